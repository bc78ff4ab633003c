"""The clients compared, each opened once and then asked for the same page and the same word."""

from __future__ import annotations

import importlib
import socket
import sys
from collections.abc import Callable
from collections.abc import Coroutine
from typing import Any
from urllib.parse import urlsplit

from benchmarks.openapi import PACKAGE
from benchmarks.server import LIST
from benchmarks.server import SESSION
from benchmarks.server import TINY
from benchmarks.server import WEBSITE
from crisp_client._runtime.http.network import Library
from crisp_client._runtime.http.network import MAX_CONNECTIONS

Calls = dict[str, Callable[[], Any]]
AsyncCall = Callable[[], Coroutine[Any, Any, Any]]


def bare_socket(address: str) -> Calls:
    """What any client must at least do: send, receive a length, parse."""
    from orjson import loads

    at = urlsplit(address)
    connection = socket.create_connection((at.hostname, at.port))

    def get(path: str) -> Any:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: {at.netloc}\r\n\r\n".encode())
        head, _, body = connection.recv(65536).partition(b"\r\n\r\n")
        length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
        while len(body) < length:
            body += connection.recv(65536)
        return loads(body)["data"]

    return {"list": lambda: get(LIST), "tiny": lambda: get(TINY)}


def raw_httpx(address: str) -> Calls:
    import httpx

    client = httpx.Client()
    return {
        "list": lambda: client.get(address + LIST).json()["data"],
        "tiny": lambda: client.get(address + TINY).json()["data"],
    }


def own(address: str) -> Calls:
    from crisp_client import CrispClient

    conversations = CrispClient("id", "key", tier="plugin", host=address).website_conversations
    return {
        "list": lambda: conversations.list_conversations(WEBSITE, 1),
        "tiny": lambda: conversations.get_conversation_state(WEBSITE, SESSION),
    }


def own_without_orjson(address: str) -> Calls:
    sys.modules["orjson"] = None  # type: ignore[assignment]  # makes importing it fail
    return own(address)


def crisp_api(address: str) -> Calls:
    from crisp_api import Crisp

    client = Crisp()
    client.set_rest_host(address)
    client.set_tier("plugin")
    client.authenticate("id", "key")
    return {
        "list": lambda: client.website.list_conversations(WEBSITE, 1),
        "tiny": lambda: client.website.get_conversation_state(WEBSITE, SESSION),
    }


def openapi(address: str) -> Calls:
    """As openapi-python-client makes it: in a folder of its own, on PYTHONPATH."""
    client = importlib.import_module(f"{PACKAGE}.client").AuthenticatedClient(address, "token")
    routes = f"{PACKAGE}.api.conversations"
    page = importlib.import_module(f"{routes}.list_conversations").sync
    word = importlib.import_module(f"{routes}.get_conversation_state").sync
    return {
        "list": lambda: page(WEBSITE, "1", client=client).data,
        "tiny": lambda: word(WEBSITE, SESSION, client=client).data,
    }


def raw_async(address: str, engine: str) -> AsyncCall:
    client = importlib.import_module(engine).AsyncClient()

    async def call() -> Any:
        return (await client.get(address + LIST)).json()["data"]

    return call


def own_async(address: str, engine: Library, max_connections: int = MAX_CONNECTIONS) -> AsyncCall:
    from crisp_client import AsyncCrispClient

    client = AsyncCrispClient(
        "id", "key", tier="plugin", host=address, http=engine, max_connections=max_connections
    )
    return lambda: client.website_conversations.list_conversations(WEBSITE, 1)


SYNC: dict[str, Callable[[str], Calls]] = {
    "httpx.Client": raw_httpx,
    "crisp_client": own,
    "crisp_client without orjson": own_without_orjson,
    "crisp-api": crisp_api,
    "openapi-python-client": openapi,
    "raw socket and orjson": bare_socket,
}
ASYNC: dict[str, Callable[[str], AsyncCall]] = {
    "httpx.AsyncClient": lambda address: raw_async(address, "httpx"),
    "httpx2.AsyncClient": lambda address: raw_async(address, "httpx2"),
    "crisp_client on httpx": lambda address: own_async(address, "httpx"),
    "crisp_client on httpx2": lambda address: own_async(address, "httpx2"),
    "crisp_client on httpx, uncapped": lambda address: own_async(address, "httpx", 100),
    "crisp_client on httpx2, uncapped": lambda address: own_async(address, "httpx2", 100),
}


def facts(value: Any) -> tuple[Any, ...]:
    """What every contender must have found, in dicts and in objects alike."""
    if isinstance(value, list):
        last = value[-1]
        return len(value), _get(last, "session_id"), _get(_get(last, "meta"), "subject")
    return (_get(value, "state"),)


def _get(value: Any, name: str) -> Any:
    return value[name] if isinstance(value, dict) else getattr(value, name)
