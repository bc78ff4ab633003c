"""What an event costs the client, and an idle connection, beside python-socketio and Node.

The server is a process of its own. Node takes part if `make oracle` has installed its client.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from statistics import median

from benchmarks import relay
from benchmarks.measure import goal
from benchmarks.measure import ratio
from benchmarks.measure import reported
from benchmarks.measure import show

NODE_CLIENT = Path(__file__).parents[1] / "tests/oracle/node_modules/socket.io-client"
SCRIPT = Path(__file__).with_name("realtime_client.js")

FLOOR = "aiohttp and orjson alone"
ASYNC, BARE_ASYNC = "AsyncCrispClient, async handler", "python-socketio AsyncClient"
SYNC, BARE_SYNC = "CrispClient, plain handler", "python-socketio Client"
ONE = "CrispClient, concurrency 1"
NODE = "node socket.io-client"
IDLE, BARE_IDLE = "AsyncCrispClient", "python-socketio AsyncClient"


def client(kind: str, address: str, count: int) -> list[str]:
    return [sys.executable, "-m", "benchmarks.realtime_clients", kind, address, str(count)]


def main(count: int = 20_000, rounds: int = 9) -> None:
    with relay.running() as address:
        commands = {
            FLOOR: client("floor", address, count),
            ASYNC: client("async", address, count),
            BARE_ASYNC: client("bare async", address, count),
            SYNC: client("sync", address, count),
            ONE: client("sync, one thread", address, count),
            BARE_SYNC: client("bare sync", address, count // 10),
        }
        node = shutil.which("node")
        if node is not None and NODE_CLIENT.is_dir():
            commands[NODE] = [node, str(SCRIPT), address, str(count), str(NODE_CLIENT)]
        times = reported(commands, rounds)
        idle = reported(
            {IDLE: client("idle", address, 300), BARE_IDLE: client("bare idle", address, 300)}, 3
        )

    print(f"CPU for one of {count} events that come as fast as they can")
    show(times, BARE_ASYNC, "us")
    goal("async handler, of AsyncClient", ratio(times, ASYNC, BARE_ASYNC), 0.35)
    goal("async handler, of AsyncClient, hoped for", ratio(times, ASYNC, BARE_ASYNC), 0.2)
    if NODE in times:
        goal("async handler, of node", ratio(times, ASYNC, NODE), 2)
        goal("async handler, of node, hoped for", ratio(times, ASYNC, NODE), 1)
    else:
        print("  not compared with node: it, or its client (`make oracle`), is missing")
    goal("plain handler, of Client", ratio(times, SYNC, BARE_SYNC), 0.1)
    print("an idle connection")
    show(idle, BARE_IDLE, "kB")
    goal("kB for an idle connection", median(idle[IDLE]), 64)


if __name__ == "__main__":
    main()
