# Copied from codegen/templates/_runtime/handlers.py. Do not edit: change that and run `make generate`.
"""Handlers of events: who is called for which name. Nothing here knows of sockets."""

from __future__ import annotations

import asyncio
import functools
import logging
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from typing import Any
from typing import overload
from typing import TypeVar

from .model import EventPayload
from .model import UnknownEvent

E = TypeVar("E", bound=EventPayload)
R = TypeVar("R")
Handler = Callable[[Any], object]
ErrorHandler = Callable[[Exception, EventPayload], object]
OnError = TypeVar("OnError", bound=ErrorHandler)

logger = logging.getLogger("crisp_client")


def name_of(event: type[EventPayload] | str) -> str:
    """The wire name of an event given as payload class, `Event` member or text."""
    # UnknownEvent is named one by one: what stands on the class is no text but a descriptor.
    if isinstance(event, type) and issubclass(event, EventPayload):
        name = getattr(event, "event_name", None)
        if not isinstance(name, str):
            raise TypeError(f"{event.__name__} has no event of its own: give the event's name")
        return name
    if not isinstance(event, str):
        raise TypeError("an event is an event class or a name, as on(MessageSend, ...)")
    if event in ("", "*"):
        raise ValueError("Crisp sends only events asked for by name: register each one")
    return str(event)


def decode_or_unknown(
    decode: Callable[[str, Any], EventPayload], name: str, payload: Any
) -> EventPayload:
    """The payload object; what cannot be decoded is kept, with the reason, in an `UnknownEvent`."""
    try:
        return decode(name, payload)
    except Exception as error:  # one odd payload must not end the stream
        return UnknownEvent(event_name=name, data=payload, reason=str(error))


def attempt(function: Callable[..., object], *args: Any) -> tuple[object, Exception | None]:
    """What the function returned, and what it raised."""
    try:
        return function(*args), None
    except Exception as error:
        return None, error


async def finish(awaitable: Awaitable[object]) -> Exception | None:
    """Wait for it, and return what it raised."""
    try:
        await awaitable
    except asyncio.CancelledError as cancelled:
        task = asyncio.current_task()
        if task is None or task.cancelling():
            raise
        # Not we are cancelled but something that the handler waited for: its failure, not our end.
        error = RuntimeError("the handler was cancelled from inside")
        error.__cause__ = cancelled
        return error
    except Exception as error:
        return error
    return None


def log_failure(error: Exception, event: EventPayload) -> None:
    """What happens to a failing handler unless `on_error` says otherwise."""
    logger.error("a handler of %s failed", event.event_name, exc_info=error)


class Handlers:
    """Handlers by event name, in the order of registration.

    May be changed from any thread, also while an event is being handed out: each change makes
    new tuples, so that one event sees one state.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_name: dict[str, tuple[Handler, ...]] = {}
        self.on_error: ErrorHandler = log_failure

    def register(self, name: str, handler: Handler) -> None:
        if not callable(handler):
            raise TypeError(f"the handler of {name} is not callable")
        with self._lock:
            self._by_name = {**self._by_name, name: (*self.for_event(name), handler)}

    def remove(self, name: str, handler: Handler) -> None:
        with self._lock:
            rest = list(self.for_event(name))
            if handler in rest:
                rest.remove(handler)
            others = {key: value for key, value in self._by_name.items() if key != name}
            self._by_name = {**others, name: tuple(rest)} if rest else others

    def names(self) -> list[str]:
        """The events that somebody handles."""
        return list(self._by_name)

    def for_event(self, name: str) -> tuple[Handler, ...]:
        return self._by_name.get(name, ())


class Subscriptions:
    """The part of a client that registers handlers."""

    @functools.cached_property
    def _handlers(self) -> Handlers:
        # setdefault: two threads that register the first handlers get the same registry.
        handlers: Handlers = vars(self).setdefault("_handlers", Handlers())
        return handlers

    def _handlers_changed(self) -> None:
        """Called after each change."""

    @overload
    def on(self, event: type[E], /) -> Callable[[Callable[[E], R]], Callable[[E], R]]: ...
    @overload
    def on(self, event: str, /) -> Callable[[Callable[[Any], R]], Callable[[Any], R]]: ...
    @overload
    def on(self, event: type[E], handler: Callable[[E], R], /) -> Callable[[E], R]: ...
    @overload
    def on(self, event: str, handler: Callable[[Any], R], /) -> Callable[[Any], R]: ...

    def on(self, event: type[EventPayload] | str, handler: Handler | None = None, /) -> Any:
        """Call `handler` with the payload of each such event; also a decorator.

            @client.on(MessageSend)
            def answer(message: MessageSend) -> None: ...

            client.on("message:send", answer)

        The handler may be a plain or an `async` function. Several handlers of one event are called
        one after the other, in the order of registration. A payload that cannot be decoded, or an
        event that the spec does not know, arrives as `UnknownEvent`. Handlers may be added at any
        time; while listening, Crisp is then asked for the new event too. Returns the handler.
        """
        name = name_of(event)

        def register(function: Handler) -> Handler:
            self._handlers.register(name, function)
            self._handlers_changed()
            return function

        return register if handler is None else register(handler)

    def off(self, event: type[EventPayload] | str, handler: Handler) -> None:
        """Stop calling `handler` for this event; one registration is removed, if there is any."""
        self._handlers.remove(name_of(event), handler)
        self._handlers_changed()

    def on_error(self, handler: OnError) -> OnError:
        """Call `handler` with the exception and the event when a handler of an event fails.

        It takes the place of the one before. Without any, the failure is logged with its traceback
        on the logger `crisp_client`. A failing handler never ends the stream. Returns the handler,
        so it is a decorator too.
        """
        self._handlers.on_error = handler
        return handler
