"""Signatures: right ones hold in every spelling of a body, wrong input is false, never raises."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from typing import Any

import pytest

import crisp_client
from crisp_client import webhooks
from crisp_client.webhooks import sign
from crisp_client.webhooks import verify

from . import documents
from .signing import message
from .signing import SECRET
from .signing import signature
from .signing import signed
from .signing import TIMESTAMP
from .signing import written

BODY = written(message())
NOW = int(TIMESTAMP) / 1000


def test_a_signed_body() -> None:
    assert verify(BODY, signed(BODY), SECRET)
    assert verify(bytearray(BODY), signed(BODY), SECRET)
    assert verify(memoryview(BODY), signed(BODY), SECRET)


def test_signed_by_the_package_itself() -> None:
    for text in (BODY, b"", "é\0".encode()):
        found = sign(text, SECRET, TIMESTAMP)
        assert found == signature(text) == sign(bytearray(text), SECRET, int(TIMESTAMP))
        headers = {"X-Crisp-Signature": found, "X-Crisp-Request-Timestamp": TIMESTAMP}
        assert verify(text, headers, SECRET)


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (("text", SECRET, 1), "the body is the bytes as they came, not str"),
        ((b"", SECRET.encode(), 1), "the secret must be a str, not bytes"),
        ((b"", [SECRET], 1), "the secret must be a str, not list"),
        ((b"", "", 1), "the secret is empty"),
        ((b"", SECRET, 1.5), "the timestamp must be an int or a str, not float"),
        ((b"", SECRET, True), "not bool"),
        ((b"", SECRET, "1;2"), "up to 20 digits"),
        ((b"", SECRET, -1), "up to 20 digits"),
        ((b"", SECRET, "\u0663"), "up to 20 digits"),
    ],
)
def test_what_cannot_be_signed(arguments: Any, wrong: str) -> None:
    with pytest.raises((TypeError, ValueError), match=wrong) as caught:
        sign(*arguments)
    assert SECRET not in str(caught.value)


def test_names_of_headers_have_no_case() -> None:
    for change in (str.lower, str.upper, str.swapcase):
        assert verify(BODY, {change(k): v for k, v in signed(BODY).items()}, SECRET)


def test_headers_of_the_standard_library() -> None:
    headers = http.client.HTTPMessage()
    for name, value in signed(BODY).items():
        headers[name] = value
    assert verify(BODY, headers, SECRET)


def test_headers_of_a_wsgi_environment() -> None:
    """Such as `request.META` of Django."""
    named = {f"HTTP_{k.upper().replace('-', '_')}": v for k, v in signed(BODY).items()}
    environ = {"REQUEST_METHOD": "POST", "wsgi.version": (1, 0), **named}
    assert verify(BODY, environ, SECRET)
    assert not verify(BODY, {**environ, "X-Crisp-Signature": "0" * 64}, SECRET)  # which of them?


def test_another_body_time_or_secret() -> None:
    headers = signed(BODY)
    assert not verify(BODY.replace(b"hello", b"hullo"), headers, SECRET)
    assert not verify(BODY, {**headers, "X-Crisp-Request-Timestamp": "1700000000124"}, SECRET)
    assert not verify(BODY, headers, SECRET + "x")
    assert not verify(b"", headers, SECRET)


def test_a_body_that_was_written_anew() -> None:
    headers = signed(BODY)
    assert verify(json.dumps(message(), indent=2).encode(), headers, SECRET)
    assert verify(b" " + BODY, headers, SECRET)
    assert not verify(b"\xef\xbb\xbf" + BODY, headers, SECRET)
    # The other way round it is another text: only the canonical form of what came is tried.
    loose = json.dumps(message()).encode()
    assert verify(loose, signed(loose), SECRET)
    assert not verify(BODY, signed(loose), SECRET)


def test_bytes_that_are_no_text_count_as_they_are() -> None:
    assert verify(b"\xff\xfe{}", signed(b"\xff\xfe{}"), SECRET)
    assert not verify(b"\xff\xfe{}", signed(b"{}"), SECRET)


def test_one_of_several_secrets() -> None:
    headers = signed(BODY, secret="old")
    assert verify(BODY, headers, ["new", "old"])
    assert verify(BODY, headers, ["old", "new"])
    assert verify(BODY, headers, ("old",))
    assert not verify(BODY, headers, ["new", "newer"])
    assert verify(BODY, signed(BODY, secret="schlüssel"), "schlüssel")


@pytest.mark.parametrize(
    "change",
    [
        {"X-Crisp-Signature": ""},
        {"X-Crisp-Signature": None},
        {"X-Crisp-Signature": 5},
        {"X-Crisp-Signature": b"0" * 64},
        {"X-Crisp-Signature": "0" * 64},
        {"X-Crisp-Signature": "g" * 64},
        {"X-Crisp-Signature": "\xe9" * 64},
        {"X-Crisp-Signature": "٣" * 64},
        {"X-Crisp-Signature": "\ud800" * 64},
        {"X-Crisp-Signature": signature(BODY)[:-1]},
        {"X-Crisp-Signature": signature(BODY) + "0"},
        {"X-Crisp-Signature": signature(BODY) + "\n"},
        {"X-Crisp-Signature": f"sha256={signature(BODY)}"},
        {"X-Crisp-Signature": [signature(BODY)]},
        {"x-crisp-signature": signature(BODY)},
        {"X-Crisp-Request-Timestamp": ""},
        {"X-Crisp-Request-Timestamp": None},
        {"X-Crisp-Request-Timestamp": int(TIMESTAMP)},
        {"X-Crisp-Request-Timestamp": "now"},
        {"X-Crisp-Request-Timestamp": "-1"},
        {"X-Crisp-Request-Timestamp": "١٢٣"},
        {"X-Crisp-Request-Timestamp": "\ud800"},
        {"X-Crisp-Request-Timestamp": "9" * 5000},
        {"X-Crisp-Request-Timestamp": TIMESTAMP + "\n"},
    ],
    ids=lambda change: ascii(change)[:60],
)
def test_headers_that_are_not_right(change: dict[str, Any]) -> None:
    assert verify(BODY, {**signed(BODY), **change}, SECRET, tolerance=300) is False
    assert verify(BODY, {**signed(BODY), **change}, SECRET) is False


def test_names_of_headers_that_are_no_text() -> None:
    odd: Any = {None: "x", b"X-Crisp-Signature": "x", 5: 5}
    assert verify(BODY, odd, SECRET) is False
    assert verify(BODY, {**odd, **signed(BODY)}, SECRET) is True


@pytest.mark.parametrize(
    "body",
    [b"\xff", b"\xed\xa0\x80", b"[" * 100_000, b'{"a":' * 50_000, b"1e999", b"-" * 9, b"NaN", b"{"],
    ids=lambda body: ascii(body[:8]),
)
def test_bodies_that_are_not_right(body: bytes) -> None:
    assert verify(body, signed(BODY), SECRET) is False


def test_the_signed_text_cannot_be_cut_elsewhere() -> None:
    """With `;` in a timestamp, the end of one signed body could pass for a body of its own."""
    body = b'"x;{}"'
    headers = signed(body)
    headers["X-Crisp-Request-Timestamp"] += ';"x'
    assert signature(body) == headers["X-Crisp-Signature"]
    assert verify(body, signed(body), SECRET)
    assert not verify(b'{}"', headers, SECRET)


@pytest.mark.parametrize("timestamp", ["1700000000123", "1700000000"])
def test_a_time_within_the_tolerance(timestamp: str) -> None:
    headers = signed(BODY, timestamp)
    assert verify(BODY, headers, SECRET, tolerance=5, now=1700000004.9)
    assert verify(BODY, headers, SECRET, tolerance=5, now=1699999995.2)
    assert not verify(BODY, headers, SECRET, tolerance=5, now=1700000005.2)
    assert not verify(BODY, headers, SECRET, tolerance=5, now=1699999994.9)
    assert not verify(BODY, headers, SECRET, tolerance=5)
    assert verify(BODY, headers, SECRET)


def test_the_tolerance_is_of_the_signed_time() -> None:
    headers = {**signed(BODY), "X-Crisp-Request-Timestamp": "1800000000000"}
    assert not verify(BODY, headers, SECRET, tolerance=5, now=1800000000)


@pytest.mark.parametrize(
    "arguments, error, said",
    [
        ((BODY.decode(), {}, SECRET), TypeError, "the bytes as they came, not str"),
        ((json.loads(BODY), {}, SECRET), TypeError, "not dict"),
        ((BODY, {}, ""), ValueError, "the secret is empty"),
        ((BODY, {}, []), ValueError, "the secret is empty"),
        ((BODY, {}, ["a", ""]), ValueError, "the secret is empty"),
        ((BODY, {}, [b"a"]), TypeError, "the secret must be a str"),
        ((BODY, {}, b"a"), TypeError, "the secret must be a str"),
        ((BODY, {}, None), TypeError, "the secret must be a str"),
        ((BODY, None, SECRET), TypeError, "a mapping, not NoneType"),
        ((BODY, [("a", "b")], SECRET), TypeError, "a mapping, not list"),
    ],
)
def test_mistakes_of_the_program(arguments: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        verify(*arguments)


@pytest.mark.parametrize("tolerance", [-1, float("nan")])
def test_a_tolerance_that_is_none(tolerance: float) -> None:
    with pytest.raises(ValueError, match="number of seconds"):
        verify(BODY, signed(BODY), SECRET, tolerance=tolerance)


def test_a_signed_text_may_come_in_any_spelling() -> None:
    """The signed ones are as Node writes them."""
    for text, form in documents.CASES:
        if form is not None:
            assert verify(text.encode(), signed(form.encode()), SECRET), text


def test_the_package_loads_it_late() -> None:
    script = "import crisp_client, sys; print([n for n in sys.modules if 'webhooks' in n])"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
    assert crisp_client.webhooks is webhooks
    assert "webhooks" in crisp_client.__all__
