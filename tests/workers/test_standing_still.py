"""A server or a worker that stands still for longer than `ack_wait`, and goes on."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import Worker
from tests.waiting import until
from tests.waiting import until_async

from .chaos import working
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import message
from .running import publish
from .running import serving

pytestmark = pytest.mark.skipif(not PROGRAM, reason=MISSING)

SETTINGS = {"partitions": 4, "ack_wait": 2.0}


@contextlib.contextmanager
def still(pid: int) -> Iterator[None]:
    """Have a process stand still for the block, as one does whose machine is suspended."""
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def test_what_is_handled_while_the_server_stands_still_is_not_handled_again(
    tmp_path: Path,
) -> None:
    got: list[str] = []
    registry = Registry()

    @registry.on(MessageSend)
    async def slow(event: MessageSend) -> None:
        got.append(f"begin {event.content}")
        await asyncio.sleep(0.5)
        got.append(f"end {event.content}")

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, **SETTINGS)
            await broker.set_up()
            async with serving(*(Worker(registry, broker) for _ in range(3))):
                await publish(broker, *(message("a", content) for content in "1234"))
                await until_async(lambda: "begin 1" in got)
                with still(server.pid):
                    await asyncio.sleep(3)
                await until_async(lambda: "end 4" in got)
                await asyncio.sleep(2.5)  # for what would come a second time

    asyncio.run(run())
    assert got == [f"{what} {number}" for number in "1234" for what in ("begin", "end")]


def test_a_worker_that_stood_still_handles_nothing_that_another_one_had(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.touch()

    def begun() -> list[str]:
        lines = (line.split() for line in log.read_text().splitlines())
        return [line[2] for line in lines if line[0] == "begin"]

    with NatsServer(tmp_path / "nats") as server:
        broker = Broker(server.url, **SETTINGS)
        asyncio.run(broker.set_up())
        programs = [working(server.url, log, {"wait": 0, "broker": SETTINGS})]
        try:
            asyncio.run(publish(broker, message("a", "0")))
            until(lambda: begun() == ["0"])
            with still(programs[0].pid):
                # It has asked for these, and gets the first of them when it goes on.
                asyncio.run(publish(broker, *(message("a", number) for number in "123")))
                programs.append(working(server.url, log, {"wait": 0, "broker": SETTINGS}))
                until(lambda: len(begun()) == 4)
            asyncio.run(publish(broker, message("a", "4")))
            until(lambda: "4" in begun())
        finally:
            for program in programs:
                program.terminate()
            for program in programs:
                assert program.wait(30) == 0
    assert begun() == ["0", "1", "2", "3", "4"]
