"""`crisp export conversations`: all there, each once, whatever kills it."""

from __future__ import annotations

import errno
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from crisp_client import APIConnectionError
from crisp_client import CrispClient
from crisp_client import DecodeError
from crisp_client import DownloadError
from crisp_client import RequestOptions
from crisp_client import ResponseInfo
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.cli.conftest import Crisp
from tests.figures import Report
from tests.limits import Limits

MESSAGES = "/website/{website_id}/conversation/{session_id}/messages"


@pytest.fixture
def emulator():
    with Emulator(seed=1) as crisp:
        yield crisp


def talks(crisp: Emulator, count: int) -> dict[str, list[str]]:
    """Return the texts of each conversation."""
    made = {}
    for number in range(count):
        visitor = crisp.visitor(f"Visitor {number}")
        texts = [f"{number}: {turn}" for turn in range(1 + number % 3)]
        for text in texts:
            visitor.say(text)
        made[visitor.session_id] = texts
    return made


def exported(folder: Path) -> dict[str, list[str]]:
    """Return the texts of each conversation of an export; each must be there once."""
    lines = (folder / "conversations.jsonl").read_text().splitlines()
    ids = [json.loads(line)["session_id"] for line in lines]
    assert len(set(ids)) == len(ids)
    return {session_id: texts(folder / session_id) for session_id in ids}


def texts(place: Path) -> list[str]:
    lines = (place / "messages.jsonl").read_text().splitlines()
    found = [json.loads(line)["content"] for line in lines]
    transcript = (place / "transcript.txt").read_text()
    assert all(text in transcript for text in found)
    return found


def run(crisp: Crisp, folder: Path, *options: str):
    return crisp("export", "conversations", "--out", str(folder), "--rate", "1000", *options)


def parts(folder: Path) -> list[Path]:
    return list(folder.rglob(".part-*"))


def test_everything_is_there(crisp: Crisp, shell: Emulator, tmp_path: Path):
    made = talks(shell, 61)
    folder = tmp_path / "a" / "folder" / "all"
    ended = run(crisp, folder)
    assert json.loads(ended.out)["conversations"] == 61
    assert ended.err == "reading the list of conversations\n"
    assert exported(folder) == made
    assert folder.stat().st_mode & 0o777 == 0o700, "others may not read it"
    assert (folder / ".lock").stat().st_mode & 0o777 == 0o600
    listed = (folder / "conversations.jsonl").read_text().splitlines()
    assert [json.loads(line)["session_id"] for line in listed] == sorted(made)


def test_a_second_run_reads_only_what_changed(crisp: Crisp, shell: Emulator, tmp_path: Path):
    made = talks(shell, 3)
    run(crisp, tmp_path)
    late = shell.visitor()
    late.say("late")
    before = len(shell.requests)
    assert json.loads(run(crisp, tmp_path).out)["written"] == 1
    reads = [one.path for one in shell.requests[before:] if one.path.endswith("/messages")]
    assert len(reads) == 1
    assert exported(tmp_path) == {**made, late.session_id: ["late"]}


def test_a_conversation_that_went_on_is_read_again(crisp: Crisp, shell: Emulator, tmp_path: Path):
    visitor = shell.visitor()
    visitor.say("one")
    run(crisp, tmp_path)
    time.sleep(0.002)  # Crisp's times are milliseconds
    visitor.say("two")
    run(crisp, tmp_path)
    assert exported(tmp_path) == {visitor.session_id: ["one", "two"]}


def test_an_error_in_the_middle_keeps_what_is_there(crisp: Crisp, shell: Emulator, tmp_path: Path):
    made = talks(shell, 5)
    shell.rest.delay(0, path=MESSAGES, times=2)
    shell.rest.fail(403, path=MESSAGES)
    assert run(crisp, tmp_path).status == 4
    assert len(list(tmp_path.glob("*/conversation.json"))) == 2
    assert run(crisp, tmp_path).status == 0
    assert exported(tmp_path) == made


def killed_and_whole(shell: Emulator, folder: Path, count: int, kills: int, rate: int) -> None:
    """Kill an export at random moments, and let it end; it must be whole then."""
    made = talks(shell, count)
    choose = random.Random(count)
    command = [sys.executable, "-m", "crisp_client", "export", "conversations"]
    command += ["--out", str(folder), "--rate", str(rate)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    done = 0
    for _ in range(kills):
        target = done + choose.randrange(1, max(2, (count - done) // (kills + 1)))
        with subprocess.Popen(command, **quiet) as program:
            while len(list(folder.glob("*/conversation.json"))) <= target:
                assert program.poll() is None, "it ended before it was killed"
                time.sleep(0.005)
            time.sleep(choose.random() / rate)
            program.send_signal(signal.SIGKILL)
        done = len(list(folder.glob("*/conversation.json")))
        assert done < count
    before = len(shell.requests)
    subprocess.run(command, check=True, timeout=3000, **quiet)
    reads = [one.path for one in shell.requests[before:] if one.path.endswith("/messages")]
    assert len(reads) < count, "it began anew"
    assert exported(folder) == made
    assert parts(folder) == []


def test_killed_twice_it_is_whole_in_the_end(shell: Emulator, tmp_path: Path):
    killed_and_whole(shell, tmp_path / "all", 60, kills=2, rate=100)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_1237_conversations_killed_five_times(shell: Emulator, tmp_path: Path, report: Report):
    began = time.monotonic()
    killed_and_whole(shell, tmp_path / "all", 1237, kills=5, rate=50)
    report(f"1,237 conversations, killed 5 times, in {time.monotonic() - began:.0f} s")


def test_it_stays_within_its_rate(crisp: Crisp, shell: Emulator, tmp_path: Path):
    talks(shell, 9)
    before, began = len(shell.requests), time.monotonic()
    crisp("export", "conversations", "--out", str(tmp_path), "--rate", "20")
    took = time.monotonic() - began
    assert (len(shell.requests) - before - 1) / took <= 20


def test_two_exports_into_one_folder(crisp: Crisp, shell: Emulator, tmp_path: Path):
    fcntl = pytest.importorskip("fcntl")
    handle = os.open(tmp_path / ".lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(handle, fcntl.LOCK_EX)
    ended = run(crisp, tmp_path)
    os.close(handle)
    said = f"crisp: another export writes into {tmp_path}: wait for its end\n"
    assert ended == (1, "", said)
    assert run(crisp, tmp_path).status == 0
    assert run(crisp, tmp_path).status == 0, "the first has let go of it"


def test_a_folder_that_cannot_be_locked_is_told(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    said = f"crisp: {tmp_path} cannot be used as a folder: No locks available\n"
    assert run(crisp, tmp_path) == (1, "", said)


# Files of conversations


def sent(crisp: Emulator, url: str, name: str = "a.txt", type: str = "file") -> str:
    visitor = crisp.visitor()
    content = {"name": name, "url": url, "type": "text/plain"}
    visitor.say(content if type == "file" else {"url": url, "type": "image/gif"}, type=type)
    return visitor.session_id


def test_files_come_along_by_names_that_stay_in_the_folder(
    crisp: Crisp, shell: Emulator, tmp_path: Path
):
    url = shell.storage.keep(shell.url, "a.txt", "text/plain", b"content")
    session_id = sent(shell, url, "../../../etc/passwd\x1b[2J")
    assert json.loads(run(crisp, tmp_path / "all").out)["files"] == 1
    [file] = (tmp_path / "all" / session_id / "files").iterdir()
    assert file.name.endswith("-passwd_2J")
    assert file.read_bytes() == b"content"
    assert f"kept as files/{file.name}" in (file.parents[1] / "transcript.txt").read_text()
    assert [one.name for one in tmp_path.iterdir()] == ["all"]


def test_without_files(crisp: Crisp, shell: Emulator, tmp_path: Path):
    session_id = sent(shell, shell.storage.keep(shell.url, "a", "text/plain", b"content"))
    assert run(crisp, tmp_path, "--no-files").status == 0
    assert not (tmp_path / session_id / "files").exists()


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/a.txt",
        "http://storage.crisp.chat/a.txt",
        "https://storage.crisp.chat.example.com/a.txt",
        "https://storage.crisp.chat@127.0.0.1/a.txt",
        "https://ada:secret@storage.crisp.chat/a.txt",
        "https://storage.crisp.chat:8443/a.txt",
        "file:///etc/passwd",
        "https://[",
        "",
    ],
)
@pytest.mark.parametrize("type", ["file", "animation"])  # with a name, and without
def test_nothing_is_fetched_from_elsewhere(crisp: Crisp, shell: Emulator, tmp_path, type, url):
    session_id = sent(shell, shell.storage.keep(shell.url, "a", "text/plain", b""), type=type)
    for message in shell._world.websites[shell.website_id].conversations[session_id].messages:
        message["content"]["url"] = url
    assert run(crisp, tmp_path).status == 0
    assert not (tmp_path / session_id / "files").exists()
    text = (tmp_path / session_id / "transcript.txt").read_text()
    assert "left out: it is not where Crisp keeps files" in text


def test_a_file_that_is_gone_is_told_and_one_that_may_come_later_is_tried_again(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    session_id = sent(shell, f"{shell.url}/storage/upload/none/a.txt")
    assert run(crisp, tmp_path).status == 0
    assert "the storage answered 404" in (tmp_path / session_id / "transcript.txt").read_text()

    other = sent(shell, shell.storage.keep(shell.url, "b.txt", "text/plain", b"b"))

    def unreachable(*_: object, **__: object) -> None:
        raise APIConnectionError("no connection")

    with monkeypatch.context() as patch:
        patch.setattr(CrispClient, "download_file", unreachable)
        ended = run(crisp, tmp_path)
    assert ended.status == 1
    assert "could not be fetched: no connection" in ended.err
    assert not (tmp_path / other / "conversation.json").exists()
    assert run(crisp, tmp_path).status == 0
    assert (tmp_path / other / "conversation.json").exists()


@pytest.mark.parametrize(
    "error", [DownloadError("sent as 'br'", reason="compressed"), DecodeError("cannot be unpacked")]
)
def test_a_file_that_nothing_can_be_made_of_does_not_hold_up_its_conversation(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch, error
):
    session_id = sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"a"))

    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(CrispClient, "download_file", broken)
    assert run(crisp, tmp_path).status == 0
    text = (tmp_path / session_id / "transcript.txt").read_text()
    assert f"left out: {error.message}" in text


def test_credentials_do_not_go_to_the_storage(crisp: Crisp, shell: Emulator, tmp_path: Path):
    # The storage of the emulator refuses whatever carries credentials.
    sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"content"))
    assert json.loads(run(crisp, tmp_path).out)["files"] == 1


def test_a_file_above_the_limit_is_left_out(
    crisp: Crisp, shell: Emulator, tmp_path: Path, limits: Limits
):
    limits(file_exported=10)
    session_id = sent(shell, shell.storage.keep(shell.url, "a", "text/plain", b"x" * 11))
    assert run(crisp, tmp_path).status == 0
    assert list((tmp_path / session_id / "files").iterdir()) == []
    assert "left out: it is larger than" in (tmp_path / session_id / "transcript.txt").read_text()


# What files are called that were sent, and what in the folder, behind the number of the message.
NAMES = [
    ("invoice.pdf", "invoice.pdf"),
    ("../../x", "x"),
    ("..\\..\\x.exe", "x.exe"),
    ("..", "file"),
    ("/", "file"),
    (" . a . ", "a"),
    ("a.b/", "file"),
    ("no-ending", "no-ending"),
    ("a b-c_(1).x", "a b-c_(1).x"),
    ("a/b\x00c\n\u202etxt", "b_c_txt"),
    ("CON", "CON"),
    (".part-1", "part-1"),
    ("Zoë.tar.gz", "Zoë.tar.gz"),
]


def test_safe_names(crisp: Crisp, shell: Emulator, tmp_path: Path):
    url = shell.storage.keep(shell.url, "a.txt", "text/plain", b"content")
    safe = {sent(shell, url, name): safe for name, safe in NAMES}
    assert json.loads(run(crisp, tmp_path).out)["files"] == len(NAMES)
    for session_id, expected in safe.items():
        [file] = (tmp_path / session_id / "files").iterdir()
        number, _, name = file.name.partition("-")
        assert number == str(shell.messages(session_id)[0]["fingerprint"])
        assert name == expected


def test_a_long_name_is_cut_and_keeps_its_ending(crisp: Crisp, shell: Emulator, tmp_path: Path):
    url = shell.storage.keep(shell.url, "a.txt", "text/plain", b"content")
    session_id = sent(shell, url, "a" + "ë" * 300 + ".pdf")
    run(crisp, tmp_path)
    [file] = (tmp_path / session_id / "files").iterdir()
    assert file.name.partition("-")[2] == "a" + "ë" * 74 + ".pdf", "150 bytes, and no half letter"


@pytest.mark.parametrize("end", ["", "?of=/a", "#/a"])
def test_a_file_without_a_name_has_that_of_its_address(
    crisp: Crisp, shell: Emulator, tmp_path: Path, end: str
):
    url = shell.storage.keep(shell.url, "dance.gif", "image/gif", b"content")
    session_id = sent(shell, url + end, type="animation")
    assert run(crisp, tmp_path).status == 0
    [file] = (tmp_path / session_id / "files").iterdir()
    assert file.name == f"{shell.messages(session_id)[0]['fingerprint']}-dance.gif"


def test_a_file_is_fetched_with_limits(crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch):
    """A server that sends for ever, or nothing any more, does not hold up the others."""
    sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"a"))
    found: list[Any] = []

    def noted(*_: object, largest: int, options: RequestOptions) -> None:
        found.append((largest, options.deadline, options.timeout.read))

    monkeypatch.setattr(CrispClient, "download_file", noted)
    assert run(crisp, tmp_path).status == 0
    assert found == [(500_000_000, 600.0, 30.0)]


def test_a_disk_that_is_full_is_not_a_file_that_is_left_out(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    session_id = sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"a"))

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a.txt")

    with monkeypatch.context() as patch:
        patch.setattr(CrispClient, "download_file", full)
        ended = run(crisp, tmp_path)
    said = f"a.txt: No space left on device. What is in {tmp_path} is whole: start it again"
    assert (ended.status, ended.out) == (1, "")
    assert f"crisp: {said}, and it goes on where it stopped\n" in ended.err
    assert not (tmp_path / session_id / "conversation.json").exists()


def test_an_error_of_the_system_without_a_reason_is_told_as_it_is(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"a"))

    def broken(*_: object, **__: object) -> None:
        raise OSError("it is broken")

    monkeypatch.setattr(CrispClient, "download_file", broken)
    ended = run(crisp, tmp_path)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.endswith("\ncrisp: it is broken\n")


def test_a_conversation_may_have_several_files(crisp: Crisp, shell: Emulator, tmp_path: Path):
    visitor = shell.visitor()
    kept = [shell.storage.keep(shell.url, name, "text/plain", b"a") for name in ("a", "b")]
    elsewhere = "http://127.0.0.1:1/c"
    for number in range(4):
        visitor.say({"name": f"{number}.txt", "url": kept[0], "type": "text/plain"}, type="file")
    world = shell._world.websites[shell.website_id].conversations[visitor.session_id]
    for message, url in zip(world.messages, [elsewhere, kept[0], elsewhere, kept[1]], strict=True):
        message["content"]["url"] = url
    assert json.loads(run(crisp, tmp_path).out)["files"] == 2
    names = [file.name for file in (tmp_path / visitor.session_id / "files").iterdir()]
    assert sorted(name.partition("-")[2] for name in names) == ["1.txt", "3.txt"]


@pytest.mark.parametrize(
    "kept", ["", "[]", "null", "{", "{}", '{"updated_at": null}', '{"updated_at": 1}', "\xff"]
)
def test_a_conversation_whose_file_is_not_as_it_was_written_is_read_again(
    crisp: Crisp, shell: Emulator, tmp_path: Path, kept: str
):
    (session_id,) = talks(shell, 1)
    run(crisp, tmp_path)
    file = tmp_path / session_id / "conversation.json"
    file.write_bytes(kept.encode("latin-1"))
    assert json.loads(run(crisp, tmp_path).out)["written"] == 1
    assert json.loads(file.read_text())["session_id"] == session_id


def test_what_is_no_conversation_in_the_folder_is_left_alone(
    crisp: Crisp, shell: Emulator, tmp_path: Path
):
    made = talks(shell, 1)
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("mine")
    assert json.loads(run(crisp, tmp_path).out)["conversations"] == 1
    assert exported(tmp_path) == made
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(("length", "status"), [(200, 0), (201, 1)])
def test_an_id_of_any_length_that_a_folder_can_have(
    crisp: Crisp, shell: Emulator, tmp_path: Path, length: int, status: int
):
    with answering() as (url, known):
        known["/conversations/"] = [{"session_id": "x" * length, "updated_at": 1}]
        ended = run(crisp, tmp_path, "--host", url)
    assert ended.status == status
    assert (tmp_path / ("x" * length)).exists() is (status == 0)


def test_half_of_a_letter_is_escaped_in_a_transcript(crisp: Crisp, shell: Emulator, tmp_path: Path):
    with answering() as (url, known):
        known["/conversations/"] = [{"session_id": "session_1", "updated_at": 1}]
        known["/messages"] = [{"type": "text", "from": "user", "content": "half \ud800"}]
        assert run(crisp, tmp_path, "--host", url).status == 0
    lines = (tmp_path / "session_1" / "transcript.txt").read_text().splitlines()
    assert lines[-1].strip() == r"half \ud800"


def test_an_id_that_leads_out_of_the_folder_is_refused(
    crisp: Crisp, shell: Emulator, tmp_path: Path
):
    session_id = talks(shell, 1).popitem()[0]
    shell._world.websites[shell.website_id].conversations[session_id].doc["session_id"] = "../out"
    ended = run(crisp, tmp_path / "all")
    assert ended.status == 1
    said = "Crisp sent an id that is none, '../out': nothing is written for it\n"
    assert ended.err.endswith(said)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("kind", "content", "text"),
    [
        (
            "picker",
            {
                "id": "color",
                "text": "Which?",
                "choices": [
                    {"value": "red", "label": "Red", "selected": True},
                    {"value": "blue", "label": "Blue", "selected": False},
                ],
            },
            ["Which?", "(x) Red", "( ) Blue"],
        ),
        (
            "field",
            {"id": "mail", "text": "Where do you live?", "explain": "Town"},
            ["Where do you live?", "Town: (no answer)"],
        ),
        (
            "field",
            {"id": "mail", "text": "Where do you live?", "explain": "Town", "value": "Nantes"},
            ["Where do you live?", "Town: Nantes"],
        ),
        (
            "carousel",
            {
                "text": "Look:",
                "targets": [
                    {"title": "One", "description": "1", "actions": []},
                    {"title": "Two", "description": "2", "actions": []},
                ],
            },
            ["Look:", "- One", "- Two"],
        ),
        ("event", {"namespace": "state:resolved", "text": "Done"}, ["[state:resolved] Done"]),
    ],
)
def test_each_kind_of_message_has_its_text(
    crisp: Crisp,
    shell: Emulator,
    tmp_path: Path,
    kind: str,
    content: dict[str, Any],
    text: list[str],
):
    session_id = shell.visitor("Ada").session_id
    message = {"type": kind, "from": "operator", "origin": "chat", "content": content}
    with CrispClient(shell.identifier, shell.key, shell.tier, shell.url) as client:
        client.website_conversations.send_message_in_conversation(
            shell.website_id, session_id, message
        )
    assert run(crisp, tmp_path).status == 0
    lines = (tmp_path / session_id / "transcript.txt").read_text().splitlines()
    assert [line.strip() for line in lines[-len(text) :]] == text


def test_a_transcript_begins_with_what_crisp_knows(crisp: Crisp, shell: Emulator, tmp_path: Path):
    (session_id,) = talks(shell, 1)
    known = {
        "nickname": "Ada",
        "email": "ada@example.com",
        "phone": "+33123456789",
        "subject": "A question",
        "segments": ["customer", "vip"],
    }
    with CrispClient(shell.identifier, shell.key, shell.tier, shell.url) as client:
        conversations = client.website_conversations
        conversations.update_conversation_metas(shell.website_id, session_id, known)
        conversations.change_conversation_state(shell.website_id, session_id, "resolved")
        conversations.assign_conversation_routing(
            shell.website_id, session_id, {"assigned": {"user_id": shell.operator_id}}
        )
    assert run(crisp, tmp_path).status == 0
    lines = (tmp_path / session_id / "transcript.txt").read_text().splitlines()
    assert lines[:8] == [
        f"conversation  {session_id}",
        "with          Ada",
        "email         ada@example.com",
        "phone         +33123456789",
        "subject       A question",
        "segments      customer, vip",
        "state         resolved",
        f"assigned      {shell.operator_id}",
    ]
    assert [line.split()[0] for line in lines[8:10]] == ["began", "updated"]


def test_a_transcript_says_who_wrote_what(crisp: Crisp, shell: Emulator, tmp_path: Path):
    visitor = shell.visitor("Ada")
    visitor.say("Hello!")
    written = [
        {"type": "text", "content": "Hi!\nI am Bob.", "user": {"nickname": "Bob"}},
        {"type": "note", "content": "It is Ada.", "user": {"nickname": "Bob"}},
    ]
    with CrispClient(shell.identifier, shell.key, shell.tier, shell.url) as client:
        for one in written:
            client.website_conversations.send_message_in_conversation(
                shell.website_id,
                visitor.session_id,
                {"from": "operator", "origin": "chat", **one},
            )
    assert run(crisp, tmp_path).status == 0
    text = (tmp_path / visitor.session_id / "transcript.txt").read_text()
    _, *messages = text.strip().split("\n\n")
    heads, said = zip(*(one.split("\n", 1) for one in messages), strict=True)
    assert [head.split("  ", 1)[1] for head in heads] == ["Ada", "Bob", "Bob (note)"]
    assert [*said] == ["    Hello!", "    Hi!\n    I am Bob.", "    It is Ada."]


# What a run finds, and what it leaves


def test_what_was_done_before_says_nothing_of_the_time_that_is_left(
    crisp: Crisp, shell: Emulator, tmp_path: Path, limits: Limits
):
    limits(progress_told=0)
    talks(shell, 2)
    for left in (", N s left", ""):
        err = re.sub(r"\d+ s", "N s", run(crisp, tmp_path).err).splitlines()
        told = [line for line in err if " of 2 conversations" in line]
        assert told == [f"{number} of 2 conversations{left}" for number in (1, 2)]


def test_what_a_killed_export_left_is_removed(crisp: Crisp, shell: Emulator, tmp_path: Path):
    (session_id,) = talks(shell, 1)
    places = [tmp_path, tmp_path / "files", tmp_path / session_id, tmp_path / session_id / "files"]
    for place in places:
        place.mkdir(exist_ok=True)
        (place / ".part-1").write_text("half")
    assert run(crisp, tmp_path).status == 0
    assert parts(tmp_path) == []


def test_a_conversation_that_does_not_say_when_it_changed_is_read_again(
    crisp: Crisp, shell: Emulator, tmp_path: Path
):
    (session_id,) = talks(shell, 1)
    world = shell._world.websites[shell.website_id].conversations[session_id]
    world.doc["updated_at"] = None
    for _ in range(2):
        assert json.loads(run(crisp, tmp_path).out)["written"] == 1


def test_a_conversation_that_is_removed_meanwhile_is_told(
    crisp: Crisp, shell: Emulator, tmp_path: Path
):
    made = talks(shell, 3)
    shell.rest.fail(404, path=MESSAGES)
    ended = run(crisp, tmp_path)
    assert (ended.status, json.loads(ended.out)["conversations"]) == (0, 2)
    [said] = [line for line in ended.err.splitlines() if line.endswith("was removed meanwhile")]
    assert said.split()[0] in made.keys() - exported(tmp_path).keys()


def test_an_export_outlives_an_outage(crisp: Crisp, shell: Emulator, tmp_path: Path):
    """It asks more often than other commands, which give up after three requests."""
    talks(shell, 1)
    shell.rest.fail(503, path=MESSAGES, times=3)
    assert run(crisp, tmp_path).status == 0


def test_a_folder_that_cannot_be_one_is_told(crisp: Crisp, shell: Emulator, tmp_path: Path):
    (tmp_path / "file").write_text("mine")
    ended = run(crisp, tmp_path / "file")
    assert (ended.status, ended.out) == (1, "")
    assert ended.err == f"crisp: {tmp_path / 'file'} cannot be used as a folder: File exists\n"


def test_people_are_told_how_many_are_new(
    crisp: Crisp, shell: Emulator, tmp_path: Path, terminal: None
):
    talks(shell, 2)
    said = f"conversations stand in {tmp_path}"
    assert run(crisp, tmp_path).out == f"2 {said}, 2 of them are new\n"
    assert run(crisp, tmp_path).out == f"2 {said}, 0 of them are new\n"


def test_messages_stand_in_the_order_of_their_times(crisp: Crisp, shell: Emulator, tmp_path: Path):
    visitor = shell.visitor()
    for text in ("one", "two", "three"):
        visitor.say(text)
    world = shell._world.websites[shell.website_id].conversations[visitor.session_id]
    for at, message in zip((30, 10, 20), world.messages, strict=True):
        message["timestamp"] = at
    assert run(crisp, tmp_path).status == 0
    assert texts(tmp_path / visitor.session_id) == ["two", "three", "one"]


def test_a_transcript_has_times_of_utc(crisp: Crisp, tmp_path: Path, monkeypatch):
    with Emulator(seed=1, clock=lambda: 1_700_000_000.0) as old:
        for name in ("identifier", "key", "tier", "website_id"):
            monkeypatch.setenv(f"CRISP_{name.upper()}", getattr(old, name))
        (session_id,) = talks(old, 1)
        assert run(crisp, tmp_path, "--host", old.url).status == 0
    lines = (tmp_path / session_id / "transcript.txt").read_text().splitlines()
    assert "began         2023-11-14 22:13 UTC" in lines


def refusal(status: int) -> DownloadError:
    """What the client raises where the storage answers with a status."""
    return DownloadError("no", reason="no", response=ResponseInfo(status))


GONE = "could not be fetched: the storage answered {}"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        *((refusal(status), GONE.format(status)) for status in (400, 401, 403, 404, 410)),
        (DownloadError("no", reason="redirected"), "left out: it is not where Crisp keeps files"),
        (DownloadError("no", reason="too_large"), "left out: it is larger than 500 MB"),
    ],
)
def test_a_file_that_will_never_come_is_told_in_the_transcript(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch, error, said
):
    session_id = sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"a"))

    def refused(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(CrispClient, "download_file", refused)
    ended = run(crisp, tmp_path)
    assert (ended.status, json.loads(ended.out)["files"]) == (0, 0)
    assert said in (tmp_path / session_id / "transcript.txt").read_text()


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_file_that_may_come_later_holds_up_its_conversation(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch, status: int
):
    session_id = sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"a"))

    def busy(*_: object, **__: object) -> None:
        raise refusal(status)

    monkeypatch.setattr(CrispClient, "download_file", busy)
    ended = run(crisp, tmp_path)
    assert (ended.status, json.loads(ended.out)["failed"]) == (1, 1)
    name = f"{shell.messages(session_id)[0]['fingerprint']}-a.txt"
    assert ended.err.splitlines()[1:] == [
        f"{session_id}: {name} could not be fetched: no",
        "files of 1 conversations could not be fetched: start it again",
    ]
    assert not (tmp_path / session_id / "conversation.json").exists()


def test_a_file_that_is_there_is_not_fetched_again(
    crisp: Crisp, shell: Emulator, tmp_path: Path, monkeypatch
):
    session_id = sent(shell, shell.storage.keep(shell.url, "a.txt", "text/plain", b"a"))
    assert run(crisp, tmp_path).status == 0
    (tmp_path / session_id / "conversation.json").unlink()
    fetched: list[str] = []
    monkeypatch.setattr(CrispClient, "download_file", lambda *given, **_: fetched.append(given[1]))
    ended = run(crisp, tmp_path)
    assert (json.loads(ended.out)["files"], fetched) == (1, [])


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("b" * 200 + "." + "x" * 10, "b" * 150 + "." + "x" * 10),
        ("b" * 200 + "." + "x" * 11, "b" * 150),
    ],
)
def test_what_is_no_ending_is_cut_with_the_name(
    crisp: Crisp, shell: Emulator, tmp_path: Path, name: str, kept: str
):
    session_id = sent(shell, shell.storage.keep(shell.url, "a", "text/plain", b"a"), name)
    assert run(crisp, tmp_path).status == 0
    [file] = (tmp_path / session_id / "files").iterdir()
    assert file.name.partition("-")[2] == kept
