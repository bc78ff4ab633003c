"""Processes that begin at the same moment make the same streams."""

from __future__ import annotations

import asyncio

from crisp_client import AsyncCrispClient
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.workers import Worker
from tests.waiting import until_async

from .conftest import MakeBroker
from .running import serving


def test_set_up(make_broker: MakeBroker) -> None:
    async def run() -> None:
        await asyncio.gather(*(make_broker().set_up() for _ in range(12)))

    asyncio.run(run())


def test_a_rate_that_workers_share(crisp: Emulator, make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker()
        await broker.set_up()
        made = [
            AsyncCrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url, rate=20)
            for _ in range(8)
        ]
        for client in made:
            client.on(MessageSend, print)
        workers = [Worker(client, broker) for client in made]
        async with serving(*workers):
            turns = [client._transport.turns for client in made]
            await until_async(lambda: all(one.elsewhere is not None for one in turns))
        for client in made:
            await client.aclose()

    asyncio.run(run())
