"""The whole `Api`: operations, events and types put together, and checked against each other."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve

from codegen.ir import Api
from codegen.ir import Emit
from codegen.ir import Event
from codegen.ir import Family
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import Platform
from codegen.ir import Resource
from codegen.irtypes import ListOf
from codegen.load.loader import Declarations
from codegen.load.loader import load
from codegen.placed import place_of
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.direction import with_directions
from codegen.resolve.each import check_each
from codegen.resolve.examples import with_examples
from codegen.resolve.handles import check_handles
from codegen.resolve.names import check_names
from codegen.resolve.operations import OperationResolver
from codegen.resolve.references import check_references
from codegen.resolve.shared import check_tiers
from codegen.resolve.successors import check_removed
from codegen.resolve.successors import check_successor
from codegen.resolve.types import TypeTable
from codegen.resolve.usage import check_whole
from codegen.resolve.usage import Where
from codegen.typeinfo import look_up


def load_api(folder: Path) -> Api:
    """Return the API that a spec folder describes; raise `SpecError` with every problem found."""
    problems = Problems()
    return resolve(load(folder, problems), problems)


def resolve(found: Declarations, problems: Problems) -> Api:
    platform = found.platform
    if platform is None or found.unread:
        # All that needs what a file declares would be reported as well.
        problems.raise_any()
        raise AssertionError("a spec with a file that cannot be read has a problem")

    table = TypeTable(found.types, problems, found.refused)
    resolver = OperationResolver(platform, table, problems, found.refused)
    operations = resolver.resolve(found.operations)
    families = _families(found.families, platform, table, problems)
    sound = [operation for operation in operations if operation.key not in resolver.refused]
    _check_events(families, sound, table.types, problems)
    known = {operation.key for operation in operations} | found.refused
    for operation in operations:
        check_successor(operation, known, "an operation", problems)
    by_key = {operation.key: operation for operation in sound}
    for operation in sound:
        check_each(operation, by_key, known - by_key.keys(), table, problems)
    check_removed(found.removed, operations, known, problems)
    for tier, key in platform.rtm_endpoints.items():
        if key not in known:
            hint = problems.did_you_mean(key, known)
            place = platform.places.get(f"rtm.endpoints.{tier}", platform.place)
            problems.add(place, f"`{tier}` names the operation {shorten(key)}, not found{hint}")
    problems.raise_any()

    api = Api(platform, _resources(operations), table.types, families, tuple(found.removed))
    check_references(api, problems)
    api = evolve(api, types=with_directions(api))
    api = with_examples(api, problems)
    check_whole(api, problems)
    check_names(api, problems)
    check_handles(api, problems)
    problems.raise_any()
    return api


def _resources(operations: list[Operation]) -> tuple[Resource, ...]:
    names = sorted({operation.resource for operation in operations})
    resources = []
    for name in names:
        own = tuple(o for o in operations if o.resource == name)
        resources.append(Resource(name, own, tuple(dict.fromkeys(o.place.file for o in own))))
    return tuple(resources)


def _families(
    declared: list[Family], platform: Platform, table: TypeTable, problems: Problems
) -> tuple[Family, ...]:
    seen: dict[str, Event] = {}

    def event(declared: Event) -> Event:
        check_tiers(declared.tiers, platform, declared, problems)
        if (other := seen.get(declared.class_name)) is not None:
            problems.add(declared.place, f"the event is declared before, at {other.place}")
        seen.setdefault(declared.class_name, declared)
        if declared.class_name in table.types:
            problems.add(
                declared.place,
                f"the payload class {declared.class_name} has the name of a type; rename the type, "
                f"at {table.types[declared.class_name].place}",
            )
        if declared.fields is None:
            return declared
        fields = table.extended(declared)
        table.check_fields(fields, Where.TYPE)
        return evolve(declared, fields=fields)

    def emit(declared: Emit) -> Emit:
        table.check_fields(declared.fields, Where.TYPE)
        return declared

    families = [
        evolve(f, events=tuple(map(event, f.events)), emits=tuple(map(emit, f.emits)))
        for f in declared
    ]
    named: dict[str, Family] = {}
    for family in families:
        if (other := named.get(family.name)) is not None and family.events:
            problems.add(
                family.events[0].place, f"the family `{family.name}` stands in {other.file} too"
            )
        named.setdefault(family.name, family)
    return tuple(sorted(families, key=lambda f: f.name))


def _check_events(
    families: tuple[Family, ...],
    operations: list[Operation],
    types: Mapping[str, NamedType],
    problems: Problems,
) -> None:
    events = {event.name: event for family in families for event in family.events}
    for declared in events.values():
        check_successor(declared, events, "an event", problems)
    for operation in operations:
        _check_cursor(operation, types, problems)
        named = [(place_of(operation, "causes", name), name) for name in operation.causes]
        if operation.awaits:
            named.append((place_of(operation, "awaits"), operation.awaits.event))
        for place, name in named:
            if name not in events:
                hint = problems.did_you_mean(name, events)
                problems.add(place, f"there is no event {shorten(name)}{hint}")
        if (
            operation.awaits
            and (event := events.get(operation.awaits.event))
            and event.fields is not None
        ):
            wire = operation.awaits.event_field
            _has_field(event.fields, wire, event.name, place_of(operation, "awaits"), problems)
        if operation.awaits and isinstance(operation.body, FieldsBody):
            wire = operation.awaits.body_field
            place = place_of(operation, "awaits")
            _has_field(operation.body.fields, wire, "the body", place, problems)


def _check_cursor(operation: Operation, types: Mapping[str, NamedType], problems: Problems) -> None:
    if operation.cursor is None:
        return
    query, wire = operation.cursor
    place = place_of(operation, "cursor")
    _has_field(operation.query, query, "the query", place, problems)
    item = operation.returns.item if isinstance(operation.returns, ListOf) else None
    if (row := look_up(item, types, Model)) is not None:
        _has_field(row.fields, wire, row.name, place, problems)
    else:
        problems.add(place, "`cursor:` needs `returns:` with a list of objects")


def _has_field(
    fields: tuple[Field, ...], wire: str, owner: str, place: Place, problems: Problems
) -> None:
    if wire not in (field.wire for field in fields):
        hint = problems.did_you_mean(wire, [field.wire for field in fields])
        problems.add(place, f"{owner} has no field {shorten(wire)}{hint}")
