"""How a write ends when something beside Crisp raises, by when it raises.

| it raises                                     | the write is        | it ends with          |
| --------------------------------------------- | ------------------- | --------------------- |
| before the next layer is called               | not sent            | what it raised        |
| for what was raised before the first byte     | not sent            | what it raised        |
| as the connection takes too long for it       | not sent            | what it raised        |
| after no connection could be made             | not sent            | what it raised        |
| after Crisp refused (3xx, 4xx)                | not carried out     | what it raised        |
| after Crisp answered with success             | carried out         | `MiddlewareError`     |
| after Crisp answered 500 and above            | open                | `MiddlewareError`     |
| after the answer was lost                     | open                | `MiddlewareError`     |
| for what was raised after the first byte      | open                | `MiddlewareError`     |
| as the answer takes too long for it           | open                | `MiddlewareError`     |
| nothing; the answer was lost                  | open                | `AmbiguousWriteError` |
| nothing; no connection could be made          | not sent            | `APIConnectionError`  |

"What it raised" is the same object, unchanged. `MiddlewareError` and `AmbiguousWriteError` are
`ambiguous`, and no error of a write that was not sent is. What is raised where it is sent, by an
HTTP client of the program or by a signal, comes out as without middleware, if that lets it pass.
"""

from __future__ import annotations

import asyncio
import importlib
import socket
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import AsyncCrispClient
from crisp_client import MiddlewareError
from tests.runtime.layers import call
from tests.runtime.layers import DROP
from tests.runtime.layers import FAILED
from tests.runtime.layers import Layer
from tests.runtime.layers import layer
from tests.runtime.layers import Own
from tests.runtime.layers import passing
from tests.runtime.layers import REFUSED
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server

NOT_BY_LAYERS = ("building", "answered", "never")
OWN, OTHER = Own("of its own"), Own("of the HTTP client")


@attrs.frozen
class Case:
    """`raises` is in which layer, and `reply` what Crisp does; None if there is no Crisp."""

    raises: str
    reply: Reply | None
    ends: type[Exception]
    requests: int
    said: str = ""


MAY = "may have been carried out, but then middleware raised Own"
CASES = {
    "before the next layer": Case("before", Reply(), Own, 0),
    "before the first byte": Case("building", Reply(), Own, 0),
    "for what was raised before the first byte": Case("building, after", Reply(), Own, 0),
    "without a connection": Case("after", None, Own, 0),
    "refused": Case("after", REFUSED, Own, 1),
    "moved": Case("after", Reply(302, b""), Own, 1),
    "done": Case("after", Reply(), MiddlewareError, 1, "was carried out, but then middleware"),
    "failed": Case("after", FAILED, MiddlewareError, 1, MAY),
    "lost": Case("after", DROP, MiddlewareError, 1, MAY),
    "after the first byte": Case("answered", Reply(), Own, 1),
    "for what was raised after it": Case("answered, after", Reply(), MiddlewareError, 1, MAY),
    "lost, and nothing raises": Case("never", DROP, AmbiguousWriteError, 1),
    "no connection, and nothing raises": Case("never", None, APIConnectionError, 0),
}


def steps_of(case: Case) -> Callable[[Any], Layer]:
    def steps(info: Any) -> Layer:
        if case.raises == "before":
            raise OWN
        try:
            return (yield)
        finally:
            if "after" in case.raises:
                raise OWN

    return steps


def given_by(flavour: Flavour, case: Case) -> dict[str, Any]:
    """Return the client of httpx that raises, before or after it has sent something."""
    if "building" in case.raises:

        def build_request(*_: Any, **__: Any) -> Any:
            raise OTHER if "after" in case.raises else OWN

        http = flavour.http()
        http.build_request = build_request
        return {"http_client": http}
    if "answered" in case.raises:

        def plain(_: Any) -> None:
            raise OTHER if "after" in case.raises else OWN

        async def awaited(_: Any) -> None:
            plain(_)

        hooks = {"response": [awaited if flavour.is_async else plain]}
        return {"http_client": flavour.http(event_hooks=hooks)}
    return {}


# What a hook raises is logged, so that it has only those cases in which it does nothing.
BY_HOOK = [(name, "hook") for name, case in CASES.items() if case.raises in NOT_BY_LAYERS]


@pytest.mark.parametrize(
    ("name", "by"), [(name, by) for name in CASES for by in ("call", "attempt")] + BY_HOOK
)
def test_a_write_ends_as_the_table_says(
    flavour: Flavour, server: Server, name: str, by: Any
) -> None:
    case = CASES[name]
    settings = given_by(flavour, case)
    if case.reply is None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            settings["host"] = f"http://127.0.0.1:{taken.getsockname()[1]}"
    else:
        server.script = [case.reply]
    client = flavour.client(**settings)
    if by == "hook":
        client.on_response(lambda attempt: None)
    else:
        client.middleware(layer(flavour, steps_of(case)), each=by)
    with pytest.raises(case.ends) as caught:
        call(flavour, client, "POST")
    assert len(server.seen) == case.requests
    error = caught.value
    if case.ends is Own:
        assert error is OWN
        return
    assert error.ambiguous is (case.requests == 1)
    assert case.said in str(error)
    if case.ends is MiddlewareError:
        assert error.__cause__ is OWN


@pytest.mark.parametrize("name", ["before the first byte", "after the first byte"])
def test_a_read_has_nothing_to_hide(flavour: Flavour, name: str) -> None:
    case = CASES[name]
    client = flavour.client(**given_by(flavour, case))
    client.middleware(layer(flavour, passing([])))
    with pytest.raises(Own) as caught:
        call(flavour, client)
    assert caught.value is OWN


def test_an_attempt_that_was_not_sent_does_not_hide_one_that_was(
    flavour: Flavour, server: Server
) -> None:
    http = flavour.http()
    build, asked = http.build_request, []

    def once(*args: Any, **more: Any) -> Any:
        asked.append(1)
        if len(asked) == 2:
            raise OTHER
        return build(*args, **more)

    http.build_request = once
    client = flavour.client(http_client=http, retry=None)
    client.middleware(layer(flavour, steps_of(Case("after", None, Own, 0))))
    server.script = [Reply(503, b"", {"Retry-After": "0"})]
    with pytest.raises(MiddlewareError, match="may have been carried out") as caught:
        call(flavour, client, "PUT")
    assert caught.value.__cause__ is OWN and len(server.seen) == 1


@contextmanager
def full() -> Iterator[str]:
    """A host to which no connection can be made, and which does not say so: its queue is full."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        for one in waiting:
            one.close()


@pytest.mark.parametrize("each", ["call", "attempt"])
@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize("is_connected", [False, True])
def test_a_middleware_that_waits_no_longer(
    server: Server, each: Any, library: Any, is_connected: bool
) -> None:
    importlib.import_module(library)  # which takes longer than the limit

    async def limited(info: Any, proceed: Any) -> Any:
        async with asyncio.timeout(0.3):
            return await proceed()

    async def send(host: str) -> None:
        async with AsyncCrispClient("i", "k", host=host, http=library) as client:
            client.middleware(limited, each=each)
            await client.request("POST", "/m")

    server.wait = 30
    if is_connected:
        with pytest.raises(MiddlewareError, match="may have been carried out") as caught:
            asyncio.run(send(server.url))
        assert isinstance(caught.value.__cause__, TimeoutError)
    else:
        with full() as host, pytest.raises(TimeoutError):
            asyncio.run(send(host))
