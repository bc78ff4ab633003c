"""A shortcut for events: they are read off the websocket before python-socketio sees them.

python-socketio spends ten times as long on an event as on all that has to be done with it, and
starts a task for each, so that they may end in any order. It takes a session of one's own, though,
and the websockets of this one keep the plain events of the default namespace for themselves.
Everything else (handshake, pings, acknowledgements, binary, goodbyes) is passed on.
"""

from __future__ import annotations

import asyncio
import asyncio.trsock
import socket
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any
from typing import NamedTuple
from typing import Protocol

EVENT = b"42["
# What a server sends that ends the connection on purpose: Socket.IO's packet and Engine.IO's.
GOODBYES = (b"41", b"1")


class Reader(Protocol):
    """The receiver of what comes over a websocket."""

    heard: float
    """The time when something last came, of `time.monotonic`."""
    heartbeat: float
    """The seconds that the server waits for an answer while events are not read."""

    def on_event(self, frame: bytes) -> None: ...

    def on_goodbye(self) -> None: ...

    def full(self) -> bool: ...

    async def room(self) -> None: ...


class _Text(NamedTuple):
    """The part of a message of aiohttp that python-engineio reads."""

    data: str


class Websocket:
    """Wraps a websocket of aiohttp, which leaves texts undecoded if it can."""

    def __init__(self, websocket: Any, text: Any, reader: Reader) -> None:
        self._websocket = websocket
        self._text = text
        self._reader = reader
        self.send_str: Callable[[str], Any] = websocket.send_str
        self.send_bytes: Callable[[bytes], Any] = websocket.send_bytes
        self.close: Callable[[], Any] = websocket.close

    async def receive(self) -> Any:
        reader, receive, text = self._reader, self._websocket.receive, self._text
        full, on_event = reader.full, reader.on_event
        while True:
            if full() and not await self._room():
                # Pings wait unread behind the events: a made-up one has the server told all the
                # same that this client lives, so that it keeps the connection and the events.
                return _Text("2")
            message = await receive()
            reader.heard = monotonic()
            if message.type is not text:
                return message
            data = message.data
            if data.__class__ is str:  # by an aiohttp before 3.14
                data = data.encode(errors="surrogatepass")
            if data.startswith(EVENT):
                on_event(data)
                continue
            if data in GOODBYES:
                reader.on_goodbye()
            return _Text(data.decode(errors="replace"))

    async def _room(self) -> bool:
        try:
            async with asyncio.timeout(self._reader.heartbeat):
                await self._reader.room()
        except TimeoutError:
            return False
        finally:
            self._reader.heard = monotonic()
        return True


class WebsocketFactory:
    """Wraps a session of aiohttp, with the methods that python-engineio uses.

    `text` is what aiohttp calls the type of a text message, `options` what else it is asked for.
    `failure` is what aiohttp raised last: python-engineio says only that something was.
    """

    def __init__(self, session: Any, text: Any, options: dict[str, Any], reader: Reader) -> None:
        self._session = session
        self._text = text
        self._options = options
        self._reader = reader
        self._websocket: Websocket | None = None
        self._socket: Any = None
        # Also of a connection that is closed before it is a websocket, TLS has to end.
        self._connect = session.connector.connect
        session.connector.connect = self._connected
        self.failure: Exception | None = None

    @property
    def closed(self) -> bool:
        closed: bool = self._session.closed
        return closed

    async def ws_connect(self, url: str, **options: Any) -> Websocket:
        try:
            websocket = await self._session.ws_connect(url, **self._options, **options)
        except Exception as error:
            self.failure = error
            raise
        self._websocket = Websocket(websocket, self._text, self._reader)
        return self._websocket

    async def _connected(self, *arguments: Any, **options: Any) -> Any:
        connection = await self._connect(*arguments, **options)
        transport = connection.transport
        if transport is not None and transport.get_extra_info("ssl_object") is not None:
            self._socket = transport.get_extra_info("socket")
        return connection

    async def close(self) -> None:
        """python-engineio drops its websocket unclosed when it has heard no ping."""
        if self._websocket is not None:
            await self._websocket.close()

    async def wait_closed(self, limit: float) -> None:
        """Wait for the end of TLS, which aiohttp leaves to a loop that may end before."""
        # Another loop's sockets, such as those of uvloop, do not tell.
        if isinstance(self._socket, asyncio.trsock.TransportSocket):
            if not await _is_closed(self._socket, limit):
                with suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)
                await _is_closed(self._socket, limit)


async def _is_closed(sock: asyncio.trsock.TransportSocket, limit: float) -> bool:
    until = monotonic() + limit
    while sock.fileno() >= 0 and monotonic() < until:
        await asyncio.sleep(0.005)
    return sock.fileno() < 0
