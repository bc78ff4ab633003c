# Copied from codegen/templates/_runtime/__init__.py. Do not edit: change that and run `make generate`.
"""The base of all other parts of the package; it does not know single operations or events."""
