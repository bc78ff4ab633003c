# Copied from codegen/templates/mcp/_serve.py. Do not edit: change that and run `make generate`.
"""Serve a host: over the standard streams, or over HTTP on the loopback interface."""

from __future__ import annotations

import hmac
import socket
from collections.abc import Awaitable
from collections.abc import Callable
from typing import Any

import uvicorn
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings

PATH = "/mcp"
_HOST = "127.0.0.1"

_Send = Callable[[dict[str, Any]], Awaitable[None]]


class Guard:
    """Lets nobody in who does not bring the token, as `Authorization: Bearer TOKEN`."""

    def __init__(self, app: Any, token: str) -> None:
        self._app = app
        self._wanted = f"Bearer {token}".encode()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: _Send) -> None:
        if scope["type"] != "lifespan" and not self._is_let_in(scope):
            headers = [(b"www-authenticate", b"Bearer"), (b"content-type", b"text/plain")]
            await send({"type": "http.response.start", "status": 401, "headers": headers})
            await send({"type": "http.response.body", "body": b"the token is missing or wrong\n"})
            return
        await self._app(scope, receive, send)

    def _is_let_in(self, scope: dict[str, Any]) -> bool:
        given = [value for name, value in scope["headers"] if name == b"authorization"]
        return len(given) == 1 and hmac.compare_digest(given[0], self._wanted)


async def over_stdio(server: Server[Any]) -> None:
    """Serve until the standard input ends."""
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


async def over_http(
    server: Server[Any], listening: socket.socket, token: str, told: Callable[[str], None]
) -> None:
    """Serve until Ctrl-C; only who names this address, and no page of another, is answered."""
    port = listening.getsockname()[1]
    names = [f"{_HOST}:{port}", f"localhost:{port}"]
    security = TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=names,
        allowed_origins=[f"http://{name}" for name in names],
    )
    app = server.streamable_http_app(streamable_http_path=PATH, transport_security=security)
    config = uvicorn.Config(Guard(app, token), log_level="warning", timeout_graceful_shutdown=2)
    told(f"http://{_HOST}:{port}{PATH}")
    await uvicorn.Server(config).serve(sockets=[listening])


def listen(port: int) -> socket.socket:
    """Return a socket on the loopback interface; port 0 is a free one."""
    found = socket.socket()
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((_HOST, port))
        found.listen()
    except BaseException:
        found.close()
        raise
    return found
