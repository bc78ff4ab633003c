# Copied from codegen/templates/_runtime/checks.py. Do not edit: change that and run `make generate`.
"""Checks of arguments. An error shows only times, counts and short words: others may be secret.

Checks whose name begins with `field` are for fields of attrs classes: the errors of attrs' own
validators are a page long.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import NoReturn

import attrs

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

# What may be meant as one of a few words: keys and identifiers have digits or dashes.
_WORD = re.compile("[A-Za-z_]{0,16}")

# Seconds, 23 days: systems take timeouts as milliseconds of 31 bits. A longer time counts as no
# limit.
LONGEST = 2_000_000.0


def text(name: str, value: Any) -> None:
    """Raise `TypeError` unless it is a `str`: bytes, for one, would be sent as their `repr`."""
    if not isinstance(value, str):
        raise _of_wrong_type(name, "a str", value)


def mapping(name: str, value: Any) -> None:
    """Raise `TypeError` unless it is a mapping whose keys are `str`."""
    if not isinstance(value, Mapping):
        raise _of_wrong_type(name, "a mapping", value)
    for key in value:
        text(f"a name in {name}", key)


def instance(name: str, value: Any, kind: type) -> None:
    if not isinstance(value, kind):
        raise _of_wrong_type(name, f"a {kind.__name__}", value)


def function(name: str, value: Any) -> None:
    if not callable(value):
        raise _of_wrong_type(name, "a function", value)


def is_async(function: Callable[..., Any]) -> bool:
    """Return whether it is an `async` function, or an object that is called like one."""
    return any(map(inspect.iscoroutinefunction, (function, type(function).__call__)))


def whole(name: str, value: Any, least: int = 1) -> None:
    """Raise unless it is an `int` of at least `least`."""
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise _wrong(name, f"a whole number of at least {least}", value)


def seconds(
    name: str, value: Any, *, zero: bool = False, of: str = "seconds", other: str = ""
) -> None:
    """Raise unless it is a positive number `of` these; `other` says what else is allowed."""
    if not _is_number(value) or not (value > 0 or (zero and value == 0)):
        least = ", 0 or more" if zero else " above 0"
        raise _wrong(name, f"a number of {of}{least}{other}", value)


def no_choice(name: str, words: str, value: Any) -> NoReturn:
    """Raise `ValueError`: it is none of these words."""
    if not isinstance(value, str):
        shown = type(value).__qualname__
    elif _WORD.fullmatch(value):
        shown = repr(value)
    else:
        shown = f"a str of {len(value)} characters"
    raise ValueError(f"{name} must be one of {words}, not {shown}")


def endless(value: Any) -> bool:
    """Tell whether a number of seconds is so long that it counts as no limit."""
    return _is_number(value) and bool(value > LONGEST)


def capped(value: float) -> float:
    """Return at most `LONGEST`; what is not a number is left to the field's check."""
    return LONGEST if endless(value) else value


def field_is_whole(_: object, field: attrs.Attribute[Any], value: Any) -> None:
    whole(field.name, value)


def field_is_seconds(*, zero: bool = False, none: bool = False) -> Validator:
    def check(_: object, field: attrs.Attribute[Any], value: Any) -> None:
        if value is not None or not none:
            seconds(field.name, value, zero=zero, other=" or None" if none else "")

    return check


def field_is_one_of(*words: str) -> Validator:
    def check(_: object, field: attrs.Attribute[Any], value: Any) -> None:
        if value not in words:
            no_choice(field.name, ", ".join(map(repr, words)), value)

    return check


def field_is(kind: type, *, none: bool = False) -> Validator:
    def check(_: object, field: attrs.Attribute[Any], value: Any) -> None:
        if value is not None or not none:
            instance(field.name, value, kind)

    return check


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _wrong(name: str, allowed: str, value: Any) -> Exception:
    if _is_number(value):
        return ValueError(f"{name} must be {allowed}, not {value!r}")
    return _of_wrong_type(name, allowed, value)


def _of_wrong_type(name: str, allowed: str, value: Any) -> TypeError:
    kind = type(value)
    module = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return TypeError(f"{name} must be {allowed}, not {module}{kind.__qualname__}")
