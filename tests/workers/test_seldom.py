"""What a worker does where it is handed out what it seldom is, and how long it waits for what."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import BrokerError
from crisp_client.workers import Worker
from tests.waiting import until_async

from .pretended import at_once as at_once
from .pretended import broker_of
from .pretended import NEXT
from .pretended import noting
from .pretended import now
from .pretended import Run
from .pretended import Server
from .pretended import working
from .running import holding
from .running import said


def text(content: str) -> bytes:
    return said("a", content).text()


def test_one_that_comes_again_while_it_is_held_is_handled_once(at_once: Run[None]) -> None:
    """And the server hears of that as one that it handed out last, which it waits for."""
    registry, got, go_on = holding()
    server = Server()

    async def run() -> None:
        async with working(registry, server) as worker:
            first, again = (server.event(1, text("1"), times=times) for times in (1, 2))
            await server.hand_out(first, again)
            await until_async(lambda: got)
            assert worker.counts.waiting == 1
            go_on.set()
            await until_async(lambda: server.said("$JS.ACK"))
        assert [each.subject for each in server.said("$JS.ACK")] == [again.reply]

    at_once(run())
    assert got == ["1"]


def test_of_two_events_of_a_partition_the_second_does_not_begin_at_the_end(
    at_once: Run[None],
) -> None:
    registry, got, go_on = holding()
    server = Server()

    async def run() -> None:
        first, second = server.event(1, text("1")), server.event(2, text("2"))
        async with working(registry, server) as worker:
            await server.hand_out(first, second)
            await until_async(lambda: got)
            worker.stop()
            await asyncio.sleep(1)
            go_on.set()
        told = [(each.subject, each.data) for each in server.said("$JS.ACK")]
        assert told == [(first.reply, b""), (second.reply, b"-NAK")]
        assert worker.counts.waiting == 0

    at_once(run())
    assert got == ["1"]


@pytest.mark.parametrize("ended", ["cancelled", "by the broker"])
def test_a_worker_that_was_not_told_to_stop_interrupts_its_handlers_at_once(
    at_once: Run[None], ended: str
) -> None:
    registry, got, _ = holding()
    server = Server()

    async def run() -> float:
        broker = broker_of(server)
        task = asyncio.create_task(Worker(registry, broker, drain=300).serve())
        await until_async(lambda: server.said(NEXT))
        await server.hand_out(server.event(1, text("1")))
        await until_async(lambda: got)
        began = now()
        if ended == "cancelled":
            task.cancel()
        else:
            server.connections[-1].end(BrokerError("it refuses"))
        await asyncio.wait({task})
        return now() - began

    assert at_once(run()) == 0


def test_an_event_that_waits_for_its_turn_is_offered_to_others_less_and_less_often(
    at_once: Run[None],
) -> None:
    registry, got, _ = holding()
    server, offered = Server(partitions=2), list[float]()

    def nobody_waits(stream: str, consumer: str) -> Any:
        if consumer.endswith("-1"):
            offered.append(now())
        return SimpleNamespace(num_waiting=0, num_ack_pending=0)

    async def run() -> None:
        server.js.answers["consumer_info"] = nobody_waits
        async with working(registry, server, concurrency=1, drain=0.0):
            await server.hand_out(server.event(1, text("1")))
            await until_async(lambda: got)
            began = now()
            await server.hand_out(server.event(2, text("2"), partition=1))
            await asyncio.sleep(18)
        assert [at - began for at in offered] == pytest.approx(
            [0.25, 0.75, 1.75, 3.75, 7.75, 12.75, 17.75]
        )

    at_once(run())


@pytest.mark.parametrize(("times", "given_back"), [(3, True), (4, False)])
def test_an_event_is_given_back_three_times_at_most(
    at_once: Run[None], times: int, given_back: bool
) -> None:
    registry, got, go_on = holding()
    server = Server(partitions=2)

    async def run() -> None:
        server.js.answers["consumer_info"] = lambda stream, consumer: SimpleNamespace(
            num_waiting=1, num_ack_pending=0
        )
        async with working(registry, server, concurrency=1):
            await server.hand_out(server.event(1, text("1")))
            await until_async(lambda: got)
            second = server.event(2, text("2"), partition=1, times=times)
            await server.hand_out(second)
            await asyncio.sleep(1)
            told = [each.data for each in server.said(str(second.reply))]
            assert told == [b"-NAK"] * given_back
            go_on.set()

    at_once(run())


def test_the_server_hears_of_what_is_held_three_times_within_ack_wait(at_once: Run[None]) -> None:
    registry, _, go_on = holding()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            began = now()
            await server.hand_out(server.event(1, text("1")))
            await asyncio.sleep(60)
            go_on.set()
            told = [each.at - began for each in server.said("$JS.ACK") if each.data == b"+WPI"]
        assert told == pytest.approx([10, 20, 30, 40, 50, 60], abs=0.3)

    at_once(run())


def test_the_pauses_between_attempts_grow_from_a_second_to_a_minute(at_once: Run[None]) -> None:
    registry, called = Registry(), list[float]()
    server = Server()

    @registry.on_error
    async def told(error: Exception, event: object) -> None: ...

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        called.append(now())
        raise ValueError

    async def run() -> None:
        async with working(registry, server, attempts=9):
            await server.hand_out(server.event(1, text("1")))
            await asyncio.sleep(200)

    at_once(run())
    pauses = [after - before for before, after in pairwise(called)]
    assert pauses == pytest.approx([1, 2, 4, 8, 16, 32, 60, 60])


def test_one_that_has_no_id_is_handled_once_though_it_is_handed_out_again(
    at_once: Run[None],
) -> None:
    """The server may not have understood that it was acknowledged."""
    registry, got = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            for times in (1, 2):
                await server.hand_out(server.event(1, text("1"), times=times))
                await asyncio.sleep(1)
            await server.hand_out(server.event(2, text("2")))
            await asyncio.sleep(1)
        assert [each.data for each in server.said("$JS.ACK")] == [b""] * 3

    at_once(run())
    assert got == ["1", "2"]


def test_the_second_event_of_a_partition_waits_for_its_turn_as_a_first_one(
    at_once: Run[None],
) -> None:
    """And is forgotten if the server comes back while it does."""
    registry, got, go_on = Registry(), list[str](), asyncio.Event()
    server = Server(partitions=2)

    @registry.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        got.append(str(event.content))
        await (go_on.wait() if event.content == "1" else asyncio.sleep(100))

    async def run() -> None:
        first, second = server.event(1, text("1")), server.event(2, text("2"))
        other = server.event(3, text("3"), partition=1)
        async with working(registry, server, concurrency=1) as worker:
            await server.hand_out(first, second, other)
            await until_async(lambda: got)
            go_on.set()
            await until_async(lambda: len(got) == 2)
            assert worker.counts.waiting == 2
            server.connections[-1].back()
            await asyncio.sleep(0.1)
            assert worker.counts.waiting == 1

    at_once(run())
    assert got == ["1", "3"]


@pytest.mark.parametrize("header", ["no number", "", "7"])
def test_an_event_that_another_program_says_is_tried_again_is_handled_unless_that_is_so(
    at_once: Run[None], header: str
) -> None:
    registry, got = noting()
    server = Server()

    async def run() -> None:
        odd = server.event(1, text("1"), **{"Nats-Msg-Id": "a", "Crisp-Dead": header})
        async with working(registry, server):
            await server.hand_out(odd)
            await asyncio.sleep(10)
        assert [(each.subject, each.data) for each in server.said("$JS.ACK")] == [(odd.reply, b"")]

    at_once(run())
    assert got == (["1"] if header != "7" else [])


def test_one_that_the_worker_itself_fails_with_is_given_back_and_told(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    registry, got = noting()
    server = Server()

    class Odd(dict[str, str]):
        def get(self, *_: Any) -> Any:
            raise LookupError

    async def run() -> None:
        odd = server.event(1, text("1"))
        odd.headers = Odd(x="y")
        async with working(registry, server) as worker:
            await server.hand_out(odd)
            await asyncio.sleep(0.1)
            assert worker.counts.waiting == 0
            told = [(each.subject, each.data) for each in server.said("$JS.ACK")]
            assert told == [(odd.reply, b"-NAK")]
            await server.hand_out(server.event(2, text("2")))
            await asyncio.sleep(0.1)

    at_once(run())
    assert got == ["2"]
    (record,) = caplog.records
    assert record.getMessage() == "an event was given back: a worker failed"
    assert record.exc_info and record.exc_info[0] is LookupError


def test_events_of_other_partitions_have_their_turns_one_after_the_other(
    at_once: Run[None],
) -> None:
    registry, got = noting()
    server = Server(partitions=5)

    async def run() -> None:
        async with working(registry, server, concurrency=1):
            events = [server.event(n + 1, text(str(n)), partition=n) for n in range(5)]
            await server.hand_out(*events)
            await asyncio.sleep(0.1)

    at_once(run())
    assert got == [*"01234"]
