"""The sources of credentials, and that nothing shows them."""

from __future__ import annotations

import base64
import html
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from urllib.parse import quote_plus

import httpx
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import CredentialsError
from crisp_client import CrispClient
from crisp_client import DecodeError
from crisp_client import PermissionDeniedError
from crisp_client._runtime.credentials import Credentials
from tests.runtime.recorded import answered
from tests.runtime.recorded import crisp
from tests.runtime.recorded import request_of

NAMES = ("CRISP_IDENTIFIER", "CRISP_KEY", "CRISP_TIER", "CRISP_HOST")


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def sent(
    identifier: str | None = None, key: str | None = None, tier: str | None = None
) -> tuple[str, str, bool]:
    """The pair and the tier of a request, and whether a refusal blames the tier for being none."""
    seen: list[httpx.Headers] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers)
        return httpx.Response(403)

    with pytest.raises(PermissionDeniedError) as caught:
        crisp(refuse, identifier, key, tier).request("GET", "/x")
    (headers,) = seen
    pair = base64.b64decode(headers["Authorization"].removeprefix("Basic ")).decode()
    return pair, headers["X-Crisp-Tier"], "pass tier=" in str(caught.value)


def nothing_is_sent() -> None:
    with pytest.raises(CredentialsError, match="CRISP_IDENTIFIER"):
        answered(200, identifier=None, key=None)


def test_nothing_given() -> None:
    nothing_is_sent()
    assert sent("i", "k") == ("i:k", "user", True)
    assert request_of("GET").url.host == "api.crisp.chat"


def test_explicit_wins_over_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("CRISP_IDENTIFIER", "i")
    environment.setenv("CRISP_KEY", "k")
    environment.setenv("CRISP_TIER", "website")
    environment.setenv("CRISP_HOST", "http://127.0.0.1:1")
    assert sent() == ("i:k", "website", False)
    assert sent("a", "b", "plugin") == ("a:b", "plugin", False)
    assert request_of("GET").url.port == 1
    assert request_of("GET", host="http://x").url.host == "x"
    with pytest.raises(ValueError, match="host"):  # it is no reason to go elsewhere
        request_of("GET", host="")


def test_a_pair_comes_from_one_place(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("CRISP_KEY", "k")
    nothing_is_sent()
    with pytest.raises(ValueError, match="together"):
        sent("a")


def test_an_empty_variable_counts_as_none(environment: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        environment.setenv(name, "")
    nothing_is_sent()
    assert sent("i", "k") == ("i:k", "user", True)
    assert request_of("GET").url.host == "api.crisp.chat"


def test_an_unknown_tier_names_the_tiers(environment: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match=r"user, website, plugin, not 'admin'$"):
        CrispClient(tier="admin")  # type: ignore[arg-type]
    environment.setenv("CRISP_TIER", "admin")
    with pytest.raises(ValueError, match="user, website, plugin"):
        CrispClient()


@pytest.mark.parametrize(("identifier", "key"), [("", "k"), ("i", ""), ("a:b", "k")])
def test_pairs_that_are_refused(identifier: str, key: str) -> None:
    with pytest.raises(ValueError, match="identifier"):
        CrispClient(identifier, key)


@pytest.mark.parametrize("wrong", [b"canary", ["canary"], 5, str])
@pytest.mark.parametrize("name", ["identifier", "key"])
def test_a_pair_that_is_no_text_is_refused_without_showing_it(name: str, wrong: Any) -> None:
    pair = {"identifier": "i", "key": "k", name: wrong}
    with pytest.raises(TypeError, match=f"{name} must be a str, not {type(wrong).__name__}$"):
        CrispClient(**pair)


def test_basic_and_repr() -> None:
    credentials = Credentials("plugin", "canary-id", "canary-key")
    sent = credentials.basic().removeprefix("Basic ")
    assert base64.b64decode(sent) == b"canary-id:canary-key"
    assert "canary" not in repr(credentials) + str(credentials)
    assert not hasattr(credentials, "__dict__")


def test_no_repr_shows_the_pair() -> None:
    credentials = Credentials("plugin", "canary-id", "canary-key")
    basic = credentials.basic()
    assert basic.encode("ascii") == b"Basic " + base64.b64encode(b"canary-id:canary-key")
    assert json.dumps([credentials.key]) == '["canary-key"]'
    for shown in (repr(basic), repr({"Authorization": basic}), f"{basic!r}", ascii(basic)):
        assert "***" in shown and "Basic" not in shown
    assert "canary" not in repr([credentials.identifier, credentials.key])


def test_a_pair_that_cannot_be_sent_does_not_show() -> None:
    with pytest.raises(ValueError, match="UTF-8") as caught:
        CrispClient("canary-id", "canary-key\ud800")
    assert "canary" not in repr(caught.value)


# Base64 makes / and + and = of it.
PAIR = Credentials("plugin", "8c842203-7ed8-4e29", '5f0e\u00fc/\U0001f600 k+~&"\\?y')
TOKEN = PAIR.basic().removeprefix("Basic ")

SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "json": json.dumps,
    "json of unicode": lambda text: json.dumps(text, ensure_ascii=False),
    "json of upper case": lambda text: json.dumps(text).replace("\\u00fc", "\\u00FC"),
    "json with slashes": lambda text: json.dumps(text).replace("/", "\\/"),
    "json in json": lambda text: json.dumps(json.dumps(text)),
    "url": quote,
    "path": lambda text: quote(text, safe=""),
    "path of lower case": lambda text: quote(text, safe="").replace("%2F", "%2f"),
    "html": lambda text: "".join(c if c.isalnum() else f"&#x{ord(c):X};" for c in text),
    "html of decimals": lambda text: "".join(c if c.isalnum() else f"&#{ord(c)};" for c in text),
    "html by names": html.escape,
    "form": quote_plus,
}


@pytest.mark.parametrize("secret", [PAIR.identifier, PAIR.key, TOKEN], ids=["id", "key", "token"])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_whatever_an_answer_repeats_is_scrubbed(spelling: str, secret: str) -> None:
    spelt = SPELLINGS[spelling](secret)
    scrubbed = PAIR.scrub(f"a {spelt} b {spelt}".encode()).decode()
    left = scrubbed.replace("***", "").strip('ab \\"=')
    assert scrubbed.count("***") == 2 and left in ("", " b ", "%3D", "&#61;", "&#x3D;"), scrubbed


def test_scrubbing_leaves_the_rest_alone() -> None:
    content = b'{"reason": "not_found", "data": {"message": "no caf\xc3\xa9", "n": 12345}}'
    assert PAIR.scrub(content) is content or PAIR.scrub(content) == content
    assert PAIR.scrub(b"\xff\xfe\x00") == b"\xff\xfe\x00"
    assert Credentials("plugin").scrub(b"None") == b"None"
    assert PAIR.scrub_text("half \ud83d an emoji") == "half \ud83d an emoji"


def test_what_is_too_short_for_a_secret_stays() -> None:
    # Else every `k` of a text would be gone.
    short = Credentials("plugin", "id", "k")
    assert short.scrub(b"a token of id and k") == b"a token of id and k"
    assert short.scrub(short.basic().encode()) == b"Basic ***=="


@pytest.mark.parametrize(("key", "scrubbed"), [("abc", False), ("abcd", True)])
def test_a_secret_has_at_least_four_characters(key: str, scrubbed: bool) -> None:
    pair = Credentials("plugin", "identifier", key)
    assert pair.scrub_text(f"it is {key}!") == ("it is ***!" if scrubbed else f"it is {key}!")


@pytest.mark.parametrize("secret", ["identifier", "the-key", "aWRlbnRpZmllcjp0aGUta2V5"])
def test_identifier_key_and_token_are_secrets_wherever_they_stand(secret: str) -> None:
    """At the beginning, at the end, between, alone, and several times."""
    pair = Credentials("plugin", "identifier", "the-key")
    for text in ("{}", "{} b", "a {}", "a {} b", "{}{}", "{} a {} b {}"):
        assert pair.scrub_text(text.replace("{}", secret)) == text.replace("{}", "***")


def test_what_is_nearly_a_secret_stays() -> None:
    pair = Credentials("plugin", "identifier", "the-key")
    for text in ("identifie", "dentifier", "the-ke", "he-key", "the_key", "IDENTIFIER"):
        assert pair.scrub_text(text) == text


def test_a_secret_within_another_one() -> None:
    nested = Credentials("plugin", "canary", "canary-key")
    assert nested.scrub(b"canary-key canary canary-k") == b"*** *** ***-k"


def test_a_value_of_json_is_scrubbed_throughout() -> None:
    value = {"message": f"bad {PAIR.key}", PAIR.identifier: [1, None, {"x": TOKEN}]}
    assert PAIR.scrub_value(value) == {"message": "bad ***", "***": [1, None, {"x": "***"}]}
    assert PAIR.scrub_value(b"binary") is None


# An asterisk could make a secret again with those that stand for another one.
SECRETS = st.text(min_size=4).filter(lambda text: "*" not in text)


@settings(deadline=None, derandomize=True)
@given(SECRETS, SECRETS, st.text())
def test_any_pair_can_be_scrubbed(identifier: str, key: str, text: str) -> None:
    try:
        pair = Credentials("plugin", identifier.replace(":", "-"), key)
    except ValueError:  # half an emoji
        return
    assert key not in pair.scrub_text(text + key + text + json.dumps(key) + quote(key) + text)


def test_an_error_and_those_that_led_to_it_are_scrubbed() -> None:
    library = OSError(5, f"illegal line: {TOKEN}")
    broken = APIConnectionError(f"illegal line: {TOKEN}")
    broken.__cause__ = library
    unsure = AmbiguousWriteError(f"unsure: {PAIR.key}")
    unsure.__context__ = broken
    PAIR.scrub_error(unsure)
    assert (str(unsure), str(broken)) == ("unsure: ***", "illegal line: ***")
    assert (unsure.args, library.args) == (("unsure: ***",), (5, "illegal line: ***"))


def test_errors_that_led_to_each_other_are_each_scrubbed() -> None:
    first, second = OSError(TOKEN), APIConnectionError(TOKEN)
    first.__context__, second.__cause__ = second, first
    PAIR.scrub_error(second)
    assert (first.args, second.args) == (("***",), ("***",))


def logged_in(identifier: object, key: object) -> CrispClient:
    """A client that was answered so."""
    data = {"identifier": identifier, "key": key}
    client = crisp(lambda _: httpx.Response(200, json={"error": False, "data": data}))
    client.user_session.create_a_new_session("ada@example.com", "a password")
    return client


def test_the_pair_of_a_login_is_of_the_default_tier() -> None:
    assert " tier='user' identifier='***' " in repr(logged_in("canary-id", "canary-key"))


@pytest.mark.parametrize(
    ("identifier", "key"), [(None, None), ("i", None), ("", "k"), (5, "k"), ("a:b", "k"), ({}, [])]
)
def test_a_login_without_a_pair(identifier: object, key: object) -> None:
    with pytest.raises(DecodeError, match="login"):
        logged_in(identifier, key)
