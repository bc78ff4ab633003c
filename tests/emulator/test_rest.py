"""Requests that fail because a program asked for it, as both flavours of the client see it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APITimeoutError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import RateLimitError
from crisp_client import RealtimeState
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client import ServerError
from crisp_client.testing import Emulator
from tests import loopback

READ = "/website/{website_id}/conversations/{page_number}"
CREATE = "/website/{website_id}/conversation"


class Caller:
    """Calls either client by the name of the method."""

    def __init__(self, crisp: Emulator, flavour: str) -> None:
        self.crisp = crisp
        kind = AsyncCrispClient if flavour == "async" else CrispClient
        pair = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
        self._client: Any = kind(*pair, retry=Retry(base=0.001))
        self._runner = asyncio.Runner()

    def __call__(self, name: str, *arguments: Any, **keywords: Any) -> Any:
        resource, _, method = name.partition(".")
        call = getattr(getattr(self._client, resource), method)

        async def run() -> Any:
            return await call(self.crisp.website_id, *arguments, **keywords)

        if isinstance(self._client, AsyncCrispClient):
            return self._runner.run(run())
        return call(self.crisp.website_id, *arguments, **keywords)

    def list(self, **keywords: Any) -> Any:
        return self("website_conversations.list_conversations", **keywords)

    def create(self, **keywords: Any) -> Any:
        return self("website_conversations.create_new_conversation", **keywords)

    def statuses(self) -> list[int]:
        return [request.status for request in self.crisp.requests]

    def close(self) -> None:
        if isinstance(self._client, AsyncCrispClient):
            self._runner.run(self._client.aclose())
        else:
            self._client.close()
        self._runner.close()


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Iterator[Caller]:
    with Emulator() as crisp:
        caller = Caller(crisp, request.param)
        yield caller
        caller.close()


def test_a_read_survives_two_failures(call: Caller) -> None:
    call.crisp.rest.fail(503, times=2)
    assert call.list() == []
    assert call.statuses() == [503, 503, 200]


def test_a_write_that_failed_is_ambiguous(call: Caller) -> None:
    call.crisp.rest.fail(502)
    with pytest.raises(ServerError) as caught:
        call.create()
    assert caught.value.ambiguous
    assert (caught.value.reason, call.statuses()) == ("error", [502])


def test_reason_and_patience_of_a_refusal(call: Caller) -> None:
    call.crisp.rest.fail(429, retry_after=500)
    with pytest.raises(RateLimitError) as caught:
        call.create()
    assert (caught.value.reason, caught.value.retry_after) == ("rate_limited", 500)
    call.crisp.rest.fail(423, reason="password_unverified")
    with pytest.raises(Exception, match="423 password_unverified"):
        call.create()


def test_a_write_is_carried_out_and_its_answer_lost(
    call: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    call.crisp.rest.lose_answers()
    with pytest.raises(AmbiguousWriteError):
        call.create()
    website = call.crisp._world.websites[call.crisp.website_id]
    assert (call.statuses(), len(website.conversations)) == ([201], 1)
    call.list()
    assert [r.getMessage() for r in caplog.records if r.name.startswith("uvicorn")] == []


def test_an_answer_is_lost_also_behind_a_proxy(crisp_emulator: Emulator) -> None:
    crisp_emulator.rest.lose_answers()
    with pytest.raises(httpx.RemoteProtocolError):
        url = f"{crisp_emulator.url}/v1/website/x"
        loopback.get(url, headers={"X-Forwarded-For": "10.0.0.1"}, timeout=20)


def test_an_answer_has_no_headers_that_differ_each_time(crisp_emulator: Emulator) -> None:
    answer = loopback.get(f"{crisp_emulator.url}/v1/website/x")
    assert answer.headers.keys() == {"content-length", "content-type"}


def test_a_message_whose_answer_was_lost_is_there_once(call: Caller) -> None:
    visitor = call.crisp.visitor()
    path = "/website/{website_id}/conversation/{session_id}/message"
    call.crisp.rest.lose_answers(method="post", path=path)
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "once"}
    call("website_conversations.send_message", visitor.session_id, message)
    assert [m["content"] for m in call.crisp.messages(visitor.session_id)] == ["once"]


def test_an_answer_comes_late(call: Caller) -> None:
    call.crisp.rest.delay(0.3)
    with pytest.raises(APITimeoutError):
        call.list(options=RequestOptions(timeout=0.1, retry=Retry(attempts=1)))
    call.crisp.rest.delay(0.01)
    assert call.list() == []


def test_in_the_order_they_were_asked_for(call: Caller) -> None:
    rest = call.crisp.rest
    rest.fail(500)
    rest.lose_answers()
    rest.fail(503)
    with pytest.raises(ServerError, match="503"):
        call.list(options=RequestOptions(retry=Retry(base=0.001)))
    assert call.statuses() == [500, 200, 503]
    assert call.list() == []


def test_only_where_it_was_asked_for(call: Caller) -> None:
    rest = call.crisp.rest
    rest.fail(500, times=None, method="POST")
    rest.fail(503, times=None, path=READ)
    assert call("website.get_website").name == "Example"
    with pytest.raises(ServerError, match="500"):
        call.create()
    with pytest.raises(ServerError, match="503"):
        call.list()
    rest.recover()
    assert call.list() == []


def test_other_connections_stay_when_one_is_cut(call: Caller) -> None:
    crisp = call.crisp
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.on("message:send", print)
        client.start()
        client.wait_until_live()
        crisp.rest.lose_answers()
        assert call.list() == []
        assert crisp.sockets == 1
        assert client.realtime_state is RealtimeState.LIVE


def test_the_emulator_stops_while_an_answer_waits(caplog: pytest.LogCaptureFixture) -> None:
    with (
        Emulator() as crisp,
        CrispClient(
            crisp.identifier, crisp.key, crisp.tier, crisp.url, retry=Retry(attempts=1)
        ) as client,
    ):
        crisp.rest.delay(30)
        errors = []

        def ask() -> None:
            try:
                client.website.get_website(crisp.website_id)
            except Exception as error:
                errors.append(error)

        asking = threading.Thread(target=ask)
        asking.start()
        crisp.wait_until(lambda: crisp.requests, 30)
        crisp.stop()
        asking.join(30)
    assert len(errors) == 1
    assert caplog.records == []


def test_troubles_that_could_never_come_are_refused() -> None:
    rest = Emulator().rest
    for wrong in (200, 600):
        with pytest.raises(ValueError, match="400 to 599"):
            rest.fail(wrong)
    with pytest.raises(ValueError, match="times"):
        rest.fail(503, times=0)
    with pytest.raises(ValueError, match="seconds"):
        rest.delay(-1)
    with pytest.raises(ValueError, match="no route of any method /websites"):
        rest.lose_answers(path="/websites")
    with pytest.raises(ValueError, match="no route PUT /website/"):
        rest.lose_answers(method="put", path=CREATE)
