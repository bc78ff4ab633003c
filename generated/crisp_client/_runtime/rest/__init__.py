# Copied from codegen/templates/_runtime/rest/__init__.py. Do not edit: change that and run `make generate`.
"""Calls of the REST API: builds requests, decides on retries, reads answers, without a network."""
