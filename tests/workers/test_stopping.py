"""How a worker ends: what is given back, what is waited for and for how long, and what is left."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from nats.aio.msg import Msg

from crisp_client import Registry
from crisp_client.events import MessageSend
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


def test_what_waits_for_its_turn_is_given_back_at_once_and_what_runs_has_its_time(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    registry, got, _ = holding()
    server = Server(partitions=2)

    async def run() -> None:
        first, second = server.event(1, text("1")), server.event(2, text("2"), partition=1)
        async with working(registry, server, concurrency=1, drain=7.0) as worker:
            await server.hand_out(first, second)
            await until_async(lambda: got)
            worker.stop()
            told = now()
        given_back = [(each.subject, each.at - told) for each in server.said("$JS.ACK")]
        assert given_back == [(second.reply, 0), (first.reply, pytest.approx(7))]
        assert worker.counts.waiting == 0

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())
    assert caplog.messages == ["1 handlers took too long, and are interrupted"]


def test_a_server_that_reads_nothing_is_waited_for_two_seconds(
    at_once: Run[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    registry, got, _ = holding()
    server, publish = Server(), Server.publish

    async def stuck(self: Server, subject: str, data: bytes = b"", **how: Any) -> None:
        await publish(self, subject, data, **how)
        if data == b"-NAK":
            await asyncio.sleep(3_000)

    monkeypatch.setattr(Server, "publish", stuck)

    async def run() -> None:
        worker = Worker(registry, broker_of(server), drain=0.0)
        task = asyncio.create_task(worker.serve())
        await until_async(lambda: server.said(NEXT))
        await server.hand_out(server.event(1, text("1")))
        await until_async(lambda: got)
        worker.stop()
        told = now()
        await task
        assert [each.at for each in server.said("$JS.ACK")] == [told]
        assert now() - told == pytest.approx(2)

    at_once(run())


@pytest.mark.parametrize(("needs", "is_late"), [(1.9, False), (2.1, True)])
def test_a_handler_that_is_interrupted_has_two_seconds_to_end(
    at_once: Run[None], caplog: pytest.LogCaptureFixture, needs: float, is_late: bool
) -> None:
    registry, begun = Registry(), asyncio.Event()
    server = Server()

    @registry.on(MessageSend)
    async def tidy(event: MessageSend) -> None:
        begun.set()
        try:
            await asyncio.sleep(3_000)
        finally:
            await asyncio.sleep(needs)

    async def run() -> None:
        worker = Worker(registry, broker_of(server), drain=0.0)
        task = asyncio.create_task(worker.serve())
        await until_async(lambda: server.said(NEXT))
        await server.hand_out(server.event(1, text("1")))
        await begun.wait()
        worker.stop()
        told = now()
        await task
        assert now() - told == pytest.approx(min(needs, 2))
        await asyncio.sleep(1)

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())
    said_so = "1 handlers do not end though cancelled"
    assert (said_so in caplog.text) == is_late


def test_one_that_ends_asks_for_nothing_and_listens_to_nothing(at_once: Run[None]) -> None:
    registry, got, go_on = holding()
    server = Server()

    async def run() -> None:
        async with working(registry, server) as worker:
            await server.hand_out(server.event(1, text("1")))
            await until_async(lambda: got)
            worker.stop()
            await asyncio.sleep(1)
            assert [subject for subject in server.hears if subject.endswith(".*")] == []
            go_on.set()
        assert len(server.said(NEXT)) == 1

    at_once(run())


def test_while_it_makes_a_stream_again_it_ends_too(at_once: Run[None]) -> None:
    registry, _ = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            request = server.said(NEXT)[-1]
            status = {"Status": "503"}
            await server.hand_out(Msg(server, request.reply, headers=status))  # type: ignore[arg-type]
            await asyncio.sleep(0.1)

    at_once(run())


def test_while_it_tells_the_others_what_it_has_handled_it_ends_too(at_once: Run[None]) -> None:
    registry, _ = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server) as worker:
            event = server.event(1, text("1"), **{"Nats-Msg-Id": "id"})
            await server.hand_out(event)
            worker.stop()

    at_once(run())


@pytest.mark.parametrize("what", ["asks for events", "looks at the time"])
def test_what_nobody_has_foreseen_ends_a_worker_with_its_error(
    at_once: Run[None], monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    registry, _, go_on = holding()
    server = Server()

    async def run() -> None:
        worker = asyncio.create_task(Worker(registry, broker_of(server)).serve())
        await until_async(lambda: server.said(NEXT))
        await server.hand_out(server.event(1, text("1")))

        class Broken(Exception):
            pass

        publish = server.publish

        def broken(subject: str = NEXT, *given: Any, **how: Any) -> Any:
            if subject.startswith(NEXT):
                raise Broken
            return publish(subject, *given, **how)

        if what == "asks for events":
            monkeypatch.setattr(server, "publish", broken)
            go_on.set()
        else:
            monkeypatch.setattr("time.monotonic", broken)
        with pytest.raises(Broken):
            await worker

    at_once(run())


def test_what_decodes_its_events_is_imported_before_any_comes(at_once: Run[None]) -> None:
    decoded: list[str] = []

    class Noting(Worker):
        @staticmethod
        def _decode(name: str, data: Any) -> Any:
            decoded.append(name)

    registry, _ = noting()
    server = Server()

    async def run() -> None:
        worker = Noting(registry, broker_of(server))
        task = asyncio.create_task(worker.serve())
        await until_async(lambda: server.said(NEXT))
        assert decoded == ["message:send"]
        worker.stop()
        await task

    at_once(run())
