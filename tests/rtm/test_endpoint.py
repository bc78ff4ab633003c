from __future__ import annotations

import pytest

from crisp_client import AuthenticationError
from crisp_client import CredentialsError
from crisp_client import DecodeError
from crisp_client import RealtimeError
from crisp_client._facts import FACTS
from crisp_client._runtime.credentials import Credentials
from crisp_client._runtime.realtime.endpoint import app_url
from crisp_client._runtime.realtime.endpoint import authentication
from crisp_client._runtime.realtime.endpoint import discovery
from crisp_client._runtime.realtime.endpoint import Endpoint
from crisp_client._runtime.realtime.endpoint import Filters
from crisp_client._runtime.realtime.endpoint import filters
from crisp_client._runtime.realtime.endpoint import parse

WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc"


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


def test_who_is_asked_for_the_endpoint() -> None:
    rtm = FACTS.rtm
    assert discovery(rtm, "user") == ("/user/connect/endpoints", {})
    assert discovery(rtm, "plugin", WEBSITE) == ("/plugin/connect/endpoints", {})
    assert discovery(rtm, "website") == ("/website/connect/endpoints", {})
    template, values = discovery(rtm, "website", WEBSITE)
    assert template == "/website/{website_id}/connect/endpoints"
    assert values == {"website_id": WEBSITE}


@pytest.mark.parametrize("answer", [None, {}, [], {"socket": None}, {"socket": {"app": 1}}])
def test_an_answer_without_endpoint(answer: object) -> None:
    with pytest.raises(DecodeError, match=r"socket\.app"):
        app_url(answer)


def test_the_websites_and_inboxes_that_are_asked_for() -> None:
    assert filters("plugin", None, None, None) == Filters()
    assert filters("plugin", WEBSITE, None, None) == Filters(websites=(WEBSITE,))
    assert filters("website", WEBSITE, None, None) == Filters()
    assert filters("website", WEBSITE, ["other"], ["in"]) == Filters(("other",), ("in",))
    with pytest.raises(TypeError, match="websites must be a list"):
        filters("plugin", None, WEBSITE, None)
    with pytest.raises(TypeError, match="inboxes must be a list"):
        filters("plugin", None, None, "in")


def test_the_authentication() -> None:
    credentials = Credentials("plugin", "ident", "key")
    assert authentication(credentials, ["message:send"], Filters()) == {
        "tier": "plugin",
        "username": "ident",
        "password": "key",
        "events": ["message:send"],
    }
    narrowed = authentication(credentials, [], Filters((WEBSITE,), ("in",)))
    assert (narrowed["rooms"], narrowed["inboxes"]) == ([WEBSITE], ["in"])
    with pytest.raises(CredentialsError):
        authentication(Credentials("plugin"), ["message:send"], Filters())


def test_the_refusal_is_no_answer_of_http() -> None:
    error = AuthenticationError("token rolled", operation="rtm", reason="unauthorized")
    assert error.status is None
    assert not error.retryable
