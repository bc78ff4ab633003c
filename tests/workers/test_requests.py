"""When a worker asks the server for events, and when it looks after what that has lost."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from datetime import datetime
from datetime import UTC
from types import SimpleNamespace
from typing import Any

import pytest
from nats.aio.msg import Msg
from nats.js.errors import NotFoundError

from tests.waiting import until_async

from .pretended import at_once as at_once
from .pretended import noting
from .pretended import now
from .pretended import Run
from .pretended import Server
from .pretended import working
from .running import holding
from .running import said

NEXT = "$JS.API.CONSUMER.MSG.NEXT.crisp.crisp"


def text(content: str) -> bytes:
    return said("a", content).text()


def asked(server: Server) -> list[float]:
    return [each.at for each in server.said(NEXT)]


async def refuse(server: Server, status: str, said: str | None = None, partition: int = 0) -> None:
    """Answer a request with a status instead of an event."""
    request = server.said(f"{NEXT}-{partition}")[-1]
    headers = {"Status": status, **({"Description": said} if said else {})}
    await server.hand_out(Msg(server, request.reply, headers=headers))  # type: ignore[arg-type]


def test_each_partition_is_asked_for_one_event_that_the_server_waits_five_seconds_for(
    at_once: Run[None],
) -> None:
    registry, _ = noting()
    server = Server(partitions=3)
    server.is_silent = True

    async def run() -> None:
        async with working(registry, server):
            requests = server.said(NEXT)
            assert [each.subject for each in requests] == [f"{NEXT}-{p}" for p in range(3)]
            for each in requests:
                assert json.loads(each.data) == {"batch": 1, "expires": 5 * 10**9}
            # What the server has not answered two seconds later, it will not answer.
            await asyncio.sleep(6.9)
            assert len(asked(server)) == 3
            await asyncio.sleep(0.4)
            assert len(asked(server)) == 6

    at_once(run())


@pytest.mark.parametrize("status", ["404", "408"])
def test_where_there_was_no_event_it_is_asked_again_at_once(
    at_once: Run[None], status: str, caplog: pytest.LogCaptureFixture
) -> None:
    registry, _ = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            began = now()
            await refuse(server, status)
            await asyncio.sleep(0.1)
            assert asked(server)[1:] == [began]

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())
    assert caplog.messages == []


@pytest.mark.parametrize("seconds", [3, 20])
def test_of_a_partition_that_is_held_no_event_is_asked_for(
    at_once: Run[None], seconds: float
) -> None:
    registry, got, go_on = holding()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(server.event(1, text("1")))
            await asyncio.sleep(seconds)
            assert len(asked(server)) == 1
            ended = now()
            go_on.set()
            await asyncio.sleep(0.1)
            assert asked(server)[1:] == [ended]

    at_once(run())
    assert got == ["1"]


def test_a_server_that_refuses_is_asked_again_after_a_second_and_the_log_tells_once(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    registry, got = noting()
    server = Server(partitions=2)
    why = "the broker hands out no event of partition"

    async def run() -> None:
        async with working(registry, server):
            began = now()
            await refuse(server, "409", "Consumer Deleted", partition=1)
            await refuse(server, "503")
            await asyncio.sleep(0.9)
            assert len(asked(server)) == 2
            await asyncio.sleep(0.4)
            assert len(asked(server)) == 4
            assert caplog.messages == [f"{why} 1: Consumer Deleted"]
            # After an event it is another trouble.
            await server.hand_out(server.event(1, text("1")))
            await asyncio.sleep(0.1)
            await refuse(server, "503")
            assert caplog.messages[1:] == [f"{why} 0: there is no such consumer, or none yet"]
            assert now() > began

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())
    assert got == ["1"]


@pytest.mark.parametrize("seconds", [3, 60])
def test_a_server_that_comes_back_is_asked_at_once_and_one_that_is_away_is_not(
    at_once: Run[None], seconds: float
) -> None:
    registry, _ = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            server.is_connected = False
            server.connections[-1].lost()
            await asyncio.sleep(seconds)
            assert len(asked(server)) == 1
            server.is_connected = True
            server.connections[-1].back()
            back = now()
            await asyncio.sleep(0.1)
            assert asked(server)[1:] == [back]

    at_once(run())


def test_what_waits_for_its_turn_is_asked_for_anew_when_the_server_comes_back(
    at_once: Run[None],
) -> None:
    registry, got, go_on = holding()
    server = Server(partitions=2)

    async def run() -> None:
        async with working(registry, server, concurrency=1) as worker:
            first = server.event(1, text("1"))
            second = server.event(2, text("2"), partition=1)
            await server.hand_out(first, second)
            await asyncio.sleep(0.1)
            assert worker.counts.waiting == 2
            server.connections[-1].back()
            await asyncio.sleep(0.1)
            assert worker.counts.waiting == 1
            go_on.set()
            await asyncio.sleep(1)
            # It is not given back: another worker may have it by now.
            assert [each.subject for each in server.said("$JS.ACK")] == [first.reply]
            assert len(server.said(f"{NEXT}-1")) == 2

    at_once(run())
    assert got == ["1"]


class Lost:
    """A server that waits for the acknowledgement of an event that it has lost."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.looked: list[tuple[float, str]] = []
        server.js.answers["consumer_info"] = self.info

    def info(self, stream: str, consumer: str) -> Any:
        self.looked.append((now(), consumer))
        return SimpleNamespace(
            num_waiting=0,
            num_ack_pending=1,
            delivered=SimpleNamespace(stream_seq=5, consumer_seq=3),
            ack_floor=SimpleNamespace(stream_seq=0),
        )


def test_what_a_server_may_have_lost_is_looked_for_four_times_a_minute(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    registry, _ = noting()
    server = Server(partitions=2)
    lost = Lost(server)

    async def run() -> None:
        async with working(registry, server):
            began = now()
            await asyncio.sleep(31)
            times = [round(at - began) for at, consumer in lost.looked if consumer == "crisp-1"]
            assert times == [15, 15, 30, 30]  # twice each time, to be sure
            told = server.said("$JS.ACK.crisp.crisp-1.1.5.3.")
            assert [each.data for each in told] == [b"", b""]
            lost.looked.clear()
            server.connections[-1].back()
            back = now()
            await asyncio.sleep(2)
            assert {at - back for at, _ in lost.looked} == {1.0}

    at_once(run())
    assert "partition 1 waited for an event that the server has lost" in caplog.text


def test_what_a_worker_holds_is_not_lost(at_once: Run[None]) -> None:
    registry, _, go_on = holding()
    server = Server(partitions=2)
    lost = Lost(server)

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(server.event(1, text("1")))
            await asyncio.sleep(31)
            assert {consumer for _, consumer in lost.looked} == {"crisp-1"}
            go_on.set()

    at_once(run())


def test_while_the_server_is_away_nothing_is_looked_for(at_once: Run[None]) -> None:
    registry, _ = noting()
    server = Server(partitions=2)
    lost = Lost(server)

    async def run() -> None:
        async with working(registry, server):
            asked = len(server.js.asked)
            server.is_connected = False
            server.connections[-1].lost()
            await asyncio.sleep(60)
            assert (lost.looked, server.js.asked[asked:]) == ([], [])
            server.is_connected = True
            await asyncio.sleep(60)
            assert lost.looked

    at_once(run())


def test_a_partition_is_cleared_once_for_each_connection_unless_that_failed(
    at_once: Run[None],
) -> None:
    registry, _ = noting()
    server, cleared = Server(), list[float]()

    def first_of(stream: str, number: int, **how: Any) -> Any:
        assert how == {"subject": "crisp.0.>", "next": True}
        cleared.append(now())
        if len(cleared) == 1:
            raise TimeoutError
        raise NotFoundError(code=404)

    async def run() -> None:
        server.js.answers["get_msg"] = first_of
        async with working(registry, server):
            began = now()
            await asyncio.sleep(80)
            assert [round(at - began) for at in cleared] == [15, 30]
            server.connections[-1].back()
            await asyncio.sleep(80)
            assert len(cleared) == 3

    at_once(run())


def test_after_a_refusal_what_is_held_and_what_comes_are_doubted(at_once: Run[None]) -> None:
    """The stream may have been made anew, and other events have their numbers."""
    registry, got, go_on = holding()
    server = Server(partitions=2)

    async def run() -> None:
        async with working(registry, server):
            held = server.event(1, text("1"), **{"Nats-Msg-Id": "held"})
            await server.hand_out(held)
            await asyncio.sleep(0.05)
            await refuse(server, "409", partition=1)
            server.js.keep("crisp", 1, time=datetime.now(UTC))
            server.js.keep("crisp", 2)
            come = server.event(2, text("2"), partition=1, **{"Nats-Msg-Id": "come"})
            await server.hand_out(come)
            go_on.set()
            await asyncio.sleep(1)
            assert [each.subject for each in server.said("$JS.ACK")] == [come.reply]
            (question,) = server.said("crisp_client.crisp.asked")
            assert question.data == b"come"

    at_once(run())
    assert sorted(got) == ["1", "2"]


@pytest.mark.parametrize(
    ("waited", "handled", "is_sure"), [(0, 0.09, True), (0, 0.1, False), (0.1, 0, False)]
)
def test_an_event_of_which_another_may_have_the_number_is_looked_at(
    at_once: Run[None], waited: float, handled: float, is_sure: bool
) -> None:
    """A server does not always refuse when a stream was deleted, and so long it may be another.

    In the time in which a worker stood still or waited an event may have come, too.
    """
    registry, _, go_on = holding()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            await asyncio.sleep(waited)
            await server.hand_out(server.event(1, text("1")))
            server.js.keep("crisp", 1, time=datetime.now(UTC))
            await asyncio.sleep(handled)
            go_on.set()
            await asyncio.sleep(1)
            assert bool(server.said("$JS.ACK")) == is_sure

    at_once(run())


@pytest.mark.parametrize("concurrency", [1, 2])
def test_a_worker_that_has_as_many_as_it_handles_at_once_asks_for_no_more(
    at_once: Run[None], concurrency: int
) -> None:
    registry, _, go_on = holding()
    server = Server(partitions=2)

    async def run() -> None:
        async with working(registry, server, concurrency=concurrency):
            await server.hand_out(server.event(1, text("1")))
            await asyncio.sleep(20)
            assert len(server.said(f"{NEXT}-1")) == (1 if concurrency == 1 else 5)
            ended = now()
            go_on.set()
            await asyncio.sleep(0.1)
            assert server.said(f"{NEXT}-0")[-1].at == ended

    at_once(run())


def test_one_that_ends_asks_for_no_more_though_nats_py_loses_its_cancellation(
    at_once: Run[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it does while it flushes."""
    registry, _ = noting()
    server, publish = Server(partitions=2), Server.publish
    server.is_silent = True

    async def deaf(self: Server, subject: str, *given: Any, **how: Any) -> None:
        await publish(self, subject, *given, **how)
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(1)

    async def run() -> None:
        async with working(registry, server) as worker:
            await asyncio.sleep(5)
            monkeypatch.setattr(Server, "publish", deaf)
            await until_async(lambda: len(asked(server)) == 3)
            worker.stop()
        assert len(asked(server)) == 3

    at_once(run())
