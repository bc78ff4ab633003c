# Copied from codegen/templates/_runtime/repeated/__init__.py. Do not edit: change that and run `make generate`.
"""A call that is repeated beside other work, in a task or in a thread."""
