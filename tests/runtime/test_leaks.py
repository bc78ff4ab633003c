"""A key and an identifier, sent through everything that shows anything: they never appear."""

from __future__ import annotations

import base64
import copy
import logging
import pickle
import traceback
import warnings
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from crisp_client import CrispClient
from crisp_client import CrispError
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.runtime.recorded import crisp
from tests.runtime.server import Flavour
from tests.runtime.server import Reply
from tests.runtime.server import Server

IDENTIFIER = "canary-1d3n7-0000"
KEY = "c4n4ry" * 8
PAIR = base64.b64encode(f"{IDENTIFIER}:{KEY}".encode()).decode()
PERSONAL = "jane@example.com"
ECHO = f"Basic {PAIR} {IDENTIFIER} {KEY}"


def envelope(text: str) -> bytes:
    return f'{{"error": true, "reason": "{text}", "data": {{"message": "{text}"}}}}'.encode()


REPLIES = {
    "refused": Reply(403, envelope(ECHO), {"X-Echo": ECHO, "WWW-Authenticate": ECHO}),
    "failed": Reply(500, envelope(ECHO)),
    "throttled": Reply(429, envelope(ECHO)),
    "invalid": Reply(400, envelope(f"data.{ECHO} should be string, data.x should be {ECHO}")),
    "html": Reply(502, f"<html>{ECHO}</html>".encode()),
    "redirect": Reply(302, b"", {"Location": f"https://u:{KEY}@x.example/{KEY}?k={KEY}"}),
    "no envelope": Reply(200, f'"{ECHO}"'.encode()),
    "not json": Reply(200, ECHO.encode()),
    "broken gzip": Reply(200, ECHO.encode(), {"Content-Encoding": "gzip"}),
    "dropped": Reply(drop=True),
    "late": Reply(wait=5),
}


def errors_and_causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def shown(error: CrispError) -> Iterator[str]:
    """All that a program, a log or a crash reporter gets to see."""
    for each in errors_and_causes(error):
        yield from (str(each), repr(each), repr(vars(each)))
        request = vars(each).get("_request")  # the library's own
        # By items: the library's own `repr` of headers masks the credentials.
        yield from (repr(request), repr(list(getattr(request, "headers", {}).items())))
    for name in dir(error):
        if not name.startswith("__"):
            yield repr(getattr(error, name))
    # A server's echo in the answer was taken out; what was sent has no credentials.
    for part in (error.request, error.response):
        yield from (repr(part.headers), repr(part.content)) if part else ()
    yield pickle.dumps(error).decode("latin-1")
    yield repr(vars(copy.deepcopy(error)))
    yield "".join(traceback.format_exception(error))
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if "crisp_client" in frame.f_code.co_filename:
            yield from (repr(value) for value in frame.f_locals.values())


@pytest.mark.parametrize("given", [False, True], ids=["own", "given"])
@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_no_error_and_no_log_shows_them(
    flavour: Flavour,
    server: Server,
    caplog: pytest.LogCaptureFixture,
    reply: Reply,
    method: str,
    given: bool,
) -> None:
    caplog.set_level(logging.DEBUG)
    settings = {"http_client": flavour.http()} if given else {}
    client = flavour.client(
        identifier=IDENTIFIER, key=KEY, retry=Retry(attempts=2, base=0), timeout=0.1, **settings
    )
    attempts: list[Any] = []
    client.on_request(attempts.append)
    client.on_response(attempts.append)
    server.script = [reply, reply]
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            path, query = {"email": PERSONAL}, {"q": PERSONAL}
            flavour.run(client.request(method, "/p/{email}", path=path, query=query))
        except CrispError as error:
            texts = list(shown(error))
        else:
            assert method == "HEAD"
            texts = []
    texts += [repr(attempts), repr(client), repr(vars(client)), repr(client._credentials)]
    texts += [str(warning.message) for warning in warned]
    assert caplog.records
    logged = [caplog.handler.format(record) for record in caplog.records]
    for text in texts + logged:
        for secret in (IDENTIFIER, KEY, PAIR):
            assert secret not in text
    for line in logged:
        assert "jane" not in line


@pytest.mark.parametrize("given", [False, True], ids=["own", "given"])
def test_no_hook_and_no_log_shows_what_is_no_answer(
    flavour: Flavour, server: Server, caplog: pytest.LogCaptureFixture, given: bool
) -> None:
    """Whose first line is quoted by the library, and whose words for the status are logged."""
    caplog.set_level(logging.DEBUG)
    settings = {"http_client": flavour.http()} if given else {}
    client = flavour.client(identifier=IDENTIFIER, key=KEY, **settings)
    attempts: list[Any] = []
    then: list[str] = []

    @client.on_response
    def note(attempt: Any) -> None:
        attempts.append(attempt)
        error = attempt.error
        while error is not None:  # before the call ends, which looks at it again
            then.append(repr(error))
            error = error.__cause__ or error.__context__

    for first in (ECHO, f"HTTP/1.1 401 {ECHO}"):
        server.raw = f"{first}\r\nContent-Length: 0\r\n\r\n".encode()
        with pytest.raises(CrispError):
            flavour.run(client.request("GET", "/x"))
    texts = [*then, repr(attempts), *(str(attempt.error) for attempt in attempts)]
    texts += [caplog.handler.format(record) for record in caplog.records]
    assert len(attempts) == 2
    for text in texts:
        for secret in (IDENTIFIER, KEY, PAIR):
            assert secret not in text


def test_headers_over_http2_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logger = logging.getLogger("hpack.hpack")

    def answer(request: httpx.Request) -> httpx.Response:
        logger.debug("Adding %s", PERSONAL)
        return httpx.Response(200, json={"error": False})

    crisp(answer).request("POST", "/x")
    logger.debug("of another program")
    hpack = [record for record in caplog.records if record.name == logger.name]
    assert [record.getMessage() for record in hpack] == ["of another program"]


@pytest.mark.parametrize("name", ["Authorization", "authorization", "Proxy-AUTHORIZATION"])
def test_credentials_in_the_headers_of_a_call(flavour: Flavour, server: Server, name: str) -> None:
    client = flavour.client()
    attempts: list[Any] = []
    client.on_request(attempts.append)
    for count, reply in enumerate((REPLIES["refused"], REPLIES["dropped"]), 1):
        server.script = [reply]
        options = RequestOptions(headers={name: f"Bearer {KEY}"})
        with pytest.raises(CrispError) as caught:
            flavour.run(client.request("GET", "/website", options=options))
        assert server.last().headers[name.lower()] == f"Bearer {KEY}"
        assert len(attempts) == count
        assert caught.value.request is not None
        told = [*(attempt.request for attempt in attempts), caught.value.request]
        # By values: the `repr` of headers may mask what they hold.
        assert KEY not in str([list(request.headers.values()) for request in told])
        for each in errors_and_causes(caught.value):
            sent = getattr(vars(each).get("_request"), "headers", {})
            assert KEY not in repr(list(sent.items()))


def test_the_emulator_shows_none() -> None:
    with (
        Emulator(identifier=IDENTIFIER, key=KEY) as crisp,
        CrispClient(IDENTIFIER, KEY, "plugin", crisp.url) as client,
    ):
        client.request("GET", "/website/{id}", path={"id": crisp.website_id})
        dump = repr(crisp) + str(crisp) + repr(crisp.requests)
    for secret in (KEY, PAIR):
        assert secret not in dump
