# Copied from codegen/templates/_runtime/data/decode.py. Do not edit: change that and run `make generate`.
"""Makes the decoders that the generated methods hand to a call, for the `data` of its answer.

Only the outermost JSON kind is checked: nested values of a wrong kind are kept as they came.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from typing import get_origin
from typing import TypeVar

from ..errors import DecodeError
from .kinds import kind
from .kinds import KINDS
from .kinds import too_deep
from .model import Model

M = TypeVar("M", bound=Model)
T = TypeVar("T")


def one(cls: type[M]) -> Callable[[Any], M]:
    """Return a decoder of an object."""

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
    """Return a decoder of a list of objects."""

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
    """Return a decoder that checks for the type (`dict`, `list[str]`, ...), but not its items."""
    outer = get_origin(expected) or expected

    def decode(data: Any) -> T:
        if not isinstance(data, outer):
            raise DecodeError(f"{KINDS.get(outer, outer.__name__)} expected, got {kind(data)}")
        result: T = data
        return result

    return decode


def nothing(data: Any) -> None:
    """Decode data that carry no information to None."""
