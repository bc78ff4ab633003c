"""Handlers of events: who is called for which name. Nothing here knows of sockets."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Callable
from collections.abc import Sequence
from typing import Any

import attrs

from .. import checks
from .. import forking
from ..data.model import EventPayload
from ..data.model import UnknownEvent
from ..layers import Layers
from .around import around
from .around import Handler
from .gap import Gap

ErrorHandler = Callable[[Exception, EventPayload], object]

logger = logging.getLogger("crisp_client")


def decode_or_unknown(
    decode: Callable[[str, Any], EventPayload], name: str, payload: Any
) -> EventPayload:
    """Return the payload object, or an `UnknownEvent` with the reason if it cannot be decoded."""
    try:
        if payload.__class__ is dict or not isinstance(payload, EventPayload):
            return decode(name, payload)
        return payload
    except Exception as error:  # one odd payload must not end the stream
        return UnknownEvent(event_name=name, data=payload, reason=str(error))


def log_failure(error: Exception, event: EventPayload) -> None:
    """Log a failing handler; `on_error` replaces this."""
    logger.error("a handler of %s failed", event.event_name, exc_info=error)


@attrs.frozen(eq=False)
class Registration:
    """One handler of one event, or of all of them."""

    handler: Handler
    once: bool = False
    origin: Registration | None = None
    """The one as it was registered, without what was added around it."""
    on_error: ErrorHandler | None = None
    """What the nearest registry around it has for failures."""
    is_async: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "is_async", checks.is_async(self.handler))

    def inside(self, layers: Sequence[Callable[..., Any]]) -> Registration:
        """Return the handler with middleware around it."""
        handler = around(self.handler, layers)
        return Registration(handler, self.once, self.origin or self, self.on_error)

    def telling(self, on_error: ErrorHandler) -> Registration:
        """Return the handler with what is told of its failures, unless it has that."""
        if self.on_error is not None:
            return self
        return Registration(self.handler, self.once, self.origin or self, on_error)


def all_plain(registrations: tuple[Registration, ...]) -> bool:
    """Return whether no handler is `async`."""
    for one in registrations:
        if one.is_async:
            return False
    return True


# One for all: a change of included handlers is one of those that include them, too.
_changing = forking.Lock()


class Handlers:
    """Handlers by event name, in the order of registration; those that are included come behind.

    May be changed from any thread, also while an event is being handed out: each change makes
    new tuples, so that one event sees one state.
    """

    def __init__(self) -> None:
        self._own: dict[str | None, tuple[Registration, ...]] = {}
        self._included: dict[Handlers, None] = {}
        self._includers: weakref.WeakSet[Handlers] = weakref.WeakSet()
        self._on_error: ErrorHandler | None = None
        # Those of each name and of all events, ready for use.
        self._both: dict[str, tuple[Registration, ...]] = {}
        self._any: tuple[Registration, ...] = ()
        self.on_change: Callable[[], object] = _nothing
        """What to call when Crisp may have to be asked for other events."""
        self.middleware: Layers[Callable[..., Any]] = Layers(self._refresh)

    def register(self, name: str | None, handler: Handler, *, once: bool = False) -> Registration:
        """Add a handler of one event, or of all events if `name` is None."""
        checks.function(f"the handler of {name or 'all events'}", handler)
        new = Registration(handler, once)
        with _changing:
            self._own = {**self._own, name: (*self._own.get(name, ()), new)}
            self._gather()
        return new

    def remove(self, name: str | None, handler: Handler | Registration) -> bool:
        """Remove one registration of the handler that is not included; return if there was any."""
        with _changing:
            known = self._own.get(name, ())
            for index, one in enumerate(known):
                if handler in (one, one.handler):
                    changed = {**self._own, name: known[:index] + known[index + 1 :]}
                    self._own = {key: value for key, value in changed.items() if value}
                    self._gather()
                    return True
        return False

    def include(self, other: Handlers) -> None:
        """Call the handlers of another one too, also those that it gets later, each once."""
        with _changing:
            if self in other._all():
                raise ValueError("a registry cannot include itself")
            self._included = {**self._included, other: None}
            other._includers.add(self)
            self._gather()

    @property
    def on_error(self) -> ErrorHandler:
        """Return what is told of failures that are of no handler: its own, else an included one."""
        return next((one._on_error for one in self._all() if one._on_error), log_failure)

    @on_error.setter
    def on_error(self, handler: ErrorHandler) -> None:
        self._on_error = handler
        self._refresh()

    @property
    def handles_all(self) -> bool:
        return bool(self._any)

    def names(self) -> list[str]:
        """Return the events of Crisp's that have handlers of their own."""
        return [name for name in self._both if name != Gap.event_name]

    def registrations(self, name: str) -> tuple[Registration, ...]:
        """Return the handlers of one event; `claim` those for `once` before calling them."""
        return self._both.get(name, self._any)

    def claim(self, name: str, one: Registration) -> bool:
        """Return true for the first caller only, who may call a handler for `once`."""
        one = one.origin or one
        return any(each.remove(name, one) or each.remove(None, one) for each in self._all())

    def all_middleware(self) -> list[Callable[..., Any]]:
        """Return what stands around the handlers, those included among them."""
        return [function for one in self._all() for function in one.middleware.functions]

    def tell(self) -> None:
        """Tell of a change all that listen with these handlers."""
        self.on_change()
        for one in list(self._includers):
            one.tell()

    def _all(self) -> list[Handlers]:
        """Return this one and all that it includes, each once."""
        found: dict[Handlers, None] = {self: None}
        for one in self._included:
            found |= dict.fromkeys(one._all())
        return list(found)

    def _refresh(self) -> None:
        with _changing:
            self._gather()

    def _gather(self) -> None:
        gathered = self._layered(set())
        self._any = gathered.pop(None, ())
        self._both = {name: known + self._any for name, known in gathered.items() if name}
        for includer in list(self._includers):
            includer._gather()

    def _layered(self, seen: set[Handlers]) -> dict[str | None, tuple[Registration, ...]]:
        """Return all handlers, each once, with the middleware around them.

        That of a registry is inside of that of what includes it.
        """
        seen.add(self)
        found = dict(self._own)
        for other in self._included:
            if other not in seen:
                for name, known in other._layered(seen).items():
                    found[name] = found.get(name, ()) + known
        if layers := self.middleware.functions:
            for name, known in found.items():
                found[name] = tuple(one.inside(layers) for one in known)
        if (on_error := self._on_error) is not None:
            for name, known in found.items():
                found[name] = tuple(one.telling(on_error) for one in known)
        return found


def _nothing() -> None: ...
