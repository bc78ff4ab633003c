"""The named types of a spec: `extends` copied in, references checked."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable

from attrs import evolve

from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import Union
from codegen.irtypes import not_null
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Type
from codegen.language.defaults import fits
from codegen.language.defaults import matches
from codegen.placed import place_of
from codegen.placed import Placed
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.successors import check_field_successor
from codegen.resolve.successors import check_successor
from codegen.resolve.usage import field_problems
from codegen.resolve.usage import type_problems
from codegen.resolve.usage import variant_problems
from codegen.resolve.usage import Where
from codegen.typeinfo import is_time
from codegen.typeinfo import json_kind
from codegen.typeinfo import parts
from codegen.typeinfo import references
from codegen.typeinfo import words_of

MOST_EXTENDS = 8
MOST_INHERITED = 20_000


class TypeTable:
    """All named types by name, in the order of their files; problems go to `problems`."""

    def __init__(
        self,
        declared: Iterable[NamedType],
        problems: Problems,
        refused: Collection[str] = (),
    ) -> None:
        self.problems = problems
        self._refused = refused
        self.types: dict[str, NamedType] = {}
        for named in declared:
            if (other := self.types.get(named.name)) is not None:
                problems.add(
                    named.place, f"the type `{named.name}` is declared before, at {other.place}"
                )
            else:
                self.types[named.name] = named
        self._check_former_names()
        self._done: dict[str, tuple[Field, ...]] = {}
        self._depths: dict[str, int] = {}
        self._inherited = 0
        for name, named in list(self.types.items()):
            if isinstance(named, Model):
                self.types[name] = evolve(named, fields=self._fields_of(named, ()))
        for named in self.types.values():
            self._check(named)

    def _check_former_names(self) -> None:
        former: dict[str, NamedType] = {}
        for named in self.types.values():
            for name in named.was:
                place = place_of(named, "was", name)
                if (other := self.types.get(name) or former.get(name)) is not None:
                    message = f"the former name {name} is that of a type, at {other.place}"
                    self.problems.add(place, message)
                if name.endswith("Input"):
                    message = f"{name}: names ending in Input are for the computed input forms"
                    self.problems.add(place, message)
                former[name] = named

    def _fields_of(self, model: Model, below: tuple[str, ...]) -> tuple[Field, ...]:
        if model.name in self._done:
            return self._done[model.name]
        if model.name in below:
            path = " -> ".join(below)
            self.problems.add(place_of(model, "extends"), f"`{model.name}` extends itself: {path}")
            return model.fields
        fields = model.fields
        if model.extends is not None and (base := self._base(model.extends, model)):
            inherited: tuple[Field, ...] = ()
            if len(below) < MOST_EXTENDS:
                inherited = self._fields_of(base, (*below, model.name))
            self._depths[model.name] = depth = self._depths.get(base.name, 0) + 1
            if max(depth, len(below)) >= MOST_EXTENDS:
                self.problems.add(
                    place_of(model, "extends"),
                    f"`{model.name}`: `extends:` goes over {MOST_EXTENDS} types",
                )
                self._depths[model.name] = 0
                inherited = ()
            fields = self._merged(inherited, model.fields, place_of(model, "extends"))
        self._done[model.name] = fields
        return fields

    def _base(self, name: str, user: Placed) -> Model | None:
        base, place = self.types.get(name), place_of(user, "extends")
        if base is None and name in self._refused:
            return None
        if base is None:
            hint = self.problems.did_you_mean(name, self.types)
            self.problems.add(place, f"extends {shorten(name)}, which is not a type{hint}")
            return None
        if not isinstance(base, Model):
            self.problems.add(place, f"extends `{name}`, which has no fields")
            return None
        return base

    def extended(self, event: Event) -> tuple[Field, ...]:
        """Return the fields of its base, then its own; one named again replaces the first."""
        own = event.fields or ()
        model = self._base(event.extends, event) if event.extends else None
        return self._merged(model.fields, own, place_of(event, "extends")) if model else own

    def _check(self, named: NamedType) -> None:
        check_successor(named, {*self.types, *self._refused}, "a type", self.problems)
        if isinstance(named, Model):
            self.check_fields(named.fields, Where.TYPE)
            if named.key is not None and named.key not in (f.wire for f in named.fields):
                self.problems.add(
                    place_of(named, "key"),
                    f"`{named.name}` has no field {shorten(named.key)} for `key:`",
                )
            self._check_kept(named)
        elif isinstance(named, Union):
            for word, variant in named.variants:
                place = place_of(named, "of", word)
                self._check_references(variant, place)
                for message in variant_problems(word, variant, self.types):
                    self.problems.add(place, message)

    def _check_kept(self, model: Model) -> None:
        """Check what is said for the emulator, which keeps items of the type."""
        known = {field.wire: field.type for field in model.fields}
        for wire, key in [*((wire, "starts") for wire, _ in model.starts), (model.order, "order")]:
            if wire is not None and wire not in known:
                hint = self.problems.did_you_mean(wire, known)
                message = f"`{model.name}` has no field {shorten(wire)} for `{key}:`{hint}"
                self.problems.add(place_of(model, key, wire), message)
        for wire, text in model.starts:
            found = known.get(wire)
            if found is not None and not self.is_value(text, found):
                message = f"{shorten(text)} does not fit the type of `{wire}`"
                self.problems.add(place_of(model, "starts", wire), message)

    def is_value(self, text: str, found: Type) -> bool:
        """Tell whether a text of the spec is a value of a type."""
        inner = not_null(found)
        if isinstance(inner, Ref):
            return matches(text, words_of(inner, self.types))
        return fits(text, inner)

    def check_fields(self, fields: Iterable[Field], where: Where) -> None:
        fields = tuple(fields)
        names = {field.name for field in fields}
        for field in fields:
            if not field.type_text:
                continue  # it could not be read, which was said
            check_field_successor(field, fields, self.types, self.problems)
            if where is Where.TYPE and is_time(field) and f"{field.name}_utc" in names:
                message = (
                    f"`{field.wire}` has `{field.name}_utc` beside it in Python, which is a field"
                )
                self.problems.add(field.place, message)
            self._check_references(field.type, place_of(field, "type"))
            for key, message in field_problems(field, where, self.types):
                self.problems.add(place_of(field, key), message)

    def check_type(self, found: Type, where: Where, place: Place) -> None:
        self._check_references(found, place)
        for message in type_problems(found, where, self.types):
            self.problems.add(place, message)

    def _check_references(self, found: Type, place: Place) -> None:
        for name in references(found):
            if name not in self.types and name not in self._refused:
                hint = self.problems.did_you_mean(name, self.types)
                self.problems.add(place, f"there is no type {shorten(name)}{hint}")
        self._check_alternatives(found, place)

    def _check_alternatives(self, found: Type, place: Place) -> None:
        if isinstance(found, OneOf):
            kinds = [json_kind(option, self.types) for option in found.options]
            if len(set(kinds)) < len(kinds):
                self.problems.add(
                    place, "alternatives must differ in their JSON kind, or use `by:`"
                )
        for inner in parts(found):
            self._check_alternatives(inner, place)

    def _affordable(self, inherited: tuple[Field, ...], place: Place) -> tuple[Field, ...]:
        """Limit what is inherited: a few lines of `extends:` could fill the memory with fields."""
        before = self._inherited
        self._inherited += len(inherited)
        if self._inherited <= MOST_INHERITED:
            return inherited
        if before <= MOST_INHERITED:
            self.problems.add(place, f"`extends:` copies more than {MOST_INHERITED:,} fields")
        return ()

    def _merged(
        self, inherited: Iterable[Field], own: tuple[Field, ...], place: Place
    ) -> tuple[Field, ...]:
        inherited = self._affordable(tuple(inherited), place)
        fields = {field.wire: field for field in inherited}
        fields.update({field.wire: field for field in own})
        names: dict[str, Field] = {}
        for field in fields.values():
            if (other := names.setdefault(field.name, field)) is not field:
                self.problems.add(
                    place,
                    f"`{field.wire}` is `{field.name}` in Python, as is `{other.wire}`, inherited "
                    f"from {other.place}",
                )
        return tuple(names.values())
