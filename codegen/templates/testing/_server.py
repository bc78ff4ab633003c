"""An ASGI server in its own thread that starts and stops quickly."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
import threading
from collections.abc import Awaitable
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

_PATIENCE = 5.0
# What is aborted is gone in the next turn of the loop, over TLS a few later, and then those notice
# who answered it: whoever is cut off instead is an error in the log.
_TURNS = 100
# It takes two turns from an accepted connection to one that the server knows.
_ACCEPTING = 3
_THREAD = "crisp-emulator"


def _is_news(record: logging.LogRecord) -> bool:
    """Filter the emulator's own messages below WARNING; other servers may log them."""
    return record.levelno >= logging.WARNING or record.threadName != _THREAD


logging.getLogger("uvicorn.error").addFilter(_is_news)


class _Uvicorn(uvicorn.Server):
    """Stops as soon as it is told to; uvicorn's own server checks ten times a second."""

    def __init__(
        self,
        config: uvicorn.Config,
        on_start: Callable[[], None],
        on_stop: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(config)
        self.ready = threading.Event()
        self._on_start = on_start
        self._on_stop = on_stop
        self._stop = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        self._on_start()
        await super().startup(sockets=sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        await self._stop.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Cut all connections; uvicorn's own way gives them a tenth of a second to end well."""
        await self._on_stop()
        loop = asyncio.get_running_loop()
        # asyncio loses a connection that it has accepted and not made when its server is closed.
        for listener in sockets or ():
            loop.remove_reader(listener)
        for _ in range(_ACCEPTING):
            await asyncio.sleep(0)
        for server in self.servers:
            server.close()
        for listener in sockets or ():
            listener.close()
        self._abort()
        # Those too that wait for the other side to begin or to end TLS: asyncio would leave them
        # open, and has no public list of them.
        for transport in list(getattr(loop, "_transports", {}).values()):
            transport.abort()
        for _ in range(_TURNS):
            if not self.server_state.connections and not self.server_state.tasks:
                break
            await asyncio.sleep(0)

    def stop(self) -> None:
        """Stop and cut all connections; may be called from any thread."""
        self.force_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)

    def cut(self) -> None:
        """Break all connections and go on; may be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._abort)

    def drop(self, client: tuple[str, int]) -> None:
        """Break the connection that comes from this address; must be called in the loop."""
        for connection in self.server_state.connections:
            if connection.transport.get_extra_info("peername") == client:
                connection.transport.abort()

    def _abort(self) -> None:
        for connection in list(self.server_state.connections):
            connection.transport.abort()


class ServerThread:
    """One run of the server; `port` is known before it starts."""

    def __init__(
        self,
        app: ASGIApp,
        bind: str,
        port: int,
        tls: ssl.SSLContext | None,
        on_start: Callable[[], None],
        on_stop: Callable[[], Awaitable[None]],
    ) -> None:
        # asyncio turns Nagle's delay (40 ms a request) off only if the protocol is given.
        family = socket.AF_INET6 if ":" in bind else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind((bind, port))
        except (OSError, OverflowError):  # the latter for a port that is none
            self._socket.close()
            raise
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            app,
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            # Engine.IO has its own pings, and only they shall decide whether a client is alive.
            ws_ping_interval=None,
        )
        config.load()
        config.ssl = tls  # it takes only the names of files
        self._server = _Uvicorn(config, on_start, on_stop)
        self._thread = threading.Thread(target=self._run, name=_THREAD, daemon=True)

    def start(self) -> None:
        self._thread.start()
        if not self._server.ready.wait(_PATIENCE):
            raise RuntimeError("the emulator did not start")

    def stop(self) -> None:
        self._server.stop()
        self._thread.join(_PATIENCE)

    def cut(self) -> None:
        self._server.cut()

    def drop(self, client: tuple[str, int]) -> None:
        self._server.drop(client)

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])
