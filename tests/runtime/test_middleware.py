"""Middleware around calls and attempts: what it sees, what it may do, and what it cannot hide."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import AsyncCrispClient
from crisp_client import Attempt
from crisp_client import CallInfo
from crisp_client import ClosedError
from crisp_client import CrispClient
from crisp_client import InvalidDataError
from crisp_client import MiddlewareError
from crisp_client import NotFoundError
from crisp_client import ResponseInfo
from crisp_client import Retry
from crisp_client import ServerError
from crisp_client._runtime.rest import planner
from crisp_client.testing import Emulator
from tests.runtime.layers import layer
from tests.runtime.layers import Steps
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server
from tests.runtime.test_transport import found
from tests.runtime.test_transport import send
from tests.runtime.test_transport import watch_sleep

QUICK = Retry(attempts=3, base=0)
DROP = Reply(drop=True)
FAILED = Reply(503, b"")
REFUSED = Reply(400, b'{"error": true, "reason": "invalid_data", "data": {}}')
MISSING = Reply(404, b'{"error": true, "reason": "not_found", "data": {}}')
Layer = Generator[None, ResponseInfo, Any]
Own = type("Own", (Exception,), {})


@pytest.fixture
def client(flavour: Flavour) -> Any:
    return flavour.client(retry=QUICK)


def passing(into: list[Any]) -> Steps:
    def steps(info: Any) -> Layer:
        into.append(info)
        return (yield)

    return steps


def kept(data: Any, status: int = 200) -> ResponseInfo:
    content = json.dumps({"error": status >= 400, "reason": "x", "data": data}).encode()
    return ResponseInfo(status, {}, content)


def call(flavour: Flavour, client: Any, method: str = "GET", **settings: Any) -> Any:
    return flavour.run(client.request(method, "/m/{id}", **{"path": {"id": "7"}} | settings))


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
    flavour: Flavour, client: Any, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planner, "SETTLE", 0)
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


# Headers


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
    flavour: Flavour, client: Any, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also for the look-up."""
    monkeypatch.setattr(planner, "SETTLE", 0)

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


# What it raises


@pytest.mark.parametrize("each", ["call", "attempt"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_it_refuses(flavour: Flavour, client: Any, server: Server, each: Any, method: str) -> None:
    refusal = Own("not today")

    def steps(info: Any) -> Layer:
        raise refusal
        yield

    client.middleware(layer(flavour, steps), each=each)
    with pytest.raises(Own) as caught:
        call(flavour, client, method)
    assert caught.value is refusal and server.seen == []


def failing_after(flavour: Flavour) -> Any:
    def steps(info: Any) -> Layer:
        try:
            yield
        finally:
            raise Own("its own fault")

    return layer(flavour, steps)


@pytest.mark.parametrize("each", ["call", "attempt"])
def test_a_read_has_nothing_to_tell(flavour: Flavour, client: Any, each: Any) -> None:
    client.middleware(failing_after(flavour), each=each)
    with pytest.raises(Own):
        call(flavour, client)


@pytest.mark.parametrize("each", ["call", "attempt"])
@pytest.mark.parametrize("method", ["POST", "PUT"])
@pytest.mark.parametrize(
    ("reply", "done", "status"),
    [
        (Reply(299, b'{"error": false, "reason": "", "data": {}}'), "was", 299),
        (Reply(500, b""), "may have been", 500),
        (DROP, "may have been", None),
    ],
)
def test_what_became_of_a_write_is_told(
    flavour: Flavour, server: Server, each: Any, method: str, reply: Reply, done: str, status: Any
) -> None:
    client = flavour.client(retry=Retry(attempts=1))
    client.middleware(failing_after(flavour), each=each)
    server.script = [reply]
    with pytest.raises(MiddlewareError) as caught:
        call(flavour, client, method, body={"a": 1})
    error = caught.value
    text = f"{method} /m/{{id}}: the write {done} carried out, but then middleware raised Own"
    assert str(error) == text
    assert isinstance(error.__cause__, Own)
    assert error.ambiguous and (error.status, error.attempts) == (status, 1)
    assert error.request is not None and error.request.content == b'{"a":1}'
    assert len(server.seen) == 1


@pytest.mark.parametrize("each", ["call", "attempt"])
@pytest.mark.parametrize("reply", [REFUSED, Reply(300, b"")])
def test_a_write_that_was_refused_hides_nothing(
    flavour: Flavour, client: Any, server: Server, each: Any, reply: Reply
) -> None:
    client.middleware(failing_after(flavour), each=each)
    server.script = [reply]
    with pytest.raises(Own):
        call(flavour, client, "POST")


@pytest.mark.parametrize("each", ["call", "attempt"])
def test_a_refusal_after_a_lost_attempt_leaves_the_write_open(
    flavour: Flavour, client: Any, server: Server, each: Any
) -> None:
    def steps(info: Any) -> Layer:
        response = None
        try:
            response = yield
        finally:
            if response is None or response.status == 400:
                raise Own("its own fault")
        return response

    client.middleware(layer(flavour, steps), each=each)
    server.script = [FAILED, REFUSED]
    with pytest.raises(MiddlewareError, match="may have been carried out") as caught:
        call(flavour, client, "PUT")
    assert (caught.value.status, caught.value.attempts) == (400, 2)


def test_it_may_put_an_error_of_its_own_for_a_refusal(
    flavour: Flavour, client: Any, server: Server
) -> None:
    def steps(info: CallInfo) -> Layer:
        try:
            return (yield)
        except InvalidDataError as error:
            raise Own("of the shop") from error

    client.middleware(layer(flavour, steps))
    server.script = [REFUSED]
    with pytest.raises(Own, match="of the shop"):
        call(flavour, client, "POST")


@pytest.mark.parametrize("each", ["call", "attempt"])
def test_the_error_of_a_lost_write_passes_unchanged(
    flavour: Flavour, client: Any, server: Server, each: Any
) -> None:
    client.middleware(layer(flavour, passing([])), each=each)
    server.script = [DROP]
    with pytest.raises(AmbiguousWriteError) as caught:
        call(flavour, client, "POST")
    assert isinstance(caught.value.__cause__, APIConnectionError)


@pytest.mark.parametrize("by", ["hook", "attempt"])
def test_what_an_earlier_attempt_did_is_told(
    flavour: Flavour, client: Any, server: Server, by: str
) -> None:
    def steps(attempt: Attempt) -> Layer:
        if attempt.number == 2:
            attempt.request.headers["Host"] = "x"
        return (yield)

    if by == "hook":
        client.on_request(lambda attempt: next(steps(attempt)))
    else:
        client.middleware(layer(flavour, steps), each="attempt")
    server.script = [FAILED]
    with pytest.raises(MiddlewareError, match="may have been carried out") as caught:
        call(flavour, client, "PUT")
    assert isinstance(caught.value.__cause__, ValueError)
    assert len(server.seen) == 1


@pytest.mark.parametrize("lie", [kept({}, status=429), APIConnectionError("?", sent=False)])
def test_a_write_is_not_repeated_because_middleware_says_so(
    flavour: Flavour, client: Any, server: Server, lie: Any
) -> None:
    def steps(attempt: Attempt) -> Layer:
        yield
        if isinstance(lie, Exception):
            raise lie
        return lie

    client.middleware(layer(flavour, steps), each="attempt")
    with pytest.raises(MiddlewareError, match="was carried out"):
        call(flavour, client, "POST")
    assert len(server.seen) == 1


def test_a_success_may_be_changed(flavour: Flavour, client: Any) -> None:
    def steps(info: Any) -> Layer:
        yield
        return kept({"b": 2}, status=299)

    client.middleware(layer(flavour, steps), each="attempt")
    assert call(flavour, client, "POST") == {"b": 2}


@pytest.mark.parametrize("each", ["call", "attempt"])
def test_it_must_return_a_response(
    flavour: Flavour, client: Any, server: Server, each: Any
) -> None:
    def steps(info: Any) -> Layer:
        yield

    client.middleware(layer(flavour, steps), each=each)
    text = r"a middleware must return a ResponseInfo, that of proceed\(\), not NoneType"
    with pytest.raises(TypeError, match=text):
        call(flavour, client)
    with pytest.raises(MiddlewareError, match="was carried out") as caught:
        call(flavour, client, "POST")
    assert isinstance(caught.value.__cause__, TypeError)


@pytest.mark.parametrize("each", ["call", "attempt"])
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"status": "200"}, "status of a ResponseInfo must be int, not str"),
        ({"headers": None}, "headers of a ResponseInfo must be Mapping, not NoneType"),
        ({"content": "{}"}, "content of a ResponseInfo must be bytes, not str"),
    ],
)
def test_the_parts_of_its_response_are_of_the_right_kind(
    flavour: Flavour, client: Any, each: Any, wrong: Any, said: str
) -> None:
    def steps(info: Any) -> Layer:
        yield
        return attrs.evolve(kept({}), **wrong)

    client.middleware(layer(flavour, steps), each=each)
    with pytest.raises(MiddlewareError, match="was carried out") as caught:
        call(flavour, client, "POST")
    assert str(caught.value.__cause__) == said


@pytest.mark.parametrize("each", ["call", "attempt"])
@pytest.mark.parametrize("proceeds", [True, False])
def test_an_error_that_it_made_up_is_ambiguous_only_if_something_was_sent(
    flavour: Flavour, server: Server, each: Any, proceeds: bool
) -> None:
    def plain(info: Any, proceed: Any) -> Any:
        if proceeds:
            return proceed()
        return kept({}, status=503)

    async def awaited(info: Any, proceed: Any) -> Any:
        return await proceed() if proceeds else kept({}, status=503)

    client = flavour.client(retry=Retry(attempts=1))
    client.middleware(awaited if flavour.is_async else plain, each=each)
    server.script = [Reply(503, b"")]
    with pytest.raises(ServerError) as caught:
        call(flavour, client, "POST")
    assert (caught.value.ambiguous, len(server.seen)) == (proceeds, proceeds)


@pytest.mark.parametrize("each", ["call", "attempt"])
def test_a_write_that_it_does_not_wait_for_may_have_been_carried_out(each: Any) -> None:
    """A time limit of its own is the commonest middleware there is."""

    async def limited(info: Any, proceed: Any) -> Any:
        async with asyncio.timeout(0.3):
            return await proceed()

    def limited_plainly(info: Any, proceed: Any) -> Any:
        return pool.submit(proceed).result(timeout=0.3)

    async def send() -> None:
        async with AsyncCrispClient(*login, host=crisp.url) as client:
            client.middleware(limited, each=each)
            with pytest.raises(TimeoutError):  # a read hides nothing
                await client.site(website_id).get()
            await client.conversation(session_id, website_id=website_id).send_text("async")

    said = "may have been carried out, but then middleware raised TimeoutError"
    with Emulator() as crisp, ThreadPoolExecutor(2) as pool:
        website_id, session_id = crisp.website_id, crisp.visitor().session_id
        login = (crisp.identifier, crisp.key, crisp.tier)
        crisp.rest.delay(1.5, times=4)
        with pytest.raises(MiddlewareError, match=said) as caught:
            asyncio.run(send())
        assert caught.value.ambiguous
        with CrispClient(*login, host=crisp.url) as plain:
            plain.middleware(limited_plainly, each=each)
            conversation = plain.conversation(session_id, website_id=website_id)
            with pytest.raises(MiddlewareError, match=said):
                conversation.send_text("sync")
            crisp.wait_until(lambda: len(crisp.messages(session_id)) == 2, timeout=20)


def test_it_proceeds_once(flavour: Flavour, client: Any, server: Server) -> None:
    def twice(info: Any, proceed: Any) -> Any:
        proceed()
        return proceed()

    async def twice_awaited(info: Any, proceed: Any) -> Any:
        await proceed()
        return await proceed()

    client.middleware(twice_awaited if flavour.is_async else twice)
    with pytest.raises(RuntimeError, match=r"proceed\(\) can be called once"):
        call(flavour, client)
    assert len(server.seen) == 1


def test_calls_after_the_end_are_errors_as_ever(flavour: Flavour) -> None:
    client = flavour.client(retry=QUICK)
    client.middleware(layer(flavour, passing([])))
    client.middleware(layer(flavour, passing([])), each="attempt")
    flavour.close(client)
    with pytest.raises(RuntimeError, match="the client has been closed"):
        call(flavour, client)


@pytest.mark.parametrize("is_own", [True, False])
def test_a_client_that_is_closed_between_attempts_ends_with_what_it_has(
    flavour: Flavour, client: Any, server: Server, is_own: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told apart from another client, that of the middleware, which was closed."""

    def steps(attempt: Attempt) -> Layer:
        response = yield
        if not is_own:
            raise ClosedError("another client")
        return response

    client.middleware(layer(flavour, steps), each="attempt")
    watch_sleep(flavour, monkeypatch, closing=True)
    server.script = [FAILED]
    with pytest.raises(ServerError if is_own else MiddlewareError) as caught:
        call(flavour, client, "PUT")
    assert caught.value.attempts == 1 and caught.value.ambiguous


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
