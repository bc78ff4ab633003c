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

# Seconds. The first also bounds the answer to the authentication, which Crisp expects within 10.
ANSWER_TIMEOUT = 10.0
CLOSE_TIMEOUT = 0.5

logger = logging.getLogger("crisp_client")

# For python-socketio, whose own loggers would write the authentication, key included.
_silence = logging.Logger("silence", logging.CRITICAL + 1)


class _Lost(Exception):
    """This connection is over, or could not be made; the next one may work."""


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
        self._http = aiohttp.ClientSession(headers={"User-Agent": user_agent})
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
            raise _Lost(f"cannot connect ({type(error).__name__})") from error
        reading = self._reading = asyncio.ensure_future(self._client.eio.wait())
        reading.add_done_callback(self._on_end)

    async def emit(self, name: str, payload: dict[str, Any]) -> None:
        try:
            await self._client.emit(name, payload)
        except Exception as error:  # BadNamespaceError, once the server has disconnected
            raise _Lost("the connection was lost") from error

    async def close(self) -> None:
        """Leave nothing behind: no socket, no task. Takes a second if the server is stuck."""
        try:
            with suppress(Exception):  # whatever goes wrong, the rest is dropped below
                async with asyncio.timeout(2 * CLOSE_TIMEOUT):
                    await self._client.disconnect()
            if self._reading is not None:
                self._reading.cancel()
                await asyncio.gather(self._reading, return_exceptions=True)
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
            except (_Lost, TransportError, DecodeError) as error:
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
            async with asyncio.timeout(ANSWER_TIMEOUT):
                while not done():
                    await self._change(socket)
        except TimeoutError as error:
            raise _Lost(f"no answer to {what} within {ANSWER_TIMEOUT:.0f} s") from error

    async def _change(self, socket: Socket) -> None:
        """Sleep until something happened; raise if it is the end of this connection."""
        await self._wake.wait()
        self._wake.clear()
        if self._refusal is not None:
            raise self._refusal
        if socket.refused:
            raise _Lost("the server refused the connection")
        if socket.ended:
            raise _Lost("the connection was lost")

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
        message = payload.get("message") if isinstance(payload, dict) else None
        return AuthenticationError(
            message if isinstance(message, str) else "the real-time authentication was refused",
            operation="rtm",
            reason=self._rtm.unauthorized,
            data=payload,
            hint=self._credentials().hint(),
        )
