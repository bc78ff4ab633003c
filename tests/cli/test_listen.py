"""`crisp listen` as a program: what it prints, what it leaves out, and how it ends."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp
from tests.waiting import until


@pytest.fixture
def emulator():
    with Emulator(seed=1) as crisp:
        yield crisp


@contextmanager
def listening(shell: Emulator, *options: str) -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "crisp_client", "listen", *options]
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as program:
        try:
            assert program.stderr is not None
            assert program.stderr.readline() == "listening; Ctrl-C ends it\n"
            yield program
        finally:
            program.kill()


def test_events_of_some_names_and_one_conversation_until_there_are_enough(
    shell: Emulator, monkeypatch
):
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    ada, bob = shell.visitor("Ada"), shell.visitor("Bob")
    options = ["--event", "message:send", "--session", ada.session_id, "--count", "2"]
    with listening(shell, *options) as program:
        bob.say("not this one")
        ada.compose("nor this")
        ada.say("one")
        assert program.stdout is not None
        first = program.stdout.readline()  # at once, and not when there is more
        ada.say("two")
        out, err = program.communicate(timeout=50)
    lines = [json.loads(line) for line in (first, *out.splitlines())]
    assert [line["event"] for line in lines] == ["message:send"] * 2
    assert [line["data"]["content"] for line in lines] == ["one", "two"]
    assert (program.returncode, err) == (0, "")


def test_a_gap_is_a_line_and_what_was_missed_follows_it(shell: Emulator):
    ada = shell.visitor("Ada")
    options = ["--event", "message:send", "--backfill", "--count", "1"]
    with listening(shell, *options) as program:
        shell.stop()
        ada.say("while it was away")
        shell.start()
        out, _ = program.communicate(timeout=50)
    gap, message = (json.loads(line) for line in out.splitlines())
    assert gap["event"] == "gap"
    assert gap["data"]["start"] < gap["data"]["end"]
    assert (message["data"]["content"], message["backfilled"]) == ("while it was away", True)


def test_ctrl_c_ends_it_quietly(shell: Emulator):
    with listening(shell) as program:
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=50)
    assert (program.returncode, out, err) == (130, "", "")


@pytest.mark.parametrize(("options", "status"), [([], 0), (["--count", "1"], 1)])
def test_a_timeout_is_a_failure_only_where_more_was_wanted(
    crisp: Crisp, shell: Emulator, options, status
):
    ended = crisp("listen", "--event", "message:send", "--timeout", "0.5", *options)
    assert ended == (status, "", "listening; Ctrl-C ends it\n")


def test_a_time_without_a_connection_is_a_failure(crisp: Crisp, shell: Emulator, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        monkeypatch.setenv("CRISP_HOST", f"http://127.0.0.1:{closed.getsockname()[1]}")
    ended = crisp("listen", "--timeout", "3")
    assert (ended.status, ended.out) == (7, "")
    assert ended.err.endswith("crisp: no connection could be made in that time\n")


def test_a_misspelt_event_is_an_error(crisp: Crisp, shell: Emulator):
    ended = crisp("listen", "--event", "message:sent")
    assert ended.status == 2
    assert "is it message:send?" in ended.err


def test_an_id_of_no_conversation_is_an_error(crisp: Crisp, shell: Emulator):
    before = len(shell.requests)
    ended = crisp("listen", "--session", "foo")
    said = "crisp: 'foo' is no id of a conversation: those begin with session_\n"
    assert ended == (2, "", said)
    assert len(shell.requests) == before


def test_a_conversation_that_is_not_there_is_told(crisp: Crisp, shell: Emulator):
    there = shell.visitor().session_id
    options = ("--timeout", "0.1", "--session", there, "--session", "session_no")
    ended = crisp("listen", *options)
    assert ended.status == 0
    said = "the website has no conversation session_no: nothing is heard before it has\n"
    assert ended.err.count("has no conversation") == 1 and said in ended.err


def test_a_token_that_may_only_hear_listens(crisp: Crisp, shell: Emulator):
    there = shell.visitor().session_id
    shell.rest.fail(403, method="HEAD")
    ended = crisp("listen", "--timeout", "0.1", "--session", there)
    assert (ended.status, "has no conversation" in ended.err) == (0, False)


def test_missed_messages_are_of_one_website(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.delenv("CRISP_WEBSITE_ID")
    ended = crisp("listen", "--backfill", "--timeout", "30")
    assert (ended.status, "which website?" in ended.err) == (2, True)


def test_an_event_that_is_like_no_other_may_be_listened_for(crisp: Crisp, shell: Emulator):
    ended = crisp("listen", "--event", "zebra:born", "--timeout", "0.1")
    assert (ended.status, ended.out) == (0, "")


@contextmanager
def meanwhile(shell: Emulator, *steps: Callable[[], object]) -> Iterator[None]:
    """Do things while a command listens: each as soon as it does, also after an outage."""

    def act() -> None:
        for step in steps:
            until(lambda: shell.sockets)
            step()

    thread = threading.Thread(target=act, daemon=True)
    thread.start()
    yield
    thread.join(30)


def lines_of(crisp: Crisp, shell: Emulator, *steps: Callable[[], object]) -> list[str]:
    """Return what people see of a listening that ends by a message."""
    with meanwhile(shell, *steps):
        ended = crisp("listen", "--event", "message:send", "--count", "1", "--timeout", "30")
    assert ended.status == 0, ended.err
    return ended.out.splitlines()


def test_people_see_who_wrote_what(crisp: Crisp, shell: Emulator, terminal):
    ada = shell.visitor("Ada")
    assert lines_of(crisp, shell, lambda: ada.say("one\ntwo")) == [
        f"message:send  Ada  {ada.session_id}",
        "    one",
        "    two",
    ]


def test_people_see_all_of_what_is_no_text(crisp: Crisp, shell: Emulator, terminal):
    ada = shell.visitor("Ada")
    file = {"name": "Zoë.txt", "url": "http://127.0.0.1:9/a", "type": "text/plain"}
    head, shown = lines_of(crisp, shell, lambda: ada.say(file, type="file"))
    assert head == f"message:send  Ada  {ada.session_id}"
    assert json.loads(shown)["content"] == file
    assert shown.startswith("    {") and "Zoë" in shown


def test_people_see_an_outage(crisp: Crisp, shell: Emulator, terminal):
    ada = shell.visitor("Ada")

    def away() -> None:
        shell.stop()
        shell.start()

    gap, message, _ = lines_of(crisp, shell, away, lambda: ada.say("back"))
    assert re.match(r"nothing was heard for \d+ s: \w", gap)
    assert message.startswith("message:send  Ada")
