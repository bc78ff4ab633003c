"""A connection that is lost comes back, however long that takes, and the log tells of it."""

from __future__ import annotations

import asyncio
import logging
import time
from pathlib import Path

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import Worker
from tests.waiting import until_async

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import message
from .running import publish
from .running import publishing
from .running import said
from .running import serving


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_it_is_made_again_after_any_number_of_attempts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    registry, got = Registry(), list[str]()
    registry.on(MessageSend, lambda event: got.append(str(event.content)))

    def logged(text: str) -> int:
        return sum(text in record.getMessage() for record in caplog.records)

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(
                server.url, partitions=1, reconnect_time_wait=0.001, user="ada", password="secret"
            )
            async with serving(Worker(registry, broker)):
                await publish(broker, message("a", "1"))
                await until_async(lambda: got == ["1"])
                server.kill()
                # nats-py itself gives up after 60.
                await until_async(lambda: logged("Connect call failed") > 70)
                assert logged("the broker: the connection is lost; it is made again") == 1
                await asyncio.to_thread(server.start)
                await until_async(lambda: logged("the broker: connected again") == 1)
                await publish(broker, message("a", "2"))
                await until_async(lambda: got == ["1", "2"])

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(run())


def test_what_came_before_a_loss_is_marked_since_another_forwarder_may_have_brought_it(
    make_broker: MakeBroker,
) -> None:
    async def run() -> list[bool]:
        broker = make_broker(partitions=1)
        await broker.set_up()
        async with publishing(broker) as (connection, publisher):
            await publisher.publish(said("a", "1"))
            connection.lost()
            await publisher.publish(said("a", "2"))
            messages = [
                await connection.js.get_msg(broker.settings.stream, seq=seq) for seq in (1, 2)
            ]
        return ["Crisp-Again" in message.headers for message in messages]

    assert asyncio.run(run()) == [False, True]


def test_a_handler_that_blocks_the_loop_is_told(
    make_broker: MakeBroker, caplog: pytest.LogCaptureFixture
) -> None:
    registry, got = Registry(), list[str]()

    @registry.on(MessageSend)
    async def blocking(event: MessageSend) -> None:
        time.sleep(0.3)
        got.append(str(event.content))

    async def run() -> None:
        broker = make_broker(ack_wait=0.4)
        await publish(broker, message("a", "1"))
        async with serving(Worker(registry, broker)):
            await until_async(lambda: "an async handler blocks the loop" in caplog.text)

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(run())
