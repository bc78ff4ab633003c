"""True programs: how `crisp` starts, how it is stopped, and what it needs."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys

from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp

MODULE = [sys.executable, "-m", "crisp_client"]


def started(*arguments: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen([*MODULE, *arguments], stdout=pipe, stderr=pipe, text=True)


def imported(*arguments: str) -> set[str]:
    code = (
        "import sys, contextlib, io\n"
        "from crisp_client.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        f"    main({list(arguments)!r})\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


LIBRARIES = {"httpx", "httpx2", "rich", "shtab", "keyring", "socketio", "ssl", "asyncio"}


def test_help_imports_nothing_heavy():
    found = imported("--help")
    assert found & {*LIBRARIES, "attr", "attrs", "json"} == set()
    assert not [name for name in found if name.startswith("crisp_client.cli.commands")]


def test_find_imports_no_client():
    assert imported("find", "ticket") & LIBRARIES == set()


def test_ctrl_c_in_the_middle_of_an_answer_ends_it_quietly(shell: Emulator):
    with socket.create_server(("127.0.0.1", 0)) as server:
        host = f"http://127.0.0.1:{server.getsockname()[1]}"
        program = started("call", "website.get_website", "-", "--host", host)
        try:
            server.settimeout(50)
            connection, _ = server.accept()
            with connection:
                connection.recv(100)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
                program.send_signal(signal.SIGINT)
                out, err = program.communicate()
        finally:
            program.kill()
    assert (program.returncode, out, err) == (130, "", "")


def test_who_reads_may_go_away(shell: Emulator):
    shell.visitor("Ada").say("hello")
    program = started("call", "website_conversations.list_conversations", "-", "--all")
    assert program.stdout is not None and program.stderr is not None
    program.stdout.close()
    with program:
        assert program.stderr.read() == ""
    assert program.returncode == 141


def test_who_reads_help_may_go_away():
    program = started("--help")
    assert program.stdout is not None and program.stderr is not None
    program.stdout.close()
    with program:
        assert program.stderr.read() == ""
    assert program.returncode in (0, 141)  # argparse drops the error of an output without buffer


def test_a_closed_output_is_told_before_anything_is_done(crisp: Crisp, monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    ended = crisp("whoami")
    assert ended.status == 2
    assert ended.err == "crisp: the standard output is closed: use >/dev/null\n"


def test_the_emulator_prints_what_the_command_line_needs():
    program = started("emulate", "--seed", "1", "--no-page", "--website-id", "a-website")
    try:
        assert program.stdout is not None
        shown = [program.stdout.readline() for _ in range(7)]
        assert "    export CRISP_WEBSITE_ID=a-website\n" in shown
        program.send_signal(signal.SIGINT)
        program.communicate()
    finally:
        program.kill()


def test_the_emulator_runs_until_ctrl_c():
    program = started("emulate", "--seed", "1", "--no-page")
    try:
        assert program.stdout is not None
        first = program.stdout.readline()
        assert re.fullmatch(
            r"A local Crisp listens on http://127.0.0.1:\d+ until Ctrl-C.*\n", first
        )
        program.send_signal(signal.SIGINT)
        program.communicate()
    finally:
        program.kill()
    assert program.returncode == 0
