"""Web hooks and widget requests that the emulator sends, as a receiver of any make sees them."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import CrispClient
from crisp_client import events
from crisp_client.testing import Emulator
from crisp_client.testing import Hook
from crisp_client.testing.__main__ import main
from tests.waiting import until

from .receiver import Receiver
from .receiver import receiving


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    before = set(threading.enumerate())
    with Emulator(seed=5) as emulator:
        yield emulator
    # A thread of the receiver may still be saying goodbye.
    until(lambda: set(threading.enumerate()) <= before)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


def wait(crisp: Emulator, hook: Hook, count: int) -> None:
    crisp.wait_until(lambda: len(hook.attempts) >= count, 30)


def test_a_signed_hook(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, secret="s3", events=["message:send"])
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("Grüße \ud83d 😀")
    wait(crisp, hook, 1)
    [got] = receiver.got
    assert got.path == "/hooks"
    assert got.headers["user-agent"] == "Crisp-HooksDeliver 1.0 (+https://crisp.chat)"
    assert got.headers["content-type"] == "application/json"
    assert got.headers["x-crisp-hook-origin"].startswith("plugin/rtm ")
    assert got.headers["x-delivery-attempt-count"] == "1"
    assert got.headers["x-delivery-attempt-limit"] == "3"
    timestamp = got.headers["x-crisp-request-timestamp"]
    message = b"[" + timestamp.encode() + b";" + got.body + b"]"
    digest = hmac.new(b"s3", message, hashlib.sha256).hexdigest()
    assert got.headers["x-crisp-signature"] == digest
    assert list(got.json) == ["website_id", "event", "data", "timestamp"]
    assert (got.json["website_id"], got.json["event"]) == (crisp.website_id, "message:send")
    assert got.json["data"]["content"] == "Grüße \ud83d 😀"
    assert "Grüße".encode() in got.body
    assert 0 <= int(timestamp) - got.json["timestamp"] < 60_000
    events.decode("message:send", got.json["data"], strict=True)


def test_the_same_events_as_in_real_time(crisp: Emulator, receiver: Receiver) -> None:
    """In their order, but those that have no web hook."""
    hook = crisp.add_hook(receiver.url)
    published: list[str] = []
    crisp._world.listeners.append(lambda event, payload: published.append(event))
    crisp.emit("people:import:done", {"website_id": crisp.website_id})  # real time only
    visitor = crisp.visitor(nickname="Ada")
    visitor.write("hello there")
    visitor.rate(5, "fine")
    visitor.leave()
    crisp.emit("brand:new", {"website_id": crisp.website_id, "x": 1})
    wait(crisp, hook, len(published) - 1)
    assert published[0] == "people:import:done"
    assert hook.delivered == published[1:]
    assert published[-1] == "brand:new"
    assert [got.json["event"] for got in receiver.got] == published[1:]


def test_what_a_client_causes_comes_too(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:received"])
    visitor = crisp.visitor()
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        client.website_conversations.send_message(
            crisp.website_id,
            visitor.session_id,
            {"type": "text", "from": "operator", "origin": "chat", "content": "hi"},
        )
    wait(crisp, hook, 1)
    assert receiver.got[0].json["data"]["content"] == "hi"


def test_a_hook_of_a_website(crisp: Emulator, receiver: Receiver) -> None:
    other = crisp.add_website("Other", "other.example")
    hook = crisp.add_website_hook(f"{receiver.url}?key=k", events=["message:send"])
    crisp.visitor(website_id=other).say("elsewhere")
    receiver.statuses = [500]
    crisp.visitor().say("here")
    crisp.visitor().say("again")
    wait(crisp, hook, 2)
    assert [got.json["data"]["content"] for got in receiver.got] == ["here", "again"]
    got = receiver.got[0]
    assert got.path == "/hooks?key=k"
    assert "x-crisp-signature" not in got.headers
    assert got.headers["x-delivery-attempt-limit"] == "1"
    assert [attempt.status for attempt in hook.attempts] == [500, 200]
    assert "key" not in repr(hook)


def test_uploads_name_their_website_as_resource(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_website_hook(receiver.url)
    resource = {"type": "website", "id": crisp.website_id}
    crisp.emit("bucket:url:upload:generated", {"resource": resource})
    wait(crisp, hook, 1)
    assert receiver.got[0].json["website_id"] == crisp.website_id


def test_it_tries_again_until_success(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[0.01, 0.01, 0.01])
    receiver.statuses = [503, 302]
    crisp.visitor().say("hello")
    wait(crisp, hook, 3)
    counts = [got.headers["x-delivery-attempt-count"] for got in receiver.got]
    assert counts == ["1", "2", "3"]
    assert {got.headers["x-delivery-attempt-limit"] for got in receiver.got} == {"4"}
    assert len({got.body for got in receiver.got}) == 1
    assert len({got.headers["x-crisp-signature"] for got in receiver.got}) == 3
    assert [attempt.status for attempt in hook.attempts] == [503, 302, 200]
    assert hook.delivered == ["message:send"]


def test_it_gives_up_after_the_last_attempt(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[0.01])
    receiver.statuses = [500, 500]
    visitor = crisp.visitor()
    visitor.say("one")
    wait(crisp, hook, 2)
    visitor.say("two")
    wait(crisp, hook, 3)
    assert [attempt.status for attempt in hook.attempts] == [500, 500, 200]
    assert receiver.got[2].json["data"]["content"] == "two"


def test_faults_on_the_way(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[0.01, 0.01])
    hook.fail_next()
    hook.lose_next()
    crisp.visitor().say("hello")
    wait(crisp, hook, 3)
    assert [attempt.error for attempt in hook.attempts] == [
        "the network is down",
        "the answer got lost",
        "",
    ]
    assert [attempt.is_delivered for attempt in hook.attempts] == [False, False, True]
    assert [got.headers["x-delivery-attempt-count"] for got in receiver.got] == ["2", "3"]


def test_a_receiver_that_does_not_answer(crisp: Emulator, receiver: Receiver) -> None:
    receiver.free.clear()
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[], timeout=0.05)
    crisp.visitor().say("hello")
    wait(crisp, hook, 1)
    assert (hook.attempts[0].status, hook.attempts[0].error) == (None, "no answer within 0.05 s")


def test_nobody_listens(crisp: Emulator) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        hook = crisp.add_hook(url, events=["message:send"], retry_delays=[])
        crisp.visitor().say("hello")
        wait(crisp, hook, 1)
    assert hook.attempts[0].error == "ClientConnectorError"


def test_a_hook_that_was_removed(crisp: Emulator, receiver: Receiver) -> None:
    hook = crisp.add_hook(receiver.url, events=["message:send"], retry_delays=[0.01])
    kept = crisp.add_hook(receiver.url, events=["message:send"])
    hook.fail_next()
    visitor = crisp.visitor()
    visitor.say("hello")
    wait(crisp, kept, 1)
    crisp.remove_hook(hook)
    visitor.say("again")
    wait(crisp, kept, 2)
    assert "again" not in [json.loads(a.body)["data"]["content"] for a in hook.attempts]


def test_it_stops_and_comes_back_with_the_emulator(receiver: Receiver) -> None:
    receiver.free.clear()
    crisp = Emulator()
    hook = crisp.add_hook(receiver.url, events=["message:send"])
    crisp.visitor().say("nobody is there to send it")
    crisp.start()
    crisp.visitor().say("cut off")
    receiver.wait_for(1)
    crisp.restart()
    receiver.free.set()
    crisp.visitor().say("hello")
    wait(crisp, hook, 1)
    crisp.stop()
    assert [json.loads(a.body)["data"]["content"] for a in hook.attempts] == ["hello"]
    assert [got.json["data"]["content"] for got in receiver.got] == ["cut off", "hello"]


def test_mistakes_of_the_program(crisp: Emulator) -> None:
    with pytest.raises(ValueError, match="http or https"):
        crisp.add_hook("localhost:8000")
    with pytest.raises(ValueError, match="the secret is empty"):
        crisp.add_hook("http://localhost", secret="")
    assert len(crisp.add_hook("http://localhost").secret) == 64
    with pytest.raises(RuntimeError, match="not running"):
        Emulator().widget_request("http://localhost", secret="s")


def test_a_request_of_a_widget(crisp: Emulator, receiver: Receiver) -> None:
    receiver.answer = b'{"data":{"value":{"paid":true}}}'
    more: dict[str, Any] = {"value": 5, "data": {"order": 1}, "session_id": "session_1"}
    answer = crisp.widget_request(receiver.url, secret="s3", action="pay", **more)
    assert (answer.status, answer.value) == (200, {"paid": True})
    [got] = receiver.got
    timestamp = got.headers["x-crisp-request-timestamp"].encode()
    digest = hmac.new(b"s3", b"[" + timestamp + b";" + got.body + b"]", hashlib.sha256)
    assert got.headers["x-crisp-signature"] == digest.hexdigest()
    assert got.json["origin"]["website_id"] == crisp.website_id
    assert got.json["origin"]["session_id"] == "session_1"
    assert got.json["widget"] == {"section_id": "section", "item_id": "item"}
    assert got.json["action"] == {"type": "pay"}
    assert got.json["payload"] == {"data": {"order": 1}, "value": 5}
    for odd in (b"", b"no json", b"[]", b'{"data":5}'):
        receiver.answer = odd
        assert crisp.widget_request(receiver.url, secret="s3").value is None


def test_as_a_program(receiver: Receiver) -> None:
    urls = ["--hook", receiver.url, "--website-hook", f"{receiver.url}?key=k"]
    pair = ["--identifier", "me", "--key", "mine", "--website-id", "w", "--hook-secret", "s3"]
    program = subprocess.Popen(
        [sys.executable, "-m", "crisp_client.testing", *urls, *pair],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert program.stdout is not None
    url = program.stdout.readline().split()[5]
    with CrispClient("me", "mine", "plugin", url) as client:
        session_id = client.website_conversations.create_new_conversation("w").session_id
        client.website_conversations.set_state("w", session_id, "resolved")
    receiver.wait_for(2)
    program.send_signal(signal.SIGINT)
    assert "hook secret  s3" in program.stdout.read()
    assert program.communicate(timeout=30)[1] == ""
    assert {got.json["event"] for got in receiver.got} == {"session:set_state"}
    assert {got.path for got in receiver.got} == {"/hooks", "/hooks?key=k"}
    signed = [got.path for got in receiver.got if "x-crisp-signature" in got.headers]
    assert signed == ["/hooks"]


def test_an_address_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--hook", "localhost:80"])
    assert "a web hook is sent to an http or https address" in capsys.readouterr().err
