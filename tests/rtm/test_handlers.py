from __future__ import annotations

import asyncio
import copy
import threading
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Event
from crisp_client import Gap
from crisp_client import UnknownEvent
from crisp_client.events import MessageSend
from crisp_client.webhooks import Registry


def first(_: Any) -> None: ...


def second(_: Any) -> None: ...


def third(error: Exception, event: object) -> None: ...


def called(client: CrispClient | AsyncCrispClient, name: str) -> tuple[Any, ...]:
    return tuple(one.handler for one in client._handlers.registrations(name))


@pytest.mark.parametrize("event", [MessageSend, Event.MESSAGE_SEND, "message:send"])
def test_an_event_is_named_by_class_member_or_text(event: Any) -> None:
    client = CrispClient("a", "b")
    client.on(event, first)
    (name,) = client._handlers.names()
    assert (name, type(name)) == ("message:send", str)


@pytest.mark.parametrize("event", [1, None, first, dict, UnknownEvent])
def test_what_names_no_event(event: Any) -> None:
    with pytest.raises(TypeError):
        CrispClient("a", "b").on(event, first)


@pytest.mark.parametrize("event", ["", "*"])
def test_crisp_knows_no_wildcard(event: str) -> None:
    with pytest.raises(ValueError, match="by name"):
        CrispClient("a", "b").on(event, first)


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient])
def test_the_three_ways_to_register(kind: type[CrispClient] | type[AsyncCrispClient]) -> None:
    client = kind("identifier", "key", "plugin")
    assert client.on(MessageSend)(first) is first
    assert client.on(Event.MESSAGE_SEND, second) is second
    assert client.on("brand:new", first) is first
    assert client._handlers.names() == ["message:send", "brand:new"]
    assert called(client, "message:send") == (first, second)

    client.off("message:send", first)
    client.off(MessageSend, first)
    assert called(client, "message:send") == (second,)
    client.off(MessageSend, second)
    assert client._handlers.names() == ["brand:new"]
    assert client.on_error(third) is third


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient, Registry])
def test_a_misspelt_event_is_warned_of(kind: Any, caplog: pytest.LogCaptureFixture) -> None:
    some = kind()
    for name in ("mesage:send", "message_send", "MessageSend", "Message:Send"):
        for register in (some.on, some.once):
            caplog.clear()
            register(name, first)
            said = f"no event {name!r} is known here: did you mean 'message:send'?"
            assert [record.getMessage() for record in caplog.records] == [said]
    caplog.clear()
    for name in ("message:pinned", "brand:new", "gap", "message:send", Event.MESSAGE_SEND, Gap):
        some.on(name, first)
    assert not caplog.records, "what is new may well be right"


def test_a_loop_takes_the_arguments_of_listen_and_no_others() -> None:
    async def main() -> None:
        async with AsyncCrispClient("i", "k") as client:
            await anext(client.events(MessageSend, **wrong))

    wrong: Any = {"website": ["w"]}
    said = "an unexpected keyword argument 'website'; there are website_id, websites, inboxes, "
    with pytest.raises(TypeError, match=f"^{said}"):
        next(CrispClient("i", "k").events(MessageSend, **wrong))
    with pytest.raises(TypeError, match="'website'"):
        asyncio.run(main())


@pytest.mark.parametrize(
    ("tier", "name", "said"),
    [
        ("website", "campaign:progress", True),
        ("user", "campaign:progress", False),
        ("website", "message:send", False),
        ("website", "brand:new", False),
    ],
)
def test_an_event_that_the_tier_is_not_known_to_get_is_warned_of(
    tier: Any, name: Any, said: bool, caplog: pytest.LogCaptureFixture
) -> None:
    client = CrispClient("i", "k", tier=tier)
    client.on(name, print)
    options: Any = "none, so that it ends at once"
    with pytest.raises(TypeError, match="options"):
        client.start(options=options)
    expected = [f"tokens of the tier {tier} are not known to get {name}"]
    assert [record.getMessage() for record in caplog.records] == expected * said


def test_a_misspelt_event_of_a_loop_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    options: Any = "none, so that it ends at once"

    async def main() -> None:
        async with AsyncCrispClient("i", "k") as client:
            await anext(client.events("mesage:send", options=options))

    with pytest.raises(TypeError, match="options"):
        next(CrispClient("i", "k").events("mesage:send", options=options))
    with pytest.raises(TypeError, match="options"):
        asyncio.run(main())
    assert [record.args for record in caplog.records] == [
        ("mesage:send", "message:send"),
        ("mesage:send", "message:send"),
    ]


def test_handlers_of_all_events_come_last_and_are_removed_without_a_name() -> None:
    client = CrispClient("a", "b")
    assert client.on_any(first) is first
    assert client.on_any()(second) is second
    client.on(MessageSend, second)
    assert called(client, "message:send") == (second, first, second)
    assert called(client, "brand:new") == (first, second)
    client.off(None, second)
    client.off(None, first)
    assert called(client, "brand:new") == ()
    assert not client._handlers.handles_all


def test_a_handler_for_once_is_claimed_once() -> None:
    client = CrispClient("a", "b")
    client.once(MessageSend, first)
    assert client.once("message:send")(second) is second
    one, other = client._handlers.registrations("message:send")
    assert (one.once, one.is_async) == (True, False)
    assert client._handlers.claim("message:send", one)
    assert not client._handlers.claim("message:send", one)
    client.off(MessageSend, second)
    assert not client._handlers.claim("message:send", other)


def test_a_gap_is_handled_by_name_but_not_asked_for() -> None:
    client = CrispClient("a", "b")
    client.on(Gap, first)
    assert client._handlers.names() == []
    assert called(client, "gap") == (first,)


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient])
def test_copies_share_handlers_and_connection(
    kind: type[CrispClient] | type[AsyncCrispClient],
) -> None:
    client = kind("identifier", "key", "plugin")
    other = copy.copy(client)
    other.on(MessageSend, first)
    assert client._handlers.names() == ["message:send"]
    assert client._realtime is other._realtime


def test_clients_share_no_handlers() -> None:
    one, other = CrispClient("a", "b"), CrispClient("a", "b")
    one.on("message:send", first)
    assert other._handlers.names() == []


def test_a_handler_must_be_callable() -> None:
    with pytest.raises(TypeError, match="message:send"):
        CrispClient("a", "b").on("message:send", "answer")  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="the handler of errors must be a function, not NoneType"):
        CrispClient("a", "b").on_error(None)  # type: ignore[type-var]
    with pytest.raises(TypeError, match="the handler of states must be a function, not str"):
        CrispClient("a", "b").on_state("live")  # type: ignore[type-var]


def test_one_event_sees_one_state() -> None:
    client = CrispClient("a", "b")
    client.on("message:send", first)
    seen = client._handlers.registrations("message:send")
    client.on("message:send", second)
    client.off("message:send", first)
    assert [one.handler for one in seen] == [first]


def test_registering_from_many_threads_loses_nothing() -> None:
    client = CrispClient("a", "b")
    start = threading.Barrier(8)

    def register() -> None:
        start.wait(30)
        for _ in range(50):
            client.on("message:send", first)

    threads = [threading.Thread(target=register) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(called(client, "message:send")) == 400
