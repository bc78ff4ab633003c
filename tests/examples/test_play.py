"""What `make play` runs: a local Crisp, a bot and the page, until Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.emulator.playing import Stream

ROOT = Path(__file__).parents[2]


@pytest.fixture
def program() -> Iterator[subprocess.Popen[str]]:
    """In a group of its own, as in a terminal; whatever it starts is in that group, too."""
    process = subprocess.Popen(
        [sys.executable, ROOT / "examples/play.py"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def address(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    told = program.stdout.readline()
    found = re.fullmatch(r"Write to the bot at (http://127\.0\.0\.1:\d+)/ and .* Ctrl-C\.\n", told)
    assert found is not None, (told, program.stderr and program.stderr.read())
    return found[1]


def test_the_bot_answers_on_the_page(program: subprocess.Popen[str]) -> None:
    url = f"{address(program)}/_play"
    session_id = httpx.post(f"{url}/start", json={"nickname": "Grace"}).json()["session_id"]
    httpx.post(f"{url}/say", json={"session_id": session_id, "text": "hello"})
    asked = {"conversation": session_id}
    with httpx.stream("GET", f"{url}/stream", params=asked, timeout=60) as answer:
        heard = Stream(answer.iter_lines())
        heard.until(lambda: heard.state and len(heard.state["conversation"]["messages"]) == 2)
        names = [one["nickname"] for one in heard.state["conversations"]]
        reply = heard.state["conversation"]["messages"][1]["content"]
    assert (names, reply) == (["Grace", "Ada"], "I'm a bot, and you said: hello")


@pytest.mark.parametrize(
    ("number", "by_terminal"), [(signal.SIGINT, True), (signal.SIGTERM, False)]
)
def test_it_ends_cleanly(
    program: subprocess.Popen[str], number: signal.Signals, by_terminal: bool
) -> None:
    url = address(program)
    if by_terminal:
        os.killpg(program.pid, number)
    else:
        program.send_signal(number)
    out, err = program.communicate(timeout=60)
    assert (program.returncode, out, err) == (0, "", "")
    with pytest.raises(ProcessLookupError):
        os.killpg(program.pid, 0)
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)
