"""The public names of the package, as callers write them; the spec alone decides them."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.handles import handle_class
from codegen.handles import inner
from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Type
from codegen.modelnames import former_names
from codegen.modelnames import model_names
from codegen.naming import constant
from codegen.naming import python_name
from codegen.typeinfo import awaiting
from codegen.typeinfo import iteration
from codegen.typeinfo import references


def _is_ending(thing: Operation | Event) -> bool:
    """Tell whether it was announced to end, or Crisp has removed it already."""
    return bool(thing.deprecation) or thing.status == "removed"


def public_names(api: Api) -> dict[str, bool]:
    """Return every name that a caller may write, each with whether it was announced to end."""
    return dict(sorted([*_methods(api), *_handles(api), *_models(api), *_events(api)]))


def _methods(api: Api) -> Iterator[tuple[str, bool]]:
    for operation in api.operations():
        fields = (*operation.path_params, *operation.body_fields, *operation.query)
        arguments = {field.name: bool(field.deprecation) for field in fields}
        if isinstance(operation.body, TypeBody):
            arguments["body"] = False
        for name in (operation.name, *operation.also):
            method = f"client.{operation.resource}.{name}"
            yield method, _is_ending(operation)
            for argument, ends in arguments.items():
                yield f"{method}({argument})", ends or _is_ending(operation)
        if iteration(operation):
            yield f"client.{operation.resource}.iter_{operation.name}", _is_ending(operation)
        if awaiting(operation):
            yield f"client.{operation.resource}.wait_for_{operation.name}", _is_ending(operation)


def _handles(api: Api) -> Iterator[tuple[str, bool]]:
    """Yield the classes of handles, each with its ids and methods.

    The client makes it by its name, from its ids; arguments of methods are those of operations.
    """
    for handle in api.platform.handles:
        name = f"resources.{handle_class(handle)}"
        yield name, False
        for wire in handle.binds:
            yield f"{name}.{python_name(wire)}", False
        for one in inner(handle, api):
            yield f"{name}.{one.name}", False
        for operation in operations_of(handle, api):
            for method, _ in methods_on(handle, operation, api):
                yield f"{name}.{method}", _is_ending(operation)


def _models(api: Api) -> Iterator[tuple[str, bool]]:
    lasting = lasting_names(api)
    former: dict[str, list[str]] = {}
    for made in former_names(api):
        former.setdefault(made.today, []).append(made.name)
    for model in model_names(api):
        named = api.types.get(model.owner)
        lasts = lasting.get(model.owner, Direction.NONE) & model.way
        ends = not lasts or bool(named and named.deprecation)
        yield f"models.{model.name}", ends
        for field in model.fields:
            # A mapping has keys as on the wire, a class has attributes.
            member = f".{field.name}" if model.form == "class" else f"[{field.wire}]"
            yield f"models.{model.name}{member}", ends or bool(field.deprecation)
            for name in former.get(model.name, ()):
                yield f"models.{name}{member}", True
        for name in former.get(model.name, ()):
            yield f"models.{name}", True


def lasting_names(api: Api) -> dict[str, Direction]:
    """Return types and operations that something uses that does not end, with the ways of use."""
    lasting = [operation for operation in api.operations() if not _is_ending(operation)]
    found = {operation.key: Direction.BOTH for operation in lasting}
    waiting: list[tuple[str, Direction]] = []

    def use(way: Direction, *types: Type) -> None:
        waiting.extend((name, way) for type in types for name in references(type))

    def use_fields(way: Direction, fields: tuple[Field, ...]) -> None:
        use(way, *(field.type for field in fields if not field.deprecation))

    for operation in lasting:
        use_fields(Direction.SENT, operation.sent_fields)
        if isinstance(operation.body, TypeBody):
            use(Direction.SENT, operation.body.type)
        if operation.returns is not None:
            use(Direction.RECEIVED, operation.returns)
    for family in api.families:
        for event in family.events:
            if not _is_ending(event):
                use_fields(Direction.RECEIVED, event.fields or ())
        for emit in family.emits:
            use_fields(Direction.SENT, emit.fields)
    while waiting:
        name, way = waiting.pop()
        known = found.get(name, Direction.NONE)
        if way in known:
            continue
        found[name] = known | way
        named = api.types[name]
        if isinstance(named, Model):
            use_fields(way, named.fields)
        elif isinstance(named, Union):
            use(way, *(variant for _, variant in named.variants))
    return found


def _events(api: Api) -> Iterator[tuple[str, bool]]:
    for event in api.events():
        ends = _is_ending(event)
        yield f"events.{event.class_name}", ends
        yield f"Event.{constant(event.name)}", ends
        for field in event.fields or ():
            yield f"events.{event.class_name}.{field.name}", ends or bool(field.deprecation)
