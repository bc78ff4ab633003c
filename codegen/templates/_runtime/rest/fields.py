"""Fields of a body that are arguments, and may be passed as one mapping instead."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Literal

from ..data.encode import Encodable
from ..data.unset import UNSET
from .request import exactly_one


def in_one(
    call: str,
    given: Mapping[str, Any],
    *,
    first: str,
    told: Literal["kind", "keys", "alone"] = "kind",
    required: Sequence[str] = (),
    either: Sequence[str] = (),
    defaults: Sequence[str] = (),
) -> Mapping[str, Any]:
    """Return the body: `given`, or the mapping that stands in the place of its field `first`.

    Where a value of that field may be a mapping itself, the body is `told` by its keys, or by what
    the field needs beside it. A result object is taken as the mapping with its keys. `call` is how
    one calls with fields, for errors: `TypeError` if a field is missing, unknown or given twice. No
    error shows a value.
    """
    body = given
    value = given[first]
    if isinstance(value, Encodable):
        value = value.to_dict()
    needed = [name for name in (*required, *either) if name != first and name not in defaults]
    if isinstance(value, Mapping) and _is_body(value, given, told, needed):
        others = {name: v for name, v in given.items() if name != first and v is not UNSET}
        for name in value:
            if name not in given:
                raise _wrong(call, _unknown(str(name), given))
            if name in others and name not in defaults and others[name] != value[name]:
                raise _wrong(call, f"{name} is set to another value already")
        body = {**others, **value}
    for name in required:
        if body.get(name, UNSET) is UNSET:
            raise _wrong(call, f"{name} is missing")
    if either:
        try:
            exactly_one(**{name: body.get(name, UNSET) for name in either})
        except TypeError as error:
            raise _wrong(call, str(error)) from None
    return body


def _is_body(
    value: Mapping[str, Any], given: Mapping[str, Any], told: str, needed: Sequence[str]
) -> bool:
    if told == "keys":
        return bool(value.keys() & given.keys())
    if told == "alone":
        return all(given[name] is UNSET for name in needed)
    return True


def _unknown(name: str, given: Mapping[str, Any]) -> str:
    from difflib import get_close_matches  # only errors need it

    near = get_close_matches(name, given, 1)
    return f"{name!r} is no field of the body" + (f", perhaps {near[0]}" if near else "")


def _wrong(call: str, problem: str) -> TypeError:
    return TypeError(f"{problem}: call {call}, or pass these fields as one mapping")
