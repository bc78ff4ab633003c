# Copied from codegen/templates/webhooks/_wsgi.py. Do not edit: change that and run `make generate`.
"""Web hooks as a WSGI application, without any framework."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from collections.abc import Iterable
from http import HTTPStatus
from types import TracebackType
from typing import Any
from typing import Self

from .._runtime import forking
from .._runtime.dispatch.calling import attempt
from .._runtime.errors import RealtimeError
from . import _exchange
from ._background import Background
from ._calls import Outcome
from ._delivery import Delivery
from ._errors import WebhookError
from ._exchange import Answer
from ._exchange import Refused
from ._receivers import HookReceiver
from ._receivers import Receiver
from ._receivers import WidgetRequests

Environ = dict[str, Any]
StartResponse = Callable[..., Any]

logger = logging.getLogger("crisp_client")


class WsgiApp:
    """A WSGI application that takes web hooks or widget requests at whatever path it is mounted.

        application = WsgiApp(PluginHooks(client, secret))

    As `AsgiApp`, but that events are handled on a loop in a thread of its own: `async` handlers
    there, plain ones by up to `concurrency` further threads. They start when they are needed, in
    each process anew. A body without Content-Length is answered 411 where the server cannot tell
    its end.

    A program that ends handles first what it has taken, for up to 30 s; `close()`, or `with app:`,
    waits for that earlier. Under uWSGI threads have to be enabled.
    """

    def __init__(
        self,
        receiver: Receiver,
        *,
        max_body: int = _exchange.MAX_BODY,
        max_waiting: int = _exchange.MAX_WAITING,
        concurrency: int = _exchange.CONCURRENCY,
    ) -> None:
        self._receiver = _exchange.checked_receiver(receiver)
        self._max_body = max_body
        self._max_waiting = max_waiting
        options = _exchange.options(max_body, max_waiting, concurrency)
        self._background = Background(self._receiver, options)
        self._closed = False
        self.forget()
        forking.forget_in_child(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._receiver!r}>"

    def forget(self) -> None:
        """Begin anew in a forked process; called by itself there."""
        self._changed = threading.Condition()
        self._arriving = 0

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        answer = self._answer(environ)
        phrase = HTTPStatus(answer.status).phrase
        headers = [(name.title(), value) for name, value in answer.headers]
        start_response(f"{answer.status} {phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]

    def __enter__(self) -> Self:
        with self._changed:
            self._closed = False
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self, timeout: float | None = _exchange.DRAIN_TIMEOUT) -> None:
        """Take nothing more, and wait until everything that was taken is handled.

        After `timeout` seconds (30; None is no limit) what still waits is dropped, and the log says
        so.
        """
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: not self._arriving, timeout)
        self._background.close(timeout)

    def _answer(self, environ: Environ) -> Answer:
        receiver = self._receiver
        try:
            method, query = environ["REQUEST_METHOD"], environ.get("QUERY_STRING", "")
            _exchange.admit(receiver, method, query)
            headers = _headers(environ)
            body = self._read(environ)
            if isinstance(receiver, WidgetRequests):
                request = receiver.receive(body, headers)
                return _exchange.widget_answer(*self._call(receiver.handler, request))
            return self._take(receiver, receiver.receive(body, headers))
        except WebhookError as error:
            return _exchange.refusal(error)
        except Refused as refused:
            return refused.answer

    def _read(self, environ: Environ) -> bytes:
        length = _exchange.declared_length(environ.get("CONTENT_LENGTH") or None, self._max_body)
        if length is None and not environ.get("wsgi.input_terminated"):
            raise Refused(_exchange.NO_LENGTH)  # reading on would wait for ever
        wanted = self._max_body + 1 if length is None else length
        body = bytearray()
        while len(body) < wanted and (piece := environ["wsgi.input"].read(wanted - len(body))):
            body += piece
        if len(body) > self._max_body:
            raise Refused(_exchange.TOO_LARGE)
        if length is not None and len(body) < length:
            raise Refused(_exchange.INCOMPLETE)
        return bytes(body)

    def _take(self, receiver: HookReceiver, delivery: Delivery) -> Answer:
        if not receiver.handlers.registrations(delivery.event_name):
            return _exchange.TAKEN
        with self._changed:
            if self._closed or self._background.held + self._arriving >= self._max_waiting:
                return _exchange.BUSY
            self._arriving += 1
        try:
            self._background.begin()  # before the store knows it: Crisp has to send it again
            if self._is_new(receiver, delivery):
                self._background.put(delivery)
        except RealtimeError as error:
            logger.error("web hook refused: %s", error)
            return _exchange.NO_THREAD
        finally:
            with self._changed:
                self._arriving -= 1
                self._changed.notify_all()
        return _exchange.TAKEN

    def _is_new(self, receiver: HookReceiver, delivery: Delivery) -> bool:
        """Return whether it is new; true if the store fails, since twice is better than never."""
        known, error = self._call(receiver.seen.add, delivery.digest)
        if error is not None:
            _exchange.log_store(error)
        return error is not None or bool(known)

    def _call(self, function: Callable[..., object], *args: Any) -> Outcome:
        return self._background.value_of(*attempt(function, *args))


def _headers(environ: Environ) -> dict[str, str]:
    return {
        name.removeprefix("HTTP_").replace("_", "-"): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
