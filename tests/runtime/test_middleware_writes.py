"""What middleware raises: it hides no write that was carried out, or may have been."""

from __future__ import annotations

import asyncio
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
from crisp_client import Retry
from crisp_client import ServerError
from crisp_client.testing import Emulator
from tests.runtime.layers import call
from tests.runtime.layers import DROP
from tests.runtime.layers import FAILED
from tests.runtime.layers import kept
from tests.runtime.layers import Layer
from tests.runtime.layers import layer
from tests.runtime.layers import Own
from tests.runtime.layers import passing
from tests.runtime.layers import QUICK
from tests.runtime.layers import REFUSED
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server
from tests.runtime.test_transport import watch_sleep


@pytest.fixture
def client(flavour: Flavour) -> Any:
    return flavour.client(retry=QUICK)


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
    watch_sleep(monkeypatch, closing=True)
    server.script = [FAILED]
    with pytest.raises(ServerError if is_own else MiddlewareError) as caught:
        call(flavour, client, "PUT")
    assert caught.value.attempts == 1 and caught.value.ambiguous
