"""Handlers that raise what no handler should, and calls from places where nobody expects them."""

from __future__ import annotations

import asyncio
import gc
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from crisp_client import APIConnectionError
from crisp_client import APITimeoutError
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import RealtimeError
from crisp_client import RealtimeState
from crisp_client import Retry
from crisp_client.events import MessageSend
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import Registry
from crisp_client.webhooks import WsgiApp
from tests.rtm.middleman import Middleman
from tests.rtm.relay import client_of
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import message
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.waiting import until
from tests.webhooks.signing import message as hook
from tests.webhooks.signing import SECRET
from tests.webhooks.signing import written
from tests.webhooks.test_wsgi import _signature
from tests.webhooks.test_wsgi import ask


class Odd(BaseException):
    """No `Exception`, such as what pytest's `fail()` raises."""


RAISED = [asyncio.CancelledError, Odd, GeneratorExit, KeyboardInterrupt, SystemExit]


@pytest.fixture
def client(relay: Relay) -> Iterator[CrispClient]:
    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
        yield client


@pytest.mark.parametrize(
    ("kind", "raised"),
    [
        (kind, raised)
        for kind in ("plain", "async")
        for raised in RAISED
        # By a `GeneratorExit` Python ends a coroutine, which has to go on then.
        if (kind, raised) != ("async", GeneratorExit)
    ],
)
def test_whatever_a_handler_raises_ends_nothing(
    relay: Relay, client: CrispClient, kind: str, raised: type[BaseException]
) -> None:
    told: list[Exception] = []
    seen: list[int] = []

    def plain(event: MessageSend) -> None:
        if event.fingerprint == 1:
            raise raised
        seen.append(event.fingerprint)

    async def asynchronous(event: MessageSend) -> None:
        plain(event)

    client.on(MessageSend, plain if kind == "plain" else asynchronous)
    client.on_error(lambda error, event: told.append(error))
    client.start(options=QUICK)
    client.wait_until_live()
    for number in (1, 2, 3):
        relay.send("message:send", message(number))
    until(lambda: seen == [2, 3])
    client.stop()
    (error,) = told
    assert isinstance(error, RuntimeError)
    assert (client.realtime_counts.failed, client.realtime_counts.handled) == (1, 3)


@pytest.mark.parametrize("kind", ["plain", "async"])
@pytest.mark.parametrize("raised", [Odd, SystemExit])
def test_an_application_survives_its_handlers(kind: str, raised: type[BaseException]) -> None:
    registry = Registry()
    seen: list[Any] = []

    def plain(event: MessageSend) -> None:
        if event.content == "0":
            raise raised
        seen.append(event.content)

    async def asynchronous(event: MessageSend) -> None:
        plain(event)

    registry.on(MessageSend, plain if kind == "plain" else asynchronous)
    registry.on_error(lambda error, event: seen.append(str(error)))
    with WsgiApp(PluginHooks(registry, SECRET)) as app:
        for number in range(3):
            body = written(hook(str(number)))
            assert ask(app, body, **_signature(body)) == 200
    assert len(seen) == 3 and "which ends nothing" in seen[0] and seen[1:] == ["1", "2"]


@pytest.mark.parametrize("kind", ["plain", "async"])
def test_an_application_that_a_handler_closes(kind: str) -> None:
    registry = Registry()
    seen: list[Any] = []
    took: list[float] = []

    def plain(event: MessageSend) -> None:
        began = time.monotonic()
        app.close()
        took.append(time.monotonic() - began)
        seen.append(event.content)

    async def asynchronous(event: MessageSend) -> None:
        plain(event)

    registry.on(MessageSend, plain if kind == "plain" else asynchronous)
    app = WsgiApp(PluginHooks(registry, SECRET))
    assert ask(app) == 200
    until(lambda: seen)
    assert took[0] < 1
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith("crisp-hooks")])


@pytest.mark.parametrize("state", [RealtimeState.RESOLVING, RealtimeState.LIVE])
def test_stop_in_a_handler_of_states(
    relay: Relay, client: CrispClient, state: RealtimeState
) -> None:
    client.on(MessageSend, print)
    client.on_state(lambda now: client.stop() if now is state else None)
    client.listen(options=QUICK)
    assert client.realtime_state is RealtimeState.CLOSED


def test_a_second_loop_over_events_that_is_refused_stops_nothing(
    relay: Relay, client: CrispClient
) -> None:
    relay.greeting = 0
    seen: list[int] = []
    for event in client.events(MessageSend, options=QUICK):
        seen.append(event.fingerprint)
        if len(seen) == 1:
            relay.burst(message(number) for number in range(1, 200))
        if len(seen) == 200:
            break
        with pytest.raises(RealtimeError, match="already"):
            next(client.events(MessageSend))
    assert seen == list(range(200))


def test_a_loop_over_events_that_is_collected_in_a_handler(
    relay: Relay, client: CrispClient
) -> None:
    """There, nothing may wait for the end of the handlers."""
    relay.greeting = 0
    took: list[float] = []
    messages: Any = client.events(MessageSend, options=attrs.evolve(QUICK, drain=50))
    next(messages)
    holder = [messages]
    del messages

    @client.on("message:received")
    def collect(event: Any) -> None:
        began = time.monotonic()
        holder.clear()
        gc.collect()
        took.append(time.monotonic() - began)

    until(lambda: relay.binds)
    relay.send("message:received", message(1))
    until(lambda: took, 45)
    assert took[0] < 40  # whoever waits for the handlers waits for 55 s
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith("crisp-client")])


# Whoever waits for its end waits ten minutes.
PROGRAM = """
import sys
from crisp_client import CrispClient
from crisp_client import RealtimeOptions
from crisp_client.events import MessageSend

client = CrispClient("i", "k", "plugin", sys.argv[1])
messages = client.events(MessageSend, options=RealtimeOptions(drain=600))
print(next(messages).content, flush=True)
"""


def test_a_program_ends_with_a_loop_over_events_open(relay: Relay) -> None:
    relay.greeting = 7
    command = [sys.executable, "-c", PROGRAM, relay.host]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=50, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "7\n", "")


def test_what_a_plain_handler_returned_is_cancelled_with_the_rest(relay: Relay) -> None:
    client = client_of(relay)
    states: list[str] = []

    async def work(event: MessageSend) -> None:
        states.append("begun")
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            states.append("cancelled")
            raise

    class Later:
        async def __call__(self, event: MessageSend) -> None:
            await work(event)

    client.on(MessageSend, lambda event: work(event))
    client.on(MessageSend, Later())

    async def main() -> None:
        task = asyncio.create_task(client.listen(options=attrs.evolve(QUICK, concurrency=4)))
        await client.wait_until_live()
        relay.send("message:send", message(1))
        while not states:
            await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait({task})
        await client.aclose()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert states == ["begun", "cancelled"]
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith("crisp-client")])


# SOCKS proxies that are not well


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize("answer", [b"", b"\xff\xff"])
def test_a_socks_proxy_that_answers_nonsense(library: Any, answer: bytes) -> None:

    with Middleman(9, socks_answer=answer) as proxy:
        url = f"socks5://ada:p4ssw0rd@127.0.0.1:{proxy.port}"
        with CrispClient("i", "k", host="http://crisp.invalid", proxy=url, http=library) as client:
            with pytest.raises(APIConnectionError) as caught:
                client.with_options(retry=None).request("POST", "/x")
    assert not caught.value.sent


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_a_socks_proxy_that_is_silent(
    library: Any, flavour: str, caplog: pytest.LogCaptureFixture
) -> None:

    caplog.set_level(logging.DEBUG)
    with Middleman(9, socks_answer=None) as proxy:
        url = f"socks5://ada:p4ssw0rd@127.0.0.1:{proxy.port}"
        settings: dict[str, Any] = {"host": "http://crisp.invalid", "proxy": url, "http": library}
        settings |= {"timeout": 0.3, "retry": Retry(attempts=1)}

        async def main() -> None:
            async with AsyncCrispClient("i", "k", **settings) as client:
                await client.request("POST", "/x")

        with pytest.raises(APITimeoutError) as caught:
            if flavour == "async":
                asyncio.run(main())
            else:
                with CrispClient("i", "k", **settings) as client:
                    client.request("POST", "/x")
    assert not caught.value.sent
    assert "p4ssw0rd" not in caplog.text
