"""One rate for the requests of all workers."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import CrispClient
from crisp_client import DeadlineExceededError
from crisp_client import Rate
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from crisp_client.workers import _rates
from crisp_client.workers import Broker
from crisp_client.workers import BrokerError
from crisp_client.workers import Worker
from tests.figures import Report
from tests.limits import Limits
from tests.waiting import until_async

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import serving

WORKERS = 4


def clients_of(crisp: Emulator, kind: type[Any], rate: float | Rate) -> list[Any]:
    made = [
        kind(crisp.identifier, crisp.key, crisp.tier, crisp.url, rate=rate) for _ in range(WORKERS)
    ]
    for client in made:
        client.on(MessageSend, print)
    return made


async def requests_within(
    crisp: Emulator, make_broker: MakeBroker, kind: type[Any], rate: float | Rate, seconds: float
) -> int:
    """Count what workers, each with a client of its own, request at most in this time."""
    clients = clients_of(crisp, kind, rate)
    broker = make_broker()
    await broker.set_up()
    count = 0
    async with serving(*(Worker(client, broker) for client in clients)):
        for client in clients:
            await until_async(lambda client=client: client._transport.turns.elsewhere is not None)
        until = time.monotonic() + seconds

        def block(client: CrispClient) -> int:
            made = 0
            while time.monotonic() < until:
                client.website.get_website(crisp.website_id)
                made += time.monotonic() < until
            return made

        async def ask(client: AsyncCrispClient) -> int:
            made = 0
            while time.monotonic() < until:
                await client.website.get_website(crisp.website_id)
                made += time.monotonic() < until
            return made

        if kind is CrispClient:
            counts = await asyncio.gather(*(asyncio.to_thread(block, one) for one in clients * 2))
        else:
            counts = await asyncio.gather(*(ask(one) for one in clients * 2))
        count = sum(counts)
    for client in clients:
        await (client.aclose() if kind is AsyncCrispClient else asyncio.to_thread(client.close))
    return count


@pytest.mark.parametrize("kind", [AsyncCrispClient, CrispClient])
def test_four_workers_keep_one_rate(
    crisp: Emulator, make_broker: MakeBroker, kind: type[Any]
) -> None:
    made = asyncio.run(requests_within(crisp, make_broker, kind, 20.0, 1.5))
    # Alone, each would make 30.
    assert WORKERS < made <= 1.5 * 20 + 1


def test_a_turn_that_comes_after_the_deadline_is_refused(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        one, two, *others = clients_of(crisp, AsyncCrispClient, 0.05)
        broker = make_broker()
        await broker.set_up()
        async with serving(Worker(one, broker), Worker(two, broker)):
            for client in (one, two):
                turns = client._transport.turns
                await until_async(lambda turns=turns: turns.elsewhere is not None)
            await one.website.get_website(crisp.website_id)
            with pytest.raises(DeadlineExceededError, match="the rate of 0"):
                await two.with_options(deadline=5).website.get_website(crisp.website_id)
        for client in (one, two, *others):
            await client.aclose()

    asyncio.run(run())


@pytest.mark.soak
@pytest.mark.timeout(200)
def test_four_workers_keep_one_rate_over_a_minute(
    crisp: Emulator, make_broker: MakeBroker, report: Report
) -> None:
    made = asyncio.run(requests_within(crisp, make_broker, AsyncCrispClient, 20.0, 60.0))
    report(f"{made} requests of 4 workers in 60 s at a rate of 20 a second")
    assert 0.9 * 1200 <= made <= 1200 + 1


def test_a_worker_whose_clock_is_an_hour_ahead_makes_no_other_wait(
    crisp: Emulator, make_broker: MakeBroker, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ahead:
        monotonic = staticmethod(time.monotonic)

        @staticmethod
        def time() -> float:
            return time.time() + 3600

    async def run() -> None:
        broker = make_broker()
        await broker.set_up()
        for its_time in (Ahead, time):
            monkeypatch.setattr(_rates, "time", its_time)
            client = clients_of(crisp, AsyncCrispClient, 100.0)[0]
            async with serving(Worker(client, broker)):
                await until_async(lambda client=client: client._transport.turns.elsewhere)
                async with asyncio.timeout(20):
                    await client.website.get_website(crisp.website_id)
            await client.aclose()

    asyncio.run(run())


async def shared(client: AsyncCrispClient) -> None:
    """Wait until a worker keeps the rate of a client in the broker."""
    await until_async(lambda: client._transport.turns.elsewhere is not None)


def test_workers_share_what_may_go_at_once(crisp: Emulator, make_broker: MakeBroker) -> None:
    async def run() -> None:
        one, two, *others = clients_of(crisp, AsyncCrispClient, Rate(0.001, burst=3))
        broker = make_broker()
        await broker.set_up()
        async with serving(Worker(one, broker), Worker(two, broker)):
            await asyncio.gather(shared(one), shared(two))
            for client in (one, two, one):
                await client.with_options(deadline=60).website.get_website(crisp.website_id)
            with pytest.raises(DeadlineExceededError, match="the rate of 0"):
                await two.with_options(deadline=60).website.get_website(crisp.website_id)
        for client in (one, two, *others):
            await client.aclose()

    asyncio.run(run())


def test_of_a_rate_nothing_is_kept_after_a_day(crisp: Emulator, make_broker: MakeBroker) -> None:
    async def run() -> None:
        client, *others = clients_of(crisp, AsyncCrispClient, 1000.0)
        broker = make_broker()
        async with serving(Worker(client, broker)):
            await shared(client)
            async with broker.connected("test") as connection:
                kept = await connection.js.stream_info(f"KV_{broker.settings.stream}-rates")
        assert (kept.config.max_age, kept.config.num_replicas) == (24 * 3600, 1)
        for each in (client, *others):
            await each.aclose()

    asyncio.run(run())


def test_workers_of_other_credentials_share_no_rate(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        one, *others = clients_of(crisp, AsyncCrispClient, 0.001)
        stranger = AsyncCrispClient("other", crisp.key, crisp.tier, crisp.url, rate=0.001)
        stranger.on(MessageSend, print)
        broker = make_broker()
        await broker.set_up()
        async with serving(Worker(one, broker), Worker(stranger, broker)):
            await asyncio.gather(shared(one), shared(stranger))
            await one.website.get_website(crisp.website_id)
            with pytest.raises(AuthenticationError):  # after its turn
                await stranger.with_options(deadline=60).website.get_website(crisp.website_id)
        for client in (one, stranger, *others):
            await client.aclose()

    asyncio.run(run())


def test_after_a_worker_its_client_keeps_its_rate_alone(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        client, *others = clients_of(crisp, AsyncCrispClient, 1000.0)
        async with serving(Worker(client, make_broker())):
            await shared(client)
        async with asyncio.timeout(30):
            await client.website.get_website(crisp.website_id)
        for each in (client, *others):
            await each.aclose()

    asyncio.run(run())


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_what_waits_for_the_broker_when_a_worker_ends_goes_by_the_rate_of_its_client(
    crisp: Emulator, tmp_path: Path
) -> None:
    async def run() -> None:
        client, *others = clients_of(crisp, AsyncCrispClient, 1000.0)
        with NatsServer(tmp_path) as server:
            async with serving(Worker(client, Broker(server.url, partitions=1))):
                await shared(client)
                await client.website.get_website(crisp.website_id)
                server.kill()
                get = client.website.get_website
                asked = [asyncio.create_task(get(crisp.website_id)) for _ in range(3)]
                done, _ = await asyncio.wait(asked, timeout=0.1)
                assert not done
                asked.pop().cancel()
            async with asyncio.timeout(20):
                await asyncio.gather(*asked)
        for each in (client, *others):
            await each.aclose()

    asyncio.run(run())


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_without_the_broker_a_request_has_no_turn_for_ever(
    crisp: Emulator, tmp_path: Path, limits: Limits
) -> None:
    limits(turn_waits=0.2)

    async def run() -> None:
        client, *others = clients_of(crisp, AsyncCrispClient, 1000.0)
        with NatsServer(tmp_path) as server:
            async with serving(Worker(client, Broker(server.url, partitions=1))):
                await shared(client)
                await client.website.get_website(crisp.website_id)
                server.kill()
                text = r"the broker gave no turn for a request within 0\.2 s"
                with pytest.raises(BrokerError, match=text):
                    async with asyncio.timeout(30):
                        while True:
                            await client.website.get_website(crisp.website_id)
        for each in (client, *others):
            await each.aclose()

    asyncio.run(run())


def test_a_place_for_the_rate_that_has_another_use_is_told(
    crisp: Emulator, make_broker: MakeBroker
) -> None:
    async def run() -> None:
        client, *others = clients_of(crisp, AsyncCrispClient, 1000.0)
        broker = make_broker()
        async with broker.connected("test") as connection:
            name = f"KV_{broker.settings.stream}-rates"
            await connection.js.add_stream(name=name, subjects=[f"other.{name}"])
        with pytest.raises(BrokerError, match="the rate cannot be shared by the broker: "):
            await Worker(client, broker).serve()
        for each in (client, *others):
            await each.aclose()

    asyncio.run(run())
