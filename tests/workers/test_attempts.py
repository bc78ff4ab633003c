"""What becomes of an event while its handlers fail, are interrupted, or come to no end."""

from __future__ import annotations

import asyncio
import logging
import signal
from typing import Any

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import AbandonedError
from crisp_client.workers import Broker
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .running import emptied
from .running import message
from .running import publish
from .running import serving
from .running import stored


async def dead_headers(broker: Broker) -> dict[str, str]:
    """Return the headers of the first event among the dead."""
    async with broker.connected("test") as connection:
        headers = (await connection.js.get_msg(broker.settings.dead, seq=1)).headers
    assert headers is not None
    return dict(headers)


def test_each_pause_is_twice_as_long_as_the_one_before(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(first_retry=0.01)
    registry, notes = Registry(), list[str]()

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        raise ValueError

    registry.on_error(lambda error, event: notes.extend(error.__notes__))

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"))
        async with serving(Worker(registry, broker, attempts=4)):
            await emptied(broker)

    asyncio.run(run())
    assert [note.rpartition(" in ")[2] for note in notes[:3]] == ["0.01 s", "0.02 s", "0.04 s"]


def test_no_pause_is_longer_than_a_minute(make_broker: MakeBroker, limits: Limits) -> None:
    limits(first_retry=61)
    registry, notes = Registry(), list[str]()

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        raise ValueError

    registry.on_error(lambda error, event: notes.extend(error.__notes__))

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"))
        async with serving(Worker(registry, broker)):
            await until_async(lambda: notes)

    asyncio.run(run())
    assert notes == ["attempt 1 of 5: the next one follows in 60 s"]


def test_while_an_event_waits_for_its_next_attempt_another_has_its_turn(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(first_retry=60)
    registry, called = Registry(), set[str]()
    registry.on_error(lambda error, event: None)

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        called.add(str(event.content))
        raise ValueError

    async def run() -> None:
        broker = make_broker(partitions=2)
        # Of two partitions, so that the worker has both before the first one fails.
        await publish(broker, message("a", "1"), message("d", "2"))
        async with serving(Worker(registry, broker, concurrency=1)):
            await until_async(lambda: len(called) == 2)

    asyncio.run(run())


@pytest.mark.parametrize("told", ["before it fails", "after it failed"])
def test_at_the_end_no_event_waits_for_its_next_attempt(
    make_broker: MakeBroker, limits: Limits, told: str
) -> None:
    limits(first_retry=60)
    registry, called, errors = Registry(), list[str](), list[Exception]()
    registry.on_error(lambda error, event: errors.append(error))
    go_on = asyncio.Event()

    @registry.on(MessageSend)
    async def bad_at_first(event: MessageSend) -> None:
        called.append(str(event.content))
        await go_on.wait()
        if len(called) == 1:
            raise ValueError

    async def run() -> None:
        broker = make_broker(ack_wait=60.0)
        await publish(broker, message("a", "1"))
        worker = Worker(registry, broker, drain=300.0)
        task = asyncio.create_task(worker.serve())
        await until_async(lambda: called)
        if told == "before it fails":
            worker.stop()
            await asyncio.sleep(0)
            go_on.set()
        else:
            go_on.set()
            await until_async(lambda: errors)
            await asyncio.sleep(0)
            worker.stop()
        async with asyncio.timeout(30):
            await task
        # Long before `ack_wait`, since it was given back.
        async with serving(Worker(registry, broker)):
            await until_async(lambda: len(called) == 2)

    asyncio.run(run())


def test_of_two_handlers_that_fail_the_error_of_the_first_is_kept(make_broker: MakeBroker) -> None:
    registry = Registry()
    registry.on_error(lambda error, event: None)

    @registry.on(MessageSend)
    async def first(event: MessageSend) -> None:
        raise ValueError("of the first")

    @registry.on(MessageSend)
    async def second(event: MessageSend) -> None:
        raise ValueError("of the second")

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"))
        async with serving(Worker(registry, broker, attempts=1)):
            await emptied(broker)
        assert (await dead_headers(broker))["Crisp-Error"] == "ValueError: of the first"

    asyncio.run(run())


@pytest.mark.parametrize("before", [4, 3])
def test_an_event_that_is_begun_again_and_again_and_not_ended_is_dead(
    make_broker: MakeBroker, limits: Limits, before: int
) -> None:
    """As one that ends the process of each worker. Those that it was given back are allowed for."""
    limits(known_answer=0.02)
    registry, got, told = Registry(), list[str](), list[Exception]()
    registry.on(MessageSend, lambda event: got.append(str(event.content)))
    registry.on_error(lambda error, event: told.append(error))

    async def run() -> Broker:
        broker = make_broker(partitions=1, ack_wait=60.0)
        await publish(broker, message("a", "1"))
        async with broker.connected("test") as connection:
            pulling = await connection.js.pull_subscribe_bind(
                durable=broker.settings.consumer(0), stream=broker.settings.stream
            )
            for _ in range(before):
                (event,) = await pulling.fetch(1, timeout=30)
                await event.nak()
        worker = Worker(registry, broker, attempts=1)
        async with serving(worker):
            await emptied(broker)
        assert (worker.counts.received, worker.counts.failed) == (1, len(told))
        return broker

    broker = asyncio.run(run())
    if before == 3:
        assert (got, told) == (["1"], [])
        return
    (error,) = told
    assert isinstance(error, AbandonedError)
    assert str(error) == "it was handed out 4 times, and no worker came to its end"
    assert error.__notes__ == [f"the event is in the stream {broker.settings.dead}"]
    assert got == []
    headers = asyncio.run(dead_headers(broker))
    assert headers["Crisp-Attempts"] == "4"
    assert headers["Crisp-Error"].startswith("AbandonedError: it was handed out 4 times")


def test_a_handler_that_is_wanted_once_is_called_once(make_broker: MakeBroker) -> None:
    registry, once, each = Registry(), list[str](), list[str]()
    registry.once(MessageSend, lambda event: once.append(str(event.content)))
    registry.on(MessageSend, lambda event: each.append(str(event.content)))

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"), message("a", "2"))
        async with serving(Worker(registry, broker)):
            await until_async(lambda: len(each) == 2)

    asyncio.run(run())
    assert once == ["1"]


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (asyncio.CancelledError(), "the handler was cancelled from inside"),
        (SystemExit(3), "the handler called exit()"),
    ],
)
def test_a_handler_that_ends_more_than_itself_has_failed(
    make_broker: MakeBroker, raised: BaseException, said: str
) -> None:
    registry, got, told = Registry(), list[str](), list[Exception]()
    registry.on_error(lambda error, event: told.append(error))

    @registry.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        if event.content == "1":
            raise raised
        got.append(str(event.content))

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"), message("a", "2"))
        async with serving(Worker(registry, broker, attempts=1)):
            await until_async(lambda: got)
        assert said in (await dead_headers(broker))["Crisp-Error"]

    asyncio.run(run())
    assert [str(error).startswith(said) for error in told] == [True]


def test_a_worker_that_is_cancelled_waits_for_no_handler(make_broker: MakeBroker) -> None:
    registry, begun = Registry(), list[str]()
    go_on = asyncio.Event()

    @registry.on(MessageSend)
    async def slow(event: MessageSend) -> None:
        begun.append(str(event.content))
        await go_on.wait()

    async def run() -> None:
        broker = make_broker(ack_wait=60.0)
        await publish(broker, message("a", "1"))
        task = asyncio.create_task(Worker(registry, broker, drain=300.0).serve())
        await until_async(lambda: begun)
        task.cancel()
        async with asyncio.timeout(30):
            await asyncio.wait({task})
        assert task.cancelled()
        go_on.set()
        async with serving(Worker(registry, broker)):
            await emptied(broker)

    asyncio.run(run())
    assert begun == ["1", "1"]


def test_a_second_signal_ends_a_worker_at_once(make_broker: MakeBroker) -> None:
    registry, begun = Registry(), list[str]()

    @registry.on(MessageSend)
    async def endless(event: MessageSend) -> None:
        begun.append(str(event.content))
        for _ in range(2):
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(0.01)
        await asyncio.sleep(40)
        begun.append("ended")

    broker = make_broker()
    asyncio.run(publish(broker, message("a", "1")))
    Worker(registry, broker, drain=300.0).run()
    assert begun == ["1"]
    assert asyncio.run(stored(broker)) == 1


def test_a_handler_that_does_not_end_though_interrupted_is_told(
    make_broker: MakeBroker, limits: Limits, caplog: pytest.LogCaptureFixture
) -> None:
    limits(handler_ends=0.02)
    registry, begun = Registry(), list[str]()
    go_on = asyncio.Event()

    @registry.on(MessageSend)
    async def deaf(event: MessageSend) -> None:
        begun.append(str(event.content))
        while not go_on.is_set():
            try:
                await go_on.wait()
            except asyncio.CancelledError:
                continue

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"))
        async with serving(Worker(registry, broker, drain=0.0)):
            await until_async(lambda: begun)
        go_on.set()

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(run())
    assert "1 handlers do not end though cancelled" in caplog.text


@pytest.mark.parametrize(("ack_wait", "times"), [(0.3, 2), (300.0, 0)])
def test_the_server_is_told_that_a_handler_is_still_at_it(
    make_broker: MakeBroker, ack_wait: float, times: int
) -> None:
    """Often enough for `ack_wait`, and not oftener."""
    registry, told = Registry(), list[bytes]()
    begun, go_on = asyncio.Event(), asyncio.Event()

    @registry.on(MessageSend)
    async def slow(event: MessageSend) -> None:
        begun.set()
        await go_on.wait()

    async def hear(said: Any) -> None:
        told.append(said.data)

    async def run() -> None:
        broker = make_broker(ack_wait=ack_wait)
        async with broker.connected("test") as connection:
            await connection.nats.subscribe(f"$JS.ACK.{broker.settings.stream}.>", cb=hear)
            await publish(broker, message("a", "1"))
            async with serving(Worker(registry, broker)):
                await begun.wait()
                await asyncio.sleep(0.6)
                await until_async(lambda: told.count(b"+WPI") >= times)
                assert times or told == []
                go_on.set()

    asyncio.run(run())
