"""Whole calls on loopback against other clients.

Every round starts a fresh process for each contender; they then take short turns, one workload
after the other, and the figure of a round is the median of its turns.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from contextlib import ExitStack
from statistics import median
from time import monotonic

import attrs

from benchmarks import peers
from benchmarks.contender import Contender
from benchmarks.contenders import ASYNC
from benchmarks.contenders import SYNC
from benchmarks.measure import goal
from benchmarks.measure import ratio
from benchmarks.measure import show
from benchmarks.measure import shuffled
from benchmarks.server import running


@attrs.frozen
class Comparison:
    """The first contender is the base; a goal is how many times as much one may cost as another."""

    title: str
    workload: str
    contenders: tuple[str, ...]
    goals: tuple[tuple[str, str, float], ...] = ()
    over_tls: bool = False
    turns: int = 30


_FREE = tuple(name for name in ASYNC if not name.endswith("let in"))

COMPARISONS = (
    Comparison(
        "20 conversations",
        "list",
        tuple(SYNC),
        goals=(
            ("crisp_client", "httpx.Client", 1.1),
            ("crisp_client without orjson", "httpx.Client", 1.3),
            ("crisp_client", "crisp-api", 0.65),
            ("crisp_client", "openapi-python-client", 0.5),
        ),
    ),
    Comparison(
        "the state of one conversation",
        "tiny",
        tuple(SYNC),
        goals=(("crisp_client", "httpx.Client", 1.1), ("crisp_client", "crisp-api", 0.55)),
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
        turns=6,
    ),
    Comparison("100 callers at once", "100", tuple(ASYNC), turns=3),
)

Round = list[dict[str, float]]


def main(most: int = 15, budget: float = 130) -> None:
    """Does `most` rounds, or fewer: none begins when the budget, in seconds, is spent."""
    rounds: list[Round] = []
    with (
        peers.prepared() as (certificate, environment),
        running() as plain,
        running(certificate) as secure,
    ):
        begun = monotonic()
        while len(rounds) < most and monotonic() - begun < budget:
            rounds.append(_round(plain, secure, environment))
    print(f"REST calls of fresh processes, {len(rounds)} rounds")
    for number, comparison in enumerate(COMPARISONS):
        figures = {name: [one[number][name] for one in rounds] for name in comparison.contenders}
        print(f" {comparison.title}")
        show(figures, comparison.contenders[0], "us")
        for name, other, limit in comparison.goals:
            goal(f"{name} to {other}", ratio(figures, name, other), limit)


def _round(plain: str, secure: str, environment: Mapping[str, str]) -> Round:
    with ExitStack() as stack:

        @functools.cache
        def contender(name: str, address: str) -> Contender:
            return stack.enter_context(
                Contender(peers.PYTHON, name, address, environment=environment)
            )

        return [
            _compare(
                each,
                {
                    name: contender(name, secure if each.over_tls else plain)
                    for name in each.contenders
                },
            )
            for each in COMPARISONS
        ]


def _compare(comparison: Comparison, contenders: Mapping[str, Contender]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(comparison.turns):
        for name in shuffled(contenders):
            times[name].append(contenders[name].turn(comparison.workload))
    return {name: median(values) for name, values in times.items()}


if __name__ == "__main__":
    main()
