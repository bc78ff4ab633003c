"""One client's websocket as an ASGI server hands it over, which may fall silent."""

from __future__ import annotations

import asyncio

from starlette.types import Message
from starlette.types import Receive
from starlette.types import Send


class Wire:
    """Belongs to the loop."""

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
        """What came while it was held is lost, but for the news that the client is gone."""
        while True:
            message = await self._receive()
            if self._flows.is_set() or message["type"] == "websocket.disconnect":
                return message
