"""A worker mends by itself what a server has lost."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from nats.js.client import JetStreamContext
from nats.js.errors import NotFoundError

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .running import message
from .running import publish
from .running import serving


def test_a_partition_that_waits_for_a_lost_event_goes_on(
    make_broker: MakeBroker,
    limits: Limits,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limits(mended_every=0.05)
    get_msg = JetStreamContext.get_msg

    async def without_the_first(self: JetStreamContext, *given: Any, **how: Any) -> Any:
        # A server that lives loses none by itself.
        if given[1] == 1 and not how:
            raise NotFoundError(code=404, description="no message found")
        return await get_msg(self, *given, **how)

    registry, got = Registry(), list[str]()
    registry.on(MessageSend, lambda event: got.append(str(event.content)))

    async def run() -> None:
        broker = make_broker(partitions=1, ack_wait=300.0)
        stream = broker.settings.stream
        await publish(broker, message("a", "1"), message("a", "2"))
        async with broker.connected("test") as connection:
            pulling = await connection.js.pull_subscribe_bind(
                durable=broker.settings.consumer(0), stream=stream
            )
            await pulling.fetch(1, timeout=30)
            monkeypatch.setattr(JetStreamContext, "get_msg", without_the_first)
            async with serving(Worker(registry, broker)):
                await until_async(lambda: got == ["2"])

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(run())
    assert "partition 0 waited for an event that the server has lost" in caplog.text
