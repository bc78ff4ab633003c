"""What only ASGI has: lifespan, background tasks, bodies in pieces."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from typing import Any

import httpx
import pytest

from crisp_client.events import MessageSend
from crisp_client.webhooks import AsgiApp
from crisp_client.webhooks import PluginHooks
from crisp_client.webhooks import Registry
from crisp_client.webhooks import WsgiApp

from . import serving
from .signing import message
from .signing import SECRET
from .signing import signed
from .signing import written

BODY = written(message())


async def ask(
    app: AsgiApp,
    pieces: Iterable[bytes] = (BODY,),
    headers: dict[str, str] | None = None,
    end: dict[str, Any] | None = None,
) -> list[Any]:
    """One request as a server would hand it on; what the application sent."""
    messages = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces]
    messages.append(end or {"type": "http.request"})
    waiting = iter(messages)
    sent: list[Any] = []

    async def receive() -> Any:
        return next(waiting)

    async def send(message: Any) -> None:
        sent.append(message)

    given = signed(BODY) if headers is None else headers
    raw = [(name.lower().encode(), value.encode()) for name, value in given.items()]
    await app({"type": "http", "method": "POST", "headers": raw}, receive, send)
    return sent


def status(sent: list[Any]) -> int:
    found: int = sent[0]["status"]
    return found


def test_the_end_of_the_server_waits_for_the_work() -> None:
    registry = Registry()
    done = []

    @registry.on(MessageSend)
    async def slow(event: MessageSend) -> None:
        await asyncio.sleep(0.05)
        done.append(event.content)

    texts = [str(number) for number in range(5)]
    with serving.asgi(AsgiApp(PluginHooks(registry, SECRET), concurrency=1)) as url:
        with httpx.Client() as http:
            for text in texts:
                body = written(message(text))
                assert http.post(url, content=body, headers=signed(body)).status_code == 200
    assert done == texts


def test_it_waits_no_longer_than_told(caplog: pytest.LogCaptureFixture) -> None:
    registry = Registry()

    @registry.on(MessageSend)
    async def endless(event: MessageSend) -> None:
        await asyncio.Event().wait()

    async def main() -> list[Any]:
        hooks = PluginHooks(registry, SECRET)
        async with AsgiApp(hooks, drain_timeout=0.05, concurrency=1) as app:
            for number in range(3):
                body = written(message(str(number)))
                assert status(await ask(app, [body], signed(body))) == 200
        late = await ask(app)
        async with app:  # as a server that starts again in the same process
            return [status(late), status(await ask(app)), len(asyncio.all_tasks())]

    assert asyncio.run(main()) == [503, 200, 2]
    late = "handlers took too long, {} events are dropped, 1 interrupted"
    assert [text for text in caplog.messages if "too long" in text] == [
        late.format(2),
        late.format(0),
    ]


def test_what_receiving_the_body_raises_is_left_to_the_server() -> None:
    lost = ConnectionResetError("the sender is gone")

    async def receive() -> Any:
        raise lost

    async def send(message: Any) -> None:
        raise AssertionError(message)

    app = AsgiApp(PluginHooks(Registry(), SECRET))
    with pytest.raises(ConnectionResetError) as raised:
        asyncio.run(app({"type": "http", "method": "POST", "headers": []}, receive, send))
    assert raised.value is lost


def test_no_task_is_left() -> None:
    registry = Registry()

    @registry.on(MessageSend)
    async def quick(event: MessageSend) -> None: ...

    async def main() -> set[Any]:
        async with AsgiApp(PluginHooks(registry, SECRET)) as app:
            assert status(await ask(app)) == 200
        return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(main()) == set()


@pytest.mark.parametrize("turns", range(5))
def test_what_comes_just_when_a_worker_ends_is_handled(turns: int) -> None:
    registry = Registry()
    handled = []
    second = written(message("second"))

    def post_later(turns: int) -> None:
        if turns:
            asyncio.get_running_loop().call_soon(post_later, turns - 1)
            return
        with pytest.raises(StopIteration):  # it is done without having waited
            ask(app, [second], signed(second)).send(None)

    @registry.on(MessageSend)
    async def handler(event: MessageSend) -> None:
        handled.append(event.content)
        if len(handled) == 1:
            post_later(turns + 1)

    app = AsgiApp(PluginHooks(registry, SECRET), concurrency=1)

    async def main() -> None:
        assert status(await ask(app)) == 200
        while len(handled) < 2:
            await asyncio.sleep(0)
        await app.aclose()

    asyncio.run(asyncio.wait_for(main(), 10))
    assert handled == ["hello", "second"]


@pytest.mark.parametrize(
    "length, pieces, expected",
    [
        (None, [BODY[:10], b"", BODY[10:]], 200),
        (None, [b"x" * 600] * 2, 413),
        ("5", [b"x" * 600] * 2, 413),
        ("1001", [BODY], 413),
        ("9" * 5000, [BODY], 413),
        ("1000", [BODY], 200),
        ("5", [BODY], 200),
        ("-1", [BODY], 400),
        ("+5", [BODY], 400),
        ("five", [BODY], 400),
        ("", [BODY], 400),
        ("²", [BODY], 400),
    ],
)
def test_the_length_of_a_body_is_counted(
    length: str | None, pieces: list[bytes], expected: int
) -> None:
    app = AsgiApp(PluginHooks(Registry(), SECRET), max_body=1_000)
    headers = signed(BODY) if length is None else {**signed(BODY), "Content-Length": length}
    sent = asyncio.run(ask(app, pieces, headers))
    assert status(sent) == expected
    told = dict(sent[0]["headers"])
    assert int(told[b"content-length"]) == len(sent[1]["body"])


def test_it_reads_no_further_than_the_limit() -> None:
    app = AsgiApp(PluginHooks(Registry(), SECRET), max_body=450)
    read, sent = [], []

    async def receive() -> Any:
        read.append(100)
        return {"type": "http.request", "body": b"x" * 100, "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(app({"type": "http", "method": "POST", "headers": []}, receive, send))
    assert status(sent) == 413
    assert sum(read) == 500


def test_who_is_gone_gets_no_answer() -> None:
    app = AsgiApp(PluginHooks(Registry(), SECRET))
    assert asyncio.run(ask(app, [BODY[:10]], end={"type": "http.disconnect"})) == []


def test_other_kinds_of_connections() -> None:
    app = AsgiApp(PluginHooks(Registry(), SECRET))
    sent: list[Any] = []

    async def receive() -> Any: ...

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(app({"type": "websocket"}, receive, send))
    assert sent == [{"type": "websocket.close", "code": 1000}]
    with pytest.raises(ValueError, match="no server for carrier-pigeon"):
        asyncio.run(app({"type": "carrier-pigeon"}, receive, send))


def test_cancelled_while_the_store_is_asked() -> None:
    """It may know the delivery by now, and would take the next attempt for a duplicate."""
    registry = Registry()
    handled = []
    registry.on(MessageSend, lambda event: handled.append(event.content))

    async def main() -> None:
        asked = asyncio.Event()

        class Store:
            async def add(self, digest: str, /) -> bool:
                asked.set()
                await asyncio.Event().wait()
                return True

        async with AsgiApp(PluginHooks(registry, SECRET, seen=Store())) as app:
            task = asyncio.create_task(ask(app))
            await asked.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert handled == ["hello"]


def test_a_handler_that_was_cancelled_from_inside(caplog: pytest.LogCaptureFixture) -> None:
    registry = Registry()

    @registry.on(MessageSend)
    async def cancelled(event: MessageSend) -> None:
        raise asyncio.CancelledError

    async def main() -> int:
        async with AsgiApp(PluginHooks(registry, SECRET)) as app:
            return status(await ask(app))

    caplog.set_level(logging.ERROR)
    assert asyncio.run(main()) == 200
    assert "a handler of message:send failed" in caplog.messages


@pytest.mark.parametrize("kind", [AsgiApp, WsgiApp])
def test_it_shows_what_it_receives_and_no_secret(kind: Any) -> None:
    assert repr(kind(PluginHooks(Registry(), "secret"))) == f"<{kind.__name__} of <PluginHooks>>"
