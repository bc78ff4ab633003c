"""What is told to end does so, whenever that comes and whoever does not answer."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.workers import _ending
from crisp_client.workers import Broker
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .chaos import working
from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .pretended import at_once as at_once
from .pretended import now
from .pretended import Run
from .running import connected
from .running import message
from .running import publish
from .running import serving


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """Return a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def address(of: socket.socket) -> str:
    return f"nats://127.0.0.1:{of.getsockname()[1]}"


def test_a_worker_that_was_told_to_stop_before_it_began_does_not_begin(
    make_broker: MakeBroker,
) -> None:
    registry, got = Registry(), []
    registry.on(MessageSend, got.append)

    async def run() -> None:
        broker = make_broker()
        await publish(broker, message("a", "1"))
        worker = Worker(registry, broker)
        worker.stop()
        async with asyncio.timeout(20):
            await worker.serve()
        assert got == []
        async with serving(worker):  # the next time it was not told
            await until_async(lambda: got)

    asyncio.run(run())


def test_a_forwarder_that_was_told_to_stop_before_it_began_does_not_begin(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        client = connected(crisp)
        forwarder = Forwarder(client, make_broker(), events=[MessageSend])
        forwarder.stop()
        async with asyncio.timeout(20):
            await forwarder.serve()
        assert crisp.sockets == 0
        async with serving(forwarder):
            await until_async(lambda: crisp.sockets == 1)
        await client.aclose()

    asyncio.run(run())


@pytest.mark.parametrize("kind", ["worker", "forwarder"])
def test_one_that_is_connecting_ends_when_it_is_told(
    kind: str, crisp: Emulator, silent: socket.socket
) -> None:
    async def run() -> None:
        client = connected(crisp)
        client.on(MessageSend, print)
        broker = Broker(address(silent), connect_timeout=300.0)
        program = Worker(client, broker) if kind == "worker" else Forwarder(client, broker)
        task = asyncio.create_task(program.serve())
        await asyncio.sleep(0.1)
        assert not task.done()
        program.stop()
        await asyncio.sleep(0)
        program.stop()  # says nothing new
        async with asyncio.timeout(20):
            await task
        await client.aclose()

    asyncio.run(run())


def test_sigterm_ends_a_process_that_is_connecting(silent: socket.socket, tmp_path: Path) -> None:
    options = {"wait": 0, "broker": {"connect_timeout": 300.0}}
    program = working(address(silent), tmp_path / "log", options)
    try:
        silent.settimeout(60)
        with silent.accept()[0]:
            program.send_signal(signal.SIGTERM)
            assert program.wait(30) == 0
    finally:
        program.kill()
        program.wait(30)


def test_a_forwarder_runs_until_it_is_told_to_end(crisp: Emulator, silent: socket.socket) -> None:
    silent.settimeout(60)

    def tell() -> None:
        with silent.accept()[0] as accepted:
            # Python 3.11 may lose a connection that is made in the moment of the cancellation.
            accepted.sendall(b'INFO {"max_payload": 1024}\r\n')
            assert accepted.recv(4096).startswith(b"CONNECT ")
            os.kill(os.getpid(), signal.SIGTERM)

    broker = Broker(address(silent), connect_timeout=300.0)
    with ThreadPoolExecutor(1) as others:
        told = others.submit(tell)
        Forwarder(connected(crisp), broker, events=[MessageSend]).run()
        told.result()


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_a_server_that_reads_nothing_does_not_keep_a_connection(
    tmp_path: Path, limits: Limits
) -> None:
    limits(connection_ends=0.5)

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url)
            async with asyncio.timeout(20), broker.connected("test") as connection:
                os.kill(server.pid, signal.SIGSTOP)
                publish = connection.nats.publish
                sending = [asyncio.create_task(publish("x", b"x" * 2**19)) for _ in range(20)]
                await asyncio.wait(sending, timeout=1)  # until there is no room on the way
            await asyncio.wait(sending, timeout=0)

    asyncio.run(run())


def test_a_task_that_loses_a_cancellation_gets_another(limits: Limits) -> None:
    limits(cancelled_again=0.05)
    lost = []

    async def deaf() -> None:
        while True:
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                if lost:
                    raise
                lost.append(1)

    async def run() -> None:
        task = asyncio.create_task(deaf())
        await asyncio.sleep(0)
        async with asyncio.timeout(20):
            await _ending.end({task})
        assert task.cancelled()

    asyncio.run(run())


def test_a_task_that_does_not_end_though_cancelled_three_times_is_told_and_left(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        go_on, cancelled = asyncio.Event(), list[float]()

        async def deaf() -> None:
            while not go_on.is_set():
                try:
                    await go_on.wait()
                except asyncio.CancelledError:
                    cancelled.append(now())

        task = asyncio.create_task(deaf())
        await asyncio.sleep(0)
        began = now()
        await _ending.end({task})
        assert [at - began for at in cancelled] == pytest.approx([0, 6, 12])
        go_on.set()
        await task

    at_once(run())
    assert "1 tasks do not end though cancelled" in caplog.text
