from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.rtm.relay import Relay
from tests.waiting import until


@pytest.fixture
def relay() -> Iterator[Relay]:
    """A server; whatever else ran beside it must have ended with the test."""
    with Relay() as relay:
        before = set(threading.enumerate())
        yield relay
        until(lambda: set(threading.enumerate()) <= before)
