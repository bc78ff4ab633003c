"""Which bodies of fields may be passed as one mapping, in the place of the first field."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import awaiting
from codegen.typeinfo import parts
from codegen.typeinfo import Types

_ANY = frozenset({"*"})
"""Stands for the keys of any mapping; no field has this name."""


class Whole(NamedTuple):
    first: Field
    """The argument in whose place the mapping stands."""
    told: str
    """How a mapping is told from a value of the first field: by its `kind`, by its `keys`, or
    because it stands `alone`, without the others that the field needs beside it."""
    own: tuple[str, ...]
    """The keys of a value of the first field, where it is told by its keys."""
    required: tuple[str, ...]
    """Names of fields on the wire, those that are always sent as they are left out."""
    defaults: dict[str, str]
    """The values of fields that a caller need not give."""
    call: str
    """How one calls it with fields."""
    apart: bool
    """True if a checker knows the mapping as a call of its own, with no field beside it."""


def whole(operation: Operation, types: Types) -> Whole | None:
    """Return how the body is passed as one mapping; None if that would be ambiguous.

    A field that is checked before it is sent has to be an argument of its own.
    """
    body = operation.body
    if not isinstance(body, FieldsBody) or awaiting(operation):
        return None
    fields = operation.body_fields
    if any(field.closed for field in fields):
        return None
    positional = [field for field in fields if field.wire not in body.either]
    if not positional:
        return None
    first, required = positional[0], tuple(f for f in fields if f.required)
    keys = _keys(first.type, types, frozenset())
    told = _told(keys, {f.wire for f in body.fields})
    if not told and (body.either or sum(f.default is None for f in required) > 1):
        told = "alone"
    if not told:
        return None
    shown = [f.name for f in required if f.default is None] or [first.name]
    shown += [f"{wire}=..." for wire in body.either[:1]]
    call = f"{operation.name}({', '.join([*(f.name for f in operation.path_params), *shown])})"
    own = tuple(sorted(keys)) if told == "keys" else ()
    defaults = {f.wire: f.default for f in fields if f.default is not None}
    needed = [f for f in required if f.default is None and f.wire not in body.either]
    apart = bool(body.either) or len(needed) > 1
    return Whole(first, told, own, tuple(f.wire for f in required), defaults, call, apart)


def _told(keys: Set[str], wires: Set[str]) -> str:
    if not keys:
        return "kind"
    return "" if keys & (_ANY | wires) else "keys"


def _keys(found: Type, types: Types, seen: Set[str]) -> Set[str]:
    """Return the keys of the mappings of a type, none if it has no mappings."""
    match found:
        case MapOf() | Scalar("any"):
            return _ANY
        case Ref(name) if name not in seen:
            named = types.get(name)
            if isinstance(named, Model):
                return {field.wire for field in named.fields} or _ANY
            if isinstance(named, Union):
                variants = [variant for _, variant in named.variants]
                return set().union(*(_keys(v, types, {*seen, name}) for v in variants))
            return set()
        case ListOf():
            return set()
    return set().union(*(_keys(part, types, seen) for part in parts(found)))
