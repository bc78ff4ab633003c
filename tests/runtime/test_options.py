"""Options of a client and of a call."""

from __future__ import annotations

import math
from typing import Any

import httpx
import pytest

from crisp_client import RealtimeOptions
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client import Timeout
from tests.runtime.recorded import request_of
from tests.runtime.server import Flavour
from tests.runtime.server import Server


def test_headers_replace_those_of_the_same_name() -> None:
    common = request_of("GET").headers.raw
    options = RequestOptions(headers={"user-agent": "mine", "X-Trace": "1"})
    own = [(b"user-agent", b"mine"), (b"X-Trace", b"1")]
    others = [(name, value) for name, value in common if name != b"User-Agent"]
    assert sorted(request_of("GET", options=options).headers.raw) == sorted(others + own)


def test_options_over_others() -> None:
    retry = Retry(attempts=5)
    own = RequestOptions(timeout=3, headers={"X-A": "1"})
    others = RequestOptions(timeout=4, deadline=9, retry=retry, headers={"x-a": "2", "X-B": "3"})
    assert own.over(others) == RequestOptions(
        timeout=3, deadline=9, retry=retry, headers={"X-B": "3", "X-A": "1"}
    )


@pytest.mark.parametrize("wrong", [0, -1, math.nan, "3", True, (3, 5), httpx.Timeout(5)])
def test_times_that_make_no_sense(wrong: Any) -> None:
    number = type(wrong) in (int, float)
    shown = {tuple: "tuple", httpx.Timeout: r"httpx\.Timeout", str: "str", bool: "bool"}
    said = wrong if number else shown[type(wrong)]
    for make, field, allowed in (
        (RequestOptions, "timeout", " or a Timeout"),
        (RequestOptions, "deadline", " or None"),
        (Timeout, "read", " or None"),
    ):
        message = f"^{field} must be a number of seconds above 0{allowed}, not {said}$"
        with pytest.raises(ValueError if number else TypeError, match=message):
            make(**{field: wrong})


def test_what_is_too_long_to_matter_is_no_limit(flavour: Flavour, server: Server) -> None:
    for long in (math.inf, 1e300, 10**400, 2_000_001):
        none = Timeout(connect=None, read=None, write=None)
        assert RequestOptions(timeout=long).timeout == none
        assert Timeout(connect=long, read=long, write=long, pool=long) == none
        assert RequestOptions(deadline=long).deadline == math.inf
        client = flavour.client(timeout=long, deadline=long)
        assert flavour.run(client.request("GET", "/website")) == {"a": 1}
    for large in (2_000_000, 999_999.5):
        client = flavour.client(timeout=none, deadline=large)
        assert flavour.run(client.request("GET", "/website")) == {"a": 1}


@pytest.mark.parametrize(
    "options", [{"deadline": 3}, 5, Retry(), RealtimeOptions()], ids=lambda each: type(each)
)
def test_options_of_a_call_are_request_options(
    flavour: Flavour, server: Server, options: Any
) -> None:
    with pytest.raises(TypeError, match=r"^options must be a RequestOptions, not .*(dict|int|Re)"):
        flavour.run(flavour.client().request("GET", "/website", options=options))
    assert not server.seen


def test_a_timeout_for_each_step() -> None:
    assert RequestOptions(timeout=3).timeout == Timeout(connect=3, read=3, write=3, pool=None)
    with pytest.raises(TypeError, match=r"^retry must be a Retry, not int$"):
        RequestOptions(retry=3)  # type: ignore[arg-type]


def test_with_options(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    other = client.with_options(headers={"X-Trace": "1"})
    again = other.with_options(headers={"x-trace": "2"}, deadline=5)
    for each in (client, other, again):
        flavour.run(each.request("GET", "/website"))
    assert [seen.headers.get("x-trace") for seen in server.seen] == [None, "1", "2"]
    assert len({seen.connection for seen in server.seen}) == 1, "the connections are shared"
    client.authenticate("a", "b")
    flavour.run(other.request("GET", "/website"))
    first, last = server.seen[0].headers["authorization"], server.seen[-1].headers["authorization"]
    assert first != last, "credentials are shared"
    flavour.close(other)
    flavour.run(client.request("GET", "/website"))


def test_options_of_a_call_win(flavour: Flavour, server: Server) -> None:
    client = flavour.client().with_options(headers={"X-Trace": "1"})
    options = RequestOptions(headers={"X-Trace": "2"})
    flavour.run(client.request("GET", "/website", options=options))
    assert server.last().headers["x-trace"] == "2"


def test_the_answer_behind_a_result(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    server.headers["X-Limit"] = "9"
    answer = flavour.run(client.raw(client.request, "GET", "/website"))
    assert answer.value == {"a": 1}
    assert (answer.status, answer.attempts, answer.content) == (200, 1, server.body)
    assert answer.headers["x-limit"] == "9"
    answer = flavour.run(client.raw(client.request, "HEAD", "/website"))
    assert answer.value is True and answer.status == 200


def test_raw_needs_a_method_that_calls(flavour: Flavour) -> None:
    async def nothing() -> int:
        return 1

    with pytest.raises(TypeError, match=r"raw\(\) takes a method"):
        flavour.run(flavour.client().raw(nothing if flavour.is_async else lambda: 1))
    result: Any = {"website_id": "secret"}
    with pytest.raises(
        TypeError, match=r"^the method that raw\(\) takes first must be .*not dict$"
    ):
        flavour.run(flavour.client().raw(result))


def test_an_iterator_has_no_single_answer(flavour: Flavour, server: Server) -> None:
    client = flavour.client()
    with pytest.raises(TypeError, match="an iterator has no single answer"):
        flavour.run(client.raw(client.website_conversations.iter_list_conversations, "w"))
    assert not server.seen
