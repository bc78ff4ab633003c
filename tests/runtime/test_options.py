"""What a client and a call may set."""

from __future__ import annotations

import math
from typing import Any

import pytest

from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client import Timeout
from crisp_client._async import paging as async_paging
from crisp_client._runtime.rest.options import with_headers
from crisp_client._sync import paging as sync_paging
from tests.runtime.server import Flavour
from tests.runtime.server import Server


def test_headers_replace_those_of_the_same_name() -> None:
    common = {"Accept": "application/json", "User-Agent": "x"}
    assert with_headers(common, {}) is common
    assert with_headers(common, {"user-agent": "mine", "X-Trace": "1"}) == {
        "Accept": "application/json",
        "user-agent": "mine",
        "X-Trace": "1",
    }


def test_options_over_others() -> None:
    retry = Retry(attempts=5)
    own = RequestOptions(timeout=3, headers={"X-A": "1"})
    others = RequestOptions(timeout=4, deadline=9, retry=retry, headers={"x-a": "2", "X-B": "3"})
    assert own.over(others) == RequestOptions(
        timeout=3, deadline=9, retry=retry, headers={"X-B": "3", "X-A": "1"}
    )


@pytest.mark.parametrize("wrong", [0, -1, math.nan, "3", True])
@pytest.mark.parametrize("name", ["timeout", "deadline"])
def test_times_that_make_no_sense(name: str, wrong: Any) -> None:
    with pytest.raises(ValueError, match=f"{name} must be more than 0 seconds"):
        RequestOptions(**{name: wrong})
    if name == "timeout":
        with pytest.raises(ValueError, match="read must be more than 0 seconds"):
            Timeout(read=wrong)


def test_a_timeout_for_each_step() -> None:
    assert RequestOptions(timeout=3).timeout == Timeout(connect=3, read=3, write=3, pool=None)
    with pytest.raises(TypeError, match="retry"):
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


def test_an_iterator_has_no_single_answer(flavour: Flavour, server: Server) -> None:
    paging = async_paging if flavour.is_async else sync_paging
    client = flavour.client()
    with pytest.raises(TypeError, match="an iterator has no single answer"):
        flavour.run(client.raw(paging.by_page, client.request, None))
    assert not server.seen
