"""What a broker, a worker and a forwarder refuse to be made of."""

from __future__ import annotations

import asyncio
import inspect
import math

import attrs
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import RealtimeError
from crisp_client import RealtimeOptions
from crisp_client import Registry
from crisp_client.webhooks import PluginHooks
from crisp_client.workers import Broker
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"servers": "http://127.0.0.1:4222"}, "servers must be addresses such as nats://"),
        ({"servers": []}, "servers must be addresses such as nats://"),
        ({"servers": ["nats://a:4222", "a b"]}, "servers must be addresses such as nats://"),
        ({"servers": 4222}, "servers must be an address, or a list"),
        ({"servers": [None]}, "servers must be an address, or a list"),
        ({"replicas": 2}, "replicas must be 1, 3 or 5"),
        ({"replicas": True}, "replicas must be a whole number"),
        ({"partitions": 1_025}, "partitions must be at most 1024"),
        ({"partitions": "64"}, "partitions must be"),
        ({"max_bytes": 0}, "max_bytes must be a whole number of at least 1"),
        ({"duplicates": 10.5, "max_age": 10}, "duplicates must be at most max_age"),
        ({"stream": "a.b"}, "stream must be a name"),
        ({"stream": "x" * 65}, "stream must be a name"),
        ({"stream": 5}, "stream must be a name"),
        ({"domain": 5}, "domain must be"),
        ({"domain": "a b"}, "domain must be"),
    ],
)
def test_a_broker_says_which_argument_cannot_be(arguments: dict[str, object], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        Broker(**arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["max_age", "duplicates", "ack_wait", "connect_timeout"])
def test_what_are_seconds_is_above_0_and_has_an_end(name: str) -> None:
    for value in (0, "30"):
        with pytest.raises((TypeError, ValueError), match=f"^{name} must be a number of seconds a"):
            Broker(**{name: value})
    with pytest.raises(ValueError, match=f"^{name} must be a number of seconds, and have an end$"):
        Broker(**{name: math.inf})


def test_what_a_stream_is_like_where_nothing_else_is_said() -> None:
    assert attrs.asdict(Broker().settings) == {
        "stream": "crisp",
        "partitions": 64,
        "max_age": 7 * 24 * 3600,
        "max_bytes": 2**30,
        "duplicates": 600,
        "ack_wait": 30,
        "replicas": 1,
    }


def test_what_a_worker_and_a_forwarder_do_where_nothing_else_is_said() -> None:
    defaults = {
        name: parameter.default
        for kind in (Worker, Forwarder)
        for name, parameter in inspect.signature(kind).parameters.items()
    }
    assert (defaults["concurrency"], defaults["attempts"], defaults["drain"]) == (100, 5, 30)
    assert (defaults["keep"], defaults["backfill"]) == (10_000, False)


@pytest.mark.parametrize(
    "most",
    [
        {"stream": "aZ09-_" + "x" * 58, "domain": "aZ09-_" + "x" * 58},
        {"partitions": 1_024},
        {"duplicates": 10, "max_age": 10},
        {"replicas": 3},
        {"replicas": 5},
    ],
)
def test_a_broker_may_be_of_the_most_that_is_allowed(most: dict[str, object]) -> None:
    settings = attrs.asdict(Broker(**most).settings)  # type: ignore[arg-type]
    assert settings == settings | {key: most[key] for key in most.keys() - {"domain"}}


@pytest.mark.parametrize(
    "ours",
    [
        "allow_reconnect",
        "closed_cb",
        "disconnected_cb",
        "error_cb",
        "max_reconnect_attempts",
        "name",
        "reconnected_cb",
    ],
)
def test_an_argument_of_nats_that_the_broker_sets_is_refused(ours: str) -> None:
    with pytest.raises(TypeError, match=f"^the broker sets {ours} of nats.connect itself$"):
        asyncio.run(Broker(**{ours: None}).set_up())


def test_an_argument_that_nobody_has() -> None:
    broker = Broker(max_messages=5)
    with pytest.raises(TypeError, match=r"neither Broker nor nats.connect .* max_messages"):
        asyncio.run(broker.set_up())


def test_addresses_of_a_cluster_are_one_text() -> None:
    broker = Broker("nats://a:4222, tls://ada:x,y@b:4222")
    assert broker._servers == ["nats://a:4222", "tls://ada:x,y@b:4222"]


def test_addresses_may_be_a_list_of_any_kind_that_nats_knows() -> None:
    given = ["nats://a:4222/", "tls://b", "ws://c:8080", "wss://d", "e:4222", "f"]
    assert Broker(given)._servers == given


def test_without_an_address_it_is_the_server_of_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NATS_URL", "")
    assert Broker()._servers == ["nats://127.0.0.1:4222"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"concurrency": 0}, "concurrency must be a whole number of at least 1"),
        ({"attempts": None}, "attempts must be a whole number of at least 1"),
        ({"drain": -1}, "drain must be a number of seconds, 0 or more"),
        ({"broker": "nats://a"}, "broker must be a Broker, not str"),
    ],
)
def test_a_worker_says_which_argument_cannot_be(arguments: dict[str, object], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        Worker(Registry(), **{"broker": Broker(), **arguments})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"events": "message:send"}, "`events` is a list"),
        ({"events": None}, "`events` is a list"),
        ({"events": 5}, "`events` is a list"),
        ({"keep": 0}, "keep must be a whole number of at least 1"),
        ({"options": {}}, "options must be a RealtimeOptions"),
        ({"websites": "w"}, "websites must be a list of ids"),
        ({"inboxes": "i"}, "inboxes must be a list of ids"),
        ({"backfill": True}, "backfill needs to know the websites"),
        ({"broker": "nats://a"}, "broker must be a Broker, not str"),
    ],
)
def test_a_forwarder_says_which_argument_cannot_be(arguments: dict[str, object], said: str) -> None:
    client = AsyncCrispClient("id", "key", "plugin", "http://127.0.0.1:1")
    with pytest.raises((TypeError, ValueError, RealtimeError), match=said):
        Forwarder(client, **{"broker": Broker(), **arguments})  # type: ignore[arg-type]


def test_a_forwarder_of_one_website_knows_what_to_read_back() -> None:
    client = AsyncCrispClient("id", "key", "plugin", "http://127.0.0.1:1")
    Forwarder(client, Broker(), website_id="w", backfill=True)


@pytest.mark.parametrize(
    "arguments",
    [
        {"events": ["message:send"]},
        {"website_id": "w"},
        {"websites": []},
        {"inboxes": []},
        {"backfill": True},
        {"options": RealtimeOptions()},
    ],
    ids=lambda arguments: next(iter(arguments)),
)
def test_of_web_hooks_a_forwarder_takes_no_choice_of_events(arguments: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="of web hooks, Crisp decides what comes: only `keep` is"):
        Forwarder(PluginHooks(Registry(), "secret"), Broker(), **arguments)  # type: ignore[arg-type]


def test_before_they_begin_nothing_has_come() -> None:
    client = AsyncCrispClient("id", "key", "plugin", "http://127.0.0.1:1")
    for program in (Forwarder(client, Broker()), Worker(client, Broker())):
        assert set(attrs.asdict(program.counts).values()) == {0}


def test_a_forwarder_of_a_client_is_no_app() -> None:
    forwarder = Forwarder(AsyncCrispClient("id", "key", "plugin", "http://127.0.0.1:1"), Broker())
    with pytest.raises(TypeError, match="a Forwarder of a client is no ASGI app"):
        asyncio.run(forwarder({}, None, None))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a Forwarder of a client is no WSGI app"):
        _ = forwarder.wsgi
