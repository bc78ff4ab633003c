"""An answer becomes a value or an error."""

from __future__ import annotations

import base64
import copy
import json
import pickle
import re
import traceback
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from crisp_client import APIError
from crisp_client import AuthenticationError
from crisp_client import ConflictError
from crisp_client import CrispError
from crisp_client import DecodeError
from crisp_client import InvalidDataError
from crisp_client import LockedError
from crisp_client import NotFoundError
from crisp_client import PermissionDeniedError
from crisp_client import QuotaExceededError
from crisp_client import RateLimitError
from crisp_client import ServerError
from crisp_client import SubscriptionRequiredError
from tests.runtime.recorded import answered

JSON = {"content-type": "application/json"}
PAIR = {"identifier": "canary-id", "key": "canary-key"}
TOKEN = base64.b64encode(b"canary-id:canary-key").decode()


def answer(status: int, body: Any, headers: Mapping[str, str] | None = None, **known: Any) -> Any:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    encoded = [(name.encode(), value.encode()) for name, value in (headers or JSON).items()]
    return answered(status, content, encoded, **PAIR, **known)


def refusal(status: int, body: Any, headers: Mapping[str, str] | None = None) -> APIError:
    with pytest.raises(APIError) as caught:
        answer(status, body, headers)
    return caught.value


def envelope(reason: str, data: Any = None, *, error: bool = True) -> dict[str, Any]:
    return {"error": error, "reason": reason, "data": {} if data is None else data}


@pytest.mark.parametrize("status", [200, 201, 202, 206, 299])
def test_any_2xx_is_a_success(status: int) -> None:
    assert answer(status, envelope("listed", [1], error=False)) == [1]


def test_data_may_be_null_or_missing() -> None:
    assert answer(200, {"error": False, "reason": "resolved", "data": None}) is None
    assert answer(200, {"error": False, "reason": "updated"}) is None
    assert answer(200, {"data": [1]}) == [1]


@pytest.mark.parametrize(
    ("status", "reason", "error"),
    [
        (400, "invalid_data", InvalidDataError),
        (401, "unauthorized", AuthenticationError),
        (402, "subscription_upgrade_required", SubscriptionRequiredError),
        (403, "not_allowed", PermissionDeniedError),
        (404, "not_subscribed", NotFoundError),
        (409, "people_exists", ConflictError),
        (418, "new_reason", APIError),
        (420, "", RateLimitError),
        (423, "password_unverified", LockedError),
        (423, "quota_limit_exceeded", QuotaExceededError),
        (422, "quota_limit_exceeded", QuotaExceededError),
        (429, "rate_limited", RateLimitError),
        (500, "", ServerError),
        (599, "", ServerError),
    ],
)
def test_errors_by_status_and_reason(status: int, reason: str, error: type[APIError]) -> None:
    found = refusal(status, envelope(reason))
    assert type(found) is error
    assert (found.status, found.reason) == (status, reason)
    assert found.retryable is (status in (420, 429, 500))


def test_an_error_carries_what_is_needed() -> None:
    headers = {"Content-Type": "application/json", "Set-Cookie": "a=b", "Retry-After": "7"}
    data = {"namespace": "request", "message": "data.content should be string"}
    error = refusal(400, envelope("invalid_data", data), headers)
    assert type(error) is InvalidDataError
    assert str(error) == "GET /x: 400 invalid_data: content should be string"
    assert error.message == "content should be string"
    assert error.data == data
    assert error.headers == {"content-type": "application/json"} | {"retry-after": "7"}
    assert error.retry_after == 7.0
    assert error.response is not None and error.response.text == error.body
    assert json.loads(error.body)["reason"] == "invalid_data"


def test_how_long_to_wait() -> None:
    assert refusal(429, envelope("rate_limited"), {"retry-after": "7"}).retry_after == 7.0
    assert refusal(503, b"", {"retry-after": "1.5"}).retry_after == 1.5
    assert refusal(429, envelope("rate_limited"), {"retry-after": "soon"}).retry_after is None


def test_error_true_within_a_200() -> None:
    error = refusal(200, envelope("quota_limit_exceeded"))
    assert type(error) is QuotaExceededError and error.status == 200


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "got empty"),
        (b" \n", "got empty"),
        (b"<html>canary</html>", "got 19 bytes of application/json, not JSON"),
        (b'{"error": false, "da', "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        ("{}".encode("utf-16"), "not JSON"),
        (b"null", "got null"),
        (b"[1]", "got a list"),
        (b'"canary"', "got a string"),
        (b"7", "got a number"),
        (b"{}", "got an object of another shape"),
        (b'{"key": "canary"}', "got an object of another shape"),
        (b'{"reason": "listed"}', "got an object of another shape"),
        (b'{"error": "canary", "data": {}}', "got an object of another shape"),
        (b'{"error": 0, "data": {}}', "got an object of another shape"),
        (b'{"error": null, "data": {}}', "got an object of another shape"),
    ],
)
def test_a_2xx_without_envelope(body: bytes, said: str) -> None:
    with pytest.raises(DecodeError, match=said) as caught:
        answer(200, body)
    assert caught.value.response is not None and caught.value.status == 200
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "the answer is empty"),
        (b"<html>canary</html>", "the answer is 19 bytes of text/html, not JSON"),
        (b"[]", "the answer is a list of another shape"),
        (b"{}", "the answer is an object of another shape"),
        (b'{"data": [1]}', "the answer is an object of another shape"),
        (b'{"reason": 3}', ""),
        (b'{"error": true, "data": {"message": ["canary"]}}', ""),
        (b"\xff", "the answer is 1 bytes of text/html, not JSON"),
    ],
)
@pytest.mark.parametrize(("status", "kind"), [(404, NotFoundError), (502, ServerError)])
def test_an_error_without_envelope(
    body: bytes, said: str, status: int, kind: type[APIError]
) -> None:
    error = refusal(status, body, {"content-type": "text/html; charset=utf-16"})
    assert type(error) is kind and error.reason == ""
    assert str(error) == f"GET /x: {status}: {said}".removesuffix(": ")


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("https://me:canary@evil.example/x?key=canary", "//evil.example/x"),
        ("/elsewhere#canary", "/elsewhere"),
        ("", "nowhere"),
        ("?canary", "nowhere"),
        ("http://[canary", "an invalid address"),
        ("http://canary-key.example/canary-id", "//***.example/***"),
    ],
)
def test_redirects_are_errors(location: str, shown: str) -> None:
    error = refusal(302, b"", {"location": location})
    assert type(error) is APIError
    assert str(error) == f"GET /x: 302: redirected to {shown}; redirects are not followed"


@pytest.mark.parametrize("status", [101, 300, 304])
def test_neither_success_nor_redirect_nor_error(status: int) -> None:
    error = refusal(status, b"")
    assert type(error) is APIError and str(error) == f"GET /x: {status}: the answer is empty"


def test_a_defaulted_tier_is_blamed_for_refusals_only() -> None:
    for status in (401, 403):
        with pytest.raises(APIError, match="pass tier="):
            answer(status, envelope("x"), tier=None)
    with pytest.raises(NotFoundError) as caught:
        answer(404, envelope("not_found"), tier=None)
    assert "tier" not in str(caught.value)


@pytest.mark.parametrize("number", [2**64, -(2**63) - 1])
def test_integers_beyond_64_bits_are_floats_as_readme_says(number: int) -> None:
    near = number - 1 if number > 0 else number + 1
    body = b'{"error": false, "data": [%d, %d]}' % (near, number)
    assert answer(200, body) == [near, float(number)]
    assert [type(each) for each in answer(200, body)] == [int, float]


def test_what_orjson_refuses_is_read() -> None:
    assert answer(200, b'{"error": false, "data": "\\ud83d"}') == "\ud83d"
    assert answer(200, b'{"error": false, "data": "\xed\xa0\xbd"}') == "\ud83d"
    assert answer(200, b'\xef\xbb\xbf{"error": false, "data": 1}') == 1


def test_an_error_can_always_be_printed_and_logged() -> None:
    error = refusal(400, b'{"error": true, "reason": "\\ud83d", "data": {"message": "no \\udc00"}}')
    assert str(error).encode() == b"GET /x: 400 ?: no ?"
    assert error.data == {"message": "no \udc00"}


def test_data_too_deep_to_be_copied_is_left_out() -> None:
    deep = b'{"error": true, "reason": "x", "data": {"message": "m", "d": %b%b}}'
    for levels, kept in ((50, True), (500, False)):
        error = refusal(400, deep % (b"[" * levels, b"]" * levels))
        assert (error.message, error.reason, error.data is not None) == ("m", "x", kept)
        assert vars(copy.deepcopy(pickle.loads(pickle.dumps(error)))) == vars(error)


ECHO = f"canary-key canary-id Basic {TOKEN}"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, {"error": True, "reason": ECHO, "data": {"message": ECHO, ECHO: [ECHO]}}),
        (200, {"headers": {"authorization": ECHO}}),
        (401, {"error": True, "reason": ECHO, "data": {"message": ECHO}}),
        (400, {"error": True, "reason": "x", "data": {"message": f"data.{ECHO} should be x"}}),
        (502, f"<html>{ECHO}</html>".encode()),
        (302, b""),
    ],
)
def test_an_answer_that_repeats_the_credentials_leaks_nothing(status: int, body: Any) -> None:
    headers = {
        "X-Echo": ECHO,
        "canary-id": "x",
        "Location": f"/{ECHO}?{ECHO}",
        "Content-Type": f"a/{ECHO}",
    }
    with pytest.raises(CrispError) as caught:
        answer(status, body, headers)
    error = caught.value
    shown = [str(error), repr(error), repr(vars(error)), error.body, repr(dict(error.headers))]
    shown += [repr(pickle.dumps(error)), *traceback.format_exception(error)]
    for text in shown:
        assert "canary" not in text and TOKEN not in text
    assert "***" in error.headers["x-echo"]


def test_a_head_tells_whether_something_exists() -> None:
    def exists(status: int, **settings: Any) -> Any:
        return answer(status, b"", {"X-Echo": ECHO}, method="HEAD", **settings)

    assert exists(200) is True and exists(204) is True
    assert exists(404) is False
    with pytest.raises(PermissionDeniedError) as caught:
        exists(403, tier=None)
    assert re.match("HEAD /x: 403: .*; pass tier= ", str(caught.value))
    assert caught.value.headers["x-echo"] == "*** *** Basic ***="
    with pytest.raises(ServerError):
        exists(500)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
ENVELOPES = st.fixed_dictionaries(
    {}, optional={"error": VALUES, "reason": VALUES, "data": VALUES}
).map(lambda value: json.dumps(value).encode())
HEADERS = st.dictionaries(
    st.sampled_from(["content-type", "location", "retry-after", "date", "set-cookie"]), st.text()
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.integers(100, 999), st.binary() | ENVELOPES, HEADERS)
def test_any_answer_is_a_value_or_an_error_of_ours(
    status: int, content: bytes, headers: dict[str, str]
) -> None:
    try:
        answer(status, content, headers)
    except CrispError as error:
        str(error).encode()
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        assert (error.status, "set-cookie" in error.headers) == (status, False)
    else:
        assert 200 <= status < 300
