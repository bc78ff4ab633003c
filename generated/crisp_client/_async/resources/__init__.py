# Copied from codegen/templates/_async/resources/__init__.py. Do not edit: change that and run `make generate`.
"""One module for each resource of the API."""
