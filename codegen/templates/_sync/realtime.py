# Written by hand: there is no loop here to await on, so the engine runs in a thread with one.
"""Real-time events for the synchronous client.

The engine is that of the asynchronous client, on an event loop in a thread of its own; plain
handlers run in threads, or in the one that called `listen()`.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import TYPE_CHECKING
from typing import Unpack

from .._runtime import checks
from .._runtime.data.decode import plain
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.store import Store
from .._runtime.errors import RealtimeError
from .._runtime.realtime.arguments import ListenArguments
from .._runtime.realtime.arguments import plan
from .._runtime.realtime.options import RealtimeOptions
from .._runtime.realtime.watch import Watched
from .._runtime.rest.options import RequestOptions
from .base import BaseClient

if TYPE_CHECKING:
    from .._runtime.realtime.listening import Ask
    from .._runtime.realtime.listening_thread import ListeningThread

logger = logging.getLogger("crisp_client")


# The base client comes first: Jedi finds no `__init__` behind that of `object`.
class Realtime(BaseClient, Watched):
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
        seen: Store | None = None,
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

        Each process that listens gets every event. With `seen`, a store of `crisp_client.stores`
        that they share, each event is handled by one of them: by another if that dies before its
        handlers have ended. A handler that fails has ended. If the store fails, which is logged,
        the event is handled by each. A `Gap` always is. So is any event but a message, as it
        has no id, where it may be another one with the same content: for two minutes after
        listening began or the connection was lost, among others.

        Raises `RealtimeError` if there is no handler or if the client is listening already,
        `CredentialsError` without credentials, `AuthenticationError` when Crisp refuses them, also
        later, or ends three connections in a row instead of answering, and any other `APIError` of
        asking for the endpoint that will not pass by waiting.
        """
        listening = self._open(
            calling=True,
            on_end=lambda error: None,
            website_id=website_id,
            websites=websites,
            inboxes=inboxes,
            backfill=backfill,
            options=options,
            seen=seen,
        )
        try:
            listening.wait()
        except KeyboardInterrupt:
            logger.info("real time: interrupted")
        finally:
            listening.close()
        if listening.error is not None:
            raise listening.error

    def start(
        self,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
        seen: Store | None = None,
    ) -> None:
        """Like `listen()`, but in the background, and returns at once.

        What `listen()` would raise later is logged as an error on the logger `crisp_client` and
        raised by `wait_until_live()`. The threads end with the program.
        """
        self._open(
            calling=False,
            on_end=_log,
            website_id=website_id,
            websites=websites,
            inboxes=inboxes,
            backfill=backfill,
            options=options,
            seen=seen,
        )

    def stop(self) -> None:
        """End what `listen()` or `start()` began, and wait until it has ended.

        Handlers see all that has come before; the wait ends 5 s after the time that they may take
        for that (`RealtimeOptions.drain`). May be called from any thread; from a handler it only
        asks for the end. Does nothing when not listening.
        """
        if (listening := self._realtime.session) is not None:
            listening.stop()

    def rebind(self) -> None:
        """Ask for the events of websites that installed the plugin since the connection was made.

        Not needed after a reconnect, which includes them. Crisp is asked at most every 2.5 s:
        calls that come sooner are put off and become one. Raises `RealtimeError` if the client is
        not listening.
        """
        listening = self._listening()
        if listening.ended:
            raise RealtimeError("the client is not listening")
        listening.bind()

    bind = rebind

    def wait_until_live(self, timeout: float = 10.0) -> None:
        """Wait until the client is connected and authenticated, after `start()`.

        Raises `TimeoutError` after `timeout` seconds, which says why the last attempt to connect
        failed and has it as its cause, `RealtimeError` if the client is not listening, or the
        error that ended listening.
        """
        self._listening().wait_until_live(checks.capped(timeout))

    def close(self) -> None:
        """Stop listening and close the connections; calls after this are errors."""
        if self._owner:
            self._realtime.close()
            self.stop()
        super().close()

    def __repr__(self) -> str:
        return f"{super().__repr__().removesuffix('>')} realtime={self.realtime_state.value!r}>"

    def _open(
        self,
        *,
        calling: bool,
        on_end: Callable[[BaseException | None], object],
        **arguments: Unpack[ListenArguments],
    ) -> ListeningThread:
        # Here and not above: with asyncio they take a fifth of the time of all that REST needs.
        from .._runtime.realtime.listening import Listening
        from .._runtime.realtime.listening_thread import ListeningThread

        self._check_handlers(self._credentials.tier)
        planned = plan(self._credentials.tier, arguments)
        watch = self._realtime
        with watch.lock:
            watch.check_open()
            if watch.session is not None and not watch.session.closed:
                raise RealtimeError("the client is listening already")
            ask, release = self._asking()
            listening = ListeningThread(
                planned.options, calling=calling, release=release, on_end=on_end
            )
            before = watch.session
            watch.session = listening  # so that a handler of its first state can stop it
            try:
                listening.begin(functools.partial(Listening, self, planned, ask))
            except BaseException:
                watch.session = before
                raise
            watch.counts = lambda: listening.counts
        return listening

    def _listening(self) -> ListeningThread:
        listening: ListeningThread | None = self._realtime.session
        if listening is None:
            raise RealtimeError("the client is not listening")
        return listening

    def _asking(self) -> tuple[Ask, Callable[[], Awaitable[object]]]:
        """Return how the loop asks the REST API, and what releases the connections for that.

        It goes over the loop, where a question can be cancelled at any time. A client given by the
        user is used all the same, in threads: it alone knows the way. Middleware, which may block,
        is called there too.
        """
        from .._async.transport import AsyncTransport
        from .._runtime.dispatch.threads import call_in
        from .._runtime.dispatch.threads import Threads
        from .._runtime.http.aio import AsyncHttp
        from .._runtime.realtime.backfill import READERS

        transport = self._transport
        threads = Threads(READERS, "crisp-client-endpoint")
        http = AsyncHttp(transport.network)
        twin = AsyncTransport(
            self._facts, transport.network, transport._identity, transport._options, http
        )
        transport.share(twin)

        async def call(*args: Any, **named: Any) -> Any:
            if not (transport._http.is_given or transport.hooks.has_middleware):
                return await twin.call(*args, **named)
            result, error = await call_in(
                threads, functools.partial(transport.call, *args, **named)
            )
            if error is not None:
                raise error
            return result

        async def release() -> None:
            threads.close()
            await http.aclose()

        return _ask_by(call), release


def _ask_by(call: Callable[..., Awaitable[Any]]) -> Ask:
    async def ask(
        template: str,
        path: Mapping[str, Any],
        query: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        return await call(
            "GET",
            template,
            operation="rtm",
            path=path,
            query=query,
            decode=plain(object),
            options=options,
        )

    return ask


def _log(error: BaseException | None) -> None:
    if error is not None:
        logger.error("real time ended: %s", error)
