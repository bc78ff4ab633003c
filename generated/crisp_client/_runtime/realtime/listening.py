# Copied from codegen/templates/_runtime/realtime/listening.py. Do not edit: change that and run `make generate`.
"""One `listen()`: from the question where to connect to the end of the last handler.

There is one engine for both clients. The async client runs it on the loop of the program, the sync
client on a loop in a thread of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import Protocol

from ..data.model import EventPayload
from ..dispatch.claims import Claims
from ..dispatch.dispatcher import Dispatcher
from ..dispatch.handlers import decode_or_unknown
from ..dispatch.handlers import Handlers
from ..dispatch.outcome import Counts
from ..dispatch.queue import EventQueue
from ..dispatch.threads import Executor
from ..errors import RealtimeError
from ..facts import Facts
from ..rest.options import RequestOptions
from ..rest.planner import Planner
from .arguments import Plan
from .backfill import Backfill
from .connection import Connection
from .endpoint import app_url
from .endpoint import discovery
from .endpoint import Endpoint
from .endpoint import ONE_ATTEMPT
from .endpoint import parse
from .state import RealtimeState
from .watch import Watch


class Listener(Protocol):
    """The attributes of a client that are used here."""

    @property
    def _facts(self) -> Facts: ...

    @property
    def _transport(self) -> Planner: ...

    @property
    def _rtm_host(self) -> str | None: ...

    @property
    def _handlers(self) -> Handlers: ...

    @property
    def _realtime(self) -> Watch: ...

    @property
    def _decode_event(self) -> Callable[[str, Any], EventPayload]: ...

    def _wanted(self, tier: str) -> list[str]: ...


class Ask(Protocol):
    """GET a path of the REST API, on the loop."""

    async def __call__(
        self,
        template: str,
        path: Mapping[str, Any],
        query: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any: ...


class Listening:
    """The connection, the reading back and the handing out; belongs to the loop it is made on.

    `stop`, `bind`, `refresh` and `counts` may be used from any thread.
    """

    def __init__(
        self,
        client: Listener,
        plan: Plan,
        ask: Ask,
        threads: Executor | None = None,
        *,
        may_exit: bool = False,
    ) -> None:
        self._client = client
        self._plan = plan
        self._ask = ask
        self._news = asyncio.Event()
        client._handlers.on_change = client._realtime.refresh
        # Imports what decodes them, which a fork at the first event could find half done.
        for name in client._handlers.names():
            decode_or_unknown(client._decode_event, name, {})
        rtm, transport = client._facts.rtm, client._transport
        self.dispatcher = self._handing_out(threads, may_exit)
        self._backfill: Backfill | None = None
        if plan.backfilled:
            self._backfill = Backfill(
                rtm.backfill,
                self.dispatcher,
                fetch=ask,
                websites=plan.backfilled,
                inboxes=plan.filters.inboxes,
                wanted=client._handlers.registrations,
                decode=client._decode_event,
                size=plan.options.queue_size,
            )
        self._connection = Connection(
            rtm,
            resolve=self._endpoint,
            credentials=lambda: transport.credentials,
            events=lambda: client._wanted(transport.credentials.tier),
            filters=plan.filters,
            inbox=self._inbox(),
            waits=client._realtime.waits,
            decode=client._decode_event,
            on_state=self._on_state,
            on_asked=self.dispatcher.begin,
            on_heard=self._tell,
            network=transport.network,
            headers=transport.headers,
            options=plan.options,
        )

    def _handing_out(self, threads: Executor | None, may_exit: bool) -> Dispatcher:
        """Return what takes the events in the end."""
        client, seen = self._client, self._plan.seen
        messages = frozenset(client._facts.rtm.backfill.events.values())
        return Dispatcher(
            client._handlers,
            client._decode_event,
            self._plan.options,
            threads,
            may_exit=may_exit,
            claims=Claims(seen, messages) if seen is not None else None,
        )

    def _inbox(self) -> EventQueue:
        """Return what takes the events first."""
        return self._backfill or self.dispatcher

    @property
    def counts(self) -> Counts:
        return self.dispatcher.counts

    @property
    def ended(self) -> bool:
        """Tell whether there will be no further connection."""
        return self._connection.task.done()

    def stop(self) -> None:
        """End the connection; `run` returns when what has come is handled."""
        self._connection.stop()

    def bind(self) -> None:
        self._connection.bind()

    def refresh(self) -> None:
        """Ask for the events that are handled now."""
        self._connection.refresh()

    async def run(self) -> None:
        """Return after `stop`, or raise what ended the connection; leave nothing behind."""
        try:
            await asyncio.wait({self._connection.task})
            if self._backfill is not None:
                await self._backfill.close()
            await self.dispatcher.join(self._plan.options.drain)
            self._raise_error()
        finally:
            await self._connection.close()
            if self._backfill is not None:
                await self._backfill.close()
            await self.dispatcher.close()

    async def wait_until_live(self, timeout: float, event: str | None = None) -> None:
        """Wait until the connection is live, and brings `event`.

        Raise as the method of the clients does.
        """
        try:
            async with asyncio.timeout(timeout):
                while not self._is_live(event):
                    if self.ended:
                        self._raise_error()
                        raise RealtimeError("listening was stopped")
                    await self._news.wait()
        except TimeoutError:
            failure = self._client._realtime.error
            why = f": {failure}" if failure else f" (the state is {self._client._realtime.state})"
            raise TimeoutError(f"not connected within {timeout:g} s{why}") from failure

    def _raise_error(self) -> None:
        """Raise what ended the connection, unless it was told to end."""
        if not self._connection.task.cancelled():
            self._connection.task.result()

    def _on_state(self, state: RealtimeState, failure: Exception | None) -> None:
        watch = self._client._realtime
        if state in (RealtimeState.CLOSED, RealtimeState.FAILED):
            watch.waits.fail(failure or RealtimeError("listening was stopped"))
        watch.change(state, failure)
        self._tell()

    def _is_live(self, event: str | None) -> bool:
        if event is not None and not self._connection.hears(event):
            return False
        return self._client._realtime.state is RealtimeState.LIVE

    def _tell(self) -> None:
        """Wake what waits for a change."""
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def _endpoint(self) -> Endpoint:
        client = self._client
        rtm = client._facts.rtm
        if client._rtm_host is not None:
            return parse(client._rtm_host, rtm.path)
        tier = client._transport.credentials.tier
        template, values = discovery(rtm, tier, self._plan.website_id)
        return parse(app_url(await self._ask(template, values, options=ONE_ATTEMPT)), rtm.path)
