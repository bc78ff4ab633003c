"""Whole calls on loopback against other clients.

Each contender is a process of its own, and a fresh one for every few rounds. In a round all take
short turns in an order of chance; the figure of a round is the median of its turns.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import ExitStack
from statistics import median
from time import monotonic

import attrs

from benchmarks import peers
from benchmarks.contender import Contender
from benchmarks.contenders import ASYNC
from benchmarks.contenders import SYNC
from benchmarks.measure import goal
from benchmarks.measure import ratios
from benchmarks.measure import show
from benchmarks.measure import shuffled
from benchmarks.server import running

Times = dict[str, list[float]]


@attrs.frozen
class Comparison:
    """The first contender is the base; a goal is how many times as much one may cost as another."""

    title: str
    workload: str
    contenders: tuple[str, ...]
    goals: tuple[tuple[str, str, float], ...] = ()
    over_tls: bool = False
    turns: int = 10


_FREE = tuple(name for name in ASYNC if not name.endswith("uncapped"))

COMPARISONS = (
    Comparison(
        "20 conversations",
        "list",
        tuple(SYNC),
        goals=(
            ("crisp_client", "httpx.Client", 0.85),
            ("crisp_client without orjson", "httpx.Client", 1.3),
            ("crisp_client", "crisp-api", 0.65),
            ("crisp_client", "openapi-python-client", 0.5),
        ),
    ),
    Comparison(
        "the state of one conversation",
        "tiny",
        tuple(SYNC),
        goals=(("crisp_client", "httpx.Client", 0.8), ("crisp_client", "crisp-api", 0.55)),
    ),
    Comparison(
        "20 conversations over TLS, after the first call",
        "list",
        ("httpx.Client", "crisp_client", "crisp-api"),
        goals=(("crisp_client", "crisp-api", 0.06),),
        over_tls=True,
    ),
    Comparison("20 conversations, asynchronously, one call at a time", "1", _FREE),
    Comparison(
        "20 callers at once",
        "20",
        _FREE,
        goals=(
            ("crisp_client on httpx", "httpx.AsyncClient", 1.1),
            ("crisp_client on httpx2", "httpx2.AsyncClient", 1.1),
        ),
        turns=2,
    ),
    Comparison("100 callers at once", "100", tuple(ASYNC), turns=1),
)

_ROUNDS = 3  # with the same processes


def main(most: int = 10, budget: float = 120) -> None:
    """Starts the contenders `most` times, and not again once the budget, in seconds, is spent."""
    figures: list[Times] = [{name: [] for name in each.contenders} for each in COMPARISONS]
    with (
        peers.prepared() as (certificate, environment),
        running() as plain,
        running(certificate) as secure,
    ):
        begun, starts = monotonic(), 0
        while starts < most and monotonic() - begun < budget:
            starts += 1
            _compare(figures, plain, secure, environment)
    print(f"REST calls, {starts * _ROUNDS} rounds, {starts} processes for each contender")
    for comparison, times in zip(COMPARISONS, figures, strict=True):
        print(f" {comparison.title}")
        show(times, comparison.contenders[0], "us")
        for name, other, limit in comparison.goals:
            each = ratios(times, name, other)
            spread = f"[{min(each):.2f} to {max(each):.2f}]"
            goal(f"{name} to {other} {spread}", median(each), limit)


def _compare(
    figures: Sequence[Times], plain: str, secure: str, environment: Mapping[str, str]
) -> None:
    with ExitStack() as stack:

        @functools.cache
        def contender(name: str, address: str) -> Contender:
            started = Contender(peers.PYTHON, name, address, environment=environment)
            return stack.enter_context(started)

        for comparison, times in zip(COMPARISONS, figures, strict=True):
            address = secure if comparison.over_tls else plain
            contenders = {name: contender(name, address) for name in comparison.contenders}
            for _ in range(_ROUNDS):
                for name, taken in _round(comparison, contenders).items():
                    times[name].append(taken)


def _round(comparison: Comparison, contenders: Mapping[str, Contender]) -> dict[str, float]:
    turns: Times = {name: [] for name in contenders}
    for _ in range(comparison.turns):
        for name in shuffled(contenders):
            turns[name].append(contenders[name].turn(comparison.workload))
    return {name: median(values) for name, values in turns.items()}


if __name__ == "__main__":
    main()
