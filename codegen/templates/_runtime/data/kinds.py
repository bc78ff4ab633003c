"""Names of JSON kinds for error messages, and the error for data that are nested too deeply."""

from __future__ import annotations

from typing import Any

from ..errors import DecodeError

KINDS = {
    type(None): "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
}


def kind(value: Any) -> str:
    """Return the JSON kind of a value, such as `an object`."""
    return KINDS.get(type(value), type(value).__name__)


def too_deep(cls: type[Any]) -> DecodeError:
    """Return the error for a type that contains itself, and an answer that nests it too often."""
    return DecodeError(f"{cls.__name__} is nested too deeply to be decoded")
