"""What is printed: JSON for programs, tables for people, nothing that acts on a terminal."""

from __future__ import annotations

import io
import itertools
import json
import re
import sys
import warnings
from types import SimpleNamespace

import pytest

from crisp_client import CrispClient
from crisp_client.cli import main
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.cli.conftest import Crisp

GET = "website_conversations.get_conversation"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
ESCAPE = "\x1b[2J\x9b2J red"


@pytest.fixture
def in_colour(terminal: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # whatever TERM is
    monkeypatch.delenv("NO_COLOR")


@pytest.mark.usefixtures("in_colour")
class TestOnATerminal:
    def test_conversations_are_a_table(self, crisp: Crisp, shell: Emulator, monkeypatch):
        monkeypatch.setenv("COLUMNS", "80")
        visitor = shell.visitor("Zoë")
        visitor.say("hello\x1b[31m\nthere")
        out = crisp("inbox").out
        assert visitor.session_id in out  # whole, also where there is little room
        assert "Zoë" in out
        assert "hello\N{REPLACEMENT CHARACTER}" in out
        assert "{" not in out

    @pytest.mark.parametrize("columns", [44, 45, 60, 80])
    def test_in_a_narrow_table_ids_stay_whole_and_all_else_is_folded(
        self, crisp: Crisp, shell: Emulator, monkeypatch, columns: int
    ):
        monkeypatch.setenv("COLUMNS", str(columns))
        visitor = shell.visitor("a" * 60)
        visitor.say("x" * 60)
        out = COLOURS.sub("", crisp("inbox", "--limit", "1").out)
        assert visitor.session_id in out
        if columns > 45:  # else there is no room for it
            assert out.count("x") == 60 and "\u2026" not in out

    def test_json_is_asked_for_by_an_option(self, crisp: Crisp, shell: Emulator):
        shell.visitor("Ada").say("hello")
        for line in crisp("inbox", "--json").out.splitlines():
            assert json.loads(line)["session_id"]

    def test_json_of_an_answer_is_spread_over_lines_in_colour(self, crisp: Crisp, shell: Emulator):
        out = crisp("call", "website.get_website", "-").out
        assert "\x1b[" in out
        assert len(out.splitlines()) > 3

    def test_json_in_colour_has_nothing_that_acts_on_a_terminal(
        self, crisp: Crisp, shell: Emulator
    ):
        session_id = shell.visitor(ESCAPE).session_id
        out = crisp("call", "website_conversations.get_conversation", "-", session_id).out
        assert "\\u001b[2J\\u009b2J red" in out
        assert "\x1b[2J" not in out
        assert "\x9b" not in out

    def test_what_looks_like_a_mark_of_rich_is_shown_as_it_is(
        self, crisp: Crisp, shell: Emulator, monkeypatch
    ):
        monkeypatch.setenv("COLUMNS", "250")
        name = "[bold]Ada[/] :smile: 127.0.0.1 'x'"
        visitor = shell.visitor(name)
        visitor.say(name)
        head = crisp("show", visitor.session_id).out.splitlines()[-2]
        assert re.fullmatch(r"\x1b\[1;32m\S+ \S+  (.*)\x1b\[0m", head)[1] == name
        [row] = [line for line in crisp("inbox").out.splitlines() if "smile" in line]
        assert row.count(name) == 2 and "\x1b" not in row

    def test_who_wrote_a_message_shows_by_its_colour(self, crisp: Crisp, shell: Emulator):
        visitor = shell.visitor("Ada")
        visitor.say("hello")
        send = ("call", "website_conversations.send_message_in_conversation", "-")
        operator = (visitor.session_id, "from=operator", "origin=chat", "--yes")
        event = '{"namespace": "state:resolved", "text": "Done"}'
        for kind in (("text", "content=hi"), ("note", "content=hm"), ("event", f"content={event}")):
            assert crisp(*send, *operator, f"type={kind[0]}", kind[1]).status == 0
        out = crisp("show", visitor.session_id).out
        heads = [line for line in out.splitlines() if line.startswith("\x1b")]
        assert len({COLOURS.match(head)[0] for head in heads}) == len(heads) == 4
        assert COLOURS.sub("", heads[2]).endswith(" (note)")

    def test_a_long_line_is_left_to_the_terminal(self, crisp: Crisp, shell: Emulator, monkeypatch):
        monkeypatch.setenv("COLUMNS", "40")
        name = "Ada " * 40 + "Lovelace"
        visitor = shell.visitor(name)
        visitor.say("hello")
        answer = COLOURS.sub("", crisp("call", GET, "-", visitor.session_id).out)
        assert f'\n    "nickname": "{name}",\n' in answer
        shown = COLOURS.sub("", crisp("show", visitor.session_id).out)
        assert shown.count(f"  {name}\n") == 2, "above all, and above the message"

    def test_without_colour_it_is_json(self, crisp: Crisp, shell: Emulator, monkeypatch):
        monkeypatch.setenv("NO_COLOR", "1")
        ended = crisp("call", "website.get_website", "-")
        assert json.loads(ended.out)["domain"] == "example.com"

    def test_without_rich_there_are_plain_lines(self, crisp: Crisp, shell: Emulator, monkeypatch):
        monkeypatch.setitem(sys.modules, "rich.console", None)
        shell.visitor("Ada").say("hello")
        ended = crisp("inbox")
        assert ended.out.startswith("session_id\twho\tupdated\tunread\tlast message\n")
        assert ended.err == "for tables and colours: pip install 'crisp-client[cli]'\n"
        assert json.loads(crisp("call", "website.get_website", "-").out)["name"] == "Example"
        session_id = ended.out.splitlines()[1].partition("\t")[0]
        shown = crisp("show", session_id).out
        assert re.search(r"\nupdated +.*\n\n.*  Ada\n    hello\n$", shown), shown

    def test_a_table_has_its_head_also_without_rows(self, crisp: Crisp, shell: Emulator):
        out = crisp("people", "search", "nobody is called so").out
        assert COLOURS.sub("", out).split() == ["people_id", "name", "email", "phone", "segments"]
        assert "\x1b[1m" in out

    def test_of_somebody_of_whom_nothing_is_known_nothing_is_shown(
        self, crisp: Crisp, shell: Emulator
    ):
        with answering() as (url, known):
            known["/people/profile/"] = known["/people/data/"] = {}
            assert crisp("people", "show", "p", "--host", url) == (0, "", "")

    def test_facts_are_lines(self, crisp: Crisp, shell: Emulator):
        out = crisp("whoami").out
        assert out.startswith("tier      plugin\ntoken     the environment\n")
        assert out.endswith(f"websites  {shell.website_id}\n")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("é", '"é"'),
        (ESCAPE, '"\\u001b[2J\\u009b2J red"'),
        ("\ud800", '"\\ud800"'),
    ],
)
def test_json_of_texts_that_others_wrote(crisp: Crisp, shell: Emulator, text, printed):
    with answering() as (url, known):
        known["/website/"] = {"name": text}
        out = crisp("call", "website.get_website", "-", "--host", url).out
    assert f'"name": {printed}' in out
    assert json.loads(out)["name"] == text


@pytest.mark.parametrize(
    ("encoding", "printed"),
    [("utf-8", "Zoë"), ("UTF8", "Zoë"), ("ascii", "Zo\\u00eb"), ("latin-1", "Zo\\u00eb")],
)
def test_json_is_escaped_where_the_output_is_no_utf_8(
    shell: Emulator, monkeypatch, encoding, printed
):
    session_id = shell.visitor("Zoë").session_id
    file = io.TextIOWrapper(io.BytesIO(), encoding)
    monkeypatch.setattr("sys.stdout", file)
    assert main(["call", GET, "-", session_id]) == 0
    assert f'"nickname": "{printed}"' in file.buffer.getvalue().decode(encoding)


def test_text_for_people_is_escaped_where_the_output_cannot_have_it(shell: Emulator, monkeypatch):
    class Ascii(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("CRISP_WEBSITE_ID", "Zoë")
    file = Ascii(io.BytesIO(), "ascii")
    monkeypatch.setattr("sys.stdout", file)
    assert main(["whoami"]) == 0
    assert b"\nwebsite   Zo\\xeb\n" in file.buffer.getvalue()


def test_text_for_people_has_nothing_that_acts_on_a_terminal(
    crisp: Crisp, shell: Emulator, terminal, monkeypatch
):
    monkeypatch.setenv("CRISP_TIER", "user")
    with answering() as (url, known):
        known["website"] = [{"id": "w", "domain": f"a\tb {ESCAPE}"}]
        out = crisp("whoami", "--host", url).out
    assert out.endswith("w (a\tb \ufffd[2J\ufffd2J red)\n")


def test_a_note_to_people_has_nothing_that_acts_on_a_terminal(crisp: Crisp, shell: Emulator):
    err = crisp("resolve", ESCAPE).err
    assert "there is no conversation \ufffd[2J\ufffd2J red\n" in err


def test_raw_has_status_and_headers_and_the_whole_body(crisp: Crisp, shell: Emulator):
    found = json.loads(crisp("call", "website.get_website", "-", "--raw").out)
    assert (found["status"], found["headers"]["content-type"]) == (200, "application/json")
    assert (found["body"]["error"], found["body"]["reason"]) == (False, "resolved")


def test_all_walks_every_page(crisp: Crisp, shell: Emulator):
    """Each row once; a page has 20 of them."""
    made = {shell.visitor(f"V{number}").session_id for number in range(23)}
    for session_id in made:
        shell.conversation(session_id)
    out = crisp(
        "call", "website_conversations.list_conversations", "-", "--all", "include_empty=true"
    ).out
    rows = [json.loads(line)["session_id"] for line in out.splitlines()]
    assert len(rows) == len(set(rows)) >= 23
    assert made <= set(rows)


def test_what_answers_nothing_prints_nothing(crisp: Crisp, shell: Emulator):
    session_id = shell.visitor().session_id
    state = "website_conversations.change_conversation_state"
    assert crisp("call", state, "-", session_id, "state=resolved") == (0, "", "")


def test_a_thing_that_is_not_there(crisp: Crisp, shell: Emulator):
    exists = "website_conversations.check_conversation_exists"
    assert crisp("call", exists, "-", "session_x") == (0, "false\n", "")
    ended = crisp("call", "website_conversations.get_conversation", "-", "session_x")
    assert (ended.status, ended.out) == (5, "")
    assert ended.err.endswith("404 conversation_not_found\n")


@pytest.mark.parametrize(("status", "ends"), [(401, 4), (403, 4), (404, 5), (423, 6), (400, 1)])
def test_each_refusal_has_its_status(crisp: Crisp, shell: Emulator, status, ends):
    shell.rest.fail(status, times=None)
    try:
        ended = crisp("call", "website.get_website", "-")
    finally:
        shell.rest.recover()
    assert (ended.status, ended.out) == (ends, "")
    assert str(status) in ended.err


def test_nobody_listens(crisp: Crisp, shell: Emulator):
    ended = crisp("call", "website.get_website", "-", "--host", "http://127.0.0.1:9")
    assert (ended.status, ended.out) == (7, "")


def test_an_operation_that_ends_says_so(crisp: Crisp, shell: Emulator):
    ended = crisp("call", "user_websites.list_websites", "--dry-run")
    assert ended.status == 0
    assert ended.err.startswith("deprecated: ")


@pytest.mark.parametrize(
    ("content", "body"),
    [
        (b"", None),
        (b"<html>", "<html>"),
        (b"\xff", "\ufffd"),
        (b"[1]", [1]),
        (b"[" * 100_000, "[" * 100_000),
    ],
)
def test_raw_has_a_body_that_is_no_json_as_text(
    crisp: Crisp, shell: Emulator, monkeypatch, content, body
):
    answer = SimpleNamespace(status=200, headers={"a": "b"}, content=content)
    monkeypatch.setattr(CrispClient, "raw", lambda self, method, **arguments: answer)
    found = json.loads(crisp("call", "website.get_website", "-", "--raw").out)
    assert found == {"status": 200, "headers": {"a": "b"}, "body": body}


@pytest.mark.parametrize("options", [[], ["--all"], ["--raw"], ["--dry-run"]])
def test_what_ends_is_told_once_and_not_by_python(crisp: Crisp, shell: Emulator, options):
    operation = "website_helpdesk.list_helpdesk_locale_articles"
    with answering() as (url, _), warnings.catch_warnings():
        warnings.simplefilter("error")
        ended = crisp("call", operation, "-", "en", "--host", url, *options)
    assert ended.status == 0
    assert [line.partition(":")[0] for line in ended.err.splitlines()] == ["deprecated"]


@pytest.mark.parametrize("tty", ["stdin", "stderr"])
def test_half_a_terminal_is_none_to_ask_on(crisp: Crisp, shell: Emulator, monkeypatch, tty):
    session_id = shell.visitor().session_id
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    for name in ("stdin", "stderr"):
        monkeypatch.setattr(f"sys.{name}.isatty", lambda name=name: name == tty, raising=False)
    ended = crisp("reply", session_id, "Hello")
    assert (ended.status, shell.messages(session_id)) == (3, [])
    assert "give --yes if you mean it" in ended.err


@pytest.mark.usefixtures("terminal")
def test_people_are_told_what_is_sent(crisp: Crisp, shell: Emulator):
    session_id = shell.visitor().session_id
    assert crisp("reply", session_id, "Hello", "--yes") == (0, "sent\n", "")
    assert crisp("note", session_id, "Hello") == (0, "the note stands there\n", "")


@pytest.mark.usefixtures("terminal")
def test_people_are_told_what_is_resolved(crisp: Crisp, shell: Emulator):
    made = [shell.visitor().session_id for _ in range(2)]
    ended = crisp("resolve", *made, made[0])
    assert ended == (0, "".join(f"resolved {one}\n" for one in made), "")


def test_how_far_it_is_is_told_every_thirty_seconds(
    crisp: Crisp, shell: Emulator, monkeypatch, tmp_path
):
    moments = itertools.count(0, 10)
    clock = SimpleNamespace(monotonic=lambda: next(moments))  # of each look at it
    monkeypatch.setattr("crisp_client.cli._progress.time", clock)
    file = tmp_path / "people.csv"
    file.write_text("email\n" + "".join(f"{name}@example.com\n" for name in "abcdef"))
    said = crisp("people", "import", str(file), "--yes", "--rate", "1000").err.splitlines()
    assert said == ["3 of 6 people, 40 s left", "5 of 6 people, 14 s left", "6 added"]
