"""What only WSGI has: threads, bodies without an end, and programs that just end."""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
import threading
import time
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from crisp_client.events import MessageSend
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import Registry
from crisp_client.webhooks import WidgetRequest
from crisp_client.webhooks import WidgetRequests
from crisp_client.webhooks import WsgiApp

from .signing import message
from .signing import SECRET
from .signing import signed
from .signing import written

PATIENCE = 10
BODY = written(message())


def environment(body: bytes = BODY, **more: Any) -> dict[str, Any]:
    environ: dict[str, Any] = {}
    setup_testing_defaults(environ)
    headers = {f"HTTP_{k.upper().replace('-', '_')}": v for k, v in signed(BODY).items()}
    given = {"REQUEST_METHOD": "POST", "wsgi.input": io.BytesIO(body), **headers, **more}
    return {**environ, **given}


def ask(app: WsgiApp, body: bytes = BODY, **more: Any) -> int:
    """One request as a server would hand it on; the status of the answer."""
    sent: list[str] = []
    more.setdefault("CONTENT_LENGTH", str(len(body)))
    pieces = app(environment(body, **more), lambda status, headers: sent.append(status))
    list(pieces)
    return int(sent[0].split()[0])


@pytest.mark.parametrize(
    "environ, body, expected",
    [
        ({}, BODY, 200),
        ({"CONTENT_LENGTH": ""}, BODY, 411),
        ({"CONTENT_LENGTH": "", "wsgi.input_terminated": True}, BODY, 200),
        ({"CONTENT_LENGTH": "", "wsgi.input_terminated": True}, b"x" * 1_001, 413),
        ({"CONTENT_LENGTH": "1001"}, BODY, 413),
        ({"CONTENT_LENGTH": "9" * 5000}, BODY, 413),
        ({"CONTENT_LENGTH": "1000"}, BODY, 400),
        ({"CONTENT_LENGTH": str(len(BODY) + 1)}, BODY, 400),
        ({"CONTENT_LENGTH": str(len(BODY))}, BODY + b"more", 200),
        ({"CONTENT_LENGTH": "5"}, b"x" * 5_000, 401),
        ({"CONTENT_LENGTH": "-1"}, BODY, 400),
        ({"CONTENT_LENGTH": "five"}, BODY, 400),
        ({"CONTENT_LENGTH": "²"}, BODY, 400),
        ({"CONTENT_LENGTH": "0"}, b"", 401),
    ],
)
def test_the_length_of_a_body(environ: dict[str, Any], body: bytes, expected: int) -> None:
    with WsgiApp(PluginHooks(Registry(), SECRET), max_body=1_000) as app:
        assert ask(app, body, **environ) == expected


def test_a_body_that_comes_in_pieces() -> None:
    class Dripping(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 7))

    with WsgiApp(PluginHooks(Registry(), SECRET)) as app:
        assert ask(app, **{"wsgi.input": Dripping(BODY)}) == 200
        endless = Dripping(b"x" * 10_000_000)
        terminated = {"wsgi.input_terminated": True, "CONTENT_LENGTH": ""}
        assert ask(app, **{"wsgi.input": endless}, **terminated) == 413
        assert endless.tell() < 2_000_000


def test_what_reading_the_body_raises_is_left_to_the_server() -> None:
    class Lost(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise lost

    lost = ConnectionResetError("the sender is gone")
    app = WsgiApp(PluginHooks(Registry(), SECRET))
    with pytest.raises(ConnectionResetError) as raised:
        ask(app, **{"wsgi.input": Lost()})
    assert raised.value is lost


def test_threads_start_when_they_are_needed_and_end() -> None:
    registry = Registry()
    before = threading.active_count()
    with WsgiApp(PluginHooks(registry, SECRET)) as app:
        assert ask(app) == 200  # nobody handles it
        assert threading.active_count() == before
        running, free = threading.Event(), threading.Event()

        @registry.on(MessageSend)
        def handler(event: MessageSend) -> None:
            running.set()
            free.wait(PATIENCE)

        assert ask(app) == 200
        assert running.wait(PATIENCE)
        assert threading.active_count() == before + 2  # the loop, and one for the handler
        free.set()
    assert threading.active_count() == before
    late = written(message("late"))
    assert ask(app, late, **_signature(late)) == 503
    with app:
        assert ask(app, late, **_signature(late)) == 200


def test_a_thread_to_handle_what_is_taken_is_there_before_the_answer() -> None:
    """A program that ends handles it all the same, and then Python starts no thread any more."""
    registry = Registry()
    registry.on("message:send", no_plain_handler)
    before = threading.active_count()
    with WsgiApp(PluginHooks(registry, SECRET)) as app:
        assert ask(app) == 200
        assert threading.active_count() == before + 2  # the loop, and that one


async def no_plain_handler(event: MessageSend) -> None:
    pass


def _signature(body: bytes) -> dict[str, str]:
    return {"HTTP_X_CRISP_SIGNATURE": signed(body)["X-Crisp-Signature"]}


def test_a_thread_whose_answer_is_made_elsewhere_sleeps() -> None:
    async def slow(request: WidgetRequest) -> dict[str, Any]:
        await asyncio.sleep(0.5)
        return {}

    body = written({"origin": {}, "widget": {}, "action": {"type": "submit"}, "payload": {}})
    with WsgiApp(WidgetRequests(slow, SECRET)) as app:
        began = time.thread_time()
        assert ask(app, body, **_signature(body)) == 200
        assert time.thread_time() - began < 0.1


def test_close_waits_no_longer_than_told(caplog: pytest.LogCaptureFixture) -> None:
    registry, running, free = Registry(), threading.Event(), threading.Event()
    handled = []

    @registry.on(MessageSend)
    def slow(event: MessageSend) -> None:
        running.set()
        free.wait(PATIENCE)
        handled.append(event.content)

    app = WsgiApp(PluginHooks(registry, SECRET), concurrency=1)
    for number in range(3):
        body = written(message(str(number)))
        assert ask(app, body, **_signature(body)) == 200
    assert running.wait(PATIENCE)
    app.close(timeout=0)
    assert "handlers took too long, 2 events are dropped" in caplog.text
    free.set()  # a thread cannot be cancelled: what runs comes to its end
    app.close()
    for thread in threading.enumerate():
        if thread.name.startswith("crisp-hooks"):
            thread.join(PATIENCE)
    assert handled == ["0"]


def test_a_handler_that_would_end_the_program(caplog: pytest.LogCaptureFixture) -> None:
    registry = Registry()

    @registry.on(MessageSend)
    def leave(event: MessageSend) -> None:
        if event.content == "hello":
            sys.exit("from a thread")
        handled.append(event.content)

    handled: list[Any] = []
    other = written(message("still here"))
    with WsgiApp(PluginHooks(registry, SECRET), concurrency=1) as app:
        assert ask(app) == 200
        assert ask(app, other, **_signature(other)) == 200
    assert handled == ["still here"]
    assert "the handler called exit() in a thread" in caplog.text


PROGRAM = """
import sys, threading
from crisp_client.webhooks import PluginHooks, Registry, WsgiApp
from tests.webhooks.test_wsgi import ask, message, SECRET, written, _signature

registry, ending = Registry(), threading.Event()
{kind} handler(event):
    ending.wait(30)
    print(event.content, flush=True)

registry.on("message:send", handler)
app = WsgiApp(PluginHooks(registry, SECRET), concurrency=1)
for number in range(10):
    body = written(message(str(number)))
    assert ask(app, body, **_signature(body)) == 200
print("end", flush=True)
ending.set()
sys.exit(3)
"""


@pytest.mark.parametrize("kind", ["def", "async def"])
def test_a_program_that_ends_handles_first_what_it_has_taken(kind: str) -> None:
    code = PROGRAM.format(kind=kind)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (3, "")
    assert ran.stdout.split() == ["end", *map(str, range(10))]
