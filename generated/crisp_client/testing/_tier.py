# Copied from codegen/templates/testing/_tier.py. Do not edit: change that and run `make generate`.
"""Name the kind of token that a pair of identifier and key is; `_tier.pyi` has the words."""

from __future__ import annotations

Tier = str
