"""Write what the command line and agents know of operations: the variables of `operations.json`."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.render.jsonschema import is_needed
from codegen.state import collections
from codegen.state import template
from codegen.tiers import Standing
from codegen.tiers import with_standing
from codegen.typeinfo import body_of
from codegen.typeinfo import iteration
from codegen.typeinfo import json_kind
from codegen.typeinfo import look_up
from codegen.typeinfo import references
from codegen.typeinfo import Types
from codegen.typeinfo import words_of

_Fact = Mapping[str, Any]

_SEEN = "the customer sees it"
# A message of this kind is for operators alone.
_UNSEEN = {"type": "note"}


def commands(api: Api) -> Mapping[str, Any]:
    undone = {one.parent for one in collections(api)}
    routes: dict[tuple[str, str], list[Operation]] = {}
    for operation in api.operations():
        routes.setdefault((operation.method, operation.path), []).append(operation)
    return {
        "operations": {
            operation.key: _said(
                method=operation.method,
                path=operation.path,
                doc=operation.doc,
                words=operation.words,
                also=operation.also,
                safety=operation.safety,
                asks=(asks := _asks(operation, undone, api.types)),
                unless=_UNSEEN if asks == _SEEN and _may_be(operation, _UNSEEN, api.types) else {},
                does=_does(operation, routes[operation.method, operation.path]),
                closed=with_standing(operation, api.platform, Standing.CLOSED),
                scope="" if operation.scope == "unknown" else operation.scope,
                deprecated=operation.deprecated and _ending(operation),
                returns=operation.returns_text,
                walks=bool(iteration(operation)),
                anchor=operation.anchor,
                args=list(_arguments(operation, api.types)),
                either=operation.body.either if isinstance(operation.body, FieldsBody) else (),
                whole=isinstance(operation.body, TypeBody),
                open=isinstance(operation.body, TypeBody) and not body_of(operation, api.types),
            )
            for operation in api.operations()
        },
        "types": dict(sorted(_types(api))),
    }


def _said(**facts: Any) -> _Fact:
    """Return the facts without those that say nothing."""
    return {name: value for name, value in facts.items() if value}


def _does(operation: Operation, on_route: list[Operation]) -> list[str]:
    """Return other operations that it does as well: those of its route, and what these repeat."""
    repeated = [each.operation for one in on_route for each in one.each]
    every = dict.fromkeys([*(one.key for one in on_route), *repeated])
    return [key for key in every if key != operation.key]


def _asks(operation: Operation, undone: set[str], types: Types) -> str:
    """Return why a person should be asked before; empty if there is no reason."""
    found = dict.fromkeys((_follows(operation, undone, types), operation.asks))
    return ", and ".join(filter(None, found))


def _follows(operation: Operation, undone: set[str], types: Types) -> str:
    """Return why a person should be asked, as it follows from the route and its answer.

    What is removed or replaced is gone. What does many things at once does many wrong ones. What
    sending it twice would do twice acts beyond the thing that is named: it writes to people, bills,
    invites. That is not so if it only adds a thing, which its answer names and DELETE takes away,
    nor if it only sets a key that takes null, as assigning does: that takes it away again.
    """
    if operation.safety == "safe":
        return ""
    if operation.method == "DELETE" or "remove" in operation.path.split("/"):
        return "what it removes is gone"
    if operation.method == "PUT":
        return "it replaces what is there"
    if "batch" in operation.path.split("/"):
        return "it changes many things at once"
    if any(event.startswith("message:") for event in operation.causes):
        return _SEEN
    adds = operation.returns is not None and template(operation.path) in undone
    sets = operation.method == "PATCH" and any(
        isinstance(field.type, Nullable) for field in body_of(operation, types).values()
    )
    if operation.safety == "unsafe" and not (adds or sets):
        return "it cannot be undone"
    return ""


def _may_be(operation: Operation, values: Mapping[str, str], types: Types) -> bool:
    """Return whether these are values of keys that the body has."""
    fields = body_of(operation, types)
    return all(
        key in fields and value in _closed_words(fields[key].type, types)
        for key, value in values.items()
    )


def _ending(operation: Operation) -> str:
    successor = f" Use {operation.successor.name}." if operation.successor else ""
    return f"{operation.deprecation or 'Crisp no longer documents it.'}{successor}"


def _arguments(operation: Operation, types: Types) -> Iterator[_Fact]:
    """Yield path values, then keys of the body, then those of the query."""
    for field in operation.path_params:
        is_page = field.type == Scalar("page")
        yield _argument(field, "path", types, needed=not is_page)
    for field in body_of(operation, types).values():
        if not isinstance(field.type, Const) or not isinstance(operation.body, FieldsBody):
            yield _argument(field, "body", types, needed=is_needed(field))
    for field in operation.query:
        yield _argument(field, "query", types, needed=is_needed(field))


def _argument(field: Field, where: str, types: Types, *, needed: bool) -> _Fact:
    return _said(
        key=field.wire,
        name=field.name if field.name != field.wire else "",
        where=where,
        type=field.type_text,
        kinds=sorted(_kinds(field.type, types)),
        words=_closed_words(field.type, types),
        needed=needed,
        doc=field.doc,
    )


def _closed_words(found: Type, types: Types) -> tuple[str, ...]:
    words = words_of(not_null(found), types)
    return () if any(word.endswith("*") for word in words) else words


def _kinds(found: Type, types: Types) -> set[str]:
    """Return the kinds of JSON value that a type takes."""
    match found:
        case Nullable(inner):
            return {"null"} | _kinds(inner, types)
        case OneOf(options):
            return set[str]().union(*(_kinds(option, types) for option in options))
        case Json(inner):
            return _kinds(inner, types)
        case Scalar("flag"):
            return {"bool"}
        case Scalar("scalar"):
            return {"text", "number", "bool"}
    if (union := look_up(found, types, Union)) is not None:
        return set[str]().union(*(_kinds(variant, types) for _, variant in union.variants))
    return {json_kind(found, types)}


def _types(api: Api) -> Iterator[tuple[str, Any]]:
    """Yield the named types that arguments are made of: fields, words or variants."""
    todo = [
        name
        for operation in api.operations()
        for field in (*operation.query, *body_of(operation, api.types).values())
        for name in references(field.type)
    ]
    known: set[str] = set()
    while todo:
        name = todo.pop()
        if name in known:
            continue
        known.add(name)
        named = api.types[name]
        if isinstance(named, Enum):
            yield name, list(named.words)
        elif isinstance(named, Union):
            yield name, {"by": named.by, "of": {word: _text(of) for word, of in named.variants}}
            todo += [inner for _, variant in named.variants for inner in references(variant)]
        else:
            yield name, {"fields": [_field(field) for field in named.fields]}
            todo += [inner for field in named.fields for inner in references(field.type)]


def _field(field: Field) -> list[Any]:
    return [field.wire if is_needed(field) else f"{field.wire}?", field.type_text]


def _text(found: Type) -> str:
    match found:
        case Ref(name):
            return name
        case Scalar(kind):
            return kind
    return "any"
