# Copied from codegen/templates/workers/_handling.py. Do not edit: change that and run `make generate`.
"""Call the handlers of one event, and return those that failed."""

from __future__ import annotations

import asyncio
from typing import Any

from .._runtime.data.model import EventPayload
from .._runtime.dispatch.calling import as_failure
from .._runtime.dispatch.calling import failure_of
from .._runtime.dispatch.calls import Calls
from .._runtime.dispatch.handlers import Handlers
from .._runtime.dispatch.handlers import Registration
from .._runtime.dispatch.threads import Place
from .._runtime.dispatch.threads import place
from .._runtime.dispatch.threads import Threads

Failed = list[tuple[Registration, Exception]]


class Handling:
    """The handlers of one worker; `async` ones run on this loop, plain ones in threads."""

    def __init__(self, handlers: Handlers, concurrency: int) -> None:
        self._handlers = handlers
        self._threads = Threads(concurrency, "crisp-worker")
        self._place = Place(asyncio.get_running_loop(), self._threads, set())
        self._calls = Calls(handlers, self._threads, self._place)

    def of(self, name: str) -> tuple[Registration, ...]:
        """Return the handlers of an event."""
        return self._handlers.registrations(name)

    async def call(self, event: EventPayload, handlers: tuple[Registration, ...]) -> Failed:
        """Call them one after the other; return those that raised, with their errors."""
        place.set(self._place)
        failed: Failed = []
        for one in handlers:
            if one.once and not self._handlers.claim(event.event_name, one):
                continue
            error: Exception | None = None
            try:
                if one.is_async:
                    running: Any = one.handler(event)
                    await running
                else:
                    error = await self._calls.in_thread(one.handler, event)
            except asyncio.CancelledError as cancelled:
                error = failure_of(cancelled)
            except GeneratorExit:
                raise
            except BaseException as raised:
                error = as_failure(raised)
            if error is not None:
                failed.append((one, error))
        return failed

    async def tell(
        self, error: Exception, event: EventPayload, one: Registration | None = None
    ) -> None:
        """Tell `on_error`, or the log."""
        await self._calls.tell(error, event, one)

    def close(self) -> None:
        """Call nothing more; a plain handler that runs goes on to its end."""
        for task in self._place.tasks:
            task.cancel()
        self._threads.close()
