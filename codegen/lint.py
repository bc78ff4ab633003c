"""Style of a valid spec: what a reader would miss or stumble over."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Event
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import Place
from codegen.problems import Problem


def lint(api: Api) -> list[Problem]:
    return sorted(
        Problem(place.file, place.line, place.column, message) for place, message in _findings(api)
    )


def _findings(api: Api) -> Iterator[tuple[Place, str]]:
    bases = {event.extends for event in api.events()}
    bases |= {named.extends for named in api.types.values() if isinstance(named, Model)}
    for named in api.types.values():
        if named.direction is Direction.NONE and named.name not in bases:
            yield named.place, f"no operation or event uses the type `{named.name}`"
        if not named.doc:
            yield named.place, f"the type `{named.name}` has no `doc:`"
        elif not named.doc.endswith("."):
            yield named.place, f"the `doc:` of `{named.name}` does not end with a full stop"
    things: list[Operation | Event] = [*api.operations(), *api.events()]
    for thing in things:
        if not thing.doc.endswith("."):
            yield thing.place, f"the `doc:` of `{thing.name}` does not end with a full stop"
