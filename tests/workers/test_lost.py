"""A connection that is lost comes back, however long that takes, and the log tells of it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from nats.aio.msg import Msg
from nats.js.client import JetStreamContext

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.workers import Broker
from crisp_client.workers import BrokerError
from crisp_client.workers import Forwarder
from crisp_client.workers import Worker
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import connected
from .running import emptied
from .running import holding
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
                server.url,
                partitions=1,
                ack_wait=2.0,  # so long waits what is behind an event whose end is forgotten
                reconnect_time_wait=0.001,
                user="ada",
                password="secret",
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
    """Or up to 5 s after it, by which it may have come earlier to the other one."""

    async def run() -> list[bool]:
        broker = make_broker(partitions=1)
        await broker.set_up()
        async with publishing(broker) as (connection, publisher):
            await publisher.publish(said("a", "before any"))
            connection.lost()
            assert connection.lost_at is not None
            for later in (-60, 0, 4.9, 5):
                came = connection.lost_at + later
                await publisher.publish(attrs.evolve(said("a", str(later)), came=came))
            stream = broker.settings.stream
            found = [await connection.js.get_msg(stream, seq=seq) for seq in range(1, 6)]
        return ["Crisp-Again" in message.headers for message in found]

    assert asyncio.run(run()) == [False, True, True, True, False]


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_what_waits_for_its_next_attempt_comes_anew_with_the_server(
    tmp_path: Path, limits: Limits
) -> None:
    limits(first_retry=300)
    registry, got, told = Registry(), list[str](), list[Exception]()
    registry.on_error(lambda error, event: told.append(error))

    @registry.on(MessageSend)
    async def bad_at_first(event: MessageSend) -> None:
        got.append(str(event.content))
        if len(got) == 1:
            raise ValueError

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, partitions=1, ack_wait=1.0, reconnect_time_wait=0.05)
            await publish(broker, message("a", "1"))
            async with serving(Worker(registry, broker)):
                await until_async(lambda: told)
                await asyncio.to_thread(server.pause, 0)
                await until_async(lambda: len(got) == 2)
                await emptied(broker)

    asyncio.run(run())


def test_a_connection_that_is_closed_is_not_lost(
    make_broker: MakeBroker, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        broker = make_broker()
        async with broker.connected("test") as connection:
            await broker.check(connection)
        assert connection.lost_at is None

    with caplog.at_level(logging.WARNING, "crisp_client"):
        asyncio.run(run())
    assert caplog.messages == []


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_what_waits_for_its_turn_is_forgotten_when_the_server_comes_back(tmp_path: Path) -> None:
    """It hands that out anew, maybe to another worker."""
    registry, got, go_on = holding()

    async def run() -> None:
        with NatsServer(tmp_path) as server:
            broker = Broker(server.url, partitions=2, ack_wait=2.0, reconnect_time_wait=0.05)
            await publish(broker, message("a", "1"), message("d", "2"))
            worker = Worker(registry, broker, concurrency=1)
            async with serving(worker):
                await until_async(lambda: worker.counts.waiting == 2 and got)
                await asyncio.to_thread(server.pause, 0)
                await until_async(lambda: worker.counts.waiting == 1)
                go_on.set()
                await until_async(lambda: len(got) == 2)
            assert worker.counts.waiting == 0

    asyncio.run(run())
    assert sorted(got) == ["1", "2"]


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


def test_what_was_handled_is_acknowledged_until_the_server_has_heard(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost: list[str] = []

    def lose_first(kind: type[Any], name: str) -> None:
        whole = getattr(kind, name)

        async def losing(self: Any, *given: Any, **how: Any) -> Any:
            if name not in lost:
                lost.append(name)
                raise TimeoutError
            return await whole(self, *given, **how)

        monkeypatch.setattr(kind, name, losing)

    registry, got = Registry(), list[str]()
    registry.on(MessageSend, lambda event: got.append(str(event.content)))

    async def run() -> None:
        broker = make_broker(partitions=1, ack_wait=300.0)
        await publish(broker, message("a", "1"))
        lose_first(Msg, "ack_sync")
        async with serving(Worker(registry, broker)):
            await until_async(lambda: lost)
            lose_first(JetStreamContext, "get_msg")  # by which it looks whether it is still there
            await emptied(broker)

    asyncio.run(run())
    assert (got, lost) == (["1"], ["ack_sync", "get_msg"])


@contextlib.asynccontextmanager
async def between(server: NatsServer) -> AsyncIterator[tuple[str, list[asyncio.StreamWriter]]]:
    """Pass on what is said to a server; yield the address, and what leads to those that connect."""
    clients: list[asyncio.StreamWriter] = []
    passing: list[asyncio.Task[None]] = []

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(2**16):
                writer.write(data)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()

    async def came(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, to_there = await asyncio.open_connection("127.0.0.1", server.port)
        clients.append(writer)
        for ends in ((reader, to_there), (there, writer)):
            passing.append(asyncio.create_task(pass_on(*ends)))

    async with await asyncio.start_server(came, "127.0.0.1", 0) as listening:
        yield f"nats://127.0.0.1:{listening.sockets[0].getsockname()[1]}", clients
        await asyncio.wait(passing, timeout=30)


@pytest.mark.parametrize("kind", ["worker", "forwarder"])
def test_one_whose_credentials_expire_ends_with_that_error(
    server: NatsServer, make_broker: MakeBroker, crisp: Emulator, kind: str
) -> None:
    async def run() -> None:
        await publish(make_broker(partitions=1), message("a", "1"))
        async with between(server) as (address, clients):
            broker = Broker(address, stream=make_broker().settings.stream, partitions=1)
            client, got = connected(crisp), list[str]()
            client.on(MessageSend, lambda event: got.append(str(event.content)))
            program = Worker(client, broker) if kind == "worker" else Forwarder(client, broker)
            serving = asyncio.create_task(program.serve())
            if kind == "worker":
                await until_async(lambda: got)
            else:
                await until_async(lambda: crisp.sockets == 1)
            clients[0].write(b"-ERR 'User Authentication Expired'\r\n")
            with pytest.raises(
                BrokerError, match=r"ended the connection: nats: user authentication"
            ):
                async with asyncio.timeout(30):
                    await serving
            await client.aclose()

    asyncio.run(run())


def test_no_answer_is_waited_for_when_the_connection_is_lost(
    make_broker: MakeBroker, limits: Limits
) -> None:
    limits(connection_ends=300)

    async def run() -> None:
        async with make_broker().connected("test") as connection:

            async def wait() -> None:
                async with connection.answering():
                    await asyncio.sleep(300)

            waiting = asyncio.create_task(wait())
            await asyncio.sleep(0)
            connection.lost()
            await asyncio.wait({waiting}, timeout=30)
            assert waiting.done()
            with pytest.raises(TimeoutError):
                await waiting

    asyncio.run(run())
