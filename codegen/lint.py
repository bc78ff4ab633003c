"""Style of a valid spec: what a reader would miss or stumble over."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import TypeBody
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.problems import Problem
from codegen.resolve.types import parts

Finding = tuple[Place, str]


def lint(api: Api) -> list[Problem]:
    found = [*_types(api), *_operations(api), *_events(api)]
    return sorted({Problem(p.file, p.line, p.column, message) for p, message in found})


def _types(api: Api) -> Iterator[Finding]:
    bases = {event.extends for event in api.events()}
    bases |= {named.extends for named in api.types.values() if isinstance(named, Model)}
    for named in api.types.values():
        if named.direction is Direction.NONE and named.name not in bases:
            yield named.place, f"no operation or event uses the type `{named.name}`"
        if not named.doc:
            yield named.place, f"the type `{named.name}` has no `doc:`"
        yield from _prose(named.place, named.name, named.doc, named.note)
        if isinstance(named, Model):
            yield from _fields(named.fields, explained=bool(named.note))


def _operations(api: Api) -> Iterator[Finding]:
    known = {operation.key: operation for operation in api.operations()}
    for operation in known.values():
        yield from _prose(operation.place, operation.name, operation.doc, operation.note)
        if not _stem(operation.place).startswith(operation.resource):
            yield (
                operation.place,
                f"operations of `{operation.resource}` belong into rest/{operation.resource}*.yaml",
            )
        yield from _restated(operation, known, api.platform.safety)
        explained = bool(operation.note)
        yield from _fields((*operation.path_params, *operation.query), explained)
        if isinstance(operation.body, FieldsBody):
            yield from _fields(operation.body.fields, explained)
        elif isinstance(operation.body, TypeBody) and _untyped(operation.body.type):
            yield from _unexplained(operation.place, "the body", explained)
        if operation.returns is not None and _untyped(operation.returns):
            yield from _unexplained(operation.place, "the answer", explained)


def _restated(
    operation: Operation, known: Mapping[str, Operation], rules: Mapping[str, str]
) -> Iterator[Finding]:
    if not operation.states_safety:
        return
    if operation.shares is not None:
        rule, owner = known[f"{operation.resource}.{operation.shares}"].safety, operation.shares
    else:
        rule, owner = rules[operation.method], operation.method
    if operation.safety == rule:
        yield operation.place, f"`{owner}` is `{rule}` already; remove `safety:`"


def _events(api: Api) -> Iterator[Finding]:
    for event in api.events():
        yield from _prose(event.place, event.name, event.doc, event.note)
        if _stem(event.place) != event.family:
            yield event.place, f"events of `{event.family}` belong into rtm/{event.family}.yaml"
        if event.fields is None and not event.note:
            yield event.place, f"nothing is known of `{event.name}`; a `note:` should say why"
        yield from _fields(event.fields or (), explained=bool(event.note))


def _stem(place: Place) -> str:
    return place.file.rpartition("/")[2].removesuffix(".yaml")


def _prose(place: Place, name: str, doc: str, note: str) -> Iterator[Finding]:
    for key, text in (("doc", doc), ("note", note)):
        if text and not text.endswith("."):
            yield place, f"the `{key}:` of `{name}` does not end with a full stop"


def _fields(fields: tuple[Field, ...], explained: bool) -> Iterator[Finding]:
    for field in fields:
        yield from _prose(field.place, field.wire, field.doc, field.note)
        if _untyped(field.type):
            yield from _unexplained(
                field.place, f"`{field.wire}`", explained or bool(field.doc or field.note)
            )
        if field.wire.endswith(("timestamp", "_at")) and field.type == Scalar("int"):
            yield field.place, f"`{field.wire}` looks like a time; say `ms` or `s`"


def _untyped(found: Type) -> bool:
    return found == Scalar("any") or any(map(_untyped, parts(found)))


def _unexplained(place: Place, what: str, explained: bool) -> Iterator[Finding]:
    if not explained:
        yield place, f"{what} is not typed; type it, or say in a `note:` why not"
