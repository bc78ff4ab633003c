# Copied from codegen/templates/testing/_merge.py. Do not edit: change that and run `make generate`.
"""Merges changes into an object."""

from __future__ import annotations

from typing import Any


def merged(old: Any, new: Any) -> Any:
    """Return `old` changed by `new`: objects are merged key by key, all else is replaced."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: merged(old.get(key), value) for key, value in new.items()}}
    return new
