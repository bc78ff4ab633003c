"""What workers ask each other, and for how long they wait for an answer."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.waiting import until_async

from .pretended import at_once as at_once
from .pretended import noting
from .pretended import now
from .pretended import Run
from .pretended import Server
from .pretended import working
from .running import holding
from .running import said

OURS = "crisp_client.crisp"


def event(server: Server, number: int, id: str, **more: Any) -> Any:
    return server.event(number, said("a", id).text(), **{"Nats-Msg-Id": id}, **more)


def asked(server: Server) -> list[str]:
    return [each.data.decode() for each in server.said(f"{OURS}.asked")]


def stand_still(seconds: float) -> None:
    """Have the time pass, and nothing happen in it."""
    loop: Any = asyncio.get_running_loop()
    loop.clock.now += seconds


@pytest.mark.parametrize(
    ("seconds", "later", "counts"),
    [(15, 0, False), (15.1, 0, True), (14.7, 1, False), (15.1, 1, True)],
)
def test_a_worker_that_stood_still_for_half_of_ack_wait_asks_about_what_comes(
    at_once: Run[None], caplog: pytest.LogCaptureFixture, seconds: float, counts: bool, later: int
) -> None:
    """Also if that comes at once, before it has looked at the time for any other reason."""
    registry, got = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            stand_still(1 - now() % 1)
            await server.hand_out(event(server, 1, "before"))
            await asyncio.sleep(0)
            assert asked(server) == []
            server.js.keep("crisp", 2)
            stand_still(seconds)
            if later:
                await asyncio.sleep(later)
            await server.hand_out(event(server, 2, "meanwhile"))
            await asyncio.sleep(1)
            assert asked(server) == ["meanwhile"] * counts

    at_once(run())
    assert len(got) == 2
    assert ("this worker stood still for 15." in caplog.text) == counts


def test_what_was_handed_out_before_is_asked_for_until_nobody_is_at_it(
    at_once: Run[None],
) -> None:
    registry, got = noting()
    server, answers = Server(), [b"2", b"2", b"2", b"1"]
    server.others["asked"] = lambda id: answers.pop(0)

    async def run() -> None:
        async with working(registry, server):
            again = event(server, 1, "a", times=2)
            began = now()
            await server.hand_out(again)
            await asyncio.sleep(5)
            times = [each.at - began for each in server.said(f"{OURS}.asked")]
            assert times == pytest.approx([0, 0.5, 1, 1.5])
            assert [subject for subject in server.hears if subject.isalnum()] == []  # any more
            assert [each.data for each in server.said("$JS.ACK")] == [b""]

    at_once(run())
    assert got == []


@pytest.mark.parametrize("times", [1, 2])
def test_only_what_is_handed_out_again_or_marked_is_asked_for(
    at_once: Run[None], times: int
) -> None:
    registry, got = noting()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(event(server, 1, "a", times=times))
            await asyncio.sleep(5)

    at_once(run())
    assert len(got) == 1
    assert asked(server) == ["a"] * (times - 1)


@pytest.mark.usefixtures("doubting")
def test_a_worker_that_has_just_connected_asks_until_the_others_are_back(
    at_once: Run[None],
) -> None:
    """Three seconds, in which no answer says nothing."""
    registry, got = noting()
    server = Server()
    server.js.keep("crisp", 1)

    async def run() -> None:
        async with working(registry, server):
            began = now()
            await server.hand_out(event(server, 1, "a"))
            await asyncio.sleep(2.9)
            assert got == []
            await asyncio.sleep(5)
            times = [each.at - began for each in server.said(f"{OURS}.asked")]
            assert times == pytest.approx([0, 0.5, 1, 1.5, 2, 2.5, 3], abs=0.1)

    at_once(run())
    assert len(got) == 1


def test_a_worker_answers_what_it_has_handled_and_what_it_is_at(at_once: Run[None]) -> None:
    registry, got, go_on = holding()
    server = Server()

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(event(server, 1, "a"))
            await until_async(lambda: got)
            assert await server.ask(f"{OURS}.asked", b"a") == [b"2"]
            assert await server.ask(f"{OURS}.asked", b"b") == []
            go_on.set()
            await until_async(lambda: server.said("$JS.ACK"))
            assert await server.ask(f"{OURS}.asked", b"a") == [b"1"]
            await server.ask(f"{OURS}.handled", b"b\nc\n\n")
            assert await server.ask(f"{OURS}.asked", b"c") == [b"1"]
            assert await server.ask(f"{OURS}.known") == [b"a\nb\nc"]
            assert await server.ask(f"{OURS}.asked", b"") == []
            # What is no text, from whomever, ends nothing.
            await server.ask(f"{OURS}.handled", b"\xff\nd")
            assert await server.ask(f"{OURS}.asked", b"not \xff") == []
            assert await server.ask(f"{OURS}.asked", b"d") == [b"1"]

    at_once(run())


def test_one_that_begins_asks_the_others_what_they_know(at_once: Run[None]) -> None:
    registry, got = noting()
    server = Server()
    server.others["known"] = lambda _: b"a\nb"

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(event(server, 1, "a"), event(server, 2, "b"))
            await until_async(lambda: len(server.said("$JS.ACK")) == 2)

    at_once(run())
    assert got == []


def test_what_the_stream_had_is_asked_of_the_server_until_it_says_so(at_once: Run[None]) -> None:
    registry, got = noting()
    server, failures = Server(), list[float]()
    server.js.keep("crisp", 1)

    def late(stream: str) -> Any:
        failures.append(now())
        if len(failures) == 3:
            del server.js.answers["stream_info"]
        raise TimeoutError

    async def run() -> None:
        async with working(registry, server):
            server.connections[-1].back()
            server.js.answers["stream_info"] = late
            server.is_connected = False
            await server.hand_out(event(server, 1, "a"))
            await asyncio.sleep(30)
            assert failures == []
            server.is_connected = True
            await asyncio.sleep(5)
            assert asked(server) == ["a"]
            assert [at - failures[0] for at in failures] == pytest.approx([0, 0.5, 1])
            (question,) = server.said(f"{OURS}.asked")
            assert question.at - failures[0] == pytest.approx(1.5)

    at_once(run())
    assert len(got) == 1


def test_what_comes_after_a_worker_has_begun_is_not_asked_for(at_once: Run[None]) -> None:
    registry, got = noting()
    server = Server()
    server.js.keep("crisp", 1)

    async def run() -> None:
        async with working(registry, server):
            server.js.keep("crisp", 2)
            await server.hand_out(event(server, 2, "b"))
            await asyncio.sleep(1)

    at_once(run())
    assert (got, asked(server)) == (["b"], [])


def test_in_a_partition_no_more_is_asked_for_than_others_have_handled(
    at_once: Run[None],
) -> None:
    """What is behind one that nobody has handled, nobody has handled."""
    registry, got = noting()
    server = Server()
    server.others["asked"] = lambda id: b"1" if id in b"ab" else None
    for number in range(1, 6):
        server.js.keep("crisp", number)

    async def run() -> None:
        async with working(registry, server):
            for number, id in enumerate("abcde", 1):
                began = now()
                await server.hand_out(event(server, number, id))
                await asyncio.sleep(1)
                if id in "ab":
                    assert server.said("$JS.ACK")[-1].at == began

    at_once(run())
    assert (got, asked(server)) == (["c", "d", "e"], ["a", "b", "c"])


@pytest.mark.parametrize("answer", [None, b"2"])
def test_one_of_which_others_tell_while_it_is_asked_for_is_not_handled(
    at_once: Run[None], answer: bytes | None
) -> None:
    registry, got = noting()
    server = Server()

    def ask(id: bytes) -> bytes | None:
        loop = asyncio.get_running_loop()
        loop.call_later(0.1, lambda: loop.create_task(server.ask(f"{OURS}.handled", id)))
        return answer

    server.others["asked"] = ask

    async def run() -> None:
        async with working(registry, server):
            await server.hand_out(event(server, 1, "a", times=2))
            await asyncio.sleep(5)
            assert len(server.said("$JS.ACK")) == 1

    at_once(run())
    assert (got, asked(server)) == ([], ["a"])


def test_others_that_are_slow_to_tell_what_they_know_are_heard(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    """A worker that waits for that does not stand still."""
    registry, got = noting()
    server = Server()
    server.others["known"] = lambda _: b"a"
    server.slow = 4.9

    async def run() -> None:
        async with working(registry, server, broker={"ack_wait": 2.0}):
            server.slow = 0
            await server.hand_out(event(server, 1, "a"), event(server, 2, "b"))
            await asyncio.sleep(1)

    at_once(run())
    assert (got, caplog.messages) == (["b"], [])
