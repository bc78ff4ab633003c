"""How late calls come back, and that the measure would tell."""

from __future__ import annotations

import asyncio
import time

import pytest

from crisp_client import APITimeoutError
from crisp_client.testing import Emulator
from tests.faults.callers import caller
from tests.faults.clock import Lateness
from tests.faults.clock import lateness
from tests.faults.clock import lateness_async
from tests.faults.clock import summary
from tests.faults.fault import BlackHole
from tests.faults.fault import Fault
from tests.faults.proxy import Proxy
from tests.figures import Report

soak = [pytest.mark.soak, pytest.mark.timeout(1800)]


def fail_after(seconds: float) -> None:
    time.sleep(seconds)
    raise APITimeoutError


def test_the_measure_is_of_the_call_alone() -> None:
    assert lateness(lambda: fail_after(0.25), 0.05).call >= 0.2
    assert lateness(lambda: fail_after(0), 60).own < 0
    assert Lateness(call=0.3, kept=0.25).own == pytest.approx(0.05)
    assert Lateness(call=0.3, kept=0.5).own == 0
    assert Lateness(call=-0.3, kept=0.5).own == -0.3

    async def fail() -> None:
        await asyncio.sleep(0.1)
        raise APITimeoutError

    assert asyncio.run(lateness_async(fail, 0.05)).call >= 0.05


def test_a_call_that_comes_back_well_is_no_measure() -> None:
    with pytest.raises(AssertionError, match="did not fail with CrispError"):
        lateness(lambda: None, 0.01)
    with pytest.raises(OSError):
        lateness(lambda: (_ for _ in ()).throw(OSError()), 0.01)


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("fault", [BlackHole(), BlackHole("response", 30)])
@pytest.mark.parametrize("count", [6, pytest.param(200, marks=soak)])
def test_the_timeout_before_a_black_hole(
    crisp: Emulator, proxy: Proxy, flavour: str, fault: Fault, count: int, report: Report
) -> None:
    with caller(crisp, proxy, flavour, timeout=0.2) as call:
        # The first call of a process reads certificates, which no timeout covers.
        call("website.get_website", crisp.website_id)
        runs = []
        for _ in range(count):
            proxy.play(fault)
            runs.append(lateness(lambda: call("website.get_website", crisp.website_id), 0.2))
    report(summary(runs))
    assert min(run.call for run in runs) > -0.01
    assert max(run.own for run in runs) < 0.1
