# Copied from codegen/templates/_sync/realtime.py. Do not edit: change that and run `make generate`.
"""Real-time events for the synchronous client.

The connection lives in an event loop on a thread of its own; handlers run in the thread that called
`listen()`, where Ctrl-C reaches them.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
import logging
import queue
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Sequence
from concurrent.futures import Future
from concurrent.futures import wait
from typing import Any
from typing import TypeVar

from .._runtime.connection import Backoff
from .._runtime.connection import Connection
from .._runtime.decode import plain
from .._runtime.errors import RealtimeError
from .._runtime.handlers import attempt
from .._runtime.handlers import decode_or_unknown
from .._runtime.handlers import finish
from .._runtime.handlers import log_failure
from .._runtime.handlers import Subscriptions
from .._runtime.model import EventPayload
from .._runtime.rtm_endpoint import app_url
from .._runtime.rtm_endpoint import discovery
from .._runtime.rtm_endpoint import Endpoint
from .._runtime.rtm_endpoint import parse
from .._runtime.rtm_endpoint import rooms
from .._version import __version__
from .base import BaseClient

T = TypeVar("T")

# Seconds. Waits are cut into pieces because Windows delivers Ctrl-C only between them.
TICK = 0.5
CLOSE_TIMEOUT = 2.0

logger = logging.getLogger("crisp_client")

# Held for the moment of claiming a client, so one for all clients is enough.
_claim = threading.Lock()


class _Session:
    """One `listen()` or `start()`: a thread that receives, feeding the one that handles."""

    def __init__(self, connect: Callable[..., Connection]) -> None:
        self.error: BaseException | None = None
        self.settled = threading.Event()
        self.ended = False
        self.closed = threading.Event()
        self._connect = connect
        self._inbox: queue.SimpleQueue[tuple[str, Any] | None] = queue.SimpleQueue()
        self._opened: Future[tuple[asyncio.AbstractEventLoop, Connection, asyncio.Event]] = Future()
        self._receiving = threading.Thread(target=self._run, name="crisp-client-rtm", daemon=True)
        self._handling: threading.Thread | None = None
        self._receiving.start()

    @property
    def connection(self) -> Connection:
        return self._opened.result()[1]

    def next(self) -> tuple[str, Any] | None:
        """Name and payload of the next event; None at the end."""
        self._handling = threading.current_thread()
        while True:
            try:
                return self._inbox.get(timeout=TICK)
            except queue.Empty:
                continue

    def call(self, function: Callable[..., object], *args: Any) -> Exception | None:
        """Run it to its end, what is async on the loop, and return its exception, if any."""
        result, error = attempt(function, *args)
        if not inspect.isawaitable(result):
            return error
        outcome = asyncio.run_coroutine_threadsafe(finish(result), self._opened.result()[0])
        while not outcome.done():
            wait([outcome], timeout=TICK)
        return outcome.result()

    def stop(self) -> None:
        """End it and wait for that; a handler, which is part of it, only asks for the end."""
        self.connection.stop()
        if threading.current_thread() not in (self._receiving, self._handling):
            self.closed.wait()

    def close(self) -> None:
        """Called by the thread that handles, when it is done."""
        try:
            loop, connection, released = self._opened.result()
            connection.stop()
            loop.call_soon_threadsafe(released.set)
            self._receiving.join(CLOSE_TIMEOUT)
        finally:
            self.closed.set()

    def _run(self) -> None:
        asyncio.run(self._receive())

    async def _receive(self) -> None:
        connection = self._connect(deliver=self._deliver, on_live=self._on_live)
        released = asyncio.Event()
        self._opened.set_result((asyncio.get_running_loop(), connection, released))
        await asyncio.wait({connection.task})
        if not connection.task.cancelled():
            self.error = connection.task.exception()
        self.ended = True
        self.settled.set()
        self._inbox.put(None)
        await released.wait()  # async handlers of what has come already still need the loop

    def _deliver(self, name: str, payload: Any) -> None:
        self._inbox.put((name, payload))

    def _on_live(self, live: bool) -> None:
        if live:
            self.settled.set()
        else:
            self.settled.clear()


class Realtime(Subscriptions, BaseClient):
    """The part of the client that listens."""

    _decode_event: Callable[[str, Any], EventPayload]
    _backoff = Backoff()
    _session: _Session | None = None

    def listen(
        self, *, website_id: str | None = None, websites: Sequence[str] | None = None
    ) -> None:
        """Receive events and call their handlers in this thread, until `stop()` or Ctrl-C.

        Each handler runs to its end before the next event is handed out; an `async` handler runs on
        the loop of the connection while this thread waits for it. `stop()` lets the handlers see
        all that has come before it. Ctrl-C ends at once, the running handler included, and this
        method returns normally: `KeyboardInterrupt` is not passed on.

        A lost connection is made again, authenticated anew, after a random wait of 0.5 s at first
        and up to 60 s later; each loss is a warning on the logger `crisp_client`. Crisp does not
        repeat what was sent meanwhile.

        With a token of the website tier, `website_id` is the website whose endpoint is asked for.
        With any other, only events of that website come. `websites` lists several of them; without
        both, events of all websites of the token come.

        Raises `RealtimeError` if there is no handler or if the client is listening already,
        `CredentialsError` without credentials, `AuthenticationError` when Crisp refuses them, also
        later, and any other `APIError` of asking for the endpoint that will not pass by waiting.
        """
        session = self._open(website_id, websites)
        try:
            self._handle(session)
        except KeyboardInterrupt:
            logger.info("real time: interrupted")
        finally:
            session.close()
        if session.error is not None:
            raise session.error

    def start(
        self, *, website_id: str | None = None, websites: Sequence[str] | None = None
    ) -> None:
        """Like `listen()`, but in the background: handlers run in a thread of their own.

        Returns at once. What `listen()` would raise later is logged as an error on the logger
        `crisp_client` and raised by `wait_until_live()`. The thread ends with the program.
        """
        session = self._open(website_id, websites)
        threading.Thread(
            target=self._handle_in_background,
            args=(session,),
            name="crisp-client-handlers",
            daemon=True,
        ).start()

    def stop(self) -> None:
        """End what `listen()` or `start()` began, and wait until it has ended.

        Handlers see all that has come before. May be called from any thread; from a handler it only
        asks for the end. Does nothing when not listening.
        """
        if self._session is not None:
            self._session.stop()

    def bind(self) -> None:
        """Ask for the events of websites that installed the plugin since the connection was made.

        Not needed after a reconnect, which includes them. Call it at most every 2.5 s: Crisp takes
        more for abuse. Raises `RealtimeError` if the client is not listening.
        """
        session = self._session
        if session is None or session.ended:
            raise RealtimeError("the client is not listening")
        session.connection.bind()

    def wait_until_live(self, timeout: float = 10.0) -> None:
        """Wait until the client is connected and authenticated, after `start()`.

        Raises `TimeoutError` after `timeout` seconds, `RealtimeError` if the client is not
        listening, or the error that ended listening.
        """
        session = self._session
        if session is None:
            raise RealtimeError("the client is not listening")
        if not session.settled.wait(timeout):
            raise TimeoutError(f"not connected within {timeout:g} s")
        if session.ended:
            raise session.error or RealtimeError("listening was stopped")

    def close(self) -> None:
        """Stop listening and close the connections; calls after this are errors."""
        self.stop()
        super().close()

    def _open(self, website_id: str | None, websites: Sequence[str] | None) -> _Session:
        if not self._handlers.names():
            raise RealtimeError("no handlers: register one with on() before listening")
        connect = functools.partial(
            Connection,
            self._facts.rtm,
            resolve=lambda: _in_thread(functools.partial(self._endpoint, website_id)),
            credentials=lambda: self._credentials,
            events=self._handlers.names,
            rooms=rooms(self._credentials.tier, website_id, websites),
            user_agent=f"crisp-client-python/{__version__}",
            backoff=self._backoff,
        )
        with _claim:
            if self._session is not None and not self._session.closed.is_set():
                raise RealtimeError("the client is listening already")
            self._session = _Session(connect)
        return self._session

    def _handle(self, session: _Session) -> None:
        while (item := session.next()) is not None:
            event = decode_or_unknown(self._decode_event, *item)
            for handler in self._handlers.for_event(item[0]):
                if error := session.call(handler, event):
                    if failure := session.call(self._handlers.on_error, error, event):
                        log_failure(error, event)
                        log_failure(failure, event)

    def _handle_in_background(self, session: _Session) -> None:
        try:
            self._handle(session)
        finally:
            session.close()
        if session.error is not None:
            logger.error("real time ended: %s", session.error)

    def _handlers_changed(self) -> None:
        if self._session is not None:
            self._session.connection.refresh()

    def _endpoint(self, website_id: str | None) -> Endpoint:
        rtm = self._facts.rtm
        if self._rtm_host is not None:
            return parse(self._rtm_host, rtm.path)
        template, values = discovery(rtm, self._credentials.tier, website_id)
        answer = self._transport.call(
            "GET", template, operation="rtm", path=values, decode=plain(dict)
        )
        return parse(app_url(answer), rtm.path)


def _in_thread(function: Callable[[], T]) -> Awaitable[T]:
    """Run it in a thread that nobody waits for at the end: a slow answer delays no Ctrl-C."""
    outcome: Future[T] = Future()

    def run() -> None:
        outcome.set_running_or_notify_cancel()
        try:
            outcome.set_result(function())
        except Exception as error:
            outcome.set_exception(error)

    threading.Thread(target=run, name="crisp-client-endpoint", daemon=True).start()
    return asyncio.wrap_future(outcome)
