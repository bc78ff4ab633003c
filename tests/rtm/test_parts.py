"""Parts of real time that no client shows by themselves."""

from __future__ import annotations

import asyncio
from functools import partial
from types import SimpleNamespace

import pytest

from crisp_client import DecodeError
from crisp_client import RealtimeError
from crisp_client import RealtimeOptions
from crisp_client._runtime.http.network import Network
from crisp_client._runtime.realtime import connection
from crisp_client._runtime.realtime.endpoint import app_url
from crisp_client._runtime.realtime.endpoint import Endpoint
from crisp_client._runtime.realtime.endpoint import parse
from crisp_client._runtime.realtime.listening_thread import ListeningThread
from crisp_client._runtime.realtime.socket import Socket
from crisp_client.events import MessageSend
from tests.limits import Limits
from tests.rtm.relay import client_of
from tests.rtm.relay import PATH
from tests.rtm.relay import QUICK
from tests.rtm.relay import Relay
from tests.rtm.relay import run
from tests.waiting import until_async


@pytest.mark.parametrize(
    ("url", "origin", "path"),
    [
        ("wss://app.relay.crisp.chat/w/f43/", "wss://app.relay.crisp.chat", "/w/f43/"),
        ("wss://relay.example:8443/p/68?x=y&z=1", "wss://relay.example:8443?x=y&z=1", "/p/68"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000", "/socket.io/"),
        ("ws://[::1]:9/", "ws://[::1]:9", "/socket.io/"),
        ("https://host/a/b/#part", "https://host", "/a/b/"),
    ],
)
def test_a_url_is_origin_and_path(url: str, origin: str, path: str) -> None:
    assert parse(url, "/socket.io/") == Endpoint(origin, path)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "app.relay.crisp.chat/w/",
        "//app.relay.crisp.chat",
        "ftp://app.relay.crisp.chat",
        "wss://",
        "wss:///w/",
        "wss://host:port/",
        "wss://host:99999/",
        "wss://[::1/",
        "wss://user:secret-word@host/",
        "wss://host/secret-word\r\nX: y",
        "wss://host/ secret-word",
    ],
)
def test_a_bad_url_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(RealtimeError) as caught:
        parse(url, "/socket.io/")
    assert "secret-word" not in str(caught.value)


@pytest.mark.parametrize("answer", [None, {}, [], {"socket": None}, {"socket": {"app": 1}}])
def test_an_answer_without_endpoint(answer: object) -> None:
    with pytest.raises(DecodeError, match=r"socket\.app"):
        app_url(answer)


def test_where_the_queue_is_full_a_new_connection_waits_for_room(relay: Relay) -> None:
    is_waiting, is_free = asyncio.Event(), asyncio.Event()

    async def room() -> None:
        is_waiting.set()
        await is_free.wait()

    async def main() -> None:
        socket = Socket(
            Network(host=relay.host),
            headers={},
            endpoint=parse(relay.socket_url, PATH),
            options=RealtimeOptions(answer_timeout=20),
            receive=lambda name, payload: None,
            changed=lambda: None,
            full=lambda: not is_free.is_set(),
            room=room,
        )
        opening = asyncio.create_task(socket.open())
        await until_async(lambda: is_waiting.is_set() or opening.done())
        assert not opening.done()
        is_free.set()
        await opening
        await until_async(lambda: socket.accepted)
        await socket.close()

    run(main)


def test_binding_often_is_put_off_and_becomes_one(
    relay: Relay, monkeypatch: pytest.MonkeyPatch, limits: Limits
) -> None:
    now = 0.0
    monkeypatch.setattr(connection, "time", SimpleNamespace(monotonic=lambda: now))
    limits(bind_again=0.05)
    client = client_of(relay)
    client.on(MessageSend, print)

    async def main() -> None:
        nonlocal now
        relay.silent = True
        task = asyncio.create_task(client.listen(options=QUICK))
        await until_async(lambda: relay.hellos)
        await client.bind()
        await asyncio.sleep(0.1)
        assert relay.binds == []  # never before the authentication
        relay.authenticate_all()
        await until_async(lambda: relay.binds)
        for _ in range(20):
            await client.rebind()
            await asyncio.sleep(0.01)
        assert relay.binds == [{}]
        for _ in range(2):  # intervals, the second with nothing left to ask
            now += 0.05
            await until_async(lambda: len(relay.binds) == 2)
            await asyncio.sleep(0.1)
        client.stop()
        await task
        await client.aclose()
        assert relay.binds == [{}] * 2

    run(main)


def test_the_calling_thread_goes_on_whatever_ends_listening() -> None:
    class Broken:
        """Ends before it has closed what it was given to call handlers in."""

        async def run(self) -> None:
            raise LookupError("no dispatcher")

    listening = ListeningThread(
        RealtimeOptions(concurrency=1),
        calling=True,
        release=partial(asyncio.sleep, 0),
        on_end=lambda error: None,
    )
    listening.begin(lambda threads: Broken())  # type: ignore[arg-type, return-value]
    listening.wait()
    listening.close()
    assert isinstance(listening.error, LookupError)
