"""How a command ends when something is wrong that is not Crisp: what it says, and its status."""

from __future__ import annotations

import errno
import io
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.cli.conftest import Crisp


@pytest.fixture
def emulator():
    with Emulator(seed=1) as crisp:
        yield crisp


def test_what_cannot_be_sent_is_of_the_command_line_if_nothing_was_sent_before(
    crisp: Crisp, shell: Emulator
):
    session_id = shell.visitor().session_id
    said = "crisp: session_id must not hold . or .. as a segment\n"
    assert crisp("resolve", "..") == (2, "", said)
    ended = crisp("resolve", session_id, "..")
    assert (ended.status, ended.err) == (1, said), "2 would say that nothing was sent"
    assert shell.conversation(session_id)["state"] == "resolved"


@pytest.mark.parametrize(
    "command",
    [
        ["show", ""],
        ["reply", " ", "hello", "--yes"],
        ["note", "", "hello"],
        ["assign", "", "olive"],
        ["resolve", "session_x", ""],
        ["people", "show", ""],
        ["inbox", "--search", ""],
    ],
)
def test_what_is_empty_is_told_by_its_name(crisp: Crisp, shell: Emulator, command):
    before = len(shell.requests)
    ended = crisp(*command)
    assert (ended.status, ended.out) == (2, "")
    assert re.search(r"argument (SESSION|PERSON|--search): it is empty", ended.err)
    assert len(shell.requests) == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["note", "session_x", "\udcff"], "TEXT is"),
        (["note", "session_x"], "the standard input is"),
        (["reply", "session_x", "-", "--yes"], "the standard input is"),
        (["call", "website.create_website", "--body", "@-"], "the standard input is"),
        (["call", "website.create_website", "name=\udcff"], r"'name=\udcff' is"),
    ],
)
def test_bytes_that_are_no_text_are_not_sent(
    crisp: Crisp, shell: Emulator, monkeypatch: pytest.MonkeyPatch, command, said
):
    before = len(shell.requests)
    # As Python has them of a shell without a locale.
    monkeypatch.setattr("sys.stdin", io.StringIO('{"name": "\udcff"}'))
    assert crisp(*command) == (2, "", f"crisp: {said} no text of UTF-8\n")
    assert len(shell.requests) == before


def test_find_without_words(crisp: Crisp):
    assert crisp("find", " ") == (2, "", "crisp: what should it do? give some words\n")


@pytest.mark.parametrize("status", [429, 423])
def test_it_says_when_crisp_lets_the_next_request_in(crisp: Crisp, shell: Emulator, status):
    shell.rest.fail(status, retry_after=3600, times=None)
    ended = crisp("call", "website.get_website", "-")
    assert (ended.status, ended.out) == (6, "")
    said = r"try again in 60 min, at \d\d:\d\d:\d\d on \d{4}-\d\d-\d\d\n"
    assert re.search(said, ended.err), ended.err


def test_a_time_beyond_the_calendar_is_not_told(crisp: Crisp, shell: Emulator):
    shell.rest.fail(429, retry_after=10**15, times=None)
    ended = crisp("call", "website.get_website", "-")
    assert ended.status == 6
    assert "try again" not in ended.err


@pytest.mark.parametrize(
    ("command", "times"),
    [
        (["inbox"], 1),
        (["show", "session_none"], 1),
        (["call", "website.get_website", "-"], 1),
        (["find", "close"], 0),
    ],
)
def test_a_client_that_was_needed_is_closed_in_the_end(
    crisp: Crisp, shell: Emulator, monkeypatch, command, times
):
    closed: list[CrispClient] = []
    real = CrispClient.close

    def noted(client: CrispClient) -> None:
        closed.append(client)
        real(client)

    monkeypatch.setattr(CrispClient, "close", noted)
    crisp(*command)
    assert len(closed) == times


def test_a_fault_of_ours_is_not_hidden(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.setattr(CrispClient, "plugin_connect", property(lambda client: {}["a fault"]))
    with pytest.raises(KeyError, match="a fault"):
        crisp("whoami")


# Numbers that are no JSON


@pytest.mark.parametrize(
    ("text", "printed"),
    [("1e400", "1" + "0" * 309), ("-1e400", "-1" + "0" * 309), ("NaN", "null"), ("1e4", "10000.0")],
)
def test_json_of_what_python_reads_and_json_has_not(crisp: Crisp, shell: Emulator, text, printed):
    read = json.loads(text)
    with answering() as (url, known):
        known["/website/"] = {"name": [read], "domain": "Infinity"}  # sent as Python writes it
        out = crisp("call", "website.get_website", "-", "--host", url).out
    assert f'"name": [{printed}], "domain": "Infinity"' in out
    if not math.isnan(read):
        assert json.loads(out, parse_int=float)["name"] == [read]


def test_a_number_that_is_too_large_is_refused_where_it_would_be_sent(
    crisp: Crisp, shell: Emulator
):
    before = len(shell.requests)
    call = ("call", "website_people.update_people_data", "-", "ada@example.com")
    assert crisp(*call, 'data={"a": 1e400}') == (2, "", "crisp: body.data.a: inf is not JSON\n")
    assert len(shell.requests) == before


# Outputs that are closed or full


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_export_goes_on_after_the_disk_was_full(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    for name in ("Ada", "Bob"):
        shell.visitor(name).say("hello")
    export = ("export", "conversations", "--out", str(tmp_path), "--rate", "1000")
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        ended = crisp(*export)
    assert (ended.status, ended.out) == (1, "")
    said = r"crisp: \S+messages.jsonl: No space left on device. What is in \S+ is whole: start it "
    assert re.search(f"{said}again, and it goes on where it stopped\n$", ended.err), ended.err
    assert json.loads(crisp(*export).out)["written"] == 2


def test_an_export_whose_list_does_not_fit_says_where(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr("tempfile.TemporaryFile", full)
    ended = crisp("export", "conversations", "--out", str(tmp_path))
    said = (
        f"crisp: {tempfile.gettempdir()}: No space left on device. What is in {tmp_path} is whole"
    )
    assert ended == (1, "", f"{said}: start it again, and it goes on where it stopped\n")


def test_a_file_for_which_there_is_no_room_is_named(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    monkeypatch.setattr("os.fsync", full)
    out = tmp_path / "people.jsonl"
    ended = crisp("people", "export", "--out", str(out))
    assert (ended.status, ended.out) == (1, "")
    assert ended.err == f"crisp: [Errno 28] No space left on device: '{out}'\n"


def test_a_pipe_stays_one_and_a_link_too(crisp: Crisp, shell: Emulator, tmp_path: Path):
    shell.visitor("Ada", "ada@example.com")
    pipe, link, file = (tmp_path / name for name in ("pipe", "link", "file"))
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()), daemon=True)
    reader.start()
    assert crisp("people", "export", "--out", str(pipe)).status == 0
    reader.join(30)
    assert '"ada@example.com"' in read[0] and pipe.is_fifo()
    link.symlink_to(file)
    assert crisp("people", "export", "--out", str(link)).status == 0
    assert link.is_symlink() and file.read_text() == read[0]


def redirected(how: str, *arguments: str) -> tuple[int, str, str]:
    """Run a command with what a shell says after it, such as `2>&-`."""
    sh = shutil.which("sh")
    if sh is None:
        pytest.skip("there is no shell")
    command = [sh, "-c", f'exec "$@" {how}', "sh", sys.executable, "-m", "crisp_client"]
    ended = subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=50)
    return ended.returncode, ended.stdout, ended.stderr


def test_errors_do_not_go_to_the_output_when_there_is_nowhere_to_tell_them(shell: Emulator):
    assert redirected("2>&-", "show", "session_x") == (5, "", "")


def test_without_an_input_nothing_is_asked(shell: Emulator):
    session_id = shell.visitor().session_id
    status, out, err = redirected("<&-", "reply", session_id, "hello")
    assert (status, out) == (3, "")
    assert "give --yes if you mean it" in err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
@pytest.mark.parametrize(
    "command", [["whoami"], ["completion", "bash"], ["--help"], ["--version"], ["show", "--help"]]
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_is_full_is_told_once(
    shell: Emulator, monkeypatch: pytest.MonkeyPatch, command, unbuffered
):
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)  # then each line is written at once
    status, _, err = redirected(">/dev/full", *command)
    assert status == 1
    assert err.count("No space left on device") == 1, err
    assert "Traceback" not in err and "Exception ignored" not in err
