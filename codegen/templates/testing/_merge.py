"""Laying changes over what is known."""

from __future__ import annotations

from typing import Any


def merged(old: Any, new: Any) -> Any:
    """`new` laid over `old`, objects key by key and everything else as a whole."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: merged(old.get(key), value) for key, value in new.items()}}
    return new
