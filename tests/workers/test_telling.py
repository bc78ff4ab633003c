"""What workers tell each other of what they have handled."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from tests.waiting import until_async

from .pretended import at_once as at_once
from .pretended import noting
from .pretended import now
from .pretended import Run
from .pretended import Server
from .pretended import working
from .running import said

OURS = "crisp_client.crisp"


def event(server: Server, number: int, id: str, **more: Any) -> Any:
    return server.event(number, said("a", id).text(), **{"Nats-Msg-Id": id}, **more)


def told(server: Server) -> list[list[str]]:
    return [each.data.decode().split("\n") for each in server.said(f"{OURS}.handled")]


def test_of_more_ids_than_one_message_has_room_for_the_newest_are_passed_on(
    at_once: Run[None],
) -> None:
    registry, _ = noting()
    server = Server()
    server.max_payload = 5

    async def run() -> None:
        async with working(registry, server):
            await server.ask(f"{OURS}.handled", b"aa\nbb\ncc")
            assert await server.ask(f"{OURS}.known") == [b"bb\ncc"]

    at_once(run())


def test_an_event_is_acknowledged_when_the_others_have_been_told(at_once: Run[None]) -> None:
    registry, got = noting()
    server = Server(partitions=3)
    server.max_payload = 4  # of two ids, with what stands between them

    async def run() -> None:
        async with working(registry, server):
            events = [event(server, n + 1, id, partition=n) for n, id in enumerate("abc")]
            await server.hand_out(*events)
            await until_async(lambda: len(server.said("$JS.ACK")) == 3)
        assert told(server) == [["a", "b"], ["c"]]
        order = [
            each.data.decode() or each.subject.split(".")[5]
            for each in server.sent
            if each.subject.startswith(("$JS.ACK", f"{OURS}.handled"))
        ]
        assert order == ["a\nb", "1", "2", "c", "3"]
        first, second = server.said(f"{OURS}.handled")
        assert second.at - first.at == pytest.approx(0.005)

    at_once(run())
    assert len(got) == 3


def test_a_worker_that_comes_back_tells_again_what_it_has_handled_itself(
    at_once: Run[None],
) -> None:
    registry, _ = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            for number, id in enumerate("abc"):
                await server.hand_out(event(server, number + 1, id))
                await asyncio.sleep(1)
            await server.ask(f"{OURS}.handled", b"of another")
            server.connections[-1].back()
            await asyncio.sleep(1)
        assert told(server) == [["a"], ["b"], ["c"], ["c", "b", "a"]]

    at_once(run())


def test_of_an_event_without_an_id_nothing_is_told(at_once: Run[None]) -> None:
    registry, got = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(server.event(1, said("a", "a").text()))
            await asyncio.sleep(1)
            await server.hand_out(event(server, 2, "b"))
            await asyncio.sleep(1)
            assert await server.ask(f"{OURS}.known") == [b"b"]
        assert told(server) == [["b"]]

    at_once(run())
    assert got == ["a", "b"]


def test_an_id_that_no_message_has_room_for_is_told_alone(at_once: Run[None]) -> None:
    """That fails, and what is behind it does not wait for it."""
    registry, _ = noting()
    server = Server(partitions=2)
    server.max_payload = 4

    async def run() -> None:
        async with working(registry, server):
            long = event(server, 1, "longer")
            short = event(server, 2, "b", partition=1)
            await server.hand_out(long, short)
            await asyncio.sleep(1)
        assert told(server) == [["longer"], ["b"]]

    at_once(run())


def test_one_that_was_not_handled_is_not_told_to_be_so(at_once: Run[None]) -> None:
    """As when the server comes back while it waits for its next attempt, and hands it out anew."""
    registry, called = Registry(), list[float]()
    server = Server()

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        called.append(now())
        raise ValueError

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(event(server, 1, "a"))
            await asyncio.sleep(0.5)
            assert await server.ask(f"{OURS}.asked", b"a") == [b"2"]
            server.connections[-1].back()
            await asyncio.sleep(0.1)
            assert await server.ask(f"{OURS}.asked", b"a") == []
            assert (told(server), len(called)) == ([], 1)

    at_once(run())


def test_of_what_a_worker_has_handled_the_last_thousand_are_told_again(at_once: Run[None]) -> None:
    registry, _ = noting()
    server = Server(partitions=1_001)

    async def run() -> None:
        async with working(registry, server, concurrency=1_001):
            events = [event(server, n + 1, str(n), partition=n) for n in range(1_001)]
            await server.hand_out(*events)
            await asyncio.sleep(1)
            server.sent.clear()
            server.connections[-1].back()
            await asyncio.sleep(1)
            (again,) = told(server)
            assert again == [str(n) for n in range(1_000, 0, -1)]

    at_once(run())
