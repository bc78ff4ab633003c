"""What handlers of the asynchronous client see of a real Socket.IO server."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import logging
import subprocess
import sys
import threading
import time
from typing import Any

import attrs
import pytest
from aiohttp import ClientSession
from aiohttp import web
from aiohttp import WSMsgType

from crisp_client import AsyncCrispClient
from crisp_client import AuthenticationError
from crisp_client import ClosedError
from crisp_client import CredentialsError
from crisp_client import CrispClient
from crisp_client import Gap
from crisp_client import RealtimeError
from crisp_client import RealtimeState
from crisp_client import UnknownEvent
from crisp_client.events import MessageSend
from crisp_client.events import NAMES
from tests.limits import Limits
from tests.rtm.bare import serving
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


def test_that_it_is_closed_is_said_before_that_there_is_no_handler() -> None:
    client = CrispClient("i", "k")
    with pytest.raises(RealtimeError, match="no handlers"):
        client.start()
    client.close()
    for use in (client.start, client.listen):
        with pytest.raises(ClosedError, match="closed"):
            use()


@pytest.mark.parametrize("rtm_host", [None, "http://127.0.0.1:1"])
def test_a_closed_client_does_not_listen(relay: Relay, rtm_host: str | None) -> None:
    client = AsyncCrispClient(IDENTIFIER, KEY, "plugin", relay.host, rtm_host=rtm_host)
    client.on(MessageSend, print)

    async def main() -> None:
        await client.aclose()
        with pytest.raises(ClosedError, match="closed"):
            await client.listen()
        with pytest.raises(ClosedError, match="closed"):
            await anext(client.events(MessageSend))
        with pytest.raises(ClosedError, match="closed"):
            async with client:
                pass

    run(main)
    assert client.realtime_state is RealtimeState.IDLE


def test_events_come_in_order_to_async_handlers(relay: Relay) -> None:
    client = client_of(relay)
    seen: list[int] = []

    @client.on(MessageSend)
    async def slow(event: MessageSend) -> None:
        await asyncio.sleep(0.01 if event.fingerprint % 50 == 0 else 0)
        seen.append(event.fingerprint)

    async def main() -> None:
        async with listening(client):
            for number in range(200):
                relay.send("message:send", message(number))
            await until_async(lambda: len(seen) == 200)

    run(main)
    assert seen == list(range(200))
    assert relay.hellos == [
        {"tier": "plugin", "username": IDENTIFIER, "password": KEY, "events": ["message:send"]}
    ]
    assert relay.asked == ["/v1/plugin/connect/endpoints"]
    assert "shard=7" in relay.queries[0]
    assert "EIO=4" in relay.queries[0]


def test_plain_handlers_run_in_threads_one_after_the_other(relay: Relay) -> None:
    client = client_of(relay)
    seen: list[int] = []
    threads: set[threading.Thread] = set()

    def plain(event: MessageSend) -> None:
        threads.add(threading.current_thread())
        time.sleep(0.02 if event.fingerprint == 0 else 0)
        seen.append(event.fingerprint)

    async def asynchronous(event: MessageSend) -> None:
        seen.append(-event.fingerprint)

    client.on(MessageSend, plain)
    client.on(MessageSend, lambda event: asynchronous(event))

    async def main() -> None:
        async with listening(client):
            for number in range(3):
                relay.send("message:send", message(number))
            await until_async(lambda: len(seen) == 6)

    run(main)
    assert seen == [0, 0, 1, -1, 2, -2]
    assert threading.main_thread() not in threads


def test_a_failing_handler_is_told_and_ends_nothing(
    relay: Relay, caplog: pytest.LogCaptureFixture
) -> None:
    client = client_of(relay)
    told: list[tuple[Exception, Any]] = []
    seen: list[int] = []

    @client.on("message:send")
    def fails(event: MessageSend) -> None:
        next(iter(()))

    @client.on("message:send")
    async def works(event: MessageSend) -> None:
        seen.append(event.fingerprint)

    async def main() -> None:
        async with listening(client):
            relay.send("message:send", message(1))
            await until_async(lambda: seen == [1])
            client.on_error(lambda error, event: told.append((error, event)))
            relay.send("message:send", message(2))
            await until_async(lambda: seen == [1, 2])
            client.on_error(lambda error, event: 1 / 0)
            relay.send("message:send", message(3))
            await until_async(lambda: seen == [1, 2, 3])

    run(main)
    assert [(type(error), event.fingerprint) for error, event in told] == [(StopIteration, 2)]
    records = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.getMessage() for record in records] == ["a handler of message:send failed"] * 3
    causes = [record.exc_info[0] for record in records if record.exc_info]
    assert causes == [StopIteration, StopIteration, ZeroDivisionError]


def test_odd_payloads_and_unknown_events_arrive_as_such(relay: Relay) -> None:
    client = client_of(relay)
    seen: list[Any] = []
    client.on("message:send", seen.append)
    client.on("brand:new", seen.append)

    async def main() -> None:
        async with listening(client):
            relay.send("message:send", "text")
            relay.send("brand:new", {"a": 1})
            relay.send("brand:new")
            await until_async(lambda: len(seen) == 3)

    run(main)
    assert all(isinstance(event, UnknownEvent) for event in seen)
    assert [(event.event_name, event.data) for event in seen] == [
        ("message:send", "text"),
        ("brand:new", {"a": 1}),
        ("brand:new", None),
    ]
    assert seen[0].reason


def test_stop_from_a_handler_lets_the_rest_be_seen(relay: Relay) -> None:
    client = client_of(relay)
    seen: list[int] = []

    @client.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        if event.fingerprint == 0:
            await asyncio.sleep(0.3)  # the others have come by then
            client.stop()
        seen.append(event.fingerprint)

    async def main() -> None:
        task = asyncio.create_task(client.listen(options=QUICK))
        await client.wait_until_live()
        for number in range(5):
            relay.send("message:send", message(number))
        await task
        await client.aclose()
        assert len(asyncio.all_tasks()) == 1

    run(main)
    assert seen == [0, 1, 2, 3, 4]


def test_handlers_added_while_live_are_asked_for(relay: Relay, limits: Limits) -> None:
    limits(bind_again=0.1)
    client = client_of(relay)
    client.on(MessageSend, print)

    async def main() -> None:
        async with listening(client):
            await asyncio.to_thread(client.on, "message:received", print)
            await until_async(lambda: len(relay.binds) == 1)
            await client.bind()
            await until_async(lambda: len(relay.binds) == 2)
            client.off(MessageSend, print)
            await until_async(lambda: len(relay.binds) == 3)
            client.off("message:received", print)  # who asks for nothing would be refused
            relay.disconnect_all()
            await until_async(lambda: len(relay.hellos) == 2)
            await client.wait_until_live()

    run(main)
    both = ["message:send", "message:received"]
    assert relay.binds == [{"events": both}, {}, {"events": ["message:received"]}]
    assert relay.hellos[1]["events"] == ["message:received"]


def test_crisp_is_told_what_is_wanted_no_more_often_than_it_takes(relay: Relay) -> None:
    """Once in 2.5 s, by its own clients; these were asked for at once."""
    client = client_of(relay)
    client.on(MessageSend, print)

    async def main() -> None:
        async with listening(client):
            began = time.monotonic()
            for number in (1, 2):
                await client.bind()
                await until_async(lambda n=number: len(relay.binds) == n)  # type: ignore[misc]
            assert time.monotonic() - began >= 2.5

    run(main)


def test_all_events_of_the_tier_are_asked_for(relay: Relay) -> None:
    client = client_of(relay)
    seen: list[Any] = []
    client.on("brand:new", print)

    async def main() -> None:
        async with listening(client):
            await asyncio.to_thread(client.on_any, seen.append)
            await until_async(lambda: len(relay.binds) == 1)
            relay.send("session:set_state", {"session_id": "s", "state": "resolved"})
            await until_async(lambda: seen)

    run(main)
    assert type(seen[0]).__name__ == "SessionSetState"
    asked = relay.binds[0]["events"]
    assert asked == ["brand:new", *NAMES["plugin"]]
    assert "message:send" in asked
    assert "spam:message" not in asked
    assert "gap" not in asked


def test_what_is_no_event_arrives_with_the_reason(relay: Relay) -> None:
    client = client_of(relay)
    seen: list[Any] = []
    client.on_any(seen.append)

    async def main() -> None:
        async with listening(client, options=attrs.evolve(QUICK, concurrency=1)):
            relay.send_packet('2["message:send",{"half"')
            relay.send_packet("2[7]")
            relay.send_packet("2[]")
            relay.send_packet('27["message:send",{"content":"acknowledged"}]')
            relay.send_packet('2["message:send",{"content":"half an emoji \\ud83d"}]')
            await until_async(lambda: len(seen) == 5)

    run(main)
    assert [event.data for event in seen[:3]] == ['42["message:send",{"half"', "42[7]", "42[]"]
    assert all(event.reason and event.event_name == "" for event in seen[:3])
    # That which wants an acknowledgement takes the long way, and may be overtaken.
    contents = {event.content for event in seen[3:]}
    assert contents == {"acknowledged", "half an emoji \ud83d"}


@pytest.mark.skipif(
    "decode_text" not in inspect.signature(ClientSession.ws_connect).parameters,
    reason="this aiohttp ends a connection on which a text comes that is not UTF-8",
)
def test_an_event_that_is_not_utf8_arrives_with_the_reason() -> None:
    seen: list[Any] = []

    async def garble(websocket: web.WebSocketResponse) -> None:
        await websocket.send_frame(b'42["message:send",{"content":"\xff"}]', WSMsgType.TEXT)
        await websocket.send_str('42["message:send",{"content":"good"}]')
        async for _ in websocket:
            pass

    async def main() -> None:
        async with serving(garble) as bare, bare.client() as client:
            client.on_any(seen.append)
            async with listening(client, options=attrs.evolve(QUICK, concurrency=1)):
                await until_async(lambda: len(seen) == 2)

    run(main)
    assert (seen[0].event_name, seen[0].data) == ("", '42["message:send",{"content":"\ufffd"}]')
    assert "utf-8" in seen[0].reason and seen[1].content == "good"


def test_a_full_queue_that_blocks_keeps_connection_and_events(relay: Relay) -> None:
    relay.down()
    relay.ping = {"ping_interval": 1, "ping_timeout": 1}
    relay.up()
    client = client_of(relay)
    gate = asyncio.Event()
    seen: list[int] = []

    @client.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        await gate.wait()
        seen.append(event.fingerprint)

    async def main() -> None:
        async with listening(client, options=attrs.evolve(QUICK, queue_size=5)):
            for number in range(50):
                relay.send("message:send", message(number))
            await until_async(lambda: client.realtime_counts.waiting == 5)
            await asyncio.sleep(3)  # longer than a client may be silent
            assert client.realtime_counts.received < 10
            gate.set()
            await until_async(lambda: len(seen) == 50)

    run(main)
    assert seen == list(range(50))
    assert len(relay.hellos) == 1
    assert client.realtime_counts.dropped == 0


def test_a_full_queue_may_be_an_error(relay: Relay) -> None:
    client = client_of(relay)
    gate = asyncio.Event()

    @client.on(MessageSend)
    async def handle(event: MessageSend) -> None:
        await gate.wait()

    async def main() -> None:
        options = attrs.evolve(QUICK, queue_size=5, on_full="raise")
        task = asyncio.create_task(client.listen(options=options))
        await client.wait_until_live()
        for number in range(20):
            relay.send("message:send", message(number))
        await until_async(lambda: client.realtime_state is RealtimeState.FAILED)
        gate.set()
        with pytest.raises(RealtimeError, match="the queue is full: 5 events"):
            await task
        await client.aclose()

    run(main)
    assert client.realtime_counts.handled in (
        5,
        6,
    )  # one may have left the queue before it was full


def test_events_instead_of_handlers(relay: Relay) -> None:
    client = client_of(relay)
    relay.greeting = 1

    async def main() -> None:
        seen = []
        async with contextlib.aclosing(client.events(MessageSend, Gap, options=QUICK)) as events:
            async for event in events:
                seen.append(event)
                if len(seen) == 1:
                    relay.disconnect_all()
                elif len(seen) == 3:
                    break
        assert client.realtime_state is RealtimeState.CLOSED
        assert client._handlers.names() == []
        assert {type(event) for event in seen} == {MessageSend, Gap}

        async for event in client.events("message:send", options=QUICK):
            client.stop()
            assert event.fingerprint == 1

        relay.refuse = True
        with pytest.raises(AuthenticationError):
            async for _ in client.events():
                raise AssertionError
        await client.aclose()
        assert len(asyncio.all_tasks()) == 1

    run(main)
    assert relay.hellos[-1]["events"] == list(NAMES["plugin"])


def test_events_that_the_loop_has_not_come_back_for_wait(relay: Relay) -> None:
    client = client_of(relay)

    async def main() -> None:
        async with contextlib.aclosing(client.events(MessageSend, options=QUICK)) as events:
            first = asyncio.ensure_future(anext(events))
            await until_async(lambda: client.realtime_state is RealtimeState.LIVE)
            for number in range(4):
                relay.send("message:send", message(number))
            await first
            await until_async(lambda: client.realtime_counts.received == 4)
            later = [await anext(events) for _ in range(3)]
            assert [event.fingerprint for event in (first.result(), *later)] == [0, 1, 2, 3]

    run(main)


def test_misuse_is_told(relay: Relay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CRISP_IDENTIFIER", raising=False)

    async def main() -> None:
        client = client_of(relay)
        with pytest.raises(RealtimeError, match="no handlers"):
            await client.listen(options=QUICK)
        for call in (client.bind, client.wait_until_live):
            with pytest.raises(RealtimeError, match="not listening"):
                await call()
        client.stop()
        client.on(MessageSend, print)
        for name in ("websites", "inboxes"):
            with pytest.raises(TypeError, match=f"{name} must be a list of ids"):
                await client.listen(**{name: WEBSITE}, options=QUICK)
        async with listening(client):
            with pytest.raises(RealtimeError, match="already"):
                await client.listen(options=QUICK)

        nameless = AsyncCrispClient(host=relay.host, rtm_host=relay.socket_url)
        nameless.on(MessageSend, print)
        with pytest.raises(CredentialsError):
            await nameless.listen()
        astray = client_of(relay, rtm_host="localhost")
        astray.on(MessageSend, print)
        with pytest.raises(RealtimeError, match="URL"):
            await astray.listen()

    run(main)
    assert len(relay.hellos) == 1


def test_a_client_may_listen_again_in_another_loop(relay: Relay) -> None:
    client = client_of(relay, rtm_host=relay.socket_url)
    client.on(MessageSend, print)

    async def main() -> None:
        task = asyncio.create_task(client.listen(options=QUICK))
        await client.wait_until_live()
        client.stop()
        await task

    run(main)
    run(main)
    assert len(relay.hellos) == 2


@pytest.mark.parametrize("name, more", [("AsyncCrispClient", ""), ("CrispClient", "asyncio ssl")])
def test_real_time_is_imported_on_first_use(name: str, more: str) -> None:
    later = {"socketio", "engineio", "aiohttp", *more.split()}
    code = (
        f"import sys, crisp_client; client = crisp_client.{name}('a', 'b');"
        "client.on('message:send', print);"
        f"sys.exit(bool({later} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=20).returncode == 0
