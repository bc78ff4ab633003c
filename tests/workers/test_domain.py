"""A server without JetStream, which is the leaf of one whose JetStream has a domain."""

from __future__ import annotations

import asyncio

import pytest

from crisp_client import AsyncCrispClient
from crisp_client.cli import main
from crisp_client.testing import Emulator
from crisp_client.workers import Broker
from crisp_client.workers import BrokerError
from crisp_client.workers import DeadEvents
from crisp_client.workers import Worker
from tests.waiting import until_async

from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import emptied
from .running import message
from .running import publish
from .running import serving

pytestmark = pytest.mark.skipif(not PROGRAM, reason=MISSING)


def test_events_are_handled_and_die_in_a_domain(leaf: NatsServer, crisp: Emulator) -> None:
    got: list[str] = []

    async def run() -> None:
        broker = Broker(leaf.url, domain="hub", partitions=2)
        # With a rate, which is kept in the same domain.
        pair = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
        async with AsyncCrispClient(*pair, rate=50) as client:

            @client.on("message:send")
            async def handle(event: object) -> None:
                await client.website.get_website(crisp.website_id)
                got.append(str(event))
                if len(got) == 1:
                    raise ValueError("of no use")

            client.on_error(lambda error, event: None)
            await publish(broker, message("a", "1"))
            async with serving(Worker(client, broker, attempts=1)):
                await emptied(broker)
                async with DeadEvents(broker) as dead:
                    (event,) = [each async for each in dead.find()]
                    await dead.retry(event)
                    await until_async(lambda: len(got) == 2)
                    await emptied(broker)
                    assert [each async for each in dead.find()] == []

    asyncio.run(run())


def test_a_command_takes_a_domain(leaf: NatsServer, capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(publish(Broker(leaf.url, domain="hub", partitions=2), message("a", "1")))
    command = ["dead", "list", "--nats", leaf.url, "--domain"]
    assert main([*command, "hub"]) == 0
    assert main([*command, "elsewhere"]) == 1
    assert "it has no JetStream" in capsys.readouterr().err


def test_another_domain_is_told(leaf: NatsServer) -> None:
    with pytest.raises(BrokerError, match="no JetStream"):
        asyncio.run(Broker(leaf.url, domain="elsewhere").set_up())
