"""The classes that a type makes in `models`: to receive, to send, and for words of a tag."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import not_null
from codegen.irtypes import Type
from codegen.naming import camel
from codegen.naming import stands_in_class
from codegen.placed import place_of
from codegen.typeinfo import look_up
from codegen.typeinfo import Types


class Member(NamedTuple):
    """A mapping to send whose tag is one of `words`: mostly one, which names it."""

    name: str
    words: tuple[str, ...]
    type: Type
    place: Place


class Tagged(NamedTuple):
    """A mapping to send that is a union: one member for each word of its tag."""

    tag: str
    tagged: str
    common: tuple[Field, ...]
    members: tuple[Member, ...]


def input_name(named: Model | Union) -> str:
    """Return the name of the form that is sent."""
    return named.name + ("Input" if named.direction is Direction.BOTH else "")


def tagged(model: Model, types: Types) -> Tagged | None:
    """Return how a mapping with a tag is sent; None if no field decides the type of another."""
    wires = {field.wire for field in model.fields}
    for field in model.fields:
        union = look_up(not_null(field.type), types, Union)
        if union is None or union.by not in wires or not field.required:
            continue
        common = tuple(f for f in model.fields if f.wire not in (union.by, field.wire))
        if plain_names(f for f in model.fields if f not in common):
            members = tuple(_members(input_name(model), union))
            return Tagged(union.by, field.wire, common, members)
    return None


def _members(name: str, union: Union) -> Iterator[Member]:
    # Words that make the same name are one member, if they select one type.
    words: dict[tuple[Type, str], list[str]] = {}
    for word, found in union.variants:
        words.setdefault((found, camel(word)), []).append(word)
    for (found, ending), of_it in words.items():
        yield Member(name + ending, tuple(of_it), found, place_of(union, "word", of_it[0]))


def plain_names(fields: Iterable[Field]) -> bool:
    """Return whether a TypedDict can be written as a class: all wire names can stand in one."""
    return all(stands_in_class(field.wire) for field in fields)


class ModelName(NamedTuple):
    """A name of `models`: what it is, and the type or operation that makes it."""

    name: str
    form: str
    owner: str
    module: str
    place: Place
    way: Direction
    """The way of the values that it is for; both for words."""
    fields: tuple[Field, ...] = ()


def model_names(api: Api) -> Iterator[ModelName]:
    for named in api.types.values():
        for name, form, place, way, fields in _forms(named, api.types):
            yield ModelName(name, form, named.name, named.module, place, way, fields)
    for operation in api.operations():
        if isinstance(operation.body, TypeBody) and (picked := operation.body.picked) is not None:
            module, place = picked.module, operation.place
            yield ModelName(
                picked.name, "mapping", operation.key, module, place, Direction.SENT, picked.fields
            )


class FormerName(NamedTuple):
    """A name of `models` that a type made before it was renamed, and that of today."""

    name: str
    today: str
    place: Place


def former_names(api: Api) -> Iterator[FormerName]:
    for named in api.types.values():
        for name, *_ in _forms(named, api.types):
            for was in named.was:
                yield FormerName(
                    was + name.removeprefix(named.name), name, place_of(named, "was", was)
                )


_Form = tuple[str, str, Place, Direction, tuple[Field, ...]]


def _forms(named: NamedType, types: Types) -> Iterator[_Form]:
    if isinstance(named, Enum):
        yield named.name, "enum", named.place, Direction.BOTH, ()
        return
    fields = named.fields if isinstance(named, Model) else ()
    union = isinstance(named, Union)
    if Direction.RECEIVED in named.direction:
        form = "union" if union else "class"
        yield named.name, form, named.place, Direction.RECEIVED, fields
    if Direction.SENT in named.direction:
        with_tag = tagged(named, types) if isinstance(named, Model) else None
        form = "union" if union or with_tag else "mapping"
        yield input_name(named), form, named.place, Direction.SENT, fields
        for member in with_tag.members if with_tag else ():
            yield member.name, "mapping", member.place, Direction.SENT, ()
