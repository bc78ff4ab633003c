"""Web hooks on their way to the broker: answered 200 when it has them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable
from collections.abc import Callable

from .._runtime.errors import RealtimeError
from ..webhooks import _exchange
from ..webhooks._asgi import AsgiApp
from ..webhooks._delivery import Delivery
from ..webhooks._exchange import Answer
from ..webhooks._receivers import HookReceiver
from ..webhooks._wsgi import WsgiApp

logger = logging.getLogger("crisp_client")

# Seconds for the broker to take an event, while Crisp waits for the answer.
PATIENCE = 5.0
NOT_TAKEN = Answer(503, "the broker has not taken the event")

Take = Callable[[Delivery], Awaitable[None]]


class ForwardingApp(AsgiApp):
    """An `AsgiApp` that calls no handler: `take` returns when the broker has the event."""

    def __init__(
        self, receiver: HookReceiver, take: Take, close: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(receiver)
        self._take_it = take
        self._leave = close

    async def aclose(self) -> None:
        """Take nothing more, and leave the broker."""
        await super().aclose()
        await self._leave()

    async def _take(self, receiver: HookReceiver, delivery: Delivery) -> Answer:
        if not is_wanted(receiver, delivery.event_name):
            return _exchange.TAKEN
        if self._closed or self._arriving >= self._max_waiting:
            return _exchange.BUSY
        self._arriving += 1
        try:
            return await answer(self._take_it, delivery)
        finally:
            self._arriving -= 1


class ForwardingWsgiApp(WsgiApp):
    """The same for WSGI; the loop on which the broker is spoken to is that of its background."""

    def __init__(
        self, receiver: HookReceiver, take: Take, close: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(receiver)
        self._take_it = take
        self._leave = close

    def close(self, timeout: float | None = _exchange.DRAIN_TIMEOUT) -> None:
        """Take nothing more, and leave the broker."""
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: not self._arriving, timeout)
        if self._background.is_running:
            self._background.value_of(self._leave(), None)
        super().close(timeout)

    def _take(self, receiver: HookReceiver, delivery: Delivery) -> Answer:
        if not is_wanted(receiver, delivery.event_name):
            return _exchange.TAKEN
        with self._changed:
            if self._closed or self._arriving >= self._max_waiting:
                return _exchange.BUSY
            self._arriving += 1
        try:
            result, error = self._background.value_of(answer(self._take_it, delivery), None)
        except RealtimeError as no_thread:
            logger.error("web hook refused: %s", no_thread)
            return _exchange.NO_THREAD
        finally:
            with self._changed:
                self._arriving -= 1
                self._changed.notify_all()
        return result if error is None and isinstance(result, Answer) else NOT_TAKEN


def is_wanted(receiver: HookReceiver, name: str) -> bool:
    """Return whether to forward such an event: it has a handler, or nothing has."""
    handlers = receiver.handlers
    return bool(handlers.registrations(name)) or not (handlers.names() or handlers.handles_all)


async def answer(take: Take, delivery: Delivery) -> Answer:
    """Have an event taken. What is not taken in time is answered so that it comes again."""
    try:
        async with asyncio.timeout(PATIENCE):
            await take(delivery)
    except TimeoutError:
        logger.warning("a web hook was answered 503: the broker has not taken it in time")
        return NOT_TAKEN
    except ValueError as error:  # nor would it the next time
        logger.error("a web hook cannot be forwarded: %s", error)
        return _exchange.TOO_LARGE
    except Exception as error:
        logger.warning("a web hook was answered 503: %s", error)
        return NOT_TAKEN
    return _exchange.TAKEN
