"""The spec as the emulator has it, for tests that go through all of it; `spec/` takes longer."""

from __future__ import annotations

from crisp_client.testing._collections import COLLECTIONS as COLLECTIONS
from crisp_client.testing._description import Collection as Collection
from crisp_client.testing._description import description
from crisp_client.testing._description import Route
from crisp_client.testing._router import Match
from crisp_client.testing._router import Router
from crisp_client.testing._sample import Sampler

SPEC = description()
ROUTES: dict[str, Route] = {route.handler_key: route for route in SPEC.operations}
SAMPLER = Sampler(SPEC.definitions)
_ROUTER = Router(SPEC.operations)


def route_of(method: str, path: str) -> Route | None:
    """The route of a request, whose path is below that of the API."""
    found = _ROUTER.find(method, path.partition("?")[0])
    return found.route if isinstance(found, Match) else None
