"""What is said to the server is said until it has heard, and not while there is no connection."""

from __future__ import annotations

import asyncio
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from itertools import pairwise
from typing import Any

import pytest
from nats.errors import MaxPayloadError
from nats.errors import NoRespondersError

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers._connection import Connection
from crisp_client.workers._publisher import Publisher
from tests.waiting import until_async

from .pretended import at_once as at_once
from .pretended import broker_of
from .pretended import noting
from .pretended import now
from .pretended import Run
from .pretended import Server
from .pretended import working
from .running import holding
from .running import said

TEXT = said("a", "1").text()
AMONG = {"Crisp-Dead": "7 id"}


def acknowledged(server: Server) -> list[float]:
    return [each.at for each in server.said("$JS.ACK") if each.data == b""]


def failing() -> tuple[Registry, list[str], asyncio.Event]:
    registry, got, go_on = Registry(), list[str](), asyncio.Event()

    @registry.on(MessageSend)
    async def fail(event: MessageSend) -> None:
        got.append(str(event.content))
        await go_on.wait()
        raise ValueError

    return registry, got, go_on


@pytest.mark.parametrize("handler", [holding, failing])
@pytest.mark.parametrize("headers", [{}, AMONG], ids=["new", "tried again"])
def test_what_ends_while_the_connection_is_lost_is_told_when_it_is_back(
    at_once: Run[None], handler: Any, headers: dict[str, str]
) -> None:
    registry, got, go_on = handler()
    server = Server()
    server.js.keep("crisp-dead", 7, headers={"Nats-Msg-Id": "id"})

    async def run() -> None:
        async with working(registry, server, attempts=1):
            event = server.event(1, TEXT, **{"Nats-Msg-Id": "retry"}, **headers)
            await server.hand_out(event)
            await until_async(lambda: got)
            server.is_connected = False
            server.connections[-1].lost()
            asked = len(server.js.asked)
            go_on.set()
            await asyncio.sleep(60)
            assert (server.js.asked[asked:], acknowledged(server)) == ([], [])
            server.is_connected = True
            server.connections[-1].back()
            back = now()
            await asyncio.sleep(60)
            assert acknowledged(server) == [back]
        assert [dead.data for dead in server.js.kept["crisp-dead"].values()] == (
            ([b"{}"] if not headers else []) + ([TEXT] if handler is failing else [])
        )

    at_once(run())


@pytest.mark.parametrize("before", ["while another runs", "before it begins"])
def test_while_the_connection_is_lost_no_handler_begins(at_once: Run[None], before: str) -> None:
    """Of what is handled without one, nobody else would know."""
    registry, got, go_on = holding()
    server = Server(partitions=2)

    async def run() -> None:
        async with working(registry, server, concurrency=1):
            if before == "while another runs":
                await server.hand_out(server.event(1, TEXT))
                await until_async(lambda: got)
            await server.hand_out(server.event(2, said("a", "2").text(), partition=1))
            if before == "while another runs":
                await asyncio.sleep(0.1)  # so that it waits for the end of the other one
            server.is_connected = False
            go_on.set()
            await asyncio.sleep(60)
            assert "2" not in got
            server.is_connected = True
            await asyncio.sleep(1)
            assert got[-1] == "2"

    at_once(run())


def test_what_another_has_handled_is_acknowledged_until_the_server_has_heard(
    at_once: Run[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a new connection nor the end comes between, as they do before a handler begins.

    It may take longer than `ack_wait`, where the server has the event and does not answer.
    """
    registry, got = noting()
    server, request = Server(), Server.request
    server.js.keep("crisp", 1, time=datetime.fromtimestamp(1, UTC))

    async def lose(self: Server, subject: str, data: bytes = b"", timeout: float = 1) -> Any:
        await request(self, subject, data, timeout)
        if subject.startswith("$JS.ACK") and len(acknowledged(server)) < 400:
            raise TimeoutError
        return None

    monkeypatch.setattr(Server, "request", lose)

    async def run() -> None:
        async with working(registry, server, drain=300) as worker:
            await server.ask("crisp_client.crisp.handled", b"id")
            await server.hand_out(server.event(1, TEXT, **{"Nats-Msg-Id": "id"}))
            await asyncio.sleep(1)
            server.connections[-1].back()
            await asyncio.sleep(1)
            assert worker.counts.waiting == 1
        assert len(acknowledged(server)) == 400
        assert b"-NAK" not in {each.data for each in server.said("$JS.ACK")}

    at_once(run())
    assert got == []


def test_one_that_is_tried_again_is_not_left_out_because_a_server_is_busy(
    at_once: Run[None],
) -> None:
    registry, got = noting()
    server, asked = Server(), list[float]()
    server.js.keep("crisp-dead", 7, headers={"Nats-Msg-Id": "id"})

    def busy(stream: str, number: int) -> Any:
        asked.append(now())
        if len(asked) == 2:
            del server.js.answers["get_msg"]
        raise TimeoutError

    async def run() -> None:
        async with working(registry, server):
            server.js.answers["get_msg"] = busy
            await server.hand_out(server.event(1, TEXT, **{"Nats-Msg-Id": "retry"}, **AMONG))
            await asyncio.sleep(5)

    at_once(run())
    assert got == ["1"]
    assert server.js.kept["crisp-dead"] == {}


def test_the_connection_is_looked_at_every_half_second_should_nobody_tell(
    at_once: Run[None],
) -> None:
    server = Server()
    server.is_connected = False

    async def run() -> None:
        connection = Connection(server, None)
        waiting = asyncio.create_task(connection.up())
        await asyncio.sleep(10.1)
        assert not waiting.done()
        server.is_connected = True
        began = now()
        await waiting
        assert now() - began == pytest.approx(0.4)

    at_once(run())


@pytest.mark.parametrize("times", [2, 4])
def test_what_the_server_does_not_answer_is_asked_again_every_half_second(
    at_once: Run[None], caplog: pytest.LogCaptureFixture, times: int
) -> None:
    """The third time, the log says once why."""
    registry, _, go_on = failing()
    go_on.set()
    server, asked = Server(), list[float]()

    def refuse(*given: Any, **named: Any) -> Any:
        asked.append(now())
        if len(asked) == times:
            del server.js.answers["publish"]
        raise MaxPayloadError

    async def run() -> None:
        server.js.answers["publish"] = refuse
        async with working(registry, server, attempts=1):
            await server.hand_out(server.event(1, TEXT))
            await asyncio.sleep(30)
        assert len(server.js.kept["crisp-dead"]) == 1

    at_once(run())
    pauses = [after - before for before, after in pairwise(asked)]
    assert pauses == pytest.approx([0.5] * (times - 1))
    told = [text for text in caplog.messages if "event waits" in text]
    why = "an event waits for the stream crisp-dead: nats: maximum payload exceeded"
    assert told == [why] * (times == 4)


@pytest.mark.parametrize(
    ("later", "same"), [(-0.0011, False), (-0.001, True), (0, True), (0.001, True), (0.0011, False)]
)
def test_an_event_that_has_only_the_number_of_one_that_was_handled_is_not_acknowledged(
    at_once: Run[None], monkeypatch: pytest.MonkeyPatch, later: float, same: bool
) -> None:
    """The times that the server tells of one event differ by less than a millisecond."""
    registry, _ = noting()
    server, request = Server(), Server.request

    async def lose_first(self: Server, subject: str, data: bytes = b"", timeout: float = 1) -> Any:
        answer = await request(self, subject, data, timeout)
        if len(acknowledged(server)) == 1 and subject.startswith("$JS.ACK"):
            raise TimeoutError
        return answer

    monkeypatch.setattr(Server, "request", lose_first)
    stored = datetime.fromtimestamp(1, UTC) + timedelta(seconds=later)
    server.js.keep("crisp", 1, time=stored)

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(server.event(1, TEXT))
            await asyncio.sleep(10)
        assert [each.data for each in server.said("$JS.ACK")] == [b""] * (1 + same)

    at_once(run())


def test_for_ack_wait_an_event_is_acknowledged_to_a_server_that_has_no_consumer(
    at_once: Run[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be making that again. After so long there is none that could hand the event out."""
    registry, _ = noting()
    server, request = Server(), Server.request

    async def nobody(self: Server, subject: str, data: bytes = b"", timeout: float = 1) -> Any:
        await request(self, subject, data, timeout)
        raise NoRespondersError

    monkeypatch.setattr(Server, "request", nobody)

    async def run() -> None:
        server.js.keep("crisp", 1, time=datetime.fromtimestamp(1, UTC))
        async with working(registry, server) as worker:
            await server.hand_out(server.event(1, TEXT))
            await asyncio.sleep(60)
            assert worker.counts.waiting == 0
        times = acknowledged(server)
        assert times[1] - times[0] == pytest.approx(0.1)
        assert times[-1] - times[0] == pytest.approx(30, abs=0.11)

    at_once(run())


def test_a_forwarder_tries_again_after_longer_and_longer_pauses(at_once: Run[None]) -> None:
    server, tried = Server(), list[float]()

    def refuse(*given: Any, **named: Any) -> Any:
        tried.append(now())
        raise TimeoutError

    async def run() -> None:
        server.js.answers["publish"] = refuse
        publisher = Publisher(Connection(server, None), broker_of(server).settings)
        publishing = asyncio.create_task(publisher.publish(said("a", "1")))
        await asyncio.sleep(20)
        publishing.cancel()

    at_once(run())
    pauses = [after - before for before, after in pairwise(tried)]
    assert pauses == pytest.approx([0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5, 5])


@pytest.mark.parametrize(("size", "fits"), [(3_072, True), (3_073, False)])
def test_what_no_message_has_room_for_is_not_tried(
    at_once: Run[None], size: int, fits: bool
) -> None:
    """Nor what leaves no room for 1,024 bytes of headers, with which a server takes it."""
    server = Server()
    server.max_payload = 4_096
    event = said("a", "x" * (size - len(said("a", "").text())))

    async def run() -> None:
        publisher = Publisher(Connection(server, None), broker_of(server).settings)
        if fits:
            await publisher.publish(event)
        else:
            with pytest.raises(ValueError, match=f"^message:send has {size} bytes, more than"):
                await publisher.publish(event)

    at_once(run())
    assert server.js.asked == ["publish"] * fits
