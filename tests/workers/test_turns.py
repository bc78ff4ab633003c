"""The turns of requests that workers take from the broker, one after the other."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from concurrent.futures import Future
from datetime import datetime
from datetime import UTC
from types import SimpleNamespace
from typing import Any

import pytest
from nats.js.errors import APIError
from nats.js.errors import KeyNotFoundError

from crisp_client import AsyncCrispClient
from crisp_client import Rate
from crisp_client.workers import BrokerError
from crisp_client.workers._connection import Connection
from crisp_client.workers._rates import SharedRate

from .pretended import at_once as at_once
from .pretended import broker_of
from .pretended import now
from .pretended import Run
from .pretended import Server


class Bucket:
    """Keys in memory, which a server keeps whose clock is ahead by so many seconds."""

    def __init__(self, ahead: float = 500_000.0) -> None:
        self.ahead = ahead
        self.wrote: list[str] = []
        self.failures: list[Exception] = []
        """What is raised instead of the next answers to those who want turns."""
        self.server = Server()
        self._kept: dict[str, tuple[int, bytes, float]] = {}
        self._last = 0
        self.server.js.answers.update(
            create_key_value=lambda config: SimpleNamespace(get=self.get),
            publish=self.put,
            get_msg=self.read,
        )

    def put(self, subject: str, value: bytes, headers: Any = None) -> Any:
        key = subject.rpartition(".")[2]
        self.wrote.append(key)
        if headers is not None:
            if self.failures:
                raise self.failures.pop(0)
            expected = int(headers["Nats-Expected-Last-Subject-Sequence"])
            if expected != self._kept.get(key, (0,))[0]:
                raise APIError(code=400, err_code=10071, description="wrong last sequence")
        self._last += 1
        self._kept[key] = self._last, value, now() + self.ahead
        return SimpleNamespace(seq=self._last)

    def read(self, stream: str, number: int) -> Any:
        assert stream == "KV_crisp-rates"
        (stored,) = (at for seq, _, at in self._kept.values() if seq == number)
        return SimpleNamespace(time=datetime.fromtimestamp(stored, UTC))

    async def get(self, key: str) -> Any:
        if key not in self._kept:
            raise KeyNotFoundError
        number, value, _ = self._kept[key]
        return SimpleNamespace(revision=number, value=value)

    @contextlib.asynccontextmanager
    async def shared(self, rate: Rate, identifier: str = "ada") -> AsyncIterator[SharedRate]:
        async with AsyncCrispClient(identifier, "key", rate=rate) as client:
            connection = Connection(self.server, None)
            self.server.connections.append(connection)
            shared = SharedRate(client, connection, broker_of(self.server).settings)
            others = asyncio.all_tasks()
            async with shared:
                yield shared
            assert asyncio.all_tasks() == others


async def after(began: float, *turns: Future[float]) -> list[float]:
    """Return how many seconds later each has its turn."""
    return [round(await asyncio.wrap_future(turn) - began, 3) for turn in turns]


TEN = Rate(10)


def test_requests_have_their_turns_as_far_apart_as_the_rate_says(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as shared:
            assert await after(now(), *(shared.turn() for _ in range(3))) == [0, 0.1, 0.2]
            # The time of the last one counts also for those that come later.
            assert await after(now(), shared.turn()) == [0.3]
            await asyncio.sleep(5)
            assert await after(now(), shared.turn()) == [0]
        assert len(bucket.wrote) == 4  # of which one was to compare the clocks

    at_once(run())


def test_so_many_may_go_at_once_as_the_burst_says(at_once: Run[None]) -> None:
    async def run() -> None:
        async with Bucket().shared(Rate(10, burst=3)) as shared:
            turns = await after(now(), *(shared.turn() for _ in range(5)))
            assert turns == [-0.2, -0.1, 0, 0.1, 0.2]

    at_once(run())


def test_workers_have_their_turns_one_after_the_other(at_once: Run[None]) -> None:
    """The one whose number is not the last one looks, and asks again at once."""

    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as one, bucket.shared(TEN) as two:
            began = now()
            turns = [await after(began, each.turn()) for each in (one, two, two, one)]
            assert turns == [[0], [0.1], [0.2], [0.3]]
            assert now() == began

    at_once(run())


def test_of_more_than_a_hundred_a_hundred_are_taken_at_once(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as shared:
            turns = await after(now(), *(shared.turn() for _ in range(201)))
            assert turns == [round(number / 10, 3) for number in range(201)]
        assert len(bucket.wrote) == 1 + 3

    at_once(run())


def test_other_credentials_have_other_turns_and_no_key_tells_them(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        for identifier in ("ada", "ada", "bob"):
            async with bucket.shared(TEN, identifier) as shared:
                await after(now(), shared.turn())
        *ada, bob = dict.fromkeys(key for key in bucket.wrote if key != "clock")
        assert len(ada) == 1 and bob not in ada
        assert {len(key) for key in (*ada, bob)} == {32}

    at_once(run())


def test_a_server_that_fails_is_asked_again_after_a_tenth_of_a_second(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as shared:
            began = now()
            bucket.failures += [TimeoutError(), TimeoutError()]
            await after(began, shared.turn())
            assert now() - began == pytest.approx(0.2)

    at_once(run())


@pytest.mark.parametrize("code", [10071, 10164])
def test_one_that_was_not_the_first_asks_again_at_once(at_once: Run[None], code: int) -> None:
    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as shared:
            began = now()
            bucket.failures.append(APIError(code=400, err_code=code))
            assert await after(began, shared.turn()) == [0]
            assert now() == began

    at_once(run())


def test_after_half_a_minute_without_an_answer_a_request_fails(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as shared:
            await after(now(), shared.turn())
            began = now()
            bucket.server.is_connected = False
            waiting = [asyncio.wrap_future(shared.turn()) for _ in range(2)]
            text = "the broker gave no turn for a request within 30 s"
            for each in waiting:
                with pytest.raises(BrokerError, match=text):
                    await each
            assert now() - began == pytest.approx(30)
            bucket.server.is_connected = True
            assert await after(now(), shared.turn()) == [0]

    at_once(run())


def test_one_that_does_not_wait_any_more_takes_no_turn_of_the_others(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as shared:
            gone, left = shared.turn(), shared.turn()
            gone.cancel()
            assert await after(now(), left) == [0.1]
            assert await after(now(), shared.turn()) == [0.2]

    at_once(run())


def test_what_waits_at_the_end_has_its_turn_at_once(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        bucket.server.is_connected = False
        async with bucket.shared(TEN) as shared:
            turns = [shared.turn() for _ in range(3)]
            await asyncio.sleep(1)
        assert await after(now(), *turns) == [0, 0, 0]

    at_once(run())


def test_the_clock_of_another_server_is_compared_anew(at_once: Run[None]) -> None:
    """As when the connection was lost: else a server whose clock is behind would make all wait."""

    async def run() -> None:
        bucket = Bucket()
        async with bucket.shared(TEN) as shared:
            assert await after(now(), shared.turn()) == [0]
            await asyncio.sleep(10)
            bucket.ahead += 3_600
            bucket.server.connections[-1].back()
            assert await after(now(), shared.turn()) == [0]
            await asyncio.sleep(10)
            assert await after(now(), shared.turn()) == [0]
            assert bucket.wrote.count("clock") == 2

    at_once(run())


def test_the_time_of_the_server_is_asked_for_until_it_tells(at_once: Run[None]) -> None:
    async def run() -> None:
        bucket = Bucket()
        read, tried = bucket.server.js.answers["get_msg"], list[float]()

        def late(stream: str, number: int) -> Any:
            tried.append(now())
            if len(tried) < 3:
                raise TimeoutError
            return read(stream, number)

        bucket.server.js.answers["get_msg"] = late
        async with bucket.shared(TEN) as shared:
            began = now()
            await after(began, shared.turn())
            assert [at - began for at in tried] == pytest.approx([0, 0.1, 0.2])

    at_once(run())
