"""The spec as the emulator has it, for tests that go through all of it; `spec/` takes longer."""

from __future__ import annotations

from crisp_client.testing._collections import COLLECTIONS as COLLECTIONS
from crisp_client.testing._description import Collection as Collection
from crisp_client.testing._description import description
from crisp_client.testing._description import Route
from crisp_client.testing._router import Match
from crisp_client.testing._router import Router
from crisp_client.testing._sample import Sampler
from crisp_client.testing._validation import Validator

SPEC = description()
ROUTES: dict[str, Route] = {route.handler_key: route for route in SPEC.operations}
SAMPLER = Sampler(SPEC.definitions)
VALIDATOR = Validator(SPEC.definitions)
_ROUTER = Router(SPEC.operations)


def match_of(method: str, path: str) -> Match | None:
    """Return the route of a request with the values in its path, which is below that of the API."""
    found = _ROUTER.find(method, path.partition("?")[0])
    return found if isinstance(found, Match) else None


def route_of(method: str, path: str) -> Route | None:
    match = match_of(method, path)
    return match and match.route
