"""What a server that was killed wrote down in one place only."""

from __future__ import annotations

import asyncio
import contextlib
import zlib
from datetime import datetime
from datetime import UTC

import pytest
from nats.js.api import ConsumerConfig
from nats.js.api import ConsumerInfo
from nats.js.api import SequenceInfo
from nats.js.errors import NotFoundError

from crisp_client.workers import Broker
from crisp_client.workers._connection import Connection
from crisp_client.workers._mending import clear
from crisp_client.workers._mending import free

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import message
from .running import publish


async def taken(connection: Connection, broker: Broker, number: int) -> None:
    """Have the first event of a partition handed out, and nobody acknowledge it."""
    stream = broker.settings.stream
    pulling = await connection.js.pull_subscribe_bind(
        durable=broker.settings.consumer(0), stream=stream
    )
    (event,) = await pulling.fetch(1, timeout=30)
    assert event.metadata.sequence.stream == number


async def waiting(connection: Connection, broker: Broker) -> int:
    settings = broker.settings
    info = await connection.js.consumer_info(settings.stream, settings.consumer(0))
    return int(info.num_ack_pending)


def test_an_event_that_is_there_is_waited_for_and_one_that_is_not_is_acknowledged(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def missing(stream: str, number: int) -> None:
        # A server that lives loses none by itself, and one that is killed seldom does.
        assert number == 1
        raise NotFoundError(code=404, description="no message found")

    async def run() -> None:
        broker = make_broker(partitions=1, ack_wait=60.0)
        await publish(broker, message("a", "1"), message("a", "2"))
        async with broker.connected("test") as connection:
            await taken(connection, broker, 1)
            await free(connection, broker.settings, 0)
            assert await waiting(connection, broker) == 1
            monkeypatch.setattr(connection.js, "get_msg", missing)
            await free(connection, broker.settings, 0)
            assert await waiting(connection, broker) == 0
            await taken(connection, broker, 2)

    asyncio.run(run())


def test_an_event_that_was_not_found_for_another_reason_is_waited_for(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an event that is there would be taken for handled, because a server was busy."""

    async def busy(stream: str, number: int) -> None:
        raise TimeoutError

    async def run() -> None:
        broker = make_broker(partitions=1, ack_wait=60.0)
        await publish(broker, message("a", "1"))
        async with broker.connected("test") as connection:
            await taken(connection, broker, 1)
            monkeypatch.setattr(connection.js, "get_msg", busy)
            with pytest.raises(TimeoutError):
                await free(connection, broker.settings, 0)
            assert await waiting(connection, broker) == 1

    asyncio.run(run())


async def left(connection: Connection, broker: Broker) -> list[int]:
    """Return the numbers of the events that the stream has, of the first six."""
    found = []
    for number in range(1, 7):
        with contextlib.suppress(NotFoundError):
            await connection.js.get_msg(broker.settings.stream, number)
            found.append(number)
    return found


def test_what_was_acknowledged_and_is_still_there_is_removed(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    acknowledged = 4

    async def told(stream: str, consumer: str) -> ConsumerInfo:
        # A server that lives does not forget the half of it.
        floor = SequenceInfo(consumer_seq=2, stream_seq=acknowledged)
        made = datetime.now(UTC)
        return ConsumerInfo(consumer, stream, ConsumerConfig(), made, ack_floor=floor)

    async def run() -> None:
        nonlocal acknowledged
        broker = make_broker(partitions=2)
        first, second = (
            next(name for name in "abcdef" if zlib.crc32(name.encode()) % 2 == partition)
            for partition in range(2)
        )
        await publish(broker, *(message(s, str(n)) for n in range(3) for s in (first, second)))
        async with broker.connected("test") as connection:
            monkeypatch.setattr(connection.js, "consumer_info", told)
            await clear(connection, broker.settings, 0)
            assert await left(connection, broker) == [2, 4, 5, 6]
            acknowledged = 6
            await clear(connection, broker.settings, 0)
            assert await left(connection, broker) == [2, 4, 6]

    asyncio.run(run())


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_it_is_looked_for_in_the_domain_of_the_broker(leaf: NatsServer) -> None:
    async def run() -> None:
        broker = Broker(leaf.url, domain="hub", partitions=1)
        await publish(broker, message("a", "1"))
        async with broker.connected("test") as connection:
            await taken(connection, broker, 1)
            for look in (clear, free):
                await look(connection, broker.settings, 0)
            assert await waiting(connection, broker) == 1

    asyncio.run(run())
