"""Which of several that listen handles an event, without a socket."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncIterator
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import Gap
from crisp_client import RealtimeOptions
from crisp_client._runtime.dispatch.claims import Claims
from crisp_client._runtime.dispatch.dispatcher import Dispatcher
from crisp_client._runtime.dispatch.handlers import Handlers
from crisp_client._runtime.dispatch.handlers import log_failure
from crisp_client.events import MessageSend
from crisp_client.events import SessionSetState
from crisp_client.stores import MemoryStore
from crisp_client.stores import Store
from crisp_client.webhooks import RecentDeliveries
from tests.limits import Limits
from tests.rtm.relay import client_of
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import listening
from tests.rtm.relay import message
from tests.rtm.relay import Relay
from tests.rtm.relay import run as run_client
from tests.waiting import until
from tests.waiting import until_async

Seen = list[tuple[str, Any]]
MESSAGES = frozenset({"message:send"})


def run(main: Any) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(20):
            await main
        assert len(asyncio.all_tasks()) == 1

    before = set(threading.enumerate())
    asyncio.run(bounded())
    until(lambda: set(threading.enumerate()) <= before)


@contextlib.asynccontextmanager
async def process(
    store: Store, name: str, handler: Any, on_error: Any = log_failure, **options: Any
) -> AsyncIterator[Dispatcher]:
    """What a process has that listens with a store; as far as the store knows, one of its own."""
    handlers = Handlers()
    handlers.register(name, handler)
    handlers.on_error = on_error
    sharing = Claims(store, MESSAGES)
    options_ = RealtimeOptions(**options)
    dispatcher = Dispatcher(handlers, events.decode, options_, claims=sharing)
    try:
        yield dispatcher
    finally:
        await dispatcher.close()


def said(number: int, session: str = "s") -> tuple[str, dict[str, Any]]:
    return "message:send", {"session_id": session, "fingerprint": number}


class Slow(MemoryStore):
    """One that is called in threads, as those that wait for something."""

    waits = True


@pytest.mark.parametrize("kind", ["async", "plain"])
@pytest.mark.parametrize("store", [MemoryStore, Slow])
def test_each_event_is_handled_once_and_in_order(kind: str, store: type[MemoryStore]) -> None:
    seen: dict[str, list[int]] = {}
    running: set[str] = set()

    def plain(event: MessageSend) -> None:
        assert event.session_id not in running
        running.add(event.session_id)
        seen.setdefault(event.session_id, []).append(event.fingerprint)
        running.discard(event.session_id)

    async def asynchronous(event: MessageSend) -> None:
        assert event.session_id not in running
        running.add(event.session_id)
        await asyncio.sleep(0.001)
        seen.setdefault(event.session_id, []).append(event.fingerprint)
        running.discard(event.session_id)

    async def main() -> None:
        shared = store()
        handler = plain if kind == "plain" else asynchronous
        async with (
            process(shared, "message:send", handler) as one,
            process(shared, "message:send", handler) as other,
        ):
            for number in range(60):
                for each in (one, other):
                    each.put(*said(number, f"s{number % 6}"))
            await one.join(30)
            await other.join(30)
            assert one.counts.handled + other.counts.handled == 60
            assert one.counts.failed + other.counts.failed == 0

    run(main())
    assert seen == {f"s{n}": list(range(n, 60, 6)) for n in range(6)}


def test_a_handler_that_fails_has_handled_its_event() -> None:
    failures: list[tuple[str, str]] = []

    def fails(event: MessageSend) -> None:
        raise LookupError("no")

    async def main() -> None:
        shared = MemoryStore()
        one_told, other_told = (lambda e, _, n=n: failures.append((n, str(e))) for n in "12")
        async with (
            process(shared, "message:send", fails, one_told) as one,
            process(shared, "message:send", fails, other_told) as other,
        ):
            one.put(*said(1))
            await one.join(30)
            other.put(*said(1))
            await other.join(30)
            assert (one.counts.handled, one.counts.failed) == (1, 1)
            assert (other.counts.handled, other.counts.failed) == (0, 0)

    run(main())
    assert failures == [("1", "no")]


def test_what_a_handler_had_not_ended_is_taken_over(limits: Limits) -> None:
    limits(claim_holds=0.1)
    started, seen = asyncio.Event(), []

    async def never(event: MessageSend) -> None:
        started.set()
        await asyncio.sleep(60)

    async def main() -> None:
        shared = MemoryStore()
        async with process(shared, "message:send", lambda e: seen.append(e.fingerprint)) as other:
            async with process(shared, "message:send", never) as one:
                one.put(*said(1))
                await started.wait()
                other.put(*said(1))
                other.put(*said(2))
                await until_async(lambda: other.counts.waiting == 1)
            await other.join(30)

    run(main())
    assert seen == [1, 2]


def test_a_handler_may_take_longer_than_a_claim_holds(limits: Limits) -> None:
    limits(claim_holds=0.3)
    seen: list[str] = []

    class Counting(MemoryStore):
        renewed = 0

        def renew(self, key: str, seconds: float, /) -> None:
            super().renew(key, seconds)
            self.renewed += 1

    async def main() -> None:
        shared = Counting()

        async def long(event: MessageSend) -> None:
            seen.append("one")
            await until_async(lambda: shared.renewed == 6)  # twice as long

        async with (
            process(shared, "message:send", long) as one,
            process(shared, "message:send", lambda e: seen.append("other")) as other,
        ):
            one.put(*said(1))
            await until_async(lambda: seen)
            other.put(*said(1))
            await one.join(30)
            await other.join(30)

    run(main())
    assert seen == ["one"]


def test_one_that_waits_for_another_process_keeps_no_conversation_from_its_turn() -> None:
    seen: list[int] = []

    async def main() -> None:
        shared, gate = MemoryStore(), asyncio.Event()

        async def held(event: MessageSend) -> None:
            await gate.wait()

        async with (
            process(shared, "message:send", held) as one,
            process(
                shared, "message:send", lambda e: seen.append(e.fingerprint), concurrency=2
            ) as other,
        ):
            for number in range(5):
                one.put(*said(number, f"s{number}"))
            await until_async(lambda: one.counts.waiting == 0)
            for number in range(6):
                other.put(*said(number, f"s{number}"))
            await until_async(lambda: seen == [5])
            gate.set()
            await one.join(30)
            await other.join(30)

    run(main())
    assert seen == [5]


def test_one_that_has_waited_takes_no_more_at_once_than_before() -> None:
    running, most = 0, 0

    async def main() -> None:
        shared, gate = MemoryStore(), asyncio.Event()

        async def held(event: MessageSend) -> None:
            await gate.wait()

        async def count(event: MessageSend) -> None:
            nonlocal running, most
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1

        async with (
            process(shared, "message:send", held) as one,
            process(shared, "message:send", count, concurrency=2) as other,
        ):
            for number in range(5):
                for each in (one, other):
                    each.put(*said(number, f"s{number}"))
                await until_async(lambda: one.counts.waiting == 0)
            gate.set()
            await other.join(30)
            for number in range(20):
                other.put(*said(number, f"t{number}"))
            await other.join(30)

    run(main())
    assert most == 2


class Broken(Store):
    """One of which some methods fail."""

    def __init__(self, *broken: str) -> None:
        self._memory, self._broken = MemoryStore(), broken

    def _do(self, name: str, *args: Any) -> Any:
        if name in self._broken:
            raise ConnectionError("the store is away")
        return getattr(self._memory, name)(*args)

    def claim(self, key: str, seconds: float, /) -> bool | None:
        return self._do("claim", key, seconds)

    def renew(self, key: str, seconds: float, /) -> None:
        self._do("renew", key, seconds)

    def finish(self, key: str, seconds: float, /) -> None:
        self._do("finish", key, seconds)


def handled_by_two(store: Store) -> int:
    count = 0

    def handle(event: MessageSend) -> None:
        nonlocal count
        count += 1

    async def main() -> None:
        async with (
            process(store, "message:send", handle) as one,
            process(store, "message:send", handle) as other,
        ):
            for each in (one, other):
                each.put(*said(1))
                await each.join(30)

    run(main())
    return count


@pytest.mark.parametrize(
    ("broken", "times", "told"),
    [
        ("claim", 2, ["the store of events failed; the event is handled here"] * 2),
        ("finish", 2, ["the store of events failed; the event may be handled again"] * 2),
        ("renew", 1, []),
        ("", 1, []),
    ],
)
def test_a_store_that_fails_is_told_of_and_loses_nothing(
    broken: str,
    times: int,
    told: list[str],
    caplog: pytest.LogCaptureFixture,
    limits: Limits,
) -> None:
    limits(claim_holds=0.2)
    assert handled_by_two(Broken(broken)) == times
    assert [one.getMessage() for one in caplog.records] == told
    assert all(one.levelno == logging.ERROR and one.exc_info for one in caplog.records)


def test_a_claim_that_cannot_be_renewed_is_told_of(
    caplog: pytest.LogCaptureFixture, limits: Limits
) -> None:
    limits(claim_holds=0.03)

    async def wait(event: MessageSend) -> None:
        await until_async(lambda: caplog.records)

    async def main() -> None:
        async with process(Broken("renew"), "message:send", wait) as one:
            one.put(*said(1))
            await one.join(30)
            assert one.counts.handled == 1

    run(main())
    said_ = "the store of events failed; an event may be handled again"
    assert {one.getMessage() for one in caplog.records} == {said_}


def test_a_store_that_does_not_answer_is_not_waited_for_for_ever(
    caplog: pytest.LogCaptureFixture, limits: Limits
) -> None:
    limits(store_answers=0.05)
    ends = threading.Event()

    class Hanging(Slow):
        def claim(self, key: str, seconds: float, /) -> bool | None:
            ends.wait(30)
            return True

    async def main() -> None:
        seen: list[Any] = []
        async with process(Hanging(), "message:send", seen.append) as one:
            one.put(*said(1))
            await one.join(30)
            assert len(seen) == 1
            ends.set()

    before = set(threading.enumerate())
    asyncio.run(main())
    assert "the store did not answer within 0.05 s" in caplog.text
    for thread in set(threading.enumerate()) - before:
        thread.join(30)


def test_each_process_is_told_of_its_own_outages() -> None:
    seen: list[int] = []

    async def main() -> None:
        shared = MemoryStore()
        for _ in range(2):
            async with process(shared, "gap", lambda gap: seen.append(gap.start)) as one:
                one.put("gap", Gap(start=1, end=2, reason="lost"))
                await one.join(30)

    run(main())
    assert seen == [1, 1]


def key_of(name: str, payload: Any) -> str | None:
    claim = Claims(MemoryStore(), MESSAGES).of(1, name, payload)
    return claim and claim.key


def test_a_message_is_the_same_when_it_is_read_back() -> None:
    live = {"session_id": "s", "fingerprint": 1, "content": "a", "routing_ids": None}
    back = MessageSend.from_dict({"session_id": "s", "fingerprint": 1, "inbox_id": "i"})
    assert key_of("message:send", live) == key_of("message:send", back) is not None


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("message:send", {"session_id": "s", "fingerprint": 2}),
        ("message:send", {"session_id": "t", "fingerprint": 1}),
    ],
)
def test_other_messages_are_others(name: str, other: dict[str, Any]) -> None:
    assert None is not key_of(*said(1)) != key_of(name, other) is not None


@pytest.mark.parametrize("key", ["fingerprint", "session_id"])
def test_a_message_that_does_not_say_which_it_is_is_claimed_only_when_counted(key: str) -> None:
    whole = {"session_id": "s", "fingerprint": 1}
    assert key_of("message:send", {**whole, key: None}) is None
    assert key_of("message:send", {k: v for k, v in whole.items() if k != key}) is None
    assert key_of("message:updated", whole) is None


@pytest.mark.parametrize("wrong", ["seen.db", object(), MemoryStore])
def test_what_is_no_store(wrong: Any) -> None:
    said_ = "seen must be a store of crisp_client.stores, or derived from Store, not"

    async def asynchronous() -> None:
        async with AsyncCrispClient("a", "b", "plugin") as client:
            client.on(MessageSend, print)
            with pytest.raises(TypeError, match=said_):
                await client.listen(seen=wrong)
            with pytest.raises(TypeError, match=said_):
                await anext(client.events(MessageSend, seen=wrong))

    run_client(asynchronous)
    with CrispClient("a", "b", "plugin") as client:
        client.on(MessageSend, print)
        for listen in (client.listen, client.start):
            with pytest.raises(TypeError, match=said_):
                listen(seen=wrong)


def test_a_loop_over_events_claims_them_too(relay: Relay) -> None:
    shared = RecentDeliveries()
    seen: Seen = []

    async def loop(client: AsyncCrispClient, who: str) -> None:
        async for event in client.events(MessageSend, seen=shared):
            seen.append((who, event.fingerprint))

    async def main() -> None:
        clients = [client_of(relay) for _ in range(2)]
        loops = [asyncio.create_task(loop(one, str(n))) for n, one in enumerate(clients)]
        await until_async(lambda: len(relay.hellos) == 2)
        for client in clients:
            await client.wait_until_live()
        for number in range(10):
            relay.send("message:send", {**message(number), "session_id": "s"})
        await until_async(lambda: len(seen) == 10)
        for client in clients:
            client.stop()
        await asyncio.gather(*loops)
        for client in clients:
            await client.aclose()

    run_client(main)
    assert [number for _, number in seen] == list(range(10))


def test_the_thread_that_listens_calls_plain_handlers_with_a_store_too(relay: Relay) -> None:
    threads: list[threading.Thread] = []
    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:

        @client.on(MessageSend)
        def last(event: MessageSend) -> None:
            threads.append(threading.current_thread())
            if event.fingerprint == 2:
                client.stop()

        def send() -> None:
            until(lambda: relay.hellos)
            client.wait_until_live()
            for number in range(3):
                relay.send("message:send", message(number))

        sending = threading.Thread(target=send)
        sending.start()
        client.listen(options=RealtimeOptions(concurrency=1), seen=Slow())
        sending.join()
    assert threads == [threading.current_thread()] * 3


def test_listening_alone_with_a_store_is_listening(relay: Relay) -> None:
    client, seen = client_of(relay), []
    client.on(MessageSend, lambda event: seen.append(event.fingerprint))

    async def main() -> None:
        async with listening(client, seen=Slow()):
            for number in range(20):
                relay.send("message:send", message(number))
            await until_async(lambda: len(seen) == 20)

    run_client(main)
    assert seen == list(range(20))


def test_the_count_of_what_is_asked_for_begins_anew_with_each_connection(
    relay: Relay, monkeypatch: pytest.MonkeyPatch, limits: Limits
) -> None:
    client, begun = client_of(relay), []
    limits(bind_again=0.05)
    monkeypatch.setattr(Claims, "begin", lambda _, names: begun.append(sorted(names)))
    client.on(MessageSend, print)

    async def main() -> None:
        async with listening(client, seen=MemoryStore()):
            assert begun == [["message:send"]]
            client.on(SessionSetState, print)
            await until_async(lambda: len(begun) == 2)
            assert begun == [["message:send"], ["session:set_state"]]
            await client.rebind()
            await until_async(lambda: len(begun) == 3)
            relay.disconnect_all()
            await until_async(lambda: len(begun) == 4)

    run_client(main)
    assert begun[2:] == [["message:send", "session:set_state"]] * 2
