"""Commands on a true terminal: in colour and without, asked and stopped."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crisp_client.testing import Emulator

pty = pytest.importorskip("pty")

PAGES = "/website/{website_id}/conversations/{page_number}"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Terminal:
    """A program on a pseudo-terminal."""

    def __init__(self, master: int, program: subprocess.Popen[bytes]) -> None:
        self._master, self.program, self.shown = master, program, ""

    def until(self, text: str, seconds: float = 50) -> str:
        """Read until a text is shown; all that is shown, if it is empty."""
        end = time.monotonic() + seconds
        while not text or text not in self.shown:
            ready, _, _ = select.select([self._master], [], [], max(0.0, end - time.monotonic()))
            assert ready, self.shown
            try:
                piece = os.read(self._master, 4096)
            except OSError:  # its other end is closed
                piece = b""
            if not piece:
                assert not text, self.shown
                break
            self.shown += piece.decode()
        return self.shown

    def type(self, text: str) -> None:
        os.write(self._master, text.encode())

    def end(self) -> tuple[int, str]:
        self.until("")
        return self.program.wait(50), self.shown


@contextmanager
def terminal(*arguments: str, **environ: str) -> Iterator[Terminal]:
    master, other = pty.openpty()
    known = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **environ}
    known.pop("PYTHONUNBUFFERED", None)  # a question must be shown without it
    if "NO_COLOR" not in environ:
        known.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "crisp_client", *arguments]
    program = subprocess.Popen(
        command, stdin=other, stdout=other, stderr=other, env=known, start_new_session=True
    )
    os.close(other)
    try:
        yield Terminal(master, program)
    finally:
        program.kill()
        program.wait()
        os.close(master)


def shown(*arguments: str, **environ: str) -> str:
    with terminal(*arguments, **environ) as screen:
        return screen.end()[1]


@pytest.mark.parametrize("colours", [True, False])
def test_inbox_and_show(shell: Emulator, colours):
    visitor = shell.visitor("Ada")
    visitor.say("my order is late")
    environ = {} if colours else {"NO_COLOR": "1"}
    inbox = shown("inbox", **environ)
    assert visitor.session_id in inbox, "an id is whole, since one copies it"
    assert "my order is late" in inbox
    show = shown("show", visitor.session_id, **environ)
    assert re.search(r"\d\d:\d\d  Ada", show)
    for out in (inbox, show):
        assert bool(COLOURS.search(out)) is colours


def test_reply_asks_and_sends(shell: Emulator):
    session_id = shell.visitor("Ada").session_id
    for answer, count in (("n", 0), ("y", 1)):
        with terminal("reply", session_id, "Hello") as screen:
            screen.until("sees 'Hello'. Go on? [y/N] ")
            screen.type(f"{answer}\n")
            status, _ = screen.end()
        assert status == (0 if count else 3)
        assert len(shell.messages(session_id)) == count


def test_listen_is_for_people_and_ends_by_ctrl_c(shell: Emulator):
    with terminal("listen", "--event", "message:send") as screen:
        screen.until("listening; Ctrl-C ends it")
        shell.visitor("Ada").say("hello \x1b[31mred")
        screen.until("red")
        screen.program.send_signal(signal.SIGINT)
        status, out = screen.end()
    assert status == 130
    assert "message:send" in COLOURS.sub("", out)
    assert "\x1b[31mred" not in out
    assert "Traceback" not in out


def test_doctor(shell: Emulator):
    out = shown("doctor")
    assert COLOURS.search(out)
    assert "ok     real time" in COLOURS.sub("", out)


def test_a_long_command_shows_how_far_it_is(shell: Emulator, tmp_path: Path):
    for name in ("Ada", "Bob"):
        shell.visitor(name, f"{name}@example.com").say("hello")
    out = COLOURS.sub("", shown("people", "export", "--out", str(tmp_path / "people.jsonl")))
    assert re.search(r"people ━+ (\d+)/\1 0 s left", out), out


def test_ctrl_c_in_the_middle_of_a_page(shell: Emulator):
    for _ in range(21):
        shell.visitor().say("hello")
    shell.rest.delay(0, path=PAGES)
    shell.rest.delay(30, path=PAGES)  # the second page
    with terminal("inbox", "--all", "--json") as screen:
        for _ in range(20):
            screen.until('"session_id"')
            screen.shown = screen.shown.partition("\n")[2]
        screen.program.send_signal(signal.SIGINT)
        status, out = screen.end()
    assert (status, "Traceback" in out) == (130, False)
