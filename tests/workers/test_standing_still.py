"""A server or a worker that stands still for longer than `ack_wait`, and goes on."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from nats.aio.msg import Msg

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import Worker
from tests.waiting import until
from tests.waiting import until_async

from .chaos import working
from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import message
from .running import publish
from .running import serving
from .running import stored

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


def test_an_event_that_is_handed_out_again_is_left_to_the_worker_that_is_at_it(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As it is for a server that stood still, and looks at the time before it reads what came.
    async def unheard(_: Msg) -> None: ...

    monkeypatch.setattr(Msg, "in_progress", unheard)
    got: list[str] = []
    registry = Registry()

    @registry.on(MessageSend)
    async def slow(event: MessageSend) -> None:
        got.append(f"begin {event.content}")
        await asyncio.sleep(2.5)
        got.append(f"end {event.content}")

    async def run() -> None:
        broker = make_broker(ack_wait=1.0)
        async with serving(*(Worker(registry, broker) for _ in range(3))):
            await publish(broker, message("a", "1"), message("a", "2"))
            await until_async(lambda: "end 2" in got)
            await asyncio.sleep(1.5)  # for what would come once more

    asyncio.run(run())
    assert got == ["begin 1", "end 1", "begin 2", "end 2"]


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
            # One that has not been acknowledged yet would come to another worker.
            until(lambda: begun() == ["0"] and asyncio.run(stored(broker)) == 0)
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
