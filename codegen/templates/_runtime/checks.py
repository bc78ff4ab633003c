"""Checks of arguments. What they say never repeats a value that may be secret."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def text(name: str, value: Any) -> None:
    """Refuses what would be sent as its `repr`, such as bytes."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a text, not {type(value).__name__}")


def mapping(name: str, value: Any) -> None:
    """Refuses what has no names, or others than texts."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} must be a mapping, not {type(value).__name__}")
    for key in value:
        text(f"a name in {name}", key)
