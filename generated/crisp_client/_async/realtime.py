# Copied from codegen/templates/_async/realtime.py. Do not edit: change that and run `make generate`.
"""Real-time events for the asynchronous client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Unpack

from .._runtime import checks
from .._runtime.data.decode import plain
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.store import Store
from .._runtime.errors import RealtimeError
from .._runtime.realtime.arguments import ListenArguments
from .._runtime.realtime.arguments import plan
from .._runtime.realtime.listening import Listening
from .._runtime.realtime.options import RealtimeOptions
from .._runtime.realtime.watch import Watched
from .._runtime.rest.options import RequestOptions
from .base import AsyncBaseClient


# The base client comes first: Jedi finds no `__init__` behind that of `object`.
class AsyncRealtime(AsyncBaseClient, Watched):
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
        seen: Store | None = None,
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
            website_id=website_id,
            websites=websites,
            inboxes=inboxes,
            backfill=backfill,
            options=options,
            seen=seen,
        )
        try:
            await listening.run()
        finally:
            self._realtime.leave(listening)

    def stop(self) -> None:
        """End `listen()`, which returns after the handlers of what has come already.

        May be called from a handler and from any thread; does nothing when not listening.
        """
        if (listening := self._realtime.session) is not None:
            listening.stop()

    async def rebind(self) -> None:
        """Ask for the events of websites that installed the plugin since the connection was made.

        Not needed after a reconnect, which includes them. Crisp is asked at most every 2.5 s:
        calls that come sooner are put off and become one. Raises `RealtimeError` if the client is
        not listening.
        """
        self._listening().bind()

    bind = rebind

    async def wait_until_live(self, timeout: float = 10.0) -> None:
        """Wait until the running `listen()` is connected and authenticated.

        Raises `TimeoutError` after `timeout` seconds, which says why the last attempt to connect
        failed and has it as its cause, `RealtimeError` if the client is not listening, or the
        error that ended listening.
        """
        await asyncio.sleep(0)  # a listen() task made just before has not begun yet
        await self._listening().wait_until_live(checks.capped(timeout))

    async def aclose(self) -> None:
        """Close the connections and end `listen()`; calls after this are errors."""
        if self._owner:
            self._realtime.close()
            self.stop()
        await super().aclose()

    def __repr__(self) -> str:
        return f"{super().__repr__().removesuffix('>')} realtime={self.realtime_state.value!r}>"

    def _open(self, **arguments: Unpack[ListenArguments]) -> Listening:
        self._check_handlers(self._credentials.tier)
        planned = plan(self._credentials.tier, arguments)
        watch = self._realtime
        with watch.lock:
            watch.check_open()
            if watch.session is not None:
                raise RealtimeError("the client is listening already")
            listening = Listening(self, planned, self._ask, may_exit=True)
            watch.session = listening
            watch.counts = lambda: listening.counts
        return listening

    def _listening(self) -> Listening:
        listening: Listening | None = self._realtime.session
        if listening is None:
            raise RealtimeError("the client is not listening")
        return listening

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
