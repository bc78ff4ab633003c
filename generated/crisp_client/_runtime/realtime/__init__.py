# Copied from codegen/templates/_runtime/realtime/__init__.py. Do not edit: change that and run `make generate`.
"""The real-time connection: where to, in which state, and what comes over it."""
