"""Find, in the old spec, what a finding is about: the operation, the class, the field."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from attrs import define

from codegen.diff.change import Change
from codegen.diff.findings import Finding
from codegen.diff.sides import Sides
from codegen.diff.witness.values import Values
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Union
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.modelnames import input_name
from codegen.render.pytypes import PyTypes

NOT_FOUND = "the old spec has nothing of this name that a program could use"


class Owner(NamedTuple):
    """A class, or a mapping to send, by its name in Python."""

    name: str
    fields: tuple[Field, ...]

    def field(self, wire: str) -> Field | None:
        return next((field for field in self.fields if field.wire == wire), None)


@define(slots=False)
class Case:
    """A finding between its two sides."""

    sides: Sides
    finding: Finding

    @property
    def change(self) -> Change:
        return self.finding.change

    @property
    def old(self) -> Api:
        return self.sides.old.api

    @property
    def new(self) -> Api:
        return self.sides.new.api

    @cached_property
    def py(self) -> PyTypes:
        return PyTypes(self.old.types)

    @cached_property
    def values(self) -> Values:
        return Values(self.old.types)

    @cached_property
    def new_values(self) -> Values:
        return Values(self.new.types)

    @cached_property
    def operation(self) -> Operation | None:
        """The old operation that it is about; of several origins, that of the subject."""
        known = {o.key: o for o in self.old.operations()}
        keys = [self.change.subject.partition(" ")[0], *self.origins("operation")]
        return next((known[key] for key in keys if key in known), None)

    @cached_property
    def new_operation(self) -> Operation | None:
        """The new operation of the same name, which may be a further one."""
        old = self.operation
        for other in self.new.operations():
            names = (other.name, *other.also)
            if old is not None and old.resource == other.resource and old.name in names:
                return other
        return None

    @cached_property
    def named(self) -> NamedType | None:
        """The old type that it is about, which may have another name now."""
        former = {now: was for was, now in self.sides.renamed.items()}
        names = [self.change.subject, *self.origins("type")]
        found = (self.old.types.get(former.get(name, name)) for name in names)
        return next((named for named in found if named is not None), None)

    @cached_property
    def event(self) -> Event | None:
        names = set(self.origins("event"))
        return next((e for e in self.old.events() if e.name in names), None)

    def origins(self, sort: str) -> Iterator[str]:
        for origin in sorted(self.change.origins):
            found, _, name = origin.partition(" ")
            if found == sort:
                yield name

    # Owners of the field that changed

    def received(self) -> Iterator[tuple[Owner, Field]]:
        """Yield old classes with the field, each with it: what inherits a field has it, too."""
        for owner in received(self.old):
            field = owner.field(self.change.name)
            if field is not None and field.place == self.change.old:
                yield owner, field

    def sent(self) -> Iterator[tuple[Owner, Field]]:
        """Yield old mappings with the field, each with it."""
        for owner in sent(self.old):
            field = owner.field(self.change.name)
            if field is not None and field.place == self.change.old:
                yield owner, field

    def new_field(self, owner: Owner) -> Field | None:
        """Return the field in the new mapping of the same name."""
        found = (o.field(self.change.name) for o in sent(self.new) if o.name == owner.name)
        return next(found, None)

    def decided(self, named: Union, owners: Iterable[Owner]) -> Iterator[tuple[Owner, Field]]:
        """Yield owners of a field that a tag beside it decides, each with the field."""
        for owner in owners:
            for field in owner.fields:
                if not_null(field.type) == Ref(named.name) and owner.field(named.by):
                    yield owner, field


def received(api: Api) -> Iterator[Owner]:
    """Yield the classes of results and events."""
    for named in api.types.values():
        if isinstance(named, Model) and Direction.RECEIVED in named.direction:
            yield Owner(f"models.{named.name}", named.fields)
    for event in api.events():
        yield Owner(f"events.{event.class_name}", event.fields or ())


def sent(api: Api) -> Iterator[Owner]:
    """Yield the mappings to send."""
    for named in api.types.values():
        if isinstance(named, Model) and Direction.SENT in named.direction:
            yield Owner(f"models.{input_name(named)}", named.fields)
