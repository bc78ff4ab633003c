"""What a forwarder puts into the stream, and how often."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest
from nats.js.client import JetStreamContext

from crisp_client.workers import Broker
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import forgotten
from .running import publishing
from .running import said
from .running import stored


def test_what_the_server_has_forgotten_a_forwarder_does_not_bring_again(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(ids_known=2)

    async def run() -> int:
        broker = make_broker(partitions=1, duplicates=0.1)
        await broker.set_up()
        async with publishing(broker) as (connection, publisher):
            for id in "abc":
                await publisher.publish(said("s", id, id))
            await forgotten(connection, broker.settings.stream)
            before = await stored(broker)
            for id in "bc":  # the last two
                await publisher.publish(said("s", id, id))
            return await stored(broker) - before

    assert asyncio.run(run()) == 0


def test_one_that_is_tried_again_is_told_once_and_marked(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    publish, tried = JetStreamContext.publish, list[bytes]()

    async def failing_at_first(self: JetStreamContext, *given: Any, **how: Any) -> Any:
        tried.append(given[1])
        if len(tried) in (1, 2, 4):
            raise TimeoutError
        return await publish(self, *given, **how)

    monkeypatch.setattr(JetStreamContext, "publish", failing_at_first)

    async def run() -> list[bool]:
        broker = make_broker(partitions=1)
        await broker.set_up()
        async with publishing(broker) as (connection, publisher):
            await publisher.publish(said("s", "1"))
            assert caplog.text.count("the broker took no event") == 1
            # A later failure is another one.
            await publisher.publish(said("s", "2"))
            assert caplog.text.count("is tried again: TimeoutError") == 2
            await publisher.publish(said("s", "3"))
            found = [
                await connection.js.get_msg(broker.settings.stream, seq=seq) for seq in (1, 2, 3)
            ]
        return [each.headers.get("Crisp-Again") == "1" for each in found]

    with caplog.at_level(logging.WARNING, "crisp_client"):
        assert asyncio.run(run()) == [True, True, False]


def test_what_is_no_json_is_refused_with_its_place(make_broker: MakeBroker) -> None:
    async def run() -> None:
        broker = make_broker(partitions=1)
        await broker.set_up()
        async with publishing(broker) as (_, publisher):
            with pytest.raises(TypeError, match=r"^event\.data\.content: "):
                await publisher.publish(said("s", print))  # type: ignore[arg-type]
        assert await stored(broker) == 0

    asyncio.run(run())


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_while_the_connection_is_lost_none_is_tried(
    tmp_path: Path, limits: Limits, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, partitions=1, reconnect_time_wait=0.05)
            await broker.set_up()
            async with publishing(broker) as (connection, publisher):
                server.kill()
                await until_async(lambda: not connection.is_up)
                limits(connection_ends=0.05)  # so long an answer would be waited for
                waiting = asyncio.create_task(publisher.publish(said("s", "1")))
                await asyncio.wait({waiting}, timeout=0.3)
                limits(connection_ends=5)
                assert "the broker took no event" not in caplog.text
                await asyncio.to_thread(server.start)
                await waiting
            assert await stored(broker) == 1

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(run())
