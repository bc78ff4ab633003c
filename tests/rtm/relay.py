"""A Socket.IO server that behaves as Crisp's, well or badly, and what tests do with it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Coroutine
from collections.abc import Iterable
from typing import Any
from typing import Self

import socketio
from aiohttp import web

from crisp_client import AsyncCrispClient
from crisp_client import Backoff
from crisp_client import RealtimeOptions

PATH = "/w/f43/"
IDENTIFIER = "7c3ef21c-canary-identifier"
KEY = "5f0e-canary-key"
QUICK = RealtimeOptions(backoff=Backoff(base=0.05, cap=0.2))
WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc"


class Relay:
    """Runs on a thread of its own. `hellos` and `binds` are what came; the flags say how to answer
    from now on."""

    def __init__(self) -> None:
        self.hellos: list[dict[str, Any]] = []
        self.binds: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.queries: list[str] = []
        self.refuse = False
        self.silent = False
        self.unkind = False
        self.reject = False
        self.hold_binds = False
        self.greeting: int | None = None
        self.accept_delay = 0.0
        self.ping: dict[str, Any] = {}
        self.rest_status = 200
        self.rest_delay = 0.0
        self.most = 0
        self._port = 0
        self._sockets: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="relay")

    def __enter__(self) -> Self:
        self._thread.start()
        self.up()
        return self

    def __exit__(self, *_: object) -> None:
        self.down()
        self._call(_cancel_others())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(30)
        self._loop.close()

    @property
    def host(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def socket_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}{PATH}?shard=7"

    def up(self) -> None:
        self._call(self._up())

    def down(self) -> None:
        """Gone from one moment to the next, with all connections."""
        self._call(self._down())
        self._sockets.clear()

    def send(self, name: str, *payload: Any) -> None:
        self._call(self._sio.emit(name, payload))

    def burst(self, payloads: Iterable[dict[str, Any]]) -> None:
        """Many messages, one after the other, as fast as they can be sent."""
        self._call(self._burst(payloads), 300)

    def send_packet(self, text: str) -> None:
        """A Socket.IO packet as it is, to everybody."""
        for sid in list(self._sockets):
            eio_sid = self._sio.manager.eio_sid_from_sid(sid, "/")
            self._call(self._sio.eio.send(eio_sid, text))

    def disconnect_all(self) -> None:
        """What Crisp does when it wants a client to come again: no transport error, a packet."""
        for sid in list(self._sockets):
            self._call(self._sio.disconnect(sid))

    @property
    def open_sockets(self) -> int:
        return len(self._sockets)

    def _call(self, work: Coroutine[Any, Any, Any], timeout: float = 10) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout)

    async def _burst(self, payloads: Iterable[dict[str, Any]]) -> None:
        for payload in payloads:
            await self._sio.emit("message:send", payload)

    async def _up(self) -> None:
        self._sio = socketio.AsyncServer(
            async_mode="aiohttp", transports=["websocket"], **self.ping
        )
        app = web.Application()
        self._sio.attach(app, socketio_path=PATH.strip("/"))
        app.router.add_get("/v1/{path:.*}", self._endpoints)
        self._sio.on("connect", self._on_connect)
        self._sio.on("disconnect", self._on_disconnect)
        self._sio.on("authentication", self._on_authentication)
        self._sio.on("socket:bind", self._on_bind)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        self._listener = socket.create_server(("127.0.0.1", self._port))
        await web.SockSite(self._runner, self._listener).start()
        self._port = self._listener.getsockname()[1]

    async def _down(self) -> None:
        # asyncio loses a connection that it has accepted and not made when its server is closed.
        self._loop.remove_reader(self._listener)
        for _ in range(3):
            await asyncio.sleep(0)
        # What is only closed stays open until everything is sent, which nobody may read any more.
        for connection in self._runner.server.connections if self._runner.server else ():
            if connection.transport is not None:
                connection.transport.abort()
        await self._runner.cleanup()

    async def _endpoints(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        await asyncio.sleep(self.rest_delay)
        if self.rest_status != 200:
            reasons = {401: "unauthorized", 404: "not_found", 423: "quota_limit_exceeded"}
            reason = reasons.get(self.rest_status, "unwell")
            refused = {"error": True, "reason": reason, "data": {}}
            return web.json_response(refused, status=self.rest_status)
        data = {"socket": {"app": self.socket_url}}
        return web.json_response({"error": False, "reason": "resolved", "data": data})

    async def _on_connect(self, sid: str, environ: dict[str, Any]) -> None:
        self.queries.append(environ["QUERY_STRING"])
        await asyncio.sleep(self.accept_delay)
        if self.reject:
            raise socketio.exceptions.ConnectionRefusedError("not now")
        self._sockets.add(sid)
        self.most = max(self.most, len(self._sockets))

    async def _on_disconnect(self, sid: str, *_: object) -> None:
        self._sockets.discard(sid)

    async def _on_authentication(self, sid: str, payload: dict[str, Any]) -> None:
        self.hellos.append(payload)
        if self.silent:
            return
        if self.unkind:
            await self._sio.disconnect(sid)
        elif self.refuse:
            await self.unauthorized(sid)
        else:
            greeting = self.greeting  # that of whom is let in next may come meanwhile
            await self._sio.emit("authenticated", True, to=sid)
            if greeting is not None:
                await self._sio.emit("message:send", message(greeting), to=sid)

    def authenticate_all(self) -> None:
        self._call(self._sio.emit("authenticated", True))

    async def unauthorized(self, sid: str) -> None:
        await self._sio.emit("unauthorized", {"message": f"token rolled: {KEY}"}, to=sid)
        await self._sio.disconnect(sid)

    def revoke(self) -> None:
        for sid in list(self._sockets):
            self._call(self.unauthorized(sid))

    async def _on_bind(self, sid: str, payload: dict[str, Any]) -> None:
        self.binds.append(payload)
        if self.hold_binds:
            await asyncio.Event().wait()  # it answers when this ends


async def _cancel_others() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for _ in range(3):  # what they close is closed in the loop's next turns
        await asyncio.sleep(0)


def client_of(relay: Relay, tier: str | None = "plugin", **settings: Any) -> AsyncCrispClient:
    return AsyncCrispClient(IDENTIFIER, KEY, tier, relay.host, **settings)


def message(number: int) -> dict[str, Any]:
    return {"website_id": WEBSITE, "fingerprint": number, "content": str(number), "type": "text"}


@contextlib.asynccontextmanager
async def listening(client: AsyncCrispClient, **arguments: Any) -> Any:
    """Runs `listen()` beside the block and sees that it ends and leaves no task."""
    before = asyncio.all_tasks()
    task = asyncio.create_task(client.listen(**{"options": QUICK, **arguments}))
    try:
        await client.wait_until_live()
        yield task
        client.stop()
        await asyncio.wait_for(task, 30)
    finally:
        task.cancel()
        await asyncio.wait({task})
        await client.aclose()
    assert asyncio.all_tasks() == before


def run(main: Callable[[], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(30):  # unlike wait_for it makes no task, which tests would count
            await main()

    asyncio.run(bounded())
