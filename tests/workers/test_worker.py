"""What a worker does with an event, and with one whose handlers fail."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from pathlib import Path

import attrs
import pytest

from crisp_client import Gap
from crisp_client import RealtimeError
from crisp_client import Registry
from crisp_client import UnknownEvent
from crisp_client.events import MessageSend
from crisp_client.workers import BrokerError
from crisp_client.workers import DeadEvents
from crisp_client.workers import UnreadableError
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .chaos import working
from .conftest import MakeBroker
from .nats_server import NatsServer
from .running import emptied
from .running import keeping
from .running import message
from .running import publish
from .running import serving
from .running import stored


@pytest.fixture
def quick(limits: Limits) -> None:
    limits(first_retry=0.02)


def test_plain_and_async_handlers_are_called_in_order(
    make_broker: MakeBroker, caplog: pytest.LogCaptureFixture
) -> None:
    registry, got = Registry(), []
    threads = set[threading.Thread]()

    @registry.on(MessageSend)
    def plain(event: MessageSend) -> None:
        threads.add(threading.current_thread())
        got.append(("plain", event.session_id, event.content))

    @registry.on("message:send")
    async def on_loop(event: MessageSend) -> None:
        got.append(("async", event.session_id, event.content))

    async def work() -> None:
        broker = make_broker(ack_wait=60.0)
        await publish(broker, *(message(s, str(n)) for n in range(5) for s in ("a", "b")))
        async with serving(Worker(registry, broker)):
            await until_async(lambda: len(got) == 20)
        assert await stored(broker) == 0
        await until_async(lambda: not any(thread.is_alive() for thread in threads))

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(work())
    assert caplog.messages == []
    for session in ("a", "b"):
        own = [(kind, content) for kind, name, content in got if name == session]
        assert own == [(kind, str(n)) for n in range(5) for kind in ("plain", "async")]
    assert threading.main_thread() not in threads


def test_a_gap_and_a_message_that_was_read_back_arrive_as_such(make_broker: MakeBroker) -> None:
    registry, got = Registry(), []
    registry.on(Gap, got.append)
    registry.on(MessageSend, got.append)

    async def work() -> None:
        broker = make_broker()
        back = MessageSend.from_dict(message("a", "back"))
        back._backfilled = True
        await publish(broker, back)  # type: ignore[arg-type]
        await publish(broker, Gap(start=1, end=2, reason="lost"), name="gap")  # type: ignore[arg-type]
        async with serving(Worker(registry, broker)):
            await until_async(lambda: len(got) == 2)

    asyncio.run(work())
    gap = next(event for event in got if isinstance(event, Gap))
    assert gap == Gap(start=1, end=2, reason="lost")
    assert next(event for event in got if isinstance(event, MessageSend)).backfilled


@pytest.mark.usefixtures("quick")
def test_only_the_handler_that_fails_is_called_again_and_nothing_overtakes(
    make_broker: MakeBroker,
) -> None:
    registry, calls, told = Registry(), [], []

    @registry.on(MessageSend)
    async def good(event: MessageSend) -> None:
        calls.append(f"good {event.content}")

    @registry.on(MessageSend)
    def bad(event: MessageSend) -> None:
        calls.append(f"bad {event.content}")
        if calls.count("bad 1") < 3:
            raise ValueError("not yet")

    registry.on_error(lambda error, event: told.append((error, event.content)))

    async def work() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"), message("a", "2"))
        worker = Worker(registry, broker)
        async with serving(worker):
            await until_async(lambda: "bad 2" in calls)
        assert attrs.asdict(worker.counts) == {
            "received": 2,
            "handled": 2,
            "failed": 2,
            "dropped": 0,
            "waiting": 0,
        }
        assert await stored(broker, f"{broker.settings.stream}-dead") == 0

    asyncio.run(work())
    assert calls == ["good 1", "bad 1", "bad 1", "bad 1", "good 2", "bad 2"]
    assert [content for _, content in told] == ["1", "1"]
    assert told[0][0].__notes__ == ["attempt 1 of 5: the next one follows in 0.02 s"]


@pytest.mark.usefixtures("quick")
def test_after_its_attempts_an_event_is_dead_and_the_next_one_is_handled(
    make_broker: MakeBroker,
) -> None:
    registry, calls, told = Registry(), [], []

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        calls.append(event.content)
        if event.content == "1":
            raise ValueError("of no\nuse: é!")

    registry.on_error(lambda error, event: told.append(error))

    async def work() -> tuple[dict[str, str], bytes]:
        broker = make_broker()
        await publish(broker, message("a", "1"), message("a", "2"))
        async with serving(Worker(registry, broker, attempts=2)):
            await until_async(lambda: "2" in calls)
        async with broker.connected("test") as connection:
            dead = await connection.js.get_msg(f"{broker.settings.stream}-dead", seq=1)
        return dead.headers, dead.data

    headers, data = asyncio.run(work())
    assert calls == ["1", "1", "2"]
    assert headers["Crisp-Error"] == "ValueError: of no use:  !"
    assert headers["Crisp-Attempts"] == "2"
    assert b'"content":"1"' in data
    assert "is put into the stream" in told[-1].__notes__[0]


def test_what_cannot_be_read_is_dead_and_told(make_broker: MakeBroker) -> None:
    registry, told = Registry(), []
    registry.on(MessageSend, lambda event: None)
    registry.on_error(lambda error, event: told.append((error, event)))
    texts = (
        b"{",
        b"[]",
        b'{"event": "x"}',
        b'{"event": 1, "data": {}}',
        b'{"event": "", "data": 1}',
    )

    async def work() -> None:
        broker = make_broker()
        stream = broker.settings.stream
        await broker.set_up()
        async with broker.connected("test") as connection:
            for text in texts:
                await connection.js.publish(f"{stream}.0.message:send", text)
        async with serving(worker := Worker(registry, broker)):
            await emptied(broker)
        assert (worker.counts.received, worker.counts.handled, worker.counts.failed) == (5, 0, 5)
        async with DeadEvents(broker) as dead:
            found = [event async for event in dead.find()]
        assert [(event.event_name, event.data) for event in found] == [
            ("message:send", text.decode()) for text in texts
        ]
        assert {event.attempts for event in found} == {0}
        assert [event.error for event in found] == [f"UnreadableError: {said}" for said in errors()]

    def errors() -> list[str]:
        return [str(error) for error, _ in told]

    asyncio.run(work())
    assert errors()[0].startswith("the message is no JSON: ")
    assert errors()[1:] == [
        "the message is no object with `event` and `data`",
        "the message is no object with `event` and `data`",
        "the message names no event",
        "the message names no event",
    ]
    for (error, event), text in zip(told, texts, strict=True):
        assert isinstance(error, UnreadableError)
        assert (event.event_name, event.data, event.reason) == ("message:send", text, str(error))


def test_a_gap_that_is_none_is_an_unknown_event(make_broker: MakeBroker) -> None:
    registry, got = Registry(), []
    registry.on_any(got.append)

    async def work() -> None:
        broker = make_broker(partitions=1)
        for odd in ({"since": 5}, [1, 2]):
            await publish(broker, odd, name="gap")  # type: ignore[arg-type]
        async with serving(Worker(registry, broker)):
            await until_async(lambda: len(got) == 2)

    asyncio.run(work())
    assert [(type(event), event.event_name, event.data) for event in got] == [
        (UnknownEvent, "gap", {"since": 5}),
        (UnknownEvent, "gap", [1, 2]),
    ]


def test_a_payload_that_the_spec_does_not_know_reaches_a_handler(make_broker: MakeBroker) -> None:
    registry, got = Registry(), []
    registry.on_any(got.append)

    async def work() -> None:
        broker = make_broker()
        await publish(broker, {"session_id": "a"}, name="odd.name of *>")
        async with serving(Worker(registry, broker)):
            await until_async(lambda: got)

    asyncio.run(work())
    assert (got[0].event_name, got[0].data) == ("odd.name of *>", {"session_id": "a"})


def test_at_the_end_what_runs_ends_and_the_rest_is_given_back(make_broker: MakeBroker) -> None:
    registry, begun, ended = Registry(), [], []
    go_on = asyncio.Event()

    @registry.on(MessageSend)
    async def slow(event: MessageSend) -> None:
        begun.append(event.content)
        await go_on.wait()
        ended.append(event.content)

    async def work() -> None:
        broker = make_broker(ack_wait=60.0)
        await publish(broker, *(message(f"s{n}", str(n)) for n in range(12)))
        first = Worker(registry, broker, concurrency=1)
        serving_first = asyncio.create_task(first.serve())
        await until_async(lambda: begun)
        await until_async(lambda: first.counts.waiting > 1)
        first.stop()
        await asyncio.sleep(0.05)
        assert not serving_first.done()
        go_on.set()
        await serving_first
        assert ended == begun and len(ended) == 1
        # Long before `ack_wait`, since it was given back.
        async with serving(Worker(registry, broker)):
            await until_async(lambda: len(ended) == 12)
        assert sorted(ended, key=int) == [str(n) for n in range(12)]

    asyncio.run(work())


def test_a_handler_that_does_not_end_is_interrupted_and_its_event_given_back(
    make_broker: MakeBroker, caplog: pytest.LogCaptureFixture
) -> None:
    registry, begun = Registry(), []

    @registry.on(MessageSend)
    async def endless(event: MessageSend) -> None:
        begun.append(event.content)
        await asyncio.sleep(3600)

    async def work() -> None:
        broker = make_broker(ack_wait=60.0)
        await publish(broker, message("a", "1"))
        async with serving(Worker(registry, broker, drain=0.05)):
            await until_async(lambda: begun)
        async with serving(Worker(registry, broker, drain=0.0)):
            await until_async(lambda: len(begun) == 2)

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(work())
    assert "1 handlers took too long, and are interrupted" in caplog.text


def test_sigterm_ends_a_process_after_its_handlers(
    make_broker: MakeBroker, server: NatsServer, tmp_path: Path
) -> None:
    broker = make_broker(stream="ended", partitions=64)
    log = tmp_path / "log"
    options = {"wait": 0.5, "broker": {"stream": "ended", "max_bytes": 2**20}}
    asyncio.run(publish(broker, message("a", "1"), message("a", "2")))
    program = working(server.url, log, options)

    def noted(what: str) -> int:
        return log.read_text().count(what) if log.exists() else 0

    try:
        asyncio.run(until_async(lambda: noted("begin")))
        program.send_signal(signal.SIGTERM)
        assert program.wait(30) == 0
    finally:
        program.kill()
        program.wait(30)
    assert (noted("begin a 1"), noted("end a 1"), noted("begin")) == (1, 1, 1)
    assert asyncio.run(stored(broker)) == 1


def test_without_handlers_it_does_not_begin(make_broker: MakeBroker) -> None:
    with pytest.raises(RealtimeError, match="no handlers"):
        asyncio.run(Worker(Registry(), make_broker()).serve())


def test_with_other_partitions_it_does_not_begin(make_broker: MakeBroker) -> None:
    registry = Registry()
    registry.on(MessageSend, print)
    asyncio.run(make_broker().set_up())
    with pytest.raises(BrokerError, match="has 4 partitions, and 5 are asked for"):
        asyncio.run(Worker(registry, make_broker(partitions=5)).serve())


def test_what_is_no_registry_is_refused(make_broker: MakeBroker) -> None:
    with pytest.raises(TypeError, match="a Worker is made of a client or a Registry, not str"):
        Worker("bot", make_broker())  # type: ignore[arg-type]


def test_no_task_is_left_of_one_that_has_ended(make_broker: MakeBroker) -> None:
    registry, got = keeping(MessageSend)

    async def work() -> None:
        broker = make_broker()
        async with serving(Worker(registry, broker)):
            await publish(broker, message("a", "1"))
            await until_async(lambda: got)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(work())
