"""What a server forgets when it is killed, workers know."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Any

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import emptied
from .running import forgotten
from .running import publishing
from .running import said
from .running import serving
from .running import stored

pytestmark = pytest.mark.skipif(not PROGRAM, reason=MISSING)


async def put(
    broker: Broker, content: str, id: str, *, session: str = "a", again: bool = False
) -> None:
    async with publishing(broker) as (connection, publisher):
        await broker.check(connection)
        await publisher.publish(said(session, content, id, again=again))


def test_an_event_that_comes_again_after_a_restart_is_not_handled_again(tmp_path: Path) -> None:
    registry, got = Registry(), []
    registry.on(MessageSend, lambda event: got.append(event.content))

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, partitions=1, ack_wait=2.0)
            await broker.set_up()
            async with serving(Worker(registry, broker), Worker(registry, broker)):
                for number in range(4):
                    await put(broker, str(number), f"id {number}")
                await until_async(lambda: len(got) == 4)
                await asyncio.to_thread(server.pause, 0.1)
                for number in range(4):
                    await put(broker, f"{number} again", f"id {number}", again=True)
                await put(broker, "last", "id of the last")
                await until_async(lambda: "last" in got)

    asyncio.run(run())
    assert got == ["0", "1", "2", "3", "last"]


def test_one_that_is_being_handled_elsewhere_is_waited_for(tmp_path: Path, limits: Limits) -> None:
    """Also if it comes back later than who asks."""
    registry, got = Registry(), []
    begun, go_on = asyncio.Event(), asyncio.Event()

    @registry.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        got.append(event.content)
        if event.content == "one":
            begun.set()
            await go_on.wait()

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker, late = (
                Broker(server.url, partitions=2, ack_wait=30.0, reconnect_time_wait=pause)
                for pause in (0.05, 2.0)
            )
            await put(broker, "one", "id")
            first = Worker(registry, late, concurrency=1)
            async with serving(first), contextlib.AsyncExitStack() as others:
                await begun.wait()
                await others.enter_async_context(serving(Worker(registry, broker)))
                await put(broker, "two", "id of the second", session="d")
                await until_async(lambda: "two" in got)
                async with broker.connected("test") as connection:
                    await connection.js.purge_stream(broker.settings.stream)
                limits(away_before=10.0)  # so long it is asked for
                await asyncio.to_thread(server.pause, 0.1)
                await put(broker, "again", "id", session="d", again=True)
                assert await stored(broker) == 1
                await asyncio.sleep(1)
                assert got == ["one", "two"]
                go_on.set()
                await emptied(broker)

    asyncio.run(run())
    assert got == ["one", "two"]


def test_a_worker_that_begins_knows_what_was_handled_before(tmp_path: Path) -> None:
    registry, got = Registry(), []
    registry.on(MessageSend, lambda event: got.append(event.content))

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, partitions=1, ack_wait=2.0)
            await broker.set_up()
            first, second = Worker(registry, broker), Worker(registry, broker)
            async with serving(second):
                async with serving(first):
                    for number in range(4):
                        await put(broker, str(number), f"id-{number}")
                    await until_async(lambda: len(got) == 4)
                # Those that handled them end, one after the other.
                third = Worker(registry, broker)
                serving_third = asyncio.create_task(third.serve())
                await asyncio.sleep(1)
            await asyncio.to_thread(server.pause, 0.1)
            for number in range(4):
                await put(broker, f"{number} again", f"id-{number}", again=True)
            await put(broker, "last", "id-of-the-last")
            await until_async(lambda: "last" in got)
            third.stop()
            await serving_third

    asyncio.run(run())
    assert got == ["0", "1", "2", "3", "last"]


def test_of_more_than_can_be_known_the_oldest_is_forgotten(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(ids_known=3, known_answer=0.02)  # the third is that of the probe below
    registry, got = Registry(), []
    registry.on(MessageSend, lambda event: got.append(event.content))

    async def run() -> None:
        broker = make_broker(partitions=1, duplicates=0.1)
        await broker.set_up()
        async with serving(Worker(registry, broker)):
            for id in "abc":
                await put(broker, id, id)
            await until_async(lambda: len(got) == 3)
            async with broker.connected("test") as connection:
                await forgotten(connection, broker.settings.stream)
            for id in "bca":
                await put(broker, f"{id} again", id, again=True)
            await until_async(lambda: "a again" in got)

    asyncio.run(run())
    assert got == ["a", "b", "c", "a again"]


def test_what_ends_at_once_is_told_though_no_message_has_room_for_all(
    tmp_path: Path, limits: Limits
) -> None:
    limits(known_answer=0.02, event_waits=0.02)
    many = "abcdefgh"  # of eight partitions; `i` is of another one
    first, second, got = Registry(), Registry(), list[str]()
    go_on = asyncio.Event()

    @first.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        got.append(f"first {event.content}")
        await go_on.wait()

    second.on(MessageSend, lambda event: got.append(f"second {event.content}"))

    async def bring(broker: Broker, names: str, *, again: bool = False) -> None:
        for name in names:
            await put(broker, name, name * 300, session=name, again=again)

    async def run() -> None:
        (tmp_path / "config").write_text("max_payload: 2000")
        with NatsServer(tmp_path / "store", "-c", str(tmp_path / "config")) as server:
            broker = Broker(server.url, partitions=16, duplicates=0.1)
            ending = Worker(first, broker, concurrency=len(many))
            task = asyncio.create_task(ending.serve())
            await bring(broker, many)
            await until_async(lambda: len(got) == len(many))
            async with serving(Worker(second, broker)):
                await bring(broker, "i")
                await until_async(lambda: "second i" in got)
                go_on.set()
                await emptied(broker)
                ending.stop()
                await task
                async with broker.connected("test") as connection:
                    await forgotten(connection, broker.settings.stream)
                await bring(broker, many, again=True)
                await emptied(broker)

    asyncio.run(run())
    assert sorted(got) == [*(f"first {name}" for name in many), "second i"]


def test_what_was_handled_is_told_again_when_the_server_comes_back(tmp_path: Path) -> None:
    """It may have been lost on the way."""
    registry, got, heard = Registry(), [], list[str]()
    registry.on(MessageSend, lambda event: got.append(event.content))

    async def hear(told: Any) -> None:
        heard.append(told.data.decode())

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker, late = (
                Broker(server.url, partitions=1, ack_wait=2.0, reconnect_time_wait=pause)
                for pause in (0.05, 1.0)
            )
            for id in "ab":
                await put(broker, id, id)
            async with broker.connected("test") as connection, serving(Worker(registry, late)):
                await until_async(lambda: len(got) == 2)
                await emptied(broker)
                subject = f"crisp_client.{broker.settings.stream}.handled"
                await connection.nats.subscribe(subject, cb=hear)
                await asyncio.to_thread(server.pause, 0)
                await until_async(lambda: heard)

    asyncio.run(run())
    assert sorted(heard[0].split("\n")) == ["a", "b"]


def test_of_what_waits_when_a_worker_begins_only_the_first_is_asked_for(
    make_broker: MakeBroker, limits: Limits
) -> None:
    """If nobody has handled that, nobody has handled what is behind it in its partition."""
    limits(known_answer=0.02)
    registry, got, asked = Registry(), list[str](), list[str]()
    registry.on(MessageSend, lambda event: got.append(str(event.content)))

    async def hear(question: Any) -> None:
        asked.append(question.data.decode())

    async def run() -> None:
        broker = make_broker(partitions=1)
        for id in "abc":
            await put(broker, id, id)
        async with broker.connected("test") as connection:
            await connection.nats.subscribe(f"crisp_client.{broker.settings.stream}.asked", cb=hear)
            await connection.nats.flush()
            async with serving(Worker(registry, broker)):
                await put(broker, "new", "new")
                await until_async(lambda: len(got) == 4)
            await connection.nats.flush()

    asyncio.run(run())
    assert got == ["a", "b", "c", "new"]
    assert asked == ["a"]
