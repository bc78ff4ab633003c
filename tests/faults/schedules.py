"""Faults to choose from, and seeded sequences of them: the same for a seed in every run."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from collections.abc import Iterator
from typing import get_args

from tests.faults.fault import BlackHole
from tests.faults.fault import Delay
from tests.faults.fault import Drip
from tests.faults.fault import EndlessHeaders
from tests.faults.fault import Fault
from tests.faults.fault import GARBAGE
from tests.faults.fault import Garbage
from tests.faults.fault import HalfClose
from tests.faults.fault import Mangle
from tests.faults.fault import Pass
from tests.faults.fault import Refuse
from tests.faults.fault import Reset
from tests.faults.fault import Side
from tests.faults.fault import Status
from tests.faults.fault import Truncate

Schedule = tuple[Fault, ...]
Source = random.Random

# A little more than the calls of the tests have, so that every byte is met and the end as well.
_BYTES = {"request": 700, "response": 400}
_REFUSALS = (420, 429)
_FAILURES = (500, 502, 503, 504, 522)

# One of each kind at each telling place; none of them lets a call of a client succeed.
EVERY: tuple[Fault, ...] = (
    *(
        cut(side, byte)
        for cut in (Reset, BlackHole, HalfClose)
        for side, byte in (("request", 0), ("request", 40), ("response", 0), ("response", 40))
    ),
    *(cut("response", 120) for cut in (Reset, BlackHole, HalfClose)),
    Reset("request", 10_000),
    *(Truncate(body, chunked) for body in (0, 20, 10_000) for chunked in (False, True)),
    Drip("head", 5.0),
    Drip("body", 5.0),
    EndlessHeaders(5.0),
    *(Garbage(kind) for kind in GARBAGE),
    *(Status(code) for code in (*_REFUSALS, *_FAILURES)),
    *(Status(code, retry_after="7") for code in (429, 503)),
    *(Status(code, forward=True) for code in _FAILURES),
    Delay(5.0, "request"),
    Delay(5.0, "response"),
    Refuse(),
)


def _place(source: Source) -> tuple[Side, int]:
    side: Side = source.choice(get_args(Side))
    return side, source.randrange(_BYTES[side])


def _truncate(source: Source) -> Fault:
    return Truncate(source.randrange(_BYTES["response"]), source.random() < 0.5)


def _garbage(source: Source) -> Fault:
    return Garbage(source.choice(GARBAGE), source.getrandbits(32))


def _refusal(source: Source) -> Fault:
    return Status(source.choice(_REFUSALS), source.choice((None, "0")))


def _failure(source: Source) -> Fault:
    return Status(source.choice(_FAILURES), source.choice((None, "0")), source.random() < 0.5)


def _delay(source: Source) -> Fault:
    return Delay(source.choice((0.002, 0.02, 0.2)), source.choice(get_args(Side)))


# How often each is chosen; those for which a client waits until its patience ends are the rarest.
_KINDS: tuple[tuple[int, Callable[[Source], Fault]], ...] = (
    (60, lambda source: Reset(*_place(source))),
    (25, lambda source: HalfClose(*_place(source))),
    (25, _truncate),
    (25, _garbage),
    (10, lambda source: Mangle(source.getrandbits(32))),
    (25, _refusal),
    (40, _failure),
    (6, _delay),
    (6, lambda source: Refuse(source.choice((None, 0.005)))),
    (2, lambda source: BlackHole(*_place(source))),
    (1, lambda source: Drip(source.choice(("head", "body")), 0.001)),
    (1, lambda source: EndlessHeaders(0.002)),
)


def fault(source: Source) -> Fault:
    """Any fault at any byte."""
    weights, kinds = zip(*_KINDS, strict=True)
    return source.choices(kinds, weights)[0](source)


def schedules(seed: int, length: int, rate: float = 0.7) -> Iterator[Schedule]:
    """One after another without end; each place holds a fault with the probability `rate`."""
    for number in itertools.count():
        source = random.Random(f"{seed} {number}")
        yield tuple(fault(source) if source.random() < rate else Pass() for _ in range(length))


def transient(seed: int, rate: float) -> Iterator[Fault]:
    """For a run of many requests: with the probability `rate` one that is sure to fail at once, by
    a broken connection or a status, and that another attempt overcomes."""
    source = random.Random(seed)
    kinds: tuple[Callable[[Source], Fault], ...] = (
        lambda source: Reset("request", source.randrange(_BYTES["request"])),
        _truncate,
        _failure,
    )
    while True:
        yield source.choice(kinds)(source) if source.random() < rate else Pass()
