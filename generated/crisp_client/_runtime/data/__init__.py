# Copied from codegen/templates/_runtime/data/__init__.py. Do not edit: change that and run `make generate`.
"""Values: decoding them from JSON, encoding them into JSON, and the base of their classes."""
