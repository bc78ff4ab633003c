"""A small HTTP server that remembers, and both flavours of a client called alike."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import socket
import threading
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from typing import Any

import attrs

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import Retry


@attrs.define
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: tuple[str, int]


@attrs.define
class Reply:
    """One answer of a script: with `wait` it comes late, with `drop` never."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = attrs.field(factory=dict)
    drop: bool = False
    wait: float = 0


@attrs.define
class Server:
    """Answers every request alike, after those of a script, and remembers it."""

    url: str = ""
    status: int = 200
    body: bytes = b'{"error": false, "reason": "resolved", "data": {"a": 1}}'
    headers: dict[str, str] = attrs.field(factory=lambda: {"Content-Type": "application/json"})
    raw: bytes | None = None
    """Sent instead of all that, as it is; then the connection is closed."""
    drop: bool = False
    wait: float = 0
    script: list[Reply] = attrs.field(factory=list)
    seen: list[Seen] = attrs.field(factory=list)
    stopped: threading.Event = attrs.field(factory=threading.Event)

    def last(self) -> Seen:
        return self.seen[-1]

    def bodies(self) -> list[Any]:
        return [json.loads(seen.body) for seen in self.seen]

    def next(self) -> Reply:
        if self.script:
            return self.script.pop(0)
        return Reply(self.status, self.body, self.headers, self.drop, self.wait)

    @staticmethod
    def envelope(data: Any) -> bytes:
        return json.dumps({"error": False, "reason": "resolved", "data": data}).encode()


def handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.seen.append(Seen(self.command, self.path, headers, body, self.client_address))
            reply = server.next()
            if reply.wait:
                server.stopped.wait(reply.wait)
            if reply.drop:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            if server.raw is not None:
                self.wfile.write(server.raw)
                self.close_connection = True
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = answer

        def log_message(self, *args: Any) -> None:
            pass

    return Handler


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that gave up is what some tests are about."""


@attrs.define
class Flavour:
    """One flavour with one HTTP library, called as if it were sync."""

    is_async: bool
    library: str
    runner: asyncio.Runner
    server: Server
    made: list[Any] = attrs.field(factory=list)
    given: list[Any] = attrs.field(factory=list)

    def client(self, **settings: Any) -> Any:
        settings = {
            "identifier": "i",
            "key": "k",
            "host": self.server.url,
            "retry": Retry(attempts=1),
            "http": None if "http_client" in settings else self.library,
        } | settings
        made = (AsyncCrispClient if self.is_async else CrispClient)(**settings)
        self.made.append(made)
        return made

    def http(self, **settings: Any) -> Any:
        """A client of the library, as a user would make it, but for the certificates.

        No server here has one, and to read those of all authorities takes longer than a test.
        """
        library = importlib.import_module(self.library)
        made = (library.AsyncClient if self.is_async else library.Client)(
            **{"verify": False, **settings}
        )
        self.given.append(made)
        return made

    def run(self, value: Any) -> Any:
        async def awaited() -> Any:
            return await value

        return self.runner.run(awaited()) if inspect.isawaitable(value) else value

    def close(self, client: Any) -> None:
        self.run(client.aclose() if self.is_async else client.close())
