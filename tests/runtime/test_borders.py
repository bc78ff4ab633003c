"""Requests at the exact value of each limit, and each character beside the next."""

from __future__ import annotations

import asyncio
import string
from typing import Any

import httpx
import pytest

from crisp_client import APIConnectionError
from crisp_client import APIError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import NotFoundError
from crisp_client import Retry
from crisp_client import ServerError
from tests.inturn import in_turn
from tests.runtime.recorded import query_of
from tests.runtime.recorded import segment_of
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server

UNRESERVED = string.ascii_letters + string.digits + "-._~"


def percent(char: str) -> str:
    return char if char in UNRESERVED else f"%{ord(char):02X}"


# Characters


@in_turn("char", map(chr, range(0x80)), ids=ascii)
def test_only_unreserved_characters_stand_as_they_are(char: str) -> None:
    assert segment_of(f"a{char}b") == f"a{percent(char)}b"
    assert query_of(**{f"a{char}": f"b{char}"}) == f"a{percent(char)}=b{percent(char)}"


@pytest.mark.parametrize("value", ["...", "..a", "a..", ". .", "%2f", "%2e%2ea", "a/b"])
def test_what_looks_like_a_step_up_and_is_none_is_sent(value: str) -> None:
    assert segment_of(value) == "".join(map(percent, value))


# Lengths


def test_an_address_may_have_exactly_the_longest_length(flavour: Flavour, server: Server) -> None:
    client = flavour.client(host="http://127.0.0.1:9")
    seen: list[Any] = []
    client.on_request(seen.append)
    room = 65_536 - len("http://127.0.0.1:9/v1/x?q=")
    with pytest.raises(APIConnectionError):
        flavour.run(client.request("GET", "/x", query={"q": "a" * room}))
    assert len(seen) == 1
    with pytest.raises(ValueError, match=r"query is too long: .* may have 65,536"):
        flavour.run(client.request("GET", "/x", query={"q": "a" * (room + 1)}))
    assert len(seen) == 1


# Statuses


@pytest.mark.parametrize("status", [200, 204, 299])
def test_two_hundreds_are_successes(flavour: Flavour, server: Server, status: int) -> None:
    server.status = status
    client = flavour.client()
    assert flavour.run(client.request("HEAD", "/x")) is True


@pytest.mark.parametrize(
    ("status", "kind"), [(300, APIError), (499, APIError), (500, ServerError), (599, ServerError)]
)
def test_what_is_beside_them_is_an_error_of_its_class(
    flavour: Flavour, server: Server, status: int, kind: type[APIError]
) -> None:
    server.status = status
    server.body = b'{"error": true, "reason": "any", "data": {}}'
    with pytest.raises(APIError) as caught:
        flavour.run(flavour.client().request("GET", "/x"))
    assert (type(caught.value), caught.value.status) == (kind, status)


# Levels


@pytest.mark.parametrize(("levels", "kept"), [(100, True), (101, False)])
def test_an_error_keeps_data_of_up_to_a_hundred_levels(
    flavour: Flavour, server: Server, levels: int, kept: bool
) -> None:
    server.status = 400
    data = "[" * levels + "]" * levels
    server.body = f'{{"error": true, "reason": "any", "data": {data}}}'.encode()
    with pytest.raises(APIError) as caught:
        flavour.run(flavour.client().request("GET", "/x"))
    assert (caught.value.data is not None) is kept


# How often


@pytest.mark.parametrize("attempts", [1, 2, 4])
def test_a_call_is_tried_exactly_as_often_as_told(
    flavour: Flavour, server: Server, attempts: int
) -> None:
    client = flavour.client(retry=Retry(attempts=attempts, base=0))
    server.script = [Reply(503)] * (attempts - 1)
    assert flavour.run(client.request("GET", "/x")) == {"a": 1}
    assert len(server.seen) == attempts
    server.script = [Reply(503)] * attempts
    with pytest.raises(ServerError):
        flavour.run(client.request("GET", "/x"))
    assert (len(server.seen), server.script) == (2 * attempts, [])


# Copies of a client


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient])
def test_a_copy_has_its_own_options_for_resources_that_were_used_before(
    server: Server, kind: Any
) -> None:
    """Of several resources: the first, the last and those between; and of a copy of a copy."""

    async def use(client: Any) -> None:
        for resource, name in (
            ("website", "get_website"),
            ("website_settings", "get_website_settings"),
            ("website_people", "get_people_statistics"),
        ):
            found = getattr(getattr(client, resource), name)("w")
            if kind is AsyncCrispClient:
                await found

    async def main() -> None:
        client = kind("i", "k", host=server.url, retry=Retry(attempts=1))
        await use(client)
        copy = client.with_options(headers={"X-Trace": "1"})
        await use(copy)
        again = copy.with_options(headers={"X-Trace": "2"})
        for each in (client, again, copy):
            await use(each)
        client.close() if kind is CrispClient else await client.aclose()

    asyncio.run(main())
    traces = [seen.headers.get("x-trace") for seen in server.seen]
    assert traces[::3] == [None, "1", None, "2", "1"]
    assert [traces[1::3], traces[2::3]] == [traces[::3]] * 2


# Time that is left


def test_a_blocking_client_of_the_user_waits_for_the_body_no_longer_than_is_left() -> None:
    """After a late head the limit of each read is what is left, and not what was at first."""
    limits: list[float] = []

    class Body(httpx.SyncByteStream):
        def __init__(self, request: httpx.Request) -> None:
            self.request = request

        def __iter__(self) -> Any:
            limits.append(self.request.extensions["timeout"]["read"])
            yield b'{"error": false, "reason": "resolved", "data": 1}'

    def answer(request: httpx.Request) -> httpx.Response:
        limits.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, stream=Body(request))

    http = httpx.Client(transport=httpx.MockTransport(answer), timeout=60)
    with http, CrispClient("i", "k", http_client=http, deadline=50) as client:
        assert client.request("GET", "/x") == 1
    before, after = limits
    assert 0 < after < before < 50


def test_without_a_deadline_the_limits_of_the_users_client_stay() -> None:
    limits: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        limits.append(request.extensions["timeout"])
        return httpx.Response(200, json={"error": False, "reason": "resolved", "data": 1})

    http = httpx.Client(transport=httpx.MockTransport(answer), timeout=60)
    with http, CrispClient("i", "k", http_client=http) as client:
        client.request("GET", "/x")
        client.with_options(timeout=3).request("GET", "/x")
    assert [limit["read"] for limit in limits] == [60, 3]


# Without credentials


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient])
def test_an_operation_without_credentials_is_refused_like_any_other(
    server: Server, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no secret to take out of what Crisp answers."""
    for name in ("CRISP_IDENTIFIER", "CRISP_KEY"):
        monkeypatch.delenv(name, raising=False)
    server.status = 404
    server.body = b'{"error": true, "reason": "email_not_found", "data": {"message": "None"}}'
    server.headers = {"Content-Type": "application/json", "X-Told": "None"}

    async def main() -> None:
        for pair in ((None, None), ("identifier", "the-key")):
            client = kind(*pair, host=server.url, retry=Retry(attempts=1))
            with pytest.raises(NotFoundError) as caught:
                found = client.user_session.recover_a_session("jane@example.com")
                if kind is AsyncCrispClient:
                    await found
            assert caught.value.data == {"message": "None"}
            assert caught.value.response is not None
            assert caught.value.response.headers["x-told"] == "None"
            assert "authorization" not in server.last().headers
            client.close() if kind is CrispClient else await client.aclose()

    asyncio.run(main())
