# Copied from codegen/templates/_runtime/data/__init__.py. Do not edit: change that and run `make generate`.
"""Values: decoded from JSON, encoded into it, and what they are made of."""
