# Copied from codegen/templates/workers/_worker.py. Do not edit: change that and run `make generate`.
"""Takes events from the broker and calls their handlers."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from .._runtime import checks
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.outcome import Counts
from .._runtime.dispatch.subscriptions import Subscriptions
from .._runtime.errors import RealtimeError
from ._broker import Broker
from ._ending import Stop
from ._ending import StoppedError
from ._rates import SharedRate
from ._signals import until_signal
from ._tally import Options
from ._tally import Tally
from ._work import Work


class Worker:
    """The base of `workers.Worker`, which knows how to decode events."""

    _decode: Callable[[str, Any], EventPayload]

    def __init__(
        self,
        registry: Subscriptions,
        broker: Broker,
        *,
        concurrency: int = 100,
        attempts: int = 5,
        drain: float = 30.0,
    ) -> None:
        checks.instance("broker", broker, Broker)
        if not isinstance(registry, Subscriptions):
            kind = type(registry).__name__
            raise TypeError(f"a Worker is made of a client or a Registry, not {kind}")
        checks.whole("concurrency", concurrency)
        checks.whole("attempts", attempts)
        checks.seconds("drain", drain, zero=True)
        self._registry = registry
        self._broker = broker
        self._options = Options(concurrency, attempts, drain)
        self._stop = Stop()
        self._tally = Tally()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._broker!r}>"

    @property
    def counts(self) -> Counts:
        """Counts of events: what came, what was handled, calls of handlers that raised."""
        return self._tally.counts

    async def serve(self) -> None:
        """Take events and call their handlers, until `stop()` or cancellation.

        It returns at once if `stop()` was called since the last time.

        Raises `RealtimeError` if there is no handler, and `BrokerError` if the broker cannot be
        reached, refuses, or has a stream with other partitions.
        """
        await self._serve(lambda: None)

    async def _serve(self, begun: Callable[[], object]) -> None:
        handlers = self._registry._handlers
        if not (handlers.handles_all or handlers.names()):
            raise RealtimeError("no handlers: register one with on() before a worker runs")
        settings = self._broker.settings
        try:
            async with contextlib.AsyncExitStack() as stack:
                async with self._stop.beginning():
                    connection = await stack.enter_async_context(self._broker.connected("worker"))
                    await self._broker.check(connection)
                    rate = SharedRate(self._registry, connection, settings)
                    await stack.enter_async_context(rate)
                work = Work(
                    handlers, self._decode, self._options, self._tally, connection, settings
                )
                begun()
                await work.run(self._stop.told)
        except StoppedError:
            pass
        finally:
            self._stop = Stop()

    def run(self) -> None:
        """Do what `serve()` does, in a loop of its own, until Ctrl-C or SIGTERM."""
        self._run(lambda: None)

    def _run(self, begun: Callable[[], object]) -> None:
        asyncio.run(until_signal(lambda: self._serve(begun), self.stop))

    def stop(self) -> None:
        """End `serve()`, which returns when the running handlers have ended.

        They have `drain` seconds for that. What has not begun is given back at once, and another
        worker has it. To be called in the same loop.
        """
        self._stop.tell()
