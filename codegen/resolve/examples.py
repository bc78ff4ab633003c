"""Examples: put where they hold, read by their types, and refused where they do not fit."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from functools import partial
from typing import Any

from attrs import evolve

from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Family
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Ref
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.values import Reader
from codegen.resolve.values import WRONG
from codegen.typeinfo import look_up
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node


def with_own_examples(operation: Operation, example: Node | None, problems: Problems) -> Operation:
    """Return the operation with its examples at the arguments that they are for."""
    if not isinstance(example, Map):
        return operation
    body = operation.body
    fields = body.fields if isinstance(body, FieldsBody) else ()
    takes_body = ["body"] if isinstance(body, TypeBody) else []
    known = [f.wire for f in (*operation.path_params, *operation.query, *fields)] + takes_body
    given: dict[str, Node] = {}
    places: dict[str, Place] = {}
    for name, node in example:
        if name.value in known:
            given[name.value], places[name.value] = node, name.place
        else:
            hint = problems.did_you_mean(name.value, known)
            said = hint or f"; it has {', '.join(known) or 'none'}"
            message = f"`{operation.name}` has no argument {shorten(name.value)}{said}"
            problems.add(name.place, message)

    def shown(fields: Iterable[Field]) -> tuple[Field, ...]:
        return tuple(evolve(f, example=given.get(f.wire, f.example)) for f in fields)

    if isinstance(body, FieldsBody):
        body = evolve(body, fields=shown(body.fields))
    elif isinstance(body, TypeBody):
        body = evolve(body, example=given.get("body"))
    return evolve(
        operation,
        # A parameter that others share is another one here.
        path_params=tuple(
            evolve(f, place=places.get(f.wire, f.place)) for f in shown(operation.path_params)
        ),
        query=shown(operation.query),
        body=body,
    )


def with_examples(api: Api, problems: Problems) -> Api:
    """Return the API with each example as a value; what does not fit its type is a problem."""
    found = _Examples(api.types, problems)
    return evolve(
        api,
        platform=evolve(
            api.platform,
            params={f.wire: f for f in found.fields(api.platform.params.values())},
        ),
        types={name: found.named(named) for name, named in api.types.items()},
        resources=tuple(
            evolve(resource, operations=tuple(map(found.operation, resource.operations)))
            for resource in api.resources
        ),
        families=tuple(map(found.family, api.families)),
    )


class _Examples:
    def __init__(self, types: Mapping[str, NamedType], problems: Problems) -> None:
        self.types = types
        self.reader = Reader(types, problems)
        self._read: dict[object, Any] = {}

    def value(self, node: Node | None, read: Callable[[Node], Any]) -> Any:
        """Return the value of an example; one that many types inherit is read once."""
        if node is None:
            return None
        if node.place not in self._read:
            value = read(node)
            self._read[node.place] = None if value is WRONG else value
        return self._read[node.place]

    def fields(self, fields: Iterable[Field]) -> tuple[Field, ...]:
        fields = tuple(fields)
        if all(field.example is None for field in fields):
            return fields
        return tuple(
            evolve(f, example=self.value(f.example, partial(self.reader.shown, f, fields)))
            for f in fields
        )

    def named(self, named: NamedType) -> NamedType:
        if isinstance(named, Union):
            return named
        example = self._example_of(named)
        if isinstance(named, Model):
            named = evolve(named, fields=self.fields(named.fields))
        return evolve(named, example=example) if example is not None else named

    def _example_of(self, named: Model | Enum) -> Any:
        return self.value(named.example, partial(self.reader.read, Ref(named.name)))

    def operation(self, operation: Operation) -> Operation:
        body = operation.body
        if isinstance(body, FieldsBody):
            body = evolve(body, fields=self.fields(body.fields))
        elif body is not None:
            body = self._body(body)
        return evolve(
            operation,
            path_params=self.fields(operation.path_params),
            query=self.fields(operation.query),
            body=body,
        )

    def _body(self, body: TypeBody) -> TypeBody:
        picked = body.picked
        if picked is None:
            example = self.value(body.example, partial(self.reader.read, body.type))
            return evolve(body, example=example)
        example = self.value(body.example, partial(self.reader.object, picked))
        fields = self.fields(picked.fields)
        if (base := look_up(body.type, self.types, Model)) is not None:
            # The example of the whole type holds for the part of it, too.
            whole = self._example_of(base) or {}
            fields = tuple(
                evolve(f, example=whole.get(f.wire)) if f.example is None else f for f in fields
            )
        picked = evolve(picked, fields=fields)
        return evolve(body, example=example, picked=picked)

    def family(self, family: Family) -> Family:
        return evolve(
            family,
            events=tuple(
                evolve(event, fields=self.fields(event.fields)) if event.fields else event
                for event in family.events
            ),
            emits=tuple(evolve(emit, fields=self.fields(emit.fields)) for emit in family.emits),
        )
