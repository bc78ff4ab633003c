"""Answers in which each value is of the kind that is described: the client hands on what comes.

A client lets a program see what Crisp sent. A table or a transcript has to be made of it, whatever
that is; so have answers to an agent.
"""

from __future__ import annotations

import copy
import types
from typing import Any
from typing import get_args
from typing import get_origin
from typing import Literal
from typing import TypeVar
from typing import Union

from .model import Model
from .strict import annotations_of
from .strict import fits_outside

M = TypeVar("M", bound=Model)
# More digits than any number of Crisp's has.
_DIGITS = 18


def sound(found: M) -> M:
    """Return a copy in which what is of another kind than described is None, as if it was absent.

    In a list it is left out. A whole number that came as text is a number.
    """
    new = copy.copy(found)
    cls: Any = type(found)  # for mypy a class of unhashable objects is unhashable itself
    for name, _, hint in annotations_of(cls):
        setattr(new, name, _sound(getattr(found, name), hint))
    return new


def sound_rows(rows: Any) -> list[Any]:
    """Return those of a list that are objects, each sound."""
    return [sound(row) for row in rows if isinstance(row, Model)] if isinstance(rows, list) else []


def _sound(value: Any, hint: Any) -> Any:
    if value is None or hint is Any:
        return value
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        options = (_sound(value, option) for option in sorted(args, key=_is_number))
        return next((option for option in options if option is not None), None)
    if origin is Literal:
        return value if type(value) in map(type, args) else None
    if hint is int and isinstance(value, str) and len(value) <= _DIGITS and value.isdecimal():
        return int(value)
    if not fits_outside(value, hint):
        return None
    if isinstance(value, Model):
        return sound(value)
    if origin is list:
        return [new for item in value if (new := _sound(item, args[0])) is not None]
    if origin is dict:
        inside = {key: _sound(item, args[1]) for key, item in value.items()}
        return {key: item for key, item in inside.items() if item is not None}
    return value


def _is_number(hint: Any) -> bool:
    """Tell which option of several to try last: it takes text, too."""
    return hint is int
