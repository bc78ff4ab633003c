"""Threads that cannot be started, and processes that are forked, while a client listens."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from crisp_client import CrispClient
from crisp_client import RealtimeError
from crisp_client import RealtimeState
from crisp_client.events import MessageSend
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import Registry
from crisp_client.webhooks import WsgiApp
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import message
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.waiting import until
from tests.webhooks.signing import SECRET
from tests.webhooks.test_wsgi import ask


class Limit:
    """As a system that is at its limit of threads: from now on `left` starts fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = 0
        self.refused: list[str] = []
        start = threading.Thread.start

        def limited(thread: threading.Thread) -> None:
            if self.left and not thread.name.startswith("test"):
                self.left -= 1
                self.refused.append(thread.name)
                raise RuntimeError("can't start new thread")
            start(thread)

        monkeypatch.setattr(threading.Thread, "start", limited)


@pytest.fixture
def limit(monkeypatch: pytest.MonkeyPatch) -> Limit:
    return Limit(monkeypatch)


@pytest.fixture
def client(relay: Relay) -> Iterator[CrispClient]:
    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
        yield client


@pytest.mark.parametrize("failures", [1, 3])
def test_a_thread_that_cannot_be_started_at_first(
    relay: Relay, client: CrispClient, limit: Limit, failures: int
) -> None:
    seen: list[int] = []
    states: list[RealtimeState] = []
    client.on(MessageSend, lambda event: seen.append(event.fingerprint))
    client.start(options=QUICK)
    client.wait_until_live()
    client.on_state(states.append)
    limit.left = failures
    for number in range(3):
        relay.send("message:send", message(number))
    until(lambda: len(seen) == 3)
    assert limit.refused == ["crisp-client-handler"] * failures
    client.stop()
    assert states == [RealtimeState.CLOSED]
    assert client.realtime_counts.failed == 0


def test_the_threads_that_there_are_do_the_work(
    relay: Relay, client: CrispClient, limit: Limit
) -> None:
    seen: list[str] = []
    client.on(MessageSend, lambda event: seen.append(event.session_id))
    client.start(options=QUICK)
    client.wait_until_live()
    relay.send("message:send", {**message(0), "session_id": "first"})
    until(lambda: seen)
    limit.left = 10**9
    for number in range(20):
        relay.send("message:send", {**message(number), "session_id": f"s{number}"})
    until(lambda: len(seen) == 21)
    client.stop()
    assert client.realtime_counts.handled == 21


@pytest.mark.parametrize("kind", ["plain", "async", "none"])
def test_no_thread_at_all(
    relay: Relay,
    client: CrispClient,
    limit: Limit,
    kind: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What cannot be handled is told, and the connection stays."""
    told: list[tuple[str, Any]] = []

    def plain(error: Exception, event: Any) -> None:
        told.append((str(error), event.fingerprint))

    async def asynchronous(error: Exception, event: Any) -> None:
        plain(error, event)

    client.on(MessageSend, print)
    if kind != "none":
        client.on_error(plain if kind == "plain" else asynchronous)
    states: list[RealtimeState] = []
    client.start(options=QUICK)
    client.wait_until_live()
    client.on_state(states.append)
    limit.left = 10**9
    relay.send("message:send", message(1))
    relay.send("message:send", message(2))
    until(lambda: client.realtime_counts.failed == 2)
    until(lambda: kind == "none" or len(told) == 2)
    if kind == "none":
        # Counted before it is logged.
        until(lambda: caplog.text.count("a handler of message:send failed") == 2)
    else:
        assert told == [("no thread can be started: can't start new thread", n) for n in (1, 2)]
    assert relay.open_sockets == 1 and not states
    client.stop()
    assert client.realtime_state is RealtimeState.CLOSED


@pytest.mark.parametrize("how", ["start", "listen", "events"])
def test_a_loop_that_cannot_be_started_leaves_nothing(
    relay: Relay, client: CrispClient, limit: Limit, how: str
) -> None:
    seen: list[int] = []
    client.on(MessageSend, lambda event: seen.append(event.fingerprint))
    limit.left = 1
    with pytest.raises(RealtimeError, match="no thread can be started"):
        if how == "events":
            next(client.events(MessageSend, options=QUICK))
        else:
            getattr(client, how)(options=QUICK)
    assert not relay.hellos
    client.stop()
    client.start(options=QUICK)  # and it can be tried again
    client.wait_until_live()
    relay.send("message:send", message(1))
    until(lambda: seen)


def test_looking_up_the_host_wants_a_thread_too(
    relay: Relay, client: CrispClient, limit: Limit, caplog: pytest.LogCaptureFixture
) -> None:
    client = CrispClient(IDENTIFIER, KEY, "plugin", relay.host.replace("127.0.0.1", "localhost"))
    client.on(MessageSend, print)
    start = threading.Thread.start  # the limited one

    def only_look_ups(thread: threading.Thread) -> None:
        limit.left = 10**9 if thread.name.startswith("asyncio") and len(failed) < 2 else 0
        if limit.left:
            failed.append(thread.name)
        start(thread)

    failed: list[str] = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(threading.Thread, "start", only_look_ups)
        client.start(options=QUICK)
        client.wait_until_live()
    assert len(failed) == 2 and "can't start new thread" in caplog.text
    client.close()
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith("asyncio")])


def test_a_hook_is_refused_where_nothing_can_be_started(limit: Limit) -> None:
    """So Crisp sends it again; it must not count as a repetition then."""
    registry = Registry()
    seen: list[Any] = []
    registry.on(MessageSend, lambda event: seen.append(event.content))
    with WsgiApp(PluginHooks(registry, SECRET)) as app:
        limit.left = 1
        assert ask(app) == 503
        assert ask(app) == 200
        until(lambda: seen)
    assert seen == ["hello"]


# Processes

FORKED = """
import asyncio, json, os, sys, threading, time
from crisp_client import AsyncCrispClient, CrispClient
from crisp_client.events import MessageSend
from tests.rtm.relay import QUICK

flavour, host = sys.argv[1:]
heard = []
me = "parent"

def say(**what):
    os.write(1, (json.dumps({"who": me, **what}) + chr(10)).encode())

def within(seconds, done):
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.01)
    return bool(done())

def timed(function, *args):
    began = time.monotonic()
    function(*args)
    return round(time.monotonic() - began, 1)

def sync():
    global me
    client = CrispClient("i", "k", "plugin", host)
    client.on(MessageSend, lambda m: heard.append(m.fingerprint))
    client.start(options=QUICK)
    client.wait_until_live()
    child = os.fork()
    if child:
        say(heard=within(20, lambda: 1 in heard), state=client.realtime_state)
        os.waitpid(child, 0)
        say(heard=within(20, lambda: 2 in heard), state=client.realtime_state)
        client.close()
        return
    me = "child"
    state = client.realtime_state
    took = timed(client.stop)
    client.start(options=QUICK)
    client.wait_until_live()
    say(state=state, took=took, again=client.realtime_state)
    within(20, lambda: 1 in heard)
    client.close()
    say(heard=heard)
    os._exit(0)

def asynchronous():
    global me
    client = AsyncCrispClient("i", "k", "plugin", host)
    client.on(MessageSend, lambda m: heard.append(m.fingerprint))

    async def listen():
        task = asyncio.create_task(client.listen(options=QUICK))
        await client.wait_until_live()
        return task

    async def heard_in_time(number):
        for _ in range(2000):
            if number in heard:
                return True
            await asyncio.sleep(0.01)

    runner = asyncio.Runner()
    task = runner.run(listen())
    child = os.fork()
    if child:
        say(heard=runner.run(heard_in_time(1)), state=client.realtime_state)
        os.waitpid(child, 0)
        say(heard=runner.run(heard_in_time(2)), state=client.realtime_state)
        client.stop()
        runner.run(asyncio.wait_for(task, 30))
        return
    me = "child"
    state = client.realtime_state
    took = timed(client.stop)

    async def anew():
        global task
        task = asyncio.create_task(client.listen(options=QUICK))
        await client.wait_until_live()
        say(state=state, took=took, again=client.realtime_state)
        await heard_in_time(1)
        client.stop()
        await task
        await client.aclose()
        say(heard=heard)

    asyncio.Runner().run(anew())
    os._exit(0)

sync() if flavour == "sync" else asynchronous()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_the_child_of_a_listening_client(relay: Relay, flavour: str) -> None:
    program = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", FORKED, flavour, relay.host],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdout is not None
        child = json.loads(program.stdout.readline())
        assert child == {"who": "child", "state": "idle", "took": 0.0, "again": "live"}
        relay.send("message:send", message(1))  # to both, over two connections
        told = [json.loads(program.stdout.readline()) for _ in range(2)]
        assert {"who": "child", "heard": [1]} in told
        assert {"who": "parent", "heard": True, "state": "live"} in told
        until(lambda: relay.open_sockets == 1)
        relay.send("message:send", message(2))
        last = json.loads(program.stdout.readline())
        assert last == {"who": "parent", "heard": True, "state": "live"}
        _, complaints = program.communicate(timeout=20)
        assert (program.returncode, complaints) == (0, "")
    finally:
        program.kill()
        program.communicate()
    assert len(relay.hellos) == 2


FORKED_APP = """
import asyncio, os, sys, threading
from crisp_client.events import MessageSend
from crisp_client.webhooks import PluginHooks, Registry, WsgiApp
from tests.webhooks.signing import message, SECRET, written
from tests.webhooks.test_wsgi import ask, _signature

registry = Registry()
busy, free = threading.Event(), threading.Event()
me = "parent"

def handle(event):
    os.write(1, f"{me} {event.content}\\n".encode())
    if event.content == "slow":
        busy.set()
        free.wait(30)

async def handle_too(event):
    handle(event)

registry.on(MessageSend, handle_too if sys.argv[1] == "async" else handle)
app = WsgiApp(PluginHooks(registry, SECRET), max_waiting=2)

def post(text):
    body = written(message(text))
    return ask(app, body, **_signature(body))

assert post("first" if sys.argv[1] == "async" else "slow") == 200
sys.argv[1] == "async" or busy.wait(30)
child = os.fork()
if not child:
    me = "child"
    assert [post("a"), post("b")] == [200, 200]
    app.close()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
free.set()
assert post("c") == 200
app.close()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("kind", ["plain", "async"])
def test_an_application_that_was_used_before_the_fork(kind: str) -> None:
    command = [sys.executable, "-W", "ignore", "-c", FORKED_APP, kind]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=50, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    first = "first" if kind == "async" else "slow"
    said = ran.stdout.splitlines()
    assert sorted(said) == sorted([f"parent {first}", "child a", "child b", "parent c"])


def test_stop_is_bounded_by_the_time_for_handlers(
    relay: Relay, client: CrispClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    busy, free = threading.Event(), threading.Event()

    @client.on(MessageSend)
    def handle(event: MessageSend) -> None:
        busy.set()
        free.wait(30)

    client.start(options=attrs.evolve(QUICK, drain=0.1))
    client.wait_until_live()
    relay.send("message:send", message(1))
    assert busy.wait(30)
    began = time.monotonic()
    client.stop()
    assert time.monotonic() - began < 3
    assert "handlers took too long" in caplog.text
    free.set()
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith("crisp-client")])
