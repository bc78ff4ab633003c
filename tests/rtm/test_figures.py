"""What is promised of the real-time client, in numbers: a slice here, all of it with `make soak`.

Only the full runs look at the clock, since a busy machine says nothing of the client.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crisp_client import Backoff
from crisp_client import Gap
from crisp_client import RealtimeOptions
from crisp_client import RealtimeState
from crisp_client.events import MessageSend
from tests.figures import Report
from tests.rtm.relay import client_of
from tests.rtm.relay import listening
from tests.rtm.relay import message
from tests.rtm.relay import Relay
from tests.waiting import until_async

ROOT = Path(__file__).parents[2]


def sized(slice_: int, full: int) -> pytest.MarkDecorator:
    """A small run always, the full one under `make soak`."""
    soak = pytest.param(full, marks=[pytest.mark.soak, pytest.mark.timeout(600)])
    return pytest.mark.parametrize("count", [slice_, soak])


@sized(6, 200)
def test_killed_and_restarted_again_and_again(relay: Relay, count: int, report: Report) -> None:
    client = client_of(relay)
    seen: list[int] = []
    gaps: list[Gap] = []
    back: list[float] = []
    chance = random.Random(count)
    client.on(Gap, gaps.append)

    @client.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        seen.append(event.fingerprint)

    async def main() -> None:
        async with listening(client):
            for cycle in range(count):
                # Sent in the same breath as the answer to the authentication.
                relay.greeting = cycle
                await asyncio.to_thread(relay.down)
                await asyncio.sleep(chance.uniform(0, 0.3))
                await asyncio.to_thread(relay.up)
                up = time.monotonic()
                await until_async(lambda n=cycle: len(relay.hellos) == n + 2)  # type: ignore[misc]
                back.append(time.monotonic() - up)
                await client.wait_until_live()
                relay.send("message:send", message(cycle + 1000))
            await until_async(lambda: len(seen) == 2 * count)
            await until_async(lambda: len(gaps) == count)

    asyncio.run(main())
    assert len(relay.hellos) == count + 1
    assert relay.most == 1
    assert sorted(seen) == [*range(count), *range(1000, count + 1000)]
    assert [gap.reason for gap in gaps] == ["lost"] * count
    moments = [moment for gap in gaps for moment in (gap.start, gap.end)]
    assert moments == sorted(moments)
    p95 = statistics.quantiles(back, n=20)[-1]
    report(f"{count} cycles, back after {statistics.median(back):.2f} s, p95 {p95:.2f} s")
    if count == 200:
        assert p95 <= 2


@pytest.mark.parametrize("delay", [0.3, pytest.param(5.0, marks=pytest.mark.soak)])
def test_slow_accepts_are_waited_for_also_when_reconnecting(relay: Relay, delay: float) -> None:
    client = client_of(relay)
    gaps: list[Gap] = []
    client.on(Gap, gaps.append)
    client.on(MessageSend, print)
    relay.accept_delay = delay

    async def main() -> None:
        async with listening(client):
            await asyncio.to_thread(relay.down)
            await asyncio.to_thread(relay.up)
            await until_async(lambda: len(gaps) == 1, delay + 10)

    asyncio.run(main())
    assert len(relay.hellos) == 2
    assert gaps[0].end - gaps[0].start >= 1000 * delay


@sized(2_000, 100_000)
def test_a_burst_keeps_the_order_of_every_conversation(
    relay: Relay, count: int, report: Report
) -> None:
    client = client_of(relay)
    seen: dict[str, list[int]] = {f"s{n}": [] for n in range(40)}
    handled = 0
    chance = random.Random(count)

    @client.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        nonlocal handled
        for _ in range(chance.randrange(4)):
            await asyncio.sleep(0)
        seen[event.session_id].append(event.fingerprint)
        handled += 1

    async def main() -> None:
        async with listening(client):
            sending = asyncio.to_thread(
                relay.burst,
                ({**message(n), "session_id": f"s{n * 7 % 40}"} for n in range(count)),
            )
            await asyncio.gather(sending, until_async(lambda: handled == count, 300))

    asyncio.run(main())
    inversions = sum(one > other for own in seen.values() for one, other in itertools.pairwise(own))
    assert inversions == 0
    assert sorted(n for own in seen.values() for n in own) == list(range(count))
    report(f"{count} events in {len(seen)} conversations, {inversions} inversions")


@sized(4, 60)
def test_after_a_blip_it_is_back_soon_and_not_at_the_same_moment(
    relay: Relay, count: int, report: Report
) -> None:
    """With the waits that a client has by itself, of which each blip is the first."""
    client = client_of(relay)
    client.on(MessageSend, print)
    lost: list[float] = []
    live: list[float] = []

    @client.on_state
    def note(state: RealtimeState) -> None:
        if state in (RealtimeState.GAP, RealtimeState.LIVE):
            times = lost if state is RealtimeState.GAP else live
            times.append(time.monotonic())

    async def main() -> None:
        options = RealtimeOptions(backoff=Backoff(steady=0))
        async with listening(client, options=options):
            for blip in range(count):
                await asyncio.to_thread(relay.down)
                await asyncio.to_thread(relay.up)
                await until_async(lambda n=blip: len(live) == n + 2)  # type: ignore[misc]

    asyncio.run(main())
    # A server that is not up yet is one more loss: the first of a blip counts.
    first = [min(t for t in lost if t > before) for before in live[:-1]]
    away = sorted(end - start for start, end in zip(first, live[1:], strict=True))
    report(f"{count} blips, back after {statistics.median(away):.2f} s, worst {away[-1]:.2f} s")
    assert len({round(seconds, 3) for seconds in away}) > 1
    if count == 60:
        assert statistics.median(away) <= 0.5
        assert away[-1] <= 2.5


@pytest.mark.soak
def test_slow_handlers_do_not_fill_the_memory(report: Report) -> None:
    """A flood, handlers of a second each, and the memory of a process that does nothing else."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.rtm.flooded"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert ran.returncode == 0, ran.stderr
    grown, received, dropped = ran.stdout.split()
    report(f"{grown} MiB more after {received} events, {dropped} dropped")
    assert float(grown) <= 64
    assert int(dropped) == 0
    assert int(received) > 10_000
