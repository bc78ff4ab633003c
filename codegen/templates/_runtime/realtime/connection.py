"""One real-time connection that always comes back.

python-socketio carries the messages; everything about when to connect is decided here and in
`state`: its own reconnection gives up on servers that are slow to accept, and ends when a
server disconnects.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import time
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from typing import NoReturn

from ..credentials import Credentials
from ..data.model import EventPayload
from ..dispatch.gap import Gap
from ..dispatch.queue import EventQueue
from ..dispatch.threads import NoThreadError
from ..errors import APIError
from ..errors import AuthenticationError
from ..errors import ConfigurationError
from ..errors import CrispError
from ..errors import DecodeError
from ..errors import QuotaExceededError
from ..errors import ServerError
from ..errors import TransportError
from ..facts import RtmFacts
from ..http.network import Network
from .endpoint import authentication
from .endpoint import Endpoint
from .endpoint import Filters
from .options import RealtimeOptions
from .socket import Lost
from .socket import Socket
from .state import Lifecycle
from .state import Outage
from .state import RealtimeState
from .waits import Waits

logger = logging.getLogger("crisp_client")

# Seconds between two messages that say what is wanted; Crisp takes more for abuse.
BIND_INTERVAL = 2.5
# Seconds for the server to answer such a message in. It is not known to: then it has taken it.
ANSWER_LIMIT = 1.0


class Connection:
    """Connects, authenticates, hands out events, and does so again whenever the socket is lost.

    `resolve` is asked for the endpoint before each attempt. Events go to `inbox`, and so does a
    `Gap` when an outage has ended; those that are waited for are shown to `waits` before.
    What is called is called in the loop and must not block: `on_state` with why there is no
    connection, `on_asked` with the names of events that have not come until now, `on_heard` when
    the server has taken what is asked for. The task ends with a refusal (`AuthenticationError`),
    with an error of `resolve` that time will not cure, with one of the inbox, or by `stop`.
    """

    def __init__(
        self,
        rtm: RtmFacts,
        *,
        resolve: Callable[[], Awaitable[Endpoint]],
        credentials: Callable[[], Credentials],
        events: Callable[[], list[str]],
        filters: Filters,
        inbox: EventQueue,
        waits: Waits,
        decode: Callable[[str, Any], EventPayload],
        on_state: Callable[[RealtimeState, Exception | None], None],
        on_asked: Callable[[Iterable[str]], None],
        on_heard: Callable[[], None],
        network: Network,
        headers: Mapping[str, str],
        options: RealtimeOptions,
    ) -> None:
        self._rtm = rtm
        self._resolve = resolve
        self._credentials = credentials
        self._events = events
        self._filters = filters
        self._inbox = inbox
        self._put = inbox.put
        self._answers: dict[str, Callable[[Any], None]] = {
            rtm.authenticated: self._on_authenticated,
            rtm.unauthorized: self._on_unauthorized,
        }
        self._network = network
        self._headers = headers
        self._options = options
        self._waits = waits
        self._awaited = waits.by_name
        self._decode = decode
        self._on_state = on_state
        self._on_asked = on_asked
        self._on_heard = on_heard
        self._lifecycle = Lifecycle(options.backoff, self._changed)
        self._wake = asyncio.Event()
        self._end: CrispError | None = None
        self._failure: Exception | None = None
        self._asked: list[str] = []
        self._heard: frozenset[str] = frozenset()
        self._bind_wanted = False
        self._bound = -BIND_INTERVAL
        self._loop = asyncio.get_running_loop()
        self.task = self._loop.create_task(self._run())

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
        """Ask for websites that became visible since, once it is live; from any thread."""
        self._bind_wanted = True
        self.refresh()

    def refresh(self) -> None:
        """Ask for the events that are handled now; from any thread."""
        self._soon(self._wake.set)

    def hears(self, event: str) -> bool:
        """Return whether the server has taken that it is asked for this event."""
        live = self._lifecycle.state is RealtimeState.LIVE
        return live and (event in self._heard or event == Gap.event_name)

    def _soon(self, function: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # the loop is closed: there is nothing left to tell
            self._loop.call_soon_threadsafe(function)

    def _changed(self, state: RealtimeState) -> None:
        if state in (RealtimeState.LIVE, RealtimeState.CLOSED):
            self._failure = None
        self._on_state(state, self._failure)

    async def _run(self) -> NoReturn:
        try:
            await self._supervise()
        except asyncio.CancelledError:
            self._lifecycle.enter(RealtimeState.CLOSED)
            raise
        except BaseException as error:
            self._failure = error if isinstance(error, Exception) else None
            self._lifecycle.enter(RealtimeState.FAILED)
            raise

    async def _supervise(self) -> NoReturn:
        while True:
            until = await self._connect_once()
            await asyncio.sleep(until - time.monotonic())

    async def _connect_once(self) -> float:
        """Make one connection and keep it until its loss; return when to make the next."""
        self._asked = self._wanted()
        hello = authentication(self._credentials(), self._asked, self._filters)
        self._bind_wanted = False  # who comes now is in all websites
        self._lifecycle.enter(RealtimeState.RESOLVING)
        try:
            endpoint = await self._resolve()
        except CrispError as error:
            if not _may_pass(error):
                raise
            lost = Lost(str(error))
            lost.__cause__ = error
            return self._lost(lost)
        self._lifecycle.enter(RealtimeState.CONNECTING)
        inbox = self._inbox
        socket = Socket(
            self._network,
            self._headers,
            endpoint,
            self._options,
            self._receive,
            self._wake.set,
            inbox.full,
            inbox.room,
        )
        try:
            await self._use(socket, hello)
        except Lost as lost:
            if self._end is not None:  # a refusal comes with a goodbye
                raise self._end from None
            return self._lost(lost, socket.heard)
        finally:
            await socket.close()

    async def _use(self, socket: Socket, hello: dict[str, Any]) -> NoReturn:
        await socket.open()
        await self._wait_for(socket, lambda: socket.accepted, "the connection")
        self._lifecycle.enter(RealtimeState.AUTHENTICATING)
        await socket.emit(self._rtm.authenticate, hello)
        await self._wait_for(
            socket, lambda: self._lifecycle.state is RealtimeState.LIVE, "the authentication"
        )
        while True:
            wanted = self._bind_message()
            pause = self._bound + BIND_INTERVAL - time.monotonic()
            if wanted is None:
                await self._change(socket)
            elif pause > 0:
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._change(socket)
            else:
                self._bound = time.monotonic()
                before = self._asked if "events" in wanted else ()
                self._asked = wanted.get("events", self._asked)
                self._on_asked(set(self._asked).difference(before))
                self._bind_wanted = self._bind_wanted and "events" in wanted
                taken = functools.partial(self._on_taken, frozenset(self._asked))
                # An answer is wanted only where something waits for it.
                await socket.emit(self._rtm.bind, wanted, taken if self._awaited else None)
                self._loop.call_later(ANSWER_LIMIT, taken)

    def _lost(self, lost: Lost, heard: float | None = None) -> float:
        """Return when to make the next connection; raise if that would be useless."""
        now = time.monotonic()
        self._failure = lost
        delay = self._lifecycle.lost(lost.loss, now, heard)
        if delay is None:
            raise self._refused(f"the server ended {Lifecycle.PATIENCE} connections in a row", None)
        logger.warning("real time: %s; next attempt in %.1f s", lost, delay)
        return now + delay

    def _wanted(self) -> list[str]:
        """Return the events that are handled; if there are none, those asked for before.

        Crisp refuses a client that asks for none.
        """
        return self._events() or self._asked

    def _bind_message(self) -> dict[str, Any] | None:
        if (events := self._wanted()) != self._asked:
            return {"events": events}
        return {} if self._bind_wanted else None

    async def _wait_for(self, socket: Socket, done: Callable[[], bool], what: str) -> None:
        limit = self._options.answer_timeout
        try:
            async with asyncio.timeout(limit):
                while not done():
                    await self._change(socket)
        except TimeoutError as error:
            raise Lost(f"no answer to {what} within {limit:g} s") from error

    async def _change(self, socket: Socket) -> None:
        """Sleep until something happened; raise if it is the end of this connection."""
        await self._wake.wait()
        self._wake.clear()
        if self._end is not None:
            raise self._end
        if socket.lost is not None:
            raise socket.lost

    def _receive(self, name: str, payload: Any) -> None:
        if name in self._answers:
            self._answers[name](payload)
            return
        if name in self._awaited:
            self._waits.offer(name, payload, self._decode)
        try:
            self._put(name, payload)
        except CrispError as error:  # the queue is full, and that is not to be
            self._finish(error)

    def _on_authenticated(self, _: Any) -> None:
        # At once and not when the task wakes: what follows in the same packet comes after it.
        if self._lifecycle.state is RealtimeState.AUTHENTICATING:
            outage = self._lifecycle.live(time.monotonic())
            logger.info("real time: connected")
            self._on_asked(self._asked)
            self._on_taken(frozenset(self._asked))
            if outage is not None:
                self._receive(Gap.event_name, _gap(outage))
            self._wake.set()

    def _on_taken(self, asked: frozenset[str], *_: Any) -> None:
        self._heard = (self._heard | asked) & frozenset(self._asked)
        self._on_heard()

    def _on_unauthorized(self, payload: Any) -> None:
        message = payload.get("message") if isinstance(payload, dict) else None
        self._finish(self._refused(message, payload))

    def _finish(self, error: CrispError) -> None:
        self._end = error
        self._wake.set()

    def _refused(self, message: Any, payload: Any) -> AuthenticationError:
        credentials = self._credentials()
        message, data = credentials.scrub_value([message, payload]) or (None, None)
        return AuthenticationError(
            message if isinstance(message, str) else "the real-time authentication was refused",
            operation="rtm",
            reason=self._rtm.unauthorized,
            data=data,
            hint=credentials.hint(),
        )


def _may_pass(error: CrispError) -> bool:
    """Return whether the question for the endpoint may succeed later, such as after a quota."""
    if isinstance(error, APIError):
        return error.retryable or isinstance(error, ServerError | QuotaExceededError)
    if isinstance(error, ConfigurationError):
        return False
    return isinstance(error, TransportError | DecodeError | NoThreadError)


def _gap(outage: Outage) -> Gap:
    """Return the event for an outage, in milliseconds since 1970."""
    ahead = time.time() - time.monotonic()
    start, end = (round((moment + ahead) * 1000) for moment in (outage.start, outage.end))
    return Gap(start=start, end=end, reason=str(outage.reason))
