"""How a program registers handlers of events, and names the events."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from collections.abc import Collection
from typing import Any
from typing import ClassVar
from typing import NewType
from typing import overload
from typing import Self
from typing import TypeVar

from .. import checks
from ..data.model import EventPayload
from ..layers import Middleware
from .around import AsyncEventMiddleware
from .around import EventMiddleware
from .around import Handler
from .handlers import ErrorHandler
from .handlers import Handlers

E = TypeVar("E", bound=EventPayload)
R = TypeVar("R")
EventName = NewType("EventName", str)
"""A name that is known at run time only, for type checkers: `client.on(EventName(name), handler)`.

They take the names that the spec has, written out, and refuse any other text; at run time any is
taken.
"""
OnError = TypeVar("OnError", bound=ErrorHandler)
AnyHandler = TypeVar("AnyHandler", bound=Callable[[EventPayload], object])

logger = logging.getLogger("crisp_client")


def name_of(event: type[EventPayload] | str) -> str:
    """Return the wire name of an event given as payload class, `Event` member or str."""
    # UnknownEvent is named one by one: what stands on the class is no text but a descriptor.
    if isinstance(event, type) and issubclass(event, EventPayload):
        name = getattr(event, "event_name", None)
        if not isinstance(name, str):
            raise TypeError(f"{event.__name__} has no event of its own: give the event's name")
        return name
    if not isinstance(event, str):
        raise TypeError("an event is an event class or a name, as on(MessageSend, ...)")
    if event in ("", "*"):
        raise ValueError("Crisp sends only events asked for by name: use on_any() for all of them")
    return str(event)


def warn_if_misspelt(name: str, known: Collection[str]) -> None:
    """Warn about a name that is nearly a known one: Crisp accepts any name and never sends it."""
    import difflib  # only unknown names need it

    # Of Crisp's own names hardly any are as near to each other, so a new one is seldom suspected.
    for near in difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.9):
        logger.warning("no event %r is known here: did you mean %r?", name, near)


class Subscriptions:
    """The part of a client that registers handlers; a registry is nothing else."""

    _known_events: ClassVar[Collection[str]] = ()
    """Names that the spec has; Crisp may have more."""

    @functools.cached_property
    def _handlers(self) -> Handlers:
        # setdefault: two threads that register the first handlers get the same registry.
        handlers: Handlers = vars(self).setdefault("_handlers", Handlers())
        return handlers

    def __copy__(self) -> Self:
        """Shares the handlers, also those that are registered later."""
        new = object.__new__(type(self))
        vars(new).update(vars(self), _handlers=self._handlers)
        return new

    @overload
    def on(self, event: type[E], /) -> Callable[[Callable[[E], R]], Callable[[E], R]]: ...
    @overload
    def on(self, event: type[E], handler: Callable[[E], R], /) -> Callable[[E], R]: ...
    @overload
    def on(self, event: EventName, /) -> Callable[[Callable[[Any], R]], Callable[[Any], R]]: ...
    @overload
    def on(self, event: EventName, handler: Callable[[Any], R], /) -> Callable[[Any], R]: ...

    def on(self, event: type[EventPayload] | str, handler: Handler | None = None, /) -> Any:
        """Call `handler` with the payload of each such event; also a decorator.

            @client.on(MessageSend)
            def answer(message: MessageSend) -> None: ...

            client.on("message:send", answer)

        The handler may be a plain or an `async` function. Several handlers of one event are called
        one after the other, in the order of registration. A payload that cannot be decoded, or an
        event that the spec does not know, arrives as `UnknownEvent`; an outage as `Gap`. Handlers
        may be added at any time; while listening, Crisp is then asked for the new event too.
        Returns the handler.

        To a type checker a name of the spec tells the class of the payload, and a misspelt one is
        an error; pass one that is known at run time only as `EventName(name)`.
        """
        return self._register(self._name(event), handler)

    @overload
    def once(self, event: type[E], /) -> Callable[[Callable[[E], R]], Callable[[E], R]]: ...
    @overload
    def once(self, event: type[E], handler: Callable[[E], R], /) -> Callable[[E], R]: ...
    @overload
    def once(self, event: EventName, /) -> Callable[[Callable[[Any], R]], Callable[[Any], R]]: ...
    @overload
    def once(self, event: EventName, handler: Callable[[Any], R], /) -> Callable[[Any], R]: ...

    def once(self, event: type[EventPayload] | str, handler: Handler | None = None, /) -> Any:
        """Like `on()`, but for the next such event only."""
        return self._register(self._name(event), handler, once=True)

    @overload
    def on_any(self, /) -> Callable[[AnyHandler], AnyHandler]: ...
    @overload
    def on_any(self, handler: AnyHandler, /) -> AnyHandler: ...

    def on_any(self, handler: Any = None, /) -> Any:
        """Call `handler` with each event, after the handlers of that event; also a decorator.

        Crisp is then asked for every event that a token of the tier may have.
        """
        return self._register(None, handler)

    def off(self, event: type[EventPayload] | EventName | None, handler: Handler) -> None:
        """Stop calling `handler` for this event; one registration is removed, if there is any.

        What `on_any()` registered is removed with None as the event.
        """
        self._handlers.remove(None if event is None else name_of(event), handler)
        self._handlers.tell()

    def include(self, registry: Subscriptions) -> None:
        """Call the handlers of a `Registry` too, after those registered here.

            client.include(orders.registry)

        What is registered there later, or ended by its `off()`, counts here at once; each handler
        is called once, however often its registry is included. Its `once()` is for one event of all
        that include it. Its `on_error()` is told of failures of its handlers, and ours where it has
        none. Raises `ValueError` if the registry includes this one, `TypeError` for what is none.
        """
        if not isinstance(registry, Subscriptions):
            kind = type(registry).__name__
            raise TypeError(f"include() takes a Registry or a client, not {kind}")
        self._handlers.include(registry._handlers)
        self._handlers.tell()

    @overload
    def event_middleware(self, function: AsyncEventMiddleware) -> Middleware: ...
    @overload
    def event_middleware(self, function: EventMiddleware) -> Middleware: ...

    def event_middleware(self, function: Callable[..., Any]) -> Middleware:
        """Put a function around each call of a handler, in real time and for web hooks.

        It gets the event and `proceed`, a function that goes on to the handler. It may be plain or
        `async`, whatever the handlers and the client are: an `async` one awaits `proceed()` and
        runs on the loop, a plain one calls it and runs in a thread. Without `proceed()` the handler
        is not called. `proceed` raises what the handler raises; what comes out in the end is told
        to `on_error`.

        An event with two handlers passes twice, and one that `events()` takes passes on its way
        there. The first one that was added is the outermost. Like the handlers, it is shared by all
        copies of a client.
        """
        checks.function("a middleware", function)
        return self._handlers.middleware.add(function)

    def on_error(self, handler: OnError) -> OnError:
        """Call `handler` with the exception and the event when a handler that is here fails.

        It takes the place of the one before. Without any, the failure is logged with its traceback
        on the logger `crisp_client`. A failing handler never ends the stream. Returns the handler,
        so it is a decorator too.
        """
        checks.function("the handler of errors", handler)
        self._handlers.on_error = handler
        return handler

    def _name(self, event: type[EventPayload] | str) -> str:
        name = name_of(event)
        if isinstance(event, str) and name not in self._known_events:
            warn_if_misspelt(name, self._known_events)
        return name

    def _register(self, name: str | None, handler: Handler | None, *, once: bool = False) -> Any:
        def register(function: Handler) -> Handler:
            self._handlers.register(name, function, once=once)
            self._handlers.tell()
            return function

        return register if handler is None else register(handler)
