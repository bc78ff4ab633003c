# Copied from codegen/templates/_version.py. Do not edit: change that and run `make generate`.
"""The one source of the version."""

__version__ = "0.2.0"
