"""The commands that work in the inbox: what they list, show, send and change."""

from __future__ import annotations

import io
import json
import sys

import pytest

from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.cli.conftest import Crisp

MESSAGES = "/website/{website_id}/conversation/{session_id}/message"
ESCAPE = "\x1b]0;owned\x07\x9b2J"


@pytest.fixture
def emulator():
    with Emulator(seed=1) as crisp:
        yield crisp


def rows(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines()]


def typed(monkeypatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_the_inbox_has_open_conversations_the_newest_first(crisp: Crisp, shell: Emulator):
    made = [shell.visitor(name) for name in ("Ada", "Bob", "Eve")]
    for visitor in made:
        visitor.say("hello")
    assert crisp("resolve", made[1].session_id).status == 0
    found = rows(crisp("inbox").out)
    assert [row["meta"]["nickname"] for row in found] == ["Eve", "Ada"]
    assert [row["session_id"] for row in rows(crisp("inbox", "--limit", "1").out)] == [
        made[2].session_id
    ]


def test_the_inbox_of_more_than_a_page(crisp: Crisp, shell: Emulator):
    for _ in range(41):
        shell.visitor().say("hello")
    assert len(rows(crisp("inbox").out)) == 20
    assert len({row["session_id"] for row in rows(crisp("inbox", "--all").out)}) == 41


def test_older_than_leaves_out_what_was_updated_since(crisp: Crisp, shell: Emulator, monkeypatch):
    old = shell.visitor()
    old.say("hello")
    assert rows(crisp("inbox", "--older-than", "1d").out) == []
    assert len(rows(crisp("inbox", "--older-than", "2999-01-01").out)) == 1


NO_AGE = "'{}' is no age as 90m, 12h, 30d or 4w, and no date as 2026-01-31"


@pytest.mark.parametrize(
    ("age", "said"),
    [
        *((age, NO_AGE.format(age)) for age in ("yesterday", "30", "3y", "d", "9999999d")),
        ("999999w", "999999w is before the year 1"),
    ],
)
def test_an_age_that_is_none_is_an_error_of_the_command_line(
    crisp: Crisp, shell: Emulator, age, said
):
    ended = crisp("inbox", "--older-than", age)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.endswith(f"error: argument --older-than: {said}\n")


def test_show_has_the_last_messages_the_oldest_first(crisp: Crisp, shell: Emulator):
    visitor = shell.visitor("Ada")
    for number in range(25):
        visitor.say(f"message {number}")
    found = json.loads(crisp("show", visitor.session_id, "--limit", "2").out)
    assert [message["content"] for message in found["messages"]] == ["message 23", "message 24"]
    assert found["conversation"]["meta"]["nickname"] == "Ada"
    assert len(json.loads(crisp("show", visitor.session_id).out)["messages"]) == 20
    assert len(json.loads(crisp("show", visitor.session_id, "--all").out)["messages"]) == 25


@pytest.mark.usefixtures("terminal")
def test_an_inbox_shows_the_beginning_of_a_long_word(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.setenv("COLUMNS", "250")
    shell.visitor("n" * 500).say("http://example.com/" + "x" * 500)
    out = crisp("inbox", "--limit", "1").out
    assert "n" * 57 + "..." in out
    assert "http://example.com/" + "x" * 38 + "..." in out


@pytest.mark.usefixtures("terminal")
def test_what_is_not_known_of_a_conversation_is_left_empty(crisp: Crisp, shell, monkeypatch):
    monkeypatch.setitem(sys.modules, "rich.console", None)
    with answering() as (url, known):
        known["/conversations/"] = [{"session_id": "session_1"}]
        row = crisp("inbox", "--host", url).out.splitlines()[1]
    assert row == "session_1\tvisitor\t\t\t"


@pytest.mark.usefixtures("terminal")
def test_what_customers_wrote_does_not_turn_the_text_around(crisp: Crisp, shell: Emulator):
    session_id = shell.visitor("Ada\u202egpj.exe\u202d").session_id
    for command in (["show", session_id], ["show", session_id, "--json"]):
        out = crisp(*command).out
        assert "gpj.exe" in out
        assert not {"\u202e", "\u202d"} & set(out)


@pytest.mark.parametrize("command", [("reply", "--yes"), ("note",)])
def test_a_dash_is_the_standard_input(crisp: Crisp, shell: Emulator, monkeypatch, command):
    visitor = shell.visitor("Ada")
    typed(monkeypatch, "It is on its way.")
    assert crisp(*command, visitor.session_id, "-").status == 0
    shown = json.loads(crisp("show", visitor.session_id).out)
    assert [one["content"] for one in shown["messages"]] == ["It is on its way."]


class OnTerminal(io.StringIO):
    """A standard input that nobody has typed anything into yet."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_a_text_is_given_and_not_waited_for(
    crisp: Crisp, shell: Emulator, monkeypatch, tmp_path
):
    session_id = shell.visitor("Ada").session_id
    monkeypatch.setattr(sys, "stdin", OnTerminal("typed"))
    said = "crisp: what text? give it, or --file FILE, or pipe it in\n"
    assert crisp("note", session_id) == (2, "", said)
    (tmp_path / "text").write_text("of a file")
    for given in (["given"], ["--file", str(tmp_path / "text")], ["-"]):  # a dash asks for it
        assert crisp("note", session_id, *given).status == 0
    sent = [one["content"] for one in shell.messages(session_id)]
    assert sent == ["given", "of a file", "typed"]


def test_a_text_that_is_no_utf_8_is_not_sent(crisp: Crisp, shell: Emulator, monkeypatch, tmp_path):
    session_id = shell.visitor("Ada").session_id
    file = tmp_path / "text"
    file.write_bytes(b"caf\xe9")
    said = f"crisp: {file} is no text of UTF-8\n"
    assert crisp("note", session_id, "--file", str(file)) == (2, "", said)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9"), "utf-8"))
    assert crisp("note", session_id) == (2, "", "crisp: the standard input is no text of UTF-8\n")
    assert shell.messages(session_id) == []


def test_a_reply_that_is_not_confirmed_tells_its_first_line(crisp: Crisp, shell: Emulator):
    for text, shown in (
        ("x" * 60, "x" * 60),
        ("x" * 61, f"{'x' * 60} ..."),
        ("one\ntwo", "one ..."),
    ):
        ended = crisp("reply", "session_1", text)
        said = f"the customer of session_1 sees {shown!r}: give --yes if you mean it"
        assert ended == (3, "", f"crisp: {said}\n")


def test_an_empty_input_is_not_sent_as_a_dash(crisp: Crisp, shell: Emulator, monkeypatch):
    typed(monkeypatch, "")
    ended = crisp("reply", shell.visitor("Ada").session_id, "-", "--yes")
    assert (ended.status, ended.err) == (2, "crisp: the text is empty\n")


@pytest.mark.usefixtures("terminal")
def test_what_customers_wrote_cannot_act_on_a_terminal(crisp: Crisp, shell: Emulator):
    visitor = shell.visitor(f"Ada{ESCAPE}\n2026-01-01  Olive", email="ada@example.com")
    visitor.say(f"first{ESCAPE}\n\x1b[31msecond")
    visitor.say({"name": f"x{ESCAPE}", "url": f"http://x/{ESCAPE}", "type": "a/b"}, type="file")
    for command in (["inbox"], ["show", visitor.session_id], ["people", "search"]):
        out = crisp(*command).out
        assert "Ada" in out
        for escape in ("\x1b]", "\x07", "\x9b", "\x1b[31m"):
            assert escape not in out
        # A name stays on its line, where it cannot be taken for another message.
        assert not any(line.startswith("2026-01-01  Olive") for line in out.splitlines())


def test_reply_needs_yes_without_a_terminal(crisp: Crisp, shell: Emulator):
    session_id = shell.visitor().session_id
    ended = crisp("reply", session_id, "Hello")
    assert (ended.status, shell.messages(session_id)) == (3, [])
    assert crisp("reply", session_id, "Hello", "--yes").status == 0
    [message] = shell.messages(session_id)
    assert (message["type"], message["from"], message["content"]) == ("text", "operator", "Hello")


@pytest.mark.parametrize("way", ["argument", "file", "input"])
def test_a_text_comes_from_the_command_line_a_file_or_the_input(
    crisp: Crisp, shell: Emulator, monkeypatch, tmp_path, way
):
    session_id, text = shell.visitor().session_id, "Zoë,\n\nit is done."
    (tmp_path / "text").write_text(f"{text}\n", "utf-8")
    typed(monkeypatch, f"{text}\n")
    given = {"argument": [text], "file": ["--file", str(tmp_path / "text")], "input": []}[way]
    assert crisp("reply", session_id, "--yes", *given).status == 0
    assert crisp("note", session_id, *given).status in (0, 2)  # the input was read by then
    assert shell.messages(session_id)[0]["content"] == text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([""], "the text is empty"),
        ([" \n"], "the text is empty"),
        (["hello", "--file", "x"], "give TEXT or --file, not both"),
        (["-", "--file", "x"], "give TEXT or --file, not both"),
        (["--file", "missing"], "missing cannot be read: No such file or directory"),
    ],
)
def test_a_text_that_cannot_be_sent(crisp: Crisp, shell: Emulator, given, said):
    session_id = shell.visitor().session_id
    ended = crisp("reply", session_id, "--yes", *given)
    assert (ended, shell.messages(session_id)) == ((2, "", f"crisp: {said}\n"), [])


def test_a_reply_whose_answer_is_lost_is_there_once(crisp: Crisp, shell: Emulator):
    session_id = shell.visitor().session_id
    shell.rest.lose_answers(method="POST", path=MESSAGES)
    assert crisp("reply", session_id, "Hello", "--yes").status == 0
    assert len(shell.messages(session_id)) == 1


def test_a_reply_of_which_nothing_is_known_has_its_own_status(crisp: Crisp, shell: Emulator):
    session_id = shell.visitor().session_id
    shell.rest.lose_answers(method="POST", path=MESSAGES)
    shell.rest.fail(403, method="GET")  # nor does looking it up tell
    ended = crisp("reply", session_id, "Hello", "--yes")
    assert (ended.status, ended.out) == (8, "")
    assert "look at Crisp before you send it again" in ended.err


def test_a_note_is_not_seen_by_the_customer_and_does_not_ask(crisp: Crisp, shell: Emulator):
    visitor = shell.visitor()
    assert crisp("note", visitor.session_id, "call back").status == 0
    assert shell.messages(visitor.session_id)[0]["type"] == "note"


@pytest.mark.parametrize(
    "command", [["reply", "-s-", "x"], ["note", "-s-", "x"], ["resolve", "-s-"], ["assign", "-s-"]]
)
def test_read_only_lets_none_of_them_write(crisp: Crisp, shell: Emulator, command):
    session_id = shell.visitor().session_id
    given = [session_id if one == "-s-" else one for one in command]
    more = ["--nobody"] if command[0] == "assign" else []
    ended = crisp("--read-only", *given, *more, "--yes")
    assert ended.status == 9
    assert shell.messages(session_id) == []


def test_resolve_takes_what_inbox_prints(crisp: Crisp, shell: Emulator, monkeypatch):
    made = [shell.visitor() for _ in range(45)]
    for visitor in made:
        visitor.say("hello")
    typed(monkeypatch, crisp("inbox", "--all").out)
    done = rows(crisp("resolve", "-").out)
    assert {row["session_id"] for row in done} == {one.session_id for one in made}
    assert {shell.conversation(one.session_id)["state"] for one in made} == {"resolved"}


def test_resolve_goes_on_behind_a_conversation_that_is_gone(crisp: Crisp, shell: Emulator):
    visitor = shell.visitor()
    ended = crisp("resolve", "session_gone", visitor.session_id)
    assert (ended.status, ended.err) == (5, "there is no conversation session_gone\n")
    assert [row["session_id"] for row in rows(ended.out)] == [visitor.session_id]
    assert shell.conversation(visitor.session_id)["state"] == "resolved"


def test_a_line_without_an_id_is_an_error_before_anything_is_changed(
    crisp: Crisp, shell: Emulator, monkeypatch
):
    visitor = shell.visitor()
    visitor.say("hello")
    deep = '{"session_id": ' + "[" * 100_000
    for line in ('{"state": "pending"}', '{"session_id": 7}', "{session_id", deep):
        typed(monkeypatch, f"{visitor.session_id}\n{line}\n")
        said = "crisp: line 2 of the input is no JSON with a session_id\n"
        assert crisp("resolve", "-") == (2, "", said)
    assert shell.conversation(visitor.session_id)["state"] == "unresolved"


def test_resolve_takes_ids_as_lines_and_each_once(crisp: Crisp, shell: Emulator, monkeypatch):
    one, two, three = (shell.visitor().session_id for _ in range(3))
    typed(monkeypatch, f'\n  {two}  \n \n{{"session_id": "{one}"}}\n{two}')
    done = rows(crisp("resolve", three, "-", two).out)
    assert done == [{"session_id": each, "state": "resolved"} for each in (three, two, one)]


@pytest.mark.parametrize("who", ["operator@example.com", "OLIVE", "olive operator", "-id-"])
def test_assign_takes_who_by_address_name_or_id(crisp: Crisp, shell: Emulator, who):
    session_id = shell.visitor().session_id
    given = shell.operator_id if who == "-id-" else who
    assert crisp("assign", session_id, given).status == 0
    assert shell.conversation(session_id)["assigned"] == {"user_id": shell.operator_id}
    assert crisp("assign", session_id, "--nobody").status == 0
    assert not shell.conversation(session_id)["assigned"]


def test_assign_to_nobody_that_is_known_tells_who_there_is(crisp: Crisp, shell: Emulator):
    ended = crisp("assign", shell.visitor().session_id, "Oliver")
    there = "there is Olive Operator <operator@example.com>"
    assert ended == (5, "", f"crisp: no operator is 'Oliver'; {there}\n")


def test_a_name_of_two_operators_is_no_answer(crisp: Crisp, shell: Emulator):
    shell.add_operator("second@example.com", first_name="Olive", last_name="Other")
    session_id = shell.visitor().session_id
    ended = crisp("assign", session_id, "olive")
    assert ended.status == 5
    assert "several operators" in ended.err
    assert not shell.conversation(session_id)["assigned"]
