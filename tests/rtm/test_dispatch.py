"""Events to handlers, without a socket: what web hooks use too."""

from __future__ import annotations

import asyncio
import logging
import random
import threading
import time
from typing import Any

import pytest

from crisp_client import Registry
from crisp_client import UnknownEvent
from crisp_client.events import MessageSend
from tests.limits import Limits
from tests.rtm.dispatching import dispatching
from tests.rtm.dispatching import fail
from tests.rtm.dispatching import Threads
from tests.waiting import until


@pytest.fixture
def registry() -> Registry:
    return Registry()


def said(session: str, number: int) -> tuple[str, dict[str, Any]]:
    return "message:send", {"session_id": session, "fingerprint": number}


def test_in_order_within_a_conversation_and_side_by_side_across(registry: Registry) -> None:
    gates = {session: asyncio.Event() for session in "abc"}
    seen: list[tuple[str, int]] = []

    async def handle(event: MessageSend) -> None:
        await gates[event.session_id].wait()
        seen.append((event.session_id, event.fingerprint))

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        for number in range(3):
            for session in "abc":
                dispatcher.put(*said(session, number))
        for session in "cab":  # none waits for another
            gates[session].set()
            async with asyncio.timeout(5):
                while len([one for one in seen if one[0] == session]) < 3:
                    await asyncio.sleep(0)
        await dispatcher.join(30)

    counts = dispatching(registry, main)
    assert seen == [(session, number) for session in "cab" for number in range(3)]
    assert counts == {"received": 9, "handled": 9}


def test_no_more_at_once_than_asked_for(registry: Registry) -> None:
    running, most = 0, 0

    async def handle(event: MessageSend) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.001)
        running -= 1

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        for number in range(60):
            dispatcher.put(*said(f"s{number % 20}", number))
        await dispatcher.join(30)

    dispatching(registry, main, concurrency=4)
    assert most == 4


@pytest.mark.parametrize("kind", ["async", "plain"])
def test_a_hundred_conversations_at_once_without_a_setting(registry: Registry, kind: str) -> None:
    running, released = threading.Semaphore(0), threading.Event()

    def plain(event: MessageSend) -> None:
        running.release()
        released.wait(30)

    async def asynchronous(event: MessageSend) -> None:
        running.release()
        while not released.is_set():
            await asyncio.sleep(0.001)

    registry.on("message:send", plain if kind == "plain" else asynchronous)

    async def main(dispatcher: Any) -> None:
        for number in range(101):
            dispatcher.put(*said(f"s{number}", number))
        for _ in range(100):
            while not running.acquire(blocking=False):
                await asyncio.sleep(0.001)
        assert dispatcher.counts.waiting == 1
        released.set()
        await dispatcher.join(30)

    assert dispatching(registry, main)["handled"] == 101


def test_handlers_that_never_wait_need_no_task_of_their_own(
    registry: Registry, limits: Limits
) -> None:
    limits(slice_of_handlers=60)
    tasks: set[Any] = set()

    async def handle(event: MessageSend) -> None:
        tasks.add(asyncio.current_task())

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        for number in range(1000):
            dispatcher.put(*said(f"s{number}", number))
        await dispatcher.join(30)

    assert dispatching(registry, main)["handled"] == 1000
    assert len(tasks) <= 2


def test_handlers_that_never_wait_leave_time_for_everything_else(registry: Registry) -> None:
    beats = 0

    async def handle(event: MessageSend) -> None:
        time.sleep(0.001)

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        nonlocal beats
        for number in range(200):
            dispatcher.put(*said("one", number))
        join = asyncio.ensure_future(dispatcher.join(30))
        while not join.done():
            beats += 1
            await asyncio.sleep(0)

    dispatching(registry, main)
    assert beats >= 200 * 0.001 / 0.01 / 2  # a slice has 10 ms


def test_plain_handlers_run_side_by_side_in_threads(registry: Registry) -> None:
    together = threading.Barrier(3)
    threads: set[threading.Thread] = set()

    def handle(event: MessageSend) -> None:
        together.wait(30)  # passes only if three conversations are handled at once
        threads.add(threading.current_thread())

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        for session in "abc":
            dispatcher.put(*said(session, 1))
        await dispatcher.join(30)

    assert "failed" not in dispatching(registry, main)
    assert len(threads) == 3
    assert {thread.name for thread in threads} == {"crisp-client-handler"}


def test_failures_are_told_and_change_nothing(
    registry: Registry, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[tuple[str, int]] = []
    causes: list[type[BaseException | None]] = []

    async def fails(event: MessageSend) -> None:
        raise LookupError("no such thing")

    def fails_in_thread(event: MessageSend) -> None:
        next(iter(()))

    async def cancels_itself(event: MessageSend) -> None:
        inner = asyncio.ensure_future(asyncio.sleep(5))
        inner.cancel()
        await inner

    def takes_nothing() -> None: ...

    for handler in (fails, fails_in_thread, cancels_itself, takes_nothing):
        registry.on("message:send", handler)

    async def tell(error: Exception, event: Any) -> None:
        told.append((type(error).__name__, event.fingerprint))
        causes.append(type(error.__cause__))
        if event.fingerprint == 2:
            raise ValueError("nor this")

    registry.on_error(tell)

    async def main(dispatcher: Any) -> None:
        dispatcher.put(*said("a", 1))
        dispatcher.put(*said("a", 2))
        fail(dispatcher, OSError("from outside"), MessageSend.from_dict({}))
        await dispatcher.join(30)

    counts = dispatching(registry, main, concurrency=1)
    names = ["LookupError", "StopIteration", "RuntimeError", "TypeError"]
    expected = [(name, number) for number in (1, 2) for name in names]
    assert told == [*expected, ("OSError", None)]
    assert causes[2] is asyncio.CancelledError  # of `cancels_itself`, which was not cancelled
    assert counts == {"received": 3, "handled": 2, "failed": 8}
    logged = [record.exc_info[0].__name__ for record in caplog.records if record.exc_info]
    assert logged == [name for one in names for name in (one, "ValueError")]


def test_without_on_error_a_failure_is_logged(
    registry: Registry, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(event: MessageSend) -> None:
        raise LookupError("no such thing")

    registry.on("message:send", fails)

    async def main(dispatcher: Any) -> None:
        dispatcher.put(*said("a", 1))
        await dispatcher.join(30)

    dispatching(registry, main)
    (record,) = caplog.records
    assert (record.levelno, record.getMessage()) == (
        logging.ERROR,
        "a handler of message:send failed",
    )
    assert record.exc_info


def test_plain_handlers_of_a_conversation_go_on_while_the_loop_is_held_up(
    registry: Registry,
) -> None:
    entered, held, done = threading.Event(), threading.Event(), threading.Event()

    def handle(event: MessageSend) -> None:
        entered.set()
        assert held.wait(30)
        if event.fingerprint == 2:
            done.set()

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        for number in range(3):
            dispatcher.put(*said("one", number))
        await asyncio.to_thread(entered.wait, 10)
        held.set()
        assert done.wait(30)
        await dispatcher.join(30)

    assert dispatching(registry, main) == {"received": 3, "handled": 3}


def test_once_is_once_however_many_come_at_a_time(registry: Registry) -> None:
    calls: list[int] = []

    async def first(event: MessageSend) -> None:
        await asyncio.sleep(0)
        calls.append(event.fingerprint)

    registry.once("message:send", first)

    async def main(dispatcher: Any) -> None:
        for number in range(10):
            dispatcher.put(*said(f"s{number}", number))
        await dispatcher.join(30)

    dispatching(registry, main)
    assert calls == [0]
    assert repr(registry) == "<Registry: handlers of nothing>"


def test_what_is_for_all_events(registry: Registry) -> None:
    seen: list[Any] = []

    async def by_name(event: MessageSend) -> None:
        seen.append("by name")

    async def any_event(event: Any) -> None:
        seen.append(event)

    registry.on_any(any_event)
    registry.on("message:send", by_name)

    async def main(dispatcher: Any) -> None:
        dispatcher.put(*said("a", 1))
        dispatcher.put("brand:new", {"session_id": "a"})
        dispatcher.put("message:send", "no object")
        dispatcher.put("", UnknownEvent(event_name="", data="42[", reason="no JSON"))
        await dispatcher.join(30)
        registry.off(None, any_event)
        dispatcher.put("brand:new", {})
        await dispatcher.join(30)

    # One at a time, because these events belong to no conversation in common.
    counts = dispatching(registry, main, concurrency=1)
    assert seen[0] == seen[3] == "by name"
    assert isinstance(seen[1], MessageSend)
    unknown = [(e.event_name, e.data, bool(e.reason)) for e in seen if isinstance(e, UnknownEvent)]
    assert unknown == [
        ("brand:new", {"session_id": "a"}, False),
        ("message:send", "no object", True),
        ("", "42[", True),
    ]
    assert counts == {"received": 5, "handled": 4}


def test_the_end_waits_for_handlers_up_to_a_limit(
    registry: Registry, caplog: pytest.LogCaptureFixture
) -> None:
    cancelled: list[int] = []

    async def handle(event: MessageSend) -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.append(event.fingerprint)
            raise

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        for number in range(3):
            dispatcher.put(*said("a", number))
        await dispatcher.join(0.05)

    counts = dispatching(registry, main)
    assert cancelled == [0]
    assert counts == {"received": 3, "dropped": 2}
    assert "handlers took too long, 2 events are dropped" in caplog.text


def test_there_is_room_again_when_handlers_are_done(registry: Registry) -> None:
    gate = asyncio.Event()

    async def handle(event: MessageSend) -> None:
        await gate.wait()

    registry.on("message:send", handle)

    async def main(dispatcher: Any) -> None:
        for number in range(9):
            dispatcher.put(*said("a", number))
            await asyncio.sleep(0)
        assert dispatcher.full()
        room = asyncio.ensure_future(dispatcher.room())
        await asyncio.sleep(0)
        assert not room.done()
        gate.set()
        await asyncio.wait_for(room, 30)
        assert not dispatcher.full()
        await dispatcher.join(30)

    assert dispatching(registry, main, queue_size=8)["handled"] == 9


def test_threads_keep_the_order_and_work_side_by_side(registry: Registry) -> None:
    together = threading.Barrier(3)
    seen: list[tuple[str, int]] = []

    def handle(event: MessageSend) -> None:
        together.wait(30)
        seen.append((event.session_id, event.fingerprint))

    registry.on("message:send", handle)
    threads = Threads(registry)
    for number in range(50):
        for session in "abc":
            threads.dispatcher.put(*said(session, number))
    assert threads.end() == {"received": 150, "handled": 150}
    for session in "abc":
        assert [n for s, n in seen if s == session] == list(range(50))
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith("crisp-client-hand")])


def test_many_threads_see_every_event_once_and_in_order(registry: Registry) -> None:
    seen: dict[str, list[int]] = {f"s{n}": [] for n in range(20)}
    registry.on("message:send", lambda e: seen[e.session_id].append(e.fingerprint))
    threads = Threads(registry, queue_size=20_000)
    chance = random.Random(1)
    for number in range(20_000):
        threads.dispatcher.put(*said(f"s{chance.randrange(20)}", number))
    threads.end(30)
    assert sum(map(len, seen.values())) == 20_000
    assert all(numbers == sorted(numbers) for numbers in seen.values())


def test_one_thread_is_the_one_that_runs_it(registry: Registry) -> None:
    seen: list[tuple[int, threading.Thread]] = []
    registry.on(
        "message:send",
        lambda event: seen.append((event.fingerprint, threading.current_thread())),
    )
    threads = Threads(registry, calling=True, concurrency=1)
    for number in range(20):
        threads.dispatcher.put(*said(f"s{number % 3}", number))
    ending = threading.Thread(target=threads.end)
    ending.start()
    threads.run()
    ending.join(30)
    assert seen == [(number, threading.current_thread()) for number in range(20)]


@pytest.mark.parametrize("concurrency", [1, 4])
def test_threads_stop_waiting_at_the_limit(
    registry: Registry, concurrency: int, caplog: pytest.LogCaptureFixture
) -> None:
    gate, entered = threading.Event(), threading.Event()

    def handle(event: MessageSend) -> None:
        entered.set()
        gate.wait(30)

    registry.on("message:send", handle)
    threads = Threads(registry, concurrency=concurrency)
    for number in range(3):
        threads.dispatcher.put(*said("a", number))
    assert entered.wait(30)
    counts = threads.end(0.05)
    gate.set()
    assert (counts["received"], counts["dropped"]) == (3, 2)
    assert "handlers took too long, 2 events are dropped" in caplog.text


def test_threads_tell_failures_and_survive_exit(registry: Registry) -> None:
    told: list[str] = []

    def exits(event: MessageSend) -> None:
        raise SystemExit

    def fails(event: MessageSend) -> None:
        next(iter(()))

    registry.on("message:send", exits)
    registry.on("message:send", fails)
    registry.on_error(lambda error, event: told.append(type(error).__name__))
    threads = Threads(registry)
    threads.dispatcher.put(*said("a", 1))
    threads.dispatcher.put(*said("a", 2))
    counts = threads.end()
    assert told == ["RuntimeError", "StopIteration"] * 2
    assert (counts["handled"], counts["failed"]) == (2, 4)


def test_threads_call_once_handlers_once(registry: Registry) -> None:
    calls: list[int] = []
    start = threading.Barrier(4)
    registry.on("message:send", lambda event: start.wait(30))
    registry.once("message:send", lambda event: calls.append(1))
    threads = Threads(registry, concurrency=4)
    for number in range(4):
        threads.dispatcher.put(*said(f"s{number}", number))
    threads.end()
    assert calls == [1]
