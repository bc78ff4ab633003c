"""What a client sends, and what it makes of an answer, without a network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx

from crisp_client import CrispClient
from crisp_client import Retry

Answer = Callable[[httpx.Request], httpx.Response]


class Recorder(httpx.Client):
    """Hands each request to a function, with nothing of the library's client in between."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(transport=httpx.MockTransport(answer))
        self._answer = answer

    def send(self, request: httpx.Request, **_: Any) -> httpx.Response:
        return self._answer(request)


def crisp(
    answer: Answer,
    identifier: str | None = "i",
    key: str | None = "k",
    tier: Any = "plugin",
    **settings: Any,
) -> CrispClient:
    """A client whose requests `answer` is given; each is sent once."""
    settings = {"retry": Retry(attempts=1), "http_client": Recorder(answer)} | settings
    return CrispClient(identifier, key, tier, **settings)


def request_of(method: str, template: str = "/x", host: str | None = None, **arguments: Any) -> Any:
    """The request of a call by its path, as the HTTP library has it for its transport."""
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, content=b'{"error": false}')

    crisp(answer, host=host).request(method, template, **arguments)
    (request,) = seen
    return request


def answered(
    status: int, content: bytes = b"", headers: Any = (), method: str = "GET", **settings: Any
) -> Any:
    """The result of a request that gets this answer."""
    answer = httpx.Response(status, headers=headers, stream=httpx.ByteStream(content))
    return crisp(lambda _: answer, **settings).request(method, "/x")


def path_of(template: str, **values: Any) -> str:
    """The path that is sent, below that of the API."""
    path = request_of("GET", template, path=values).url.raw_path
    return str(path, "ascii").removeprefix("/v1")


def segment_of(value: Any) -> str:
    """A value as it stands in the path."""
    return path_of("/{website_id}/x", website_id=value).removeprefix("/").removesuffix("/x")


def query_of(**query: Any) -> str:
    """The query that is sent."""
    return str(request_of("GET", query=query).url.query, "ascii")
