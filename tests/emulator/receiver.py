"""A server that keeps the requests it gets and answers what it was told to."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from typing import Any

from attrs import define
from attrs import field


@define
class Got:
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@define
class Receiver:
    url: str
    got: list[Got] = field(factory=list)
    statuses: list[int] = field(factory=list)
    """Statuses of the next answers; then 200."""
    answer: bytes = b""
    free: threading.Event = field(factory=threading.Event)
    """Answers wait until it is set."""
    arrived: threading.Condition = field(factory=threading.Condition)

    def wait_for(self, count: int) -> None:
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.got) >= count, 30)


@contextmanager
def receiving(tls: ssl.SSLContext | None = None) -> Iterator[Receiver]:
    """Receive at an address of its own; with `tls` over HTTPS, with the certificate that it has."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            with receiver.arrived:
                receiver.got.append(Got(self.path, headers, body))
                receiver.arrived.notify_all()
            receiver.free.wait(30)
            self.send_response(receiver.statuses.pop(0) if receiver.statuses else 200)
            self.send_header("Content-Length", str(len(receiver.answer)))
            self.end_headers()
            with suppress(ConnectionError):  # who sent it may have stopped, and wait no more
                self.wfile.write(receiver.answer)

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        scheme = "https" if tls else "http"
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        receiver = Receiver(f"{scheme}://127.0.0.1:{server.server_port}/hooks")
        receiver.free.set()
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield receiver
        finally:
            receiver.free.set()
            server.shutdown()
            thread.join()
