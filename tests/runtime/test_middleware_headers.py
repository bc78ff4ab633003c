"""Headers that middleware and hooks set: sent, or refused."""

from __future__ import annotations

from typing import Any

import pytest

from crisp_client import Attempt
from crisp_client import CallInfo
from crisp_client import NotFoundError
from tests.limits import Limits
from tests.runtime.layers import call
from tests.runtime.layers import DROP
from tests.runtime.layers import FAILED
from tests.runtime.layers import Layer
from tests.runtime.layers import layer
from tests.runtime.layers import MISSING
from tests.runtime.layers import QUICK
from tests.runtime.server import Flavour
from tests.runtime.server import Server
from tests.runtime.test_transport import found
from tests.runtime.test_transport import send


@pytest.fixture
def client(flavour: Flavour) -> Any:
    return flavour.client(retry=QUICK)


@pytest.mark.parametrize("each", ["call", "attempt"])
def test_a_header_is_sent(flavour: Flavour, client: Any, server: Server, each: Any) -> None:
    def steps(info: Any) -> Layer:
        info.request.headers["X-Trace"] = "1"
        info.request.headers["accept"] = "text/x"  # by any case
        del info.request.headers["User-Agent"]
        return (yield)

    client.middleware(layer(flavour, steps), each=each)
    server.script = [FAILED]
    call(flavour, client)
    for seen in server.seen:
        assert (seen.headers["x-trace"], seen.headers["accept"]) == ("1", "text/x")
        assert seen.headers["authorization"].startswith("Basic ")
        assert "crisp" not in seen.headers.get("user-agent", "")
    assert len(server.seen) == 2


def test_a_hook_sets_the_header_of_one_attempt(
    flavour: Flavour, client: Any, server: Server
) -> None:
    @client.on_request
    def mark(attempt: Attempt) -> None:
        if attempt.number == 1:
            attempt.request.headers["X-First"] = "1"

    server.script = [FAILED]
    call(flavour, client)
    assert ["x-first" in seen.headers for seen in server.seen] == [True, False]


def test_an_error_shows_the_headers_that_were_sent(
    flavour: Flavour, client: Any, server: Server
) -> None:
    @client.on_request
    def mark(attempt: Attempt) -> None:
        attempt.request.headers["X-Trace"] = "1"

    server.script = [MISSING]
    with pytest.raises(NotFoundError) as caught:
        call(flavour, client)
    assert caught.value.request is not None
    assert caught.value.request.headers["X-Trace"] == "1"
    assert "Authorization" not in caught.value.request.headers


WRONG_HEADERS = [
    ("Host", "x", "'Host' is not a header that can be set"),
    ("X-A", "a\nb", "header X-A may only hold printable ASCII"),
    ("X-A", 1, "header X-A must be a str, not int"),
    ("Authorization", "x", "Authorization is a credential"),
    ("proxy-authorization", "x", "proxy-authorization is a credential"),
]


@pytest.mark.parametrize(("name", "value", "message"), WRONG_HEADERS)
@pytest.mark.parametrize("by", ["hook", "call", "attempt"])
def test_a_header_that_cannot_be_sent_ends_the_call_before_it_is(
    flavour: Flavour, client: Any, server: Server, by: Any, name: str, value: Any, message: str
) -> None:
    def steps(info: Any) -> Layer:
        info.request.headers[name] = value
        return (yield)

    if by == "hook":
        client.on_request(lambda attempt: attempt.request.headers.update({name: value}))
    else:
        client.middleware(layer(flavour, steps), each=by)
    with pytest.raises(ValueError, match=message):
        call(flavour, client, "POST")
    assert server.seen == []


def test_a_header_of_a_request_that_is_over_is_refused(
    flavour: Flavour, client: Any, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    def steps(info: Any) -> Layer:
        response = yield
        with pytest.raises(ValueError, match=r"has been sent: set its headers in on_request"):
            info.request.headers["X-Late"] = "1"
        with pytest.raises(ValueError, match="has been sent"):
            del info.request.headers["Accept"]
        return response

    client.middleware(layer(flavour, steps))
    client.middleware(layer(flavour, steps), each="attempt")
    client.on_response(lambda attempt: attempt.request.headers.update({"X-Late": "1"}))
    assert call(flavour, client) == {"a": 1}
    assert [record.message for record in caplog.records] == ["a hook failed"]


def test_a_header_that_was_set_may_be_set_again_and_taken_back(
    flavour: Flavour, client: Any, server: Server, limits: Limits
) -> None:
    """Also for the look-up."""
    limits(write_settles=0)

    def steps(info: CallInfo) -> Layer:
        for name in ("X-A", "x-a"):
            info.request.headers[name] = name
        info.request.headers["X-B"] = "1"
        del info.request.headers["x-b"]
        with pytest.raises(KeyError):
            del info.request.headers["x-b"]
        return (yield)

    client.middleware(layer(flavour, steps))
    server.script = [DROP, found(fingerprint=5)]
    send(flavour, {"fingerprint": 5}, client)
    assert [seen.headers["x-a"] for seen in server.seen] == ["x-a", "x-a"]
    assert not any("x-b" in seen.headers for seen in server.seen)


def test_headers_ignore_case_and_show_no_credentials(flavour: Flavour, client: Any) -> None:
    seen: list[Attempt] = []
    client.on_response(seen.append)
    call(flavour, client)
    headers = seen[0].request.headers
    assert headers["ACCEPT"] == headers["accept"] == "application/json"
    assert "authorization" not in headers and len(headers) == len(list(headers))
    assert "Accept" in repr(headers) and "application/json" not in repr(headers)
    assert seen[0].headers["CONTENT-TYPE"] == "application/json"
