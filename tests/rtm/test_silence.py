"""A connection that is there and says nothing, against the emulator."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Gap
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from tests.rtm.relay import listening
from tests.rtm.relay import QUICK
from tests.rtm.relay import run
from tests.waiting import until_async


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    emulator = Emulator()
    emulator.realtime.ping_interval = 1
    emulator.realtime.ping_timeout = 1
    with emulator:
        yield emulator


@pytest.mark.parametrize("silence", [1.5, None, 3])
def test_silence_is_a_loss(crisp: Emulator, silence: float | None) -> None:
    gaps: list[Gap] = []
    seen: list[str] = []
    stalled: list[float] = []

    async def main() -> None:
        client = AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
        client.on(Gap, gaps.append)
        client.on(MessageSend, lambda event: seen.append(event.content))
        async with listening(client, options=attrs.evolve(QUICK, silence=silence)):
            stalled.append(time.time() * 1000)
            crisp.realtime.stall()
            await until_async(lambda: gaps)
            crisp.visitor().say("hello")
            await until_async(lambda: seen)

    run(main)
    (gap,) = gaps
    assert (gap.reason, seen) == ("silent", ["hello"])
    # The outage began when the connection was last heard, which was before the stall.
    assert gap.start - stalled[0] < 1000 * (silence or 2) / 2
    assert gap.end - gap.start >= 1000 * (silence or 2)


def test_pings_are_signs_of_life(crisp: Emulator) -> None:
    states: list[Any] = []

    async def main() -> None:
        client = AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
        client.on(MessageSend, print)
        async with listening(client):
            client.on_state(states.append)
            await asyncio.sleep(3)
            assert states == []

    run(main)


def test_a_blocked_loop_is_no_silence(crisp: Emulator) -> None:
    """What came while a handler blocked everything is unread, not unheard."""
    gaps: list[Gap] = []

    async def main() -> None:
        client = AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
        client.on(Gap, gaps.append)

        @client.on(MessageSend)
        async def handle(event: MessageSend) -> None:
            time.sleep(1.8)  # longer than may be silent, shorter than the server waits

        async with listening(client, options=attrs.evolve(QUICK, silence=1.5)):
            crisp.visitor().say("hello")
            await until_async(lambda: client.realtime_counts.handled == 1)
            await asyncio.sleep(0.5)

    run(main)
    assert gaps == []


def test_stopping_does_not_wait_for_a_silent_server(crisp: Emulator) -> None:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.on(MessageSend, print)
        client.start(options=QUICK)
        client.wait_until_live()
        crisp.realtime.stall()
        started = time.monotonic()
        client.stop()
        assert time.monotonic() - started < 2
