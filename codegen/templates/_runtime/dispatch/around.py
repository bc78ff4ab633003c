"""Middleware around the handlers of events. Either may be plain or `async`, in any order.

Threads are imported when handlers are called: with asyncio they take a fifth of the time of all
that REST needs.
"""

from __future__ import annotations

from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterable
from functools import partial
from inspect import isawaitable
from typing import Any

from .. import checks
from ..data.model import EventPayload

Handler = Callable[[Any], object]
EventMiddleware = Callable[[EventPayload, Callable[[], None]], object]
AsyncEventMiddleware = Callable[[EventPayload, Callable[[], Awaitable[None]]], Awaitable[object]]


def around(handler: Handler, layers: Iterable[Callable[..., Any]]) -> Handler:
    """Return the handler with the middleware around it, the first one outermost.

    It is `async` if the outermost is.
    """
    for layer in reversed(tuple(layers)):
        handler = _on_loop(layer, handler) if checks.is_async(layer) else _here(layer, handler)
    return handler


def _on_loop(layer: Callable[..., Any], inner: Handler) -> Handler:
    async def call(event: EventPayload) -> None:
        await layer(event, partial(proceed, event))

    async def proceed(event: EventPayload) -> None:
        if checks.is_async(inner):
            running: Any = inner(event)
            await running
            return
        from .threads import call_in
        from .threads import place

        _, error = await call_in(place.get().threads, _finished, inner, event)
        if error is not None:
            raise error

    return call


def _here(layer: Callable[..., Any], inner: Handler) -> Handler:
    def call(event: EventPayload) -> object:
        return layer(event, partial(_finished, inner, event))

    return call


def _finished(inner: Handler, event: EventPayload) -> None:
    """Call it in this thread, and wait for what is left to be awaited."""
    result = inner(event)
    if isawaitable(result):
        from .threads import finish_on
        from .threads import place

        error = finish_on(place.get(), result)
        if error is not None:
            raise error
