"""What each option of a command asks Crisp for, what is printed, and which may not go together."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from typing import Any
from urllib.parse import parse_qs

import pytest

from crisp_client import CrispClient
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp


@pytest.fixture
def emulator():
    moments = iter(range(1_700_000_000, 1_800_000_000))
    with Emulator(seed=1, clock=lambda: float(next(moments))) as crisp:
        yield crisp


def words(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


# inbox


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ([], {}),
        (["--unread"], {"filter_unread": "1"}),
        (["--unassigned"], {"filter_unassigned": "1"}),
        (["--search", "a refund"], {"search_query": "a refund", "search_type": "text"}),
    ],
)
def test_inbox_asks_for_open_conversations(
    crisp: Crisp, shell: Emulator, given: list[str], query: dict[str, str]
):
    assert crisp("inbox", *given).status == 0
    asked = parse_qs(shell.requests[-1].query)
    always = {"filter_not_resolved": "1", "order_date_updated": "1"}
    assert {key: value for key, (value,) in asked.items()} == {**always, **query}


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["inbox", "--limit", "2", "--all"], "not allowed with argument"),
        (["inbox", "--limit", "0"], "--limit"),
        (["inbox", "--search", ""], "--search"),
        (["show", "session_1", "--limit", "2", "--all"], "not allowed with argument"),
        (["show", ""], "SESSION"),
        (["assign", "session_1"], "to whom? give an OPERATOR, or --nobody"),
        (["assign", "session_1", "olive", "--nobody"], "to whom? give an OPERATOR, or --nobody"),
    ],
)
def test_what_cannot_be_meant_asks_for_nothing(
    crisp: Crisp, shell: Emulator, command: list[str], said: str
):
    ended = crisp(*command)
    assert (ended.status, ended.out, shell.requests) == (2, "", [])
    assert said in ended.err


@pytest.mark.usefixtures("terminal")
def test_people_get_a_table_of_the_inbox(crisp: Crisp, shell: Emulator, monkeypatch):
    monkeypatch.setenv("COLUMNS", "250")
    visitor = shell.visitor("Ada")
    visitor.say("Hello\nthere")
    read = shell.visitor("Bob")
    read.say("hi")
    with CrispClient(shell.identifier, shell.key, shell.tier, shell.url) as client:
        conversation = client.site(shell.website_id).conversation(read.session_id)
        conversation.mark_messages_read({"from": "user", "origin": "chat"})
    table = crisp("inbox").out
    head, bob, ada = (line for line in table.splitlines() if line.strip(" -─"))
    assert head.split() == ["session_id", "who", "updated", "unread", "last", "message"]
    assert bob.split()[:2] == [read.session_id, "Bob"]
    assert bob.split()[-1] == "hi" and "1" not in bob.split()
    assert ada.split()[:2] == [visitor.session_id, "Ada"]
    assert ada.split()[-3:] == ["1", "Hello", "there"]


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 57 + "...")])
def test_an_excerpt_has_sixty_characters(
    crisp: Crisp, shell: Emulator, monkeypatch, length: int, shown: str
):
    monkeypatch.setenv("COLUMNS", "250")
    shell.visitor("Ada").say("x" * length)
    assert crisp("inbox").out.split()[-1] == shown


@pytest.mark.parametrize(
    ("command", "path", "query"),
    [
        (
            ["export", "conversations", "--out", "all"],
            "/conversations/1",
            {"order_date_created": "1", "per_page": "50"},
        ),
        (["people", "export", "--no-data"], "/people/profiles/1", {"per_page": "50"}),
    ],
)
def test_an_export_reads_large_pages_that_move_as_little_as_can_be(
    crisp: Crisp, shell: Emulator, monkeypatch, tmp_path, command, path, query
):
    monkeypatch.chdir(tmp_path)
    assert crisp(*command).status == 0
    [sent] = shell.requests
    assert sent.path.endswith(path)
    assert {key: value for key, (value,) in parse_qs(sent.query).items()} == query


# assign


@pytest.mark.parametrize(
    ("given", "body", "user_id"),
    [
        (["--nobody"], {"assigned": None}, None),
        (["--nobody", "--silent"], {"assigned": None, "silent": True}, None),
        (["olive"], {"assigned": {"user_id": "OLIVE"}}, "OLIVE"),
        (["olive", "--silent"], {"assigned": {"user_id": "OLIVE"}, "silent": True}, "OLIVE"),
    ],
)
def test_assign_tells_whom(
    crisp: Crisp, shell: Emulator, given: list[str], body: Any, user_id: str | None
):
    session_id = shell.visitor().session_id
    ended = crisp("assign", session_id, *given)
    as_known = json.loads(json.dumps(body).replace("OLIVE", shell.operator_id))
    assert shell.requests[-1].body == as_known
    assert json.loads(ended.out) == {
        "session_id": session_id,
        "user_id": user_id and shell.operator_id,
    }


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("given", "said"), [("olive", "assigned to Olive Operator"), ("--nobody", "assigned to nobody")]
)
def test_assign_tells_people_whom(crisp: Crisp, shell: Emulator, given: str, said: str):
    ended = crisp("assign", shell.visitor().session_id, given)
    assert said in ended.out + ended.err


# people


@pytest.fixture
def ada(shell: Emulator) -> str:
    """A person of whom all is known that has a column; return their people_id."""
    person: Any = {"nickname": "Ada", "phone": "+441234", "address": "St James", "website": "a.b"}
    with CrispClient(shell.identifier, shell.key, shell.tier, shell.url) as client:
        site = client.site(shell.website_id)
        made = site.add_new_people_profile(
            {
                "email": "ada@example.com",
                "person": person,
                "company": {"name": "Engines"},
                "segments": ["vip", "eu"],
                "notepad": "was\nkind",
            }
        )
        site.person("ada@example.com").save_data({"data": {"plan": "Pro"}})
    assert made.people_id
    return made.people_id


@pytest.mark.usefixtures("terminal")
def test_people_are_listed_for_people(crisp: Crisp, shell: Emulator, monkeypatch, ada: str):
    monkeypatch.setenv("COLUMNS", "250")
    shell.visitor("Bob", "bob@example.com")
    lines = [line for line in crisp("people", "search").out.splitlines() if line.strip(" -─")]
    assert lines[0].split() == ["people_id", "name", "email", "phone", "segments"]
    rows = {line.split()[1]: line.split() for line in lines[1:]}
    assert rows["Ada"] == [ada, "Ada", "ada@example.com", "+441234", "vip,", "eu"]
    assert rows["Bob"][1:] == ["Bob", "bob@example.com"]


def test_people_are_searched(crisp: Crisp, shell: Emulator, ada: str):
    shell.visitor("Bob", "bob@example.com")
    for given, count in (([], 2), (["--limit", "1"], 1), (["ada"], 1)):
        assert len(crisp("people", "search", *given).out.splitlines()) == count
    assert parse_qs(shell.requests[-1].query)["search_text"] == ["ada"]


@pytest.mark.usefixtures("terminal")
def test_a_person_is_shown_to_people(crisp: Crisp, shell: Emulator, ada: str):
    shown = [line.split(None, 1) for line in crisp("people", "show", ada).out.splitlines()]
    found = {" ".join(line[:1]): line[1].strip() for line in shown if len(line) == 2}
    assert found.pop("created") and found.pop("updated")
    assert found == {
        "email": "ada@example.com",
        "name": "Ada",
        "phone": "+441234",
        "address": "St James",
        "website": "a.b",
        "company": "Engines",
        "segments": "vip, eu",
        "notepad": "was kind",
        "data:": "plan  Pro",
        "people_id": ada,
    }


def test_a_person_without_data_has_none(crisp: Crisp, shell: Emulator):
    shell.visitor("Bob", "bob@example.com")
    assert json.loads(crisp("people", "show", "bob@example.com").out)["data"] == {}


# Ages, rates and seconds


@pytest.mark.parametrize(
    ("minutes", "given", "count"),
    [
        (100, "90m", 1),
        (100, "120m", 0),
        (100, "1h", 1),
        (100, "3h", 0),
        (3 * 24 * 60, "2d", 1),
        (3 * 24 * 60, "4d", 0),
        (10 * 24 * 60, "1w", 1),
        (10 * 24 * 60, "2w", 0),
    ],
)
def test_an_age_is_of_minutes_hours_days_or_weeks(
    crisp: Crisp, shell: Emulator, minutes: int, given: str, count: int
):
    moved = time.time() - minutes * 60
    with Emulator(seed=1, clock=lambda: moved) as old:
        old.visitor().say("hello")
        host = ("--host", old.url, "--website", old.website_id)
        out = crisp("inbox", "--older-than", given, *host).out
    assert len(out.splitlines()) == count


def test_a_date_is_of_utc_and_what_was_updated_then_is_not_older(
    crisp: Crisp, shell: Emulator, paris: None
):
    visitor = shell.visitor()
    visitor.say("hello")
    updated = shell.conversation(visitor.session_id)["updated_at"]
    for later, count in ((0, 0), (1, 1)):
        moment = datetime.fromtimestamp((updated + later) / 1000, UTC)
        for given in (moment.replace(tzinfo=None), moment, moment.astimezone()):
            out = crisp("inbox", "--older-than", given.isoformat()).out
            assert len(out.splitlines()) == count, given
    day = moment.date()
    for given, count in ((day, 0), (day + timedelta(days=1), 1)):
        assert len(crisp("inbox", "--older-than", str(given)).out.splitlines()) == count


@pytest.fixture
def paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock of the machine is an hour before UTC."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("terminal", "paris")
def test_people_get_times_by_the_clock_of_their_machine(crisp: Crisp, shell: Emulator):
    visitor = shell.visitor("Ada")
    visitor.say("hello")
    assert crisp("inbox").out.splitlines()[1].split()[1:3] == ["Ada", "2023-11-14"]
    assert "\nbegan         2023-11-14 23:1" in crisp("show", visitor.session_id).out


@pytest.mark.usefixtures("terminal")
def test_people_get_the_hour_of_what_is_of_today(crisp: Crisp, shell: Emulator):
    with Emulator(seed=1) as now:
        now.visitor("Ada").say("hello")
        host = ("--host", now.url, "--website", now.website_id)
        updated = crisp("inbox", *host).out.splitlines()[1].split()[2]
    assert re.fullmatch(r"\d\d:\d\d", updated)


@pytest.mark.parametrize(
    ("command", "attempts"),
    [
        (["export", "conversations", "--out", "all"], 6),
        (["people", "export"], 6),
        (["people", "import", "people.csv", "--yes"], Retry().attempts),  # it may be run again
    ],
)
def test_a_rate_is_of_five_requests_unless_another_is_given(
    crisp: Crisp, shell: Emulator, monkeypatch, tmp_path, command: list[str], attempts: int
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people.csv").write_text("email\n")
    rates: list[float] = []
    real = CrispClient.with_options

    def noted(client: CrispClient, *, rate: float, **options: Any) -> CrispClient:
        rates.append(rate)
        assert options.get("retry", Retry()).attempts == attempts
        return real(client, rate=rate, **options)

    monkeypatch.setattr(CrispClient, "with_options", noted)
    for more in ([], ["--rate", "0.5"], ["--rate", "1000"]):
        assert crisp(*command, *more).status == 0
    assert rates == [5.0, 0.5, 1000.0]


@pytest.mark.parametrize("given", ["0", "-1", "nan", "inf", "1000.1", "much", ""])
def test_a_rate_is_of_requests_a_second(crisp: Crisp, shell: Emulator, tmp_path, given: str):
    ended = crisp("export", "conversations", "--out", str(tmp_path / "out"), f"--rate={given}")
    assert (ended.status, shell.requests) == (2, [])
    assert f"{given!r} is no number of requests a second" in ended.err


@pytest.mark.parametrize("given", ["0", "-1", "nan", "inf", "1e9", "soon", ""])
def test_a_timeout_is_of_seconds(crisp: Crisp, shell: Emulator, given: str):
    ended = crisp("listen", f"--timeout={given}")
    assert (ended.status, shell.requests) == (2, [])
    assert f"{given!r} is no number of seconds above 0" in ended.err


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(121, "2 min"), (300, "5 min"), (5399, "90 min"), (5400, "1.5 h"), (86_400, "24.0 h")],
)
def test_how_long_to_wait_is_told_in_a_unit_that_fits(
    crisp: Crisp, shell: Emulator, seconds: int, said: str
):
    shell.rest.fail(429, retry_after=seconds, times=None)
    assert f"\ntry again in {said}, at " in crisp("call", "website.get_website", "-").err
