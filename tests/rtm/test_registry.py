"""Handlers that are collected in modules, for clients and web hooks."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest

import crisp_client
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Registry
from crisp_client import webhooks
from crisp_client.events import MessageReceived
from crisp_client.events import MessageSend
from tests.rtm.dispatching import dispatching
from tests.rtm.relay import client_of
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import listening
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.rtm.relay import run
from tests.waiting import until as wait_until
from tests.waiting import until_async

KINDS = [CrispClient, AsyncCrispClient, Registry]


def first(_: Any) -> None: ...


def second(_: Any) -> None: ...


def third(_: Any) -> None: ...


def told(error: Exception, event: object) -> None: ...


def called(registry: Any, name: str = "message:send") -> list[Any]:
    return [one.handler for one in registry._handlers.registrations(name)]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_included_comes_behind_and_handlers_of_all_events_last(kind: Any) -> None:
    client, orders, refunds = kind(), Registry(), Registry()
    orders.on_any(third)
    orders.on(MessageSend, second)
    refunds.on("message:send", third)
    client.include(orders)
    client.include(refunds)
    client.on(MessageSend, first)
    assert called(client) == [first, second, third, third]
    assert called(client, "session:set_state") == [third]
    assert client._handlers.names() == ["message:send"]
    assert called(orders) == [second, third]


@pytest.mark.parametrize("kind", KINDS)
def test_a_handler_is_called_once_however_often_it_is_included(kind: Any) -> None:
    client, orders, refunds, shared = kind(), Registry(), Registry(), Registry()
    shared.on(MessageSend, first)
    orders.include(shared)
    refunds.include(shared)
    client.include(orders)
    client.include(orders)
    client.include(refunds)
    client.include(shared)
    assert called(client) == [first]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_registered_or_removed_later_counts_at_once(kind: Any) -> None:
    client, outer, inner = kind(), Registry(), Registry()
    outer.include(inner)
    client.include(outer)
    inner.on(MessageSend, first)
    outer.on(MessageSend, second)
    assert called(client) == [second, first]
    inner.off(MessageSend, first)
    assert called(client) == [second]


@pytest.mark.parametrize("kind", KINDS)
def test_a_handler_is_removed_where_it_was_registered(kind: Any) -> None:
    client, registry = kind(), Registry()
    registry.on(MessageSend, first)
    client.on(MessageSend, first)
    client.include(registry)
    client.off(MessageSend, first)
    client.off(MessageSend, first)
    assert called(client) == [first]
    registry.off(MessageSend, first)
    assert called(client) == []
    assert client._handlers.names() == []


def test_once_is_for_one_event_of_all_that_include_it() -> None:
    registry, clients = Registry(), (CrispClient(), CrispClient())
    registry.once(MessageSend, first)
    for client in clients:
        client.include(registry)
    (one,) = clients[0]._handlers.registrations("message:send")
    assert clients[0]._handlers.claim("message:send", one)
    assert not clients[1]._handlers.claim("message:send", one)
    assert [called(client) for client in clients] == [[], []]


def test_a_registry_that_would_include_itself() -> None:
    outer, inner, other = Registry(), Registry(), Registry()
    outer.include(inner)
    other.include(inner)
    outer.include(other)
    for registry in (outer, other, inner):
        with pytest.raises(ValueError, match="a registry cannot include itself"):
            inner.include(registry)
    client = CrispClient()
    with pytest.raises(ValueError, match="itself"):
        client.include(client.with_options(deadline=1))


@pytest.mark.parametrize("wrong", [webhooks, first, None, Registry])
def test_what_is_no_registry(wrong: Any) -> None:
    with pytest.raises(TypeError, match="takes a Registry or a client, not"):
        CrispClient().include(wrong)


def test_failures_are_told_here_or_else_where_they_are_wanted() -> None:
    client, registry = CrispClient(), Registry()
    client.include(Registry())
    client.include(registry)
    assert client._handlers.on_error is CrispClient()._handlers.on_error
    registry.on_error(told)
    assert client._handlers.on_error is told
    client.on_error(print)
    assert client._handlers.on_error is print
    assert registry._handlers.on_error is told


@pytest.mark.parametrize("set_late", [False, True])
@pytest.mark.parametrize("of_client", [False, True])
def test_each_registry_is_told_of_its_own_handlers(set_late: bool, of_client: bool) -> None:
    client, outer, inner, other = CrispClient(), Registry(), Registry(), Registry()
    told_: dict[str, Any] = {name: lambda *_: None for name in ("client", "outer", "other")}

    def set_all() -> None:
        outer.on_error(told_["outer"])
        other.on_error(told_["other"])
        if of_client:
            client.on_error(told_["client"])

    if not set_late:
        set_all()
    for one in (outer, inner, other, client):
        one.on("message:send", lambda message: None)
    outer.include(inner)
    client.include(outer)
    client.include(other)
    if set_late:
        set_all()
    found = [one.on_error for one in client._handlers.registrations("message:send")]
    own = told_["client"] if of_client else None
    assert found == [own, told_["outer"], told_["outer"], told_["other"]]


@pytest.mark.parametrize("kind", ["plain", "async"])
def test_what_a_handler_raises_is_told_to_its_own_registry(kind: str) -> None:
    failures: list[tuple[str, str]] = []

    def registry_of(name: str) -> Registry:
        registry = Registry()

        def fail(message: MessageSend) -> None:
            raise LookupError(name)

        async def fail_later(message: MessageSend) -> None:
            raise LookupError(name)

        registry.on("message:send", fail if kind == "plain" else fail_later)
        registry.on_error(lambda error, event: failures.append((name, error.args[0])))
        return registry

    async def main(dispatcher: Any) -> None:
        dispatcher.put("message:send", {"session_id": "s"})
        await dispatcher.join(30)

    both = Registry()
    for name in ("one", "other"):
        both.include(registry_of(name))
    dispatching(both, main)
    assert failures == [("one", "one"), ("other", "other")]


def test_a_registry_keeps_no_client_alive() -> None:
    registry, client = Registry(), CrispClient()
    client.include(registry)
    gone = weakref.ref(client._handlers)
    del client
    gc.collect()
    assert gone() is None
    registry.on(MessageSend, first)


def test_web_hooks_use_what_a_registry_includes() -> None:
    root, part = Registry(), Registry()
    hooks = webhooks.PluginHooks(root, "secret")
    root.include(part)
    part.on(MessageSend, first)
    assert [one.handler for one in hooks.handlers.registrations("message:send")] == [first]
    assert webhooks.Registry is crisp_client.Registry


def test_who_listens_is_told_of_each_change_of_what_it_includes() -> None:
    client, outer, inner = CrispClient(), Registry(), Registry()
    told: list[list[str]] = []
    client._handlers.on_change = lambda: told.append(client._handlers.names())
    client.include(outer)
    outer.include(inner)
    inner.on(MessageSend, first)
    outer.on(MessageReceived, first)
    inner.off(MessageSend, first)
    both = ["message:received", "message:send"]
    assert list(map(sorted, told)) == [[], [], ["message:send"], both, ["message:received"]]


def test_a_registry_alone_is_enough_to_listen_and_asks_for_what_comes_late(relay: Relay) -> None:
    client, registry = client_of(relay), Registry()
    client.include(registry)
    registry.on(MessageSend, first)

    async def main() -> None:
        async with listening(client):
            registry.on(MessageReceived, first)
            await until_async(lambda: relay.binds)

    run(main)
    assert relay.hellos[0]["events"] == ["message:send"]
    assert relay.binds[0]["events"] == ["message:send", "message:received"]


def test_a_registry_that_is_included_late(relay: Relay) -> None:
    registry = Registry()
    registry.on(MessageReceived, first)
    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
        client.on(MessageSend, first)
        client.start(options=QUICK)
        client.wait_until_live()
        client.include(registry)
        wait_until(lambda: relay.binds)
    assert relay.binds[0]["events"] == ["message:send", "message:received"]


def test_it_shows_the_events_that_it_handles() -> None:
    registry = Registry()
    assert repr(registry) == "<Registry: handlers of nothing>"
    registry.on("message:send", print)
    registry.on_any(print)
    assert repr(registry) == "<Registry: handlers of message:send, any event>"
