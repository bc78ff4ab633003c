"""A short way for events: they are read off the websocket before python-socketio sees them.

python-socketio spends ten times as long on an event as on all that has to be done with it, and
starts a task for each, so that they may end in any order. It takes a session of one's own, though,
and this one's websockets keep the plain events of the default namespace for themselves. Everything
else (handshake, pings, acknowledgements, binary, goodbyes) is passed on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Any
from typing import NamedTuple
from typing import Protocol

EVENT = "42["
# What a server sends that ends the connection on purpose: Socket.IO's packet and Engine.IO's.
GOODBYES = ("41", "1")


class Reader(Protocol):
    """Who reads a websocket and is told what came."""

    heard: float
    """When something came last, on the clock of `time.monotonic`."""
    heartbeat: float
    """How many seconds may pass without an answer to the server, when events are not read."""

    def on_event(self, text: str) -> None: ...

    def on_goodbye(self) -> None: ...

    def full(self) -> bool: ...

    async def room(self) -> None: ...


class _Ping(NamedTuple):
    data: str = "2"


class Websocket:
    """Stands before a websocket of aiohttp."""

    def __init__(self, websocket: Any, reader: Reader) -> None:
        self._websocket = websocket
        self._reader = reader
        self.send_str: Callable[[str], Any] = websocket.send_str
        self.send_bytes: Callable[[bytes], Any] = websocket.send_bytes
        self.close: Callable[[], Any] = websocket.close

    async def receive(self) -> Any:
        reader, receive = self._reader, self._websocket.receive
        while True:
            if reader.full() and not await self._room():
                # Pings wait unread behind the events: a made-up one has the server told all the
                # same that this client lives, so that it keeps the connection and the events.
                return _Ping()
            message = await receive()
            reader.heard = monotonic()
            text = message.data
            if text.__class__ is not str:
                return message
            if text.startswith(EVENT):
                reader.on_event(text)
                continue
            if text in GOODBYES:
                reader.on_goodbye()
            return message

    async def _room(self) -> bool:
        try:
            async with asyncio.timeout(self._reader.heartbeat):
                await self._reader.room()
        except TimeoutError:
            return False
        finally:
            self._reader.heard = monotonic()
        return True


class Session:
    """Stands before a session of aiohttp, as much of it as python-engineio uses."""

    def __init__(self, session: Any, reader: Reader) -> None:
        self._session = session
        self._reader = reader

    @property
    def closed(self) -> bool:
        closed: bool = self._session.closed
        return closed

    async def ws_connect(self, url: str, **options: Any) -> Websocket:
        return Websocket(await self._session.ws_connect(url, **options), self._reader)
