"""The websocket of one client, which can be made to fall silent."""

from __future__ import annotations

import asyncio

from starlette.types import Message
from starlette.types import Receive
from starlette.types import Send


class Wire:
    """Wraps the `receive` and `send` of ASGI; must be used in the loop."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self._flows = asyncio.Event()
        self._flows.set()

    def hold(self) -> None:
        self._flows.clear()

    def release(self) -> None:
        self._flows.set()

    async def send(self, message: Message) -> None:
        await self._flows.wait()
        await self._send(message)

    async def receive(self) -> Message:
        """Return the next message; while held, drop all messages but the disconnection."""
        while True:
            message = await self._receive()
            if self._flows.is_set() or message["type"] == "websocket.disconnect":
                return message
