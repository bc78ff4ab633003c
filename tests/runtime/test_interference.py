"""Exceptions that the program handles or raises during a call are left alone."""

from __future__ import annotations

import gc
import sys
import threading
from types import FrameType
from typing import Any

import attrs
import pytest

from crisp_client import CrispClient
from crisp_client import NotFoundError
from crisp_client import Retry
from crisp_client import ServerError
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server
from tests.runtime.test_transport import watch_sleep

GONE = Reply(404, b'{"error": true, "reason": "not_found", "data": {}}')


class Word(str):
    pass


@attrs.frozen
class Frozen(Exception):
    word: str


@pytest.mark.parametrize("handled", [KeyError(Word("identifier")), Frozen("identifier")])
def test_an_exception_that_is_handled_meanwhile(
    flavour: Flavour, server: Server, handled: Exception
) -> None:
    client = flavour.client(identifier="identifier", key="long enough")
    server.script = [GONE]
    args = handled.args
    try:
        raise handled
    except Exception:
        with pytest.raises(NotFoundError):
            flavour.run(client.request("GET", "/x"))
    assert handled.args == args and list(map(type, handled.args)) == list(map(type, args))


def test_an_exception_that_is_its_own_cause(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    server.script = [GONE]
    error = KeyError("x")
    try:
        raise error from error
    except KeyError:
        with pytest.raises(NotFoundError):
            flavour.run(client.request("GET", "/x"))


class SoftTimeLimitExceeded(Exception):
    """An exception like that of Celery, which a signal handler raises at any line."""


# A connection that is lost that way is closed when it is thrown away: before the next test.
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
@pytest.mark.parametrize("raised", [KeyboardInterrupt, SoftTimeLimitExceeded])
@pytest.mark.parametrize("function", ["_enter", "_leave", "_read", "_is_free"])
def test_a_signal_that_raises_takes_no_turn(server: Server, raised: Any, function: str) -> None:
    def trace(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code.co_name == function:
            raise raised

    with CrispClient("i", "k", host=server.url, max_connections=2) as client:
        client.request("GET", "/x")
        for _ in range(4):
            sys.settrace(trace)
            try:
                with pytest.raises(raised):
                    client.request("GET", "/x")
            finally:
                sys.settrace(None)
        done: list[Any] = []
        thread = threading.Thread(target=lambda: done.append(client.request("GET", "/y")))
        thread.start()
        thread.join(30)
    gc.collect()
    assert done == [{"a": 1}]


def test_closed_between_two_attempts(
    flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The call ends with what it has."""
    watch_sleep(monkeypatch, closing=True)
    server.script = [Reply(503, b"")]
    with pytest.raises(ServerError) as caught:
        flavour.run(flavour.client(retry=Retry(attempts=3)).request("GET", "/x"))
    assert len(server.seen) == 1 == caught.value.attempts and caught.value.status == 503
