"""Connecting, losing the connection and ending it, with a real Socket.IO server."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import Backoff
from crisp_client import Gap
from crisp_client import NotFoundError
from crisp_client import RealtimeOptions
from crisp_client import RealtimeState
from crisp_client.events import MessageSend
from tests.rtm.relay import client_of
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import listening
from tests.rtm.relay import message
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.rtm.relay import run
from tests.rtm.relay import WEBSITE
from tests.waiting import until_async


@pytest.mark.parametrize("later", [False, True])
def test_a_refusal_is_final(relay: Relay, later: bool) -> None:
    client = client_of(relay, tier=None)
    client.on(MessageSend, print)
    relay.refuse = not later

    async def main() -> None:
        task = asyncio.create_task(client.listen(options=QUICK))
        if later:
            await client.wait_until_live()
            relay.revoke()
        else:
            with pytest.raises(AuthenticationError):
                await client.wait_until_live()
        with pytest.raises(AuthenticationError, match="token rolled") as caught:
            await task
        error = caught.value
        assert (error.status, error.reason) == (None, "unauthorized")
        assert "tier='user' was assumed" in str(error)
        assert error.data == {"message": "token rolled: ***"}
        assert "canary" not in str(error) + repr(error)
        await client.aclose()
        assert len(asyncio.all_tasks()) == 1

    run(main)
    assert len(relay.hellos) == 1


def lose_by_disconnect(relay: Relay) -> None:
    relay.disconnect_all()


def lose_by_restart(relay: Relay) -> None:
    relay.down()
    time.sleep(0.1)
    relay.up()


@pytest.mark.parametrize(
    ("lose", "told"),
    [
        (lose_by_disconnect, "the server disconnected; next attempt in"),
        (lose_by_restart, "the connection was lost; next attempt in"),
    ],
)
def test_a_lost_connection_is_made_and_authenticated_again(
    relay: Relay, lose: Callable[[Relay], None], told: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = client_of(relay)
    seen: list[int] = []
    client.on(MessageSend, lambda event: seen.append(event.fingerprint))

    async def main() -> None:
        async with listening(client):
            for number in range(1, 5):
                await asyncio.to_thread(lose, relay)
                await until_async(lambda n=number: len(relay.hellos) == n + 1)  # type: ignore[misc]
                await client.wait_until_live()
                relay.send("message:send", message(number))
                await until_async(lambda n=number: seen[-1:] == [n])  # type: ignore[misc]
            assert relay.open_sockets == 1

    run(main)
    assert relay.most == 1
    assert len(relay.asked) >= 5
    assert told in caplog.text


@pytest.mark.parametrize(
    ("lose", "reason"), [(lose_by_disconnect, "disconnected"), (lose_by_restart, "lost")]
)
def test_each_outage_is_told_before_what_comes_after_it(
    relay: Relay, lose: Callable[[Relay], None], reason: str
) -> None:
    client = client_of(relay)
    seen: list[int | Gap] = []
    client.on(MessageSend, lambda event: seen.append(event.fingerprint))
    client.on(Gap, seen.append)
    before = time.time() * 1000

    async def main() -> None:
        # With one worker all events are handled in the order in which they came.
        async with listening(client, options=attrs.evolve(QUICK, concurrency=1)):
            for number in range(3):
                relay.send("message:send", message(number))
                await until_async(lambda n=number: n in seen)  # type: ignore[misc]
                relay.greeting = number + 100
                await asyncio.to_thread(lose, relay)
                await until_async(lambda n=number: n + 100 in seen)  # type: ignore[misc]

    run(main)
    after = time.time() * 1000
    kinds = [event if isinstance(event, int) else "gap" for event in seen]
    assert kinds == [0, "gap", 100, 1, "gap", 101, 2, "gap", 102]
    gaps = [event for event in seen if isinstance(event, Gap)]
    times = [before - 1] + [time for gap in gaps for time in (gap.start, gap.end)] + [after + 1]
    assert times == sorted(times)
    assert {gap.reason for gap in gaps} == {reason}


def test_the_states_are_told(relay: Relay) -> None:
    client = client_of(relay)
    client.on(MessageSend, print)
    states: list[str] = []

    @client.on_state
    def told(state: RealtimeState) -> None:
        assert client.realtime_state is state
        states.append(str(state))
        raise LookupError("ends nothing")

    async def main() -> None:
        assert client.realtime_state is RealtimeState.IDLE
        task = asyncio.create_task(client.listen(options=QUICK))
        await client.wait_until_live()
        relay.disconnect_all()
        await until_async(lambda: len(relay.hellos) == 2)
        await client.wait_until_live()
        client.stop()
        await task
        relay.refuse = True
        with pytest.raises(AuthenticationError):
            await client.listen(options=QUICK)
        await client.aclose()

    run(main)
    way = ["resolving", "connecting", "authenticating"]
    assert states == [*way, "live", "gap", *way, "live", "closed", *way, "failed"]


def test_three_goodbyes_instead_of_an_answer_are_final(relay: Relay) -> None:
    client = client_of(relay)
    client.on(MessageSend, print)
    relay.unkind = True

    async def main() -> None:
        with pytest.raises(AuthenticationError, match="ended 3 connections in a row"):
            await client.listen(options=QUICK)
        await client.aclose()

    run(main)
    assert len(relay.hellos) == 3


@pytest.mark.parametrize("trouble", ["silent", "reject", "rest"])
def test_what_may_pass_is_tried_again(relay: Relay, trouble: str) -> None:
    client = client_of(relay)
    client.on(MessageSend, print)
    relay.silent = trouble == "silent"
    relay.reject = trouble == "reject"
    relay.rest_status = 502 if trouble == "rest" else 200

    async def main() -> None:
        impatient = attrs.evolve(QUICK, answer_timeout=0.5)
        task = asyncio.create_task(client.listen(options=impatient))
        await until_async(lambda: len(relay.asked) >= 3)
        relay.silent = relay.reject = False
        relay.rest_status = 200
        await client.wait_until_live()
        client.stop()
        await task
        await client.aclose()

    run(main)
    assert relay.most <= 1


def test_a_server_of_another_kind_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-OpenSSH_9.6\r\n")
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        client = AsyncCrispClient(IDENTIFIER, KEY, rtm_host=f"ws://127.0.0.1:{port}/{KEY}")
        client.on(MessageSend, print)
        task = asyncio.create_task(client.listen(options=QUICK))
        await until_async(lambda: caplog.text.count("cannot connect") >= 3)
        task.cancel()
        await asyncio.wait({task})
        server.close()
        await server.wait_closed()

    run(main)
    assert "canary" not in caplog.text


def test_a_slow_accept_is_waited_for(relay: Relay) -> None:
    client = client_of(relay)
    client.on(MessageSend, print)
    relay.accept_delay = 1.5

    async def main() -> None:
        async with listening(client):
            pass

    run(main)
    assert len(relay.hellos) == 1


def test_a_refused_discovery_is_final(relay: Relay) -> None:
    client = client_of(relay)
    client.on(MessageSend, print)
    relay.rest_status = 404

    async def main() -> None:
        with pytest.raises(NotFoundError):
            await client.listen(options=QUICK)
        relay.rest_status = 401
        with pytest.raises(AuthenticationError):
            await client.listen(options=QUICK)
        await client.aclose()

    run(main)


@pytest.mark.parametrize("status", [423, 429, 503])
def test_a_quota_at_discovery_is_waited_out(relay: Relay, status: int) -> None:
    """It is there again tomorrow."""
    client = client_of(relay)
    client.on(MessageSend, print)
    relay.rest_status = status

    async def main() -> None:
        task = asyncio.create_task(client.listen(options=QUICK))
        await until_async(lambda: len(relay.asked) > 1)
        relay.rest_status = 200
        await client.wait_until_live()
        client.stop()
        await task
        await client.aclose()

    run(main)


@pytest.mark.parametrize(
    ("tier", "given", "asked", "narrowed"),
    [
        ("user", {"website_id": WEBSITE}, "user", {"rooms": [WEBSITE]}),
        ("plugin", {"website_id": WEBSITE}, "plugin", {"rooms": [WEBSITE]}),
        ("plugin", {"inboxes": ["in"]}, "plugin", {"inboxes": ["in"]}),
        ("website", {}, "website", {}),
        # It has one website only, so that the id alone narrows nothing.
        ("website", {"website_id": WEBSITE}, f"website/{WEBSITE}", {}),
        (
            "website",
            {"website_id": WEBSITE, "websites": ["other"], "inboxes": ["in"]},
            f"website/{WEBSITE}",
            {"rooms": ["other"], "inboxes": ["in"]},
        ),
    ],
)
def test_who_is_asked_and_what_is_asked_for(
    relay: Relay, tier: str, given: dict[str, Any], asked: str, narrowed: dict[str, list[str]]
) -> None:
    async def main() -> None:
        client = client_of(relay, tier)
        client.on(MessageSend, print)
        async with listening(client, **given):
            pass

    run(main)
    assert relay.asked == [f"/v1/{asked}/connect/endpoints"]
    pair = {"username": IDENTIFIER, "password": KEY}
    assert relay.hellos == [{"tier": tier, **pair, "events": ["message:send"], **narrowed}]


def test_a_given_host_is_not_asked_for(relay: Relay) -> None:
    client = client_of(relay, rtm_host=relay.socket_url)
    client.on(MessageSend, print)

    async def main() -> None:
        async with listening(client, websites=[WEBSITE, "other"]):
            pass

    run(main)
    assert relay.asked == []
    assert relay.hellos[0]["rooms"] == [WEBSITE, "other"]


@pytest.mark.parametrize("moment", ["resolving", "accepting", "authenticating", "waiting", "live"])
def test_cancelling_leaves_nothing(relay: Relay, moment: str) -> None:
    client = client_of(relay)
    client.on(MessageSend, print)
    options = QUICK
    came = {
        "resolving": lambda: relay.asked,
        "accepting": lambda: relay.queries,
        "authenticating": lambda: relay.hellos,
        "waiting": lambda: client.realtime_state is RealtimeState.GAP,
        "live": lambda: client.realtime_state is RealtimeState.LIVE,
    }
    if moment == "resolving":
        relay.rest_delay = 30  # longer than the test may take
    elif moment == "accepting":
        relay.accept_delay = 30
    elif moment == "authenticating":
        relay.silent = True
    elif moment == "waiting":
        relay.rest_status = 503
        options = RealtimeOptions(backoff=Backoff(base=60, cap=60))

    async def main() -> None:
        task = asyncio.create_task(client.listen(options=options))
        await until_async(came[moment])
        started = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await client.aclose()
        assert time.monotonic() - started < 1.5
        assert len(asyncio.all_tasks()) == 1

    threads = threading.active_count()
    run(main)
    assert threading.active_count() == threads
    deadline = time.monotonic() + 5
    while relay.open_sockets and time.monotonic() < deadline:
        time.sleep(0.01)
    assert relay.open_sockets == 0


def test_no_log_shows_credentials(relay: Relay, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("socketio.client", "engineio.client", "aiohttp.client", "crisp_client"):
        caplog.set_level(logging.DEBUG, name)
    client = client_of(relay)
    client.on(MessageSend, print)

    async def main() -> None:
        async with listening(client):
            relay.disconnect_all()
            await until_async(lambda: len(relay.hellos) == 2)
            await client.wait_until_live()

    run(main)
    assert "real time: connected" in caplog.text
    ours = [record.getMessage() for record in caplog.records if "server" not in record.name]
    assert not [line for line in ours if "canary" in line]
