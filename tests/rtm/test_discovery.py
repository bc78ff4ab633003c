"""Asking where to connect: which answers end listening, and after which it is asked again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import ConfigurationError
from crisp_client import CredentialsError
from crisp_client import CrispError
from crisp_client import NotFoundError
from crisp_client import PermissionDeniedError
from crisp_client import Retry
from crisp_client import SubscriptionRequiredError
from crisp_client.events import MessageSend
from tests.rtm.bare import serving
from tests.rtm.relay import listening
from tests.rtm.relay import QUICK
from tests.rtm.relay import run

Answer = Callable[[httpx.Request], httpx.Response]


def refusal(status: int, reason: str) -> Answer:
    body = {"error": True, "reason": reason, "data": {}}
    return lambda request: httpx.Response(status, json=body)


def data(found: Any) -> Answer:
    body = {"error": False, "reason": "resolved", "data": found}
    return lambda request: httpx.Response(200, json=body)


def raising(error: Exception) -> Answer:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error

    return answer


def asking(answers: list[Answer], asked: list[str], host: str) -> AsyncCrispClient:
    """Return a client whose questions are answered by these, and then with the host."""

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return (answers.pop(0) if answers else data({"socket": {"app": host}}))(request)

    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    once = Retry(attempts=1)
    client = AsyncCrispClient("i", "k" * 8, "plugin", "http://x", http_client=http, retry=once)
    client.on(MessageSend, print)
    return client


NO_ADDRESS = "Crisp's answer names no real-time endpoint (socket.app)"
WAITED_OUT: dict[str, tuple[Answer, str]] = {
    "a quota": (refusal(423, "quota_limit_exceeded"), "rtm: 423 quota_limit_exceeded"),
    "too many requests": (refusal(429, "too_many_requests"), "rtm: 429 too_many_requests"),
    "too many of a token": (refusal(420, "too_many_requests"), "rtm: 420 too_many_requests"),
    "a fault of Crisp's": (refusal(500, "error"), "rtm: 500 error"),
    "a fault of another kind": (refusal(599, "error"), "rtm: 599 error"),
    "a fault of a proxy": (
        lambda request: httpx.Response(502, text="<html>"),
        "rtm: 502: the answer is 6 bytes of text/plain, not JSON",
    ),
    "nobody there": (raising(httpx.ConnectError("refused")), "rtm: ConnectError: refused"),
    "no answer in time": (raising(httpx.ReadTimeout("late")), "rtm: ReadTimeout: late"),
    "no JSON": (
        lambda request: httpx.Response(200, text="hello"),
        "rtm: Crisp's envelope expected, got 5 bytes of text/plain, not JSON",
    ),
    "data of another shape": (data([]), NO_ADDRESS),
    "an endpoint without an address": (data({"socket": {}}), NO_ADDRESS),
}
FINAL: dict[str, tuple[Answer, type[CrispError]]] = {
    "wrong credentials": (refusal(401, "unauthorized"), AuthenticationError),
    "no subscription": (refusal(402, "subscription_upgrade_required"), SubscriptionRequiredError),
    "not allowed": (refusal(403, "not_allowed"), PermissionDeniedError),
    "no such route": (refusal(404, "not_found"), NotFoundError),
}


@pytest.mark.parametrize("trouble", WAITED_OUT)
def test_what_may_pass_is_asked_again(trouble: str, caplog: pytest.LogCaptureFixture) -> None:
    answer, told = WAITED_OUT[trouble]
    asked: list[str] = []

    async def main() -> None:
        async with serving() as server:
            host = f"ws://127.0.0.1:{server.port}/socket.io/"
            async with listening(asking([answer, answer], asked, host)):
                pass

    run(main)
    assert asked == ["/v1/plugin/connect/endpoints"] * 3
    waits = [text for text in caplog.messages if "next attempt in" in text]
    assert len(waits) == 2
    assert all(text.startswith(f"real time: {told}; next attempt in") for text in waits)


@pytest.mark.parametrize("trouble", FINAL)
def test_what_no_time_will_cure_ends_listening(trouble: str) -> None:
    answer, kind = FINAL[trouble]
    asked: list[str] = []

    async def main() -> None:
        client = asking([answer], asked, "ws://127.0.0.1:9")
        with pytest.raises(kind) as caught:
            await client.listen(options=QUICK)
        assert type(caught.value) is kind
        await client.aclose()

    run(main)
    assert len(asked) == 1


def test_a_client_without_credentials_ends_before_it_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CRISP_IDENTIFIER", "CRISP_KEY"):
        monkeypatch.delenv(name, raising=False)

    async def main() -> None:
        client = AsyncCrispClient()
        client.on(MessageSend, print)
        with pytest.raises(CredentialsError):
            await client.listen(options=QUICK)
        await client.aclose()

    run(main)


def test_a_proxy_of_the_environment_that_cannot_be_used_ends_listening(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No time will cure a setting."""
    monkeypatch.setenv("HTTP_PROXY", "gopher://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)

    async def main() -> None:
        client = AsyncCrispClient("i", "k", "plugin", "http://crisp.invalid")
        client.on(MessageSend, print)
        with pytest.raises(ConfigurationError, match="HTTP_PROXY"):
            async with asyncio.timeout(5):
                await client.listen(options=QUICK)
        await client.aclose()

    run(main)
