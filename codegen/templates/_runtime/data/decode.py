"""Decoders of an answer's `data`, handed to a call by the generated methods.

Only the outermost JSON kind is checked: nested values of a wrong kind are kept as they came.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from typing import get_origin
from typing import TYPE_CHECKING
from typing import TypeVar

from ..errors import DecodeError

if TYPE_CHECKING:
    from .model import Model

M = TypeVar("M", bound="Model")
T = TypeVar("T")

_KINDS = {
    type(None): "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    str: "a text",
    list: "a list",
    dict: "an object",
}


def kind(value: Any) -> str:
    """What JSON calls `value`."""
    return _KINDS.get(type(value), type(value).__name__)


def too_deep(cls: type[Any]) -> DecodeError:
    """For a type that holds itself, in an answer that makes too much of it."""
    return DecodeError(f"{cls.__name__} is nested too deeply to be decoded")


def one(cls: type[M]) -> Callable[[Any], M]:
    """Decodes an object."""

    def decode(data: Any) -> M:
        if data.__class__ is not dict:
            raise DecodeError(f"{cls.__name__} must be an object, got {kind(data)}")
        try:
            decoded: M = cls._decode(data)
        except RecursionError:
            raise too_deep(cls) from None
        return decoded

    return decode


def many(cls: type[M]) -> Callable[[Any], list[M]]:
    """Decodes a list of objects."""

    def decode(data: Any) -> list[M]:
        if data.__class__ is not list:
            raise DecodeError(f"list of {cls.__name__} expected, got {kind(data)}")
        item = cls._decode
        try:
            return [item(row) if row.__class__ is dict else row for row in data]
        except RecursionError:
            raise too_deep(cls) from None

    return decode


def plain(expected: type[T]) -> Callable[[Any], T]:
    """Passes on data of the type (`dict`, `list[str]`, ...), whose items are not looked at."""
    outer = get_origin(expected) or expected

    def decode(data: Any) -> T:
        if not isinstance(data, outer):
            raise DecodeError(f"{_KINDS.get(outer, outer.__name__)} expected, got {kind(data)}")
        result: T = data
        return result

    return decode


def nothing(data: Any) -> None:
    """Drops data that carry no information."""
