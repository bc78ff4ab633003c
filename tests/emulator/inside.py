"""Requests to an emulator without a socket, for what only prepares a test: a fifth of the time."""

from __future__ import annotations

import base64
import json
from collections.abc import MutableMapping
from typing import Any
from urllib.parse import quote

from attrs import frozen

from crisp_client.testing import Emulator
from tests.tokens import pair_of
from tests.tokens import tier_for


@frozen
class Answer:
    """What tests ask an answer of `httpx` for, too."""

    status_code: int
    text: str

    @property
    def is_success(self) -> bool:
        return 200 <= self.status_code < 300

    def json(self) -> Any:
        return json.loads(self.text)


class Inside:
    """Hands each request to the emulator's application, with the token that its route takes."""

    def __init__(self, crisp: Emulator) -> None:
        self._crisp = crisp

    def get(self, path: str) -> Answer:
        return self.request("GET", path)

    def request(self, method: str, path: str, *, json: Any = None) -> Answer:
        """Return what a path below the version answers, with nothing of a query."""
        content = b"" if json is None else _encoded(json)
        sent: list[MutableMapping[str, Any]] = []

        async def receive() -> MutableMapping[str, Any]:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        raw = quote(path, safe="/")
        scope = {
            "type": "http",
            "method": method,
            "scheme": "http",
            "path": f"/v1/{path}",
            "raw_path": f"/v1/{raw}".encode(),
            "query_string": b"",
            "headers": self._headers(method, f"/{raw}"),
            "client": None,
            "server": ("127.0.0.1", self._crisp.port),
        }
        try:
            self._crisp._app(scope, receive, send).send(None)
        except StopIteration:  # it has returned, and never waited
            pass
        else:
            raise AssertionError(f"{method} {path} has to wait for something")
        head, *rest = sent
        return Answer(head["status"], b"".join(one.get("body", b"") for one in rest).decode())

    def _headers(self, method: str, path: str) -> list[tuple[bytes, bytes]]:
        tier = tier_for(method, path, self._crisp.tier)
        pair = base64.b64encode(":".join(pair_of(self._crisp, tier)).encode())
        return [
            (b"host", f"127.0.0.1:{self._crisp.port}".encode()),
            (b"authorization", b"Basic " + pair),
            (b"x-crisp-tier", tier.encode()),
            (b"content-type", b"application/json"),
        ]


def _encoded(value: Any) -> bytes:
    return json.dumps(value).encode()
