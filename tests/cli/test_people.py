"""People on the command line: found, shown, written as CSV, and read from one."""

from __future__ import annotations

import csv
import json

import pytest

from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp

PROFILES = "/website/{website_id}/people/profile"


@pytest.fixture
def emulator():
    with Emulator(seed=1) as crisp:
        yield crisp


@pytest.fixture
def load(crisp: Crisp, shell: Emulator, tmp_path):
    def run(text: str, *options: str, encoding: str = "utf-8"):
        file = tmp_path / "people.csv"
        file.write_text(text, encoding)
        return crisp("people", "import", str(file), "--yes", "--rate", "1000", *options)

    return run


def rows(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines()]


def test_search_and_show(crisp: Crisp, shell: Emulator):
    shell.visitor("Ada", "ada@example.com")
    shell.visitor("Bob", "bob@example.com")
    [found] = rows(crisp("people", "search", "ada").out)
    assert found["email"] == "ada@example.com"
    assert len(rows(crisp("people", "search").out)) == 2
    for who in ("ada@example.com", found["people_id"]):
        assert json.loads(crisp("people", "show", who).out)["person"]["nickname"] == "Ada"
    assert crisp("people", "show", "eve@example.com").status == 5


def test_import_adds_and_updates_and_may_be_run_again(crisp: Crisp, load, shell: Emulator):
    shell.visitor("Ada", "ada@example.com")
    text = 'email,name,segments,plan\nada@example.com,,"vip, eu",\nbob@example.com,Bob,new,gold\n'
    assert [row["result"] for row in rows(load(text).out)] == ["updated", "added"]
    assert [row["result"] for row in rows(load(text).out)] == ["updated", "updated"]
    ada = json.loads(crisp("people", "show", "ada@example.com").out)
    assert (ada["person"]["nickname"], ada["segments"]) == ("Ada", ["vip", "eu"])
    bob = json.loads(crisp("people", "show", "bob@example.com").out)
    assert (bob["person"]["nickname"], bob["data"]) == ("Bob", {"plan": "gold"})


def test_import_keeps_the_segments_that_are_there(crisp: Crisp, load):
    load("email,segments\nada@example.com,old\n")
    load("email,segments\nada@example.com,new\n")
    assert json.loads(crisp("people", "show", "ada@example.com").out)["segments"] == ["old", "new"]


@pytest.mark.parametrize("fault", ["lost", "refused"])
def test_nobody_is_added_twice_when_an_answer_is_lost(load, crisp: Crisp, shell: Emulator, fault):
    if fault == "lost":
        shell.rest.lose_answers(method="POST", path=PROFILES)
    else:
        shell.rest.fail(503, method="POST", path=PROFILES, times=1)
    assert load("email\nada@example.com\n").status == 0
    assert len(rows(crisp("people", "search").out)) == 1


def test_import_asks_without_yes(crisp: Crisp, shell: Emulator, tmp_path):
    (tmp_path / "one.csv").write_text("email\nada@example.com\n")
    ended = crisp("people", "import", str(tmp_path / "one.csv"))
    assert ended.status == 3
    assert "1 people" in ended.err
    assert rows(crisp("people", "search").out) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "one must be email"),
        ("name,phone\nAda,1\n", "one must be email; it says name, phone"),
        ("email,email\na@b,c@d\n", "a name of its own"),
        ("email,name\nada@example.com\n", "line 2 has not as many cells"),
        ("email\nada@example.com,Ada\n", "line 2 has not as many cells"),
        ("email\nada\n", "line 2 has no e-mail address: 'ada'"),
        ("email\nada@example.com\nADA@example.com\n", "line 3 has the e-mail address of line 2"),
        ('email\n"ada@example.com\n', "is no CSV"),
    ],
)
def test_a_file_is_checked_whole_before_anything_is_sent(load, shell: Emulator, text, said):
    before = len(shell.requests)
    ended = load(f"email\nfirst@example.com\n{text}" if text.startswith("ada@") else text)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert len(shell.requests) == before


def test_a_file_of_a_spreadsheet_has_a_mark_and_semicolons(load):
    text = "email;name\r\nada@example.com;Ada, of London\r\n"
    assert rows(load(text, encoding="utf-8-sig").out)[0]["result"] == "added"
    assert "UTF-8" in load("email;name\nada@example.com;Zoë\n", encoding="latin-1").err


def test_a_row_that_crisp_refuses_is_told_and_the_others_go_on(load, shell: Emulator):
    shell.rest.fail(400, reason="invalid_data", method="POST", path=PROFILES, times=1)
    ended = load("email\nada@example.com\nbob@example.com\n")
    assert ended.status == 1
    assert [row["result"] for row in rows(ended.out)] == ["refused", "added"]
    assert "1 refused, 1 added" in ended.err


def test_export_is_what_import_reads(crisp: Crisp, load, shell: Emulator, tmp_path):
    load('email,name,phone,segments\nada@example.com,=1+1,+33 1 23,"a, b"\n')
    out = tmp_path / "out.csv"
    assert crisp("people", "export", "--csv", "--out", str(out)).status == 0
    [row] = csv.DictReader(out.read_text().splitlines())
    assert row["name"] == "'=1+1", "a spreadsheet takes it for a formula otherwise"
    assert (row["phone"], row["segments"]) == ("+33 1 23", "a, b")
    before = crisp("people", "export").out
    assert crisp("people", "import", str(out), "--yes").status == 0
    assert json.loads(crisp("people", "export").out)["person"] == json.loads(before)["person"]


def test_an_export_that_fails_leaves_the_old_file(crisp: Crisp, shell: Emulator, tmp_path):
    out = tmp_path / "people.jsonl"
    out.write_text("old")
    shell.rest.fail(403, method="GET")
    assert crisp("people", "export", "--out", str(out)).status == 4
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir() if one.is_file()] == [
        ("people.jsonl", "old")
    ]
