"""One client each, in a process of its own.

Prints its CPU time for an event in microseconds, or what an idle connection takes in kB.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import os
import socket
import sys
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

import socketio

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import RealtimeOptions
from crisp_client.events import MessageSend

WARM_UP = 2_000
PATH = "w/f43"
ASKED = {"tier": "plugin", "username": "id", "password": "key", "events": ["message:send"]}


def go(address: str, count: int) -> None:
    """Have the server send; a bare request, so that it costs next to nothing."""
    host, _, port = address.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(f"GET /go?count={count} HTTP/1.0\r\n\r\n".encode())
        connection.recv(1000)


class Counter:
    """Counts events and tells when as many as expected have come."""

    def __init__(self, tell: Callable[[], object]) -> None:
        self.left = 0
        self._tell = tell
        self._lock = threading.Lock()

    def __call__(self) -> None:
        self.left -= 1
        if not self.left:
            self._tell()

    def in_threads(self) -> None:
        with self._lock:
            self()


async def asynchronous(address: str, count: int) -> float:
    """`AsyncCrispClient`: typed payloads to an `async` handler."""
    done = asyncio.Event()
    counter = Counter(done.set)
    client = AsyncCrispClient("id", "key", "plugin", rtm_host=f"{address}/{PATH}/")

    @client.on(MessageSend)
    async def handle(message: MessageSend) -> None:
        assert message.from_ == "user"
        counter()

    listening = asyncio.create_task(client.listen())
    await client.wait_until_live()
    taken = await _timed(address, count, counter, done)
    client.stop()
    await listening
    return taken


async def bare_asynchronous(address: str, count: int) -> float:
    """python-socketio's `AsyncClient`: dicts to an `async` handler."""
    done, live = asyncio.Event(), asyncio.Event()
    counter = Counter(done.set)
    client = socketio.AsyncClient()

    async def handle(message: dict[str, Any]) -> None:
        assert message["from"] == "user"
        counter()

    client.on("message:send", handle)
    client.on("authenticated", lambda _: live.set())
    await client.connect(address, transports=["websocket"], socketio_path=PATH)
    await client.emit("authentication", ASKED)
    await live.wait()

    taken = await _timed(address, count, counter, done)
    await client.disconnect()
    return taken


def synchronous(address: str, count: int, concurrency: int = 16) -> float:
    """`CrispClient`: typed payloads to a plain handler."""
    done = threading.Event()
    counter = Counter(done.set)
    client = CrispClient("id", "key", "plugin", rtm_host=f"{address}/{PATH}/")

    @client.on(MessageSend)
    def handle(message: MessageSend) -> None:
        assert message.from_ == "user"
        counter.in_threads()

    client.start(options=RealtimeOptions(concurrency=concurrency))
    client.wait_until_live()
    taken = _timed_in_threads(address, count, counter, done)
    client.close()
    return taken


def bare_synchronous(address: str, count: int) -> float:
    """python-socketio's `Client`: dicts to a plain handler."""
    done, live = threading.Event(), threading.Event()
    counter = Counter(done.set)
    client = socketio.Client()

    def handle(message: dict[str, Any]) -> None:
        assert message["from"] == "user"
        counter.in_threads()

    client.on("message:send", handle)
    client.on("authenticated", lambda _: live.set())
    client.connect(address, transports=["websocket"], socketio_path=PATH)
    client.emit("authentication", ASKED)
    live.wait()

    taken = _timed_in_threads(address, count, counter, done)
    client.disconnect()
    return taken


async def _timed(address: str, count: int, counter: Counter, done: asyncio.Event) -> float:
    taken = 0.0
    for expected in (WARM_UP, count):
        done.clear()
        counter.left = expected
        gc.collect()  # or one of all objects falls into the time of one contender and not another
        before = process_time()
        go(address, expected)
        await done.wait()
        taken = process_time() - before
    return taken


def _timed_in_threads(address: str, count: int, counter: Counter, done: threading.Event) -> float:
    taken = 0.0
    for expected in (WARM_UP, count):
        done.clear()
        counter.left = expected
        gc.collect()  # or one of all objects falls into the time of one contender and not another
        before = process_time()
        go(address, expected)
        done.wait()
        taken = process_time() - before
    return taken


async def floor(address: str, count: int) -> float:
    """aiohttp's websocket and orjson, and nothing of Socket.IO: what no client can be below."""
    import aiohttp
    import orjson

    url = f"{address}/{PATH}/?EIO=4&transport=websocket"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as websocket:
        taken = 0.0
        await websocket.receive()
        for expected in (WARM_UP, count):
            before = process_time()
            go(address, expected)
            for _ in range(expected):
                text = (await websocket.receive()).data
                assert orjson.loads(text[2:])[1]["from"] == "user"
            taken = process_time() - before
    return taken


async def idle(address: str, count: int) -> float:
    """What a connection of `AsyncCrispClient` takes that waits for events, in bytes."""
    clients: list[AsyncCrispClient] = []
    listening: list[asyncio.Task[None]] = []

    async def connect() -> None:
        client = AsyncCrispClient("id", "key", "plugin", rtm_host=f"{address}/{PATH}/")
        client.on(MessageSend, print)
        clients.append(client)
        listening.append(asyncio.create_task(client.listen()))
        await client.wait_until_live()

    taken = await _grown(connect, count)
    for task in listening:
        task.cancel()
    await asyncio.gather(*listening, return_exceptions=True)
    return taken


async def bare_idle(address: str, count: int) -> float:
    """The same of python-socketio's `AsyncClient`."""
    clients: list[socketio.AsyncClient] = []

    async def connect() -> None:
        client, live = socketio.AsyncClient(), asyncio.Event()
        client.on("message:send", print)
        client.on("authenticated", lambda _: live.set())
        await client.connect(address, transports=["websocket"], socketio_path=PATH)
        await client.emit("authentication", ASKED)
        await live.wait()
        clients.append(client)

    taken = await _grown(connect, count)
    for client in clients:
        await client.disconnect()
    return taken


async def _grown(connect: Callable[[], Awaitable[None]], count: int) -> float:
    for _ in range(20):  # what is there once for all of them
        await connect()
    gc.collect()
    before = resident()
    for _ in range(count):
        await connect()
    gc.collect()
    return resident() - before


def resident() -> int:
    """Bytes of memory of this process; Linux only."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def report(kind: str, address: str, count: int) -> None:
    clients: dict[str, Callable[[str, int], Any]] = {
        "async": asynchronous,
        "bare async": bare_asynchronous,
        "sync": synchronous,
        "sync, one thread": functools.partial(synchronous, concurrency=1),
        "bare sync": bare_synchronous,
        "floor": floor,
        "idle": idle,
        "bare idle": bare_idle,
    }
    taken = clients[kind](address, count)
    if asyncio.iscoroutine(taken):
        taken = asyncio.run(taken)
    print(taken / count / 1000 if "idle" in kind else taken / count * 1e6)


if __name__ == "__main__":
    report(sys.argv[1], sys.argv[2], int(sys.argv[3]))
