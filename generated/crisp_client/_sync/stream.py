# Copied from codegen/templates/_sync/stream.py. Do not edit: change that and run `make generate`.
# Written by hand: events pass from the thread of the event loop to that of the caller.
"""Events as a loop over them, in place of handlers, for the synchronous client."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from typing import overload
from typing import TypeVar

from .._runtime.data.model import EventPayload
from .._runtime.dispatch.threads import TICK
from .._runtime.realtime.options import RealtimeOptions
from .realtime import Realtime

# One for each class that `events()` is given: a list of one variable would be joined to their base.
A = TypeVar("A", bound=EventPayload)
B = TypeVar("B", bound=EventPayload)
C = TypeVar("C", bound=EventPayload)
D = TypeVar("D", bound=EventPayload)


class _Stream:
    """Events on their way from the threads that handle them to the one that iterates."""

    def __init__(self) -> None:
        self._queue: queue.Queue[EventPayload] = queue.Queue(1)
        self._ended = False

    def put(self, event: EventPayload) -> None:
        while not self._ended:
            with suppress(queue.Full):
                self._queue.put(event, timeout=TICK)
                return

    def end(self) -> None:
        self._ended = True

    def __iter__(self) -> Iterator[EventPayload]:
        while True:
            try:
                yield self._queue.get(timeout=TICK)
            except queue.Empty:
                if self._ended:
                    return


class Streaming(Realtime):
    """The part of the client that goes through events."""

    @overload
    def events(
        self,
        a: type[A],
        /,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> Generator[A, None, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        /,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> Generator[A | B, None, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        /,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> Generator[A | B | C, None, None]: ...
    @overload
    def events(
        self,
        a: type[A],
        b: type[B],
        c: type[C],
        d: type[D],
        /,
        *,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> Generator[A | B | C | D, None, None]: ...
    @overload
    def events(
        self,
        a: type[EventPayload],
        /,
        *events: type[EventPayload],
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> Generator[EventPayload, None, None]: ...
    @overload
    def events(
        self,
        *events: type[EventPayload] | str,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> Generator[Any, None, None]: ...

    def events(
        self,
        *events: type[EventPayload] | str,
        website_id: str | None = None,
        websites: Sequence[str] | None = None,
        inboxes: Sequence[str] | None = None,
        backfill: bool = False,
        options: RealtimeOptions | None = None,
    ) -> Generator[Any, None, None]:
        """Listen, and go through the events instead of registering handlers.

            for message in client.events(MessageSend):
                print(message.content)

        To a type checker, events of up to four classes are one of these, of more `EventPayload`.
        Without any event, through all that a token of the tier may have. The next event is taken
        when the loop comes back for it. Leaving the loop ends listening; `stop()` ends the loop.
        Arguments and errors are those of `listen()`.
        """
        stream = _Stream()
        names: list[str | None] = [self._name(event) for event in events]
        registered = [(name, self._handlers.register(name, stream.put)) for name in names or [None]]
        try:
            session = self._open(website_id, websites, inboxes, backfill, options)
            ending = threading.Thread(
                target=self._run_in_background, args=(session, stream.end), daemon=True
            )
            ending.start()
            try:
                yield from stream
            finally:
                stream.end()
                session.connection.stop()
                session.closed.wait()
            if session.error is not None:
                raise session.error
        finally:
            for name, registration in registered:
                self._handlers.remove(name, registration)
