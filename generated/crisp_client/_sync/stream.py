# Copied from codegen/templates/_sync/stream.py. Do not edit: change that and run `make generate`.
# Written by hand: between threads events are handed over by a condition, not by a queue of asyncio.
"""Events as a loop over them, in place of handlers, for the synchronous client."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Generator
from collections.abc import Iterator
from typing import Any
from typing import overload
from typing import TypeVar
from typing import Unpack

from .._runtime import checks
from .._runtime.data.model import EventPayload
from .._runtime.dispatch.queue import TICK
from .._runtime.dispatch.subscriptions import EventName
from .._runtime.realtime.arguments import EventsArguments
from .._runtime.realtime.arguments import ListenArguments
from .._runtime.realtime.arguments import too_quiet
from .realtime import Realtime

# One for each class that `events()` is given: a list of one variable would be joined to their base.
A = TypeVar("A", bound=EventPayload)
B = TypeVar("B", bound=EventPayload)
C = TypeVar("C", bound=EventPayload)
D = TypeVar("D", bound=EventPayload)


class _Quiet(Exception):
    """No event came in time."""


class _Stream:
    """Hands events from the threads that handle them to the one that iterates, one at a time."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._next: EventPayload | None = None
        self._ended = False

    def put(self, event: EventPayload) -> None:
        with self._changed:
            while self._next is not None and not self._ended:
                self._changed.wait(TICK)
            if not self._ended:
                self._next = event
                self._changed.notify_all()

    def end(self, _: object = None) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def until_quiet(self, limit: float) -> Iterator[EventPayload]:
        """Iterate over the events; raise `_Quiet` if one does not come in time."""
        while True:
            end = time.monotonic() + limit
            with self._changed:
                while self._next is None and not self._ended:
                    if (left := end - time.monotonic()) <= 0:
                        raise _Quiet
                    self._changed.wait(min(TICK, left))
                event, self._next = self._next, None
                self._changed.notify_all()
            if event is None:
                return
            yield event


class Streaming(Realtime):
    """The part of the client that goes through events."""

    @overload
    def events(
        self,
        a: type[A],
        /,
        **listening: Unpack[EventsArguments],
    ) -> Generator[A, None, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        /,
        **listening: Unpack[EventsArguments],
    ) -> Generator[A | B, None, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        /,
        **listening: Unpack[EventsArguments],
    ) -> Generator[A | B | C, None, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        **listening: Unpack[EventsArguments],
    ) -> Generator[A | B | C | D, None, None]: ...
    @overload
    def events(
        self,
        a: type[EventPayload],
        /,
        *events: type[EventPayload],
        **listening: Unpack[EventsArguments],
    ) -> Generator[EventPayload, None, None]: ...
    @overload
    def events(
        self,
        a: EventName,
        /,
        **listening: Unpack[EventsArguments],
    ) -> Generator[Any, None, None]: ...
    @overload
    def events(
        self,
        *events: type[EventPayload] | EventName,
        **listening: Unpack[EventsArguments],
    ) -> Generator[EventPayload, None, None]: ...

    def events(
        self,
        *events: type[EventPayload] | str,
        timeout: float | None = None,
        **listening: Unpack[ListenArguments],
    ) -> Generator[Any, None, None]:
        """Listen, and go through the events instead of registering handlers.

            for message in client.events(MessageSend):
                print(message.content)

        To a type checker, events of one name are of its class, of up to four classes one of these,
        and of more, or of several names, `EventPayload`: ask for the class with `isinstance`.
        Without any event, through all that a token of the tier may have. The next event is taken
        when the loop comes back for it. Leaving the loop ends listening; `stop()` ends the loop.
        Arguments and errors are those of `listen()`. With `timeout`, `EventTimeoutError` is raised
        when the loop has waited that many seconds for an event.
        """
        limit = math.inf if timeout is None else timeout
        checks.seconds("timeout", limit)
        stream = _Stream()
        names: list[str | None] = [self._name(event) for event in events]
        registered = [(name, self._handlers.register(name, stream.put)) for name in names or [None]]
        try:
            session = self._open(calling=False, on_end=stream.end, **listening)
            session.consumed_here()
            try:
                yield from stream.until_quiet(limit)
            except _Quiet:
                raise too_quiet(names, limit) from None
            finally:
                stream.end()
                session.leave()
            if session.error is not None:
                raise session.error
        finally:
            stream.end()  # or a thread that has an event for it waits for ever
            for name, registration in registered:
                self._handlers.remove(name, registration)
