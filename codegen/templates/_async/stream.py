"""Events as a loop over them, in place of handlers, for the asynchronous client."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncGenerator
from collections.abc import Sequence
from typing import Any
from typing import overload
from typing import TypeVar
from typing import Unpack

from .._runtime import checks
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.subscriptions import EventName
from .._runtime.realtime.arguments import EventsArguments
from .._runtime.realtime.arguments import ListenArguments
from .._runtime.realtime.arguments import too_quiet
from .realtime import AsyncRealtime

# One for each class that `events()` is given: a list of one variable would be joined to their base.
A = TypeVar("A", bound=EventPayload)
B = TypeVar("B", bound=EventPayload)
C = TypeVar("C", bound=EventPayload)
D = TypeVar("D", bound=EventPayload)


class _Stream:
    """Hands events from the tasks that handle them to the one that iterates, one at a time."""

    def __init__(self) -> None:
        self._changed = asyncio.Condition()
        self._next: EventPayload | None = None
        self._ended = False

    async def put(self, event: EventPayload) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: self._next is None or self._ended)
            if not self._ended:
                self._next = event
                self._changed.notify_all()

    async def get(self, timeout: float | None) -> EventPayload | None:
        """Return the next event; None at the end. Raise `TimeoutError` if none comes in time."""
        async with asyncio.timeout(timeout), self._changed:
            await self._changed.wait_for(lambda: self._next is not None or self._ended)
            event, self._next = self._next, None
            self._changed.notify_all()
            return event

    async def end(self) -> None:
        async with self._changed:
            self._ended = True
            self._changed.notify_all()


async def _next(stream: _Stream, names: Sequence[str | None], limit: float) -> EventPayload | None:
    try:
        return await stream.get(None if checks.endless(limit) else limit)
    except TimeoutError:
        raise too_quiet(names, limit) from None


class AsyncStreaming(AsyncRealtime):
    """The part of the client that goes through events."""

    @overload
    def events(
        self,
        a: type[A],
        /,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[A, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        /,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[A | B, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        /,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[A | B | C, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[A | B | C | D, None]: ...
    @overload
    def events(
        self,
        a: type[EventPayload],
        /,
        *events: type[EventPayload],
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[EventPayload, None]: ...
    @overload
    def events(
        self,
        a: EventName,
        /,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[Any, None]: ...
    @overload
    def events(
        self,
        *events: type[EventPayload] | EventName,
        **listening: Unpack[EventsArguments],
    ) -> AsyncGenerator[EventPayload, None]: ...

    async def events(
        self,
        *events: type[EventPayload] | str,
        timeout: float | None = None,
        **listening: Unpack[ListenArguments],
    ) -> AsyncGenerator[Any, None]:
        """Listen, and go through the events instead of registering handlers.

            async for message in client.events(MessageSend):
                print(message.content)

        To a type checker, events of one name are of its class, of up to four classes one of these,
        and of more, or of several names, `EventPayload`: ask for the class with `isinstance`.
        Without any event, through all that a token of the tier may have. The next event is taken
        when the loop comes back for it. `stop()` ends the loop. Arguments and errors are those of
        `listen()`; with `seen`, an event has been handled when the loop takes it. With `timeout`,
        `EventTimeoutError` is raised when the loop has waited that many seconds for an event.

        Listening ends when the generator is closed. A `break` does not do that at once: the
        connection stays until Python finalises the generator. To end it there, close it:

            async with contextlib.aclosing(client.events(MessageSend)) as messages:
                async for message in messages:
                    break
        """
        limit = math.inf if timeout is None else timeout
        checks.seconds("timeout", limit)
        stream = _Stream()
        names: list[str | None] = [self._name(event) for event in events]
        registered = [(name, self._handlers.register(name, stream.put)) for name in names or [None]]

        async def listen() -> None:
            try:
                await self.listen(**listening)
            finally:
                await stream.end()

        task = asyncio.create_task(listen())
        try:
            while (event := await _next(stream, names, limit)) is not None:
                yield event
            await task
        finally:
            for name, registration in registered:
                self._handlers.remove(name, registration)
            task.cancel()
            await asyncio.wait({task})
