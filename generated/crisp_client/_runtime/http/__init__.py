# Copied from codegen/templates/_runtime/http/__init__.py. Do not edit: change that and run `make generate`.
"""One request over one HTTP library, and what can go wrong with it."""
