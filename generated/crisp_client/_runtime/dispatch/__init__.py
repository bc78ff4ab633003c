# Copied from codegen/templates/_runtime/dispatch/__init__.py. Do not edit: change that and run `make generate`.
"""Events on their way to handlers, wherever they come from."""
