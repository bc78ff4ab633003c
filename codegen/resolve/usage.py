"""Rules for which types may stand in a path, a query, a body and a result."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Place
from codegen.ir import Union
from codegen.irtypes import Const
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
from codegen.language.defaults import matches
from codegen.placed import place_of
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.typeinfo import look_up
from codegen.typeinfo import parts
from codegen.typeinfo import references
from codegen.typeinfo import Types
from codegen.typeinfo import words_of


class Where(enum.Enum):
    PATH = "path parameters"
    QUERY = "queries"
    BODY = "bodies"
    TYPE = "named types and events"
    RETURNS = "answers"


_ARGUMENTS = (Where.PATH, Where.QUERY, Where.BODY)


def field_problems(field: Field, where: Where, types: Types) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a field, each message after the key that is to blame."""
    inner = not_null(field.type)
    # A constant is allowed as the whole type of a body field, which is then no argument.
    if not (where is Where.BODY and isinstance(inner, Const) and inner is field.type):
        yield from (("type", message) for message in type_problems(field.type, where, types))
    if field.closed and where not in _ARGUMENTS:
        yield "closed", "`closed: true` is for arguments"
    elif field.closed and not words_of(inner, types):
        yield "closed", f"`closed: true` needs an enum, and `{field.wire}` has none"
    if field.whole_day and not (where is Where.QUERY and inner == Scalar("iso8601")):
        yield "whole_day", "`whole_day: true` is for an `iso8601` of a query"
    if field.default is None:
        return
    if where is Where.PATH:
        yield "type", "a path parameter has no default"
    elif where is Where.TYPE and field.required:
        yield "type", "only an argument, or a field that may be absent, has a default"
    elif _is_known(inner, types) and not matches(field.default, words_of(inner, types)):
        yield "type", f"the default {shorten(field.default)} does not fit its type"


def _is_known(found: Type, types: Types) -> bool:
    return isinstance(found, Ref) and found.name in types


def type_problems(found: Type, where: Where, types: Types) -> Iterator[str]:
    match found:
        case Scalar("page") if where is not Where.PATH:
            yield "`page` is for path parameters"
        case Scalar("flag") | Json() if where is not Where.QUERY:
            yield "`flag` and `json` are for queries"
        case Const():
            yield "`const` is for bodies, and stands alone"
        case Json():
            return  # inside of `json`, any type is allowed
    if where is Where.PATH and not _fits_path(found, types):
        yield "a path parameter must be text, a number or a word of an enum"
    elif where is Where.QUERY and isinstance(found, Nullable):
        yield "a query has no null; write `name?:` for one that may be left out"
    elif where is Where.QUERY and _is_structure(found, types):
        yield "a query cannot hold a list or an object; write `json` before its type"
    elif not isinstance(found, Json):
        for part in parts(found):
            yield from type_problems(part, where, types)


def _fits_path(found: Type, types: Types) -> bool:
    match found:
        case Scalar(kind):
            return kind in ("str", "int", "ms", "s", "iso8601", "page", "flag")
        case Ref(name):
            return name not in types or isinstance(types[name], Enum)
        case OneOf(options):
            return all(_fits_path(option, types) for option in options)
    return isinstance(found, Words | Const | Json)


def _is_structure(found: Type, types: Types) -> bool:
    if isinstance(found, Ref):
        return look_up(found, types, Model) is not None or look_up(found, types, Union) is not None
    return isinstance(found, ListOf | MapOf) or found == Scalar("any")


def variant_problems(word: str, variant: Type, types: Types) -> Iterator[str]:
    yield from type_problems(variant, Where.TYPE, types)
    if _unions(variant, types):
        yield f"the variant {shorten(word)} is decided by a field itself; variants must not be"


# Rules that need the whole API


def check_whole(api: Api, problems: Problems) -> None:
    """Report names of input forms, and values that could not be decoded."""
    for named in api.types.values():
        if named.name.endswith("Input"):
            problems.add(
                named.place, f"{named.name}: names ending in Input are for the computed input forms"
            )
        if isinstance(named, Model) and Direction.RECEIVED in named.direction:
            _check_decided(named.fields, api.types, problems)
    for event in api.events():
        _check_decided(event.fields or (), api.types, problems)
    for operation in api.operations():
        if operation.returns is not None:
            for name in _unions(operation.returns, api.types):
                _undecided(name, place_of(operation, "returns"), problems)


def _check_decided(fields: Iterable[Field], types: Types, problems: Problems) -> None:
    """Report a received value that a field decides which is not beside it."""
    fields = tuple(fields)
    siblings = {field.wire for field in fields}
    for field in fields:
        if (union := look_up(not_null(field.type), types, Union)) is not None:
            if union.by not in siblings:
                problems.add(
                    place_of(field, "type"),
                    f"{union.name} is decided by the field `{union.by}`, which is not beside it",
                )
        else:
            for name in _unions(field.type, types):
                _undecided(name, place_of(field, "type"), problems)


def _unions(found: Type, types: Types) -> list[str]:
    return [name for name in references(found) if isinstance(types.get(name), Union)]


def _undecided(name: str, place: Place, problems: Problems) -> None:
    problems.add(
        place, f"{name} is decided by a sibling field, so only a field can be of this type"
    )
