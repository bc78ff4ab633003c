# Copied from codegen/templates/_runtime/upload/__init__.py. Do not edit: change that and run `make generate`.
"""Uploads: what a file is, what is asked of Crisp, what goes to the storage host."""
