"""Compares a decoded object with the annotations of its class."""

from __future__ import annotations

import functools
import types
from collections.abc import Iterator
from typing import Any
from typing import get_args
from typing import get_origin
from typing import get_type_hints
from typing import Literal
from typing import Union

import attrs

from ..errors import DecodeError
from .kinds import kind


def check(obj: Any) -> None:
    """Raise `DecodeError` with everything in a model that its annotations do not allow.

    `None` fits everywhere, and an int where a float is expected.
    """
    problems = list(_object(obj, "$"))
    if problems:
        text = f"{type(obj).__name__} does not fit: " + "; ".join(problems)
        raise DecodeError(text, problems=problems)


@functools.cache
def annotations_of(cls: Any) -> tuple[tuple[str, str, Any], ...]:
    """Return Python name, wire name and type of each field."""
    hints = get_type_hints(cls)
    names = (field.name for field in attrs.fields(cls) if field.init)
    return tuple((name, cls._wire.get(name, name), hints[name]) for name in names)


def _object(obj: Any, at: str) -> Iterator[str]:
    cls: Any = type(obj)
    for name, wire, hint in annotations_of(cls):
        yield from _value(getattr(obj, name), hint, f"{at}.{wire}")
    for key in obj.extra:
        yield f"{at}.{key}: unknown key"


def _value(value: Any, hint: Any, at: str) -> Iterator[str]:
    if value is None or hint is Any:
        return
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        yield from _union(value, args, at)
    elif origin is Literal:
        if not any(value == word and type(value) is type(word) for word in args):
            yield f"{at}: expected {_show(hint)}, got {value!r}"
    elif not fits_outside(value, hint):
        yield f"{at}: expected {_show(hint)}, got {kind(value)}"
    elif attrs.has(type(value)):
        yield from _object(value, at)
    elif origin is list:
        for index, item in enumerate(value):
            yield from _value(item, args[0], f"{at}[{index}]")
    elif origin is dict:
        for key, item in value.items():
            yield from _value(item, args[1], f"{at}.{key}")


def _union(value: Any, options: tuple[Any, ...], at: str) -> Iterator[str]:
    """Yield the problems with the nearest option: the first that at least has the right kind."""
    nearest: list[str] | None = None
    for option in options:
        problems = list(_value(value, option, at))
        if not problems:
            return
        if get_origin(option) is not Literal and fits_outside(value, option):
            nearest = nearest or problems
    shown = " | ".join(_show(option) for option in options if option is not types.NoneType)
    yield from nearest or [f"{at}: expected {shown}, got {kind(value)}"]


def fits_outside(value: Any, hint: Any) -> bool:
    outer = get_origin(hint) or hint
    if outer is float:
        return type(value) in (int, float)
    if outer is int:
        return type(value) is int
    return isinstance(value, outer)


def _show(hint: Any) -> str:
    if get_origin(hint) is Literal:
        return " | ".join(repr(word) for word in get_args(hint))
    return getattr(hint, "__name__", str(hint))
