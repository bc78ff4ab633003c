"""Several sockets at once: each gets what it asked for, whichever of them it is."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from typing import Any

import pytest

from crisp_client.testing import Emulator
from tests.emulator.sockets import disconnected
from tests.emulator.sockets import Got
from tests.emulator.sockets import socket
from tests.emulator.sockets import until

EACH = [0, 1, 2]


@pytest.fixture
def crisp():
    """One for each test: what it does to sockets reaches all of them."""
    with Emulator(seed=3) as emulator:
        yield emulator


async def three(crisp: Emulator, stack: AsyncExitStack, asked: list[dict[str, Any]]) -> list[Any]:
    return [await stack.enter_async_context(socket(crisp, **more)) for more in asked]


def contents(got: Got) -> list[str]:
    return [payload["content"] for name, payload in got if name == "message:send"]


@pytest.mark.parametrize("chosen", EACH)
def test_only_the_one_that_asked_gets_an_event(crisp: Emulator, chosen: int) -> None:
    asked = [{"events": ["message:received"]} for _ in EACH]
    asked[chosen] = {"events": ["message:send"]}

    async def main() -> list[Got]:
        async with AsyncExitStack() as stack:
            sockets = await three(crisp, stack, asked)
            crisp.visitor().say("hello")
            crisp.emit("message:received", {"website_id": crisp.website_id})
            for _, got in sockets:
                await until(got, 2)
            return [got for _, got in sockets]

    names = [[name for name, _ in got[1:]] for got in asyncio.run(main())]
    expected = [["message:received"] for _ in EACH]
    expected[chosen] = ["message:send"]
    assert names == expected


def test_all_that_asked_get_it_once(crisp: Emulator) -> None:
    async def main() -> list[Got]:
        async with AsyncExitStack() as stack:
            sockets = await three(crisp, stack, [{}, {}, {}])
            visitor = crisp.visitor()
            for text in ("first", "second", "third"):
                visitor.say(text)
            for _, got in sockets:
                await until(got, 4)
            return [got for _, got in sockets]

    assert [contents(got) for got in asyncio.run(main())] == [["first", "second", "third"]] * 3


@pytest.mark.parametrize("chosen", EACH)
def test_a_rolled_key_ends_the_sockets_of_its_token_alone(crisp: Emulator, chosen: int) -> None:
    identifier, key = crisp.add_token("plugin")
    other = {"username": identifier, "password": key}
    asked: list[dict[str, Any]] = [{} for _ in EACH]
    asked[chosen] = other

    async def main() -> list[tuple[str, bool]]:
        async with AsyncExitStack() as stack:
            sockets = await three(crisp, stack, asked)
            await asyncio.to_thread(crisp.roll_key)
            for number, (client, got) in enumerate(sockets):
                if number != chosen:
                    await disconnected(client)
                    assert got[-1] == ("unauthorized", {"message": "invalid_credentials"})
            crisp.visitor().say("hello")
            client, got = sockets[chosen]
            await until(got, 2)
            return [(name, client.connected) for name, _ in got]

    assert asyncio.run(main()) == [("authenticated", True), ("message:send", True)]


@pytest.mark.parametrize("gone", EACH)
def test_the_others_go_on_when_one_has_gone(crisp: Emulator, gone: int) -> None:
    async def main() -> list[list[str]]:
        async with AsyncExitStack() as stack:
            sockets = await three(crisp, stack, [{}, {}, {}])
            await sockets[gone][0].disconnect()
            await asyncio.to_thread(crisp.wait_until, lambda: crisp.sockets == 2)
            crisp.visitor().say("hello")
            for number, (_, got) in enumerate(sockets):
                if number != gone:
                    await until(got, 2)
            return [contents(got) for _, got in sockets]

    expected = [["hello"] for _ in EACH]
    expected[gone] = []
    assert asyncio.run(main()) == expected


@pytest.mark.parametrize("room", EACH)
def test_a_socket_gets_the_events_of_the_rooms_that_it_asked_for(
    crisp: Emulator, room: int
) -> None:
    """Of three websites: the first, the last, and one between."""
    sites = [crisp.website_id, *(crisp.add_website(f"W{n}", f"w{n}.example") for n in (1, 2))]
    rooms = [site for number, site in enumerate(sites) if number != room]

    async def main() -> Got:
        async with socket(crisp, rooms=rooms) as (_, got):
            for number, site in enumerate(sites):
                crisp.visitor(website_id=site).say(str(number))
            return await until(got, 3)

    assert contents(asyncio.run(main())) == [str(n) for n in EACH if n != room]


def test_all_sockets_are_disconnected(crisp: Emulator) -> None:
    async def main() -> None:
        async with AsyncExitStack() as stack:
            sockets = await three(crisp, stack, [{}, {}, {}])
            crisp.realtime.disconnect()
            for client, _ in sockets:
                await disconnected(client)
            await asyncio.to_thread(crisp.wait_until, lambda: not crisp.sockets)

    asyncio.run(main())
