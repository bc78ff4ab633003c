"""Each route has one place where it is answered: its handler, `each:`, its collection, or none."""

from __future__ import annotations

import pytest

from crisp_client.testing._call import ADDITIONS
from crisp_client.testing._call import HANDLERS
from crisp_client.testing._call import handles
from crisp_client.testing._description import description
from crisp_client.testing._handlers import collections

from .population import ROUTES

DERIVED = collections.DERIVED.keys() & ROUTES.keys()
MANY = {route.handler_key for route in description().operations if route.each}


def test_no_route_is_answered_in_two_places() -> None:
    assert DERIVED & HANDLERS.keys() == set()
    assert MANY & HANDLERS.keys() == set()
    assert MANY & DERIVED == set()


def test_what_is_added_is_added_to_what_is_kept() -> None:
    documents = {route.handler_key for route in description().operations if route.is_document}
    assert ADDITIONS.keys() <= DERIVED | documents - HANDLERS.keys()


def test_a_second_handler_is_refused() -> None:
    taken = next(iter(HANDLERS))
    with pytest.raises(ValueError, match="has a handler already"):
        handles(taken)(lambda call: None)
