"""A small HTTP server of the standard library, for deliveries to one machine."""

from __future__ import annotations

import contextlib
import queue
import socketserver
import sys
import threading
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any
from wsgiref.simple_server import make_server
from wsgiref.simple_server import WSGIRequestHandler
from wsgiref.simple_server import WSGIServer

from .._texts import clean
from ._status import CommandError
from ._status import Status

# Seconds that a request may take to come.
_PATIENCE = 30.0


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True
    answered: queue.SimpleQueue[str | None]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that broke off, or was idle for too long."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Request(WSGIRequestHandler):
    timeout = _PATIENCE
    server: _Server

    def log_request(self, code: Any = "-", size: Any = "-") -> None:
        if str(code) != "200" and self.command:
            self.server.answered.put(f"answered {code} to {clean(self.command)}")

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of what cannot be read as a request: anybody may send that."""


class Serving:
    """A server that runs in threads while one waits for its end."""

    def __init__(self, server: _Server) -> None:
        self._server = server

    @property
    def url(self) -> str:
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    def stop(self) -> None:
        self._server.answered.put(None)

    def wait(self, note: Callable[[str], None]) -> None:
        """Tell what was refused, until `stop()` or Ctrl-C."""
        while (said := self._server.answered.get()) is not None:
            note(said)


@contextlib.contextmanager
def serve(app: Any, bind: str, port: int) -> Iterator[Serving]:
    try:
        server = make_server(bind, port, app, _Server, _Request)
    except (OSError, OverflowError) as error:
        said = f"cannot listen on {bind}, port {port}: {error}"
        raise CommandError(said, Status.FAILED) from None
    server.answered = queue.SimpleQueue()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        yield Serving(server)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
