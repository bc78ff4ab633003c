"""Events by way of a broker while workers and the server are killed, and what came of them."""

from __future__ import annotations

import asyncio
import json
import math
import random
import subprocess
import sys
import time
import zlib
from collections import Counter
from collections import defaultdict
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import define

from crisp_client import AsyncCrispClient
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.workers import Broker
from crisp_client.workers import Forwarder
from tests.waiting import until

from .nats_server import NatsServer

ROOT = Path(__file__).parents[2]
PARTITIONS = 64


def working(url: str, log: Path, options: Mapping[str, Any]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.workers.working", url, str(log), json.dumps(options)]
    return subprocess.Popen(command, cwd=ROOT)


@define
class Chaos:
    """What is to happen; everything random comes from the seed."""

    events: int
    conversations: int
    workers: int
    worker_kills: int
    server_kills: int
    seed: int = 1
    duplicates: float = 0.1
    wait: float = 0.002
    ack_wait: float = 2.0
    rate: float = 1000.0
    """Events a second that are emitted."""
    forwarders: int = 2
    apart: float = 4.0
    """Seconds between the death of a worker and that of the server, at least."""
    together: int = 0
    """How often a worker and the server are killed at almost the same moment."""
    limit: float = 60.0
    """Seconds for all events to be handled after the last one was emitted."""


@define
class Result:
    lost: int
    inversions: int
    handled_twice: int
    begun_twice: int
    after_acknowledgement: int
    """How many were begun again though a worker knew that the server had the acknowledgement."""
    by_dead_workers: int
    """Of those that were handled twice, how many were by a worker that was killed."""
    of_one_partition: int
    """How many of those one dead worker had of one partition, at most: it holds one of each."""
    spread: list[int]
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.lost} lost, {self.inversions} out of order, {self.handled_twice} handled twice "
            f"({self.by_dead_workers} of them first by a worker that was killed, "
            f"at most {self.of_one_partition} of a partition), "
            f"{self.begun_twice} begun twice, {self.after_acknowledgement} of them after they were "
            f"acknowledged, by worker: {self.spread}, {self.seconds:.1f} s"
        )


async def run(chaos: Chaos, folder: Path) -> Result:
    """Emit the events from an emulator, kill as told, and read the workers' log in the end."""
    log = folder / "log"
    log.touch()
    chance = random.Random(chaos.seed)
    with NatsServer(folder / "nats") as server, Emulator() as crisp:
        broker_options: dict[str, Any] = {"ack_wait": chaos.ack_wait, "partitions": PARTITIONS}
        options = {"wait": chaos.wait, "broker": broker_options, "acks": True}
        broker = Broker(server.url, **broker_options)
        await broker.set_up()
        programs = [working(server.url, log, options) for _ in range(chaos.workers)]
        killed: set[int] = set()
        clients = [
            AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
            for _ in range(chaos.forwarders)
        ]
        forwarders = [
            Forwarder(client, broker, events=[MessageSend], keep=chaos.events) for client in clients
        ]
        serving = [asyncio.create_task(forwarder.serve()) for forwarder in forwarders]
        began = time.monotonic()
        try:
            await asyncio.to_thread(until, lambda: crisp.sockets == chaos.forwarders)
            await asyncio.sleep(0.3)
            emitting = asyncio.create_task(_emit(crisp, chaos, chance))
            killing = asyncio.create_task(_kill(programs, killed, server, log, options, chaos))
            emitted = await emitting
            await killing
            await _all_ended(log, len(emitted), chaos.limit)
            await asyncio.sleep(chaos.ack_wait + 1)  # for what would come a second time
        finally:
            for forwarder in forwarders:
                forwarder.stop()
            await asyncio.gather(*serving)
            for client in clients:
                await client.aclose()
            for program in programs:
                program.terminate()
            for program in programs:
                await asyncio.to_thread(program.wait, 30)
    return read(log, emitted, killed, time.monotonic() - began)


async def _emit(crisp: Emulator, chaos: Chaos, chance: random.Random) -> list[tuple[str, int]]:
    """Emit each conversation's messages in order, some of them twice; return what was emitted."""
    sessions = [f"session_{number:06}" for number in range(chaos.conversations)]
    counts: Counter[str] = Counter()
    emitted = []
    again: list[dict[str, Any]] = []
    start = time.monotonic()
    for number in range(chaos.events):
        session = chance.choice(sessions)
        counts[session] += 1
        emitted.append((session, counts[session]))
        payload = {
            "website_id": crisp.website_id,
            "session_id": session,
            "type": "text",
            "from": "user",
            "origin": "chat",
            "content": str(counts[session]),
            "fingerprint": number + 1,
            "timestamp": number,
        }
        crisp.emit("message:send", payload)
        if chance.random() < chaos.duplicates:
            again.append(payload)
        if again and chance.random() < 2 * chaos.duplicates:
            crisp.emit("message:send", again.pop(0))
        ahead = start + number / chaos.rate - time.monotonic()
        if number % 10 == 0:
            await asyncio.sleep(max(ahead, 0))
    return emitted


async def _kill(
    programs: list[subprocess.Popen[bytes]],
    killed: set[int],
    server: NatsServer,
    log: Path,
    options: Mapping[str, Any],
    chaos: Chaos,
) -> None:
    chance = random.Random(chaos.seed + 2)
    start = time.monotonic()
    died = dict.fromkeys(("worker", "server"), -math.inf)

    async def pause() -> None:
        await asyncio.to_thread(server.pause, chance.uniform(0, 0.5))

    async def replace() -> None:
        place = chance.randrange(len(programs))
        programs[place].kill()
        killed.add(programs[place].pid)
        await asyncio.to_thread(programs[place].wait, 10)
        programs[place] = working(server.url, log, options)

    for at, each in _times(chaos):
        # A machine that is busy starts the server late: what counts is when it was there.
        others = [died[other] + chaos.apart for other in died if other != each]
        await asyncio.sleep(max(start + at, *others) - time.monotonic())
        if each == "server":
            await pause()
        elif each == "worker":
            await replace()
        else:
            gap = chance.uniform(-0.3, 0.3)
            await asyncio.gather(_after(gap, pause), _after(-gap, replace))
        died.update(dict.fromkeys(died if each == "both" else [each], time.monotonic()))


async def _after(seconds: float, function: Callable[[], Awaitable[None]]) -> None:
    await asyncio.sleep(max(0.0, seconds))
    await function()


def _times(chaos: Chaos) -> list[tuple[float, str]]:
    """Choose when what is killed."""
    chance = random.Random(chaos.seed + 1)
    whole = chaos.events / chaos.rate
    counts = {"server": chaos.server_kills, "worker": chaos.worker_kills, "both": chaos.together}
    return sorted(
        (chance.uniform(0.1, 0.95) * whole, each)
        for each, count in counts.items()
        for _ in range(count)
    )


def _lines(log: Path) -> list[list[str]]:
    return [line.split() for line in log.read_text().splitlines()]


async def _all_ended(log: Path, count: int, limit: float) -> None:
    """Wait until that many events have been handled; what is missing then is lost."""
    until = time.monotonic() + limit
    while time.monotonic() < until:
        ended = {(line[1], line[2]) for line in _lines(log) if line[0] == "end"}
        if len(ended) >= count:
            return
        await asyncio.sleep(0.5)


def read(log: Path, emitted: list[tuple[str, int]], killed: set[int], seconds: float) -> Result:
    """Count what the log of the workers tells, which has the lines in the order of their time."""
    ends: dict[tuple[str, int], list[int]] = defaultdict(list)
    acknowledged: set[tuple[str, int]] = set()
    again: set[tuple[str, int]] = set()
    begins: Counter[tuple[str, int]] = Counter()
    highest: Counter[str] = Counter()
    spread: Counter[int] = Counter()
    inversions = 0
    for what, session, number, pid, _ in _lines(log):
        event = (session, int(number))
        if what == "begin":
            begins[event] += 1
            # What is begun again was begun before; else it follows the one that was begun last.
            if begins[event] == 1:
                inversions += event[1] != highest[session] + 1
                highest[session] = max(highest[session], event[1])
            else:
                inversions += event[1] != highest[session]
            if event in acknowledged:
                again.add(event)
        elif what == "ack":
            acknowledged.add(event)
        else:
            ends[event].append(int(pid))
            spread[int(pid)] += 1
    twice = [pids for pids in ends.values() if len(pids) > 1]
    in_hand = Counter(
        (pid, zlib.crc32(session.encode()) % PARTITIONS)
        for (session, _), pids in ends.items()
        for pid in pids[:-1]
        if pid in killed
    )
    return Result(
        lost=sum(event not in ends for event in emitted),
        inversions=inversions,
        handled_twice=sum(len(pids) - 1 for pids in twice),
        by_dead_workers=in_hand.total(),
        of_one_partition=max(in_hand.values(), default=0),
        begun_twice=sum(count > 1 for count in begins.values()),
        after_acknowledgement=len(again),
        spread=sorted(spread.values()),
        seconds=seconds,
    )
