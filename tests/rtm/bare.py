"""A real-time server that speaks frame by frame, so that a test can end a connection in any way."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from collections.abc import Awaitable
from collections.abc import Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from attrs import define
from attrs import field

from crisp_client import AsyncCrispClient

Ending = Callable[[web.WebSocketResponse], Awaitable[object]]
HANDSHAKE = {"sid": "s", "upgrades": [], "pingInterval": 25_000, "pingTimeout": 20_000}


@define
class Bare:
    """The first connections end as `endings` say, each at its `moment`; later ones stay."""

    endings: list[Ending] = field(factory=list)
    moment: str = "live"
    """When they end: `opened`, `accepted`, `asked` (to authenticate) or `live`."""
    statuses: list[int] = field(factory=list)
    """Answers to the first handshakes, instead of a websocket."""
    handshake: dict[str, Any] = field(factory=lambda: dict(HANDSHAKE))
    asked: int = 0
    """How many handshakes began."""
    port: int = 0

    async def serve(self, request: web.Request) -> web.StreamResponse:
        self.asked += 1
        if self.statuses:
            return web.Response(status=self.statuses.pop(0))
        ending = self.endings.pop(0) if self.endings else None
        websocket = web.WebSocketResponse()
        await websocket.prepare(request)

        async def reached(moment: str) -> bool:
            if ending is not None and self.moment == moment:
                await ending(websocket)
                return True
            return False

        await websocket.send_str("0" + json.dumps(self.handshake))
        if await reached("opened"):
            return websocket
        async for message in websocket:
            text = message.data
            if text.startswith("40"):
                await websocket.send_str('40{"sid":"s"}')
                if await reached("accepted"):
                    break
            elif text.startswith('42["authentication"'):
                if await reached("asked"):
                    break
                await websocket.send_str('42["authenticated",true]')
                if await reached("live"):
                    break
        return websocket

    def client(self, **settings: Any) -> AsyncCrispClient:
        host = f"ws://127.0.0.1:{self.port}/socket.io/"
        return AsyncCrispClient("i", "k" * 8, "plugin", rtm_host=host, **settings)


@asynccontextmanager
async def serving(*endings: Ending, **settings: Any) -> AsyncIterator[Bare]:
    bare = Bare(list(endings), **settings)
    app = web.Application()
    app.router.add_get("/socket.io/", bare.serve)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    bare.port = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
    try:
        yield bare
    finally:
        await runner.cleanup()
