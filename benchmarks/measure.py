"""CPU time of contenders that take turns, so that a noisy machine disturbs all of them alike."""

from __future__ import annotations

import gc
import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from statistics import median
from time import process_time


def in_process(
    contenders: Mapping[str, Callable[[], object]], rounds: int = 31, seconds: float = 0.05
) -> dict[str, list[float]]:
    """Microseconds of CPU for one call of each contender, round by round."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    repeats = {name: _repeats(call, seconds) for name, call in contenders.items()}
    for _ in range(rounds):
        for name in random.sample(list(contenders), len(contenders)):
            call, count = contenders[name], repeats[name]
            gc.collect()
            before = process_time()
            for _ in range(count):
                call()
            times[name].append((process_time() - before) / count * 1e6)
    return times


def _repeats(call: Callable[[], object], seconds: float) -> int:
    count, taken = 1, 0.0
    while taken < seconds / 2:
        count *= 2
        before = process_time()
        for _ in range(count):
            call()
        taken = process_time() - before
    return max(1, round(count * seconds / taken))


def processes(commands: Mapping[str, Sequence[str]], rounds: int = 20) -> dict[str, list[float]]:
    """Milliseconds of CPU that each command takes with all its children, round by round."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(-1, rounds):  # the first turn fills the caches of bytecode
        for name in random.sample(list(commands), len(commands)):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(commands[name], env=environment, check=True, stdout=subprocess.DEVNULL)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if turn >= 0:
                taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
                times[name].append(taken * 1e3)
    return times


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def ratio(times: Mapping[str, Sequence[float]], name: str, base: str) -> float:
    """The median of the round-by-round ratios."""
    return median(one / other for one, other in zip(times[name], times[base], strict=True))


def show(times: Mapping[str, Sequence[float]], base: str, unit: str) -> None:
    for name, values in times.items():
        print(
            f"  {name:44} {median(values):9.1f} {unit}  {ratio(times, name, base):6.2f}"
            f"  [{min(values):.1f} to {max(values):.1f}]"
        )


def goal(text: str, value: float, limit: float) -> None:
    print(f"  {'reached' if value <= limit else 'MISSED '}  {text}: {value:.2f}, goal {limit:.2f}")
