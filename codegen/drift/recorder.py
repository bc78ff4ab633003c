"""A server that answers every request with success and keeps it, on the loopback interface."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl
from urllib.parse import unquote

from attrs import define
from attrs import Factory
from attrs import frozen

_ANSWER = json.dumps({"error": False, "reason": "resolved", "data": {}}).encode()


@frozen
class Request:
    verb: str
    path: str
    """Below the base path of the API, with its quoting."""
    query: tuple[tuple[str, str], ...] = ()
    query_text: str = ""
    body: Any = None


@define
class Recorder:
    base_path: str
    host: str = ""
    """`{call}` in it stands for the number of a call, which so is known from each request."""
    requests: dict[int, list[Request]] = Factory(dict)

    def keep(self, verb: str, target: str, content: bytes) -> None:
        target, _, query = target.partition("?")
        _, _, number, *rest = target.split("/", 3)
        path = f"/{rest[0] if rest else ''}".removeprefix(self.base_path)
        self.requests.setdefault(int(number), []).append(
            Request(
                verb,
                path,
                tuple(parse_qsl(query, keep_blank_values=True)),
                unquote(query),
                _body(content),
            )
        )


def _body(content: bytes) -> Any:
    if not content:
        return None
    try:
        return json.loads(content)
    except ValueError:
        return content.decode(errors="replace")


@contextmanager
def recorder(base_path: str) -> Iterator[Recorder]:
    """Serve while the block runs."""
    kept = Recorder(base_path)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30
        wbufsize = -1  # an answer in one piece; else the second waits until the first was confirmed

        def handle_any(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            kept.keep(self.command, self.path, content)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(_ANSWER)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(_ANSWER)

        do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    kept.host = f"http://127.0.0.1:{server.server_port}/call/{{call}}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield kept
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
