# Copied from codegen/templates/_async/realtime.py. Do not edit: change that and run `make generate`.
"""Real-time events for the asynchronous client."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from .._runtime.data.decode import plain
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.tasks import Dispatcher
from .._runtime.errors import RealtimeError
from .._runtime.realtime.backfill import Backfill
from .._runtime.realtime.connection import Connection
from .._runtime.realtime.endpoint import app_url
from .._runtime.realtime.endpoint import backfilled
from .._runtime.realtime.endpoint import discovery
from .._runtime.realtime.endpoint import Endpoint
from .._runtime.realtime.endpoint import filters
from .._runtime.realtime.endpoint import ONE_ATTEMPT
from .._runtime.realtime.endpoint import parse
from .._runtime.realtime.options import given_or_default
from .._runtime.realtime.options import RealtimeOptions
from .._runtime.realtime.state import RealtimeState
from .._runtime.realtime.watch import Watch
from .._runtime.realtime.watch import Watched
from .._runtime.rest.options import RequestOptions
from .._version import __version__
from .base import AsyncBaseClient


class _Session:
    """One `listen()`: its connection, and what came and is not handed out yet."""

    def __init__(self, watch: Watch, dispatcher: Dispatcher) -> None:
        self.dispatcher = dispatcher
        self.settled = asyncio.Event()
        self.backfill: Backfill | None = None
        self.connection: Connection
        self._watch = watch

    def on_state(self, state: RealtimeState) -> None:
        if state in (RealtimeState.LIVE, RealtimeState.CLOSED, RealtimeState.FAILED):
            self.settled.set()
        else:
            self.settled.clear()
        self._watch.change(state)

    def result(self) -> None:
        """Raise what ended the connection, unless it was told to end."""
        if not self.connection.task.cancelled():
            self.connection.task.result()

    async def close(self) -> None:
        await self.connection.close()
        if self.backfill is not None:
            await self.backfill.close()
        await self.dispatcher.close()


class AsyncRealtime(Watched, AsyncBaseClient):
    """The part of the client that listens."""

    _decode_event: Callable[[str, Any], EventPayload]

    async def listen(
        self,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> None:
        """Receive events and call their handlers, until `stop()` or cancellation.

        Events of one conversation are handled one after the other, `async` handlers in tasks, plain
        ones in threads; many conversations are handled at once (see `RealtimeOptions`). `stop()`
        lets the handlers see all that has come before it; cancelling ends the running `async`
        handlers and drops the rest. A plain handler cannot be cancelled: its thread goes on to the
        end of the function.

        A lost connection is made again, authenticated anew, after a random wait of 0.5 s at first
        and up to 60 s later; each loss is a warning on the logger `crisp_client`. Crisp does not
        repeat what was sent meanwhile: the outage is told as a `Gap`, before the next event.

        With a token of the website tier, `website_id` is the website whose endpoint is asked for.
        With any other, only events of that website come. `websites` lists several of them; without
        both, events of all websites of the token come. `inboxes` are ids of the inboxes whose
        events are wanted.

        With `backfill`, messages that were missed during an outage are read over REST and handed
        out after the `Gap`, each once, before anything that came later in their conversation; they
        say so (`message.backfilled`). It needs to know the websites. What cannot be read is told to
        `on_error`, with the `Gap` as the event.

        Raises `RealtimeError` if there is no handler or if the client is listening already,
        `CredentialsError` without credentials, `AuthenticationError` when Crisp refuses them, also
        later, or ends three connections in a row instead of answering, and any other `APIError` of
        asking for the endpoint that will not pass by waiting.
        """
        options = given_or_default(options)
        session = self._open(website_id, websites, inboxes, backfill, options)
        try:
            await asyncio.wait({session.connection.task})
            if session.backfill is not None:
                await session.backfill.close()
            await session.dispatcher.join(options.drain)
            session.result()
        finally:
            await session.close()
            self._realtime.session = None

    def stop(self) -> None:
        """End `listen()`, which returns after the handlers of what has come already.

        May be called from a handler and from any thread; does nothing when not listening.
        """
        if (session := self._realtime.session) is not None:
            session.connection.stop()

    async def rebind(self) -> None:
        """Ask for the events of websites that installed the plugin since the connection was made.

        Not needed after a reconnect, which includes them. Crisp is asked at most every 2.5 s:
        calls that come sooner are put off and become one. Raises `RealtimeError` if the client is
        not listening.
        """
        self._listening().connection.bind()

    bind = rebind

    async def wait_until_live(self, timeout: float = 10.0) -> None:
        """Wait until the running `listen()` is connected and authenticated.

        Raises `TimeoutError` after `timeout` seconds, `RealtimeError` if the client is not
        listening, or the error that ended listening.
        """
        await asyncio.sleep(0)  # a listen() task made just before has not begun yet
        session = self._listening()
        async with asyncio.timeout(timeout):
            while self._realtime.state is not RealtimeState.LIVE:
                await session.settled.wait()
                if session.connection.task.done():
                    session.result()
                    raise RealtimeError("listening was stopped")

    async def aclose(self) -> None:
        """Close the connections and end `listen()`; calls after this are errors."""
        if self._owner:
            self._realtime.close()
            self.stop()
        await super().aclose()

    def _open(
        self,
        website_id: str | None,
        websites: Sequence[str] | None,
        inboxes: Sequence[str] | None,
        backfill: bool,
        options: RealtimeOptions,
    ) -> _Session:
        if not (self._handlers.handles_all or self._handlers.names()):
            raise RealtimeError("no handlers: register one with on() before listen()")
        asked = filters(self._credentials.tier, website_id, websites, inboxes)
        watch = self._realtime
        with watch.lock:
            watch.check_open()
            if watch.session is not None:
                raise RealtimeError("the client is listening already")
            dispatcher = Dispatcher(self._handlers, self._decode_event, options)
            session = _Session(watch, dispatcher)
            if backfill:
                session.backfill = Backfill(
                    self._facts.rtm.backfill,
                    dispatcher,
                    fetch=self._ask,
                    websites=backfilled(asked, website_id),
                    inboxes=asked.inboxes,
                    wanted=self._handlers.registrations,
                    decode=self._decode_event,
                    size=options.queue_size,
                )
            session.connection = Connection(
                self._facts.rtm,
                resolve=functools.partial(self._endpoint, website_id),
                credentials=lambda: self._credentials,
                events=lambda: self._wanted(self._credentials.tier),
                filters=asked,
                inbox=session.backfill or dispatcher,
                on_state=session.on_state,
                user_agent=f"crisp-client-python/{__version__}",
                options=options,
            )
            watch.session = session
            watch.counts = lambda: dispatcher.counts
        return session

    def _listening(self) -> _Session:
        session: _Session | None = self._realtime.session
        if session is None:
            raise RealtimeError("the client is not listening")
        return session

    async def _endpoint(self, website_id: str | None) -> Endpoint:
        rtm = self._facts.rtm
        if self._rtm_host is not None:
            return parse(self._rtm_host, rtm.path)
        template, values = discovery(rtm, self._credentials.tier, website_id)
        return parse(app_url(await self._ask(template, values, options=ONE_ATTEMPT)), rtm.path)

    async def _ask(
        self,
        template: str,
        path: Mapping[str, Any],
        query: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        return await self._transport.call(
            "GET",
            template,
            operation="rtm",
            path=path,
            query=query,
            decode=plain(object),
            options=options,
        )
