"""Calls that are cancelled, interrupted or out of time: the client goes on, and nothing is left."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import itertools
import random
import select
import socket
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import CrispError
from crisp_client import DeadlineExceededError
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.faults.callers import caller
from tests.faults.callers import FLAVOURS
from tests.faults.fault import BlackHole
from tests.faults.fault import Delay
from tests.faults.fault import Drip
from tests.faults.fault import Fault
from tests.faults.fault import Pass
from tests.faults.fault import Refuse
from tests.faults.fault import Reset
from tests.faults.fault import Status
from tests.faults.fault import Truncate
from tests.faults.interrupts import CancelledAt
from tests.faults.interrupts import interrupted_at
from tests.faults.proxy import Proxy
from tests.faults.schedules import fault
from tests.sockets import sockets
from tests.waiting import until
from tests.waiting import until_async

MOST = 2
soak = [pytest.mark.soak, pytest.mark.timeout(1800)]
each_library = pytest.mark.parametrize("library", ["httpx", "httpx2"])


@pytest.fixture
def settings(crisp: Emulator, proxy: Proxy) -> dict[str, Any]:
    return {
        "identifier": crisp.identifier,
        "key": crisp.key,
        "tier": crisp.tier,
        "host": proxy.url,
        "max_connections": MOST,
        "timeout": 5,
        "retry": Retry(attempts=3, base=0),
    }


@asynccontextmanager
async def unharmed(
    crisp: Emulator, proxy: Proxy, settings: dict[str, Any], library: str
) -> AsyncIterator[AsyncCrispClient]:
    """A client that still works at the end, with no more connections than it may have."""
    before = sockets()
    async with AsyncCrispClient(http=library, **settings) as client:
        yield client
        await asyncio.to_thread(proxy.play)
        async with asyncio.timeout(20):
            for _ in range(25):
                calls = [
                    client.website.get_website(crisp.website_id, options=RequestOptions(timeout=20))
                    for _ in range(MOST)
                ]
                await asyncio.gather(*calls)
            # The proxy's end of a connection closes a moment later.
            await until_async(lambda: sockets() <= before + 2 * MOST)
    assert len(asyncio.all_tasks()) == 1


async def given_up(work: Any) -> bool:
    """Whether a task ended by being cancelled, and not with something of its own."""
    try:
        await asyncio.create_task(work)
    except asyncio.CancelledError:
        return True
    except CrispError:
        pass
    return False


@each_library
@pytest.mark.parametrize("kept", [True, False], ids=["kept", "new"])
@pytest.mark.parametrize(
    ("fault", "stride"),
    [
        (Pass(), 1),
        (Reset("response", 50), 1),
        (Truncate(20), 1),
        (Status(503), 1),
        (Drip("body", 0.0001), 29),
        pytest.param(Drip("body", 0.0001), 1, marks=soak),
    ],
)
def test_cancelled_wherever_a_call_waits(
    crisp: Emulator,
    proxy: Proxy,
    settings: dict[str, Any],
    library: str,
    kept: bool,
    fault: Fault,
    stride: int,
) -> None:
    async def main() -> int:
        async with unharmed(crisp, proxy, settings, library) as client:
            for step in itertools.count(0, stride):
                if kept:
                    await asyncio.to_thread(proxy.play, Pass(), fault)
                    await client.website.get_website(crisp.website_id)
                else:
                    await asyncio.to_thread(proxy.play, Refuse())
                    await asyncio.to_thread(proxy.play, fault)
                work = CancelledAt(client.website.get_website(crisp.website_id), step)
                cancelled = await given_up(work.run())
                if not work.came_to_it:
                    return step
                assert cancelled
        raise AssertionError

    assert asyncio.run(main()) >= 2


@each_library
@pytest.mark.parametrize("rounds", [4, pytest.param(300, marks=soak)])
def test_many_cancelled_at_once(
    crisp: Emulator, proxy: Proxy, settings: dict[str, Any], library: str, rounds: int
) -> None:
    source = random.Random(5)

    async def main() -> None:
        proxy.play_all(fault(source) for _ in itertools.count())
        async with unharmed(crisp, proxy, settings | {"timeout": 0.1}, library) as client:
            for _ in range(rounds):
                work = [
                    CancelledAt(client.website.get_website(crisp.website_id), source.randrange(25))
                    for _ in range(20)
                ]
                await asyncio.gather(*(given_up(each.run()) for each in work))

    asyncio.run(main())


@each_library
@pytest.mark.parametrize("rounds", [4, pytest.param(300, marks=soak)])
def test_many_out_of_time_at_once(
    crisp: Emulator, proxy: Proxy, settings: dict[str, Any], library: str, rounds: int
) -> None:
    source = random.Random(6)

    async def main() -> None:
        proxy.play_all(fault(source) for _ in itertools.count())
        async with unharmed(crisp, proxy, settings, library) as client:
            for _ in range(rounds):
                limits = [RequestOptions(deadline=source.uniform(0.001, 0.05)) for _ in range(20)]
                work = [client.website.get_website(crisp.website_id, options=x) for x in limits]
                ends = await asyncio.gather(*work, return_exceptions=True)
                errors = [end for end in ends if isinstance(end, BaseException)]
                assert all(isinstance(error, CrispError) for error in errors), errors

    asyncio.run(main())


@each_library
def test_the_callers_own_timeout(
    crisp: Emulator, proxy: Proxy, settings: dict[str, Any], library: str
) -> None:
    """Around a call with a deadline: the earlier one is told, and told as what it is."""

    async def main() -> None:
        async with unharmed(crisp, proxy, settings, library) as client:

            async def call(deadline: float) -> None:
                # The call before may have been given up before the proxy saw it.
                await asyncio.to_thread(proxy.settle)
                await asyncio.to_thread(proxy.play, BlackHole("request", 30))
                options = RequestOptions(deadline=deadline)
                await client.website.get_website(crisp.website_id, options=options)

            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await call(9)
            with pytest.raises(DeadlineExceededError):
                async with asyncio.timeout(9):
                    await call(0.05)
            for _ in range(10):  # at the same time
                with pytest.raises((TimeoutError, DeadlineExceededError)):
                    async with asyncio.timeout(0.02):
                        await call(0.02)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(call(9), 0.05)

    asyncio.run(main())


class Silent:
    """A port where nothing ever answers: `full` not even connecting."""

    def __init__(self, *, full: bool) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=0)
        self.port = self._listener.getsockname()[1]
        self._fillers = [socket.socket() for _ in range(4 if full else 0)]
        for filler in self._fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", self.port))

    def __enter__(self) -> Silent:
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._listener, *self._fillers):
            each.close()

    def wait_for_a_client(self) -> None:
        assert select.select([self._listener], [], [], 10)[0]


@each_library
@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("full", [True, False], ids=["connecting", "tls"])
def test_out_of_time_before_anything_was_sent(
    crisp: Emulator, proxy: Proxy, flavour: str, library: str, full: bool
) -> None:
    """A write that did not begin is not ambiguous, and its connection is closed."""
    with Silent(full=full) as silent:
        host = f"https://127.0.0.1:{silent.port}"
        with caller(crisp, proxy, flavour, library, host=host, deadline=0.1) as call:
            before = sockets()
            for _ in range(3):
                with pytest.raises(DeadlineExceededError) as caught:
                    call.run(call.client.request, "POST", "/x")
                assert not caught.value.sent
            assert sockets() == before


@each_library
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_out_of_time_while_waiting_for_a_turn(
    crisp: Emulator, proxy: Proxy, flavour: str, library: str
) -> None:
    proxy.play(BlackHole(), BlackHole())
    # A busy machine may be late with the second, whose turn must not come in its time.
    soon, later = RequestOptions(deadline=0.1), RequestOptions(deadline=1)

    def posts(client: Any) -> list[Any]:
        return [
            lambda: client.request("POST", "/x", options=later),
            lambda: client.request("POST", "/x", options=soon),
        ]

    async def at_once(client: Any) -> list[Any]:
        return await asyncio.gather(*(post() for post in posts(client)), return_exceptions=True)

    with caller(crisp, proxy, flavour, library, max_connections=1) as call:
        if flavour == "async":
            first, second = call.run(at_once, call.client)
        else:
            one, other = posts(call.client)
            with ThreadPoolExecutor(1) as pool:
                future = pool.submit(one)
                until(lambda: proxy.exchanges)
                with pytest.raises(CrispError) as caught:
                    other()
                first, second = future.exception(), caught.value
        assert type(first) is AmbiguousWriteError
        assert type(second) is DeadlineExceededError and not second.sent
        assert len(proxy.exchanges) == 1


# A generator may be interrupted while it is thrown away, and a socket before anyone has it: both
# are gone before the next test.
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
@each_library
@pytest.mark.parametrize("kept", [True, False], ids=["kept", "new"])
@pytest.mark.parametrize("stride", [83, pytest.param(1, marks=soak)])
def test_interrupted_in_any_function(
    crisp: Emulator,
    proxy: Proxy,
    settings: dict[str, Any],
    library: str,
    kept: bool,
    stride: int,
) -> None:
    before = sockets()
    with CrispClient(http=library, **settings) as client:
        for step in itertools.count(0, stride):
            if not kept:
                proxy.play(Refuse())
                proxy.play()
            with contextlib.suppress(KeyboardInterrupt), interrupted_at(step) as interruption:
                client.website.get_website(crisp.website_id)
            for _ in range(2):
                assert client.website.get_website(crisp.website_id)
            until(lambda: sockets() <= before + 2)
            if not interruption.came_to_it:
                break
    gc.collect()
    assert step > 200


# Closing


@each_library
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_closed_while_calls_are_under_way(
    crisp: Emulator, proxy: Proxy, settings: dict[str, Any], flavour: str, library: str
) -> None:
    """Those that were sent come to their end, those that wait for their turn are not begun."""
    before = sockets()
    proxy.play(*[Delay(0.1)] * 9)
    settings |= {"http": library}

    async def main() -> list[Any]:
        client = AsyncCrispClient(**settings)
        get = client.website.get_website
        work = [asyncio.create_task(get(crisp.website_id)) for _ in range(5)]
        await until_async(lambda: len(proxy.exchanges) >= MOST)
        await client.aclose()
        return await asyncio.gather(*work, return_exceptions=True)

    def in_threads() -> list[Any]:
        client = CrispClient(**settings)
        get = client.website.get_website
        with ThreadPoolExecutor(5) as pool:
            work = [pool.submit(get, crisp.website_id) for _ in range(5)]
            until(lambda: len(proxy.exchanges) >= MOST)
            client.close()
            return [each.exception() or each.result() for each in work]

    ends = asyncio.run(main()) if flavour == "async" else in_threads()
    assert sorted(type(end).__name__ for end in ends) == ["ClosedError"] * 3 + ["Website"] * 2
    assert all("has been closed" in str(end) for end in ends if isinstance(end, RuntimeError))
    assert len(proxy.exchanges) == MOST
    until(lambda: sockets() <= before)


@each_library
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_closed_while_connecting(crisp: Emulator, proxy: Proxy, flavour: str, library: str) -> None:
    with Silent(full=False) as silent:
        before = sockets()
        settings = {
            "identifier": "i",
            "key": "k",
            "host": f"https://127.0.0.1:{silent.port}",
            "deadline": 0.2,
            "http": library,
        }

        async def main() -> BaseException | None:
            client = AsyncCrispClient(**settings)
            work = asyncio.create_task(client.request("GET", "/x"))
            await asyncio.to_thread(silent.wait_for_a_client)
            await client.aclose()
            return (await asyncio.gather(work, return_exceptions=True))[0]

        def in_threads() -> BaseException | None:
            client = CrispClient(**settings)
            with ThreadPoolExecutor(1) as pool:
                work = pool.submit(client.request, "GET", "/x")
                silent.wait_for_a_client()
                client.close()
                return work.exception()

        end = asyncio.run(main()) if flavour == "async" else in_threads()
        assert type(end) is DeadlineExceededError
        assert sockets() == before
