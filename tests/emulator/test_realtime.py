"""The real-time side behaving badly on purpose."""

from __future__ import annotations

import asyncio
import itertools
import logging
import threading
import time
from collections.abc import Iterator

import pytest
from socketio import AsyncClient

from crisp_client.testing import Emulator
from tests.emulator.sockets import connected
from tests.emulator.sockets import disconnected
from tests.emulator.sockets import Got
from tests.emulator.sockets import socket
from tests.emulator.sockets import until


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


def test_who_does_not_authenticate_in_time_is_disconnected(crisp: Emulator) -> None:
    crisp.realtime.authentication_deadline = 0.2

    async def run() -> float:
        async with socket(crisp) as (kept, _):
            started = time.monotonic()
            async with connected(crisp) as silent:
                await disconnected(silent)
            assert kept.connected
            return time.monotonic() - started

    assert asyncio.run(run()) >= 0.2


def test_a_slow_accept(crisp: Emulator) -> None:
    crisp.realtime.accept_delay = 0.3

    async def run() -> float:
        started = time.monotonic()
        async with connected(crisp):
            return time.monotonic() - started

    assert asyncio.run(run()) >= 0.3


def test_an_authentication_that_is_never_answered(crisp: Emulator) -> None:
    crisp.realtime.answers = False

    async def run() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3), socket(crisp):
                pass

    asyncio.run(run())
    assert crisp.sockets == 0


@pytest.mark.parametrize("how", ["disconnect", "cut"])
def test_ended_by_the_server(crisp: Emulator, how: str) -> None:
    async def run() -> list[str]:
        async with socket(crisp) as (client, _), socket(crisp) as (other, _):
            reasons: list[str] = []
            client.on("disconnect", lambda *told: reasons.extend(told or [""]))
            getattr(crisp.realtime, how)()
            await disconnected(client)
            await disconnected(other)
        async with socket(crisp) as (_, got):
            assert got == [("authenticated", True)]
            return reasons

    expected = {"disconnect": "server disconnect", "cut": "transport error"}
    # The lowest python-socketio has no words for it.
    assert asyncio.run(run()) == [expected[how] if hasattr(AsyncClient, "reason") else ""]


def test_a_stall_lets_nothing_through_until_it_is_over(crisp: Emulator) -> None:
    async def run() -> tuple[int, Got]:
        async with socket(crisp) as (stalled, got):
            crisp.realtime.stall()
            crisp.visitor().say("held")
            async with socket(crisp) as (_, lively):
                crisp.visitor().say("passes")
                await until(lively, 2)
            assert stalled.connected
            before = len(got)
            crisp.realtime.resume()
            return before, await until(got, 3)

    before, got = asyncio.run(run())
    assert before == 1
    assert [payload["content"] for _, payload in got] == ["held", "passes"]


def test_nothing_is_left_when_it_stops_while_a_socket_is_stalled(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def run(crisp: Emulator) -> None:
        async with socket(crisp) as (client, _):
            crisp.realtime.stall()
            crisp.visitor().say("held")
            await asyncio.to_thread(crisp.stop)
            await disconnected(client)

    before = set(threading.enumerate())
    with Emulator() as crisp:
        asyncio.run(run(crisp))
    assert set(threading.enumerate()) == before
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == []


def test_who_is_stalled_hears_no_ping(crisp: Emulator) -> None:
    crisp.realtime.ping_interval = crisp.realtime.ping_timeout = 0.3
    crisp.restart()

    async def run() -> float:
        async with socket(crisp) as (client, _):
            crisp.realtime.stall()
            started = time.monotonic()
            await disconnected(client)
            return time.monotonic() - started

    assert asyncio.run(run()) >= 0.3


def contents(crisp: Emulator, count: int, expected: int) -> list[int]:
    async def run() -> Got:
        async with socket(crisp) as (_, got):
            visitor = crisp.visitor()
            for number in range(count):
                visitor.say(str(number))
            return await until(got, expected + 1)

    return [int(payload["content"]) for _, payload in asyncio.run(run())]


def test_events_sent_twice(crisp: Emulator) -> None:
    crisp.realtime.duplicate = 1
    assert contents(crisp, 3, 6) == [0, 0, 1, 1, 2, 2]


def test_events_out_of_order(crisp: Emulator) -> None:
    crisp.realtime.reorder = 0.3
    came = contents(crisp, 60, 60)
    assert sorted(came) == list(range(60))
    overtaken = [one for one, other in itertools.pairwise(came) if one > other]
    assert 5 < len(overtaken) < 30


def test_a_rolled_key_ends_what_was_connected_with_it(crisp: Emulator) -> None:
    old = crisp.key

    async def run() -> tuple[Got, Got, Got]:
        async with socket(crisp) as (client, told):
            assert crisp.roll_key() == crisp.key != old
            await disconnected(client)
        async with socket(crisp, password=old) as (client, refused):
            await disconnected(client)
        async with socket(crisp) as (_, admitted):
            return told, refused, admitted

    told, refused, admitted = asyncio.run(run())
    refusal = ("unauthorized", {"message": "invalid_credentials"})
    assert told[1:] == refused == [refusal]
    assert admitted == [("authenticated", True)]


def test_only_the_inboxes_that_were_asked_for(crisp: Emulator) -> None:
    async def run() -> Got:
        async with socket(crisp, inboxes=["one"]) as (_, got):
            for inbox_id in ("other", None, "one"):
                payload = {"website_id": crisp.website_id, "inbox_id": inbox_id}
                crisp.emit("message:send", payload)
            return await until(got, 2)

    assert [payload["inbox_id"] for _, payload in asyncio.run(run())] == ["one"]


def test_settings_outlive_a_restart(crisp: Emulator) -> None:
    crisp.realtime.duplicate = 1
    crisp.restart()
    assert contents(crisp, 1, 2) == [0, 0]


def test_nothing_happens_while_it_is_stopped() -> None:
    crisp = Emulator()
    for action in (crisp.realtime.disconnect, crisp.realtime.cut, crisp.realtime.stall):
        action()
    assert crisp.roll_key() == crisp.key
