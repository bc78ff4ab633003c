"""Questions that every stage asks: what a type names, holds and is in JSON; what is a list."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from typing import TypeVar

from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Union
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words

Types = Mapping[str, NamedType]

_Kind = TypeVar("_Kind", Model, Enum, Union)
_NUMBERS = ("int", "float", "ms", "s", "page")


def look_up(found: Type | None, types: Types, kind: type[_Kind]) -> _Kind | None:
    """Return the named type that `found` refers to, if it refers to one of this kind."""
    named = types.get(found.name) if isinstance(found, Ref) else None
    return named if isinstance(named, kind) else None


def words_of(found: Type, types: Types) -> tuple[str, ...]:
    """Return the words of an enum, named or not; of any other type, none."""
    if isinstance(found, Words):
        return found.words
    enum = look_up(found, types, Enum)
    return enum.words if enum else ()


def fields_of(found: Type | None, types: Types) -> tuple[Field, ...]:
    """Return the fields of the model that `found` refers to; of any other type, none."""
    model = look_up(found, types, Model)
    return model.fields if model else ()


def shown(field: Field) -> list[Any]:
    """Return the values that the spec shows of a field, as a caller has them: the example first."""
    own = [] if field.example is None else [field.example]
    if field.seen and isinstance(not_null(field.type), ListOf):
        return own or [list(field.seen)]
    return [*own, *(text for text in field.seen if text not in own)]


def body_of(operation: Operation, types: Types) -> dict[str, Field]:
    """Return the fields of a body, whether it is written inline or is a type, by name."""
    return {f.wire: f for f in (*operation.body_parts, *fields_of(operation.body_type, types))}


def parts(found: Type) -> tuple[Type, ...]:
    """Return the types that a type is made of."""
    match found:
        case ListOf(inner) | MapOf(inner) | Nullable(inner) | Json(inner):
            return (inner,)
        case OneOf(options):
            return options
    return ()


def references(found: Type) -> Iterator[str]:
    """Yield the names that a type mentions."""
    if isinstance(found, Ref):
        yield found.name
    for part in parts(found):
        yield from references(part)


def is_time(field: Field) -> bool:
    """Tell whether a field is a moment; `s` is a length of time."""
    kind = not_null(field.type)
    return isinstance(kind, Scalar) and kind.kind in ("ms", "iso8601")


def awaiting(operation: Operation) -> Field | None:
    """Return the argument by which `wait_for_<name>` knows its event; None without such a method.

    The client has to be able to choose its value.
    """
    if operation.awaits is None:
        return None
    for field in (*operation.body_fields, *operation.query):
        kind = not_null(field.type)
        if field.wire == operation.awaits.body_field and isinstance(kind, Scalar):
            return field if kind.kind in ("int", "str") else None
    return None


def iteration(operation: Operation) -> str:
    """Return how `iter_<name>` walks a list to its end; empty if there is no such method."""
    if not isinstance(operation.returns, ListOf):
        return ""
    if operation.path_params and operation.path_params[-1].type == Scalar("page"):
        return f"by {operation.path_params[-1].wire}"
    return "by " + " = ".join(operation.cursor) if operation.cursor else ""


def methods_of(operation: Operation) -> Iterator[str]:
    """Yield the names of all methods that an operation makes."""
    yield from (operation.name, *operation.also)
    if iteration(operation):
        yield f"iter_{operation.name}"
    if awaiting(operation):
        yield f"wait_for_{operation.name}"


def page_size(operation: Operation) -> Field | None:
    """Return the query field that says how many rows a page shall have, if there is one."""
    return next((field for field in operation.query if field.wire == "per_page"), None)


def json_kind(found: Type, types: Types) -> str:
    """Return the kind of JSON value by which the alternatives of a type are told apart."""
    match found:
        case Scalar("any" | "bool" as kind):
            return kind
        case Scalar(kind):
            return "number" if kind in _NUMBERS else "text"
        case ListOf():
            return "list"
        case MapOf():
            return "object"
        case Json():
            return "json"
        case Ref() if look_up(found, types, Enum) is None:
            return "object"
    return "text"
