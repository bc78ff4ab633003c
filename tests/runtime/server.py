"""A small HTTP server that remembers, and both flavours of a client called alike."""

from __future__ import annotations

import asyncio
import inspect
import socket
import threading
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from typing import Any

import attrs
import httpx

from crisp_client._async.base import AsyncBaseClient
from crisp_client._async.resource import AsyncResource
from crisp_client._facts import FACTS
from crisp_client._sync.base import BaseClient
from crisp_client._sync.resource import Resource


class AsyncClient(AsyncBaseClient):
    _facts = FACTS


class Client(BaseClient):
    _facts = FACTS


@attrs.define
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@attrs.define
class Server:
    """Answers every request alike, and remembers it."""

    url: str = ""
    status: int = 200
    body: bytes = b'{"error": false, "reason": "resolved", "data": {"a": 1}}'
    headers: dict[str, str] = attrs.field(factory=lambda: {"Content-Type": "application/json"})
    drop: bool = False
    wait: float = 0
    seen: list[Seen] = attrs.field(factory=list)
    stopped: threading.Event = attrs.field(factory=threading.Event)

    def last(self) -> Seen:
        return self.seen[-1]


def handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.seen.append(Seen(self.command, self.path, headers, body))
            if server.wait:
                server.stopped.wait(server.wait)
            if server.drop:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.send_response(server.status)
            for name, value in server.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(server.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(server.body)

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
    """One flavour, called as if it were sync."""

    is_async: bool
    runner: asyncio.Runner
    server: Server
    made: list[Any] = attrs.field(factory=list)
    given: list[Any] = attrs.field(factory=list)

    def client(self, **settings: Any) -> Any:
        settings = {"identifier": "i", "key": "k", "host": self.server.url} | settings
        made = (AsyncClient if self.is_async else Client)(**settings)
        self.made.append(made)
        return made

    def resource(self, client: Any) -> Any:
        return (AsyncResource if self.is_async else Resource)(client._transport)

    def http(self, **settings: Any) -> Any:
        """A client of httpx, as a user would make it."""
        made = (httpx.AsyncClient if self.is_async else httpx.Client)(**settings)
        self.given.append(made)
        return made

    def run(self, value: Any) -> Any:
        async def awaited() -> Any:
            return await value

        return self.runner.run(awaited()) if inspect.isawaitable(value) else value

    def close(self, client: Any) -> None:
        self.run(client.aclose() if self.is_async else client.close())
