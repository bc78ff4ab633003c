"""What handlers of the asynchronous client see of a real Socket.IO server."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import threading
import time
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CredentialsError
from crisp_client import RealtimeError
from crisp_client import UnknownEvent
from crisp_client.events import MessageSend
from tests.rtm.relay import client_of
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import listening
from tests.rtm.relay import message
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.rtm.relay import run
from tests.rtm.relay import until


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
            await until(lambda: len(seen) == 200)

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
            await until(lambda: len(seen) == 6)

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
            await until(lambda: seen == [1])
            client.on_error(lambda error, event: told.append((error, event)))
            relay.send("message:send", message(2))
            await until(lambda: seen == [1, 2])
            client.on_error(lambda error, event: 1 / 0)
            relay.send("message:send", message(3))
            await until(lambda: seen == [1, 2, 3])

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
            await until(lambda: len(seen) == 3)

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


def test_handlers_added_while_live_are_asked_for(relay: Relay) -> None:
    client = client_of(relay)
    client.on(MessageSend, print)

    async def main() -> None:
        async with listening(client):
            await asyncio.to_thread(client.on, "message:received", print)
            await until(lambda: len(relay.binds) == 1)
            await client.bind()
            await until(lambda: len(relay.binds) == 2)
            client.off(MessageSend, print)
            await until(lambda: len(relay.binds) == 3)
            client.off("message:received", print)  # who asks for nothing would be refused
            relay.disconnect_all()
            await until(lambda: len(relay.hellos) == 2)
            await client.wait_until_live()

    run(main)
    both = ["message:send", "message:received"]
    assert relay.binds == [{"events": both}, {}, {"events": ["message:received"]}]
    assert relay.hellos[1]["events"] == ["message:received"]


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


def test_real_time_is_imported_on_first_use() -> None:
    code = (
        "import sys, crisp_client; client = crisp_client.AsyncCrispClient('a', 'b');"
        "client.on('message:send', print);"
        "sys.exit(bool({'socketio', 'engineio', 'aiohttp'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=20).returncode == 0
