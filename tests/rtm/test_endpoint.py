from __future__ import annotations

import pytest

from crisp_client import AuthenticationError
from crisp_client import DecodeError
from crisp_client import RealtimeError
from crisp_client._runtime.realtime.endpoint import app_url
from crisp_client._runtime.realtime.endpoint import Endpoint
from crisp_client._runtime.realtime.endpoint import parse


@pytest.mark.parametrize(
    ("url", "origin", "path"),
    [
        ("wss://app.relay.crisp.chat/w/f43/", "wss://app.relay.crisp.chat", "/w/f43/"),
        ("wss://relay.example:8443/p/68?x=y&z=1", "wss://relay.example:8443?x=y&z=1", "/p/68"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000", "/socket.io/"),
        ("ws://[::1]:9/", "ws://[::1]:9", "/socket.io/"),
        ("https://host/a/b/#part", "https://host", "/a/b/"),
    ],
)
def test_a_url_is_origin_and_path(url: str, origin: str, path: str) -> None:
    assert parse(url, "/socket.io/") == Endpoint(origin, path)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "app.relay.crisp.chat/w/",
        "//app.relay.crisp.chat",
        "ftp://app.relay.crisp.chat",
        "wss://",
        "wss:///w/",
        "wss://host:port/",
        "wss://host:99999/",
        "wss://[::1/",
        "wss://user:secret-word@host/",
        "wss://host/secret-word\r\nX: y",
        "wss://host/ secret-word",
    ],
)
def test_a_bad_url_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(RealtimeError) as caught:
        parse(url, "/socket.io/")
    assert "secret-word" not in str(caught.value)


@pytest.mark.parametrize("answer", [None, {}, [], {"socket": None}, {"socket": {"app": 1}}])
def test_an_answer_without_endpoint(answer: object) -> None:
    with pytest.raises(DecodeError, match=r"socket\.app"):
        app_url(answer)


def test_the_refusal_is_no_answer_of_http() -> None:
    error = AuthenticationError("token rolled", operation="rtm", reason="unauthorized")
    assert error.status is None
    assert not error.retryable
