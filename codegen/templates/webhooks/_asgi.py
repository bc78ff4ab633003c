"""Web hooks as an ASGI application, without any framework."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any
from typing import Self

from .._runtime import checks
from .._runtime import forking
from .._runtime.dispatch.calling import attempt
from .._runtime.dispatch.dispatcher import Dispatcher
from .._runtime.dispatch.store import Store
from . import _exchange
from ._calls import call
from ._calls import value_of
from ._delivery import Delivery
from ._errors import WebhookError
from ._exchange import Answer
from ._exchange import Refused
from ._receivers import Found
from ._receivers import HookReceiver
from ._receivers import Receiver
from ._receivers import WidgetRequests
from ._seen import DeliveryStore

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

# Larger bodies are verified in a thread, so that nobody else on the loop waits for it.
_QUICK = 2**16


class _Gone(Exception):
    """The client has gone and waits for no answer."""


class AsgiApp:
    """An ASGI application that takes web hooks or widget requests at whatever path it is mounted.

        app = AsgiApp(PluginHooks(client, secret))

    An event is answered 200 at once and handled afterwards: in order within a conversation, up to
    `concurrency` conversations at a time, `async` handlers on the loop and plain ones in threads. A
    failing handler goes to `on_error` and changes no answer; what a crash of the program interrupts
    does not come again. Events that nobody handles are answered 200 as well. At most `max_waiting`
    events wait or run; then the answer is 503, so that Crisp tries again. Other answers are 400,
    401, 403, 405 and 413, the last for more than `max_body` bytes.

    At the end of the server's lifespan it takes nothing more and handles what it has, for up to
    `drain_timeout` seconds. Frameworks do not pass their lifespan on to what is mounted: there, use
    `async with app:` in the framework's own, or call `aclose()`; otherwise what waits is dropped
    when the server stops.

    A `Mount("/crisp", app)` of Starlette or FastAPI takes what comes to `/crisp/`; to `/crisp` it
    answers 307, and nothing is handled. A `Route("/crisp", app)` takes exactly that path.
    """

    def __init__(
        self,
        receiver: Receiver,
        *,
        max_body: int = _exchange.MAX_BODY,
        max_waiting: int = _exchange.MAX_WAITING,
        concurrency: int = _exchange.CONCURRENCY,
        drain_timeout: float | None = _exchange.DRAIN_TIMEOUT,
    ) -> None:
        self._receiver = _exchange.checked_receiver(receiver)
        self._max_body = max_body
        self._max_waiting = max_waiting
        self._options = _exchange.options(max_body, max_waiting, concurrency)
        if drain_timeout is not None:
            checks.seconds("drain_timeout", drain_timeout, zero=True, other=" or None")
        self._drain_timeout = drain_timeout
        self._dispatcher: Dispatcher | None = None
        self._left_behind: list[Dispatcher | None] = []
        self._arriving = 0
        self._closed = False
        forking.forget_in_child(self)

    def forget(self) -> None:
        """Begin anew in a forked process; called by itself there."""
        self._left_behind.append(self._dispatcher)
        self._dispatcher, self._arriving = None, 0

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._receiver!r}>"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            try:
                answer = await self._answer(scope, receive)
            except _Gone:
                return
            headers = [(name.encode(), value.encode()) for name, value in answer.headers]
            start = {"type": "http.response.start", "status": answer.status, "headers": headers}
            await send(start)
            await send({"type": "http.response.body", "body": answer.body})
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        else:
            raise ValueError(f"this is no server for {scope['type']}")

    async def __aenter__(self) -> Self:
        self._closed = False
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Take nothing more, and wait until everything that was taken is handled."""
        self._closed = True
        dispatcher, self._dispatcher = self._dispatcher, None
        if dispatcher is not None and dispatcher.loop is asyncio.get_running_loop():
            await dispatcher.join(self._drain_timeout)
            await dispatcher.close()

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self._closed = False
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                await self.aclose()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _answer(self, scope: Scope, receive: Receive) -> Answer:
        receiver = self._receiver
        try:
            query = scope.get("query_string", b"").decode("latin-1")
            _exchange.admit(receiver, scope["method"], query)
            headers = _headers(scope)
            body = await self._read(headers, receive)
            if isinstance(receiver, WidgetRequests):
                request = await _received(receiver.receive, body, headers)
                return _exchange.widget_answer(*await call(receiver.handler, request))
            return await self._take(receiver, await _received(receiver.receive, body, headers))
        except WebhookError as error:
            return _exchange.refusal(error)
        except Refused as refused:
            return refused.answer

    async def _read(self, headers: dict[str, str], receive: Receive) -> bytes:
        _exchange.declared_length(headers.get("content-length"), self._max_body)
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise _Gone
            body += message.get("body", b"")
            if len(body) > self._max_body:
                raise Refused(_exchange.TOO_LARGE)
            if not message.get("more_body"):
                return bytes(body)

    async def _take(self, receiver: HookReceiver, delivery: Delivery) -> Answer:
        if not receiver.handlers.registrations(delivery.event_name):
            return _exchange.TAKEN
        dispatcher = self._here(receiver)
        if self._closed or dispatcher.held + self._arriving >= self._max_waiting:
            return _exchange.BUSY
        self._arriving += 1
        is_new = True
        try:
            is_new = await _is_new(receiver.seen, delivery)
        finally:
            self._arriving -= 1
            # Also when cancelled: the store may know it by now, so a repetition would not be taken.
            if is_new:
                self._here(receiver).put(delivery.event_name, delivery.event)
        return _exchange.TAKEN

    def _here(self, receiver: HookReceiver) -> Dispatcher:
        """Return the dispatcher of this loop: a test client may have a loop for each request."""
        if self._dispatcher is None or self._dispatcher.loop is not asyncio.get_running_loop():
            self._dispatcher = Dispatcher(receiver.handlers, receiver.decode, self._options)
        return self._dispatcher


def _headers(scope: Scope) -> dict[str, str]:
    """Return the headers by name in lower case; join those that come twice, as in HTTP."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


async def _received(
    receive: Callable[[bytes, dict[str, str]], Found], body: bytes, headers: dict[str, str]
) -> Found:
    if len(body) > _QUICK:
        return await asyncio.to_thread(receive, body, headers)
    return receive(body, headers)


async def _is_new(store: DeliveryStore, delivery: Delivery) -> bool:
    """Return whether it is new; true if the store fails, since twice is better than never."""
    if isinstance(store, Store) and store.waits:
        known, error = await call(store.add, delivery.digest)
    else:
        known, error = await value_of(*attempt(store.add, delivery.digest))
    if error is not None:
        _exchange.log_store(error)
    return error is not None or bool(known)
