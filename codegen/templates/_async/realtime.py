"""Real-time events for the asynchronous client."""

from __future__ import annotations

import asyncio
import functools
import inspect
from collections.abc import Callable
from collections.abc import Sequence
from typing import Any

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
from .base import AsyncBaseClient


class _Session:
    """One `listen()`: its connection, and what came and is not handed out yet."""

    def __init__(self, connect: Callable[..., Connection]) -> None:
        self.inbox: asyncio.Queue[tuple[str, Any] | None] = asyncio.Queue()
        self.settled = asyncio.Event()
        self.connection = connect(deliver=self._deliver, on_live=self._on_live)
        self.connection.task.add_done_callback(self._on_end)

    def _deliver(self, name: str, payload: Any) -> None:
        self.inbox.put_nowait((name, payload))

    def _on_live(self, live: bool) -> None:
        if live:
            self.settled.set()
        else:
            self.settled.clear()

    def _on_end(self, _: asyncio.Task[Any]) -> None:
        self.settled.set()
        self.inbox.put_nowait(None)


class AsyncRealtime(Subscriptions, AsyncBaseClient):
    """The part of the client that listens."""

    _decode_event: Callable[[str, Any], EventPayload]
    _backoff = Backoff()
    _session: _Session | None = None

    async def listen(
        self, *, website_id: str | None = None, websites: Sequence[str] | None = None
    ) -> None:
        """Receive events and call their handlers, until `stop()` or cancellation.

        Each handler runs to its end before the next event is handed out: an `async` handler in this
        task, a plain one in a thread. `stop()` lets the handlers see all that has come before it;
        cancelling ends the running `async` handler and drops the rest. A plain handler cannot be
        cancelled: its thread goes on to the end of the function.

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
        if not self._handlers.names():
            raise RealtimeError("no handlers: register one with on() before listen()")
        if self._session is not None:
            raise RealtimeError("the client is listening already")
        tier = self._credentials.tier
        session = self._session = _Session(
            functools.partial(
                Connection,
                self._facts.rtm,
                resolve=functools.partial(self._endpoint, website_id),
                credentials=lambda: self._credentials,
                events=self._handlers.names,
                rooms=rooms(tier, website_id, websites),
                user_agent=f"crisp-client-python/{__version__}",
                backoff=self._backoff,
            )
        )
        try:
            while (item := await session.inbox.get()) is not None:
                await self._dispatch(*item)
            if not session.connection.task.cancelled():
                session.connection.task.result()
        finally:
            await session.connection.close()
            self._session = None

    def stop(self) -> None:
        """End `listen()`, which returns after the handlers of what has come already.

        May be called from a handler and from any thread; does nothing when not listening.
        """
        if self._session is not None:
            self._session.connection.stop()

    async def bind(self) -> None:
        """Ask for the events of websites that installed the plugin since the connection was made.

        Not needed after a reconnect, which includes them. Call it at most every 2.5 s: Crisp takes
        more for abuse. Raises `RealtimeError` if the client is not listening.
        """
        self._listening().connection.bind()

    async def wait_until_live(self, timeout: float = 10.0) -> None:
        """Wait until the running `listen()` is connected and authenticated.

        Raises `TimeoutError` after `timeout` seconds, `RealtimeError` if the client is not
        listening, or the error that ended listening.
        """
        await asyncio.sleep(0)  # a listen() task made just before has not begun yet
        session = self._listening()
        async with asyncio.timeout(timeout):
            await session.settled.wait()
        if session.connection.task.done():
            if not session.connection.task.cancelled():
                session.connection.task.result()
            raise RealtimeError("listening was stopped")

    async def aclose(self) -> None:
        """Close the connections and end `listen()`; calls after this are errors."""
        self.stop()
        await super().aclose()

    def _listening(self) -> _Session:
        if self._session is None:
            raise RealtimeError("the client is not listening")
        return self._session

    def _handlers_changed(self) -> None:
        if self._session is not None:
            self._session.connection.refresh()

    async def _endpoint(self, website_id: str | None) -> Endpoint:
        rtm = self._facts.rtm
        if self._rtm_host is not None:
            return parse(self._rtm_host, rtm.path)
        template, values = discovery(rtm, self._credentials.tier, website_id)
        answer = await self._transport.call(
            "GET", template, operation="rtm", path=values, decode=plain(dict)
        )
        return parse(app_url(answer), rtm.path)

    async def _dispatch(self, name: str, payload: Any) -> None:
        event = decode_or_unknown(self._decode_event, name, payload)
        for handler in self._handlers.for_event(name):
            if error := await _call(handler, event):
                if failure := await _call(self._handlers.on_error, error, event):
                    log_failure(error, event)
                    log_failure(failure, event)


async def _call(function: Callable[..., object], *args: Any) -> Exception | None:
    """Run it to its end and return its exception, if any."""
    if inspect.iscoroutinefunction(function):
        return await finish(function(*args))
    # The exception comes back as a value: a StopIteration raised there would never arrive.
    result, error = await asyncio.to_thread(attempt, function, *args)
    return await finish(result) if inspect.isawaitable(result) else error
