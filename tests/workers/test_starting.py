"""How streams and consumers are made: what is missing, how often it is tried, and how soon."""

from __future__ import annotations

import asyncio
import logging
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from nats.js.errors import BadRequestError
from nats.js.errors import NoStreamResponseError
from nats.js.errors import NotFoundError
from nats.js.errors import ServiceUnavailableError

from crisp_client.workers import BrokerError
from crisp_client.workers._connection import Connection
from crisp_client.workers._publisher import Publisher

from .pretended import at_once as at_once
from .pretended import broker_of
from .pretended import now
from .pretended import Run
from .pretended import Server
from .running import said


class Making:
    """A server that has no streams and consumers yet, and notes when which is made."""

    def __init__(self, partitions: int = 2) -> None:
        self.server = Server(partitions)
        self.made: list[str] = []
        self.tried: list[float] = []
        self.failures: list[Exception] = []
        self.has: dict[str, Any] = {}
        self.consumers = 0
        self.most_at_once = 0
        self._at_once = 0
        self._info = self.server.js._stream_info
        self.server.js.answers.update(
            stream_info=self.info, add_stream=self.stream, add_consumer=self.consumer
        )

    def info(self, stream: str) -> Any:
        if stream not in self.has:
            raise NotFoundError(code=404)
        info = self._info(stream)
        info.state.consumer_count, info.config = self.consumers, self.has[stream]
        return info

    def stream(self, config: Any) -> None:
        self.tried.append(now())
        if self.failures:
            raise self.failures.pop(0)
        self.made.append(config.name)
        self.has[config.name] = config

    async def consumer(self, stream: str, *, durable_name: str, **_: Any) -> None:
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        await asyncio.sleep(1)
        self._at_once -= 1
        self.made.append(durable_name)
        self.consumers += 1

    @property
    def pauses(self) -> list[float]:
        return [round(after - before, 3) for before, after in pairwise(self.tried)]


async def checked(making: Making) -> None:
    broker = broker_of(making.server)
    await broker.check(Connection(making.server, None))


def test_who_begins_makes_what_is_missing(at_once: Run[None]) -> None:
    async def run() -> None:
        making = Making()
        await checked(making)
        consumers = ["crisp-0", "crisp-1"]
        assert making.made == ["crisp", "crisp-dead", *consumers]
        await checked(making)
        assert making.made[4:] == []
        making.consumers = 1  # somebody deleted the other one
        await checked(making)
        assert making.made[4:] == consumers
        del making.has["crisp-dead"]
        await checked(making)
        assert making.made[6:] == ["crisp-dead"]

    at_once(run())


def test_sixteen_consumers_are_made_at_once(at_once: Run[None]) -> None:
    async def run() -> None:
        making = Making(40)
        await checked(making)
        assert (making.consumers, making.most_at_once) == (40, 16)

    at_once(run())


def overlaps() -> Exception:
    return BadRequestError(code=400, err_code=10065, description="subjects overlap")


def test_a_stream_that_another_process_makes_is_tried_for_a_second(at_once: Run[None]) -> None:
    async def run() -> None:
        making = Making()
        making.failures = [overlaps() for _ in range(9)]
        await checked(making)
        assert making.pauses[:9] == [0.1] * 9
        making = Making()
        making.failures = [overlaps() for _ in range(10)]
        with pytest.raises(BrokerError, match=r"cannot be set up: .*overlap"):
            await checked(making)
        assert len(making.tried) == 10

    at_once(run())


def no_leader() -> Exception:
    return ServiceUnavailableError(code=503, err_code=10008)


@pytest.mark.parametrize("error", [no_leader, TimeoutError])
def test_a_server_that_is_not_ready_is_asked_each_half_second_as_long_as_it_may_take_to_connect(
    at_once: Run[None], error: Any
) -> None:
    async def run() -> None:
        making = Making()
        making.failures = [error() for _ in range(100)]
        broker = broker_of(making.server, connect_timeout=3.2)
        began = now()
        with pytest.raises(BrokerError):
            await broker.set_up()
        assert now() - began == pytest.approx(3.5)
        assert making.pauses == [0.5] * 7

    at_once(run())


@pytest.mark.parametrize("stream", ["crisp", "crisp-dead"])
def test_a_server_that_does_not_tell_of_a_stream_has_not_lost_it(
    at_once: Run[None], stream: str
) -> None:
    async def run() -> None:
        making, asked = Making(), list[float]()

        def late(name: str) -> Any:
            if name == stream and len(asked) < 3:
                asked.append(now())
                raise TimeoutError
            return making.info(name)

        making.server.js.answers["stream_info"] = late
        await broker_of(making.server).set_up()
        assert making.made == ["crisp", "crisp-dead", "crisp-0", "crisp-1"]
        assert [round(after - before, 3) for before, after in pairwise(asked)] == [0.5, 0.5]
        asked.clear()
        text = "^the broker does not tell of its streams: no answer within 5 s$"
        with pytest.raises(BrokerError, match=text):
            await broker_of(making.server, connect_timeout=0.7).set_up()

    at_once(run())


def test_what_no_patience_cures_is_told_at_once(at_once: Run[None]) -> None:
    async def run() -> None:
        making = Making()
        making.failures = [ServiceUnavailableError(code=503, err_code=10039)]
        began = now()
        with pytest.raises(BrokerError, match="no JetStream"):
            await broker_of(making.server).set_up()
        assert now() == began

    at_once(run())


def test_a_stream_that_was_deleted_is_made_again_once_for_all_that_wait_for_it(
    at_once: Run[None], caplog: pytest.LogCaptureFixture
) -> None:
    """After a second: a server may still be removing the old one."""

    async def run() -> None:
        making = Making()
        publish = making.server.js._publish

        def put(*given: Any, **how: Any) -> Any:
            if "crisp" not in making.has:
                raise NoStreamResponseError
            return publish(*given, **how)

        making.server.js.answers["publish"] = put
        began = now()
        publisher = Publisher(Connection(making.server, None), broker_of(making.server).settings)
        async with asyncio.timeout(60):
            await asyncio.gather(*(publisher.publish(said("a", id, id)) for id in "ab"))
        assert making.tried == [began + 1] * 2
        assert making.made == ["crisp", "crisp-dead", "crisp-0", "crisp-1"]

    with caplog.at_level(logging.WARNING, "crisp_client"):
        at_once(run())
    assert caplog.text.count("the broker had lost the stream crisp, or a part: made") == 1


def test_a_stream_that_cannot_be_made_again_is_tried_with_the_next_attempt(
    at_once: Run[None],
) -> None:
    async def run() -> None:
        making = Making()
        making.failures = [ServiceUnavailableError(code=503, err_code=10023)]

        def nowhere(*given: Any, **how: Any) -> Any:
            if "crisp" in making.has:
                return SimpleNamespace(seq=1)
            raise NoStreamResponseError

        making.server.js.answers["publish"] = nowhere
        connection = Connection(making.server, None)
        publisher = Publisher(connection, broker_of(making.server).settings)
        async with asyncio.timeout(60):
            await publisher.publish(said("a", "1"))
        assert len(making.tried) == 3
        assert not connection.ended.done()

    at_once(run())
