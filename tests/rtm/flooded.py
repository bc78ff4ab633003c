"""A program with slow handlers, flooded with events: prints how its memory grew, and the counts."""

from __future__ import annotations

import asyncio

from benchmarks import relay
from benchmarks.realtime_clients import go
from benchmarks.realtime_clients import PATH
from benchmarks.realtime_clients import resident
from crisp_client import AsyncCrispClient
from crisp_client import RealtimeOptions
from crisp_client.events import MessageSend

SECONDS = 20
EVENTS = 200_000


async def main(address: str) -> None:
    client = AsyncCrispClient("id", "key", "plugin", rtm_host=f"{address}/{PATH}/")

    @client.on(MessageSend)
    async def handle(message: MessageSend) -> None:
        await asyncio.sleep(1)

    listening = asyncio.create_task(client.listen(options=RealtimeOptions(drain=0)))
    await client.wait_until_live()
    before = most = resident()
    go(address, EVENTS)
    for _ in range(10 * SECONDS):
        await asyncio.sleep(0.1)
        most = max(most, resident())
    counts = client.realtime_counts
    client.stop()
    await listening
    await client.aclose()
    print(f"{(most - before) / 2**20:.1f} {counts.received} {counts.dropped}")


if __name__ == "__main__":
    with relay.running() as address:
        asyncio.run(main(address))
