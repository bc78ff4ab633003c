# Copied from codegen/templates/_runtime/data/misfit.py. Do not edit: change that and run `make generate`.
"""Where a value is not JSON: looked for only when it could not be sent."""

from __future__ import annotations

import datetime
import math
import sys
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from .encode import Encodable
from .unset import UNSET

Placed = tuple[str, Any]

_SIMPLE = (str, int, float, type(None))


def misfit(value: Any, name: str) -> Exception | None:
    """The error that names the first place, such as `body.timestamp`; None if all of it is JSON."""
    above: dict[int, None] = {}
    levels: list[Iterator[Placed]] = [iter([(name, value)])]
    while levels:
        for place, item in levels[-1]:
            if (error := _wrong(place, item)) is not None:
                return error
            if (parts := _parts(place, item)) is None:
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


def _parts(place: str, item: Any) -> Iterator[Placed] | None:
    """What it consists of, with the place of each; None if it is one value."""
    if isinstance(item, Encodable):
        try:
            item = item.to_dict()
        except RecursionError:
            return iter([(place, item)])  # somewhere it contains itself
    if isinstance(item, Mapping):
        return ((f"{place}.{key}", part) for key, part in item.items() if part is not UNSET)
    if isinstance(item, (list, tuple)):
        return ((f"{place}[{index}]", part) for index, part in enumerate(item))
    return None


def _wrong(place: str, item: Any) -> Exception | None:
    """What is to be said of the item itself, whatever it consists of."""
    if isinstance(item, float) and not math.isfinite(item):
        return ValueError(f"{place}: {item!r} is not JSON")
    if isinstance(item, Mapping):
        kinds = (type(key).__name__ for key in item if not isinstance(key, _SIMPLE))
        odd = next(kinds, None)
        return TypeError(f"a key of {place}: {odd} is not JSON") if odd else None
    if isinstance(item, (*_SIMPLE, list, tuple, Encodable)):
        return None
    text = f"{place}: {type(item).__name__} is not JSON"
    if isinstance(item, (datetime.date, datetime.time, datetime.timedelta)):
        text += "; Crisp's times are numbers, of milliseconds nearly always"
    return TypeError(text)
