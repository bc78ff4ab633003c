"""Serves clients of Engine.IO 3 (those of Socket.IO before 3) by a server that speaks 4 only.

Over a websocket, the two differ in little: in 3 the client pings and the server answers, nobody
asks for the default namespace, and the answer that it is there says nothing more.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import Awaitable
from collections.abc import Callable
from urllib.parse import parse_qsl
from urllib.parse import urlencode

from starlette.types import Message
from starlette.types import Receive
from starlette.types import Scope
from starlette.types import Send

ASGI = Callable[[Scope, Receive, Send], Awaitable[object]]

_BINARY = (1003, "binary messages are not supported")
_MALFORMED = (1002, "this is no packet of Engine.IO 3")
# An event or its acknowledgement, or what joins and leaves a namespace.
_PACKET = re.compile(r"4(?:[01](?:/[^,]*)?,?|([23])(?:/[^,]*,)?[0-9]{0,15}(\[.*\]))", re.DOTALL)


def speaks_3(scope: Scope) -> bool:
    return scope["type"] == "websocket" and ("EIO", "3") in _query(scope)


class Translator:
    """One websocket of such a client; it is closed if it is silent for `patience` seconds."""

    def __init__(self, receive: Receive, send: Send, patience: float) -> None:
        self._receive = receive
        self._send = send
        self._patience = patience
        self._inbox: asyncio.Queue[Message] = asyncio.Queue()
        self._complaint: tuple[int, str] | None = None
        self._closed = False

    async def serve(self, server: ASGI, scope: Scope) -> None:
        query = [(name, "4" if name == "EIO" else value) for name, value in _query(scope)]
        reading = asyncio.create_task(self._read())
        try:
            scope = {**scope, "query_string": urlencode(query).encode()}
            await server(scope, self._inbox.get, self._to_client)
        finally:
            reading.cancel()

    async def _read(self) -> None:
        """Read until the client goes, is silent for too long or sends what it may not."""
        message: Message = {"type": ""}
        while message["type"] != "websocket.disconnect":
            try:
                async with asyncio.timeout(self._patience):
                    message = await self._receive()
            except TimeoutError:
                message = {"type": "websocket.disconnect"}
            if message["type"] == "websocket.receive":
                self._complaint = _complaint(message)
                if self._complaint:
                    message = {"type": "websocket.disconnect"}
                elif message["text"].startswith("2"):
                    await self._answer(message["text"])
                    continue
                elif _joins_the_default(message["text"]):
                    continue
            self._inbox.put_nowait(message)
            if message["type"] == "websocket.connect":
                self._to_server("40")

    async def _answer(self, ping: str) -> None:
        if not self._closed:
            with contextlib.suppress(OSError):  # the client has gone, which is read next
                await self._send({"type": "websocket.send", "text": f"3{ping[1:]}"})

    def _to_server(self, text: str) -> None:
        self._inbox.put_nowait({"type": "websocket.receive", "text": text})

    async def _to_client(self, message: Message) -> None:
        text = message.get("text") or ""
        if text == "2":
            self._to_server("3")  # whether the client is alive is seen by `_read`
            return
        if text.startswith("40"):
            message = {**message, "text": "40"}
        if message["type"] == "websocket.close":
            self._closed = True
            if self._complaint:
                code, reason = self._complaint
                message = {**message, "code": code, "reason": reason}
        await self._send(message)


def _query(scope: Scope) -> list[tuple[str, str]]:
    return parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)


def _joins_the_default(text: str) -> bool:
    """Tell whether the client asks for what it has, of which the server would make another."""
    return text.startswith("40") and text[2:].rstrip(",") in ("", "/")


def _complaint(message: Message) -> tuple[int, str] | None:
    """Return the code and the reason with which to close the websocket, if the frame is wrong."""
    text = message.get("text")
    if text is None or text.startswith(("b", "45", "46")):
        return _BINARY
    if text[:1] in ("1", "2"):
        return None
    if (packet := _PACKET.fullmatch(text)) is None:
        return _MALFORMED
    kind, arguments = packet.groups()
    try:
        values = json.loads(arguments or "[]")
    except (ValueError, RecursionError):
        return _MALFORMED
    has_name = values and isinstance(values[0], str)
    return None if kind != "2" or has_name else _MALFORMED
