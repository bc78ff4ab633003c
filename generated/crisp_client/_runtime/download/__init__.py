# Copied from codegen/templates/_runtime/download/__init__.py. Do not edit: change that and run `make generate`.
"""Downloads: where a file may come from, what an answer means, where it is written."""
