"""Why the emulator keeps nothing of what looks like a collection, as the spec shows it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from codegen.ir import Api
from codegen.ir import Model
from codegen.ir import Operation
from codegen.irtypes import ListOf
from codegen.state import collections
from codegen.state import template
from codegen.typeinfo import look_up

_Routes = Mapping[str, Mapping[str, Operation]]


def why_not_kept(api: Api) -> dict[str, str]:
    """Return the reason by operation: of those that add, show, change or delete such an item."""
    kept = {collection.item for collection in collections(api)}
    routes: dict[str, dict[str, Operation]] = {}
    for operation in api.operations():
        if operation.shares is None:
            routes.setdefault(template(operation.path), {})[operation.method] = operation
    found = {}
    for item, verbs in routes.items():
        adding = list(_adding(item, routes))
        if adding and item not in kept:
            why = _why(item, verbs, routes, api)
            found.update({one.key: why for one in (*adding, *verbs.values())})
    return found


def _adding(item: str, routes: _Routes) -> Iterator[Operation]:
    """Yield what adds an item, if the path ends in an id: a POST above it, or else a PUT."""
    verbs = routes[item]
    last = next(iter(verbs.values())).segments[-1]
    if last.parameter is None or last.spans or last.optional:
        return
    posted = routes.get(item.rpartition("/")[0], {}).get("POST")
    if posted is not None:
        yield posted
    elif {"PUT", "DELETE"} <= verbs.keys():
        yield verbs["PUT"]


def _why(item: str, verbs: Mapping[str, Operation], routes: _Routes, api: Api) -> str:
    shows = verbs.get("GET") or routes.get(item.rpartition("/")[0], {}).get("GET")
    shown = shows.returns if shows else None
    row = shown.item if isinstance(shown, ListOf) else shown
    if shows is not None and look_up(row, api.types, Model) is None:
        return f"what GET shows of {item} is no type with fields"
    return f"no one GET lists what is at {item}: rows of its type, or with its id as `key:`"
