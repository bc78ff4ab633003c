"""Web hooks that the broker takes late or not at all, and what a forwarder keeps meanwhile."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import httpx
import pytest

from crisp_client import Gap
from crisp_client import Registry
from crisp_client.webhooks import AsgiApp
from crisp_client.webhooks import PluginHooks
from crisp_client.workers import BrokerError
from crisp_client.workers import DeadEvents
from crisp_client.workers import Forwarder
from crisp_client.workers._relaying import Keeping
from tests.webhooks.signing import message
from tests.webhooks.signing import SECRET
from tests.webhooks.signing import signed
from tests.webhooks.signing import WEBSITE
from tests.webhooks.signing import written

from .pretended import at_once as at_once
from .pretended import broker_of
from .pretended import noting
from .pretended import now
from .pretended import Run
from .pretended import Server
from .pretended import working

OTHER = {"website_id": WEBSITE, "event": "session:removed", "data": {"session_id": "s"}}
NOT_TAKEN = (503, "the broker has not taken the event")


def app_of(server: Server) -> Forwarder:
    return Forwarder(PluginHooks(Registry(), SECRET), broker_of(server))


async def posted(app: Forwarder, body: dict[str, Any]) -> tuple[int, str]:
    text = written(body)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        answer = await client.post("http://127.0.0.1/", content=text, headers=signed(text))
    return answer.status_code, answer.text


def test_after_five_seconds_a_web_hook_is_to_come_again(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    server = Server()

    async def run() -> None:
        async with app_of(server) as app:
            assert await posted(app, OTHER) == (200, "")
            server.is_connected = False
            began = now()
            assert await posted(app, message()) == NOT_TAKEN
            assert now() - began == pytest.approx(5)
            server.is_connected = True
            assert await posted(app, message()) == (200, "")

    at_once(run())
    assert "a web hook was answered 503: the broker has not taken it in time" in caplog.text
    assert len(server.js.kept["crisp"]) == 2


def test_one_that_was_not_taken_leaves_its_place_to_another(
    at_once: Run[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(AsgiApp.__init__.__kwdefaults__, "max_waiting", 1)
    server = Server()

    async def run() -> None:
        async with app_of(server) as app:
            server.is_connected = False
            first = asyncio.create_task(posted(app, OTHER))
            await asyncio.sleep(1)
            assert await posted(app, message()) == (503, "too many events are waiting")
            assert await first == NOT_TAKEN
            server.is_connected = True
            assert await posted(app, message()) == (200, "")

    at_once(run())


def test_each_connection_is_named_by_what_it_is_for_and_closed_at_the_end(
    at_once: Run[None],
) -> None:
    server = Server()

    async def run() -> None:
        async with app_of(server) as app:
            assert server.roles == []  # before it is needed
            await posted(app, OTHER)
            assert server.roles == ["hooks"]
        async with working(noting()[0], server):
            assert server.roles == ["worker"]
        async with DeadEvents(broker_of(server)):
            assert server.roles == ["dead"]
        assert server.roles == []

    at_once(run())


def test_a_connection_that_the_broker_ended_is_made_anew_and_one_that_lives_is_not(
    at_once: Run[None],
) -> None:
    server = Server()

    async def run() -> None:
        async with app_of(server) as app:
            for timestamp in range(3):
                assert await posted(app, {**OTHER, "timestamp": timestamp}) == (200, "")
            (connection,) = server.connections
            connection.end(BrokerError("ended"))
            for timestamp in range(3, 6):
                assert await posted(app, {**OTHER, "timestamp": timestamp}) == (200, "")
            assert len(server.connections) == 2

    at_once(run())


def test_what_goes_wrong_is_told_and_the_web_hook_is_to_come_again(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    server = Server()

    async def run() -> None:
        async with app_of(server) as app:
            server.js.partitions = 2
            assert await posted(app, OTHER) == NOT_TAKEN
            server.js.partitions = 1
            assert await posted(app, OTHER) == (200, "")

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())
    (told,) = caplog.messages
    assert told.startswith("a web hook was answered 503: the stream crisp has 2 partitions, and 1")


class Kept:
    """A forwarder that keeps four events at most, of which the broker takes none by itself."""

    def __init__(self) -> None:
        self.held = 0
        self.got: list[Any] = []
        self.keeping = Keeping(self, self, 4)  # type: ignore[arg-type]

    def put(self, name: str, payload: Any) -> None:
        self.got.append(payload if name == "gap" else name)
        self.held += 1

    def come(self, *names: str) -> None:
        for name in names:
            self.keeping.put(name, {})


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the time of day be that of the loop."""
    monkeypatch.setattr("time.time", now)


@pytest.mark.usefixtures("clock")
def test_events_are_kept_again_when_the_broker_has_half_of_them(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        kept = Kept()
        kept.come(*"abcd")
        first = round(now() * 1000)
        kept.come("e")
        await asyncio.sleep(10)
        kept.come("f")
        kept.held = 3
        await asyncio.sleep(10)
        kept.come("g")  # nor are those, though there is room
        assert kept.got == [*"abcd"]
        kept.held = 2
        await asyncio.sleep(0.11)
        gap = kept.got.pop()
        assert (gap.start, gap.reason) == (first, "broker")
        assert now() * 1000 - gap.end < 110
        assert caplog.messages == [
            "the broker has not taken 4 events: what comes now is lost, and will be told as a gap",
            "the broker takes events again; 3 were missed",
        ]
        kept.come(*"hij")
        kept.held = 0
        await asyncio.sleep(1)
        assert kept.got[4] == "h"
        assert caplog.messages[3] == "the broker takes events again; 2 were missed"

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())


@pytest.mark.usefixtures("clock")
def test_a_gap_that_is_not_kept_begins_when_it_began_itself(at_once: Run[None]) -> None:
    async def run() -> None:
        for starts in ([5, 7], [7, 5]):
            kept = Kept()
            kept.come(*"abcd")
            for start in starts:
                kept.keeping.put("gap", Gap(start=start, end=9, reason="lost"))
            await kept.keeping.close()
            assert (kept.got[4].start, kept.got[5:]) == (5, [])
            kept.come("e")
            await kept.keeping.close()
            assert kept.got[5].start == round(now() * 1000)

    at_once(run())


def test_where_nothing_was_missed_nothing_is_told(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        kept = Kept()
        kept.come(*"abcd")
        await kept.keeping.close()
        assert kept.got == [*"abcd"]
        assert not kept.keeping.full()

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())
    assert caplog.messages == []
