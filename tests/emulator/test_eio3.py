"""Clients of Engine.IO 3, as frames: what Crisp's own clients before 6 send and expect."""

from __future__ import annotations

import contextlib
import json
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import websocket

from crisp_client.testing import Emulator
from tests import loopback
from tests.described import SPEC

PATH = "/socket.io/"


class Client:
    """One websocket; `read` returns the next frame as text, or the close as `(code, reason)`."""

    def __init__(self, crisp: Emulator, path: str = PATH) -> None:
        url = f"ws://127.0.0.1:{crisp.port}{path}?b64=1&EIO=3&transport=websocket"
        self.websocket = websocket.create_connection(url, timeout=10)
        self.crisp = crisp

    def read(self) -> str | tuple[int, str]:
        opcode, data = self.websocket.recv_data()
        if opcode == websocket.ABNF.OPCODE_CLOSE:
            return struct.unpack("!H", data[:2])[0], data[2:].decode()
        return str(data, "utf-8")

    def send(self, *frames: str) -> None:
        for frame in frames:
            self.websocket.send(frame)

    def authenticate(self, **asked: Any) -> None:
        login = {"username": self.crisp.identifier, "password": self.crisp.key}
        arguments = ["authentication", {**login, "events": ["message:send"], **asked}]
        self.send(f"42{json.dumps(arguments)}")


@contextmanager
def connected(crisp: Emulator, path: str = PATH) -> Iterator[Client]:
    client = Client(crisp, path)
    try:
        opened = client.read()
        assert isinstance(opened, str) and opened[0] == "0"
        assert json.loads(opened[1:])["upgrades"] == []
        assert client.read() == "40"  # nobody asked for it
        yield client
    finally:
        client.websocket.shutdown()


@contextmanager
def live(crisp: Emulator, path: str = PATH) -> Iterator[Client]:
    with connected(crisp, path) as client:
        client.authenticate()
        assert client.read() == '42["authenticated",true]'
        yield client


def hears(client: Client, text: str) -> bool:
    client.crisp.visitor().say(text)
    frame = client.read()
    assert isinstance(frame, str) and frame[:2] == "42"
    event, message = json.loads(frame[2:])
    return bool((event, message["content"]) == ("message:send", text))


@pytest.mark.parametrize("path", [*SPEC.endpoints.values(), PATH])
def test_every_path_serves(crisp: Emulator, path: str) -> None:
    with live(crisp, path) as client:
        assert hears(client, "hello")


def test_the_client_pings(crisp: Emulator) -> None:
    with live(crisp) as client:
        client.send("2", "2probe")
        assert (client.read(), client.read()) == ("3", "3probe")
        assert hears(client, "hello")


def test_who_pings_lives_and_who_is_silent_does_not() -> None:
    crisp = Emulator()
    crisp.realtime.ping_interval = crisp.realtime.ping_timeout = 1
    with crisp, live(crisp) as pinging, live(crisp) as silent:
        silent.websocket.settimeout(0.1)
        closed = None
        while closed is None:
            pinging.send("2")
            assert pinging.read() == "3"
            with contextlib.suppress(websocket.WebSocketTimeoutException):
                closed = silent.read()
        assert closed == (1000, "")
        assert hears(pinging, "hello")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"password": "wrong"}, "invalid_credentials"),
        ({"tier": "robot"}, "invalid_tier"),
        ({"events": []}, "invalid_data"),
    ],
)
def test_refused_and_disconnected(crisp: Emulator, asked: dict[str, Any], message: str) -> None:
    with connected(crisp) as client:
        client.authenticate(**asked)
        refusal = json.dumps(["unauthorized", {"message": message}], separators=(",", ":"))
        assert [client.read(), client.read()] == [f"42{refusal}", "41"]  # then they close


def test_connecting_again(crisp: Emulator) -> None:
    with live(crisp) as client:
        crisp.realtime.disconnect()
        assert client.read() == "41"
    crisp.wait_until(lambda: crisp.sockets == 0, 30)
    with live(crisp) as client:
        client.send("41")  # as `socket.disconnect()` of Socket.IO 2 before it closes
        crisp.wait_until(lambda: crisp.sockets == 0, 30)
    with live(crisp) as client:
        crisp.realtime.cut()
        with pytest.raises((OSError, websocket.WebSocketException)):
            client.read()
    with live(crisp) as client:
        assert hears(client, "again")
    crisp.wait_until(lambda: crisp.sockets == 0, 30)


def test_what_is_sent_while_it_is_stalled_comes_later(crisp: Emulator) -> None:
    with live(crisp) as client:
        crisp.realtime.stall()
        crisp.visitor().say("late")
        crisp.realtime.resume()
        assert json.loads(str(client.read())[2:])[1]["content"] == "late"
        client.send("2")
        assert client.read() == "3"


def test_who_did_not_authenticate_hears_nothing(crisp: Emulator) -> None:
    with connected(crisp) as stranger, live(crisp) as client:
        assert hears(client, "hello")
        stranger.send("2")
        assert stranger.read() == "3"


def test_there_is_one_namespace(crisp: Emulator) -> None:
    with live(crisp) as client:
        client.send("40", "40/", "40/admin")
        assert client.read() == '44/admin,"Unable to connect"'
        client.authenticate()
        assert client.read() == '42["authenticated",true]'
        assert crisp.sockets == 1


@pytest.mark.parametrize("frame", [b"\x042", "b4AQID", '451-["x",{"_placeholder":true,"num":0}]'])
def test_binary_is_refused(crisp: Emulator, frame: str | bytes) -> None:
    with live(crisp) as client:
        if isinstance(frame, bytes):
            client.websocket.send_binary(frame)
        else:
            client.send(frame)
        assert client.read() == (1003, "binary messages are not supported")


NONSENSE = [
    "",
    "x",
    "0{}",
    "4",
    "4²[]",
    "42",
    "42[]",
    "42[1]",
    '42{"a":1}',
    '42["a"',
    '42/admin["a"]',
    f'42{"9" * 16}["a"]',
    f"42{'[' * 100_000}{']' * 100_000}",
    '44"error"',
    "47[]",
    "5",
]


def test_nonsense_is_refused_and_harms_nobody(
    crisp: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    with live(crisp) as other:
        for frame in NONSENSE:
            with live(crisp) as client:
                client.send(frame)
                assert client.read() == (1002, "this is no packet of Engine.IO 3"), frame[:20]
        for frame in ("430[]", '42["unknown"]', '427["socket:bind",""]', "41/admin,"):
            other.send(frame)
        assert other.read() == "437[]"
        assert hears(other, "hello")
    assert caplog.records == []


def test_polling_is_refused(crisp: Emulator) -> None:
    """As no client of Crisp's does it."""
    answer = loopback.get(f"{crisp.url}{PATH}?EIO=3&transport=polling")
    assert answer.status_code == 400
