"""Waiting for one event. It is seen as it comes, before handlers: one that waits holds up none.

A handler may therefore wait for the next event of its own conversation.
"""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any
from typing import Generic
from typing import TypeVar

from .. import checks
from ..data.model import EventPayload
from ..dispatch.gap import Gap
from ..dispatch.handlers import decode_or_unknown
from ..errors import EventTimeoutError

E = TypeVar("E", bound=EventPayload)
Decode = Callable[[str, Any], EventPayload]


class Wait(Generic[E]):
    """Hold what is waited for, and what came; `offer` is called in the loop of the connection."""

    def __init__(
        self,
        event: type[E] | str,
        name: str,
        match: Callable[[E], object] | None,
        timeout: float,
        hint: str = "",
    ) -> None:
        if match is not None:
            checks.function("match", match)
            if inspect.iscoroutinefunction(match):
                raise TypeError("match must be a plain function: nothing awaits it")
        checks.seconds("timeout", timeout)
        self.name = name
        self.timeout = checks.capped(timeout)
        self.future: Future[E] = Future()
        self.unmatched = 0
        self._kind: type[Any] = EventPayload if isinstance(event, str) else event
        self._match = match
        self._hint = hint

    def offer(self, event: Any) -> None:
        if self.future.done():
            return
        try:
            # One that cannot be decoded comes as another class.
            fits = isinstance(event, self._kind) and (self._match is None or self._match(event))
        except Exception as error:
            self.future.set_exception(error)
            return
        if fits:
            self.future.set_result(event)
        else:
            self.unmatched += 1

    def fail(self, error: BaseException) -> None:
        if not self.future.done():
            self.future.set_exception(error)

    def missed(self) -> EventTimeoutError:
        """Return the error for an event that did not come in time."""
        others = f"; {self.unmatched} came that did not match" if self.unmatched else ""
        return EventTimeoutError(
            f"no {self.name} came within {self.timeout:g} s{others}{self._hint}",
            event=self.name,
            unmatched=self.unmatched,
        )

    def unheard(self, error: TimeoutError) -> EventTimeoutError:
        """Return the error for a connection that was not made in time."""
        return EventTimeoutError(f"waiting for {self.name}: {error}", event=self.name)


class Waits:
    """All waits of a client. May be changed from any thread; each change makes new tuples."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.by_name: dict[str, tuple[Wait[Any], ...]] = {}

    def names(self) -> list[str]:
        """Return the events of Crisp's that are waited for."""
        return [name for name in list(self.by_name) if name != Gap.event_name]

    def add(self, wait: Wait[Any]) -> None:
        with self._lock:
            self.by_name[wait.name] = (*self.by_name.get(wait.name, ()), wait)

    def remove(self, wait: Wait[Any]) -> None:
        with self._lock:
            left = tuple(one for one in self.by_name.get(wait.name, ()) if one is not wait)
            if left:
                self.by_name[wait.name] = left
            else:
                self.by_name.pop(wait.name, None)

    def offer(self, name: str, payload: Any, decode: Decode) -> None:
        waits = self.by_name.get(name, ())
        if waits:
            event = decode_or_unknown(decode, name, payload)
            for wait in waits:
                wait.offer(event)

    def fail(self, error: BaseException) -> None:
        """End all waits: the connection has ended."""
        for waits in list(self.by_name.values()):
            for wait in waits:
                wait.fail(error)
