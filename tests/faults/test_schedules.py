"""Seeded faults before the client: it never believes in a write that was not carried out."""

from __future__ import annotations

import collections
import itertools
import random
import time

import pytest

from crisp_client.testing import Emulator
from tests.faults.callers import caller
from tests.faults.callers import Writer
from tests.faults.fault import Fault
from tests.faults.fault import Mangle
from tests.faults.fault import Pass
from tests.faults.proxy import Proxy
from tests.faults.schedules import EVERY
from tests.faults.schedules import fault
from tests.faults.schedules import schedules
from tests.faults.schedules import transient

soak = [pytest.mark.soak, pytest.mark.timeout(900)]


def first(count: int, seed: int) -> list[tuple[Fault, ...]]:
    return list(itertools.islice(schedules(seed, length=4), count))


def test_a_seed_gives_the_same_schedules() -> None:
    assert first(50, seed=1) == first(50, seed=1) != first(50, seed=2)
    assert {len(schedule) for schedule in first(50, seed=1)} == {4}
    one, two = (itertools.islice(transient(3, 0.2), 500) for _ in range(2))
    assert list(one) == list(two)


def test_schedules_hold_every_fault_at_every_byte() -> None:
    source = random.Random(1)
    drawn = [fault(source) for _ in range(50_000)]
    assert {type(one) for one in drawn} == {type(one) for one in EVERY} | {Mangle}
    for side, count in (("request", 700), ("response", 400)):
        bytes_ = {
            one.byte for one in drawn if getattr(one, "side", "") == side and hasattr(one, "byte")
        }
        assert bytes_ == set(range(count))


def test_so_many_are_transient() -> None:
    faults = sum(one != Pass() for one in itertools.islice(transient(1, 0.2), 10_000))
    assert 1900 < faults < 2100


@pytest.mark.parametrize("flavour", ["sync", "async"])
@pytest.mark.parametrize("what", ["message", "campaign"])
@pytest.mark.parametrize("count", [100, pytest.param(10_000, marks=soak)])
def test_a_write_under_any_fault(flavour: str, what: str, count: int) -> None:
    """One request for each write. What the proxy says of it agrees with the ledger of upstream."""
    began = time.monotonic()
    with Emulator(seed=1, remember=None) as crisp, Proxy(crisp.url, patience=0.5) as proxy:
        with caller(crisp, proxy, flavour, timeout=0.15) as call:
            writer = Writer(crisp, proxy, call, what)
            faults = itertools.islice(schedules(7, length=1, rate=0.9), count)
            told = [writer.write(*schedule) for schedule in faults]
            carried = writer.ledger()
    for one in told:
        times = carried[one.text]
        complete = sum(exchange.complete for exchange in one.exchanges)
        assert len(one.exchanges) <= 1 and times <= complete, one
        assert one.error is not None or times == 1, one
        # A request with FIN behind it may be dropped.
        if not any(exchange.fault.half_close for exchange in one.exchanges):
            assert times == complete, one
    print(f"\n{flavour}, {what}: {count} schedules in {time.monotonic() - began:.1f} s")
    outcomes = collections.Counter((type(one.error).__name__, carried[one.text]) for one in told)
    for (name, times), number in sorted(outcomes.items()):
        print(f"  {number:6} {name:20} carried out {times} times")
