"""How many events a worker has, and who gets those that it has no room for."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest
from nats.js.client import JetStreamContext

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .running import asked_of_all
from .running import emptied
from .running import holding
from .running import message
from .running import publish
from .running import serving
from .running import stored


def test_an_idle_worker_gets_what_waits_at_a_busy_one(make_broker: MakeBroker) -> None:
    by: dict[str, list[str]] = {"busy": [], "idle": []}
    hold = asyncio.Event()

    def handlers(name: str) -> Registry:
        registry = Registry()

        @registry.on(MessageSend)
        async def handle(event: MessageSend) -> None:
            by[name].append(event.content)
            if name == "busy":
                await hold.wait()

        return registry

    async def work() -> None:
        broker = make_broker(partitions=8, ack_wait=60.0)
        busy = Worker(handlers("busy"), broker, concurrency=1)
        async with serving(busy):
            await publish(broker, *(message(f"s{n}", str(n)) for n in range(20)))
            await until_async(lambda: by["busy"])
            await until_async(lambda: busy.counts.waiting > 1)
            async with serving(Worker(handlers("idle"), broker)):
                # Not all: one may come back to who gave it away, and stays there in the end.
                await until_async(lambda: len(by["idle"]) >= 3)
                hold.set()
                await until_async(lambda: sum(map(len, by.values())) == 20)

    asyncio.run(work())
    assert sorted(by["busy"] + by["idle"], key=int) == [str(n) for n in range(20)]


def test_the_next_event_is_asked_for_when_there_is_room(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(event_asked_for=300, partitions_looked_at=300)
    registry, got = Registry(), list[str]()
    registry.on(MessageSend, lambda event: got.append(str(event.content)))

    async def work() -> None:
        broker = make_broker()
        await publish(broker, *(message("a", str(number)) for number in range(3)))
        async with serving(Worker(registry, broker)):
            await until_async(lambda: got == ["0", "1", "2"])

    asyncio.run(work())


def test_an_event_that_waits_is_kept_where_no_other_worker_has_time(
    make_broker: MakeBroker, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits(event_waits=0.02)
    looked: list[str] = []
    consumer_info = JetStreamContext.consumer_info

    async def noting(self: JetStreamContext, stream: str, consumer: str, **how: Any) -> Any:
        looked.append(consumer)
        return await consumer_info(self, stream, consumer, **how)

    monkeypatch.setattr(JetStreamContext, "consumer_info", noting)
    registry, got, go_on = holding()

    async def work() -> None:
        broker = make_broker(partitions=2)
        await publish(broker, message("a", "1"), message("d", "2"))
        async with serving(Worker(registry, broker, concurrency=1)):
            await until_async(lambda: len(looked) >= 3)
            go_on.set()
            await until_async(lambda: len(got) == 2)
        async with broker.connected("test") as connection:
            for partition in range(2):
                info = await connection.js.consumer_info(
                    broker.settings.stream, broker.settings.consumer(partition)
                )
                assert info.delivered.consumer_seq == 1  # it was handed out once

    asyncio.run(work())


@pytest.mark.parametrize("kind", ["async", "plain"])
def test_as_many_events_are_handled_at_once_as_was_said(make_broker: MakeBroker, kind: str) -> None:
    registry, running, most = Registry(), list[str](), list[int]()
    two_run, done = threading.Event(), list[str]()

    def begin(event: MessageSend) -> None:
        running.append(str(event.content))
        most.append(len(running))
        if len(running) == 2:
            two_run.set()

    def end(event: MessageSend) -> None:
        running.remove(str(event.content))
        done.append(str(event.content))

    if kind == "plain":

        @registry.on(MessageSend)
        def handle(event: MessageSend) -> None:
            begin(event)
            assert two_run.wait(30)
            time.sleep(0.05)
            end(event)

    else:

        @registry.on(MessageSend)
        async def handle_on_loop(event: MessageSend) -> None:
            begin(event)
            await until_async(two_run.is_set)
            await asyncio.sleep(0.05)
            end(event)

    async def work() -> None:
        broker = make_broker(partitions=16)
        await publish(broker, *(message(name, name) for name in "abcdef"))
        async with serving(Worker(registry, broker, concurrency=2)):
            await until_async(lambda: len(done) == 6)

    asyncio.run(work())
    assert max(most) == 2


def test_a_worker_that_is_full_asks_for_nothing(make_broker: MakeBroker, limits: Limits) -> None:
    limits(event_asked_for=0.1)  # after which the server knows no request of before
    registry, got, go_on = holding()

    async def work() -> None:
        broker = make_broker(partitions=2)
        stream, other = broker.settings.stream, broker.settings.consumer(0)
        await publish(broker, message("a", "1"))
        async with broker.connected("test") as connection:
            async with serving(Worker(registry, broker, concurrency=1)):
                await until_async(lambda: got)
                await asyncio.sleep(0.3)
                await publish(broker, message("d", "2"))
                await asyncio.sleep(0.1)
                info = await connection.js.consumer_info(stream, other)
                assert (info.num_pending, info.num_ack_pending) == (1, 0)
                go_on.set()
                await until_async(lambda: got == ["1", "2"])

    asyncio.run(work())


def test_what_waits_behind_one_that_was_handled_is_given_back_at_the_end_too(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(event_asked_for=60)  # so that both come though there is room for one
    registry, got = Registry(), list[str]()
    go_on = asyncio.Event()

    @registry.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        got.append(str(event.content))
        if event.content == "running":
            await go_on.wait()

    async def work() -> None:
        broker = make_broker(partitions=2)
        await publish(broker, message("d", "before"))
        worker = Worker(registry, broker, concurrency=1)
        task = asyncio.create_task(worker.serve())
        await emptied(broker)
        await asked_of_all(broker)
        await publish(broker, message("a", "running"))
        await until_async(lambda: "running" in got)
        await publish(broker, message("d", "waiting"))
        await until_async(lambda: worker.counts.waiting == 2)
        worker.stop()
        await asyncio.sleep(0.05)
        go_on.set()
        await task
        assert await stored(broker) == 1

    asyncio.run(work())
    assert got == ["before", "running"]
