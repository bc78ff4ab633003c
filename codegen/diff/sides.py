"""Hold the two specs of a comparison: find declarations by place, and the users of a type."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cached_property

from attrs import define
from attrs import frozen

from codegen.diff.change import Change
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Place
from codegen.ir import Union
from codegen.irtypes import Type
from codegen.typeinfo import references


@define(slots=False)
class Side:
    api: Api

    @cached_property
    def addresses(self) -> Mapping[Place, str]:
        """The address of each field by its place; an inherited field has the place of the base."""
        found: dict[Place, str] = {}

        def add(owner: str, fields: Iterable[Field]) -> None:
            for field in fields:
                found.setdefault(field.place, f"{owner}{field.wire}")

        def add_model(model: Model) -> None:
            base = self.api.types.get(model.extends or "")
            if isinstance(base, Model):
                add_model(base)
            add(f"{model.name}.", model.fields)

        add("api.yaml params.", self.api.platform.params.values())
        for named in self.api.types.values():
            if isinstance(named, Model):
                add_model(named)
        for event in self.api.events():
            add(f"{event.name} ", event.fields or ())
        for operation in self.api.operations():
            add(f"{operation.key} path.", operation.path_params)
            add(f"{operation.key} query.", operation.query)
            if isinstance(operation.body, FieldsBody):
                add(f"{operation.key} body.", operation.body.fields)
        return found

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(self.addresses.values())

    @cached_property
    def reached(self) -> Mapping[tuple[str, Direction], frozenset[str]]:
        """Operations and events by the types that they send or receive, at any depth."""
        mentioned = {
            name: {n for found in _types(named) for n in references(found)}
            for name, named in self.api.types.items()
        }
        reached: dict[tuple[str, Direction], set[str]] = {}
        for origin, direction, found in self._uses():
            waiting = list(references(found))
            while waiting:
                name = waiting.pop()
                origins = reached.setdefault((name, direction), set())
                if origin not in origins:
                    origins.add(origin)
                    waiting.extend(mentioned[name])
        return {key: frozenset(origins) for key, origins in reached.items()}

    def sunsets(self, name: str, ways: Direction = Direction.BOTH) -> Iterator[str]:
        """Yield the days on which the operations and events that use a type may be gone."""
        users = frozenset[str]().union(*(self.reached.get((name, way), ()) for way in ways))
        for operation in self.api.operations():
            if f"operation {operation.key}" in users:
                yield operation.sunset
        for event in self.api.events():
            if f"event {event.name}" in users:
                yield event.sunset

    def _uses(self) -> Iterator[tuple[str, Direction, Type]]:
        for operation in self.api.operations():
            origin = f"operation {operation.key}"
            for found in operation.sent():
                yield origin, Direction.SENT, found
            if operation.returns is not None:
                yield origin, Direction.RECEIVED, operation.returns
        for family in self.api.families:
            for event in family.events:
                for field in event.fields or ():
                    yield f"event {event.name}", Direction.RECEIVED, field.type
            for emit in family.emits:
                for field in emit.fields:
                    yield f"event {emit.name}", Direction.SENT, field.type


def _types(named: object) -> Iterator[Type]:
    if isinstance(named, Model):
        yield from (field.type for field in named.fields)
    elif isinstance(named, Union):
        yield from (variant for _, variant in named.variants)


@frozen
class Sides:
    old: Side
    new: Side

    @property
    def renamed(self) -> Mapping[str, str]:
        """The new names of types that keep their old one as a former name."""
        old, new = self.old.api.types, self.new.api.types
        return {
            was: named.name
            for named in new.values()
            for was in named.was
            if was in old and was not in new and named.name not in old
        }

    def subject(self, address: str, old: Place | None, new: Place | None) -> str:
        """Return the address of the declaration that changed, or `address` if there are several."""
        before = self.old.addresses.get(old) if old else None
        after = self.new.addresses.get(new) if new else None
        if before and after:
            return before if before == after else address
        if before:
            return address if before in self.new.known else before
        if after:
            return address if after in self.old.known else after
        return address

    def reach(self, change: Change) -> tuple[Direction, tuple[str, ...]]:
        """Return the way that the value goes, and the operations and events that have it."""
        found: set[str] = set()
        direction = change.direction
        for origin in change.origins:
            sort, _, name = origin.partition(" ")
            if sort != "type":
                found.add(origin)
                continue
            for way in (Direction.SENT, Direction.RECEIVED):
                for side in (self.old, self.new):
                    users = side.reached.get((name, way), frozenset())
                    if users and (way in change.direction or not change.direction):
                        direction |= way
                        found |= users
        return direction, tuple(sorted(found))
