"""What is promised of plain connections holds over TLS, which is how Crisp is spoken to."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator

import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import DeadlineExceededError
from crisp_client import RequestOptions
from crisp_client import TransportError
from crisp_client.testing import Emulator
from tests.faults.callers import Caller
from tests.faults.callers import caller
from tests.faults.callers import FLAVOURS
from tests.faults.clock import lateness
from tests.faults.fault import BlackHole
from tests.faults.fault import Drip
from tests.faults.fault import EndlessHeaders
from tests.faults.fault import Fault
from tests.faults.fault import Reset
from tests.faults.fault import Twice
from tests.faults.proxy import Proxy
from tests.faults.tls import Tls
from tests.faults.writes import Writer
from tests.waiting import soonest

DEADLINE = RequestOptions(deadline=0.1)


@pytest.fixture(params=[(f, lib) for f in FLAVOURS for lib in ("httpx", "httpx2")], ids="-".join)
def call(request: pytest.FixtureRequest, crisp: Emulator, proxy: Proxy) -> Iterator[Caller]:
    flavour, library = request.param
    with Tls(proxy.url) as tls:
        settings = {"host": tls.url, "verify": tls.trust, "timeout": 5}
        with caller(crisp, proxy, flavour, library, **settings) as call:
            yield call


def test_an_answer(crisp: Emulator, proxy: Proxy, call: Caller) -> None:
    for _ in range(3):
        assert call("website.get_website", crisp.website_id).website_id == crisp.website_id
    assert {exchange.connection for exchange in proxy.exchanges} == {0}


@pytest.mark.parametrize(
    "fault", [BlackHole(), BlackHole("response", 30), Drip("head", 0.05), EndlessHeaders(0.05)]
)
def test_a_deadline(crisp: Emulator, proxy: Proxy, call: Caller, fault: Fault) -> None:
    get = functools.partial(call, "website.get_website", crisp.website_id)
    get(options=RequestOptions(deadline=math.inf))

    def late() -> float:
        proxy.play(fault)
        return lateness(lambda: get(options=DEADLINE), 0.1, DeadlineExceededError).own

    assert soonest(late, 0.1) < 0.1


@pytest.mark.parametrize("fault", [Twice(), Twice(60)])
def test_an_answer_too_many(crisp: Emulator, proxy: Proxy, call: Caller, fault: Fault) -> None:
    writer = Writer(crisp, proxy)
    assert writer.write(call, "conversation", fault).error is None
    second = writer.write(call, "conversation", Reset("request", 40))
    assert isinstance(second.error, AmbiguousWriteError) and second.mark not in writer.ledger()


@pytest.mark.parametrize("fault", [Reset("request", 40), Reset("response", 0), BlackHole()])
def test_a_write_that_was_sent(crisp: Emulator, proxy: Proxy, call: Caller, fault: Fault) -> None:
    call("website.get_website", crisp.website_id)
    proxy.play(fault)
    with pytest.raises(AmbiguousWriteError) as caught:
        # For an answer: a busy machine may spend a deadline before anything is sent.
        call.run(call.client.request, "POST", "/x", options=RequestOptions(timeout=0.1))
    assert caught.value.sent and caught.value.ambiguous


def test_a_write_to_someone_else(
    crisp: Emulator, proxy: Proxy, call: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whom the client does not trust is told nothing."""
    with Tls(proxy.url) as other:
        other_host = other.url
        call.client._transport._base_url = f"{other_host}/v1"
        with pytest.raises(TransportError, match="CERTIFICATE_VERIFY_FAILED") as caught:
            call.run(call.client.request, "POST", "/x")
    assert not caught.value.sent and not caught.value.ambiguous
    assert proxy.exchanges == []
