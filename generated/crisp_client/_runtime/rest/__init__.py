# Copied from codegen/templates/_runtime/rest/__init__.py. Do not edit: change that and run `make generate`.
"""Calls of the REST API: built, tried, tried again, and read. Nothing here opens a connection."""
