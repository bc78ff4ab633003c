# Derived from codegen/templates/_async/__init__.py, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""The half of the package that does input and output."""
