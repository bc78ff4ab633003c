"""A call with a deadline comes back when it has passed, whatever the server does."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable
from collections.abc import Iterable

import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import CrispError
from crisp_client import DeadlineExceededError
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.faults.callers import caller
from tests.faults.callers import FLAVOURS
from tests.faults.callers import WAYS
from tests.faults.clock import DidNotFailError
from tests.faults.clock import Lateness
from tests.faults.clock import lateness
from tests.faults.clock import summary
from tests.faults.fault import BlackHole
from tests.faults.fault import Drip
from tests.faults.fault import EndlessHeaders
from tests.faults.fault import Fault
from tests.faults.fault import Reset
from tests.faults.fault import Status
from tests.faults.proxy import Proxy
from tests.figures import Report

SECONDS = 0.1
MOST = 0.1

# Each is slower than the longest deadline that a busy machine makes these tests take.
SERVERS: dict[str, tuple[Fault, ...]] = {
    "black hole": (BlackHole(),),
    "black hole in the answer": (BlackHole("response", 30),),
    "body drip": (Drip("body", 0.05),),
    "header drip": (Drip("head", 0.05),),
    "endless headers": (EndlessHeaders(0.05),),
    "attempt after attempt": (Status(503), Reset("response", 20), BlackHole()),
}
CASES = [
    (flavour, way, server)
    for flavour, way, server in itertools.product(FLAVOURS, WAYS, SERVERS)
    # A blocking client of the user reads all headers before anyone can look at the clock.
    if not (flavour == "sync" and way.startswith("given-") and "header" in server)
]

# A call that does not look at the clock is late in every run, one on a busy machine in some.
runs_and_worst = pytest.mark.parametrize(
    ("runs", "worst"),
    [
        pytest.param(2, min, id="2"),
        pytest.param(200, max, id="200", marks=[pytest.mark.soak, pytest.mark.timeout(300)]),
    ],
)


def each_lateness(
    proxy: Proxy,
    call: Callable[..., object],
    faults: tuple[Fault, ...],
    runs: int,
    expected: type[CrispError] = DeadlineExceededError,
) -> list[Lateness]:
    # The first one of a process reads certificates and imports models.
    call()
    return [one_lateness(proxy, call, faults, expected) for _ in range(runs)]


def one_lateness(
    proxy: Proxy,
    call: Callable[..., object],
    faults: tuple[Fault, ...],
    expected: type[CrispError],
) -> Lateness:
    """A busy machine may spend the time of a call before its last attempt: then twice as long."""
    other: Exception | None = None
    for seconds in (SECONDS * 2**number for number in range(7)):
        proxy.play(*faults)
        try:
            late = within(seconds, call, expected)
        except CrispError as error:  # that of an attempt after which, or in which, no time was left
            other = error
            continue
        except DidNotFailError:
            # One that was given up may have come to the server late, and have had the fault.
            if len(proxy.exchanges) > len(faults):
                continue
            raise
        if len(proxy.exchanges) == len(faults):
            return late
    raise AssertionError(
        f"{len(proxy.exchanges)} of {len(faults)} attempts in {seconds} s"
    ) from other


def within(
    seconds: float, call: Callable[..., object], expected: type[CrispError] = DeadlineExceededError
) -> Lateness:
    options = RequestOptions(deadline=seconds)
    return lateness(lambda: call(options=options), seconds, expected)


@runs_and_worst
@pytest.mark.parametrize(("flavour", "way", "server"), CASES)
def test_a_deadline_ends_a_call(
    crisp: Emulator,
    proxy: Proxy,
    flavour: str,
    way: str,
    server: str,
    runs: int,
    worst: Callable[[Iterable[float]], float],
    report: Report,
) -> None:
    settings = {"timeout": 10, "retry": Retry(attempts=4, base=0.001)}
    with caller(crisp, proxy, flavour, way, **settings) as call:
        call.spare_no_outage()
        get = functools.partial(call, "website.get_website", crisp.website_id)
        late = each_lateness(proxy, get, SERVERS[server], runs)
    report(summary(late))
    assert min(run.call for run in late) > -0.01
    assert worst(run.own for run in late) < MOST


@runs_and_worst
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_deadline_ends_a_write(
    crisp: Emulator,
    proxy: Proxy,
    flavour: str,
    runs: int,
    worst: Callable[[Iterable[float]], float],
    report: Report,
) -> None:
    """One whose outcome is unknown, and for which no time is left to look it up."""
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "Hello!"}
    session = crisp.visitor().session_id
    with caller(crisp, proxy, flavour, retry=Retry()) as call:
        send = functools.partial(
            call, "website_conversations.send_message", crisp.website_id, session, message
        )
        late = each_lateness(proxy, send, (BlackHole(),), runs, AmbiguousWriteError)
    report(summary(late))
    assert worst(run.own for run in late) < MOST


@pytest.mark.parametrize("way", [way for way in WAYS if way.startswith("given-")])
def test_what_a_blocking_client_of_the_user_cannot_bound(
    crisp: Emulator, proxy: Proxy, way: str
) -> None:
    """It is told as what it is as soon as the headers end."""
    with caller(crisp, proxy, "sync", way) as call:
        get = functools.partial(call, "website.get_website", crisp.website_id)
        get()
        proxy.play(Drip("head", 0.01))
        # It waits as long for each byte, which on a busy machine is late itself.
        late = within(0.5, get)
    assert late.call > 0.2
