"""What a connection makes of what nats-py tells: its errors, losses and ends."""

from __future__ import annotations

import asyncio
import functools
import gc
import logging
from collections.abc import Callable
from typing import Any

import pytest
from nats.aio.client import Client

from crisp_client.workers import Broker
from crisp_client.workers import BrokerError

from .pretended import at_once as at_once
from .pretended import now
from .pretended import Run

PRIVATE = "nats://ada:secret@127.0.0.1:1"


class Nats:
    """Stands for the client of nats-py; tells what a test has it tell."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.options: dict[str, Any] = {}
        self.connects: Callable[[], Any] = self.answers
        self.is_connected = self.is_closed = False
        self.last_error: Exception | None = None
        self.closing = 0.0
        self.ends = list[float]()
        nats = self

        class Pretended(Client):
            @functools.wraps(Client.connect)
            async def connect(self, **options: Any) -> None:
                nats.options = options
                await nats.connects()

            async def close(self) -> None:
                nats.ends.append(now())
                await asyncio.sleep(nats.closing)
                nats.is_closed = True
                await nats.tell("disconnected")

            is_connected = property(lambda _: nats.is_connected)
            is_closed = property(lambda _: nats.is_closed)
            last_error = property(lambda _: nats.last_error)

        monkeypatch.setattr("nats.aio.client.Client", Pretended)

    async def answers(self) -> None:
        self.is_connected = True

    async def never(self) -> None:
        await asyncio.sleep(3_000)

    async def tell(self, what: str, *error: Exception) -> None:
        await self.options[f"{what}_cb"](*error)


@pytest.fixture
def nats(monkeypatch: pytest.MonkeyPatch) -> Nats:
    return Nats(monkeypatch)


async def error_of(broker: Broker) -> tuple[str, float]:
    """Return why it cannot be connected to, and when that was known."""
    began = now()
    with pytest.raises(BrokerError) as caught:
        async with broker.connected("test"):
            pass
    return str(caught.value), now() - began


def test_a_server_that_says_nothing_is_waited_for(at_once: Run[Any], nats: Nats) -> None:
    nats.connects = nats.never
    told, after = at_once(error_of(Broker(PRIVATE)))
    assert (told, after) == ("the broker cannot be reached within 10 s", pytest.approx(10))


def test_what_it_said_last_is_told_without_the_password(at_once: Run[Any], nats: Nats) -> None:
    async def fails() -> None:
        for number in range(3):
            await nats.tell("error", OSError(f"{number}: no way to {PRIVATE}"))
        await asyncio.sleep(3_000)

    nats.connects = fails
    told, after = at_once(error_of(Broker(PRIVATE, connect_timeout=3)))
    assert told == "the broker cannot be reached: 2: no way to nats://***@127.0.0.1:1"
    assert after == pytest.approx(3)


def test_an_error_without_words_is_told_by_its_kind(at_once: Run[Any], nats: Nats) -> None:
    async def fails() -> None:
        raise TimeoutError

    nats.connects = fails
    told, _ = at_once(error_of(Broker(PRIVATE)))
    assert told == "the broker cannot be used: TimeoutError"


@pytest.mark.parametrize(
    "refusal",
    [
        "'Authorization Violation'",
        "'User Authentication Expired'",
        "the server is without TLS, which was asked for",
        "[SSL: CERTIFICATE_VERIFY_FAILED]",
    ],
)
def test_a_refusal_is_told_at_once_and_not_what_follows_from_it(
    at_once: Run[Any], nats: Nats, refusal: str
) -> None:
    async def refuses() -> None:
        await nats.tell("error", OSError("something before"))
        await nats.tell("error", OSError(refusal))
        await nats.tell("error", OSError("connection reset"))
        await asyncio.sleep(3_000)

    nats.connects = refuses
    told, after = at_once(error_of(Broker(PRIVATE)))
    assert (told, after) == (f"the broker refuses the connection: {refusal}", 0)


def test_what_fails_after_it_was_given_up_is_told_to_nobody(
    at_once: Run[Any], nats: Nats, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails_late() -> None:
        try:
            await asyncio.sleep(3_000)
        except asyncio.CancelledError:
            raise OSError from None

    nats.connects = fails_late
    gc.collect()
    caplog.clear()  # of what is left of other tests
    at_once(error_of(Broker(PRIVATE)))
    gc.collect()
    assert caplog.messages == []


def test_a_loss_is_told_and_what_waits_for_it_goes_on_when_it_is_back(
    at_once: Run[None], nats: Nats, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        async with Broker(PRIVATE).connected("test") as connection:
            called: list[float] = []
            connection.on_reconnect.append(lambda: called.append(now()))
            assert connection.lost_at is None
            nats.is_connected = False
            await nats.tell("disconnected")
            assert (connection.is_up, connection.lost_at) == (False, now())
            waiting = asyncio.create_task(connection.up())
            await asyncio.sleep(0.1)
            await nats.tell("error", OSError(f"no way to {PRIVATE}"))
            nats.is_connected = True
            await nats.tell("reconnected")
            back = now()
            await waiting
            assert (now(), called) == (back, [back])
        assert not connection.ended.done()

    with caplog.at_level(logging.DEBUG, "crisp_client"):
        at_once(run())
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.WARNING, "the broker: the connection is lost; it is made again"),
        (logging.WARNING, "the broker: no way to nats://***@127.0.0.1:1"),
        (logging.WARNING, "the broker: connected again"),
    ]


def test_what_is_tried_before_there_is_a_connection_is_for_those_who_look(
    at_once: Run[None], nats: Nats, caplog: pytest.LogCaptureFixture
) -> None:
    async def at_last() -> None:
        await nats.tell("error", OSError("not yet"))
        await nats.tell("disconnected")
        await nats.answers()

    nats.connects = at_last

    async def run() -> None:
        async with Broker(PRIVATE).connected("test"):
            pass

    with caplog.at_level(logging.DEBUG, "crisp_client"):
        at_once(run())
    told = [(record.levelno, record.getMessage()) for record in caplog.records]
    assert told == [(logging.DEBUG, "the broker: not yet")]


@pytest.mark.parametrize("by", ["nats-py", "what it told before"])
def test_one_that_nats_py_ends_says_why(at_once: Run[None], nats: Nats, by: str) -> None:
    async def run() -> None:
        async with Broker(PRIVATE).connected("test") as connection:
            error = OSError("'account expired'")
            if by == "nats-py":
                await nats.tell("error", OSError("something before"))
                nats.last_error = error
            else:
                await nats.tell("error", error)
            await nats.tell("closed")
            await nats.tell("closed")
            told = await connection.ended
        assert str(told) == "the broker ended the connection: 'account expired'"

    at_once(run())


def test_options_go_to_nats_py_beside_those_that_are_ours(at_once: Run[None], nats: Nats) -> None:
    async def connect(*servers: str, **options: Any) -> dict[str, Any]:
        async with Broker(list(servers), stream="mine", **options).connected("worker"):
            return {name: what for name, what in nats.options.items() if not callable(what)}

    async def run() -> None:
        both = ("nats://127.0.0.1:1", "nats://127.0.0.1:2")
        assert await connect(*both, connect_timeout=7, token="t", ping_interval=3) == {
            "servers": [*both],
            "name": "crisp_client worker of mine",
            "connect_timeout": 7,
            "max_reconnect_attempts": -1,
            "reconnect_time_wait": 0.5,
            "ping_interval": 3,
            "token": "t",
        }
        given = await connect(*both, reconnect_time_wait=2)
        assert (given["ping_interval"], given["reconnect_time_wait"]) == (10, 2)

    at_once(run())


def test_it_is_closed_at_the_end_and_that_takes_five_seconds_at_most(
    at_once: Run[None], nats: Nats
) -> None:
    async def run() -> None:
        async with Broker(PRIVATE).connected("test"):
            pass
        nats.closing = 3_000
        async with Broker(PRIVATE).connected("test"):
            began = now()
        assert now() - began == pytest.approx(5)
        assert len(nats.ends) == 2

    at_once(run())


def test_no_answer_is_waited_for_longer_than_five_seconds_or_when_it_is_lost(
    at_once: Run[None], nats: Nats
) -> None:
    async def run() -> None:
        async with Broker(PRIVATE).connected("test") as connection:
            began = now()
            with pytest.raises(TimeoutError):
                async with connection.answering():
                    await asyncio.sleep(3_000)
            assert now() - began == pytest.approx(5)
            asyncio.get_running_loop().call_later(3, connection.lost)
            began = now()
            with pytest.raises(TimeoutError):
                async with connection.answering():
                    await asyncio.sleep(3_000)
            assert now() - began == pytest.approx(3)
            async with connection.answering():
                connection.lost()  # what it waits for came at the same moment
            connection.lost()

    at_once(run())
