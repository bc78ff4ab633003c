"""Events without an id, where several listen: none is lost, one process has it if that is sure."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from collections.abc import Callable
from typing import Any

import pytest

from crisp_client import events
from crisp_client import RealtimeOptions
from crisp_client._runtime.dispatch import claims
from crisp_client._runtime.dispatch import repeats
from crisp_client._runtime.dispatch.claims import Claims
from crisp_client._runtime.dispatch.dispatcher import Dispatcher
from crisp_client._runtime.dispatch.handlers import Handlers
from crisp_client._runtime.dispatch.repeats import Repeats
from crisp_client.events import SessionSetState
from crisp_client.stores import _memory
from crisp_client.stores import MemoryStore
from tests.waiting import until_async

NAME = "session:set_state"
LONG = 2 * repeats.WINDOW


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    for module in (claims, repeats, _memory):
        monkeypatch.setattr(module, "monotonic", clock)
    return clock


def numbers(clock: Clock, *pauses: float, counter: Repeats | None = None) -> list[int]:
    if counter is None:
        counter = Repeats()
        counter.begin([NAME])
    found = []
    for pause in pauses:
        clock.now += pause
        found.append(counter.number(NAME, "content"))
    return found


def test_after_a_long_silence_the_first_is_number_one(clock: Clock) -> None:
    assert numbers(clock, LONG, 1, 59, LONG) == [1, 2, 3, 1]


def test_who_has_not_listened_for_long_does_not_know_the_number(clock: Clock) -> None:
    assert numbers(clock, LONG - 1, 1, 1, LONG) == [0, 0, 0, 1]


def test_a_silence_of_which_others_may_think_otherwise_ends_what_is_known(clock: Clock) -> None:
    assert numbers(clock, LONG, 60, 1, 119, LONG) == [1, 0, 0, 0, 1]


def test_a_name_that_nobody_asked_for_is_not_known(clock: Clock) -> None:
    assert numbers(clock, LONG, 1, LONG, counter=Repeats()) == [0, 0, 1]


def test_one_that_listens_anew_begins_anew(clock: Clock) -> None:
    counter = Repeats()
    counter.begin([NAME])
    assert numbers(clock, LONG, 1, counter=counter) == [1, 2]
    counter.begin(["session:removed"])
    assert numbers(clock, 1, counter=counter) == [3]
    counter.begin([NAME])
    assert numbers(clock, 1, LONG - 2, LONG, counter=counter) == [0, 0, 1]


def test_what_is_forgotten_is_not_taken_for_new(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repeats, "REMEMBERED", 2)
    counter = Repeats()
    counter.begin([NAME])
    clock.now += LONG
    found = []
    for content in "abacab":
        found.append(counter.number(NAME, content))
        clock.now += 1
    assert found == [1, 1, 2, 1, 3, 0]
    assert len(counter._last) == 2


@contextlib.asynccontextmanager
async def process(
    store: MemoryStore, handler: Callable[[SessionSetState], object], **options: Any
) -> AsyncIterator[Dispatcher]:
    handlers = Handlers()
    handlers.register(NAME, handler)
    options_ = RealtimeOptions(**options)
    sharing = Claims(store, frozenset())
    dispatcher = Dispatcher(handlers, events.decode, options_, claims=sharing)
    dispatcher.begin([NAME])
    try:
        yield dispatcher
    finally:
        await dispatcher.close()


async def bring(*processes: Dispatcher, state: str = "resolved") -> None:
    for each in processes:
        each.put(NAME, {"session_id": "s", "state": state})
    for each in processes:
        await each.join(30)


def run(main: Any) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(20):
            await main
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(bounded())


def test_of_two_that_have_listened_for_long_one_handles_each(clock: Clock) -> None:
    seen: list[str] = []

    async def main() -> None:
        shared = MemoryStore()

        def handler(event: SessionSetState) -> None:
            seen.append(event.state)

        async with process(shared, handler) as one, process(shared, handler) as other:
            clock.now += LONG
            for state in ("resolved", "pending", "resolved", "resolved"):
                await bring(one, other, state=state)

    run(main())
    assert seen == ["resolved", "pending", "resolved", "resolved"]


def test_the_same_again_is_handled_after_a_restart(clock: Clock) -> None:
    seen: list[str] = []

    async def main() -> None:
        shared = MemoryStore()
        for who in ("before", "after"):
            async with process(shared, lambda _, who=who: seen.append(who)) as one:
                clock.now += LONG if who == "before" else 1
                await bring(one)

    run(main())
    assert seen == ["before", "after"]


@pytest.mark.parametrize("dies", [False, True])
def test_one_that_comes_later_loses_nothing_whoever_is_left(clock: Clock, dies: bool) -> None:
    seen: list[set[str]] = []

    async def main() -> None:
        shared = MemoryStore()
        async with (
            process(shared, lambda _: seen[-1].add("old")) as old,
            process(shared, lambda _: seen[-1].add("new")) as new,
        ):
            clock.now += LONG
            seen.append(set())
            await bring(old)  # while the other one is away
            new.begin([NAME])
            for _ in range(5):
                clock.now += 40  # more than `LONG` in all, but never a silence
                seen.append(set())
                await bring(*((new,) if dies else (old, new)))
            clock.now += LONG
            seen.append(set())
            await bring(old, new)

    run(main())
    assert seen[:-1] == [{"old"}, *[{"new"} if dies else {"old", "new"}] * 5]
    assert len(seen[-1]) == 1


def test_one_whose_turn_comes_late_is_handled_by_each(clock: Clock) -> None:
    seen: list[str] = []

    async def main() -> None:
        shared, gate = MemoryStore(), asyncio.Event()

        async def slow(event: SessionSetState) -> None:
            seen.append(f"slow {event.state}")
            await gate.wait()

        async with (
            process(shared, slow) as one,
            process(shared, lambda event: seen.append(event.state)) as other,
        ):
            clock.now += LONG
            for state in ("resolved", "pending"):
                one.put(NAME, {"session_id": "s", "state": state})
            await until_async(lambda: seen)
            await bring(other, state="pending")
            clock.now += claims.LATE + 1
            gate.set()
            await one.join(30)

    run(main())
    assert seen == ["slow resolved", "pending", "slow pending"]


def test_the_store_forgets_it_before_the_count_begins_anew(clock: Clock) -> None:
    kept: list[tuple[str, float]] = []

    class Watched(MemoryStore):
        def claim(self, key: str, seconds: float, /) -> bool | None:
            kept.append(("claim", seconds))
            return super().claim(key, seconds)

        def finish(self, key: str, seconds: float, /) -> None:
            kept.append(("finish", seconds))
            super().finish(key, seconds)

    async def main() -> None:
        shared = Watched()

        def handler(event: SessionSetState) -> None:
            clock.now += 75.0 if event.state == "pending" else 100.0

        async with process(shared, handler) as one:
            clock.now += LONG
            await bring(one, state="pending")
            await bring(one, state="resolved")

    run(main())
    assert kept == [("claim", 30.0), ("finish", 5.0), ("claim", 30.0), ("finish", 0.0)]


def test_one_that_waited_too_long_for_another_process_handles_it(clock: Clock) -> None:
    seen: list[str] = []

    async def main() -> None:
        shared, gate = MemoryStore(), asyncio.Event()

        async def slow(_: SessionSetState) -> None:
            seen.append("slow")
            await gate.wait()

        async with (
            process(shared, slow) as one,
            process(shared, lambda _: seen.append("other")) as other,
        ):
            clock.now += LONG
            one.put(NAME, {"session_id": "s", "state": "resolved"})
            await until_async(lambda: seen)
            waiting = asyncio.create_task(bring(other))
            await until_async(lambda: other.counts.waiting == 0 and other.counts.received)
            clock.now += claims.KNOWN
            await waiting
            gate.set()
            await one.join(30)

    run(main())
    assert seen == ["slow", "other"]


def test_a_plain_handler_of_outages_lets_no_event_pass_unclaimed(clock: Clock) -> None:
    seen: list[str] = []

    async def main() -> None:
        shared = MemoryStore()
        async with (
            process(shared, lambda _: seen.append("one"), concurrency=1) as one,
            process(shared, lambda _: seen.append("other"), concurrency=1) as other,
        ):
            clock.now += LONG
            for each in (one, other):
                each._handlers.register("gap", lambda _: None)
                each.put("gap", {})
            await bring(one, other)

    run(main())
    assert len(seen) == 1


def test_payloads_that_are_odd_are_handled_by_each() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    sharing = Claims(MemoryStore(), frozenset({NAME}))
    for number, payload in enumerate([None, [], "text", {"fingerprint": None}, "\ud800", deep]):
        sharing.came(number, NAME, payload)
        assert sharing.of(number, NAME, payload) is None
    while deep:  # or its end would be too deep for the interpreter
        (deep,) = deep
