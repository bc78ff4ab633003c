"""What a forwarder keeps while the broker is away or full, and what it tells of the rest."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from pathlib import Path
from typing import Any

import pytest

from crisp_client import Gap
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.workers import Broker
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker
from tests.waiting import until_async

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import connected
from .running import forwarding
from .running import keeping
from .running import names
from .running import serving
from .running import stored


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_while_the_broker_is_away_events_are_kept_and_beyond_that_a_gap_tells(
    crisp: Emulator, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> list[Any]:
        with NatsServer(tmp_path) as server:
            # A server that is killed may forget that an event was acknowledged just before: what
            # comes behind it waits for this long then.
            broker = Broker(server.url, partitions=2, ack_wait=2.0)
            registry, got = keeping(MessageSend, Gap)
            client = connected(crisp)
            forwarder = Forwarder(client, broker, events=[MessageSend], keep=5)
            ada = crisp.visitor("Ada")
            async with serving(Worker(registry, broker)), forwarding(crisp, forwarder):
                ada.say("before")
                await until_async(lambda: len(got) == 1)
                server.kill()
                for number in range(9):
                    ada.say(str(number))
                await until_async(lambda: "what comes now is lost" in caplog.text)
                await asyncio.sleep(0.2)
                await asyncio.to_thread(server.start)
                await until_async(lambda: len(got) == 7)
                ada.say("after")
                await until_async(lambda: len(got) == 8)
            await client.aclose()
        return got

    with caplog.at_level(logging.WARNING, "crisp_client"):
        got = asyncio.run(run())
    texts = [event.content for event in got if isinstance(event, MessageSend)]
    assert texts == ["before", "0", "1", "2", "3", "4", "after"]
    (gap,) = (event for event in got if isinstance(event, Gap))
    assert gap.reason == "broker"
    assert gap.start < gap.end
    assert caplog.text.count("what comes now is lost") == 1
    assert "the broker takes events again; 4 were missed" in caplog.text


def test_a_full_stream_takes_nothing_and_forgets_nothing(
    crisp: Emulator, make_broker: MakeBroker, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> list[str]:
        broker = make_broker(max_bytes=4000)
        registry, got = keeping(MessageSend)
        client = connected(crisp)
        ada = crisp.visitor("Ada")
        async with forwarding(crisp, Forwarder(client, broker, events=[MessageSend])):
            for number in range(20):
                ada.say(str(number))
            await until_async(lambda: "the broker took no event" in caplog.text)
            assert await stored(broker) < 20
            async with serving(Worker(registry, broker)):
                await until_async(lambda: len(got) == 20)
        await client.aclose()
        return [event.content for event in got]

    with caplog.at_level(logging.WARNING, "crisp_client"):
        assert asyncio.run(run()) == [str(number) for number in range(20)]
    assert "maximum bytes exceeded" in caplog.text


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_a_gap_that_is_not_kept_is_part_of_the_one_that_is_told(
    crisp: Emulator, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> tuple[list[Any], int]:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, partitions=1, reconnect_time_wait=0.05)
            registry, got = keeping(MessageSend, Gap)
            client = connected(crisp)
            ada = crisp.visitor("Ada")
            forwarder = Forwarder(client, broker, events=[MessageSend], keep=1)
            async with forwarding(crisp, forwarder):
                server.kill()
                await until_async(lambda: "the connection is lost" in caplog.text)
                ada.say("kept")
                await until_async(lambda: forwarder.counts.received == 1)
                await asyncio.to_thread(crisp.stop)
                await until_async(lambda: "real time: the connection was lost" in caplog.text)
                away = math.ceil(time.time() * 1000)
                await asyncio.to_thread(crisp.start)
                await until_async(lambda: "what comes now is lost" in caplog.text)
                await asyncio.to_thread(server.start)
                async with serving(Worker(registry, broker)):
                    await until_async(lambda: len(got) == 2)
            await client.aclose()
        return got, away

    with caplog.at_level(logging.WARNING, "crisp_client"):
        (message, gap), away = asyncio.run(run())
    assert (message.content, gap.reason) == ("kept", "broker")
    assert gap.start <= away < gap.end


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_one_that_ends_while_the_broker_is_away_tells_what_it_missed(
    crisp: Emulator, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, partitions=1, reconnect_time_wait=0.05)
            client = connected(crisp)
            ada = crisp.visitor("Ada")
            async with forwarding(
                crisp, forwarder := Forwarder(client, broker, events=[MessageSend], keep=1)
            ):
                server.kill()
                await until_async(lambda: "the connection is lost" in caplog.text)
                for number in range(3):
                    ada.say(str(number))
                await until_async(lambda: "what comes now is lost" in caplog.text)
                forwarder.stop()
                await until_async(lambda: crisp.sockets == 0)
                await until_async(lambda: "were missed" in caplog.text)
                await asyncio.to_thread(server.start)
            await client.aclose()
            assert sorted(await names(broker)) == ["gap", "message:send"]

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(run())
