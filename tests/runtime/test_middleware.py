"""Middleware around calls and attempts: what it sees, what it may do, and what it cannot hide."""

from __future__ import annotations

from typing import Any

import pytest

from crisp_client import APIConnectionError
from crisp_client import Attempt
from crisp_client import CallInfo
from crisp_client import NotFoundError
from crisp_client import ResponseInfo
from crisp_client import ServerError
from tests.limits import Limits
from tests.runtime.layers import call
from tests.runtime.layers import DROP
from tests.runtime.layers import FAILED
from tests.runtime.layers import kept
from tests.runtime.layers import Layer
from tests.runtime.layers import layer
from tests.runtime.layers import MISSING
from tests.runtime.layers import passing
from tests.runtime.layers import QUICK
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server
from tests.runtime.test_transport import found
from tests.runtime.test_transport import send


@pytest.fixture
def client(flavour: Flavour) -> Any:
    return flavour.client(retry=QUICK)


# What it sees


def test_a_call_is_passed_once_and_each_attempt_too(
    flavour: Flavour, client: Any, server: Server
) -> None:
    calls: list[CallInfo] = []
    attempts: list[Attempt] = []
    client.middleware(layer(flavour, passing(calls)))
    client.middleware(layer(flavour, passing(attempts)), each="attempt")
    server.script = [FAILED, DROP]
    assert call(flavour, client, query={"q": "x"}) == {"a": 1}
    (info,) = calls
    assert type(info) is CallInfo
    assert (info.operation, info.route, info.safety) == ("GET /m/{id}", "/m/{id}", "safe")
    assert (info.request.method, info.request.url) == ("GET", f"{server.url}/v1/m/7?q=x")
    assert [(each.number, each.status) for each in attempts] == [(1, 503), (2, None), (3, 200)]
    assert {(each.operation, each.route, each.safety) for each in attempts} == {
        ("GET /m/{id}", "/m/{id}", "safe")
    }
    assert isinstance(attempts[1].error, APIConnectionError)


def test_a_write_says_how_safe_it_is(flavour: Flavour, client: Any) -> None:
    calls: list[CallInfo] = []
    client.middleware(layer(flavour, passing(calls)))
    call(flavour, client, "POST", body={"a": 1})
    call(flavour, client, "PUT", body={"a": 1})
    assert [info.safety for info in calls] == ["unsafe", "idempotent"]
    assert calls[0].request.content == b'{"a":1}'


def test_an_attempt_is_the_one_of_the_hooks(flavour: Flavour, client: Any) -> None:
    seen: list[Attempt] = []
    client.on_request(seen.append)
    client.on_response(seen.append)
    client.middleware(layer(flavour, passing(seen)), each="attempt")
    call(flavour, client)
    assert len(seen) == 3 and seen[0] is seen[1] is seen[2]


def test_around_a_call_it_gets_what_the_call_raises(
    flavour: Flavour, client: Any, server: Server
) -> None:
    seen: list[Any] = []

    def steps(info: CallInfo) -> Layer:
        try:
            return (yield)
        except NotFoundError as error:
            seen.append((error.operation, error.attempts, error.reason))
            raise

    client.middleware(layer(flavour, steps))
    server.script = [MISSING]
    with pytest.raises(NotFoundError):
        call(flavour, client)
    assert seen == [("GET /m/{id}", 1, "not_found")]


def test_around_an_attempt_it_gets_every_answer(
    flavour: Flavour, client: Any, server: Server
) -> None:
    seen: list[int] = []

    def steps(attempt: Attempt) -> Layer:
        response = yield
        seen.append(response.status)
        return response

    client.middleware(layer(flavour, steps), each="attempt")
    server.script = [FAILED, MISSING]
    with pytest.raises(NotFoundError):
        call(flavour, client)
    assert seen == [503, 404]


def test_the_first_one_is_the_outermost(flavour: Flavour, client: Any) -> None:
    order: list[str] = []

    def named(name: str) -> Any:
        def steps(info: Any) -> Layer:
            order.append(name)
            response = yield
            order.append(f"/{name}")
            return response

        return layer(flavour, steps)

    client.middleware(named("c"), each="attempt")
    client.middleware(named("a"))
    client.middleware(named("d"), each="attempt")
    client.middleware(named("b"))
    call(flavour, client)
    assert order == ["a", "b", "c", "d", "/d", "/c", "/b", "/a"]


def test_a_look_up_is_an_attempt_and_no_call(
    flavour: Flavour, client: Any, server: Server, limits: Limits
) -> None:
    limits(write_settles=0)
    calls: list[CallInfo] = []
    attempts: list[Attempt] = []

    def steps(info: CallInfo) -> Layer:
        calls.append(info)
        info.request.headers["X-Gateway"] = "1"
        return (yield)

    client.middleware(layer(flavour, steps))
    client.middleware(layer(flavour, passing(attempts)), each="attempt")
    server.script = [DROP, found(fingerprint=5)]
    send(flavour, {"fingerprint": 5}, client)
    assert [info.safety for info in calls] == ["deduplicable"]
    route = "/website/{website_id}/conversation/{session_id}/message"
    assert [(each.request.method, each.route) for each in attempts] == [
        ("POST", route),
        ("GET", f"{route}/{{fingerprint}}"),
    ]
    assert [seen.headers["x-gateway"] for seen in server.seen] == ["1", "1"]


# Answers of its own


@pytest.mark.parametrize("each", ["call", "attempt"])
def test_it_answers_without_a_request(
    flavour: Flavour, client: Any, server: Server, each: Any
) -> None:
    def steps(info: Any) -> Layer:
        return kept({"b": 2})
        yield

    client.middleware(layer(flavour, steps), each=each)
    assert call(flavour, client) == {"b": 2}
    raw = flavour.run(client.raw(client.request, "GET", "/x"))
    assert (raw.value, raw.status, raw.attempts) == ({"b": 2}, 200, int(each == "attempt"))
    assert flavour.run(client.request("HEAD", "/x")) is True
    assert server.seen == []


def test_raw_gives_the_answer_of_the_call_and_not_of_one_within(
    flavour: Flavour, client: Any, server: Server
) -> None:
    def plain_one(info: CallInfo, proceed: Any) -> Any:
        response = proceed()
        if info.route == "/outer":
            client.request("GET", "/inner")
        return response

    async def awaiting(info: CallInfo, proceed: Any) -> Any:
        response = await proceed()
        if info.route == "/outer":
            await client.request("GET", "/inner")
        return response

    client.middleware(awaiting if flavour.is_async else plain_one)
    server.script = [Reply(299, server.body)]
    raw = flavour.run(client.raw(client.request, "GET", "/outer"))
    assert (raw.status, raw.attempts) == (299, 1)
    assert [seen.path for seen in server.seen] == ["/v1/outer", "/v1/inner"]


def test_what_middleware_lets_through_is_as_it_came(
    flavour: Flavour, client: Any, server: Server
) -> None:
    client.middleware(layer(flavour, passing([])))
    client.middleware(layer(flavour, passing([])), each="attempt")
    server.headers["Set-Cookie"] = "a=b"  # which no middleware sees
    raw = flavour.run(client.raw(client.request, "GET", "/x"))
    assert raw.headers["Set-Cookie"] == "a=b"


def test_a_kept_response_answers_again(flavour: Flavour, client: Any, server: Server) -> None:
    cache: dict[str, ResponseInfo] = {}

    def steps(info: CallInfo) -> Layer:
        url = info.request.url
        if url not in cache:
            cache[url] = yield
        return cache[url]

    client.middleware(layer(flavour, steps))
    assert [call(flavour, client) for _ in range(3)] == [{"a": 1}] * 3
    assert call(flavour, client, path={"id": "8"}) == {"a": 1}
    assert len(server.seen) == 2


def test_a_refusal_of_its_own_is_raised_like_crisps(flavour: Flavour, client: Any) -> None:
    def steps(info: CallInfo) -> Layer:
        return kept({}, status=404)
        yield

    client.middleware(layer(flavour, steps))
    with pytest.raises(NotFoundError) as caught:
        call(flavour, client)
    assert (caught.value.operation, caught.value.attempts) == ("GET /m/{id}", 0)


def test_an_answer_of_its_own_decides_about_retries(
    flavour: Flavour, client: Any, server: Server
) -> None:
    def steps(attempt: Attempt) -> Layer:
        if attempt.number == 1:
            return kept({}, status=503)
        if attempt.number == 2:
            raise APIConnectionError("as if the network was down", sent=False)
        return (yield)

    client.middleware(layer(flavour, steps), each="attempt")
    assert call(flavour, client) == {"a": 1}
    assert len(server.seen) == 1


def test_an_attempt_that_never_succeeds_ends_all_the_same(
    flavour: Flavour, client: Any, server: Server
) -> None:
    def steps(attempt: Attempt) -> Layer:
        raise APIConnectionError("as if the network was down", sent=False)
        yield

    client.middleware(layer(flavour, steps), each="attempt")
    with pytest.raises(APIConnectionError) as caught:
        call(flavour, client, "POST")
    assert caught.value.attempts == 3 and not caught.value.ambiguous
    assert server.seen == []


# Adding and removing


def test_it_is_removed(flavour: Flavour, client: Any) -> None:
    seen: list[Any] = []
    same = layer(flavour, passing(seen))
    first, second = client.middleware(same), client.middleware(same)
    call(flavour, client)
    assert len(seen) == 2
    first.remove()
    first.remove()
    call(flavour, client)
    assert len(seen) == 3
    with second:
        call(flavour, client)
    call(flavour, client)
    assert len(seen) == 4


def test_hooks_are_removed(flavour: Flavour, client: Any) -> None:
    seen: list[Any] = []
    client.on_request(seen.append)
    client.on_response(seen.append)
    call(flavour, client)
    client.on_request(seen.append)
    client.remove_hook(seen.append)  # one of each kind, as handlers are
    call(flavour, client)
    assert len(seen) == 3
    client.remove_hook(seen.append)
    client.remove_hook(seen.append)  # there is none any more
    call(flavour, client)
    assert len(seen) == 3


def test_copies_share_it(flavour: Flavour, client: Any) -> None:
    seen: list[Any] = []
    before = client.with_options(timeout=5)
    added = before.middleware(layer(flavour, passing(seen)))
    after = client.with_options(timeout=5)
    for each in (client, before, after):
        call(flavour, each)
    assert len(seen) == 3
    added.remove()
    for each in (client, before, after):
        call(flavour, each)
    assert len(seen) == 3


def test_it_is_of_the_kind_of_the_client(flavour: Flavour, client: Any) -> None:
    def a_plain(info: Any, proceed: Any) -> Any: ...

    async def an_async(info: Any, proceed: Any) -> Any: ...

    wrong, kind = (a_plain, "an async") if flavour.is_async else (an_async, "a plain")
    with pytest.raises(TypeError, match=f"a middleware of this client must be {kind} function"):
        client.middleware(wrong)
    with pytest.raises(TypeError, match="a middleware must be a function, not NoneType"):
        client.middleware(None)
    right = an_async if flavour.is_async else a_plain
    with pytest.raises(ValueError, match="each must be one of 'call', 'attempt', not 'event'"):
        client.middleware(right, each="event")


def test_a_server_error_is_still_one(flavour: Flavour, client: Any, server: Server) -> None:
    client.middleware(layer(flavour, passing([])))
    server.status = 503
    with pytest.raises(ServerError) as caught:
        call(flavour, client)
    assert (caught.value.attempts, caught.value.status) == (3, 503)
