"""Seeded faults before the client: what it tells of a write is what became of it."""

from __future__ import annotations

import collections
import itertools
import random
import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import ExitStack
from typing import get_args

import pytest

from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.faults.callers import Caller
from tests.faults.callers import caller
from tests.faults.callers import FLAVOURS
from tests.faults.fault import BlackHole
from tests.faults.fault import Fault
from tests.faults.fault import HalfClose
from tests.faults.fault import Mangle
from tests.faults.fault import Pass
from tests.faults.fault import Reset
from tests.faults.fault import Side
from tests.faults.proxy import Proxy
from tests.faults.schedules import EVERY
from tests.faults.schedules import fault
from tests.faults.schedules import schedules
from tests.faults.schedules import transient
from tests.faults.writes import KINDS
from tests.faults.writes import settle_instead_of_waiting
from tests.faults.writes import Told
from tests.faults.writes import Writer
from tests.figures import Report

soak = [pytest.mark.soak, pytest.mark.timeout(1800)]


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


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture
def proxy(crisp: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    with Proxy(crisp.url, patience=0.5) as proxy:
        settle_instead_of_waiting(monkeypatch, proxy)
        yield proxy


@contextmanager
def callers(crisp: Emulator, proxy: Proxy, flavour: str, attempts: int) -> Iterator[list[Caller]]:
    """One over each library."""
    with ExitStack() as stack:
        made = [
            stack.enter_context(
                caller(
                    crisp,
                    proxy,
                    flavour,
                    library,
                    timeout=0.1,
                    retry=Retry(attempts=attempts, base=0),
                )
            )
            for library in ("httpx", "httpx2")
        ]
        for each in made:
            each.spare_no_outage()
        yield made


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("count", [120, pytest.param(10_000, marks=soak)])
def test_writes_under_any_faults(
    crisp: Emulator, proxy: Proxy, flavour: str, count: int, report: Report
) -> None:
    """What is told of a write agrees with the ledger, and none is carried out twice."""
    began = time.monotonic()
    writer = Writer(crisp, proxy)
    told: list[tuple[str, Told]] = []
    with callers(crisp, proxy, flavour, attempts=3) as over:
        faults = itertools.islice(schedules(7, length=8), count)
        for number, (kind, schedule) in enumerate(zip(itertools.cycle(KINDS), faults)):
            library = over[number // len(KINDS) % len(over)]
            told.append((kind, writer.write(library, kind, *schedule)))
        carried = writer.ledger()
    for _, one in told:
        one.check(crisp, carried[one.mark])
    unsafe = [one for _, one in told if not one.kind.repeatable]
    duplicates = sum(carried[one.mark] > 1 for one in unsafe)
    said = [
        f"{count} schedules in {time.monotonic() - began:.0f} s, {len(unsafe)} of "
        f"writes that must not happen twice, {duplicates} of which did"
    ]
    outcomes = collections.Counter(
        (kind, one.claim, min(carried[one.mark], 2)) for kind, one in told
    )
    for (kind, claim, times), number in sorted(outcomes.items()):
        often = ("never", "once", "more than once")[times]
        said.append(f"  {number:5} {kind:12} told as {claim:8}  carried out {often}")
    report("\n".join(said))
    assert {claim for _, claim, _ in outcomes} == {"done", "not done", "unknown"}


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("kind", ["conversation", "message"])
@pytest.mark.parametrize(
    ("cut", "stride"),
    [
        (Reset, 31),
        (HalfClose, 97),
        (BlackHole, 199),
        *(pytest.param(cut, 1, marks=soak) for cut in (Reset, HalfClose, BlackHole)),
    ],
)
def test_a_fault_at_every_byte(
    crisp: Emulator,
    proxy: Proxy,
    flavour: str,
    kind: str,
    cut: Callable[[Side, int], Fault],
    stride: int,
    report: Report,
) -> None:
    """Of one write and of its answer, each time over the connection of the call before."""
    writer = Writer(crisp, proxy)
    with callers(crisp, proxy, flavour, attempts=3) as (call, _):
        whole = writer.write(call, kind)
        writer.ledger()
        sizes = {"request": whole.exchanges[0].received, "response": whole.exchanges[0].answered}
        told = [
            (byte, side, writer.write(call, kind, cut(side, byte)))
            for side in get_args(Side)
            for byte in range(0, sizes[side] + 1, stride)
        ]
        carried = writer.ledger()
    harmless = {("response", sizes["response"])}
    if cut is HalfClose:  # behind the whole request, which is answered all the same
        harmless.add(("request", sizes["request"]))
    for byte, side, one in told:
        one.check(crisp, carried[one.mark])
        if kind == "message":
            assert one.claim == "done", one
        elif (side, byte) not in harmless:
            assert one.claim == "unknown" and len(one.exchanges) == 1, one
    claims = collections.Counter((one.claim, carried[one.mark]) for *_, one in told)
    report(f"{len(told)} places: {dict(claims)}")
