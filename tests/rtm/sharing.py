"""A process that listens with a store, or dies on it.

It writes down when a handler begins and ends, and the states of conversations. The first of several
that is told to die does so, in the middle of its handler.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Mapping
from collections.abc import Sequence

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client.events import MessageSend
from crisp_client.events import SessionSetState
from crisp_client.stores import RedisStore
from crisp_client.stores import SqliteStore
from crisp_client.stores import Store
from tests.limits import change

log = ""


def note(what: str, message: MessageSend) -> None:
    write(f"{what} {message.session_id} {message.content} {os.getpid()}\n")


def state(event: SessionSetState) -> None:
    if event.state.startswith("test"):  # no state that the emulator tells by itself
        write(f"state {event.session_id} {event.state} {os.getpid()}\n")


def write(line: str) -> None:
    file = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, line.encode())
    os.close(file)


def begin(message: MessageSend) -> None:
    note("begin", message)
    if message.content == "die":
        try:
            os.close(os.open(f"{log}.died", os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return
        os._exit(3)


def plain(message: MessageSend) -> None:
    begin(message)
    time.sleep(0.002)
    note("end", message)


async def asynchronous(message: MessageSend) -> None:
    begin(message)
    await asyncio.sleep(0.002)
    note("end", message)


async def listen(credentials: Sequence[str], store: Store) -> None:
    async with AsyncCrispClient(*credentials) as client:
        client.on(MessageSend, asynchronous)
        client.on(SessionSetState, state)
        await client.listen(seen=store)


def main(
    credentials: Sequence[str], kind: str, address: str, path: str, limits: Mapping[str, float]
) -> None:
    global log
    log = path
    change(claim_holds=1.0, **limits)
    store = RedisStore(address) if address.startswith("redis:") else SqliteStore(address)
    if kind == "async":
        asyncio.run(listen(credentials, store))
    else:
        with CrispClient(*credentials) as client:
            client.on(MessageSend, plain)
            client.on(SessionSetState, state)
            client.listen(seen=store)
