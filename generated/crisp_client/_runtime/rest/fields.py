# Copied from codegen/templates/_runtime/rest/fields.py. Do not edit: change that and run `make generate`.
"""Fields of a body that are arguments, and may be passed as one mapping instead."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from ..data.encode import Encodable
from ..data.unset import UNSET
from .request import exactly_one

_NONE: Mapping[str, Any] = MappingProxyType({})


def in_one(
    call: str,
    given: Mapping[str, Any],
    *,
    first: str,
    own: Sequence[str] = (),
    alone: bool = False,
    required: Sequence[str] = (),
    either: Sequence[str] = (),
    defaults: Mapping[str, Any] = _NONE,
) -> Mapping[str, Any]:
    """Return the body: `given`, or the mapping that stands in the place of its field `first`.

    Where a value of that field may be a mapping itself, it is told by its `own` keys, or the body
    is what stands `alone`, without the fields that are needed beside it. A result object is taken
    as the mapping with its keys. `call` is how one calls with fields, for errors: `TypeError` if a
    field is missing, unknown or given twice. No error shows a value.
    """
    body = given
    value = given[first]
    if isinstance(value, Encodable):
        value = value.to_dict()
    beside = [name for name in (*required, *either) if name != first and name not in defaults]
    if (
        isinstance(value, Mapping)
        and (not own or _has_body_keys(value, given, own))
        and not (alone and any(given[name] is not UNSET for name in beside))
    ):
        others = {name: v for name, v in given.items() if name != first and v is not UNSET}
        for name in value:
            if name not in given:
                raise _wrong(call, _unknown(str(name), given))
            if name in others and others[name] not in (value[name], defaults.get(name, UNSET)):
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


def _has_body_keys(value: Mapping[str, Any], given: Mapping[str, Any], own: Sequence[str]) -> bool:
    """Tell a body by a key; one that is nobody's, but nearly a field's, is a mistake in a body."""
    if value.keys() & given.keys():
        return True
    return not value.keys() & set(own) and any(_near(str(name), given) for name in value)


def _unknown(name: str, given: Mapping[str, Any]) -> str:
    near = _near(name, given)
    return f"{name!r} is no field of the body" + (f", perhaps {near[0]}" if near else "")


def _near(name: str, given: Mapping[str, Any]) -> list[str]:
    from difflib import get_close_matches  # only mistakes need it

    return get_close_matches(name, given, 1)


def _wrong(call: str, problem: str) -> TypeError:
    return TypeError(f"{problem}: call {call}, or pass these fields as one mapping")
