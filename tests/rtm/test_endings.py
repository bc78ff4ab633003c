"""The reason that is told for each way in which a connection can end, and what follows."""

from __future__ import annotations

import asyncio
from typing import Any

import attrs
import pytest
from aiohttp import web

from crisp_client import AuthenticationError
from crisp_client import Gap
from crisp_client.events import MessageSend
from tests.rtm.bare import Ending
from tests.rtm.bare import HANDSHAKE
from tests.rtm.bare import serving
from tests.rtm.relay import listening
from tests.rtm.relay import QUICK
from tests.rtm.relay import run
from tests.waiting import until_async


def frame(*texts: str) -> Ending:
    """Say these, and go on listening until the client is gone."""

    async def end(websocket: web.WebSocketResponse) -> None:
        for text in texts:
            await websocket.send_str(text)
        async for _ in websocket:
            pass

    return end


async def close(websocket: web.WebSocketResponse) -> None:
    await websocket.close()


async def cut(websocket: web.WebSocketResponse) -> None:
    assert websocket._req is not None and websocket._req.transport is not None
    websocket._req.transport.abort()


async def be_silent(websocket: web.WebSocketResponse) -> None:
    async for _ in websocket:
        pass


GOODBYES = {
    "Socket.IO says goodbye": (frame("41"), "disconnected", "the server disconnected"),
    "Engine.IO says goodbye": (frame("1"), "disconnected", "the server disconnected"),
    "the websocket is closed": (close, "lost", "the connection was lost"),
    "the connection is cut": (cut, "lost", "the connection was lost"),
    "nothing is heard": (be_silent, "silent", "nothing was heard for 0.3 s"),
}


@pytest.mark.parametrize("ending", GOODBYES)
def test_a_gap_says_how_the_connection_was_lost(
    ending: str, caplog: pytest.LogCaptureFixture
) -> None:
    end, reason, told = GOODBYES[ending]
    gaps: list[Gap] = []

    async def main() -> None:
        async with serving(end) as server:
            client = server.client()
            client.on(Gap, gaps.append)
            client.on(MessageSend, print)
            options = attrs.evolve(QUICK, silence=0.3 if reason == "silent" else None)
            async with listening(client, options=options):
                await until_async(lambda: gaps)
            assert server.asked >= 2  # a slow machine may find the next one silent, too

    run(main)
    assert {gap.reason for gap in gaps} == {reason}
    assert [m for m in caplog.messages if m.startswith(f"real time: {told}; next attempt in")]


BEFORE_LIFE = {
    "Socket.IO says goodbye": (frame("41"), "the server disconnected"),
    "Engine.IO says goodbye": (frame("1"), "the server disconnected"),
    "Socket.IO refuses": (frame('44{"message":"no"}'), "the server refused the connection"),
    "the websocket is closed": (close, "the connection was lost"),
    "the connection is cut": (cut, "the connection was lost"),
    "nothing is said": (be_silent, "no answer to the {} within 0.3 s"),
}


@pytest.mark.parametrize("ending", BEFORE_LIFE)
@pytest.mark.parametrize(
    ("moment", "step"), [("opened", "connection"), ("asked", "authentication")]
)
def test_what_ends_before_anything_was_live_is_tried_again_and_is_no_gap(
    moment: str, step: str, ending: str, caplog: pytest.LogCaptureFixture
) -> None:
    end, told = BEFORE_LIFE[ending]
    gaps: list[Gap] = []

    async def main() -> None:
        async with serving(end, moment=moment) as server:
            client = server.client()
            client.on(Gap, gaps.append)
            client.on(MessageSend, print)
            limit = 0.3 if end is be_silent else QUICK.answer_timeout
            async with listening(client, options=attrs.evolve(QUICK, answer_timeout=limit)):
                assert server.asked >= 2

    run(main)
    assert gaps == []
    said = [message for message in caplog.messages if message.startswith("real time:")]
    assert said[0].startswith(f"real time: {told.format(step)}; next attempt in")
    assert len(said) == 1 or end is be_silent  # so short a limit may be missed by others, too


@pytest.mark.parametrize("goodbye", ["41", "1"])
def test_a_third_goodbye_to_the_authentication_is_a_refusal(goodbye: str) -> None:
    async def main() -> None:
        async with serving(*[frame(goodbye)] * 3, moment="asked") as server:
            client = server.client()
            client.on(MessageSend, print)
            with pytest.raises(AuthenticationError, match="ended 3 connections in a row"):
                await client.listen(options=QUICK)
            await client.aclose()
            assert server.asked == 3

    run(main)


@pytest.mark.parametrize("goodbye", ["41", "1"])
def test_a_second_one_is_not(goodbye: str) -> None:
    async def main() -> None:
        async with serving(*[frame(goodbye)] * 2, moment="asked") as server:
            client = server.client()
            client.on(MessageSend, print)
            async with listening(client):
                assert server.asked == 3

    run(main)


def test_two_goodbyes_and_a_loss_and_two_goodbyes_are_no_refusal() -> None:
    bye = frame("41")

    async def main() -> None:
        async with serving(bye, bye, cut, bye, bye, moment="asked") as server:
            client = server.client()
            client.on(MessageSend, print)
            async with listening(client):
                assert server.asked == 6

    run(main)


REFUSALS: dict[str, tuple[str, str, Any]] = {
    "with a reason": ('["unauthorized",{"message":"token rolled"}]', "token rolled", dict),
    "without one": ('["unauthorized",{}]', "the real-time authentication was refused", dict),
    "without anything": (
        '["unauthorized"]', "the real-time authentication was refused", type(None),
    ),
    "with another type": ('["unauthorized","no"]', "the real-time authentication was refused", str),
}  # fmt: skip


@pytest.mark.parametrize("goodbye", ["41", "1", ""])
@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_refusal_is_told_with_what_the_server_says_whatever_follows(
    refusal: str, goodbye: str
) -> None:
    said, told, kind = REFUSALS[refusal]
    texts = [f"42{said}"] + [goodbye] * bool(goodbye)

    async def main() -> None:
        async with serving(frame(*texts), moment="asked") as server:
            client = server.client()
            client.on(MessageSend, print)
            with pytest.raises(AuthenticationError, match=told) as caught:
                await client.listen(options=QUICK)
            await client.aclose()
            assert server.asked == 1
            assert (caught.value.reason, caught.value.status) == ("unauthorized", None)
            assert isinstance(caught.value.data, kind)

    run(main)


def test_a_refusal_while_live_ends_listening_and_is_no_gap() -> None:
    gaps: list[Gap] = []

    async def main() -> None:
        end = frame('42["unauthorized",{"message":"token rolled"}]', "41")
        async with serving(end) as server:
            client = server.client()
            client.on(Gap, gaps.append)
            client.on(MessageSend, print)
            with pytest.raises(AuthenticationError, match="token rolled"):
                await client.listen(options=QUICK)
            await client.aclose()
            assert server.asked == 1

    run(main)
    assert gaps == []


@pytest.mark.parametrize("status", [401, 403, 404, 502, 503])
def test_a_handshake_that_is_answered_with_a_status_says_it_and_is_tried_again(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        async with serving(statuses=[status]) as server:
            client = server.client()
            client.on(MessageSend, print)
            async with listening(client):
                assert server.asked == 2

    run(main)
    assert any(f"cannot connect: WSServerHandshakeError, status {status}" in m
               for m in caplog.messages)  # fmt: skip


def test_the_silence_that_the_server_announces_counts_if_none_is_given(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Its interval of pings, and how long it waits for an answer."""
    gaps: list[Gap] = []

    async def main() -> None:
        quick = {**HANDSHAKE, "pingInterval": 200, "pingTimeout": 150}
        async with serving(be_silent, be_silent, handshake=quick) as server:
            client = server.client()
            client.on(Gap, gaps.append)
            client.on(MessageSend, print)
            async with listening(client, options=attrs.evolve(QUICK, silence=None)):
                await until_async(lambda: gaps)

    run(main)
    assert gaps[0].reason == "silent"
    assert any("nothing was heard for 0.35 s" in message for message in caplog.messages)


def test_ending_by_stop_is_no_loss(caplog: pytest.LogCaptureFixture) -> None:
    states: list[str] = []

    async def main() -> None:
        async with serving() as server:
            client = server.client()
            client.on(MessageSend, print)
            client.on_state(lambda state: states.append(str(state)))
            async with listening(client):
                await asyncio.sleep(0)

    run(main)
    assert states[-2:] == ["live", "closed"]
    assert not [message for message in caplog.messages if "next attempt" in message]
