from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.waiting import until


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Every thread that a test started ends with it; the last of many may be on its way out."""
    before = set(threading.enumerate())
    yield
    until(lambda: set(threading.enumerate()) <= before)
