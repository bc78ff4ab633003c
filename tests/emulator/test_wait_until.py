"""`wait_until` looks again when something happens, not only at the end of its time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests import loopback
from tests.limits import Limits

from .receiver import receiving


@pytest.fixture
def only_told(limits: Limits) -> None:
    """It looks again when it is told, and not by itself."""
    limits(condition_looked_at=60)


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@contextmanager
def waiting(crisp: Emulator, condition: Callable[[], object]) -> Iterator[None]:
    """Wait in another thread, from before the block on, for what the block brings about."""
    is_waiting, is_met = threading.Event(), threading.Event()

    def looked() -> object:
        found = condition()
        is_waiting.set()
        return found

    def wait() -> None:
        crisp.wait_until(looked, 60)
        is_met.set()

    threading.Thread(target=wait, daemon=True).start()
    assert is_waiting.wait(30)
    assert not is_met.is_set()
    yield
    assert is_met.wait(30)


@pytest.mark.usefixtures("only_told")
def test_when_a_request_was_answered(crisp: Emulator) -> None:
    with waiting(crisp, lambda: crisp.requests):
        loopback.get(f"{crisp.url}/v1/website/{crisp.website_id}")


@pytest.mark.usefixtures("only_told")
def test_when_a_visitor_writes(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    with waiting(crisp, lambda: crisp.messages(visitor.session_id)):
        visitor.say("hello")


@pytest.mark.usefixtures("only_told")
def test_when_an_event_is_sent(crisp: Emulator) -> None:
    sent: list[str] = []
    with waiting(crisp, lambda: sent):
        sent.append("brand:new")
        crisp.emit("brand:new", {})


@pytest.mark.usefixtures("only_told")
def test_when_a_file_was_uploaded(crisp: Emulator) -> None:
    _, signed = crisp.storage.open(crisp.url, "upload", "a", "text/plain")
    with waiting(crisp, lambda: crisp.storage.uploads):
        httpx.put(signed, content=b"x", headers={"Content-Type": "text/plain"})


@pytest.mark.usefixtures("only_told")
def test_when_a_web_hook_was_tried(crisp: Emulator) -> None:
    with receiving() as receiver:
        hook = crisp.add_hook(receiver.url)
        receiver.free.clear()
        crisp.emit("brand:new", {"website_id": crisp.website_id})
        receiver.wait_for(1)
        with waiting(crisp, lambda: hook.attempts):
            receiver.free.set()


@pytest.mark.usefixtures("only_told")
def test_when_a_socket_comes_and_goes(crisp: Emulator) -> None:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.on("message:send", print)
        with waiting(crisp, lambda: crisp.sockets):
            client.start()
        with waiting(crisp, lambda: not crisp.sockets):
            client.stop()


@pytest.mark.usefixtures("only_told")
def test_when_it_stops_under_a_socket(crisp: Emulator) -> None:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.on("message:send", print)
        client.start()
        client.wait_until_live(20)
        with waiting(crisp, lambda: not crisp.sockets):
            crisp.stop()


def test_when_the_program_itself_does_something(crisp: Emulator) -> None:
    handled: list[str] = []
    with waiting(crisp, lambda: handled):
        handled.append("an event")


def test_what_never_happens_is_waited_for_in_vain(crisp: Emulator) -> None:
    began = time.monotonic()
    with pytest.raises(TimeoutError, match=r"the condition was not met within 0\.3 s"):
        crisp.wait_until(lambda: None, 0.3)
    assert time.monotonic() - began >= 0.3
