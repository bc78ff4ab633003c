"""What workers bring and cost, beside one process that handles its events itself.

Handlers wait 20 ms. Each worker handles 8 events at once; so does the process that they are
compared with, and 100 the other. The events are put into the stream while the workers run.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import reported
from benchmarks.measure import show
from benchmarks.measure import shuffled
from benchmarks.workers_sides import direct
from benchmarks.workers_sides import publish
from crisp_client.testing import Emulator
from crisp_client.workers import Broker
from tests.workers.nats_server import NatsServer
from tests.workers.nats_server import PROGRAM

WAIT = 0.02
TOGETHER = 8
# Seconds after which a worker that has just begun is sure of what it gets.
BEGUN = 6.0


def through(server: NatsServer, folder: Path, workers: int, count: int) -> float:
    """Return the milliseconds for one of `count` events, from the first handler to the last."""
    stream = f"bench-{time.monotonic_ns()}"
    log = folder / stream
    options = {
        "wait": WAIT,
        "broker": {"stream": stream, "max_bytes": 2**26},
        "worker": {"concurrency": TOGETHER},
    }
    broker = Broker(server.url, stream=stream, max_bytes=2**26)
    asyncio.run(broker.set_up())
    command = [sys.executable, "-m", "tests.workers.working", server.url, str(log)]
    programs = [subprocess.Popen([*command, json.dumps(options)]) for _ in range(workers)]
    try:
        time.sleep(BEGUN)
        asyncio.run(publish(broker, count))
        while log.read_text().count("end") < count:
            time.sleep(0.1)
    finally:
        for program in programs:
            program.terminate()
        for program in programs:
            program.wait(30)
    times = [float(line.split()[4]) for line in log.read_text().splitlines()]
    return (max(times) - min(times)) / count * 1000


def by_itself(concurrency: int, count: int) -> float:
    return asyncio.run(direct(count, WAIT, concurrency, time.perf_counter)) / count * 1000


def side(kind: str, *arguments: str) -> Sequence[str]:
    return [sys.executable, "-m", "benchmarks.workers_sides", kind, *arguments]


def main(count: int = 2_000, rounds: int = 3) -> None:
    if PROGRAM is None:
        sys.exit("nats-server is not installed")
    base = f"one process, concurrency {TOGETHER}"
    with (
        TemporaryDirectory() as name,
        NatsServer(Path(name) / "nats") as server,
        Emulator() as crisp,
    ):
        contenders = {
            base: lambda: by_itself(TOGETHER, count),
            "one process, concurrency 100": lambda: by_itself(100, count),
            "1 worker": lambda: through(server, Path(name), 1, count),
            "2 workers": lambda: through(server, Path(name), 2, count),
            "4 workers": lambda: through(server, Path(name), 4, count),
        }
        times: dict[str, list[float]] = {contender: [] for contender in contenders}
        for _ in range(rounds):
            for contender in shuffled(contenders):
                times[contender].append(contenders[contender]())
        print(f"time for one of {count} events, whose handlers wait {WAIT * 1000:g} ms")
        show(times, base, "ms")
        many = str(count * 2)
        costs = reported(
            {
                "handled directly": side("direct", server.url, many),
                "forwarded": side("forwarding", server.url, many),
                "taken and handled by a worker": side("working", server.url, many),
            },
            rounds,
        )
        print("CPU for one event whose handler does nothing")
        show(costs, "handled directly", "us")
        more = (server.url, "0", crisp.url, crisp.identifier, crisp.key)
        kinds = {"a client that listens": "listen", "a forwarder": "forward", "a worker": "work"}
        idle = reported({text: side(kind, *more) for text, kind in kinds.items()}, rounds)
        print("memory of a program that waits for events")
        show(idle, "a client that listens", "kB")
        print(f"  nats-server: {server.memory / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
