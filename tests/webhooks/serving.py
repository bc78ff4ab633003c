"""Applications behind real servers: uvicorn for ASGI, the standard library's for WSGI."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import make_server
from wsgiref.simple_server import WSGIRequestHandler
from wsgiref.simple_server import WSGIServer
from wsgiref.validate import validator

import uvicorn

PATIENCE = 20


class Uvicorn(uvicorn.Server):
    def __init__(self, app: Any) -> None:
        super().__init__(uvicorn.Config(app, lifespan="on", ws="none", log_config=None))
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@contextmanager
def asgi(app: Any) -> Iterator[str]:
    """The address; at the end the server shuts down as it does for a signal, lifespan included."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = Uvicorn(app)
    thread = threading.Thread(target=server.run, args=([listening],), name="uvicorn")
    thread.start()
    try:
        assert server.ready.wait(PATIENCE)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
        listening.close()
        assert not thread.is_alive()


class Threading(ThreadingMixIn, WSGIServer):
    """A request does not wait for the one before; all have ended when the server has."""

    daemon_threads = False


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None: ...


@contextmanager
def wsgi(app: Any) -> Iterator[str]:
    checked = validator(app)
    with make_server("127.0.0.1", 0, checked, Threading, Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), name="wsgiref")
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join(PATIENCE)
            assert not thread.is_alive()
