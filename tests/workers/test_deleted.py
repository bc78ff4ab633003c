"""What somebody deletes while programs run is made again, and nothing is taken for handled."""

from __future__ import annotations

import asyncio
import re
import time

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import BrokerError
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .running import emptied
from .running import message
from .running import publish
from .running import publishing
from .running import said
from .running import serving
from .running import stored


def noting(seen: list[str]) -> Registry:
    registry = Registry()

    @registry.on(MessageSend)
    async def note(message: MessageSend) -> None:
        seen.append(str(message.content))

    return registry


def test_events_of_a_stream_that_is_made_anew_are_not_taken_for_handled(
    make_broker: MakeBroker,
) -> None:
    async def run() -> None:
        broker, seen = make_broker(), list[str]()
        async with serving(Worker(noting(seen), broker)):
            await publish(broker, message("s", "1"), message("s", "2"))
            await until_async(lambda: seen == ["1", "2"])
            await emptied(broker)  # the test below is of those that are not acknowledged yet
            async with broker.connected("test") as connection:
                await connection.js.delete_stream(broker.settings.stream)
            # They get the numbers that those before had.
            await publish(broker, message("s", "3"), message("s", "4"))
            await until_async(lambda: seen == ["1", "2", "3", "4"])
        assert await stored(broker) == 0

    asyncio.run(run())


def test_what_was_begun_before_takes_no_event_of_a_new_stream_along(
    make_broker: MakeBroker,
) -> None:
    seen: list[str] = []
    registry, go_on = Registry(), asyncio.Event()

    @registry.on(MessageSend)
    async def handle(message: MessageSend) -> None:
        seen.append(str(message.content))
        if message.content == "1":
            await go_on.wait()

    async def run() -> None:
        broker = make_broker()
        async with serving(Worker(registry, broker)):
            await publish(broker, message("s", "1"))
            await until_async(lambda: seen == ["1"])
            async with broker.connected("test") as connection:
                await connection.js.delete_stream(broker.settings.stream)
            await asyncio.sleep(0.1)  # in less, the worker takes it that nobody does that
            await publish(broker, message("s", "2"))  # under the number that the first one had
            go_on.set()
            await until_async(lambda: seen == ["1", "2"])
        assert await stored(broker) == 0

    asyncio.run(run())


def test_what_nobody_hands_out_any_more_needs_no_acknowledgement(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(stream_settles=300)  # so long the worker makes no consumer
    seen: list[str] = []
    registry, go_on = Registry(), asyncio.Event()

    @registry.on(MessageSend)
    async def handle(message: MessageSend) -> None:
        seen.append(str(message.content))
        await go_on.wait()

    async def run() -> None:
        broker = make_broker(partitions=1, ack_wait=0.3)
        async with serving(worker := Worker(registry, broker, drain=300.0)):
            await publish(broker, message("s", "1"))
            await until_async(lambda: seen == ["1"])
            async with broker.connected("test") as connection:
                consumer = broker.settings.consumer(0)
                await connection.js.delete_consumer(broker.settings.stream, consumer)
            began = time.monotonic()
            go_on.set()
            await until_async(lambda: worker.counts.waiting == 0)
            assert time.monotonic() - began >= 0.3  # another worker might have had it by then
        assert await stored(broker) == 1

    asyncio.run(run())


def test_a_forwarder_makes_a_stream_that_was_deleted_again(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker()
        await broker.set_up()
        async with publishing(broker) as (connection, publisher):
            await connection.js.delete_stream(broker.settings.stream)
            async with asyncio.timeout(20):
                await publisher.publish(said("s", "1"))
        seen: list[str] = []
        async with serving(Worker(noting(seen), broker)):
            await until_async(lambda: seen == ["1"])

    asyncio.run(run())


def test_a_worker_makes_consumers_again_that_were_deleted(
    make_broker: MakeBroker, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        broker, seen = make_broker(), list[str]()
        stream = broker.settings.stream
        async with serving(Worker(noting(seen), broker)):
            await publish(broker, message("s", "1"))
            await until_async(lambda: seen == ["1"])
            async with publishing(broker) as (connection, publisher):
                for partition in range(4):
                    await connection.js.delete_consumer(stream, broker.settings.consumer(partition))
                await publisher.publish(said("s", "2"))  # which makes none, as `publish` does
            await until_async(lambda: seen == ["1", "2"])
            await until_async(lambda: f"had lost the stream {stream}, or a part" in caplog.text)
            why = r"the broker hands out no event of partition \d: Consumer Deleted"
            assert re.search(why, caplog.text)

    asyncio.run(run())


def test_a_worker_makes_the_stream_of_the_dead_again_that_was_deleted(
    make_broker: MakeBroker,
) -> None:
    registry = Registry()
    registry.on_error(lambda error, event: None)

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        raise ValueError

    async def run() -> None:
        broker = make_broker()
        async with serving(Worker(registry, broker, attempts=1)):
            await publish(broker, message("s", "1"))
            await emptied(broker)
            async with publishing(broker) as (connection, publisher):
                await connection.js.delete_stream(broker.settings.dead)
                await publisher.publish(said("s", "2"))  # which makes none, as `publish` does
            await emptied(broker)
        assert await stored(broker, broker.settings.dead) == 1

    asyncio.run(run())


def test_a_stream_that_was_half_set_up_is_completed(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker, seen = make_broker(), list[str]()
        await broker.set_up()
        async with broker.connected("test") as connection:
            for partition in range(1, 4):
                consumer = broker.settings.consumer(partition)
                await connection.js.delete_consumer(broker.settings.stream, consumer)
        async with serving(Worker(noting(seen), broker)):
            await publish(broker, *(message(f"s{number}", str(number)) for number in range(8)))
            await until_async(lambda: len(seen) == 8)

    asyncio.run(run())


def test_a_worker_ends_if_a_stream_of_other_partitions_takes_the_place(
    make_broker: MakeBroker, limits: Limits
) -> None:
    async def run() -> None:
        broker, other, seen = make_broker(), make_broker(partitions=2), list[str]()
        working = asyncio.create_task(Worker(noting(seen), broker).serve())
        await publish(broker, message("s", "1"))
        await until_async(lambda: seen == ["1"])
        limits(stream_settles=3.0)  # the worker makes none before this test does
        async with broker.connected("test") as connection:
            await connection.js.delete_stream(broker.settings.stream)
        await other.set_up()
        with pytest.raises(BrokerError, match="has 2 partitions, and 4 are asked for"):
            async with asyncio.timeout(20):
                await working

    asyncio.run(run())


def test_a_forwarder_says_so_if_a_stream_of_other_making_takes_the_place(
    make_broker: MakeBroker,
) -> None:
    async def run() -> None:
        broker = make_broker()
        await broker.set_up()
        async with publishing(broker) as (connection, publisher):
            await connection.js.delete_stream(broker.settings.stream)
            await connection.js.add_stream(name=broker.settings.stream, subjects=["elsewhere"])
            with pytest.raises(BrokerError, match="was not made by set_up"):
                async with asyncio.timeout(20):
                    await publisher.publish(said("s", "1"))
            assert connection.ended.done()

    asyncio.run(run())
