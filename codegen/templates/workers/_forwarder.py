"""Receives events, and hands them to the broker instead of to handlers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Sequence
from types import TracebackType
from typing import Any
from typing import ClassVar
from typing import Self

from .._runtime import checks
from .._runtime.dispatch.keys import Keys
from .._runtime.dispatch.outcome import Counts
from .._runtime.dispatch.subscriptions import name_of
from .._runtime.dispatch.subscriptions import Subscriptions
from .._runtime.errors import RealtimeError
from .._runtime.facts import Facts
from .._runtime.realtime.arguments import plan
from .._runtime.realtime.options import RealtimeOptions
from ..webhooks._asgi import Receive
from ..webhooks._asgi import Scope
from ..webhooks._asgi import Send
from ..webhooks._delivery import Delivery
from ..webhooks._receivers import HookReceiver
from ._broker import Broker
from ._connection import Connection
from ._ending import end
from ._ending import Stop
from ._ending import StoppedError
from ._envelope import sealed
from ._hooks import ForwardingApp
from ._hooks import ForwardingWsgiApp
from ._publisher import Publisher
from ._relaying import Relaying
from ._relaying import Source
from ._signals import until_signal


class Forwarder:
    """The base of `workers.Forwarder`, which knows the facts of the spec."""

    _facts: ClassVar[Facts]

    def __init__(
        self,
        source: Subscriptions | HookReceiver,
        broker: Broker,
        *,
        events: Collection[Any] = (),
        keep: int = 10_000,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> None:
        checks.instance("broker", broker, Broker)
        checks.whole("keep", keep)
        if isinstance(events, str) or not isinstance(events, Collection):
            raise TypeError("`events` is a list of event classes or names")
        self._broker = broker
        self._keep = keep
        self._events = [name_of(event) for event in events]
        self._relaying: Relaying | None = None
        self._counts = Counts()
        self._stop = Stop()
        self._client: Any = None
        self._app: ForwardingApp | None = None
        self._wsgi: ForwardingWsgiApp | None = None
        if isinstance(source, HookReceiver):
            given = (website_id, websites, inboxes, options)
            if self._events or backfill or any(one is not None for one in given):
                raise TypeError("of web hooks, Crisp decides what comes: only `keep` is given")
            self._hooks = _Hooks(broker, Keys(self._facts.rtm.backfill.events.values()))
            self._app = ForwardingApp(source, self._hooks.take, self._hooks.close)
            beside = _Hooks(broker, self._hooks.keys)  # it has a loop of its own
            self._wsgi = ForwardingWsgiApp(source, beside.take, beside.close)
        elif not hasattr(source, "_transport"):
            kind = type(source).__name__
            raise TypeError(
                f"a Forwarder is made of a client, PluginHooks or WebsiteHooks, not {kind}"
            )
        else:
            self._client = source
            self._plan = plan(
                self._client._credentials.tier,
                {
                    "website_id": website_id,
                    "websites": websites,
                    "inboxes": inboxes,
                    "backfill": backfill,
                    "options": options,
                },
            )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} to {self._broker!r}>"

    @property
    def counts(self) -> Counts:
        """Counts of events since it began to listen; what was handed on is `handled`."""
        return self._counts if self._relaying is None else self._relaying.counts

    # In real time

    async def serve(self) -> None:
        """Listen and hand on, until `stop()` or cancellation.

        It returns at once if `stop()` was called since the last time.

        Raises what `listen()` of a client raises, and `BrokerError` if the broker cannot be
        reached, refuses, or has a stream with other partitions.
        """
        if self._client is None:
            raise TypeError("web hooks come to the Forwarder as an ASGI app: give it to a server")
        try:
            async with contextlib.AsyncExitStack() as stack:
                async with self._stop.beginning():
                    connection = await stack.enter_async_context(
                        self._broker.connected("forwarder")
                    )
                    ask = await stack.enter_async_context(_asking(self._client))
                    await self._broker.check(connection)
                await self._relay(connection, ask)
        except StoppedError:
            pass
        finally:
            self._stop = Stop()

    async def _relay(self, connection: Connection, ask: Any) -> None:
        publisher = Publisher(connection, self._broker.settings)
        source = Source(self._client, self._events, publisher.publish)
        relaying = self._begin(source, ask)
        running = asyncio.ensure_future(relaying.run())
        stopped = asyncio.ensure_future(self._stop.told.wait())
        try:
            ends: set[asyncio.Future[Any]] = {running, stopped, connection.ended}
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            relaying.stop()
            if connection.ended.done():
                await end({running})
                raise connection.ended.result()
            await running
        finally:
            await end({stopped, running})
            self._counts, self._relaying = relaying.counts, None
            self._client._realtime.leave(relaying)

    def run(self) -> None:
        """Do what `serve()` does, in a loop of its own, until Ctrl-C or SIGTERM."""
        asyncio.run(until_signal(self.serve, self.stop))

    def stop(self) -> None:
        """End `serve()`, which returns when the broker has what has come already.

        It waits for that as long as `RealtimeOptions.drain` says. To be called in the same loop.
        """
        self._stop.tell()

    def _begin(self, source: Source, ask: Any) -> Relaying:
        watch = self._client._realtime
        with watch.lock:
            watch.check_open()
            if watch.session is not None and not getattr(watch.session, "closed", False):
                raise RealtimeError("the client is listening already")
            relaying = Relaying(source, self._plan, ask, keep=self._keep)
            self._relaying = watch.session = relaying
            watch.counts = lambda: relaying.counts
        return relaying

    # Of web hooks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take web hooks as an ASGI application, mounted as an `AsgiApp` is."""
        if self._app is None:
            raise TypeError("a Forwarder of a client is no ASGI app: call its run() or serve()")
        await self._app(scope, receive, send)

    @property
    def wsgi(self) -> ForwardingWsgiApp:
        """The same as a WSGI application, which has `close()`, and ends with its `with` block."""
        if self._wsgi is None:
            raise TypeError("a Forwarder of a client is no WSGI app: call its run() or serve()")
        return self._wsgi

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Take no further web hook, and close the connection to the broker."""
        if self._app is not None:
            await self._app.aclose()
        self.stop()


class _Hooks:
    """Hands the events of web hooks to the broker; connects when the first one comes."""

    def __init__(self, broker: Broker, keys: Keys) -> None:
        self._broker = broker
        self.keys = keys
        self._lock = asyncio.Lock()
        self._stack = contextlib.AsyncExitStack()
        self._publisher: Publisher | None = None
        self._connection: Connection | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def take(self, delivery: Delivery) -> None:
        """Return when the broker has the event."""
        publisher = await self._connected()
        name = delivery.event_name
        key = self.keys.of_message(name, delivery.event) or delivery.digest
        again = (delivery.attempt or 1) > 1
        await publisher.publish_in_turn(sealed(name, delivery.event, key, again=again))

    async def _connected(self) -> Publisher:
        loop = asyncio.get_running_loop()
        if self._loop is not loop:  # as under a test client, which has a loop for each request
            self._loop, self._publisher = loop, None
            self._lock, self._stack = asyncio.Lock(), contextlib.AsyncExitStack()
        async with self._lock:
            if self._connection is not None and self._connection.ended.done():
                await self._stack.aclose()
                self._publisher = None
            if self._publisher is None:
                async with contextlib.AsyncExitStack() as stack:
                    connection = await stack.enter_async_context(self._broker.connected("hooks"))
                    await self._broker.check(connection)
                    self._stack, self._connection = stack.pop_all(), connection
                self._publisher = Publisher(connection, self._broker.settings)
            return self._publisher

    async def close(self) -> None:
        if self._loop is asyncio.get_running_loop():
            self._publisher = None
            await self._stack.aclose()


@contextlib.asynccontextmanager
async def _asking(client: Any) -> AsyncIterator[Callable[..., Any]]:
    """Return how this loop asks the REST API, for either kind of client."""
    if hasattr(client, "_ask"):
        yield client._ask
        return
    ask, release = client._asking()
    try:
        yield ask
    finally:
        await release()
