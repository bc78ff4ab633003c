"""`events(timeout=...)`: how long the loop waits for each event."""

from __future__ import annotations

import asyncio
import contextlib
import math
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import EventTimeoutError
from crisp_client import RealtimeState
from crisp_client.events import MessageSend
from crisp_client.events import SessionSetState
from crisp_client.testing import Emulator

NAMED = [
    ((MessageSend,), "no message:send came within 0.2 s", "message:send"),
    (
        (MessageSend, SessionSetState),
        "no message:send or session:set_state came within 0.2 s",
        "",
    ),
    ((), "no event came within 0.2 s", ""),
]


@pytest.fixture(scope="module")
def crisp() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


def login(crisp: Emulator) -> tuple[Any, ...]:
    return crisp.identifier, crisp.key, crisp.tier, crisp.url


@pytest.mark.parametrize(("events", "said", "name"), NAMED)
def test_nothing_comes(crisp: Emulator, events: Any, said: str, name: str) -> None:
    def check(error: EventTimeoutError) -> None:
        assert (str(error), error.event) == (said, name)

    async def listen() -> None:
        async with AsyncCrispClient(*login(crisp)) as client:
            with pytest.raises(EventTimeoutError) as caught:
                async for _ in client.events(*events, timeout=0.2):
                    pass
            check(caught.value)
            await asyncio.wait_for(client.website.get_website(crisp.website_id), 20)

    with CrispClient(*login(crisp)) as client:
        with pytest.raises(EventTimeoutError) as caught:
            for _ in client.events(*events, timeout=0.2):
                pass
        check(caught.value)
        assert client.website.get_website(crisp.website_id)
    asyncio.run(listen())


def test_events_that_come_in_time_are_handed_out(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    texts: list[object] = []
    with CrispClient(*login(crisp)) as client:

        @client.on_state
        def say(state: RealtimeState) -> None:
            if state is RealtimeState.LIVE:
                visitor.say("one")

        with contextlib.closing(client.events(MessageSend, timeout=20)) as messages:
            for message in messages:
                texts.append(message.content)
                if len(texts) == 2:
                    break
                visitor.say("two")
    assert texts == ["one", "two"]


@pytest.mark.parametrize("wrong", [0, -1, "1", True])
def test_what_is_no_time(crisp: Emulator, wrong: Any) -> None:
    with (
        CrispClient(*login(crisp)) as client,
        pytest.raises((TypeError, ValueError), match="timeout"),
    ):
        next(client.events(MessageSend, timeout=wrong))


@pytest.mark.parametrize("endless", [None, math.inf])
def test_without_a_limit_it_ends_by_stop(crisp: Emulator, endless: float | None) -> None:
    async def listen() -> None:
        async with AsyncCrispClient(*login(crisp)) as client:
            asyncio.get_running_loop().call_later(0.3, client.stop)
            async for _ in client.events(MessageSend, timeout=endless):
                pass

    asyncio.run(asyncio.wait_for(listen(), 20))
