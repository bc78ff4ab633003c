"""What a client has behind its socket, and web hooks too: events go in, and to handlers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from collections.abc import Callable
from typing import Any

import attrs

from crisp_client import EventPayload
from crisp_client import events
from crisp_client import RealtimeOptions
from crisp_client import Registry
from crisp_client._runtime.dispatch.dispatcher import Dispatcher
from crisp_client._runtime.dispatch.outcome import Failure
from crisp_client._runtime.dispatch.threads import CallingThread
from crisp_client._runtime.dispatch.threads import Executor
from crisp_client._runtime.loop_thread import LoopThread


async def _made(registry: Registry, threads: Executor | None, options: Any) -> Dispatcher:
    return Dispatcher(registry._handlers, events.decode, RealtimeOptions(**options), threads)


def _counted(dispatcher: Dispatcher) -> dict[str, int]:
    return {name: count for name, count in attrs.asdict(dispatcher.counts).items() if count}


def dispatching(
    registry: Registry, main: Callable[[Dispatcher], Awaitable[None]], **options: Any
) -> dict[str, int]:
    """Run `main` with a dispatcher, see that nothing is left, and return what was counted."""

    async def run() -> dict[str, int]:
        dispatcher = await _made(registry, None, options)
        async with asyncio.timeout(20):
            await main(dispatcher)
            await dispatcher.close()
        assert len(asyncio.all_tasks()) == 1
        return _counted(dispatcher)

    return asyncio.run(run())


def fail(dispatcher: Dispatcher, error: Exception, event: EventPayload) -> None:
    """Put in that something else than a handler failed."""
    dispatcher.put("", Failure(error, event))


class Threads:
    """A dispatcher on a loop in a thread of its own, for plain handlers.

    With `calling`, the thread that calls `run` calls them, until the end.
    """

    def __init__(self, registry: Registry, *, calling: bool = False, **options: Any) -> None:
        self.calling = CallingThread() if calling else None
        self.loop = LoopThread("loop")
        self.loop.start()
        self.dispatcher = self.loop.submit(_made(registry, self.calling, options)).result(30)

    def run(self) -> None:
        assert self.calling is not None
        self.calling.run()

    def end(self, limit: float = 30) -> dict[str, int]:
        self.loop.submit(self.dispatcher.join(limit)).result(limit + 5)
        self.loop.submit(self.dispatcher.close()).result(30)
        self.loop.end()
        self.loop.join(30)
        assert not self.loop.is_alive()
        return _counted(self.dispatcher)
