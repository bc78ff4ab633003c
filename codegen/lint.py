"""Style of a valid spec: what a reader would miss or stumble over."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Model
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
    for operation in api.operations():
        if operation.status != "current" and not (operation.note or operation.doc):
            yield (
                operation.place,
                f"`{operation.name}` is {operation.status}; a `note:` should say why",
            )
    for event in api.events():
        if event.fields is not None and not event.fields:
            yield event.place, f"the event `{event.name}` has no field"
