# Copied from codegen/templates/_operations/__init__.py. Do not edit: change that and run `make generate`.
"""The operations of the API as data: for the command line, and for agents."""
