"""Look up what the names in a program mean in the API: methods, routes, classes, events, fields."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from attrs import define

from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import Ref
from codegen.irtypes import Type
from codegen.modelnames import former_names
from codegen.modelnames import model_names
from codegen.naming import constant
from codegen.naming import resource_class
from codegen.typeinfo import awaiting
from codegen.typeinfo import iteration
from codegen.typeinfo import parts
from codegen.typeinfo import references


class ModelClass(NamedTuple):
    """A name of `models`: the type or the operation's body that it stands for, and its form."""

    owner: str
    form: str
    fields: tuple[Field, ...]


class Route(NamedTuple):
    operation: str
    method: str
    shape: tuple[str | None, ...]
    """The segments of its path; None for one that is a parameter."""


@define(slots=False)
class Known:
    """The names of both sides of a diff. Where they differ, a program means the old side."""

    old: Api
    new: Api

    @property
    def _sides(self) -> tuple[Api, Api]:
        return self.new, self.old  # what comes later wins

    @cached_property
    def operations(self) -> dict[str, Operation]:
        return {o.key: o for api in self._sides for o in api.operations()}

    @cached_property
    def resources(self) -> dict[str, str]:
        """Names of resources by themselves and by the names of their classes."""
        names = [resource.name for api in self._sides for resource in api.resources]
        classes = {resource_class(name): name for name in names}
        return {
            **{name: name for name in names},
            **classes,
            **{f"Async{made}": name for made, name in classes.items()},
        }

    @cached_property
    def methods(self) -> dict[str, dict[str, str]]:
        """The operation of each method, by resource."""
        found: dict[str, dict[str, str]] = {}
        for api in self._sides:
            for removed in api.removed:
                resource, _, name = removed.key.partition(".")
                found.setdefault(resource, {})[name] = removed.key
        for api in self._sides:
            further: dict[str, dict[str, str]] = {}
            for operation in api.operations():
                names = further.setdefault(operation.resource, {})
                names.update(dict.fromkeys(operation.also, operation.key))
                if iteration(operation):
                    names[f"iter_{operation.name}"] = operation.key
                if awaiting(operation):
                    names[f"wait_for_{operation.name}"] = operation.key
            for resource, names in further.items():
                found.setdefault(resource, {}).update(names)
            for operation in api.operations():
                found[operation.resource][operation.name] = operation.key
        return found

    @cached_property
    def by_name(self) -> dict[str, tuple[str, ...]]:
        """The operations that a method of this name may be, on a thing of unknown type or a handle.

        Names of one word are left out: each mapping has `get` and `update`.
        """
        methods = [pair for names in self.methods.values() for pair in names.items()]
        for api in self._sides:
            for handle in api.platform.handles:
                for operation in operations_of(handle, api):
                    named = methods_on(handle, operation, api)
                    methods += [(name, operation.key) for name, _ in named]
        found: dict[str, list[str]] = {}
        for name, key in methods:
            if "_" in name and key not in found.setdefault(name, []):
                found[name].append(key)
        return {name: tuple(keys) for name, keys in found.items()}

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        return tuple(
            Route(o.key, o.method, tuple(shape_of(path)))
            for api in self._sides
            for o in api.operations()
            for path in dict.fromkeys([o.path, _OPTIONAL.sub("", o.path)])
        )

    def routed(self, method: str | None, shape: tuple[str | None, ...]) -> list[str]:
        """Return the operations whose requests have this verb and path."""
        return list(
            dict.fromkeys(
                route.operation
                for route in self.routes
                if method in (None, route.method) and _fits(shape, route.shape)
            )
        )

    # Types

    @cached_property
    def types(self) -> dict[str, NamedType]:
        return {name: named for api in self._sides for name, named in api.types.items()}

    @cached_property
    def classes(self) -> dict[str, ModelClass]:
        found: dict[str, ModelClass] = {}
        for api in self._sides:
            made: dict[str, ModelClass] = {}
            for model in model_names(api):
                made[model.name] = ModelClass(model.owner, model.form, model.fields)
            for former in former_names(api):
                made.setdefault(former.name, made[former.today])
            found.update(made)
        return found

    def former(self, name: str) -> list[str]:
        """Return a type and the names that it had before."""
        named = self.types.get(name)
        return [name, *(named.was if named is not None else ())]

    @cached_property
    def contained(self) -> dict[str, frozenset[str]]:
        """By type, itself and the types that its values hold, at any depth."""
        direct: dict[str, set[str]] = {}
        for api in self._sides:
            for name, named in api.types.items():
                direct.setdefault(name, set()).update(_mentioned(named))
        return {name: frozenset(_closure([name], direct)) for name in direct}

    def holds(self, found: Type | None) -> frozenset[str]:
        """Return the names of all types that a value of a type may hold."""
        names = references(found) if found is not None else ()
        return frozenset(name for one in names for name in self.contained.get(one, ()))

    def fields_with(self, name: str) -> frozenset[tuple[str, str]]:
        """Return the fields, each with its owner, whose values are of a named type."""
        return frozenset(
            (owner, field.wire)
            for owner, fields in self.owners.items()
            for field in fields
            if name in references(field.type)
        )

    @cached_property
    def owners(self) -> dict[str, tuple[Field, ...]]:
        """The fields of each type, of each event and of what each operation sends."""
        found: dict[str, tuple[Field, ...]] = {}
        for api in self._sides:
            for name, named in api.types.items():
                if isinstance(named, Model):
                    found[name] = _more(found.get(name, ()), named.fields)
            for event in api.events():
                found[event.name] = _more(found.get(event.name, ()), event.fields or ())
            for operation in api.operations():
                known = found.get(operation.key, ())
                found[operation.key] = _more(known, operation.sent_fields)
        return found

    def field_called(self, owner: str, name: str) -> Field | None:
        return next((f for f in self.owners.get(owner, ()) if f.name == name), None)

    def field_sent(self, owner: str, wire: str) -> Field | None:
        return next((f for f in self.owners.get(owner, ()) if f.wire == wire), None)

    def models_in(self, found: Type) -> Iterator[str]:
        """Yield the models that a value of a type may be, through unions and alternatives."""
        if isinstance(found, Ref):
            named = self.types.get(found.name)
            if isinstance(named, Model):
                yield named.name
            elif isinstance(named, Union):
                for _, variant in named.variants:
                    yield from self.models_in(variant)
        elif not isinstance(found, ListOf):
            for part in parts(found):
                yield from self.models_in(part)

    # Events

    @cached_property
    def events(self) -> dict[str, Event]:
        return {event.name: event for api in self._sides for event in api.events()}

    @cached_property
    def event_names(self) -> dict[str, str]:
        """Names of events by what a program may write: the name, its class, its constant."""
        found: dict[str, str] = {}
        for name, event in self.events.items():
            found[name] = found[event.class_name] = found[f"Event.{constant(name)}"] = name
        return found


def _mentioned(named: NamedType) -> Iterator[str]:
    if isinstance(named, Model):
        for field in named.fields:
            yield from references(field.type)
    elif isinstance(named, Union):
        for _, variant in named.variants:
            yield from references(variant)


def _closure(names: Iterable[str], direct: dict[str, set[str]]) -> set[str]:
    waiting, found = list(names), set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(direct.get(name, ()))
    return found


def _more(known: tuple[Field, ...], fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return fields with those that only the other side has; what comes later wins."""
    return tuple({**{f.wire: f for f in known}, **{f.wire: f for f in fields}}.values())


# Routes

_PARAMETER = re.compile(r"\{[^}]*\}")
_OPTIONAL = re.compile(r"/\{[^}]*\?\}$")


def shape_of(path: str) -> Iterator[str | None]:
    for segment in path.strip("/").split("/"):
        yield None if _PARAMETER.search(segment) else segment


def _fits(written: tuple[str | None, ...], route: tuple[str | None, ...]) -> bool:
    """Tell whether a path of a program may be one of a route: a value may stand in it."""
    if len(written) != len(route):
        return False
    return all(
        there is None or here in (None, there) for here, there in zip(written, route, strict=True)
    )
