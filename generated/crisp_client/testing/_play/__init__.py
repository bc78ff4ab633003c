# Copied from codegen/templates/testing/_play/__init__.py. Do not edit: change that and run `make generate`.
"""A page on which a person plays the visitor, sees what passes, and switches faults on."""
