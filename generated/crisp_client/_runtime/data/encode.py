# Copied from codegen/templates/_runtime/data/encode.py. Do not edit: change that and run `make generate`.
"""Turns arguments into JSON, and tells where an argument is not JSON."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from .unset import UNSET

_SIMPLE = (str, int, float, type(None))
_Placed = tuple[str, Any]


class Encodable:
    """A value that knows its own wire form."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return it as a mapping with the names of the wire."""
        raise NotImplementedError


def jsonable(value: Any) -> Any:
    """Return a copy that `json` can write; `UNSET` values of mappings are left out."""
    if isinstance(value, Encodable):
        return value.to_dict()
    if isinstance(value, (dict, Mapping)):
        return {key: jsonable(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, (list, tuple)):
        return [jsonable(item) for item in value]
    return value


def json_text(value: Any, name: str) -> str:
    """Return compact JSON, all ASCII: half an emoji has no UTF-8 bytes, but can be sent as escape.

    If something in `value` is not JSON, raise an error that gives its place, beginning with `name`.
    """
    try:
        return json.dumps(jsonable(value), separators=(",", ":"), allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise misfit(value, name) or error from None


def misfit(value: Any, name: str) -> Exception | None:
    """Return an error that names the first place that is not JSON; None if all of it is JSON."""
    above: dict[int, None] = {}
    levels: list[Iterator[_Placed]] = [iter([(name, value)])]
    while levels:
        for place, item in levels[-1]:
            if (error := _own_misfit(place, item)) is not None:
                return error
            try:
                parts = _parts(place, item)
            except RecursionError:
                return ValueError(f"{place} contains itself, or is nested too deeply")
            if parts is None:
                continue
            if id(item) in above:
                return ValueError(f"{place} contains itself")
            if len(above) > sys.getrecursionlimit():
                return ValueError(f"{name} is nested too deeply")
            above[id(item)] = None
            levels.append(parts)
            break
        else:
            levels.pop()
            if above:
                above.popitem()
    return None


def _parts(place: str, item: Any) -> Iterator[_Placed] | None:
    """Yield the items of a mapping or a list with their places; None for a single value."""
    if isinstance(item, Encodable):
        item = item.to_dict()
    if isinstance(item, Mapping):
        return ((f"{place}.{key}", part) for key, part in item.items() if part is not UNSET)
    if isinstance(item, (list, tuple)):
        return ((f"{place}[{index}]", part) for index, part in enumerate(item))
    return None


def _own_misfit(place: str, item: Any) -> Exception | None:
    """Return what is wrong with the item itself; its parts are looked at later."""
    if isinstance(item, float) and not math.isfinite(item):
        return ValueError(f"{place}: {item!r} is not JSON")
    if isinstance(item, Mapping):
        kinds = (type(key).__name__ for key in item if not isinstance(key, _SIMPLE))
        odd = next(kinds, None)
        return TypeError(f"a key of {place}: {odd} is not JSON") if odd else None
    if isinstance(item, (*_SIMPLE, list, tuple, Encodable)):
        return None
    import datetime  # slow to import, and only this error needs it

    text = f"{place}: {type(item).__name__} is not JSON"
    if isinstance(item, (datetime.date, datetime.time, datetime.timedelta)):
        text += "; Crisp's times are numbers, of milliseconds nearly always"
    return TypeError(text)
