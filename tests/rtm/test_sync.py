"""The synchronous client against a real Socket.IO server."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from collections.abc import Iterator

import attrs
import pytest

from crisp_client import AuthenticationError
from crisp_client import Backoff
from crisp_client import CrispClient
from crisp_client import Gap
from crisp_client import RealtimeError
from crisp_client import RealtimeOptions
from crisp_client import RealtimeState
from crisp_client.events import MessageSend
from crisp_client.events import NAMES
from tests.rtm.relay import IDENTIFIER
from tests.rtm.relay import KEY
from tests.rtm.relay import message
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.waiting import until


@pytest.fixture
def client(relay: Relay) -> Iterator[CrispClient]:
    with CrispClient(IDENTIFIER, KEY, "plugin", relay.host) as client:
        yield client


def beside(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_listen_runs_handlers_in_the_calling_thread(relay: Relay, client: CrispClient) -> None:
    seen: list[tuple[int, threading.Thread]] = []

    @client.on(MessageSend)
    def plain(event: MessageSend) -> None:
        seen.append((event.fingerprint, threading.current_thread()))

    @client.on(MessageSend)
    async def asynchronous(event: MessageSend) -> None:
        await asyncio.sleep(0)
        seen.append((-event.fingerprint, threading.current_thread()))
        if event.fingerprint == 3:
            client.stop()

    def send() -> None:
        until(lambda: relay.hellos)
        client.wait_until_live()
        for number in range(1, 4):
            relay.send("message:send", message(number))

    sender = beside(send)
    client.listen(options=RealtimeOptions(concurrency=1))
    sender.join(30)
    assert [number for number, _ in seen] == [1, -1, 2, -2, 3, -3]
    assert {thread for number, thread in seen if number > 0} == {threading.current_thread()}
    assert threading.current_thread() not in {thread for number, thread in seen if number < 0}


def test_start_and_stop_in_the_background(relay: Relay, client: CrispClient) -> None:
    seen: list[int] = []
    client.on(MessageSend, lambda event: seen.append(event.fingerprint))
    for turn in (1, 2):
        client.start(options=QUICK)
        client.wait_until_live()
        with pytest.raises(RealtimeError, match="already"):
            client.listen(options=QUICK)
        for number in range(3):
            relay.send("message:send", message(number))
        until(lambda n=turn: len(seen) == 3 * n)  # type: ignore[misc]
        client.stop()
        with pytest.raises(RealtimeError, match="stopped"):
            client.wait_until_live()
    assert len(relay.hellos) == 2
    assert seen == [0, 1, 2] * 2


def test_a_closed_client_does_not_listen(relay: Relay, client: CrispClient) -> None:
    client.on(MessageSend, print)
    copy = client.with_options(deadline=5)
    client.close()
    for each in (client, copy):
        with pytest.raises(RuntimeError, match="closed"):
            each.listen()
        with pytest.raises(RuntimeError, match="closed"):
            each.start()
        with pytest.raises(RuntimeError, match="closed"):
            next(each.events(MessageSend))
        with pytest.raises(RuntimeError, match="closed"), each:
            pass
    assert not relay.hellos
    assert client.realtime_state is RealtimeState.IDLE


def test_nothing_begins_to_listen_while_the_client_closes(
    relay: Relay, client: CrispClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.on(MessageSend, print)
    stop = client.stop

    def stop_and_start() -> None:
        stop()
        with pytest.raises(RuntimeError, match="closed"):
            client.start()

    monkeypatch.setattr(client, "stop", stop_and_start)
    client.close()


def test_it_comes_back_and_binds(relay: Relay, client: CrispClient) -> None:
    seen: list[int] = []
    client.on(MessageSend, lambda event: seen.append(event.fingerprint))
    client.start(options=QUICK)
    for number in range(1, 4):
        client.wait_until_live(math.inf)
        relay.disconnect_all()
        until(lambda n=number: len(relay.hellos) == n + 1)  # type: ignore[misc]
    client.wait_until_live()
    client.on("message:received", print)
    until(lambda: relay.binds)
    client.bind()
    until(lambda: len(relay.binds) == 2)
    relay.send("message:send", message(7))
    until(lambda: seen == [7])
    assert relay.binds == [{"events": ["message:send", "message:received"]}, {}]
    assert relay.most == 1


def test_a_failing_handler_is_told_and_ends_nothing(
    relay: Relay, client: CrispClient, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[Exception] = []

    @client.on(MessageSend)
    async def fails(event: MessageSend) -> None:
        raise LookupError("no such thing")

    @client.on_error
    async def failed(error: Exception, event: object) -> None:
        told.append(error)
        raise ValueError("nor this")

    client.start(options=QUICK)
    client.wait_until_live()
    relay.send("message:send", message(1))
    relay.send("message:send", message(2))
    until(lambda: len(told) == 2)
    client.stop()
    assert {type(error) for error in told} == {LookupError}
    logged = [record.exc_info[0] for record in caplog.records if record.exc_info]
    assert logged == [LookupError, ValueError] * 2


def test_a_refusal_ends_listening(
    relay: Relay, client: CrispClient, caplog: pytest.LogCaptureFixture
) -> None:
    relay.refuse = True
    client.on(MessageSend, print)
    with pytest.raises(AuthenticationError, match="token rolled"):
        client.listen(options=QUICK)
    client.start(options=QUICK)
    with pytest.raises(AuthenticationError):
        client.wait_until_live()
    until(lambda: "real time ended: rtm: unauthorized" in caplog.text)
    with pytest.raises(RealtimeError, match="not listening"):
        client.bind()
    assert "canary" not in caplog.text


def test_misuse_is_told(client: CrispClient) -> None:
    with pytest.raises(RealtimeError, match="no handlers"):
        client.listen(options=QUICK)
    with pytest.raises(RealtimeError, match="no handlers"):
        client.start(options=QUICK)
    with pytest.raises(RealtimeError, match="not listening"):
        client.bind()
    with pytest.raises(RealtimeError, match="not listening"):
        client.wait_until_live()
    client.stop()


def test_waiting_in_vain(relay: Relay, client: CrispClient) -> None:
    relay.rest_delay = 1
    client.on(MessageSend, print)
    client.start(options=QUICK)
    with pytest.raises(TimeoutError, match=r"within 0\.1 s"):
        client.wait_until_live(0.1)
    client.stop()
    until(lambda: not [t for t in threading.enumerate() if t.name == "crisp-client-endpoint"])


@pytest.mark.parametrize(
    "moment",
    ["resolving", "accepting", "authenticating", "idle", "handling", "handling async", "away"],
)
def test_ctrl_c_ends_listen_within_a_second(
    relay: Relay, client: CrispClient, moment: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "crisp_client")
    pressed: list[float] = []
    busy, over = threading.Event(), threading.Event()

    @client.on(MessageSend)
    def plain(event: MessageSend) -> None:
        if moment == "handling":
            busy.set()
            over.wait(30)

    @client.on(MessageSend)
    async def asynchronous(event: MessageSend) -> None:
        if moment == "handling async":
            busy.set()
            await asyncio.sleep(10)

    options = QUICK
    if moment == "resolving":
        relay.rest_delay = 30  # longer than the test may take
    elif moment == "accepting":
        relay.accept_delay = 30
    elif moment == "authenticating":
        relay.silent = True
    elif moment == "away":
        options = RealtimeOptions(backoff=Backoff(base=60, cap=60))

    def press() -> None:
        if moment in ("resolving", "accepting"):
            until(lambda: relay.asked)
        elif moment == "authenticating":
            until(lambda: relay.hellos)
        else:
            until(lambda: relay.hellos)
            client.wait_until_live()
        if moment == "away":
            relay.down()
        elif moment.startswith("handling"):
            relay.send("message:send", message(1))
            assert busy.wait(30)
        time.sleep(0.1)
        pressed.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    presser = beside(press)
    client.listen(options=options)
    took = time.monotonic() - pressed[0]
    left = [t.name for t in threading.enumerate() if t.name.startswith("crisp-client")]
    over.set()
    presser.join(30)
    if moment == "away":
        relay.up()
    assert took < 1
    # A handler in its thread cannot be ended; nothing else goes on.
    assert left == (["crisp-client-handler"] if moment == "handling" else [])
    assert "interrupted" in caplog.text
    assert "Traceback" not in caplog.text
    until(lambda: not [t for t in threading.enumerate() if t.name.startswith("crisp-client")])


def test_ctrl_c_ends_a_handler_in_the_listening_thread(relay: Relay, client: CrispClient) -> None:
    busy = threading.Event()

    @client.on(MessageSend)
    def handle(event: MessageSend) -> None:
        busy.set()
        time.sleep(30)

    def press() -> None:
        until(lambda: relay.hellos)
        client.wait_until_live()
        relay.send("message:send", message(1))
        assert busy.wait(30)
        time.sleep(0.1)  # until it sleeps
        os.kill(os.getpid(), signal.SIGINT)

    presser = beside(press)
    started = time.monotonic()
    client.listen(options=attrs.evolve(QUICK, concurrency=1))
    assert time.monotonic() - started < 5
    presser.join(30)


def test_handlers_of_several_conversations_run_at_once(relay: Relay, client: CrispClient) -> None:
    together = threading.Barrier(3)
    seen: list[int] = []

    @client.on(MessageSend)
    def handle(event: MessageSend) -> None:
        together.wait(30)
        seen.append(event.fingerprint)

    client.start(options=QUICK)
    client.wait_until_live()
    for number in range(9):
        relay.send("message:send", {**message(number), "session_id": f"s{number % 3}"})
    until(lambda: len(seen) == 9)
    client.stop()
    for session in range(3):
        assert [n for n in seen if n % 3 == session] == [session, session + 3, session + 6]
    assert client.realtime_counts.handled == 9


def test_events_instead_of_handlers(relay: Relay, client: CrispClient) -> None:
    relay.greeting = 1
    seen: list[object] = []
    options = attrs.evolve(QUICK, concurrency=1)
    for event in client.events(MessageSend, Gap, options=options):
        seen.append(type(event))
        if len(seen) == 1:
            relay.disconnect_all()
        elif len(seen) == 3:
            break
    assert seen == [MessageSend, Gap, MessageSend]
    assert client._handlers.names() == []
    assert client.realtime_state is RealtimeState.CLOSED

    for event in client.events("message:send", options=QUICK):
        assert event.fingerprint == 1
        client.stop()

    relay.refuse = True
    with pytest.raises(AuthenticationError):
        list(client.events())
    assert relay.hellos[-1]["events"] == list(NAMES["plugin"])


def test_events_that_the_loop_has_not_come_back_for_wait(relay: Relay, client: CrispClient) -> None:
    def send() -> None:
        until(lambda: client.realtime_state is RealtimeState.LIVE)
        for number in range(4):
            relay.send("message:send", message(number))

    sending = threading.Thread(target=send)
    sending.start()
    with contextlib.closing(client.events(MessageSend, options=QUICK)) as events:
        first = next(events)
        until(lambda: client.realtime_counts.received == 4)
        later = [next(events) for _ in range(3)]
    sending.join(30)
    assert [event.fingerprint for event in (first, *later)] == [0, 1, 2, 3]


def test_a_full_queue_blocks_and_loses_nothing(relay: Relay, client: CrispClient) -> None:
    gate = threading.Event()
    seen: list[int] = []

    @client.on(MessageSend)
    def handle(event: MessageSend) -> None:
        gate.wait(30)
        seen.append(event.fingerprint)

    client.start(options=attrs.evolve(QUICK, queue_size=5))
    client.wait_until_live()
    for number in range(50):
        relay.send("message:send", message(number))
    until(lambda: client.realtime_counts.received >= 5)
    time.sleep(0.2)  # for what would come if there were room
    assert client.realtime_counts.received <= 6  # one is with its handler
    gate.set()
    until(lambda: len(seen) == 50)
    assert seen == list(range(50))


# Whoever waits for handlers that have ended waits ten minutes.
BOT = """
import sys
from crisp_client import CrispClient
from crisp_client import RealtimeOptions

client = CrispClient("identifier", "key", "plugin", sys.argv[1])
client.on("message:send", lambda message: print("said", message.content, flush=True))
client.listen(options=RealtimeOptions(drain=600))
print("bye")
"""


def test_a_program_ends_cleanly_on_ctrl_c(relay: Relay) -> None:
    relay.greeting = 5
    bot = subprocess.Popen(
        [sys.executable, "-c", BOT, relay.host],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert bot.stdout is not None
        assert bot.stdout.readline() == "said 5\n"
        bot.send_signal(signal.SIGINT)
        out, err = bot.communicate(timeout=40)
    finally:
        bot.kill()
        bot.wait(30)
    assert (bot.returncode, out, err) == (0, "bye\n", "")
