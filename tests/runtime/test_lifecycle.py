"""A client closes all that it opens: no socket, task, thread or warning is left."""

from __future__ import annotations

import asyncio
import gc
import importlib
import threading
import warnings
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from tests.runtime.server import Flavour
from tests.runtime.server import Server
from tests.sockets import sockets
from tests.waiting import until

each_library = pytest.mark.parametrize("library", ["httpx", "httpx2"])


async def many_calls(client: Any, number: int) -> None:
    for start in range(0, number, 50):
        batch = range(start, min(start + 50, number))
        await asyncio.gather(*(client.request("GET", f"/x/{n}") for n in batch))


def use(server: Server, library: Any, calls: int, clients: int, loops: int) -> None:
    async def in_a_loop(number: int, opened: int) -> None:
        for _ in range(opened):
            async with AsyncCrispClient("i", "k", host=server.url, http=library) as client:
                await many_calls(client, number)
        assert len(asyncio.all_tasks()) == 1

    with CrispClient("i", "k", host=server.url, http=library) as client:
        for number in range(calls // 2):
            client.request("GET", f"/x/{number}")
    for _ in range(clients // 2):
        with CrispClient("i", "k", host=server.url, http=library) as client:
            client.request("GET", "/x")
    asyncio.run(in_a_loop(calls // 2, 1))
    asyncio.run(in_a_loop(1, clients // 2))
    for _ in range(loops):
        asyncio.run(in_a_loop(3, 1))


def check(server: Server, library: str, calls: int, clients: int, loops: int) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        use(server, library, 10, 2, 1)  # what stays for good is there after this
        server.seen.clear()
        before = threading.active_count(), sockets()
        use(server, library, calls, clients, loops)
        # The server's own end of a connection goes a moment later than ours.
        until(lambda: (threading.active_count(), sockets()) <= before)
    assert [warning for warning in caught if issubclass(warning.category, ResourceWarning)] == []
    assert len(server.seen) == calls + clients + 3 * loops


@each_library
def test_nothing_is_left(server: Server, library: str) -> None:
    check(server, library, calls=200, clients=10, loops=5)


@pytest.mark.soak
@pytest.mark.timeout(600)
@each_library
def test_nothing_is_left_of_10_000_calls(server: Server, library: str) -> None:
    check(server, library, calls=10_000, clients=500, loops=50)


def test_a_client_that_was_never_used_warns_of_nothing(flavour: Flavour) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client = flavour.client()
        flavour.made.remove(client)
        del client
        gc.collect()
    assert caught == []


def test_a_second_loop_at_the_same_time_is_refused(server: Server) -> None:
    async def first(client: AsyncCrispClient) -> None:
        await client.request("GET", "/x")
        await asyncio.to_thread(asyncio.run, second(client))
        await client.request("GET", "/x")

    async def second(client: AsyncCrispClient) -> None:
        with pytest.raises(RuntimeError, match="one client for each loop"):
            await client.request("GET", "/x")

    async def main() -> None:
        async with AsyncCrispClient("i", "k", host=server.url) as client:
            await first(client)

    asyncio.run(main())
    assert len(server.seen) == 2


# asyncio's own complaint about the connections of a loop that was closed before them.
@pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_a_loop_after_another_gets_connections_of_its_own(server: Server) -> None:
    client = AsyncCrispClient("i", "k", host=server.url)

    async def main() -> Any:
        return await client.request("GET", "/x")

    assert [asyncio.run(main()) for _ in range(3)] == [{"a": 1}] * 3
    asyncio.run(client.aclose())
    gc.collect()


@each_library
def test_a_loop_that_ends_closes_the_connections_made_in_it(server: Server, library: Any) -> None:
    """Also of a client that goes on in the next loop, or that nobody closes."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client = AsyncCrispClient("i", "k", host=server.url, http=library)
        for _ in range(3):
            asyncio.run(many_calls(client, 5))
            gc.collect()
        del client
        gc.collect()
    assert [str(each.message) for each in caught] == []
    assert len(server.seen) == 15


def test_requests_wait_for_their_turn(server: Server) -> None:
    server.wait = 0.02
    most = 0

    async def main() -> None:
        nonlocal most
        async with AsyncCrispClient("i", "k", host=server.url, max_connections=3) as client:
            await many_calls(client, 12)

    asyncio.run(main())
    assert len(server.seen) == 12
    assert len({seen.connection for seen in server.seen}) == 3


@pytest.mark.parametrize("wrong", [0, -1, "3", None, True])
def test_max_connections_that_make_no_sense(flavour: Flavour, wrong: Any) -> None:
    with pytest.raises((ValueError, TypeError), match="max_connections must be a whole number"):
        flavour.client(max_connections=wrong)


def test_the_library_is_chosen(flavour: Flavour) -> None:
    client = flavour.client()
    flavour.run(client.request("GET", "/x"))
    assert client._transport._http._library.__name__ == flavour.library
    with pytest.raises(ValueError, match="'httpx' or 'httpx2'"):
        flavour.client(http="requests")
    with pytest.raises(ValueError, match="not both"):
        flavour.client(http="httpx", http_client=flavour.http())


def test_a_proxy_of_the_environment_is_used(
    flavour: Flavour, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.url.removeprefix("http://"))
    monkeypatch.setenv("no_proxy", "intern.example")
    flavour.run(flavour.client(host="http://crisp.example").request("GET", "/x"))
    assert server.last().path == "http://crisp.example/v1/x"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    flavour.run(flavour.client().request("GET", "/x"))
    assert server.last().path == "/v1/x"


@each_library
@pytest.mark.parametrize(("given", "deadline"), [(False, None), (False, 5), (True, 5)])
def test_without_asyncio(server: Server, library: Any, given: bool, deadline: float | None) -> None:
    http = importlib.import_module(library).AsyncClient() if given else None
    client = AsyncCrispClient("i", "k", host=server.url, http_client=http, deadline=deadline)
    call = client.request("GET", "/x")
    with pytest.raises(RuntimeError, match="needs the event loop of asyncio"):
        call.send(None)  # as another kind of loop would
    asyncio.run(client.aclose())
    if http is not None:
        asyncio.run(http.aclose())
