"""What a worker does where the server does not even say that there is no event."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import count
from itertools import repeat
from types import SimpleNamespace
from typing import Any

import pytest
from nats.aio.msg import Msg
from nats.js.errors import NotFoundError

from crisp_client.workers import Worker
from crisp_client.workers._healing import Healing
from tests.waiting import until_async

from .conftest import MakeBroker
from .pretended import at_once as at_once
from .pretended import NEXT
from .pretended import noting
from .pretended import now
from .pretended import Run
from .pretended import Server
from .pretended import working
from .running import publishing
from .running import said
from .running import serving


class Consumer:
    """The first one of a server that does not answer, as that tells of it."""

    def __init__(
        self, server: Server, *, made: Iterator[int], waiting: int = 0, acknowledged: int = 0
    ) -> None:
        self._made = made
        self._waiting = waiting
        self._acknowledged = acknowledged
        self.deleted: list[float] = []
        self.made: list[float] = []
        server.is_silent = True
        server.js.answers["consumer_info"] = self.info
        server.js.answers["delete_consumer"] = lambda *_: self.deleted.append(now())
        server.js.answers["add_consumer"] = lambda *_, **__: self.made.append(now())

    def info(self, stream: str, consumer: str) -> Any:
        return SimpleNamespace(
            num_waiting=self._waiting,
            num_ack_pending=0,
            ack_floor=SimpleNamespace(consumer_seq=self._acknowledged, stream_seq=0),
            created=next(self._made),
        )


def test_a_consumer_that_does_not_answer_twice_is_made_anew_and_asked_at_once(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    """Of two requests, each counts as unanswered after seven seconds; then one more passes."""
    registry, got = noting()
    server = Server()
    consumer = Consumer(server, made=repeat(1))

    async def run() -> None:
        async with working(registry, server):
            began = now()
            await asyncio.sleep(15.5)
            assert [round(at - began, 1) for at in consumer.deleted] == [15]
            assert [round(at - began, 1) for at in consumer.made] == [15]
            asked = [round(each.at - began, 1) for each in server.said(NEXT)]
            assert asked == [0, 7, 14, 15]
            server.is_silent = False
            await server.hand_out(server.event(1, said("a", "1").text()))
            await asyncio.sleep(60)

    at_once(run())
    assert got == ["1"]
    assert len(consumer.deleted) == 1
    assert caplog.messages == ["the broker did not answer for partition 0: its consumer is new"]


@pytest.mark.parametrize(
    "told",
    [
        {"made": repeat(1), "waiting": 1},
        {"made": repeat(1), "acknowledged": 1},
        {"made": count()},
    ],
    ids=["a request waits", "it has worked", "it is new each time"],
)
def test_one_that_only_seems_not_to_answer_stays(at_once: Run[None], told: Any) -> None:
    registry, _ = noting()
    server = Server()
    consumer = Consumer(server, **told)

    async def run() -> None:
        async with working(registry, server):
            await asyncio.sleep(60)

    at_once(run())
    assert consumer.deleted == []


def test_one_that_answers_meanwhile_stays(at_once: Run[None]) -> None:
    registry, _ = noting()
    server = Server()
    consumer = Consumer(server, made=repeat(1))

    async def run() -> None:
        async with working(registry, server):
            for _ in range(5):
                await asyncio.sleep(7.5)
                request = server.said(NEXT)[-1]
                await server.hand_out(Msg(server, request.reply, headers={"Status": "408"}))  # type: ignore[arg-type]
            assert len(server.said(NEXT)) == 10

    at_once(run())
    assert consumer.deleted == []


def test_a_stream_that_was_deleted_without_a_word_is_made_again(at_once: Run[None]) -> None:
    registry, _ = noting()
    server, made = Server(), list[float]()
    consumer = Consumer(server, made=repeat(1))

    def is_gone(stream: str) -> Any:
        raise NotFoundError(code=404)

    async def run() -> None:
        async with working(registry, server):
            began = now()
            server.js.answers["stream_info"] = is_gone
            server.js.answers["add_stream"] = lambda _: made.append(round(now() - began, 1))
            await asyncio.sleep(9)
            assert made == [8, 8]  # and the one of the dead
            assert len(consumer.made) == 1

    at_once(run())


def test_the_new_consumer_of_a_server_hands_out_what_was_there(make_broker: MakeBroker) -> None:
    registry, got = noting()

    async def run() -> None:
        broker = make_broker(partitions=1)
        settings = broker.settings
        place = settings.stream, settings.consumer(0)
        async with publishing(broker) as (connection, publisher):
            await broker.check(connection)
            await publisher.publish(said("a", "1"))
            before = await connection.js.consumer_info(*place)
            healing = Healing(connection, settings)
            healing.silent(0, times=1)
            assert [await healing.heal() for _ in range(3)] == [False, True, False]
            after = await connection.js.consumer_info(*place)
            assert before.created < after.created
            assert (before.config, before.num_pending) == (after.config, after.num_pending)
        async with serving(Worker(registry, broker)):
            await until_async(lambda: got == ["1"])

    asyncio.run(run())
