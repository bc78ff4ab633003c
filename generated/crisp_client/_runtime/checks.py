# Copied from codegen/templates/_runtime/checks.py. Do not edit: change that and run `make generate`.
"""Checks of arguments. What they say never repeats a value that may be secret."""

from __future__ import annotations

from typing import Any


def text(name: str, value: Any) -> None:
    """Refuses what would be sent as its `repr`, such as bytes."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a text, not {type(value).__name__}")
