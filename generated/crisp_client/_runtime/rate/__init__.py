# Copied from codegen/templates/_runtime/rate/__init__.py. Do not edit: change that and run `make generate`.
"""Requests of a client that keep a rate."""
