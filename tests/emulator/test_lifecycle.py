"""Starting, stopping, restarting, and the ways to run it."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import importlib
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest
import socketio

from crisp_client.testing import Emulator
from crisp_client.testing.__main__ import main
from tests import loopback
from tests.waiting import soonest


def alive(crisp: Emulator) -> bool:
    url = f"{crisp.url}/v1/website/{crisp.website_id}"
    tier = {"X-Crisp-Tier": crisp.tier}
    return loopback.get(url, auth=(crisp.identifier, crisp.key), headers=tier).is_success


def test_nothing_is_left_after_stop() -> None:
    def stop() -> float:
        before = set(threading.enumerate())
        with Emulator() as crisp:
            assert alive(crisp)
            port = crisp.port
            began = time.monotonic()
        took = time.monotonic() - began
        assert set(threading.enumerate()) == before
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
        return took

    assert soonest(stop, 1) < 1


def test_who_connects_while_it_stops_leaves_no_socket() -> None:
    """A connection that is lost half made is told when it is collected."""
    for _ in range(30):
        knocked: list[socket.socket] = []

        def knock(crisp: Emulator, knocked: list[socket.socket] = knocked) -> None:
            with contextlib.suppress(OSError):
                while len(knocked) < 60:
                    knocked.append(socket.create_connection(("127.0.0.1", crisp.port), 5))

        with Emulator() as crisp:
            knocking = threading.Thread(target=knock, args=(crisp,))
            knocking.start()
        knocking.join()
        for each in knocked:
            each.close()
    gc.collect()


def test_in_a_running_loop() -> None:
    async def run() -> bool:
        async with Emulator() as crisp:
            crisp.visitor().say("hello")
            return await asyncio.to_thread(alive, crisp)

    assert asyncio.run(run())


def test_restart_keeps_port_and_state_and_cuts_sockets() -> None:
    async def run(crisp: Emulator) -> float:
        client = socketio.AsyncClient(reconnection=False)
        await client.connect(crisp.url, socketio_path="/socket.io/", transports=["websocket"])
        login = {"tier": "plugin", "username": crisp.identifier, "password": crisp.key}
        await client.emit("authentication", {**login, "events": ["message:send"]})
        await asyncio.to_thread(crisp.wait_until, lambda: crisp.sockets == 1)
        began = time.monotonic()
        await asyncio.to_thread(crisp.restart)
        took = time.monotonic() - began
        async with asyncio.timeout(5):
            while client.connected:
                await asyncio.sleep(0.005)
        return took

    with Emulator() as crisp:
        visitor = crisp.visitor()
        visitor.say("before")
        port = crisp.port
        assert soonest(lambda: asyncio.run(run(crisp)), 1) < 1
        assert (crisp.port, crisp.sockets) == (port, 0)
        assert alive(crisp)
        assert [message["content"] for message in crisp.messages(visitor.session_id)] == ["before"]


def test_a_port_in_use_is_an_error() -> None:
    with Emulator() as first, pytest.raises(OSError):
        Emulator(port=first.port).start()


@pytest.mark.parametrize(
    ("port", "reason"), [(None, "Address already in use"), (70000, "bind(): port must be 0-65535.")]
)
def test_where_it_cannot_listen_the_program_says_and_ends(
    port: int | None, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Emulator() as first:
        asked = str(port or first.port)
        assert main(["--port", asked]) == 1
    told = f"cannot listen on 127.0.0.1, port {asked}: {reason}\n"
    assert capsys.readouterr() == ("", told)


def test_the_log_has_no_news_of_the_server(caplog: pytest.LogCaptureFixture) -> None:
    """Neither that it starts, nor of connections; a server of the program may go on telling."""
    caplog.set_level(logging.INFO)
    with Emulator() as crisp:
        assert alive(crisp)
        with socket.create_connection(("127.0.0.1", crisp.port)) as garbled:
            garbled.sendall(b"what?\r\n\r\n")
            garbled.recv(100)
    logging.getLogger("uvicorn.error").info("mine")
    logged = [r.getMessage() for r in caplog.records if r.name.startswith("uvicorn")]
    assert logged == ["Invalid HTTP request received.", "mine"]


def test_there_is_no_address_before_the_start() -> None:
    with pytest.raises(RuntimeError, match=r"start\(\)"):
        Emulator().url  # noqa: B018
    with Emulator() as crisp:
        url = crisp.url
    assert crisp.url == url  # where it comes back


def test_waiting_ends() -> None:
    crisp = Emulator()
    with pytest.raises(TimeoutError, match=r"no reply within 0\.01 s"):
        crisp.visitor().wait_for_reply(timeout=0.01)
    with pytest.raises(TimeoutError):
        crisp.wait_until(lambda: crisp.sockets, timeout=0.01)


@pytest.mark.parametrize(
    ("number", "options"), [(signal.SIGINT, []), (signal.SIGTERM, ["--tls", "--bind", "127.0.0.1"])]
)
def test_as_a_program(number: signal.Signals, options: list[str]) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "crisp_client.testing", "--seed", "1", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert program.stdout is not None
    first = program.stdout.readline()
    url = first.split()[5]
    assert loopback.get(f"{url}/v1/website/x").status_code == 401
    program.send_signal(number)
    told = program.stdout.read()
    assert program.communicate(timeout=30)[1] == ""
    assert program.returncode == 0
    assert f"CRISP_HOST={url}" in told
    certificate = re.search("SSL_CERT_FILE=(.+)", told)
    assert (certificate is not None) == url.startswith("https") == ("--tls" in options)
    assert not (certificate and os.path.exists(certificate[1]))


def test_as_a_fixture(crisp_emulator: Emulator) -> None:
    assert alive(crisp_emulator)


def test_a_missing_library_names_the_extra() -> None:
    code = (
        "import sys; sys.modules['uvicorn'] = None\n"
        "import crisp_client.testing, crisp_client.testing.pytest_plugin\n"
        "try: crisp_client.testing.Emulator\n"
        "except ImportError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    expected = 'crisp_client.testing needs uvicorn: pip install "crisp-client[testing]"\n'
    assert (done.stdout, done.stderr) == (expected, "")
    with pytest.raises(AttributeError):
        importlib.import_module("crisp_client.testing").Emulater  # noqa: B018
