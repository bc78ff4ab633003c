"""One contender in a process of its own, which measures a turn whenever it is told a workload.

A workload is `list`, `tiny`, or, for asynchronous clients, how many callers ask for the list at
once. The first answer of each is checked.
"""

from __future__ import annotations

import asyncio
import functools
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Mapping
from time import process_time
from typing import Self

from benchmarks.bodies import conversations
from benchmarks.bodies import STATE
from benchmarks.contenders import ASYNC
from benchmarks.contenders import AsyncCall
from benchmarks.contenders import facts
from benchmarks.contenders import SYNC
from benchmarks.measure import cost
from benchmarks.measure import repeats_within
from benchmarks.server import ROOT


class Contender:
    """The process, from outside."""

    def __init__(
        self,
        python: str,
        name: str,
        address: str,
        seconds: float = 0.005,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        command = [python, "-m", "benchmarks.contender", name, address, str(seconds)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True
        )

    def turn(self, workload: str) -> float:
        """Microseconds of CPU that a call took that process, on average over one turn."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{workload}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._process.communicate()


def _take_turns(name: str, address: str, seconds: float) -> None:
    with asyncio.Runner() as runner:
        if name in SYNC:
            turn = _turns(name, address, seconds)
        else:
            turn = _async_turns(name, address, seconds, runner)
        for line in sys.stdin:
            print(turn(line.strip()), flush=True)


def _turns(name: str, address: str, seconds: float) -> Callable[[str], float]:
    calls = SYNC[name](address)

    @functools.cache
    def repeats(workload: str) -> int:
        _check(workload, calls[workload]())
        return repeats_within(calls[workload], seconds)

    return lambda workload: cost(calls[workload], repeats(workload))


def _async_turns(
    name: str, address: str, seconds: float, runner: asyncio.Runner
) -> Callable[[str], float]:
    call = ASYNC[name](address)

    @functools.cache
    def repeats(workload: str) -> int:
        _check("list", runner.run(call()))
        taken = runner.run(_together(call, int(workload), 2))
        return max(2, round(seconds * 1e6 / taken / int(workload)))

    return lambda workload: runner.run(_together(call, int(workload), repeats(workload)))


async def _together(call: AsyncCall, callers: int, each: int) -> float:
    """Microseconds of CPU for one call, of `callers` that make `each` calls in a row."""

    async def caller() -> None:
        for _ in range(each):
            await call()

    before = process_time()
    await asyncio.gather(*(caller() for _ in range(callers)))
    return (process_time() - before) / callers / each * 1e6


def _check(workload: str, value: object) -> None:
    expected = STATE if workload == "tiny" else conversations()
    if facts(value) != facts(expected):
        sys.exit(f"{workload}: {facts(value)} is not {facts(expected)}")


if __name__ == "__main__":
    _take_turns(sys.argv[1], sys.argv[2], float(sys.argv[3]))
