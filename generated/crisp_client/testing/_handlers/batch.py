# Copied from codegen/templates/testing/_handlers/batch.py. Do not edit: change that and run `make generate`.
"""Do what `each:` of the spec says: an operation for many things; unknown ones are skipped."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any

from attrs import evolve

from .. import _references
from .. import _search
from .._call import Call
from .._call import Handler
from .._causes import announce
from .._description import description
from .._description import Each
from .._description import Route
from .._refusal import Refusal

_ROUTES = {route.key: route for route in description().operations}


def answer(handler_of: Callable[[Route], Handler], call: Call) -> Any:
    for each in call.route.each:
        _do(each, call, handler_of)
    announce(call, {})
    return call.sample() if call.route.returns else None


def _do(each: Each, call: Call, handler_of: Callable[[Route], Handler]) -> None:
    route = _ROUTES[each.operation]
    names = call.sampler.names(route.body) - {each.ids}
    shared = {name: call.body[name] for name in names if name in call.body}
    body = {**shared, **each.values}
    id_name = next(name for name in route.parameters if name not in call.params)
    for one in _ids(call, call.body.get(each.ids, ())):
        single = evolve(call, route=route, params={**call.params, id_name: one}, body=body)
        try:
            single.check_addressed()
        except Refusal:
            continue
        if not _references.complaint(single):
            _references.handled(single, handler_of(route))


def _ids(call: Call, asked: Any) -> Iterable[str]:
    """Return ids that are listed, or those of contacts, listed or found by conditions."""
    if not isinstance(asked, dict):
        return map(str, asked)
    found = dict.fromkeys(asked.get("profiles", ()))
    if search := asked.get("search"):
        conditions, joined_by = search.get("filter", []), search.get("operator", "and")
        for people_id, profile in call.website.people.profiles.items():
            if _search.fits(profile, conditions, joined_by):
                found[people_id] = None
    return found
