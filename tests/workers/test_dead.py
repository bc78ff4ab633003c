"""Events that no worker could handle: found, tried again once, and dropped."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from typing import Any

import pytest
from nats.js.client import JetStreamContext

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import BrokerError
from crisp_client.workers import DeadEvent
from crisp_client.workers import DeadEvents
from crisp_client.workers import Worker
from tests.waiting import until_async

from .conftest import MakeBroker
from .running import emptied
from .running import message
from .running import publish
from .running import serving
from .running import stored


class Handlers:
    """A handler that fails for as long as it is told to, and notes what it got."""

    def __init__(self) -> None:
        self.fails = True
        self.got: list[tuple[str, str]] = []
        self.registry = Registry()
        self.registry.on_error(lambda error, event: None)

        @self.registry.on("message:send")
        async def handle(event: MessageSend) -> None:
            self.got.append((event.session_id, event.content))
            if self.fails:
                raise ValueError("of no use")

    def worker(self, broker: Broker) -> Worker:
        return Worker(self.registry, broker, attempts=1)


@asynccontextmanager
async def died(broker: Broker, *messages: dict[str, Any]) -> AsyncIterator[Handlers]:
    """Have them die, and go on with handlers that do not fail any more, without a worker."""
    handlers = Handlers()
    await publish(broker, *messages)
    async with serving(handlers.worker(broker)):
        await emptied(broker)
    handlers.fails = False
    handlers.got.clear()
    yield handlers


async def found(dead: DeadEvents, **filters: Any) -> list[DeadEvent]:
    return [event async for event in dead.find(**filters)]


async def numbers(dead: DeadEvents, **filters: Any) -> list[int]:
    return [event.number for event in await found(dead, **filters)]


def test_the_dead_are_found_by_name_conversation_and_time(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker(partitions=1)
        async with died(broker, *(message(session, "x") for session in "aba")):
            async with broker.connected("test") as connection:
                name = f"{broker.settings.dead}.odd%2Ename"
                await connection.js.publish(name, b"no event")
            async with DeadEvents(broker) as dead:
                assert await numbers(dead) == [1, 2, 3, 4]
                assert await numbers(dead, session_id="a") == [1, 3]
                assert await numbers(dead, events=[MessageSend], session_id="b") == [2]
                assert await numbers(dead, events=["odd.name", "other"]) == [4]
                third = await dead.get(3)
                assert third is not None
                assert await numbers(dead, before=third.died_at) == [1, 2]
                assert await numbers(dead, after=third.died_at) == [3, 4]
                assert third.event_name == "message:send"
                assert (third.error, third.attempts) == ("ValueError: of no use", 1)
                assert abs(third.died_at - datetime.now(UTC)) < timedelta(minutes=5)
                assert third.data == message("a", "x")
                odd = await dead.get(4)
                assert odd is not None
                assert (odd.data, odd.error, odd.session_id) == ("no event", "", None)
                assert odd.attempts == 0
                assert await dead.get(5) is None

    asyncio.run(run())


def test_what_somebody_else_put_there_is_shown_tried_again_and_dropped_too(
    make_broker: MakeBroker,
) -> None:
    async def run() -> None:
        broker, handlers = make_broker(partitions=1), Handlers()
        await broker.set_up()
        handlers.fails = False
        async with broker.connected("test") as connection:
            for data, headers in (
                ({"session_id": 5}, {"Crisp-Attempts": "many", "Crisp-Error": "E: no"}),
                (["session_id"], None),
                (message("a", "1"), {"Nats-Msg-Id": "of theirs"}),
            ):
                text = json.dumps({"event": "message:send", "data": data}).encode()
                await connection.js.publish(f"{broker.settings.dead}.x", text, headers=headers)
        async with DeadEvents(broker) as dead:
            first, second, third = await found(dead)
            assert first.to_dict() == {
                "number": 1,
                "event": "message:send",
                "session_id": None,
                "died_at": first.died_at.isoformat(),
                "attempts": 0,
                "error": "E: no",
                "data": {"session_id": 5},
            }
            assert (second.data, second.session_id) == (["session_id"], None)
            assert await dead.drop(first)
            assert await dead.drop(second)
            assert await dead.retry(third)
            async with serving(handlers.worker(broker)):
                await emptied(broker)
            assert handlers.got == [("a", "1")]
            assert await numbers(dead) == []

    asyncio.run(run())


def test_where_the_broker_does_not_answer_all_say_so(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def late(*_: Any, **__: Any) -> None:
        raise TimeoutError

    async def run() -> None:
        broker = make_broker()
        async with died(broker, message("a", "1")), DeadEvents(broker) as dead:
            (event,) = await found(dead)
            assert await dead.retry(event)  # which knows the stream from now on
            for ask in ("stream_info", "get_msg", "publish"):
                monkeypatch.setattr(JetStreamContext, ask, late)
            text = "^the broker does not do this: no answer within 5 s$"
            for asked in (found(dead), dead.get(1), dead.retry(event), dead.drop(event)):
                with pytest.raises(BrokerError, match=text):
                    await asked

    asyncio.run(run())


def test_where_nothing_was_set_up_nothing_is_dead(make_broker: MakeBroker) -> None:
    async def run() -> None:
        async with DeadEvents(make_broker()) as dead:
            assert await numbers(dead) == []
            assert await dead.get(1) is None

    asyncio.run(run())


def test_one_that_is_tried_again_is_handled_and_dead_no_more(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker()
        async with died(broker, message("a", "1"), message("b", "2")) as handlers:
            async with DeadEvents(broker) as dead:
                first, second = await found(dead)
                assert await dead.retry(first)
                assert not await dead.retry(first)
                assert await numbers(dead) == [1, 2]  # nobody has handled it yet
                async with serving(handlers.worker(broker)):
                    await until_async(lambda: handlers.got)
                assert handlers.got == [(first.session_id, first.data["content"])]
                assert await found(dead) == [second]
            assert await stored(broker) == 0

    asyncio.run(run())


def test_one_that_is_asked_for_twice_is_handled_once_however_late(
    make_broker: MakeBroker,
) -> None:
    async def run() -> None:
        # By then the server has forgotten the first message, as it does after `duplicates`.
        broker = make_broker(duplicates=0.1)
        async with died(broker, message("a", "1")) as handlers:
            async with DeadEvents(broker) as dead:
                (event,) = await found(dead)
                assert await dead.retry(event)
                await asyncio.sleep(0.5)
                assert await dead.retry(event)
                assert await stored(broker) == 2
                for _ in range(2):  # the second worker knows nothing of what the first has handled
                    async with serving(handlers.worker(broker)):
                        await emptied(broker)
                    assert await dead.retry(event)
                    await asyncio.sleep(0.5)
                assert handlers.got == [("a", "1")]
                assert await numbers(dead) == []

    asyncio.run(run())


def test_one_whose_handlers_fail_again_has_another_number(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker()
        async with died(broker, message("a", "1")) as handlers, DeadEvents(broker) as dead:
            handlers.fails = True
            (first,) = await found(dead)
            await dead.retry(first)
            async with serving(handlers.worker(broker)):
                await until_async(lambda: handlers.got)
            (second,) = await found(dead)
            assert (second.number, second.data) == (2, first.data)
            handlers.fails = False
            assert await dead.retry(second)
            async with serving(handlers.worker(broker)):
                await until_async(lambda: len(handlers.got) == 2)
            assert await numbers(dead) == []

    asyncio.run(run())


def test_one_that_is_dropped_is_not_tried_again_either(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker(partitions=1)
        async with died(broker, message("a", "1"), message("a", "2")) as handlers:
            async with DeadEvents(broker) as dead:
                first, second = await found(dead)
                await dead.retry(first)
                assert await dead.drop(first)
                assert not await dead.drop(first)
                await dead.retry(second)
                async with serving(handlers.worker(broker)):
                    await until_async(lambda: handlers.got)
                assert handlers.got == [("a", "2")]
                assert await numbers(dead) == []

    asyncio.run(run())


def test_a_number_of_a_stream_that_was_made_anew_is_another_event(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker(partitions=1)
        async with died(broker, message("a", "1")) as handlers, DeadEvents(broker) as dead:
            (old,) = await found(dead)
            async with broker.connected("test") as connection:
                await connection.js.delete_stream(broker.settings.dead)
            await broker.set_up()
            handlers.fails = True
            await publish(broker, message("b", "new"))
            async with serving(handlers.worker(broker)):
                await until_async(lambda: handlers.got)
            handlers.fails = False
            assert not await dead.drop(old)
            await dead.retry(old)
            async with serving(handlers.worker(broker)):
                await emptied(broker)
            assert handlers.got == [("b", "new")]
            assert [event.data["content"] for event in await found(dead)] == ["new"]

    asyncio.run(run())


def test_other_partitions_and_what_cannot_be_meant_are_refused(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker()
        async with died(broker, message("a", "1")):
            async with DeadEvents(make_broker(partitions=5)) as dead:
                (event,) = await found(dead)
                with pytest.raises(BrokerError, match="has 4 partitions, and 5 are asked for"):
                    await dead.retry(event)
                for events in ("message:send", None, iter(["message:send"])):
                    with pytest.raises(TypeError, match="`events` is a list"):
                        await numbers(dead, events=events)
                with pytest.raises((TypeError, ValueError), match="number must be"):
                    await dead.get(0)
            with pytest.raises(RuntimeError, match="in their `async with` block"):
                await dead.get(1)

    asyncio.run(run())


def test_one_that_is_tried_again_has_the_partition_of_its_conversation(
    make_broker: MakeBroker,
) -> None:
    async def run() -> None:
        broker = make_broker(partitions=64)
        async with died(broker, message("session_1", "1")), DeadEvents(broker) as dead:
            (event,) = await found(dead)
            assert await dead.retry(event)
            async with broker.connected("test") as connection:
                put = await connection.js.get_msg(broker.settings.stream, seq=2)
        assert put.subject == f"{broker.settings.stream}.26.message:send"

    asyncio.run(run())


def test_one_that_dies_while_others_are_looked_at_is_not_among_them(
    make_broker: MakeBroker,
) -> None:
    async def run() -> None:
        broker = make_broker(partitions=1)
        async with died(broker, message("a", "1"), message("a", "2")), DeadEvents(broker) as dead:
            seen = []
            async for event in dead.find():
                seen.append(event.number)
                if len(seen) == 1:
                    second = await dead.get(2)
                    assert second is not None and await dead.drop(second)
                    async with broker.connected("test") as connection:
                        await connection.js.publish(f"{broker.settings.dead}.x", b"3")
            assert seen == [1]
            assert await numbers(dead) == [1, 3]

    asyncio.run(run())


def test_the_dead_have_the_id_and_the_place_that_they_had(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker(partitions=64)
        async with died(broker, message("session_1", "1")):
            async with broker.connected("test") as connection:
                dead = await connection.js.get_msg(broker.settings.dead, seq=1)
        assert dead.headers["Crisp-Subject"] == f"{broker.settings.stream}.26.message:send"
        assert len(dead.headers["Crisp-Id"]) == 32  # as the forwarder gave it

    asyncio.run(run())


def test_of_a_long_error_the_beginning_is_kept(make_broker: MakeBroker) -> None:
    registry = Registry()
    registry.on_error(lambda error, event: None)

    @registry.on(MessageSend)
    async def bad(event: MessageSend) -> None:
        raise ValueError("x" * 10_000)

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"))
        async with serving(Worker(registry, broker, attempts=1)):
            await emptied(broker)
        async with DeadEvents(broker) as dead:
            (event,) = await found(dead)
        assert event.error == ("ValueError: " + "x" * 500)[:500]

    asyncio.run(run())


def test_one_that_is_buried_again_since_no_answer_came_is_dead_once(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_it, subjects = JetStreamContext.publish, list[str]()

    async def unanswered_first(self: JetStreamContext, *given: Any, **how: Any) -> Any:
        answer = await publish_it(self, *given, **how)
        if "-dead." in given[0]:
            subjects.append(given[0])
            if len(subjects) == 1:
                raise TimeoutError
        return answer

    monkeypatch.setattr(JetStreamContext, "publish", unanswered_first)

    async def run() -> None:
        broker = make_broker()
        async with died(broker, message("a", "1")):
            assert len(subjects) == 2
            assert await stored(broker, broker.settings.dead) == 1

    asyncio.run(run())
