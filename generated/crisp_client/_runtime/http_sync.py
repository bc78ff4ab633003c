# Copied from codegen/templates/_runtime/http_sync.py. Do not edit: change that and run `make generate`.
"""Sends requests and blocks."""

from __future__ import annotations

import threading
import time
from typing import Any
from typing import Protocol

from . import http_log
from .http import Answer
from .http import disarm
from .http import HttpBase
from .http import Library
from .http import Outgoing
from .http import Timeouts
from .http_deadline import BoundedBackend
from .http_deadline import remaining
from .http_deadline import until
from .http_errors import deadline_exceeded
from .http_errors import ours
from .http_errors import unreadable


class HttpClient(Protocol):
    """What is used of an `httpx.Client`."""

    def build_request(self, method: str, url: str, *, headers: Any, content: Any) -> Any: ...

    def send(self, request: Any, *, stream: bool, auth: None, follow_redirects: bool) -> Any: ...

    def close(self) -> None: ...


class Http(HttpBase):
    """Sends requests over connections of its own, or with a client of the user."""

    def __init__(
        self,
        given: HttpClient | None,
        library: Library | None,
        base_url: str,
        max_connections: int,
    ) -> None:
        if given is not None and not hasattr(given, "close"):
            raise TypeError("http_client must be a Client of httpx or httpx2")
        super().__init__(given, library, base_url, max_connections)
        self._lock = threading.Lock()
        self._transport: Any = None

    def send(self, outgoing: Outgoing, deadline: float | None) -> Answer:
        """`deadline` is a time of `time.monotonic()`."""
        try:
            with until(deadline):
                return self._exchange(outgoing, deadline)
        except Exception as error:
            if deadline is not None and time.monotonic() >= deadline:
                raise deadline_exceeded(error) from error
            if (known := ours(error)) is None:
                raise
            raise known from error

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def close(self) -> None:
        """Closes what it opened; a client of the user stays open."""
        with self._lock:
            self._closed = True
            transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()

    def _exchange(self, outgoing: Outgoing, deadline: float | None) -> Answer:
        timeout = outgoing.timeout
        if deadline is not None:
            timeout = _shortened(timeout, remaining(deadline, sent=False))
        request = self.request(outgoing, timeout)
        try:
            if self._given is None:
                transport = self._transport or self._open()
                return _read(transport.handle_request(request), None)
            with http_log.route(outgoing.route):
                response = self._given.send(request, stream=True, auth=None, follow_redirects=False)
                return _read(response, deadline)
        except Exception:
            disarm(request)
            raise

    def _open(self) -> Any:
        with self._lock:
            self.check_open()
            if self._transport is None:
                transport = self._library.HTTPTransport(**self.transport_settings())
                # The library has no public way to hand this through to its connections.
                pool = transport._pool
                if backend := getattr(pool, "_network_backend", None):
                    pool._network_backend = BoundedBackend(backend)
                self._transport = transport
            return self._transport


def _read(response: Any, deadline: float | None) -> Answer:
    try:
        if deadline is None:
            content = response.read()
        else:
            pieces = []
            for piece in response.iter_bytes():
                pieces.append(piece)
                remaining(deadline, sent=True)
            content = b"".join(pieces)
    except Exception as error:
        content = unreadable(error, response.status_code)
    finally:
        response.close()
    return Answer(response.status_code, response.headers, content)


def _shortened(timeout: Timeouts | None, left: float) -> Timeouts:
    names = ("connect", "read", "write", "pool")
    given = timeout or dict.fromkeys(names)
    return {name: left if (value := given[name]) is None else min(value, left) for name in names}
