# Copied from codegen/templates/_runtime/connection.py. Do not edit: change that and run `make generate`.
"""One real-time connection that always comes back.

python-socketio carries the messages; everything about when to connect is decided here: its own
reconnection gives up on servers that are slow to accept, and ends when a server disconnects.
"""

from __future__ import annotations

import asyncio
import logging
import math
import random
import time
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from typing import NoReturn

from attrs import frozen

from . import rtm_socket
from .credentials import Credentials
from .errors import APIError
from .errors import AuthenticationError
from .errors import DecodeError
from .errors import QuotaExceededError
from .errors import ServerError
from .errors import TransportError
from .facts import RtmFacts
from .rtm_endpoint import authentication
from .rtm_endpoint import Endpoint
from .rtm_socket import Lost
from .rtm_socket import Socket

logger = logging.getLogger("crisp_client")


@frozen
class Backoff:
    """Full jitter: a wait is anything up to a bound, which doubles from `base` to `cap`. Seconds.

    After `steady` seconds without a loss it starts again at `base`.
    """

    base: float = 0.5
    cap: float = 60.0
    steady: float = 60.0

    def delay(self, failures: int) -> float:
        return random.uniform(0, min(self.cap, self.base * 2.0 ** min(failures, 64)))


class Connection:
    """Connects, authenticates, hands out events, and does so again whenever the socket is lost.

    `resolve` is asked for the endpoint before each attempt. `deliver` gets each event's name and
    payload, in order; `on_live` is told when the connection becomes live (authenticated) and when
    it is no longer. Both are called in the loop and must not block. The task ends with a refusal
    (`AuthenticationError`), with an error of `resolve` that time will not cure, or by `stop`.
    """

    def __init__(
        self,
        rtm: RtmFacts,
        *,
        resolve: Callable[[], Awaitable[Endpoint]],
        credentials: Callable[[], Credentials],
        events: Callable[[], list[str]],
        rooms: Sequence[str] | None,
        deliver: Callable[[str, Any], None],
        on_live: Callable[[bool], None],
        user_agent: str,
        backoff: Backoff,
    ) -> None:
        self._rtm = rtm
        self._resolve = resolve
        self._credentials = credentials
        self._events = events
        self._rooms = rooms
        self._deliver = deliver
        self._on_live = on_live
        self._user_agent = user_agent
        self._backoff = backoff
        self._wake = asyncio.Event()
        self._authenticated = False
        self._refusal: AuthenticationError | None = None
        self._live_since = math.inf
        self._asked: list[str] = []
        self._bind_wanted = False
        self._loop = asyncio.get_running_loop()
        self.task = self._loop.create_task(self._supervise())

    def stop(self) -> None:
        """Ask for the end, from any thread; the task is cancelled."""
        self._soon(self.task.cancel)

    async def close(self) -> None:
        """End, and wait until nothing is left."""
        self.task.cancel()
        await asyncio.wait({self.task})  # unlike gather, leaves it alone when cancelled itself
        if not self.task.cancelled():
            self.task.exception()

    def bind(self) -> None:
        """Join websites that became visible since, as soon as it is live; from any thread."""
        self._bind_wanted = True
        self.refresh()

    def refresh(self) -> None:
        """Ask for the events that are handled now; from any thread."""
        self._soon(self._wake.set)

    def _soon(self, function: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # the loop is closed: there is nothing left to tell
            self._loop.call_soon_threadsafe(function)

    async def _supervise(self) -> NoReturn:
        failures = 0
        while True:
            self._live_since = math.inf
            try:
                await self._connect_once()
            except (Lost, TransportError, DecodeError) as error:
                reason = str(error)
            except APIError as error:
                # Anything else is for the program to know. A quota is there again tomorrow.
                if not (error.retryable or isinstance(error, ServerError | QuotaExceededError)):
                    raise
                reason = str(error)
            if time.monotonic() - self._live_since >= self._backoff.steady:
                failures = 0
            delay = self._backoff.delay(failures)
            failures += 1
            logger.warning("real time: %s; next attempt in %.1f s", reason, delay)
            await asyncio.sleep(delay)

    async def _connect_once(self) -> NoReturn:
        """One connection, from the endpoint to its loss."""
        self._authenticated = False
        self._refusal = None
        self._asked = self._wanted()
        hello = authentication(self._credentials(), self._asked, self._rooms)
        endpoint = await self._resolve()
        socket = Socket(self._receive, self._wake.set, self._user_agent)
        try:
            await socket.open(endpoint)
            await self._wait_for(socket, lambda: socket.accepted, "the connection")
            await socket.emit(self._rtm.authenticate, hello)
            await self._wait_for(socket, lambda: self._authenticated, "the authentication")
            logger.info("real time: connected")
            self._live_since = time.monotonic()
            self._on_live(True)
            await self._serve(socket)
        finally:
            self._on_live(False)
            await socket.close()

    def _wanted(self) -> list[str]:
        """The events that are handled; Crisp refuses who asks for none, so then what was asked."""
        return self._events() or self._asked

    async def _serve(self, socket: Socket) -> NoReturn:
        while True:
            if (events := self._wanted()) != self._asked:
                self._asked = events
                await socket.emit(self._rtm.bind, {"events": events})
            elif self._bind_wanted:
                self._bind_wanted = False
                await socket.emit(self._rtm.bind, {})
            else:
                await self._change(socket)

    async def _wait_for(self, socket: Socket, done: Callable[[], bool], what: str) -> None:
        try:
            async with asyncio.timeout(rtm_socket.ANSWER_TIMEOUT):
                while not done():
                    await self._change(socket)
        except TimeoutError as error:
            raise Lost(f"no answer to {what} within {rtm_socket.ANSWER_TIMEOUT:.0f} s") from error

    async def _change(self, socket: Socket) -> None:
        """Sleep until something happened; raise if it is the end of this connection."""
        await self._wake.wait()
        self._wake.clear()
        if self._refusal is not None:
            raise self._refusal
        if socket.refused:
            raise Lost("the server refused the connection")
        if socket.ended:
            raise Lost("the connection was lost")

    def _receive(self, name: str, payload: Any) -> None:
        if name == self._rtm.authenticated:
            self._authenticated = True
        elif name == self._rtm.unauthorized:
            self._refusal = self._refused(payload)
        else:
            self._deliver(name, payload)
            return
        self._wake.set()

    def _refused(self, payload: Any) -> AuthenticationError:
        credentials = self._credentials()
        data = credentials.scrub_value(payload)
        message = data.get("message") if isinstance(data, dict) else None
        return AuthenticationError(
            message if isinstance(message, str) else "the real-time authentication was refused",
            operation="rtm",
            reason=self._rtm.unauthorized,
            data=data,
            hint=credentials.hint(),
        )
