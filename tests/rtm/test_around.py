"""Middleware around the handlers of events, of any kind around any kind."""

from __future__ import annotations

import asyncio
import contextvars
import itertools
import threading
from collections.abc import Callable
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import EventPayload
from crisp_client import RealtimeState
from crisp_client import Registry
from crisp_client import ResponseInfo
from crisp_client.events import MessageSend
from tests.rtm.dispatching import dispatching
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import message
from tests.rtm.relay import Relay

CURRENT: contextvars.ContextVar[str] = contextvars.ContextVar("current", default="")
KINDS = ("plain", "async")
Note = Callable[[str], object]


@pytest.fixture
def registry() -> Registry:
    return Registry()


def dispatch(registry: Registry, count: int = 1, **options: Any) -> dict[str, int]:
    """Return what is counted of so many events, each of a conversation of its own."""

    async def main(dispatcher: Any) -> None:
        for number in range(count):
            dispatcher.put("message:send", {"session_id": f"s{number}", "fingerprint": number})
        await dispatcher.join(30)

    return dispatching(registry, main, **options)


def around(kind: str, name: str, note: Note) -> Any:
    """A middleware that marks the context and notes when it is passed."""

    def plain(event: EventPayload, proceed: Callable[[], None]) -> None:
        token = CURRENT.set(CURRENT.get() + name)
        note(name)
        proceed()
        note(f"/{name}")
        CURRENT.reset(token)

    async def awaiting(event: EventPayload, proceed: Any) -> None:
        token = CURRENT.set(CURRENT.get() + name)
        note(name)
        await proceed()
        note(f"/{name}")
        CURRENT.reset(token)

    return plain if kind == "plain" else awaiting


def handler(kind: str, note: Note) -> Any:
    def plain(event: MessageSend) -> None:
        note(f"handled in {CURRENT.get()}")

    async def awaiting(event: MessageSend) -> None:
        await asyncio.sleep(0)
        note(f"handled in {CURRENT.get()}")

    def returning(event: MessageSend) -> Any:
        return awaiting(event)

    return {"plain": plain, "async": awaiting, "returning": returning}[kind]


@pytest.mark.parametrize("concurrency", [1, 2])
@pytest.mark.parametrize("kind", [*KINDS, "returning"])
@pytest.mark.parametrize("layers", list(itertools.product(KINDS, repeat=3)), ids="-".join)
def test_any_kind_around_any_kind(
    registry: Registry, layers: tuple[str, ...], kind: str, concurrency: int
) -> None:
    """The context that one sets is that of the next, and of the handler."""
    passed: list[str] = []
    for name, each in zip("abc", layers, strict=True):
        registry.event_middleware(around(each, name, passed.append))
    registry.on("message:send", handler(kind, passed.append))
    counts = dispatch(registry, 2, concurrency=concurrency)
    assert counts == {"received": 2, "handled": 2}
    expected = ["a", "b", "c", "handled in abc", "/c", "/b", "/a"]
    assert sorted(passed) == sorted(expected * 2)
    if concurrency == 1:
        assert passed == expected * 2


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layer", KINDS)
def test_each_handler_is_passed_by_itself(registry: Registry, layer: str, kind: str) -> None:
    passed: list[str] = []
    registry.on("message:send", handler(kind, passed.append))
    registry.on_any(handler(kind, passed.append))
    registry.event_middleware(around(layer, "a", passed.append))
    dispatch(registry)
    assert passed == ["a", "handled in a", "/a"] * 2


def test_a_handler_of_all_events_is_passed_too(registry: Registry) -> None:
    passed: list[str] = []
    registry.on_any(handler("plain", passed.append))
    registry.event_middleware(around("async", "a", passed.append))
    dispatch(registry)
    assert passed == ["a", "handled in a", "/a"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_handler_is_passed_over_without_proceed(registry: Registry, kind: str) -> None:
    def plain(event: EventPayload, proceed: Callable[[], None]) -> None: ...

    async def awaiting(event: EventPayload, proceed: Any) -> None: ...

    registry.event_middleware(plain if kind == "plain" else awaiting)
    seen: list[str] = []
    registry.on("message:send", handler("plain", seen.append))
    assert dispatch(registry) == {"received": 1, "handled": 1}
    assert seen == []


def failing(kind: str) -> Any:
    def plain(event: MessageSend) -> None:
        raise KeyError("in the handler")

    async def awaiting(event: MessageSend) -> None:
        raise KeyError("in the handler")

    return plain if kind == "plain" else awaiting


def catching(kind: str, seen: list[Exception], then: Exception | None) -> Any:
    def caught(error: Exception) -> None:
        seen.append(error)
        if then is not None:
            raise then

    def plain(event: EventPayload, proceed: Callable[[], None]) -> None:
        try:
            proceed()
        except KeyError as error:
            caught(error)

    async def awaiting(event: EventPayload, proceed: Any) -> None:
        try:
            await proceed()
        except KeyError as error:
            caught(error)

    return plain if kind == "plain" else awaiting


@pytest.mark.parametrize("then", [None, ValueError("of the middleware")])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layer", KINDS)
def test_it_gets_what_the_handler_raises_and_on_error_what_it_raises(
    registry: Registry, layer: str, kind: str, then: Exception | None
) -> None:
    seen: list[Exception] = []
    told: list[Exception] = []
    registry.on_error(lambda error, event: told.append(error))
    registry.event_middleware(catching(layer, seen, then))
    registry.on("message:send", failing(kind))
    counts = dispatch(registry)
    assert [str(error) for error in seen] == ["'in the handler'"]
    assert told == ([] if then is None else [then])
    assert counts == {"received": 1, "handled": 1} | ({"failed": 1} if told else {})


@pytest.mark.parametrize("kind", KINDS)
def test_what_it_lets_through_is_told_to_on_error(registry: Registry, kind: str) -> None:
    told: list[str] = []
    registry.on_error(lambda error, event: told.append(f"{error!r} {event.event_name}"))
    registry.event_middleware(around(kind, "a", print))
    registry.on("message:send", failing("plain"))
    dispatch(registry)
    assert told == ["KeyError('in the handler') message:send"]


def test_a_plain_one_runs_in_the_thread_of_its_plain_handler(registry: Registry) -> None:
    threads: list[threading.Thread] = []
    note: Note = lambda text: threads.append(threading.current_thread())  # noqa: E731
    registry.event_middleware(around("plain", "a", note))
    registry.on("message:send", handler("plain", note))
    dispatch(registry)
    assert len(threads) == 3 and len(set(threads)) == 1
    assert threads[0] is not threading.main_thread()


def test_a_handler_for_once_is_called_once(registry: Registry) -> None:
    passed: list[str] = []
    registry.once("message:send", handler("async", passed.append))
    registry.event_middleware(around("async", "a", passed.append))
    dispatch(registry, 3)
    assert passed == ["a", "handled in a", "/a"]


def test_it_is_removed_and_handlers_too(registry: Registry) -> None:
    passed: list[str] = []
    handle = handler("plain", passed.append)
    registry.on("message:send", handle)
    with registry.event_middleware(around("plain", "a", passed.append)):
        dispatch(registry)
    dispatch(registry)
    assert passed == ["a", "handled in a", "/a", "handled in "]
    registry.event_middleware(around("plain", "a", passed.append))
    registry.off("message:send", handle)
    dispatch(registry)
    assert passed[4:] == []


def test_a_middleware_is_a_function() -> None:
    with pytest.raises(TypeError, match="a middleware must be a function, not str"):
        CrispClient().event_middleware("f")  # type: ignore[call-overload]


# With a client


def test_a_client_and_its_copies_share_it(relay: Relay) -> None:
    passed: list[str] = []
    done = threading.Event()
    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
        client.with_options(timeout=5).event_middleware(around("async", "a", passed.append))
        client.on(MessageSend, handler("plain", passed.append))
        client.on_any(lambda event: done.set())
        client.start()
        client.wait_until_live()
        relay.send("message:send", message(1))
        assert done.wait(30)
    assert passed[:4] == ["a", "handled in a", "/a", "a"]


def test_around_the_question_for_the_endpoint(relay: Relay) -> None:
    """It blocks, so it has a thread of its own and not the loop's."""
    seen: list[tuple[str, bool]] = []

    def note(call: Any, proceed: Callable[[], ResponseInfo]) -> ResponseInfo:
        on_loop = threading.current_thread().name == "crisp-client-rtm"
        seen.append((call.operation, on_loop))
        return proceed()

    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
        client.middleware(note)
        client.on(MessageSend, print)
        client.start()
        client.wait_until_live()
    assert seen == [("rtm", False)]


def test_around_the_question_for_the_endpoint_asynchronously(relay: Relay) -> None:
    seen: list[str] = []

    async def note(call: Any, proceed: Any) -> ResponseInfo:
        seen.append(call.operation)
        response: ResponseInfo = await proceed()
        return response

    async def main() -> None:
        async with AsyncCrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
            client.middleware(note, each="attempt")
            client.on(MessageSend, print)
            task = asyncio.create_task(client.listen())
            await client.wait_until_live()
            client.stop()
            await task

    asyncio.run(main())
    assert seen == ["rtm"]


def test_around_events_that_a_loop_takes(relay: Relay) -> None:
    passed: list[str] = []

    def speak(state: RealtimeState) -> None:
        if state is RealtimeState.LIVE:
            relay.send("message:send", message(1))

    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
        client.event_middleware(around("plain", "a", passed.append))
        client.on_state(speak)
        for event in client.events(MessageSend):
            assert event.fingerprint == 1
            break
    assert passed[0] == "a"
