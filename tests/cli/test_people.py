"""People on the command line: found, shown, written as CSV, and read from one."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import threading

import pytest

from crisp_client import CrispClient
from crisp_client.cli._people_csv import Columns
from crisp_client.cli._people_csv import read
from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp
from tests.limits import Limits

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


REFUSED = "400 invalid_data"
NO_JSON = "after json: there must be JSON: "


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


def test_each_column_says_something_of_a_person(crisp: Crisp, load):
    columns = "name,phone,address,website,company,segments,notepad,plan"
    for result, end in (("added", "1"), ("updated", "2")):
        cells = ",".join(f"{name}{end}" for name in columns.split(","))
        ended = load(f"email,{columns}\nada@example.com,{cells}\n")
        assert [row["result"] for row in rows(ended.out)] == [result]
        shown = json.loads(crisp("people", "show", "ada@example.com").out)
        person = {"nickname": "name", "phone": "phone", "address": "address", "website": "website"}
        for key, column in person.items():
            assert shown["person"][key] == f"{column}{end}"
        assert shown["company"]["name"] == f"company{end}"
        assert (shown["notepad"], shown["data"]) == (f"notepad{end}", {"plan": f"plan{end}"})
    assert shown["segments"] == ["segments1", "segments2"]


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


@pytest.mark.parametrize(("times", "status"), [(2, 0), (3, 1)])
def test_who_is_said_to_be_there_and_is_not_shown(load, shell: Emulator, times: int, status: int):
    """Crisp is asked three times."""
    shell.rest.fail(409, method="POST", path=PROFILES, times=times)
    ended = load("email\nada@example.com\n")
    assert ended.status == status
    said = "line 2, ada@example.com: Crisp says that they are there, and does not show them"
    assert (said in ended.err) == (status == 1)
    assert [row["result"] for row in rows(ended.out)] == (["added"] if status == 0 else [])


def test_who_is_said_to_be_there_and_may_not_be_read_is_not_asked_for_again(load, shell: Emulator):
    shell.rest.fail(409, method="POST", path=PROFILES, times=None)
    shell.rest.fail(403, method="GET", times=None)
    before = len(shell.requests)
    assert load("email\nada@example.com\n").status == 4
    assert [one.method for one in shell.requests[before:]] == ["POST", "GET"]


def test_a_value_that_cannot_be_sent_is_told(load):
    ended = load('email,person (more)\nada@example.com,"json:{""a"": 1e400}"\n')
    assert ended == (2, "", "crisp: body.person.a: inf is not JSON\n")


@pytest.mark.parametrize(("every", "is_told"), [(0, True), (30, False)])
def test_how_far_it_is_is_told_now_and_then(
    crisp: Crisp, load, limits: Limits, tmp_path, every: int, is_told: bool
):
    limits(progress_told=every)
    people = "email\nada@example.com\nbob@example.com\n"
    for ended in (load(people), crisp("people", "export", "--out", str(tmp_path / "out"))):
        said = [line for line in ended.err.splitlines() if " of 2 people, " in line]
        assert len(said) == (2 if is_told else 0)
        if is_told:
            assert re.fullmatch(r"1 of 2 people, \S+( \S+)? left", said[0])
            assert re.fullmatch(r"2 of 2 people, 0 s left", said[1])


def test_import_asks_without_yes(crisp: Crisp, shell: Emulator, tmp_path):
    (tmp_path / "one.csv").write_text("email\nada@example.com\n")
    ended = crisp("people", "import", str(tmp_path / "one.csv"))
    said = f"add or update 1 people of the website {shell.website_id}: give --yes if you mean it"
    assert ended == (3, "", f"crisp: {said}\n")
    assert rows(crisp("people", "search").out) == []


NO_EMAIL = (
    "the first line must name the columns, and one must be email; it says {}. Known are email, "
    "name, phone, address, website, company, segments, notepad; any other column is data of the "
    "person"
)
UNNAMED = "each column needs a name of its own in the first line"
UNEVEN = "line 2 has not as many cells as the first line"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", NO_EMAIL.format("nothing")),
        ("name,phone\nAda,1\n", NO_EMAIL.format("name, phone")),
        ("email,email\na@b,c@d\n", UNNAMED),
        ("email,\na@b,c\n", UNNAMED),
        ("email,name\nada@example.com\n", UNEVEN),
        ("email\nada@example.com,Ada\n", UNEVEN),
        ("email\nada\n", "line 2 has no e-mail address: 'ada'"),
        ("email\na@b@c\n", "line 2 has no e-mail address: 'a@b@c'"),
        ("email,name\n,Ada\n", "line 2 has no e-mail address: ''"),
        (
            "email\nada@example.com\nADA@example.com\n",
            "line 3 has the e-mail address of line 2: ADA@example.com",
        ),
        ('email\n"ada@example.com\n', "FILE is no CSV: unexpected end of data"),
        ("email,plan\na@b,json:{\n", f"line 2, plan: {NO_JSON}"),
        ("email,plan\na@b,json:\n", f"line 2, plan: {NO_JSON}"),
        (f"email,plan\na@b,json:{'[' * 100_000}\n", f"line 2, plan: {NO_JSON}"),
    ],
)
def test_a_file_is_checked_whole_before_anything_is_sent(
    load, shell: Emulator, tmp_path, text, said
):
    before = len(shell.requests)
    ended = load(text)
    assert (ended.status, ended.out) == (2, "")
    wanted = said.replace("FILE", str(tmp_path / "people.csv"))
    assert ended.err.startswith(f"crisp: {wanted}") and ended.err.count("\n") == 1
    assert ended.err == f"crisp: {wanted}\n" or wanted.endswith(NO_JSON)
    assert len(shell.requests) == before


def test_a_file_that_is_not_there_is_named(crisp: Crisp, shell: Emulator):
    said = "crisp: missing.csv cannot be read: No such file or directory\n"
    assert crisp("people", "import", "missing.csv", "--yes") == (2, "", said)


def test_a_file_of_a_spreadsheet_has_a_mark_and_semicolons(load):
    text = "email;name\r\nada@example.com;Ada, of London\r\n"
    assert rows(load(text, encoding="utf-8-sig").out)[0]["result"] == "added"
    assert "UTF-8" in load("email;name\nada@example.com;Zoë\n", encoding="latin-1").err


def test_spaces_around_cells_and_names_do_not_count(tmp_path):
    file = tmp_path / "people.csv"
    file.write_text(" email ; name ; segments ; plan \n a@b ;  Ada  ; vip ,, , eu , ; \n")
    [row] = read(file)
    assert (row.email, row.person, row.segments) == ("a@b", {"nickname": "Ada"}, ["vip", "eu"])
    assert row.data == {}, "a cell of spaces is empty"


@pytest.mark.parametrize(
    ("cell", "name"), [("'=1", "=1"), ("''", "'"), ("'tis", "'tis"), ("=1", "=1"), ("a'=1", "a'=1")]
)
def test_a_quote_before_a_formula_does_not_count(tmp_path, cell: str, name: str):
    (tmp_path / "people.csv").write_text(f"email,name\na@b,{cell}\n")
    [row] = read(tmp_path / "people.csv")
    assert row.person == {"nickname": name}


def test_cells_are_parted_by_what_the_first_line_has_more_of(tmp_path):
    file = tmp_path / "people.csv"
    for text, data in (
        ("email,a;b\na@b,1\n", {"a;b": "1"}),
        ("email;a,b;c\na@b;1;2\n", {"a,b": "1", "c": "2"}),
    ):
        file.write_text(text)
        assert [row.data for row in read(file)] == [data]


@pytest.mark.parametrize("content", [b"email,name\nada@example.com,Ad\xc3\xa4\n", b"email\n\xff\n"])
def test_the_standard_input_is_read(crisp: Crisp, shell: Emulator, monkeypatch, content):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), "ascii"))
    ended = crisp("people", "import", "-", "--yes")
    if b"\xff" in content:
        said = "crisp: the standard input is no text of UTF-8: save it as CSV UTF-8\n"
        assert ended == (2, "", said)
        return
    assert rows(ended.out)[0]["result"] == "added"
    assert json.loads(crisp("people", "show", "ada@example.com").out)["person"]["nickname"] == "Adä"


def test_a_pipe_is_read(crisp: Crisp, shell: Emulator, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    text = 'email;name\r\nada@example.com;"two\r\nlines"\r\n'
    writer = threading.Thread(target=lambda: pipe.write_bytes(text.encode()), daemon=True)
    writer.start()
    assert rows(crisp("people", "import", str(pipe), "--yes").out)[0]["result"] == "added"
    writer.join(30)
    ada = json.loads(crisp("people", "show", "ada@example.com").out)
    assert ada["person"]["nickname"] == "two\r\nlines"


def test_a_row_that_crisp_refuses_is_told_and_the_others_go_on(load, shell: Emulator):
    shell.rest.fail(400, reason="invalid_data", method="POST", path=PROFILES, times=1)
    ended = load("email\nada@example.com\nbob@example.com\n")
    assert (ended.status, ended.err) == (1, "1 refused, 1 added\n")
    refused, added = rows(ended.out)
    assert refused.pop("reason").endswith(REFUSED)
    assert refused == {"email": "ada@example.com", "line": 2, "result": "refused"}
    assert added == {"email": "bob@example.com", "line": 3, "result": "added"}


@pytest.mark.usefixtures("terminal")
def test_people_are_told_only_of_a_row_that_is_refused(load, shell: Emulator):
    shell.rest.fail(400, reason="invalid_data", method="POST", path=PROFILES, times=1)
    ended = load("email\nada@example.com\nbob@example.com\n")
    refused, counts = ended.err.splitlines()
    assert refused.startswith("line 2, ada@example.com: ") and refused.endswith(REFUSED)
    assert (ended.status, ended.out, counts) == (1, "", "1 refused, 1 added")


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


# What an export writes, an import reads

NASTY = [
    "=1+1",
    "'quoted'",
    "''",
    "'",
    "-",
    "@a, b;c",
    "two\nlines",
    "\r\n",
    " ends in a space ",
    "\ttab\t",
    "a\tb",
    'he said "no"',
    "json:7",
    "\x1b[2J\x9b2J\x00 \u202e",
    "half \ud800",
    "Zoë 漢字 🙂",
    "\N{NO-BREAK SPACE}",
    "Infinity",
    "7",
    "true",
]


def again(profiles: list[dict], tmp_path, encoding: str = "utf-8") -> list:
    """Write profiles as a CSV, and return the rows that an import reads."""
    columns = Columns()
    for profile in profiles:
        columns.add(profile)
    file = io.TextIOWrapper(io.BytesIO(), encoding, newline="", write_through=True)
    columns.write(profiles, file)
    out = tmp_path / "out.csv"
    out.write_bytes(file.buffer.getvalue())
    return read(out)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_no_text_is_lost_in_any_column(tmp_path, encoding):
    profiles = [
        {
            "email": f"ada{number}@example.com",
            "person": {"nickname": text, "phone": text, "address": text, "website": text},
            "company": {"name": text},
            "segments": [text, "b"],
            "notepad": text,
            "data": {"plan": text, "name": text, text: text, "": text},
        }
        for number, text in enumerate(NASTY)
    ]
    for profile, row in zip(profiles, again(profiles, tmp_path, encoding), strict=True):
        for key in ("email", "person", "company", "segments", "notepad", "data"):
            assert getattr(row, key) == profile[key], (key, row)


def test_no_value_is_lost_that_is_no_text(tmp_path):
    data = {"a": 7, "b": 7.5, "c": True, "d": False, "e": "", "f": 0, "g": "7"}
    person = {"nickname": 7, "phone": "1", "timezone": -60, "locales": ["en"], "new": {"a": None}}
    company = {"name": "A", "metrics": {"employees": 3}, "tags": ["a, b"]}
    profile = {"email": "a@b", "person": person, "company": company, "data": data, "segments": []}
    [row] = again([profile], tmp_path)
    assert (row.person, row.company, row.data) == (person, company, data)
    assert {key: type(value) for key, value in row.data.items()} == {
        key: type(value) for key, value in data.items()
    }


def test_random_texts_and_keys_come_back(tmp_path):
    choose = random.Random(1)
    letters = "ab'=+-@,;\"\n\r\t \x00\x1b\x85\u2028é🙂:json"
    texts = ["".join(choose.choices(letters, k=choose.randrange(1, 9))) for _ in range(600)]
    profiles = [
        {"email": f"{number}@b", "person": {"nickname": text}, "data": {text: text, "k": text}}
        for number, text in enumerate(texts)
    ]
    for text, row in zip(texts, again(profiles, tmp_path), strict=True):
        assert row.person == {"nickname": text}
        assert row.data == {text: text, "k": text}


def test_of_very_many_keys_of_data_some_share_a_column(tmp_path):
    data = {f"key{number}": number for number in range(150)}
    [row] = again([{"email": "a@b", "data": data}], tmp_path)
    assert row.data == data
    assert names_in(tmp_path)[8:] == ["data (more)", *(f"key{number}" for number in range(100))]


def names_in(tmp_path) -> list[str]:
    """Return the columns of a CSV that was written."""
    with (tmp_path / "out.csv").open(newline="") as file:
        return next(csv.reader(file))


def test_a_key_of_data_has_a_column_if_it_can_be_the_name_of_one(tmp_path):
    columns = ["a", "ab", "a-b.c d", "_", "x" * 100]
    shared = ["", " a", "a ", "é", "a,b", "x" * 101, "name", "email", "segments"]
    data = {key: "v" for key in [*columns, *shared]}
    [row] = again([{"email": "a@b", "data": data}], tmp_path)
    assert row.data == data
    assert names_in(tmp_path)[8:] == ["data (more)", *columns]


def test_a_notepad_may_be_long(tmp_path):
    [row] = again([{"email": "a@b", "notepad": "x" * 200_000}], tmp_path)
    assert len(row.notepad) == 200_000


WHOLE = (
    "email,name,phone,address,website,company,segments,notepad,plan,seats\r\n"
    'ada@example.com,Ada,+44 (1) 2-3,St James,a.example,Engines,"vip, eu",kind,Pro,json:7\r\n'
    "bob@example.com,'=Bob,,,,,,,,\r\n"
)


def test_a_csv_has_a_column_for_each_thing(tmp_path):
    person = {"phone": "+44 (1) 2-3", "address": "St James", "website": "a.example"}
    ada = {
        "email": "ada@example.com",
        "person": {"nickname": "Ada", **person},
        "company": {"name": "Engines"},
        "segments": ["vip", "eu"],
        "notepad": "kind",
        "data": {"plan": "Pro", "seats": 7},
    }
    bob = {
        "email": "bob@example.com",
        "person": {"nickname": "=Bob", "phone": None},
        "segments": [],
    }
    again([ada, bob], tmp_path)
    assert (tmp_path / "out.csv").read_bytes().decode() == WHOLE


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("name", "json:7", "it must be a text"),
        ("notepad", "json:[]", "it must be a text"),
        ("segments", "json:[7]", "they must be texts with commas between them"),
        ("segments", 'json:["a", 7]', "they must be texts with commas between them"),
        ("segments", "json:7", "they must be texts with commas between them"),
        ("person (more)", "Ada", "it must be an object as json:{...}"),
        ("data (more)", "json:7", "it must be an object as json:{...}"),
    ],
)
def test_a_cell_of_another_kind_than_its_column(load, column, cell, said):
    quoted = cell.replace('"', '""')
    ended = load(f'email,{column}\nada@example.com,"{quoted}"\n')
    assert ended == (2, "", f"crisp: line 2, {column}: {said}\n")


def holding(company: dict | None) -> dict:
    """Return what holds something: an import does not write what is empty."""
    return {key: value for key, value in (company or {}).items() if value}


def kept(crisp: Emulator) -> list[dict]:
    """Return all people of a website but for what Crisp makes itself."""
    login = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
    with CrispClient(*login) as client:
        site = client.site(crisp.website_id)
        found = []
        for profile in site.iter_list_people_profiles():
            data = site.person(profile.people_id).get_data().data
            made = {"people_id", "active", "created_at", "updated_at", "score"}
            rest = {k: v for k, v in profile.to_dict().items() if k not in made}
            found.append({**rest, "data": data, "company": holding(rest.get("company"))})
        return sorted(found, key=lambda one: str(one["email"]))


def test_an_export_makes_the_same_people_on_another_website(
    crisp: Crisp, shell: Emulator, load, tmp_path, monkeypatch
):
    visitor = shell.visitor("=Ada\x1b[2J ", "ada@example.com")
    visitor.say("hello")
    load('email,name,segments,plan,notepad\nbob@example.com,Bob,"a, b",gold,"two\nlines"\n')
    call = ("call", "website_people.update_people_data", "-", "ada@example.com")
    assert crisp(*call, 'data={"seats": 7, "name": "n", "vip": true}').status == 0
    patch = 'person={"gender": "female", "locales": ["en", "fr"]}'
    patched = ("call", "website_people.update_people_profile", "-", "ada@example.com", patch)
    assert crisp(*patched).status == 0
    out = tmp_path / "out.csv"
    ended = crisp("people", "export", "--csv", "--out", str(out), "--rate", "1000")
    assert (ended.status, ended.err) == (0, f"2 people stand in {out}\n")
    with Emulator(seed=2) as other:
        for name, value in (
            ("HOST", other.url),
            ("IDENTIFIER", other.identifier),
            ("KEY", other.key),
            ("WEBSITE_ID", other.website_id),
        ):
            monkeypatch.setenv(f"CRISP_{name}", value)
        imported = ("people", "import", str(out), "--yes", "--rate", "1000")
        assert crisp(*imported).err == "2 added\n"
        assert kept(other) == kept(shell)
        assert crisp(*imported).err == "2 updated\n"
        assert kept(other) == kept(shell)


def test_data_is_read_unless_it_is_not_wanted(crisp: Crisp, load, shell: Emulator):
    load("email,plan\nada@example.com,gold\n")
    assert json.loads(crisp("people", "export").out)["data"] == {"plan": "gold"}
    before = len(shell.requests)
    assert "data" not in json.loads(crisp("people", "export", "--no-data").out)
    assert len(shell.requests) == before + 1


@pytest.mark.parametrize(("status", "ends", "data"), [(404, 0, [{}]), (403, 4, [])])
def test_of_somebody_who_was_removed_meanwhile_there_are_no_data(
    crisp: Crisp, load, shell: Emulator, status: int, ends: int, data: list
):
    load("email,plan\nada@example.com,gold\n")
    path = "/website/{website_id}/people/data/{people_id}"
    shell.rest.fail(status, method="GET", path=path)
    ended = crisp("people", "export")
    assert (ended.status, [row["data"] for row in rows(ended.out)]) == (ends, data)


def test_what_a_csv_cannot_bring_back_is_told(crisp: Crisp, load, shell: Emulator):
    load(WHOLE)
    people = shell._world.websites[shell.website_id].people
    made_by_crisp = {"score": 1, "active": True}
    people.find("ada@example.com").update(made_by_crisp, new_key=1, another=None)
    ended = crisp("people", "export", "--csv")
    assert ended.err == "a CSV cannot bring back: another, new_key\n"
