# Rendered from spec, codegen/templates/__main__.py.j2. Do not edit: change that and run `make generate`.
"""Runs the command line: `python -m crisp_client` is `crisp`."""

from __future__ import annotations

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
