# Copied from codegen/templates/cli/commands/__init__.py. Do not edit: change that and run `make generate`.
"""The commands of `crisp`, a module for each: `_parser.py` beside this folder names them."""
