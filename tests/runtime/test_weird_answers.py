"""Answers that no Crisp gives, over real sockets: always one of our errors, and the right one."""

from __future__ import annotations

import base64
import copy
import gzip
import json
import logging
import pickle
import traceback
import zlib

import pytest

from crisp_client import APIConnectionError
from crisp_client import APIError
from crisp_client import AuthenticationError
from crisp_client import ConflictError
from crisp_client import CrispError
from crisp_client import DecodeError
from crisp_client import InvalidDataError
from crisp_client import NotFoundError
from crisp_client import PermissionDeniedError
from crisp_client import QuotaExceededError
from crisp_client import RateLimitError
from crisp_client import ServerError
from crisp_client import TransportError
from tests.runtime.server import Flavour
from tests.runtime.server import Server

IDENTIFIER, KEY = "canary-identifier", "canary-key"
TOKEN = base64.b64encode(f"{IDENTIFIER}:{KEY}".encode()).decode().rstrip("=")


def http(status: int, body: bytes = b"", *headers: bytes, length: int | None = None) -> bytes:
    """An answer as it goes over the wire; `length` is what it says of its body."""
    size = len(body) if length is None else length
    head = [b"HTTP/1.1 %d X" % status, *headers, b"Content-Length: %d" % size]
    return b"\r\n".join(head) + b"\r\n\r\n" + body


def chunked(*chunks: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"".join(chunks)


def envelope(**changes: object) -> bytes:
    plain = {"error": False, "reason": "resolved", "data": {"website_id": "w"}} | changes
    return json.dumps(plain).encode()


HTML = b"Content-Type: text/html; charset=utf-8"
PAGE = b"<html><h1>personal</h1></html>"
GZIP = b"Content-Encoding: gzip"
FINE = envelope()
DEEP = b'{"error": true, "reason": "x", "data": %b%b}' % (b"[" * 700, b"]" * 700)

# What comes, the error, its status, and what it says.
NOT_CRISPS: dict[str, tuple[bytes, type[CrispError], int | None, str]] = {
    # Not JSON
    "a page": (http(502, PAGE, HTML), ServerError, 502, "30 bytes of text/html, not JSON"),
    "a page with 404": (http(404, PAGE, HTML), NotFoundError, 404, "of text/html, not JSON"),
    "a page with 200": (http(200, PAGE, HTML), DecodeError, 200, "of text/html, not JSON"),
    "a huge page": (http(503, PAGE * 200_000, HTML), ServerError, 503, "6000000 bytes of"),
    "empty 200": (http(200), DecodeError, 200, "got empty"),
    "empty 204": (b"HTTP/1.1 204 X\r\n\r\n", DecodeError, 204, "got empty"),
    "empty 403": (http(403), PermissionDeniedError, 403, "the answer is empty"),
    "empty 429": (http(429), RateLimitError, 429, "the answer is empty"),
    "empty 500": (http(500), ServerError, 500, "the answer is empty"),
    "half of JSON": (http(200, FINE[:-9]), DecodeError, 200, "not JSON"),
    "half of JSON with 500": (http(500, FINE[:-9]), ServerError, 500, "not JSON"),
    "latin": (http(200, b'{"data": "\xe9"}'), DecodeError, 200, "not JSON"),
    "utf-16": (http(200, FINE.decode().encode("utf-16")), DecodeError, 200, "not JSON"),
    "a wrong charset": (
        http(500, PAGE, b"Content-Type: text/html; charset=base64"),
        ServerError,
        500,
        "30 bytes of text/html",
    ),
    "binary": (http(200, bytes(range(256))), DecodeError, 200, "256 bytes of unnamed type"),
    "too deep": (http(200, b"[" * 100_000), DecodeError, 200, "not JSON"),
    "a number beyond reason": (
        http(200, b'{"error": false, "data": %b}' % (b"9" * 5000)),
        DecodeError,
        200,
        "not JSON",
    ),
    # Not the envelope
    "a list": (http(200, b"[1]"), DecodeError, 200, "got a list"),
    "a number": (http(200, b"7"), DecodeError, 200, "got a number"),
    "null": (http(200, b"null"), DecodeError, 200, "got null"),
    "no keys": (http(200, b"{}"), DecodeError, 200, "an object of another shape"),
    "other keys": (http(200, b'{"personal": 1}'), DecodeError, 200, "an object of another"),
    "other keys with 500": (http(500, b'{"personal": 1}'), ServerError, 500, "an object of"),
    "no bool": (http(200, envelope(error="no")), DecodeError, 200, "an object of another"),
    "no bool with 400": (http(400, envelope(error=1)), InvalidDataError, 400, "resolved"),
    "odd reason": (http(409, b'{"reason": {}}'), ConflictError, 409, "409"),
    "error with 200": (
        http(200, envelope(error=True, reason="quota_limit_exceeded")),
        QuotaExceededError,
        200,
        "200 quota_limit_exceeded",
    ),
    "deep data": (http(404, DEEP), NotFoundError, 404, "404 x"),
    "half an emoji": (http(400, envelope(reason="\ud83d")), InvalidDataError, 400, "400 ?"),
    # Not the data
    "data: null": (http(200, envelope(data=None)), DecodeError, 200, "got null"),
    "no data": (http(200, b'{"error": false}'), DecodeError, 200, "got null"),
    "data: list": (http(200, envelope(data=["personal"])), DecodeError, 200, "got a list"),
    # Not for a client that follows nothing
    "a redirect": (
        http(302, b"", b"Location: https://user:personal@evil.example/x?personal"),
        APIError,
        302,
        "redirected to //evil.example/x;",
    ),
    "a redirect to no address": (
        http(307, b"", b"Location: http://[personal"),
        APIError,
        307,
        "redirected to an invalid address",
    ),
    "a redirect to nowhere": (http(301), APIError, 301, "redirected to nowhere"),
    "300": (http(300), APIError, 300, "the answer is empty"),
    "304": (b"HTTP/1.1 304 X\r\n\r\n", APIError, 304, "the answer is empty"),
    "999": (http(999, b"x"), ServerError, 999, "1 bytes of"),
    # Headers that say little
    "an odd type": (
        http(500, b"x", b"Content-Type: personal;;=\x7f"),
        ServerError,
        500,
        "1 bytes of unnamed type",
    ),
    "not ASCII": (
        b"HTTP/1.1 500 \xff\r\nX-A: \xff\xe9\r\nSet-Cookie: \xff=\xfe;;\r\n\r\n",
        ServerError,
        500,
        "the answer is empty",
    ),
    # Compressed, but not well
    "no gzip": (http(200, b"personal", GZIP), DecodeError, None, "decompressing"),
    "broken gzip": (
        http(200, gzip.compress(FINE)[:-8] + bytes(8), GZIP),
        DecodeError,
        None,
        "decompressing",
    ),
    "half of gzip": (
        http(200, gzip.compress(FINE)[:-20], GZIP),
        DecodeError,
        200,
        "not JSON",
    ),
    "no deflate": (
        http(200, b"personal", b"Content-Encoding: deflate"),
        DecodeError,
        None,
        "decompressing",
    ),
    "half of deflate": (
        http(200, zlib.compress(FINE)[:-20], b"Content-Encoding: deflate"),
        DecodeError,
        200,
        "not JSON",
    ),
    "another compression": (
        http(200, b"personal", b"Content-Encoding: compress"),
        DecodeError,
        200,
        "8 bytes of unnamed type",
    ),
    # Not complete, or not HTTP
    "nothing": (b"", APIConnectionError, None, "disconnected"),
    "half of the head": (b"HTTP/1.1 200 OK\r\nX-", APIConnectionError, None, ""),
    "half of the body": (http(200, FINE, length=999), APIConnectionError, None, ""),
    "less than nothing": (http(200, FINE, length=-5), APIConnectionError, None, ""),
    "two lengths": (
        http(200, FINE, b"Content-Length: 3"),
        APIConnectionError,
        None,
        "",
    ),
    "no chunk": (chunked(b"zz\r\npersonal"), APIConnectionError, None, ""),
    "half a chunk": (chunked(b"5\r\nab"), APIConnectionError, None, ""),
    "no last chunk": (chunked(b"2\r\n{}\r\n"), APIConnectionError, None, ""),
    "a head without end": (
        http(200, FINE, b"X-Long: " + b"y" * 300_000),
        APIConnectionError,
        None,
        "",
    ),
    "no status": (b"HTTP/1.1 abc X\r\n\r\n", APIConnectionError, None, ""),
    "no HTTP": (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", APIConnectionError, None, ""),
    "TLS": (b"\x15\x03\x01\x00\x02\x02\x46", APIConnectionError, None, ""),
    "an upgrade": (
        b"HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
        APIConnectionError,
        None,
        "",
    ),
    "only a promise": (b"HTTP/1.1 100 Continue\r\n\r\n", APIConnectionError, None, ""),
}


@pytest.mark.parametrize("name", NOT_CRISPS)
def test_what_is_not_crisps(flavour: Flavour, server: Server, name: str) -> None:
    server.raw, kind, status, said = NOT_CRISPS[name]
    with pytest.raises(CrispError) as caught:
        flavour.run(flavour.client().website.get_website("w"))
    error = caught.value
    assert type(error) is kind and error.status == status
    assert said in str(error) and "personal" not in str(error) + repr(error)
    assert (error.response is None) is (status is None)
    assert error.operation == "website.get_website"
    assert error.request is not None and error.request.url == f"{server.url}/v1/website/w"
    assert vars(pickle.loads(pickle.dumps(error))) == vars(copy.deepcopy(error)) == vars(error)
    str(error).encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + http(200, FINE),
        b"HTTP/1.1 100 Continue\r\n\r\n" + http(206, FINE),
        http(200, FINE) + b"and more",
        http(200, FINE, b"Content-Encoding: unheard-of"),
        http(200, gzip.compress(FINE), GZIP),
        http(200, b"\xef\xbb\xbf" + FINE),
        http(200, FINE, HTML),
        chunked(b"%x\r\n" % len(FINE), FINE, b"\r\n0\r\n\r\n"),
        b"HTTP/1.1 200 OK\r\n\r\n" + FINE,
    ],
)
def test_what_is_odd_but_right(flavour: Flavour, server: Server, raw: bytes) -> None:
    server.raw = raw
    assert flavour.run(flavour.client().request("GET", "/website")) == {"website_id": "w"}


def test_rows_that_are_none(flavour: Flavour, server: Server) -> None:
    server.raw = http(200, envelope(data=[1, None, "x", [], {"session_id": "s"}]))
    rows = flavour.run(flavour.client().website_conversations.list_conversations("w"))
    assert rows[:-1] == [1, None, "x", []] and rows[-1].session_id == "s"


@pytest.mark.parametrize(
    ("raw", "kind", "said"),
    [
        (http(500), ServerError, "500"),
        (http(401, b"", b"WWW-Authenticate: personal"), AuthenticationError, "401: no tier"),
        (http(302, b"", b"Location: /x?personal"), APIError, "302: redirected to /x;"),
        (http(304), APIError, "304"),
        (b"", APIConnectionError, "disconnected"),
        (http(500, b"x", GZIP), ServerError, "500"),
    ],
)
def test_a_head(
    flavour: Flavour, server: Server, raw: bytes, kind: type[CrispError], said: str
) -> None:
    server.raw = raw
    with pytest.raises(CrispError) as caught:
        flavour.run(flavour.client().request("HEAD", "/website"))
    assert type(caught.value) is kind
    assert said in str(caught.value) and "personal" not in str(caught.value)
    assert caught.value.operation == "HEAD /website"


ECHO = f"{IDENTIFIER} {KEY} Basic {TOKEN}".encode()


@pytest.mark.parametrize(
    "raw",
    [
        http(401, envelope(error=True, reason=ECHO.decode(), data={"message": ECHO.decode()})),
        http(400, envelope(error=True, reason="invalid_data", data={ECHO.decode(): 1})),
        http(502, b"<html>%b</html>" % ECHO, b"X-Echo: " + ECHO, b"Content-Type: " + ECHO),
        http(302, b"", b"Location: /%b?%b" % (ECHO, ECHO)),
        http(200, envelope(error=ECHO.decode())),
        http(200, ECHO, GZIP),
        # What these cannot read, the HTTP libraries quote.
        b"HTTP/1.1 %b\r\n\r\n" % ECHO,
        http(200, b"", b"%b\0: x" % ECHO),
        chunked(ECHO + b"\r\n"),
    ],
)
def test_an_echo_of_the_credentials_shows_nowhere(
    flavour: Flavour, server: Server, raw: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="crisp_client")
    server.raw = raw
    client = flavour.client(identifier=IDENTIFIER, key=KEY, tier="plugin")
    with pytest.raises(CrispError) as caught:
        flavour.run(client.request("POST", "/website", body={"a": 1}))
    error = caught.value
    shown = [str(error), repr(error), repr(vars(error)), error.body, repr(error.headers)]
    shown += [*traceback.format_exception(error), caplog.text, repr(pickle.dumps(error))]
    for text in shown:
        assert not [secret for secret in ("canary", TOKEN) if secret in text]
    assert error.request is not None and "Authorization" not in error.request.headers


def test_no_frame_of_ours_shows_the_credentials(flavour: Flavour, server: Server) -> None:
    server.raw = b"HTTP/1.1 200 OK\r\n\r\n"
    client = flavour.client(identifier=IDENTIFIER, key=KEY)
    with pytest.raises(DecodeError) as refused:
        flavour.run(client.request("POST", "/website", body={"a": 1}))
    server.drop = True
    server.raw = None
    with pytest.raises(TransportError) as dropped:
        flavour.run(client.request("POST", "/website", body={"a": 1}))
    for error in (refused.value, dropped.value):
        found = traceback.TracebackException.from_exception(error, capture_locals=True)
        frames = [frame for frame in found.stack if "crisp_client" in frame.filename]
        assert len(frames) >= 3
        for frame in frames:
            for name, text in (frame.locals or {}).items():
                assert "canary" not in text and TOKEN not in text, f"{frame.name}: {name}"
