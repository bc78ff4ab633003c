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
        self.trust = ssl.create_default_context()
        authority.configure_trust(self.trust)
        self.url = ""
        self._upstream = urlsplit(upstream).port
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()))

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(10)

    async def _run(self) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        self._relays: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._relay, "127.0.0.1", 0, ssl=self._context)
        self.url = f"https://localhost:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._ended.wait()
        server.close()
        for relay in self._relays:
            relay.cancel()
        await asyncio.gather(*self._relays, return_exceptions=True)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        relay = asyncio.current_task()
        assert relay is not None
        self._relays.add(relay)
        relay.add_done_callback(self._relays.discard)
        ends = [writer]
        ways: list[asyncio.Future[None]] = []
        try:
            above, below = await asyncio.open_connection("127.0.0.1", self._upstream)
            ends.append(below)
            ways += [asyncio.ensure_future(_pump(reader, below))]
            ways += [asyncio.ensure_future(_pump(above, writer))]
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            pass  # at the end; Python 3.11 complains of a handler that was cancelled
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            for end in ends:
                end.transport.abort()


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while piece := await source.read(65536):
            target.write(piece)
            await target.drain()
        await asyncio.sleep(0.01)  # what was written gets away before the end does
