"""Whatever befalls a call is told as one of our errors, and the client goes on after it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import APITimeoutError
from crisp_client import CrispError
from crisp_client import DecodeError
from crisp_client import RateLimitError
from crisp_client import RequestOptions
from crisp_client import ServerError
from crisp_client.testing import Emulator
from tests.faults.callers import Caller
from tests.faults.callers import caller
from tests.faults.callers import FLAVOURS
from tests.faults.callers import WAYS
from tests.faults.fault import BlackHole
from tests.faults.fault import Delay
from tests.faults.fault import Drip
from tests.faults.fault import End
from tests.faults.fault import EndlessHeaders
from tests.faults.fault import Fault
from tests.faults.fault import Garbage
from tests.faults.fault import HalfClose
from tests.faults.fault import Mangle
from tests.faults.fault import Raw
from tests.faults.fault import Refuse
from tests.faults.fault import Reset
from tests.faults.fault import Status
from tests.faults.fault import Truncate
from tests.faults.fault import Twice
from tests.faults.proxy import Proxy
from tests.faults.schedules import EVERY
from tests.faults.writes import Writer

SOON = RequestOptions(timeout=0.1)
IN_TIME = RequestOptions(timeout=10)
BODY = b'{"error":false,"reason":"resolved","data":{}}'

EXPECTED: dict[type[Fault], type[CrispError]] = {
    Reset: APIConnectionError,
    HalfClose: APIConnectionError,
    Truncate: APIConnectionError,
    Refuse: APIConnectionError,
    BlackHole: APITimeoutError,
    Drip: APITimeoutError,
    EndlessHeaders: APITimeoutError,
    Delay: APITimeoutError,
}
EXPECTED_OF_GARBAGE: dict[str, type[CrispError]] = {
    "bytes": APIConnectionError,
    "preface": APIConnectionError,
    "length": APIConnectionError,
    "longer": APITimeoutError,
    "html": ServerError,
    "gzip": DecodeError,
    "shorter": DecodeError,
    "empty": DecodeError,
    "json": DecodeError,
}


def expected(fault: Fault) -> type[CrispError]:
    if isinstance(fault, Garbage):
        return EXPECTED_OF_GARBAGE[fault.kind]
    if isinstance(fault, Status):
        return ServerError if fault.code >= 500 else RateLimitError
    return EXPECTED[type(fault)]


@pytest.fixture(params=FLAVOURS)
def flavour(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=WAYS)
def call(
    request: pytest.FixtureRequest, crisp: Emulator, proxy: Proxy, flavour: str
) -> Iterator[Caller]:
    with caller(crisp, proxy, flavour, request.param, timeout=10) as call:
        yield call


def answer(*fields: bytes, status: bytes = b"200 OK", body: bytes = BODY) -> Fault:
    """These headers for an answer; its length is told unless one of them frames it."""
    if not any(field.startswith((b"Content-Length", b"Transfer")) for field in fields):
        fields = (b"Content-Length: %d" % len(body), *fields)
    head = b"\r\n".join((b"HTTP/1.1 " + status, *fields))
    return Raw(head + b"\r\n\r\n" + body, End.CLOSE)


def chunked(body: bytes) -> Fault:
    return answer(b"Transfer-Encoding: chunked", body=body)


def test_every_fault_is_one_of_our_errors(crisp: Emulator, proxy: Proxy, call: Caller) -> None:
    for fault in EVERY:
        proxy.play(fault)
        with pytest.raises(CrispError) as caught:
            # A busy machine is late with a fault that is none of time.
            options = SOON if expected(fault) is APITimeoutError else IN_TIME
            call("website.get_website", crisp.website_id, options=options)
        assert type(caught.value) is expected(fault), fault
        assert caught.value.operation == "website.get_website"
        assert caught.value.request is not None
        proxy.play()
        assert call("website.get_website", crisp.website_id).website_id == crisp.website_id


@pytest.mark.parametrize(
    "fault",
    [
        answer(status=b"99 x"),
        answer(status=b"1000 x"),
        answer(status=b"abc"),
        answer(b"no colon"),
        answer(b"X A: 1"),
        answer(b"X-A: a\0b"),
        answer(b"X-A: " + b"a" * 200_000),
        answer(b"Content-Length: -3"),
        answer(b"Content-Length: 3", b"Content-Length: 45"),
        answer(b"Content-Length: " + b"9" * 30),
        answer(b"Transfer-Encoding: gzip"),
        answer(b"Content-Encoding: deflate"),
        answer(b"Content-Encoding: gzip, gzip", body=gzip.compress(BODY)),
        answer(b"Content-Encoding: gzip", body=gzip.compress(BODY)[:-9]),
        answer(b"Content-Encoding: gzip", body=b""),
        answer(b"Upgrade: x", b"Connection: upgrade", status=b"101 x"),
        answer(status=b"204 x", body=b""),
        answer(status=b"304 x", body=b""),
        answer(b"Location: /\x01", status=b"302 x"),
        answer(b"Location: http://a:99999999/", status=b"302 x"),
        chunked(b"zz\r\n"),
        chunked(b"f" * 21 + b"\r\n"),
        chunked(b"2\r\n{}XX0\r\n\r\n"),
        chunked(b"2\r\n{}\r\n0\r\n\xff\r\n\r\n"),
        answer(body=b"[" * 100_000),
        answer(body=b'{"error":false,"data":' + b'{"a":' * 50_000 + b"1" + b"}" * 50_001),
        answer(body=b'{"data":{"a":' + b"9" * 5000 + b"}}"),
        answer(body=b'{"data":{"name":"\xff"}}'),
        answer(body=b"null"),
        answer(body=b'{"error":false,"data":null}'),
        answer(body=b'{"error":false,"data":[1]}'),
        answer(body=b'{"error":[1],"reason":[1],"data":[1]}'),
        answer(status=b"400 x", body=b'{"reason":{"a":1},"data":{"message":{"a":1}}}'),
    ],
    ids=lambda fault: repr(fault.content[:60]),
)
def test_odd_answers_are_our_errors(
    crisp: Emulator, proxy: Proxy, flavour: str, fault: Fault
) -> None:
    with caller(crisp, proxy, flavour, timeout=5) as call:
        proxy.play(fault)
        with pytest.raises(CrispError):
            call("website.get_website", crisp.website_id)


@pytest.mark.parametrize(
    "count",
    [200, pytest.param(10_000, marks=[pytest.mark.soak, pytest.mark.timeout(1800)])],
)
def test_mangled_answers_are_values_or_our_errors(
    crisp: Emulator, proxy: Proxy, flavour: str, count: int
) -> None:
    errors = 0
    with caller(crisp, proxy, flavour) as call:
        for seed in range(count):
            proxy.play(Mangle(seed))
            try:
                call("website.get_website", crisp.website_id, options=SOON)
            except CrispError:
                errors += 1
    assert count * 0.5 < errors < count


@pytest.mark.parametrize("target", [b"http://[::", b"http://[x]/", "//\u2100/".encode()])
def test_a_redirect_to_nowhere_is_our_error(
    crisp: Emulator, proxy: Proxy, flavour: str, target: bytes
) -> None:
    with caller(crisp, proxy, flavour, timeout=5) as call:
        proxy.play(answer(b"Location: " + target, status=b"300 x"))
        with pytest.raises(CrispError):
            call("website.get_website", crisp.website_id)


@pytest.mark.parametrize("fault", [Twice(), Twice(1), Twice(60)])
def test_an_answer_too_many_is_not_taken_for_the_next(
    crisp: Emulator, proxy: Proxy, call: Caller, fault: Fault
) -> None:
    """Else a client believes in a write that never was."""
    writer = Writer(crisp, proxy)
    assert writer.write(call, "conversation", fault).error is None
    second = writer.write(call, "conversation", Reset("request", 40))
    assert second.mark not in writer.ledger()
    assert isinstance(second.error, AmbiguousWriteError)


@pytest.mark.parametrize("fault", [Twice(), Twice(1), Twice(60)])
def test_after_an_answer_too_many_comes_another_connection(
    crisp: Emulator, proxy: Proxy, call: Caller, fault: Fault
) -> None:
    ids = [crisp.website_id, crisp.add_website("Second", "second.example"), crisp.website_id]
    proxy.play(fault)
    assert [call("website.get_website", each).website_id for each in ids] == ids
    assert [exchange.connection for exchange in proxy.exchanges[1:]] == [
        proxy.exchanges[0].connection + 1
    ] * 2
