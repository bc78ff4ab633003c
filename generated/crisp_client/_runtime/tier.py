# Copied from codegen/templates/_runtime/tier.py. Do not edit: change that and run `make generate`.
"""Name the kind of token that a pair of identifier and key is; `tier.pyi` has the words."""

from __future__ import annotations

Tier = str
