"""CPU time of contenders that take turns, so that a noisy machine disturbs all of them alike."""

from __future__ import annotations

import gc
import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from statistics import median
from time import process_time

Times = Mapping[str, Sequence[float]]


def in_process(
    contenders: Mapping[str, Callable[[], object]], rounds: int = 31, seconds: float = 0.05
) -> dict[str, list[float]]:
    """Microseconds of CPU for one call of each contender, round by round."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    repeats = {name: repeats_within(call, seconds) for name, call in contenders.items()}
    for _ in range(rounds):
        for name in shuffled(contenders):
            gc.collect()
            times[name].append(cost(contenders[name], repeats[name]))
    return times


def cost(call: Callable[[], object], count: int) -> float:
    """Microseconds of CPU for one of `count` calls."""
    before = process_time()
    for _ in range(count):
        call()
    return (process_time() - before) / count * 1e6


def repeats_within(call: Callable[[], object], seconds: float) -> int:
    """How many calls take about `seconds`; half of that warms the contender up."""
    count, taken = 1, 0.0
    while not taken or taken < seconds / 2:
        count *= 2
        taken = cost(call, count) * count / 1e6
    return max(1, round(count * seconds / taken))


def processes(commands: Mapping[str, Sequence[str]], rounds: int = 20) -> dict[str, list[float]]:
    """Milliseconds of CPU that each command takes with all its children, round by round."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(-1, rounds):  # the first turn fills the caches of bytecode
        for name in shuffled(commands):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(commands[name], env=environment, check=True, stdout=subprocess.DEVNULL)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if turn >= 0:
                taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                times[name].append(taken * 1e3)
    return times


def shuffled(names: Iterable[str]) -> Iterator[str]:
    """One round in an order of its own."""
    order = list(names)
    random.shuffle(order)
    return iter(order)


def reported(commands: Mapping[str, Sequence[str]], rounds: int = 9) -> dict[str, list[float]]:
    """The number that each command prints, round by round."""
    numbers: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name in random.sample(list(commands), len(commands)):
            ran = subprocess.run(commands[name], check=True, stdout=subprocess.PIPE, text=True)
            numbers[name].append(float(ran.stdout))
    return numbers


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def ratios(times: Times, name: str, base: str) -> list[float]:
    """One of each round."""
    return [one / other for one, other in zip(times[name], times[base], strict=True)]


def ratio(times: Times, name: str, base: str) -> float:
    """The median of the round-by-round ratios."""
    return median(ratios(times, name, base))


def show(times: Times, base: str, unit: str) -> None:
    """Medians, and the ratio to `base` with its least and greatest in any round."""
    for name, values in times.items():
        each = ratios(times, name, base)
        print(
            f"  {name:44} {median(values):9.1f} {unit}  {median(each):6.2f}"
            f"  [{min(each):.2f} to {max(each):.2f}]"
        )


def goal(text: str, value: float, limit: float) -> None:
    print(f"  {'reached' if value <= limit else 'MISSED '}  {text}: {value:.3g}, goal {limit:.3g}")
