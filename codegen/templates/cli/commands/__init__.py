"""The commands of `crisp`, a module for each: `_parser.py` beside this folder names them."""
