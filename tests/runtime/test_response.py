"""From an answer to a value or an error."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from crisp_client._facts import FACTS
from crisp_client._runtime import errors
from crisp_client._runtime.errors import RequestInfo
from crisp_client._runtime.response import read
from crisp_client._runtime.response import read_exists

INFO = RequestInfo("GET", "https://api.crisp.chat/v1/website/x?search=jane")
JSON = {"content-type": "application/json"}


def answer(
    status: int,
    body: Any,
    headers: dict[str, str] | None = None,
    hint: str = "",
) -> Any:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return read(FACTS, "website.get", status, headers or JSON, content, INFO, hint)


def envelope(reason: str, data: Any = None, *, error: bool = True) -> dict[str, Any]:
    return {"error": error, "reason": reason, "data": {} if data is None else data}


@pytest.mark.parametrize("status", [200, 201, 202, 206, 299])
def test_any_2xx_is_a_success(status: int) -> None:
    assert answer(status, envelope("listed", [1], error=False)) == [1]


def test_data_may_be_null_or_missing() -> None:
    assert answer(200, {"error": False, "reason": "resolved", "data": None}) is None
    assert answer(200, {"error": False, "reason": "updated"}) is None


@pytest.mark.parametrize(
    ("status", "reason", "error"),
    [
        (400, "invalid_data", errors.InvalidDataError),
        (401, "unauthorized", errors.AuthenticationError),
        (402, "subscription_upgrade_required", errors.SubscriptionRequiredError),
        (403, "not_allowed", errors.PermissionDeniedError),
        (404, "not_subscribed", errors.NotFoundError),
        (409, "people_exists", errors.ConflictError),
        (418, "new_reason", errors.APIError),
        (420, "", errors.RateLimitError),
        (423, "password_unverified", errors.LockedError),
        (423, "quota_limit_exceeded", errors.QuotaExceededError),
        (422, "quota_limit_exceeded", errors.QuotaExceededError),
        (429, "rate_limited", errors.RateLimitError),
        (500, "", errors.ServerError),
        (599, "", errors.ServerError),
    ],
)
def test_errors_by_status_and_reason(
    status: int, reason: str, error: type[errors.APIError]
) -> None:
    with pytest.raises(errors.APIError) as caught:
        answer(status, envelope(reason))
    assert type(caught.value) is error
    assert (caught.value.status, caught.value.reason) == (status, reason)
    assert caught.value.retryable is (status in FACTS.retry_statuses)


def test_an_error_carries_what_is_needed() -> None:
    headers = {**JSON, "Set-Cookie": "canary", "Bloom-Status": "MISS"}
    data = {"namespace": "request", "message": "data.content should have type"}
    with pytest.raises(errors.InvalidDataError) as caught:
        answer(400, envelope("invalid_data", data), headers)
    error = caught.value
    assert str(error) == "website.get: 400 invalid_data: data.content should have type"
    assert repr(error) == f"InvalidDataError({str(error)!r})"
    assert error.message == "data.content should have type"
    assert (error.operation, error.request, error.data) == ("website.get", INFO, data)
    assert error.headers == {"content-type": "application/json", "bloom-status": "MISS"}
    assert json.loads(error.body)["reason"] == "invalid_data"
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_error_true_within_a_200() -> None:
    with pytest.raises(errors.QuotaExceededError) as caught:
        answer(200, envelope("quota_limit_exceeded"))
    assert caught.value.status == 200


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"<html>oops</html>", "17 bytes of application/json, not JSON"),
        (b'{"error": false, "da', "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1]", "a list"),
        (b'"x"', "a text"),
        (b'{"key": "canary"}', "an object of another shape"),
    ],
)
def test_a_2xx_without_envelope(body: bytes, said: str) -> None:
    with pytest.raises(errors.DecodeError, match=said) as caught:
        answer(200, body)
    assert caught.value.status == 200 and caught.value.operation == "website.get"
    assert "canary" not in str(caught.value)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "body", [b"", b"<html>Bad gateway</html>", b"[]", b'{"data": [1]}', b'{"reason": 3}', b"\xff"]
)
@pytest.mark.parametrize(
    ("status", "error"), [(404, errors.NotFoundError), (502, errors.ServerError)]
)
def test_an_error_without_envelope(body: bytes, status: int, error: type[errors.APIError]) -> None:
    with pytest.raises(error) as caught:
        answer(status, body, {"content-type": "text/html"})
    assert caught.value.reason == ""
    assert str(status) in str(caught.value)


def test_redirects_are_errors() -> None:
    with pytest.raises(
        errors.APIError, match=r"302: redirected to //evil.example/x; redirects"
    ) as c:
        answer(302, b"", {"location": "https://me:canary@evil.example/x?key=canary"})
    assert "canary" not in str(c.value)


def test_a_defaulted_tier_is_blamed_for_refusals_only() -> None:
    for status in (401, 403):
        with pytest.raises(errors.APIError, match="pass tier="):
            answer(status, envelope("x"), hint="pass tier=")
    with pytest.raises(errors.NotFoundError) as caught:
        answer(404, envelope("not_found"), hint="pass tier=")
    assert "tier" not in str(caught.value)


def test_half_an_emoji_and_big_fields_are_read() -> None:
    assert answer(200, b'{"error": false, "data": "\\ud83d"}') == "\ud83d"


def test_read_exists() -> None:
    assert read_exists(FACTS, "x", 200, {}, INFO) is True
    assert read_exists(FACTS, "x", 404, {}, INFO) is False
    with pytest.raises(errors.PermissionDeniedError) as caught:
        read_exists(FACTS, "x", 403, {}, INFO)
    assert str(caught.value) == "x: 403"


def test_every_error_is_in_the_drawing_and_survives_pickle() -> None:
    found = [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.CrispError)
    ]
    for error in found:
        assert error.__name__ in (errors.__doc__ or "")
        made = error("what", operation="a.b", request=INFO)
        assert vars(pickle.loads(pickle.dumps(made))) == vars(made)
        assert str(made) == "a.b: what"
        assert str(error("what")) == "what"
