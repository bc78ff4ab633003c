from __future__ import annotations

import threading
from collections.abc import Callable
from collections.abc import Iterator

import pytest

from tests.rtm.relay import Relay


@pytest.fixture
def relay() -> Iterator[Relay]:
    """A server; whatever else ran beside it must have ended with the test."""
    with Relay() as relay:
        before = set(threading.enumerate())
        yield relay
        assert set(threading.enumerate()) <= before


@pytest.fixture
def report(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> Callable[[str], None]:
    """Says what a full run found; slices say nothing."""

    def say(text: str) -> None:
        if request.node.get_closest_marker("soak"):
            with capsys.disabled():
                print(f"\n{request.node.originalname}: {text}")

    return say
