"""`crisp hooks`: signatures are checked and made, and deliveries are shown."""

from __future__ import annotations

import io
import json
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import ExitStack
from contextlib import suppress
from urllib.parse import quote
from urllib.parse import urlsplit

import pytest

from crisp_client import webhooks
from crisp_client.cli import main
from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp
from tests.waiting import until

SECRET = "the secret of the plugin"
BODY = b'{"website_id":"w","event":"message:send","data":{"content":"hello"},"timestamp":1}'


@pytest.fixture
def signed(monkeypatch, tmp_path) -> list[str]:
    monkeypatch.setenv("CRISP_HOOK_SECRET", SECRET)
    (tmp_path / "body").write_bytes(BODY)
    signature = webhooks.sign(BODY, SECRET, "1700000000123")
    return [str(tmp_path / "body"), "--signature", signature, "--timestamp", "1700000000123"]


def test_verify_says_which_event_it_is(crisp: Crisp, signed):
    ended = crisp("hooks", "verify", *signed)
    assert ended.status == 0
    assert json.loads(ended.out) == {"valid": True, "event": "message:send", "website_id": "w"}


def test_verify_of_another_secret_or_an_old_time_fails(crisp: Crisp, signed, monkeypatch):
    ended = crisp("hooks", "verify", *signed, "--tolerance", "300")
    assert ended.status == 1
    assert json.loads(ended.out)["valid"] is False
    assert crisp("hooks", "verify", *signed, "--tolerance", "999999999.9").status == 0
    monkeypatch.setenv("CRISP_HOOK_SECRET", "another")
    ended = crisp("hooks", "verify", *signed)
    assert ended.status == 1
    assert json.loads(ended.out)["reason"] == "the signature does not match"


def test_sign_makes_headers_for_curl(crisp: Crisp, signed):
    ended = crisp("hooks", "sign", signed[0], "--timestamp", "1700000000123")
    assert ended.out.splitlines() == [
        "X-Crisp-Request-Timestamp: 1700000000123",
        f"X-Crisp-Signature: {signed[2]}",
    ]


def test_a_secret_comes_from_a_file_and_never_from_the_command_line(
    crisp: Crisp, signed, monkeypatch, tmp_path
):
    monkeypatch.delenv("CRISP_HOOK_SECRET")
    ended = crisp("hooks", "verify", *signed)
    assert ended.status == 4
    assert "CRISP_HOOK_SECRET" in ended.err
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    assert crisp("hooks", "verify", *signed, "--secret-file", str(tmp_path / "secret")).status == 0


@pytest.mark.usefixtures("terminal")
def test_people_are_told_in_words(crisp: Crisp, signed, monkeypatch):
    assert crisp("hooks", "verify", *signed).out == "yes: message:send\n"
    monkeypatch.setenv("CRISP_HOOK_SECRET", "another")
    assert crisp("hooks", "verify", *signed).out == "no: the signature does not match\n"


def test_sign_takes_the_time_of_now_and_the_standard_input(crisp: Crisp, signed, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BODY)))
    before = time.time() * 1000
    headers = json.loads(crisp("hooks", "sign", "-", "--json").out)
    at = headers["X-Crisp-Request-Timestamp"]
    assert int(before) <= int(at) <= time.time() * 1000
    assert headers["X-Crisp-Signature"] == webhooks.sign(BODY, SECRET, at)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["missing"], "missing cannot be read: No such file or directory"),
        (["body", "--secret-file", "missing"], "missing cannot be read: "),
        (["body", "--secret-file", "empty"], "empty is empty"),
        (["body", "--secret-file", "binary"], "binary cannot be read: "),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    crisp: Crisp, signed, monkeypatch, tmp_path, given, said
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").write_text(" \n")
    (tmp_path / "binary").write_bytes(b"\xff")
    ended = crisp("hooks", "sign", *given)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"crisp: {said}")


def test_a_port_that_is_taken_is_told(crisp: Crisp, shell: Emulator, signed):
    ended = crisp("hooks", "listen", "--port", str(shell.port))
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith(f"crisp: cannot listen on 127.0.0.1, port {shell.port}: ")


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (["--port", "70000"], "127.0.0.1, port 70000"),
        (["--port", "0", "--bind", "192.0.2.1"], "192.0.2.1, port 0"),  # of no machine
        ([], "127.0.0.1, port 8000"),
    ],
)
def test_an_address_that_cannot_be_listened_on_is_told(crisp: Crisp, signed, given, where):
    with ExitStack() as stack:
        with suppress(OSError):  # somebody else has it
            stack.enter_context(socket.create_server(("127.0.0.1", 8000)))
        ended = crisp("hooks", "listen", *given)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith(f"crisp: cannot listen on {where}: ")


@contextmanager
def receiving(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "crisp_client", "hooks", "listen", "--port", "0", *options]
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as program:
        try:
            assert program.stderr is not None
            found = re.search(r"http://\S+", program.stderr.readline())
            assert found is not None
            yield program, found[0]
        finally:
            program.kill()


@pytest.mark.parametrize("kind", ["plugin", "website", "website with a key"])
def test_listen_shows_deliveries(
    shell: Emulator, capsys: pytest.CaptureFixture[str], monkeypatch, kind
):
    key = "a key of 16 bytes"
    if kind == "plugin":
        monkeypatch.setenv("CRISP_HOOK_SECRET", SECRET)
    elif kind == "website with a key":
        key = "the key of the address"
        monkeypatch.setenv("CRISP_HOOK_KEY", key)
    monkeypatch.setattr("secrets.token_urlsafe", lambda size: f"a key of {size} bytes")
    out: list[str] = []
    err: list[str] = []

    def address() -> str | None:
        for texts, text in zip((out, err), capsys.readouterr(), strict=True):
            texts.append(text)
        return (found := re.search(r"http://\S+", "".join(err))) and found[0]

    def deliver() -> None:
        try:
            until(address)
            add = shell.add_hook if kind == "plugin" else shell.add_website_hook
            secret = {"secret": SECRET} if kind == "plugin" else {}
            hook = add(str(address()), events=["message:send"], **secret)
            visitor = shell.visitor()
            visitor.say("hello")
            visitor.say("there")
            has_ended.wait(50)
            shell.remove_hook(hook)
        finally:
            if not has_ended.is_set():
                signal.raise_signal(signal.SIGINT)

    has_ended = threading.Event()
    delivering = threading.Thread(target=deliver)
    delivering.start()
    try:
        assert main(["hooks", "listen", "--port", "0", "--count", "2"]) == 0
    finally:
        has_ended.set()
        delivering.join()
    address()
    query = f"?key={quote(key)}" if kind != "plugin" else ""
    said = re.sub(r":\d+", ":PORT", "".join(err))
    url = f"http://127.0.0.1:PORT/{query}"
    assert said == f"listening on {url} for web hooks; Ctrl-C ends it\n"
    shown = [json.loads(line) for line in "".join(out).splitlines()]
    assert [one["event"] for one in shown] == ["message:send"] * 2
    assert {one["data"]["content"] for one in shown} == {"hello", "there"}


def test_listen_does_not_wait_for_who_says_nothing(signed):
    with receiving() as (program, url):
        parts = urlsplit(url)
        with socket.create_connection((parts.hostname, parts.port)):
            answer(url, b"GET / HTTP/1.0\r\n\r\n")
            assert program.stderr is not None
            assert program.stderr.readline() == "answered 405 to GET\n"
            program.send_signal(signal.SIGINT)
            _, err = program.communicate(timeout=25)  # it gives a request 30 s to come
    assert (program.returncode, err) == (130, "")


def answer(url: str, request: bytes) -> bytes:
    """Send a request as it is, and return all that comes back."""
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
        connection.sendall(request)
        return connection.makefile("rb").read()


def test_what_is_no_request_is_not_told(signed):
    with receiving() as (program, url):
        for request in (b"\n", b"GARBAGE\r\n\r\n", b"A B C D\r\n\r\n", b"x" * 70_000):
            with suppress(ConnectionError):  # it is closed before all of it has come
                answer(url, request)
        parts = urlsplit(url)
        with socket.create_connection((parts.hostname, parts.port)) as connection:
            connection.sendall(b"POST / HT")
            # Closed like this, it is reset.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        assert answer(url, b"\x1b[2J / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 405 ")
        assert program.stderr is not None
        assert program.stderr.readline() == "answered 405 to \ufffd[2J\n"
        program.send_signal(signal.SIGINT)
        assert program.communicate(timeout=50)[1] == ""


def test_listen_tells_what_it_refuses_and_ends_by_ctrl_c(shell: Emulator, monkeypatch):
    monkeypatch.setenv("CRISP_HOOK_SECRET", SECRET)
    with receiving() as (program, url):
        hook = shell.add_hook(url, secret="another", events=["message:send"], retry_delays=())
        shell.visitor().say("hello")
        assert program.stderr is not None
        assert program.stderr.readline() == "answered 401 to POST\n"
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=50)
        shell.remove_hook(hook)
    assert (program.returncode, out, err) == (130, "", "")
