"""Directions: whether each type is sent, received or both, by who uses it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping

from attrs import evolve

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Union
from codegen.irtypes import Type
from codegen.typeinfo import references


def with_directions(api: Api) -> Mapping[str, NamedType]:
    found: dict[str, Direction] = dict.fromkeys(api.types, Direction.NONE)

    def walk(used: Type, direction: Direction) -> None:
        waiting = list(references(used))
        while waiting:
            name = waiting.pop()
            if direction in found[name]:
                continue
            found[name] |= direction
            waiting.extend(_mentioned(api.types[name]))

    def walk_fields(fields: Iterable[Field], direction: Direction) -> None:
        for field in fields:
            walk(field.type, direction)

    for operation in api.operations():
        for sent in operation.sent():
            walk(sent, Direction.SENT)
        if operation.returns is not None:
            walk(operation.returns, Direction.RECEIVED)
    for family in api.families:
        for event in family.events:
            walk_fields(event.fields or (), Direction.RECEIVED)
        for emit in family.emits:
            walk_fields(emit.fields, Direction.SENT)
    return {name: evolve(named, direction=found[name]) for name, named in api.types.items()}


def _mentioned(named: NamedType) -> list[str]:
    if isinstance(named, Model):
        return [name for field in named.fields for name in references(field.type)]
    if isinstance(named, Union):
        return [name for _, variant in named.variants for name in references(variant)]
    return []
