"""Answers with values of other kinds than described: what can be shown is, and none is lost."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.answering import answering
from tests.cli.conftest import Crisp

WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc"
SESSION = "session_a"
# Values of every kind of JSON; one of them is of another kind than any field has.
KINDS = [None, True, 7, -1.5, 1e400, "text", "1700000000000", [], ["a", None, {}], {}, {"a": 1}]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    with answering() as (url, known):
        monkeypatch.setenv("CRISP_HOST", url)
        monkeypatch.setenv("CRISP_IDENTIFIER", "i")
        monkeypatch.setenv("CRISP_KEY", "k")
        monkeypatch.setenv("CRISP_TIER", "plugin")
        monkeypatch.setenv("CRISP_WEBSITE_ID", WEBSITE)
        yield known


@pytest.fixture(params=["json", "people"])
def reader(request: pytest.FixtureRequest) -> str:
    """For whom it is printed: programs, or people at a terminal."""
    if request.param == "people":
        request.getfixturevalue("terminal")
    found: str = request.param
    return found


def whole_conversation() -> dict[str, Any]:
    return {
        "session_id": SESSION,
        "website_id": WEBSITE,
        "meta": {"nickname": "Ada", "email": "ada@example.com", "segments": ["vip"]},
        "unread": {"operator": 2},
        "assigned": {"user_id": "u"},
        "last_message": "hello",
        "state": "pending",
        "created_at": 1700000000000,
        "updated_at": 1700000000000,
    }


def whole_message() -> dict[str, Any]:
    return {
        "session_id": SESSION,
        "type": "file",
        "from": "user",
        "content": {"name": "a.txt", "url": "http://127.0.0.1:9/a.txt", "type": "text/plain"},
        "fingerprint": 7,
        "user": {"nickname": "Ada"},
        "timestamp": 1700000000000,
    }


def whole_profile() -> dict[str, Any]:
    return {
        "people_id": "p",
        "email": "ada@example.com",
        "person": {"nickname": "Ada", "phone": "1"},
        "company": {"name": "A"},
        "segments": ["vip"],
        "notepad": "n",
    }


def broken(whole: Callable[[], dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield an object once for each of its fields and each kind, with that in its place."""
    for key, inner in whole().items():
        for value in KINDS:
            yield {**whole(), key: value}
        if isinstance(inner, dict):
            for name in inner:
                yield from ({**whole(), key: {**inner, name: value}} for value in KINDS)


def marked(rows: Iterator[dict[str, Any]], key: str) -> list[Any]:
    """Return rows that differ in an id, with some that are no objects among them."""
    found: list[Any] = [
        {**row, key: f"{row[key]}{number}"} if isinstance(row.get(key), str) else row
        for number, row in enumerate(rows)
    ]
    return [*found[:3], None, "row", 7, *found[3:]]


def test_the_inbox_shows_what_can_be_shown(crisp: Crisp, answers, reader):
    answers["/conversations/"] = rows = marked(broken(whole_conversation), "session_id")
    ended = crisp("inbox", "--all", *(["--json"] if reader == "json" else []))
    assert ended.status == 0, ended.err
    assert ended.err.count("left out: Crisp sent ") == 3
    assert "left out: Crisp sent null in the place of a conversation\n" in ended.err
    assert ended.out.count("Ada") > 90
    if reader == "json":
        assert len(ended.out.splitlines()) >= len(rows) - 15, "but for what looks the same"


def test_show(crisp: Crisp, answers, reader):
    answers["/messages"] = marked(broken(whole_message), "session_id")
    for conversation in broken(whole_conversation):
        answers[f"/conversation/{SESSION}"] = conversation
        if len(answers["/messages"]) > 9:
            ended = crisp("show", SESSION, "--all")
            assert "left out: Crisp sent a string in the place of a message\n" in ended.err
            answers["/messages"] = answers["/messages"][:9]
        else:
            ended = crisp("show", SESSION, "--all")
        assert ended.status == 0, ended.err


def test_times_that_came_as_text_keep_their_order(crisp: Crisp, answers, terminal):
    texts = {"first": "1700000000000", "second": 1700000000001, "third": "1700000000002"}
    answers["/messages"] = [
        {**whole_message(), "type": "text", "content": text, "fingerprint": at, "timestamp": at}
        for text, at in reversed(texts.items())
    ]
    answers[f"/conversation/{SESSION}"] = whole_conversation()
    out = crisp("show", SESSION).out
    assert out.index("first") < out.index("second") < out.index("third")


def test_people(crisp: Crisp, answers, reader, tmp_path: Path):
    rows = marked(broken(whole_profile), "people_id")
    answers["/people/profiles/"] = rows
    answers["/people/data/"] = {"data": {"plan": "gold"}}
    assert crisp("people", "search", "--limit", "500").status == 0
    out = tmp_path / "out.csv"
    for form in (["--csv"], []):
        ended = crisp("people", "export", "--rate", "1000", "--out", str(out), *form)
        assert ended.status == 1, "not all are there"
        assert ended.err.count("left out: Crisp sent ") == 3
        assert f"people stand in {out}\n" in ended.err
    for profile in broken(whole_profile):
        answers["/people/profile/"] = profile
        answers["/people/data/"] = {"data": profile["person"]}
        assert crisp("people", "show", "p").status == 0


def test_an_export(crisp: Crisp, answers, tmp_path: Path):
    rows = marked(broken(whole_conversation), "session_id")
    answers["/conversations/"] = rows
    answers["/messages"] = marked(broken(whole_message), "session_id")[:40]
    export = ("export", "conversations", "--out", str(tmp_path), "--rate", "1000", "--no-files")
    ended = crisp(*export)
    assert ended.status == 1, "not all are there"
    assert "Crisp sent an id that is none, 7: nothing is written for it" in ended.err
    ids = [row["session_id"] for row in rows if isinstance(row, dict)]
    named = {one for one in ids if isinstance(one, str) and one.startswith(SESSION)}
    written = {place.parent.name for place in tmp_path.glob("*/conversation.json")}
    assert len(written) > 90
    assert named <= written
    lines = (tmp_path / "conversations.jsonl").read_text().splitlines()
    assert all(json.loads(line) for line in lines)
    assert "Infinity" not in "".join(lines)


def test_files_of_messages_without_a_fingerprint_do_not_hide_each_other(
    crisp: Crisp, answers, tmp_path: Path
):
    file = {"name": "a.txt", "url": f"{os.environ['CRISP_HOST']}/a.txt", "type": "text/plain"}
    answers["/conversations/"] = [whole_conversation()]
    answers["/messages"] = [
        {**whole_message(), "fingerprint": None, "content": file, "timestamp": at} for at in (1, 2)
    ]
    export = ("export", "conversations", "--out", str(tmp_path), "--rate", "1000")
    assert json.loads(crisp(*export).out)["files"] == 2
    names = {file.name for file in (tmp_path / SESSION / "files").iterdir()}
    assert names == {"0-a.txt", "1-a.txt"}


@pytest.mark.parametrize("data", [None, "text", 7, {}])
def test_an_answer_that_is_no_list_at_all_is_one_line_and_a_status(crisp: Crisp, answers, data):
    answers["/conversations/"] = answers["/people/profiles/"] = data
    for command in (["inbox"], ["people", "search"], ["people", "export"]):
        ended = crisp(*command)
        assert (ended.status, ended.out) == (1, "")
        assert ended.err.count("\n") == 1 and "expected, got" in ended.err


@pytest.mark.parametrize("tier", ["plugin", "user"])
def test_websites_of_a_token(crisp: Crisp, answers, reader, monkeypatch, tier):
    monkeypatch.setenv("CRISP_TIER", tier)
    rows: list[Any] = [{"website_id": one, "id": one, "name": one} for one in KINDS]
    answers["website"] = [*KINDS, *rows, {"website_id": "w", "id": "w", "name": "n"}]
    ended = crisp("whoami", *(["--json"] if reader == "json" else []))
    assert ended.status == 0, ended.err
    if reader == "json":
        websites = json.loads(ended.out)["websites"]
        assert [one["website_id"] for one in websites] == ["text", "1700000000000", "w"]
    answers["website"] = {"data": KINDS}
    assert (crisp("whoami").status, crisp("doctor").status) == (1, 1)


def test_programs_get_what_came_but_for_what_is_no_object(crisp: Crisp, answers):
    sent = {**whole_profile(), "person": "Ada", "created_at": "7"}
    answers["/people/profiles/"] = [sent, None]
    ended = crisp("people", "search")
    assert [json.loads(line) for line in ended.out.splitlines()] == [sent]
    assert ended.err == "left out: Crisp sent null in the place of a person\n"
