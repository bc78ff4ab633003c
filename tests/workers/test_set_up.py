"""The stream: made once, grown, and never shrunk."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
import sys
from pathlib import Path

import pytest
from nats.js.api import AckPolicy
from nats.js.api import ConsumerConfig
from nats.js.api import DiscardPolicy
from nats.js.api import RetentionPolicy
from nats.js.api import StorageType
from nats.js.api import StreamConfig
from nats.js.api import StreamInfo
from nats.js.client import JetStreamContext
from nats.js.errors import BadRequestError
from nats.js.errors import ServiceUnavailableError

from crisp_client.workers import Broker
from crisp_client.workers import BrokerError

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import message
from .running import publish
from .running import stored


def test_again_it_changes_nothing(make_broker: MakeBroker) -> None:
    async def twice() -> None:
        broker = make_broker()
        await broker.set_up()
        await publish(broker, message("s", "1"))
        await broker.set_up()
        assert await stored(broker) == 1

    asyncio.run(twice())


def test_limits_grow(make_broker: MakeBroker) -> None:
    async def grow() -> tuple[float, int, float]:
        await make_broker(max_age=3600.0, duplicates=60.0).set_up()
        larger = make_broker(max_age=7200.0, max_bytes=2**21, duplicates=120.0)
        await larger.set_up()
        async with larger.connected("test") as connection:
            known = (await connection.js.stream_info(larger.settings.stream)).config
        return known.max_age, known.max_bytes, known.duplicate_window

    assert asyncio.run(grow()) == (7200.0, 2**21, 120.0)


@pytest.mark.parametrize(
    ("less", "said"),
    [
        ({"max_bytes": 2**19}, "max_bytes 1.04858e+06, and 524288 is less"),
        ({"max_age": 3600.0}, "max_age 604800, and 3600 is less"),
        ({"duplicates": 1.0}, "duplicates 600, and 1 is less"),
    ],
)
def test_limits_do_not_shrink(make_broker: MakeBroker, less: dict[str, float], said: str) -> None:
    async def shrink() -> None:
        await make_broker().set_up()
        await make_broker(**less).set_up()

    with pytest.raises(BrokerError, match=re.escape(said)):
        asyncio.run(shrink())


def test_partitions_do_not_change(make_broker: MakeBroker) -> None:
    async def change() -> None:
        await make_broker().set_up()
        await make_broker(partitions=8).set_up()

    with pytest.raises(BrokerError, match=r"has 4 partitions, and 8 are asked for.*partitions=4"):
        asyncio.run(change())


def test_a_stream_of_somebody_else_is_left_alone(
    make_broker: MakeBroker, server: NatsServer
) -> None:
    async def meet() -> None:
        broker = make_broker()
        async with broker.connected("test") as connection:
            await connection.js.add_stream(name=broker.settings.stream, subjects=["theirs"])
        await broker.set_up()

    with pytest.raises(BrokerError, match="was not made by set_up"):
        asyncio.run(meet())


def test_more_than_the_server_has_room_for(make_broker: MakeBroker) -> None:
    with pytest.raises(BrokerError, match=r"cannot be set up: .*insufficient"):
        asyncio.run(make_broker(max_bytes=2**60).set_up())


def test_a_server_that_says_nothing_is_waited_for_as_long_as_was_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        broker = Broker(f"nats://127.0.0.1:{silent.getsockname()[1]}", connect_timeout=0.25)
        with pytest.raises(BrokerError, match=r"^the broker cannot be reached within 0\.25 s$"):
            asyncio.run(broker.set_up())


def test_an_address_that_cannot_be_is_told() -> None:
    with pytest.raises(BrokerError, match=r"^the broker cannot be used: "):
        asyncio.run(Broker("nats://127.0.0.1:port").set_up())


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        broker = Broker(f"nats://me:secret@127.0.0.1:{free.getsockname()[1]}", connect_timeout=0.5)
        with pytest.raises(BrokerError, match="cannot be reached") as caught:
            asyncio.run(broker.set_up())
    assert "secret" not in f"{caught.value!r}{broker!r}"


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_a_wrong_credential_is_told_at_once_and_by_the_error_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with NatsServer(tmp_path, "--user", "me", "--pass", "right") as server:
        wrong = Broker(f"nats://127.0.0.1:{server.port}", user="me", password="wrong-secret")
        text = "^the broker refuses the connection: nats: 'Authorization Violation'$"
        with pytest.raises(BrokerError, match=text) as caught:
            asyncio.run(wrong.set_up())
        assert "wrong-secret" not in f"{caught.value!r}{wrong!r}"
        asyncio.run(Broker(server.url, user="me", password="right", partitions=1).set_up())
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_a_server_without_jetstream(tmp_path: Path) -> None:
    with (
        NatsServer(tmp_path, jetstream=False) as server,
        pytest.raises(BrokerError, match="no JetStream: start it with `nats-server -js`"),
    ):
        asyncio.run(Broker(server.url).set_up())


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nats.aio.client", None)
    with pytest.raises(ImportError, match=r"pip install 'crisp-client\[workers\]'"):
        asyncio.run(Broker().set_up())


def test_a_server_that_is_not_ready_yet_is_waited_for(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    add_stream = JetStreamContext.add_stream

    async def late(self: JetStreamContext, config: StreamConfig) -> StreamInfo:
        made.append(str(config.name))
        if len(made) == 1:
            raise TimeoutError
        if len(made) == 2:
            raise ServiceUnavailableError(code=503, err_code=10008, description="no leader")
        return await add_stream(self, config)

    monkeypatch.setattr(JetStreamContext, "add_stream", late)
    broker = make_broker()
    asyncio.run(broker.set_up())
    name = broker.settings.stream
    assert made == [name, name, name, f"{name}-dead"]


def test_a_server_that_does_not_become_ready_is_told(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    async def never(self: JetStreamContext, config: StreamConfig) -> StreamInfo:
        tried.append(str(config.name))
        raise ServiceUnavailableError(code=503, err_code=10008, description="no leader")

    monkeypatch.setattr(JetStreamContext, "add_stream", never)
    with pytest.raises(BrokerError, match="cannot be set up: its cluster has chosen no leader"):
        asyncio.run(make_broker(connect_timeout=0.5).set_up())
    assert len(tried) in (2, 3)  # each half a second after the one before


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ServiceUnavailableError(code=503, err_code=10039), "it has no JetStream: start it with"),
        (ServiceUnavailableError(code=503), "it has no JetStream: start it with"),
        (ServiceUnavailableError(code=503, err_code=10023), "nats: ServiceUnavailableError: "),
        (BadRequestError(code=400, err_code=10058), "nats: BadRequestError: "),
        (ConnectionError(), "ConnectionError$"),
    ],
)
def test_why_the_server_refuses_a_stream_is_told(
    make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    async def refused(self: JetStreamContext, config: StreamConfig) -> StreamInfo:
        raise error

    monkeypatch.setattr(JetStreamContext, "add_stream", refused)
    broker = make_broker()
    text = f"^the stream {broker.settings.stream} cannot be set up: {said}"
    with pytest.raises(BrokerError, match=text):
        asyncio.run(broker.set_up())


def test_what_else_somebody_set_stays_when_limits_grow(make_broker: MakeBroker) -> None:
    async def grow() -> None:
        await make_broker().set_up()
        larger = make_broker(max_bytes=2**21)
        async with larger.connected("test") as connection:
            known = (await connection.js.stream_info(larger.settings.stream)).config
            await connection.js.update_stream(known.evolve(max_msg_size=9_999))
            await larger.set_up()
            known = (await connection.js.stream_info(larger.settings.stream)).config
        assert (known.max_bytes, known.max_msg_size) == (2**21, 9_999)

    asyncio.run(grow())


def test_the_dead_stay_for_a_month_and_the_oldest_make_room(make_broker: MakeBroker) -> None:
    async def read() -> StreamConfig:
        broker = make_broker()
        await broker.set_up()
        async with broker.connected("test") as connection:
            return (await connection.js.stream_info(broker.settings.dead)).config

    dead = asyncio.run(read())
    assert (dead.max_age, dead.max_bytes) == (30 * 24 * 3600, 64 * 2**20)
    assert (dead.discard, dead.retention) == (DiscardPolicy.OLD, RetentionPolicy.LIMITS)
    assert (dead.storage, dead.num_replicas) == (StorageType.FILE, 1)
    assert dead.subjects == [f"{dead.name}.>"]


def test_the_stream_keeps_what_no_worker_had_and_refuses_what_it_has_no_room_for(
    make_broker: MakeBroker,
) -> None:
    async def read() -> tuple[StreamConfig, list[ConsumerConfig]]:
        broker = make_broker(max_age=7200.0, duplicates=60.0, ack_wait=3.0)
        await broker.set_up()
        name = broker.settings.stream
        async with broker.connected("test") as connection:
            stream = (await connection.js.stream_info(name)).config
            consumers = [await connection.js.consumer_info(name, f"{name}-{p}") for p in range(4)]
        return stream, [consumer.config for consumer in consumers]

    stream, consumers = asyncio.run(read())
    assert stream.subjects == [f"{stream.name}.*.>"]
    assert (stream.retention, stream.discard) == (RetentionPolicy.WORK_QUEUE, DiscardPolicy.NEW)
    assert (stream.storage, stream.num_replicas) == (StorageType.FILE, 1)
    assert (stream.max_age, stream.max_bytes, stream.duplicate_window) == (7200.0, 2**20, 60.0)
    for partition, consumer in enumerate(consumers):
        assert consumer.filter_subject == f"{stream.name}.{partition}.>"
        # One event at a time, for as often and as long as it takes.
        assert (consumer.ack_policy, consumer.ack_wait) == (AckPolicy.EXPLICIT, 3.0)
        assert (consumer.max_ack_pending, consumer.max_deliver) == (1, -1)
        assert consumer.max_waiting == 512


def test_the_address_is_that_of_the_environment(
    server: NatsServer, monkeypatch: pytest.MonkeyPatch, make_broker: MakeBroker
) -> None:
    named = make_broker()
    monkeypatch.setenv("NATS_URL", server.url)
    asyncio.run(Broker(stream=named.settings.stream, partitions=1).set_up())
    assert asyncio.run(stored(named)) == 0


def test_a_stream_that_somebody_gave_no_limit_gets_none(make_broker: MakeBroker) -> None:
    async def shrink() -> None:
        broker = make_broker()
        await broker.set_up()
        async with broker.connected("test") as connection:
            known = (await connection.js.stream_info(broker.settings.stream)).config
            await connection.js.update_stream(known.evolve(max_bytes=-1))
        await broker.set_up()

    with pytest.raises(BrokerError, match=r"has max_bytes .*: set_up\(\) shrinks nothing"):
        asyncio.run(shrink())
