"""Faults that another attempt overcomes: nearly every call comes through, and at little cost."""

from __future__ import annotations

import collections
import math

import pytest

from crisp_client import CrispError
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.faults.callers import caller
from tests.faults.callers import FLAVOURS
from tests.faults.proxy import Proxy
from tests.faults.schedules import transient
from tests.figures import Report

RATE = 0.2
ATTEMPTS = 4


def band(calls: int, chance: float, certainty: float = 0.99) -> tuple[int, int]:
    """Within which the number of successes lies with this certainty."""
    tail = (1 - certainty) / 2
    below, lowest = 0.0, None
    for number in range(calls + 1):
        below += math.exp(
            math.lgamma(calls + 1)
            - math.lgamma(number + 1)
            - math.lgamma(calls - number + 1)
            + number * math.log(chance)
            + (calls - number) * math.log(1 - chance)
        )
        if lowest is None and below > tail:
            lowest = number
        if below >= 1 - tail:
            break
    assert lowest is not None
    return lowest, number


def test_the_band() -> None:
    assert band(10, 0.5) == (1, 9)
    assert band(100, 0.5) == (37, 63)
    assert band(10_000, 1 - RATE**ATTEMPTS) == (9973, 9993)


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize(
    "calls", [200, pytest.param(10_000, marks=[pytest.mark.soak, pytest.mark.timeout(1800)])]
)
def test_a_fifth_of_all_attempts_fails(
    crisp: Emulator, proxy: Proxy, flavour: str, library: str, calls: int, report: Report
) -> None:
    proxy.play_all(transient(seed=calls, rate=RATE))
    ends: collections.Counter[str] = collections.Counter()
    retry = Retry(attempts=ATTEMPTS, base=0)
    with caller(crisp, proxy, flavour, library, retry=retry, timeout=60) as call:
        for _ in range(calls):
            try:
                website = call("website.get_website", crisp.website_id)
            except CrispError as error:
                assert error.attempts == ATTEMPTS
                ends[type(error).__name__] += 1
            else:
                assert website.website_id == crisp.website_id
                ends["success"] += 1
    requests = len(proxy.exchanges)
    report(f"{ends['success']} of {calls} calls came through, {requests} requests; {dict(ends)}")
    lowest, highest = band(calls, 1 - RATE**ATTEMPTS)
    assert lowest <= ends["success"] <= highest
    # Each attempt is followed by another with the chance that it fails.
    expected = calls * sum(RATE**number for number in range(ATTEMPTS))
    assert expected * 0.9 < requests < expected * 1.1
