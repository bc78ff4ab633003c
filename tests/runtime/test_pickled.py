"""A client is not pickled: it holds connections. The error says what to do instead."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient

CLIENTS = [CrispClient, AsyncCrispClient]


@pytest.mark.parametrize("part", ["client", "resource", "method"])
@pytest.mark.parametrize("kind", CLIENTS)
def test_it_is_refused(kind: Any, part: str) -> None:
    client = kind("i", "a-secret-key")
    client.on("message:send", print)
    parts = {"resource": client.website, "method": client.website.get_website}
    check(pickle.dumps, parts.get(part, client))


@pytest.mark.parametrize("kind", CLIENTS)
def test_nor_is_it_deeply_copied(kind: Any) -> None:
    client = kind("i", "a-secret-key")
    for thing in (client, client.website):
        check(copy.deepcopy, thing)


def check(way: Callable[[Any], Any], thing: Any) -> None:
    with pytest.raises(TypeError) as caught:
        way(thing)
    assert "make a client in each process" in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_shallow_copy_shares_the_connections(kind: Any) -> None:
    client = kind("i", "k")
    assert copy.copy(client)._transport is client._transport
    assert copy.copy(client.website)._call == client.website._call
    assert client.with_options(timeout=3)._transport._http is client._transport._http
