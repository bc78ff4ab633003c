"""Requests to an emulator without a socket, for what only prepares a test: half of the time."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

import httpx

from crisp_client.testing import Emulator


class Inside(httpx.BaseTransport):
    """Hands each request to the emulator's application, which answers before it returns."""

    def __init__(self, crisp: Emulator) -> None:
        self._app = crisp._app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        content = request.read()
        sent: list[MutableMapping[str, Any]] = []

        async def receive() -> MutableMapping[str, Any]:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "method": request.method,
            "scheme": request.url.scheme,
            "path": request.url.path,
            "raw_path": request.url.raw_path.partition(b"?")[0],
            "query_string": request.url.query,
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
            "client": None,
            "server": (request.url.host, request.url.port),
        }
        try:
            self._app(scope, receive, send).send(None)
        except StopIteration:  # it has returned, and never waited
            pass
        else:
            raise AssertionError(f"{request.method} {request.url} has to wait for something")
        head, *rest = sent
        body = b"".join(one.get("body", b"") for one in rest)
        return httpx.Response(head["status"], headers=head["headers"], content=body)
