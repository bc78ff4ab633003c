from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Every thread that a test started has ended with it."""
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) <= before
