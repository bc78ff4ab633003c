"""A bare Socket.IO client of the emulator."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import socketio

from crisp_client.testing import Emulator

Got = list[tuple[str, Any]]
PATH = "/plugin/socket.io/"


@asynccontextmanager
async def connected(crisp: Emulator, path: str = PATH) -> AsyncIterator[socketio.AsyncClient]:
    # A session of our own: python-socketio leaves its own open when the server disconnects.
    async with aiohttp.ClientSession() as session:
        client = socketio.AsyncClient(reconnection=False, http_session=session)
        await client.connect(
            crisp.url, socketio_path=path, transports=["websocket"], wait_timeout=5
        )
        websocket = client.eio.ws  # which it drops unclosed when it has heard no ping
        try:
            yield client
        finally:
            await client.disconnect()
            await websocket.close()


@asynccontextmanager
async def socket(
    crisp: Emulator, *, path: str = PATH, **asked: Any
) -> AsyncIterator[tuple[socketio.AsyncClient, Got]]:
    """A socket that was authenticated, or refused, and what it got so far."""
    got: Got = []
    answered = asyncio.Event()

    async def catch(event: str, payload: Any = None) -> None:
        got.append((event, payload))
        answered.set()

    async with connected(crisp, path) as client:
        client.on("*", catch)
        login = {"tier": crisp.tier, "username": crisp.identifier, "password": crisp.key}
        await client.emit("authentication", {**login, "events": ["message:send"], **asked})
        await asyncio.wait_for(answered.wait(), 5)
        yield client, got


async def until(got: Got, count: int) -> Got:
    """Wait for `count` messages, and return those after the answer to the authentication."""
    async with asyncio.timeout(5):
        while len(got) < count:
            await asyncio.sleep(0.005)
    return got[1:]


async def disconnected(client: socketio.AsyncClient) -> None:
    async with asyncio.timeout(5):
        while client.connected:
            await asyncio.sleep(0.005)
