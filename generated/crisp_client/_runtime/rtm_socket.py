# Copied from codegen/templates/_runtime/rtm_socket.py. Do not edit: change that and run `make generate`.
"""A Socket.IO connection: the only module that knows python-socketio."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from .http import ssl_context
from .rtm_endpoint import Endpoint

# Seconds. The first also bounds the answer to the authentication, which Crisp expects within 10.
ANSWER_TIMEOUT = 10.0
CLOSE_TIMEOUT = 0.5

# For python-socketio, whose own loggers would write the authentication, key included.
_silence: Any = logging.Logger("silence", logging.CRITICAL + 1)


class Lost(Exception):
    """This connection is over, or could not be made; the next one may work."""


class Socket:
    """One Socket.IO connection over websocket: all that has to be known of python-socketio.

    `receive` is called with each event in the order of arrival, `changed` when one of `accepted`,
    `refused` and `ended` became true. Both are called in the loop and must not block.
    """

    def __init__(
        self, receive: Callable[[str, Any], None], changed: Callable[[], None], user_agent: str
    ) -> None:
        # Here and not above: they take a fifth of a second, and REST needs neither.
        import aiohttp
        import socketio

        self.accepted = False
        self.refused = False
        self.ended = False
        self._receive = receive
        self._changed = changed
        # Ours, because python-socketio leaves its own open when connecting is cancelled.
        self._http = aiohttp.ClientSession(
            # The certificates that REST trusts, also where the system has none of its own.
            connector=aiohttp.TCPConnector(ssl=ssl_context()),
            headers={"User-Agent": user_agent},
        )
        self._client = socketio.AsyncClient(
            reconnection=False,
            handle_sigint=False,
            logger=_silence,
            engineio_logger=_silence,
            http_session=self._http,
            request_timeout=CLOSE_TIMEOUT,  # over websocket this is only the wait when closing
        )
        self._client.on("connect", self._on_connect)
        self._client.on("connect_error", self._on_connect_error)
        # A plain function: each event has a task of its own, which starts in the order of arrival
        # and gets here without waiting.
        self._client.on("*", self._on_event)
        self._reading: asyncio.Future[None] | None = None

    async def open(self, endpoint: Endpoint) -> None:
        """Connect the transport; `accepted` follows when the server has answered."""
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT):
                # With wait=True a connection that is lost before the answer is noticed only by the
                # timeout, and asyncio.wait_for of Python 3.11 may swallow a cancellation.
                await self._client.connect(
                    endpoint.url,
                    transports=["websocket"],
                    socketio_path=endpoint.path,
                    wait=False,
                )
        except Exception as error:  # a first packet of nonsense is a KeyError or TypeError
            raise Lost(f"cannot connect ({type(error).__name__})") from error
        reading = self._reading = asyncio.ensure_future(self._client.eio.wait())
        reading.add_done_callback(self._on_end)

    async def emit(self, name: str, payload: dict[str, Any]) -> None:
        try:
            await self._client.emit(name, payload)
        except Exception as error:  # BadNamespaceError, once the server has disconnected
            raise Lost("the connection was lost") from error

    async def close(self) -> None:
        """Leave nothing behind: no socket, no task. Takes a second if the server is stuck."""
        try:
            with suppress(Exception):  # whatever goes wrong, the rest is dropped below
                async with asyncio.timeout(2 * CLOSE_TIMEOUT):
                    await self._client.disconnect()
            # python-engineio leaves its writer waiting when the server was the one to disconnect.
            eio = self._client.eio
            tasks = [self._reading, eio.read_loop_task, eio.write_loop_task]
            left = [task for task in tasks if task is not None]
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
        finally:
            await self._http.close()

    def _on_connect(self) -> None:
        self.accepted = True
        self._changed()

    def _on_connect_error(self, *_: Any) -> None:
        self.refused = True
        self._changed()

    def _on_event(self, name: str, *payload: Any) -> None:
        self._receive(name, payload[0] if payload else None)

    def _on_end(self, _: asyncio.Future[None]) -> None:
        self.ended = True
        self._changed()
