"""Each route has one place where it is answered: its handler, `each:`, its collection, or none."""

from __future__ import annotations

import pytest

from crisp_client.testing._call import _ADDRESSED
from crisp_client.testing._call import _DOCS
from crisp_client.testing._call import ADDITIONS
from crisp_client.testing._call import HANDLERS
from crisp_client.testing._call import handles
from crisp_client.testing._collections import OBJECTS
from crisp_client.testing._handlers import collections
from tests.described import ROUTES
from tests.described import SPEC

DERIVED = collections.DERIVED.keys() & ROUTES.keys()
MANY = {route.handler_key for route in SPEC.operations if route.each}


def test_no_route_is_answered_in_two_places() -> None:
    assert DERIVED & HANDLERS.keys() == set()
    assert MANY & HANDLERS.keys() == set()
    assert MANY & DERIVED == set()


def test_handlers_of_described_routes_have_no_misspelt_path() -> None:
    nothing = "\n".join(sorted({*HANDLERS, *ADDITIONS} - ROUTES.keys()))
    advice = "correct the path, or remove the function if the route has gone"
    assert not nothing, f"of no route of the spec; {advice}:\n{nothing}"


def test_things_of_their_own_are_looked_up_by_their_ids() -> None:
    assert {*OBJECTS, "page_number"} == _ADDRESSED.keys()
    assert {*OBJECTS} == _DOCS.keys()


def test_what_is_added_is_added_to_what_is_kept() -> None:
    documents = {route.handler_key for route in SPEC.operations if route.is_document}
    assert ADDITIONS.keys() <= DERIVED | documents - HANDLERS.keys()


def test_a_second_handler_is_refused() -> None:
    taken = next(iter(HANDLERS))
    with pytest.raises(ValueError, match="has a handler already"):
        handles(taken)(lambda call: None)
