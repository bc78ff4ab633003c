# Written by hand: the connection lives in an event loop on a thread of its own.
"""Real-time events for the synchronous client.

The connection lives in an event loop on a thread of its own; handlers run in threads, or in the one
that called `listen()`.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any
from typing import TypeVar

from .._async.base import AsyncBaseClient
from .._runtime import checks
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.threads import ThreadDispatcher
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
from .._runtime.realtime.watch import Watched
from .._runtime.rest.options import RequestOptions
from .._version import __version__
from .base import BaseClient
from .session import Session

T = TypeVar("T")

logger = logging.getLogger("crisp_client")


class Realtime(Watched, BaseClient):
    """The part of the client that listens."""

    _decode_event: Callable[[str, Any], EventPayload]

    def listen(
        self,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> None:
        """Receive events and call their handlers, until `stop()` or Ctrl-C.

        Events of one conversation are handled one after the other, many conversations at once, in
        threads. With a concurrency of 1 (see `RealtimeOptions`) everything is handled one after the
        other in this thread. An `async` handler runs on the loop of the connection while its thread
        waits for it. `stop()` lets the handlers see all that has come before it. Ctrl-C ends at
        once, and this method returns normally: `KeyboardInterrupt` is not passed on. A handler that
        runs then goes on to its end in its thread; in this thread it ends too.

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
        session = self._open(website_id, websites, inboxes, backfill, options)
        try:
            session.run()
        except KeyboardInterrupt:
            logger.info("real time: interrupted")
        finally:
            session.close()
        if session.error is not None:
            raise session.error

    def start(
        self,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> None:
        """Like `listen()`, but in the background, and returns at once.

        What `listen()` would raise later is logged as an error on the logger `crisp_client` and
        raised by `wait_until_live()`. The threads end with the program.
        """
        session = self._open(website_id, websites, inboxes, backfill, options)
        threading.Thread(
            target=self._run_in_background,
            args=(session,),
            name="crisp-client-handlers",
            daemon=True,
        ).start()

    def stop(self) -> None:
        """End what `listen()` or `start()` began, and wait until it has ended.

        Handlers see all that has come before. May be called from any thread; from a handler it only
        asks for the end. Does nothing when not listening.
        """
        if (session := self._realtime.session) is not None:
            session.stop()

    def rebind(self) -> None:
        """Ask for the events of websites that installed the plugin since the connection was made.

        Not needed after a reconnect, which includes them. Crisp is asked at most every 2.5 s:
        calls that come sooner are put off and become one. Raises `RealtimeError` if the client is
        not listening.
        """
        session = self._realtime.session
        if session is None or session.ended:
            raise RealtimeError("the client is not listening")
        session.connection.bind()

    bind = rebind

    def wait_until_live(self, timeout: float = 10.0) -> None:
        """Wait until the client is connected and authenticated, after `start()`.

        Raises `TimeoutError` after `timeout` seconds, `RealtimeError` if the client is not
        listening, or the error that ended listening.
        """
        session = self._realtime.session
        if session is None:
            raise RealtimeError("the client is not listening")
        if not session.settled.wait(checks.capped(timeout)):
            raise TimeoutError(f"not connected within {timeout:g} s")
        if session.ended:
            raise session.error or RealtimeError("listening was stopped")

    def close(self) -> None:
        """Stop listening and close the connections; calls after this are errors."""
        if self._owner:
            self._realtime.close()
            self.stop()
        super().close()

    def _open(
        self,
        website_id: str | None,
        websites: Sequence[str] | None,
        inboxes: Sequence[str] | None,
        backfill: bool,
        options: RealtimeOptions | None,
    ) -> Session:
        if not (self._handlers.handles_all or self._handlers.names()):
            raise RealtimeError("no handlers: register one with on() before listening")
        options = given_or_default(options)
        asked = filters(self._credentials.tier, website_id, websites, inboxes)
        reading = None
        if backfill:
            reading = functools.partial(
                Backfill,
                self._facts.rtm.backfill,
                fetch=self._ask,
                websites=backfilled(asked, website_id),
                inboxes=asked.inboxes,
                wanted=self._handlers.registrations,
                decode=self._decode_event,
                size=options.queue_size,
            )
        watch = self._realtime
        with watch.lock:
            watch.check_open()
            if watch.session is not None and not watch.session.closed.is_set():
                raise RealtimeError("the client is listening already")
            session = watch.session = Session(
                watch,
                options,
                functools.partial(ThreadDispatcher, self._handlers, self._decode_event),
                functools.partial(
                    Connection,
                    self._facts.rtm,
                    resolve=functools.partial(self._endpoint, website_id),
                    credentials=lambda: self._credentials,
                    events=lambda: self._wanted(self._credentials.tier),
                    filters=asked,
                    user_agent=f"crisp-client-python/{__version__}",
                ),
                reading,
            )
            watch.counts = lambda: session.dispatcher.counts
        return session

    def _run_in_background(self, session: Session, end: Callable[[], None] | None = None) -> None:
        try:
            session.run()
        finally:
            session.close()
            if end is not None:
                end()
        if session.error is not None and end is None:
            logger.error("real time ended: %s", session.error)

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
        """Over the loop, where it can be cancelled at any time; the client's own HTTP cannot.

        One that the user gave is used all the same: it alone knows the way.
        """
        http = self._transport._http
        given: dict[str, Any] = {"path": path, "query": query, "options": options}
        if http.is_given:
            return await _in_thread(functools.partial(self.request, "GET", template, **given))

        class Twin(AsyncBaseClient):
            _facts = self._facts

        pair, host = self._credentials, self._transport.host
        async with Twin(pair.identifier, pair.key, pair.tier, host, http=http.library) as twin:
            return await twin.request("GET", template, **given)


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
