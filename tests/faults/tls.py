"""TLS before the fault proxy, which has to read what is said; the emulator speaks it by itself."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from typing import Self
from urllib.parse import urlsplit

import trustme


class Tls:
    """Speaks TLS with the client and hands on both ways what is said, the end included.

    `trust` is for a client, which has to trust an authority of this object's own.
    """

    def __init__(self, upstream: str) -> None:
        authority = trustme.CA()
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(self._context)
        self.trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        authority.configure_trust(self.trust)
        self.url = ""
        self._upstream = urlsplit(upstream).port
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()))

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait(30)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(30)

    async def _run(self) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        self._relays: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.url = f"https://localhost:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._ended.wait()
        # A server that is closed between accepting a connection and making its transport leaves it.
        self._loop.remove_reader(server.sockets[0].fileno())
        await _soon()
        server.close()
        for relay in self._relays:
            relay.cancel()
        await asyncio.gather(*self._relays, return_exceptions=True)
        await _soon()  # what was aborted is closed then

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        relay = asyncio.ensure_future(self._relay(reader, writer))
        self._relays.add(relay)
        relay.add_done_callback(self._relays.discard)
        # However it ends: it may be cancelled before it begins.
        relay.add_done_callback(lambda _: writer.transport.abort())

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            await writer.start_tls(self._context)
            above, below = await asyncio.open_connection("127.0.0.1", self._upstream)
            try:
                async with asyncio.TaskGroup() as ways:
                    ways.create_task(_pump(reader, below))
                    ways.create_task(_pump(above, writer))
            finally:
                below.transport.abort()


async def _soon() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    """Hand on what comes; its end is the target's, which ends the other way too."""
    with contextlib.suppress(OSError):
        while piece := await source.read(65536):
            target.write(piece)
            await target.drain()
        await asyncio.sleep(0.01)  # what was written gets away before the end does
    target.transport.abort()
