# Copied from codegen/templates/_runtime/__init__.py. Do not edit: change that and run `make generate`.
"""What every part of the package stands on; it knows nothing of Crisp's operations and events."""
