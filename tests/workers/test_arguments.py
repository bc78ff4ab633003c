"""What a broker, a worker and a forwarder refuse to be made of."""

from __future__ import annotations

import asyncio
import math

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import Registry
from crisp_client.workers import Broker
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"servers": "http://127.0.0.1:4222"}, "servers must be addresses such as nats://"),
        ({"servers": []}, "servers must be addresses such as nats://"),
        ({"servers": 4222}, "servers must be an address, or a list"),
        ({"servers": [None]}, "servers must be an address, or a list"),
        ({"replicas": 2}, "replicas must be 1, 3 or 5"),
        ({"partitions": 100_000}, "partitions must be at most 1024"),
        ({"partitions": "64"}, "partitions must be"),
        ({"max_age": -1}, "max_age must be"),
        ({"ack_wait": math.inf}, "ack_wait must be a number of seconds, and have an end"),
        ({"ack_wait": "30"}, "ack_wait must be a number of seconds"),
        ({"stream": "a.b"}, "stream must be a name"),
        ({"domain": 5}, "domain must be"),
        ({"domain": "a b"}, "domain must be"),
    ],
)
def test_a_broker_says_which_argument_cannot_be(arguments: dict[str, object], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        Broker(**arguments)  # type: ignore[arg-type]


def test_an_argument_that_nobody_has() -> None:
    broker = Broker(max_messages=5)
    with pytest.raises(TypeError, match=r"neither Broker nor nats.connect .* max_messages"):
        asyncio.run(broker.set_up())


def test_addresses_of_a_cluster_are_one_text() -> None:
    broker = Broker("nats://a:4222, tls://ada:x,y@b:4222")
    assert broker._servers == ["nats://a:4222", "tls://ada:x,y@b:4222"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"concurrency": 0}, "concurrency must be a whole number of at least 1"),
        ({"attempts": None}, "attempts must be a whole number of at least 1"),
        ({"drain": -1}, "drain must be a number of seconds, 0 or more"),
    ],
)
def test_a_worker_says_which_argument_cannot_be(arguments: dict[str, object], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said):
        Worker(Registry(), Broker(), **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"events": "message:send"}, "`events` is a list"),
        ({"events": None}, "`events` is a list"),
        ({"events": 5}, "`events` is a list"),
        ({"keep": 0}, "keep must be a whole number of at least 1"),
        ({"options": {}}, "options must be a RealtimeOptions"),
    ],
)
def test_a_forwarder_says_which_argument_cannot_be(arguments: dict[str, object], said: str) -> None:
    client = AsyncCrispClient("id", "key", "plugin", "http://127.0.0.1:1")
    with pytest.raises((TypeError, ValueError), match=said):
        Forwarder(client, Broker(), **arguments)  # type: ignore[arg-type]
