"""A Socket.IO server that sends as many events as asked for, as fast as it can: loopback only.

In a process of its own, and below python-socketio: clients are measured, so it must be quicker.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

from aiohttp import web

_SESSIONS = 100
_BATCH = 64
_HIGH_WATER = 1 << 20


@contextmanager
def running() -> Iterator[str]:
    """The address of a server that sends n events to every socket when asked for `/go?count=n`."""
    command = [sys.executable, "-m", "benchmarks.relay"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def messages() -> list[str]:
    """Packets with a `message:send` of about 600 bytes, one for each of many conversations."""
    chance = Random(1)
    website_id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
    return [_packet(website_id, number, chance) for number in range(_SESSIONS)]


def _packet(website_id: str, number: int, chance: Random) -> str:
    session_id = f"session_{uuid.UUID(int=chance.getrandbits(128), version=4)}"
    payload: dict[str, Any] = {
        "website_id": website_id,
        "session_id": session_id,
        "inbox_id": None,
        "type": "text",
        "origin": "chat",
        "content": "J\u2019ai un pb avec l\u2019attestation, le colis n\u2019est pas venu. " * 2,
        "timestamp": 1_767_225_600_000 + number,
        "fingerprint": 176_722_560_012_345 + number,
        "from": "user",
        "user": {"nickname": "Ada Lovelace", "user_id": session_id},
        "mentions": [],
        "stamped": True,
        "edited": False,
        "translated": False,
        "automated": False,
    }
    return "42" + json.dumps(["message:send", payload], separators=(",", ":"), ensure_ascii=False)


def _frame(text: str) -> bytes:
    """A websocket frame as servers send it."""
    data = text.encode()
    assert 125 < len(data) < 1 << 16
    return bytes([0x81, 126]) + len(data).to_bytes(2, "big") + data


class _Relay:
    def __init__(self) -> None:
        self._frames = [_frame(text) for text in messages()]
        self._transports: list[asyncio.WriteTransport] = []

    async def go(self, request: web.Request) -> web.Response:
        for transport in self._transports:
            asyncio.get_running_loop().create_task(
                self._send(transport, int(request.query["count"]))
            )
        return web.Response()

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        websocket = web.WebSocketResponse(compress=False)
        await websocket.prepare(request)
        transport = request.transport
        assert isinstance(transport, asyncio.WriteTransport)
        self._transports.append(transport)
        timing = {"pingInterval": 25000, "pingTimeout": 20000, "maxPayload": 1_000_000}
        await websocket.send_str("0" + json.dumps({"sid": "a", "upgrades": [], **timing}))
        async for message in websocket:
            text = message.data
            if text == "40" or text.startswith("40{"):
                await websocket.send_str('40{"sid":"b"}')
            elif text.startswith('42["authentication"'):
                await websocket.send_str('42["authenticated",true]')
        self._transports.remove(transport)
        return websocket

    async def _send(self, transport: asyncio.WriteTransport, count: int) -> None:
        for start in range(0, count, _BATCH):
            numbers = range(start, min(start + _BATCH, count))
            transport.write(b"".join(self._frames[number % _SESSIONS] for number in numbers))
            while transport.get_write_buffer_size() > _HIGH_WATER:
                await asyncio.sleep(0.001)


async def _serve() -> None:
    app, relay = web.Application(), _Relay()
    app.router.add_get("/go", relay.go)
    app.router.add_get("/{path:.*}", relay.connect)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve())
