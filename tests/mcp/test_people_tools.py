"""What the tools for people ask Crisp for, and all that they tell of what it answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs

import pytest

from crisp_client.resources import SiteHandle
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.mcp.answers import answer
from tests.mcp.answers import Answering
from tests.mcp.answers import told

ADA = "ada@example.com"
FOUND = {
    "name": "Ada Lovelace",
    "email": ADA,
    "phone": "+441234",
    "country": "GB",
    "city": "London",
    "segments": ["vip"],
}


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture
def ada(site: SiteHandle) -> str:
    """A person of whom all is known; return their people_id."""
    person: Any = {
        "nickname": "Ada Lovelace",
        "phone": "+441234",
        "address": "St James's Square",
        "website": "https://ada.example.com",
        "employment": {"title": "Analyst"},
        "geolocation": {"country": "GB", "city": "London"},
    }
    made = site.add_new_people_profile(
        {
            "email": ADA,
            "person": person,
            "company": {"name": "Engines"},
            "segments": ["vip"],
            "notepad": "was kind",
        }
    )
    site.person(ADA).save_data({"data": {"plan": "Pro"}})
    assert made.people_id
    return made.people_id


def test_a_person_is_found(crisp: Emulator, ada: str) -> None:
    notes, (row,) = answer(crisp, "find_people", text="lovelace")
    assert notes == ["1 people, page 1."]
    assert parse_qs(crisp.requests[-1].query) == {"search_text": ["lovelace"]}
    row.pop("last_active", None)
    assert row == {"people_id": ada, **FOUND}


@pytest.mark.parametrize(
    ("count", "page", "notes"),
    [
        (19, 1, ["19 people, page 1."]),
        (20, 1, ["20 people, page 1.", "There may be more: page=2"]),
        (21, 2, ["1 people, page 2."]),
    ],
)
def test_pages_of_people(
    crisp: Emulator, site: SiteHandle, count: int, page: int, notes: list[str]
) -> None:
    for number in range(count):
        site.add_new_people_profile({"email": f"{number}@example.com", "person": {"nickname": "N"}})
    assert answer(crisp, "find_people", page=page)[0] == notes


def test_a_person_is_read(crisp: Emulator, ada: str) -> None:
    notes, (row,) = answer(crisp, "read_person", person=ADA)
    assert notes == []
    assert row.pop("created").endswith("Z")
    row.pop("score", None)
    row.pop("last_active", None)
    assert row == {
        "people_id": ada,
        **FOUND,
        "address": "St James's Square",
        "website": "https://ada.example.com",
        "job": {"title": "Analyst"},
        "company": "Engines",
        "notepad": "was kind",
        "data": {"plan": "Pro"},
    }


def test_what_crisp_alone_knows_of_a_person_is_told() -> None:
    profile = {
        "people_id": "p",
        "score": 7,
        "active": {"last": 1_700_000_000_000},
        "created_at": 1_600_000_000_000,
    }
    with answering() as (url, known):
        known["/people/profiles/"] = [profile]
        known["/people/profile/"] = profile
        known["/people/data/"] = {}
        crisp: Any = Answering(url)
        _, (found,) = answer(crisp, "find_people")
        _, (read,) = answer(crisp, "read_person", person="p")
    assert found == {"people_id": "p", "last_active": "2023-11-14T22:13:20Z"}
    assert read == {**found, "score": 7, "created": "2020-09-13T12:26:40Z"}


@pytest.mark.parametrize(
    ("count", "notes"),
    [
        (5, ["5 conversations and 1 events, page 1."]),
        (
            6,
            [
                "6 conversations and 1 events, page 1.",
                "The first 5 conversations are described; read_conversation the rest.",
            ],
        ),
        (
            20,
            [
                "20 conversations and 1 events, page 1.",
                "The first 5 conversations are described; read_conversation the rest.",
                "There may be more: page=2",
            ],
        ),
    ],
)
def test_a_history(
    crisp: Emulator, site: SiteHandle, ada: str, count: int, notes: list[str]
) -> None:
    for _ in range(count):
        crisp.visitor(nickname="Ada", email=ADA).say("hello")
    site.person(ADA).add_event({"text": "Bought it"})
    said, rows = answer(crisp, "person_history", person=ADA)
    assert said == notes
    assert len(rows) == count + 1
    assert rows[0].pop("updated").endswith("Z")
    assert rows[0] == {
        "conversation": rows[0]["conversation"],
        "who": "Ada",
        "state": "unresolved",
        "last_message": "hello",
    }
    assert [sorted(row) for row in rows[5:-1]] == [["conversation"]] * (count - 5)
    assert (rows[-1]["event"], rows[-1]["at"][-1]) == ("Bought it", "Z")
    assert len({row["conversation"] for row in rows[:-1]}) == count


def test_a_history_of_many_events(crisp: Emulator, site: SiteHandle, ada: str) -> None:
    for number in range(20):
        site.person(ADA).add_event({"text": f"Step {number}"})
    notes, _ = answer(crisp, "person_history", person=ADA)
    assert notes == ["0 conversations and 20 events, page 1.", "There may be more: page=2"]


def test_a_later_page_of_a_history(crisp: Emulator, ada: str) -> None:
    assert told(crisp, "person_history", person=ADA, page=2) == (
        "0 conversations and 0 events, page 2."
    )
    asked = {request.path.partition("/people/")[2] for request in crisp.requests}
    person = ADA.replace("@", "%40")
    assert {f"conversations/{person}/list/2", f"events/{person}/list/2"} <= asked


def test_a_conversation_that_was_removed_is_said_to_be(
    crisp: Emulator, site: SiteHandle, ada: str
) -> None:
    visitor = crisp.visitor(email=ADA)
    visitor.say("hello")
    crisp.rest.fail(404, path="/website/{website_id}/conversation/{session_id}")
    _, rows = answer(crisp, "person_history", person=ADA)
    assert rows == [{"conversation": visitor.session_id, "state": "removed"}]


def test_a_conversation_that_cannot_be_read_is_no_removed_one(crisp: Emulator, ada: str) -> None:
    crisp.visitor(email=ADA).say("hello")
    crisp.rest.fail(403, path="/website/{website_id}/conversation/{session_id}")
    assert told(crisp, "person_history", person=ADA).startswith("Failed: ")


@pytest.mark.parametrize(
    ("given", "body"),
    [
        ({"name": "A"}, {"person": {"nickname": "A"}}),
        ({"phone": "+1"}, {"person": {"phone": "+1"}}),
        ({"name": "A", "phone": "+1"}, {"person": {"nickname": "A", "phone": "+1"}}),
        ({"company": "C"}, {"company": {"name": "C"}}),
        ({"notepad": "N"}, {"notepad": "N"}),
        ({"add_segments": ["new", "vip", "new"]}, {"segments": ["vip", "new"]}),
        ({"remove_segments": ["vip"]}, {"segments": []}),
        ({"add_segments": ["new"], "remove_segments": ["vip"]}, {"segments": ["new"]}),
        ({"add_segments": ["vip"], "remove_segments": ["vip"]}, {"segments": ["vip"]}),
    ],
)
def test_only_what_is_given_is_changed(
    crisp: Emulator, ada: str, given: dict[str, Any], body: dict[str, Any]
) -> None:
    said = told(crisp, "update_person", person=ADA, **given)
    assert said == f"Happened: changed {', '.join(body)}."
    assert (crisp.requests[-1].method, crisp.requests[-1].body) == ("PATCH", body)
    read = [request for request in crisp.requests if request.method == "GET"]
    assert bool(read) == ("segments" in body)


def test_who_has_no_segment_yet_gets_the_first(crisp: Emulator, site: SiteHandle) -> None:
    site.add_new_people_profile({"email": ADA, "person": {"nickname": "Ada"}})
    told(crisp, "update_person", person=ADA, add_segments=["new"])
    assert crisp.requests[-1].body == {"segments": ["new"]}


@pytest.mark.parametrize(
    ("given", "fits"),
    [
        ({"add_segments": ["s" * 100] * 20}, True),
        ({"add_segments": ["s" * 101]}, False),
        ({"add_segments": [""]}, False),
        ({"remove_segments": ["s"] * 20}, True),
        ({"remove_segments": ["s"] * 21}, False),
        ({"add_segments": "s"}, False),
        ({"add_segments": [1]}, False),
        ({"name": "n" * 200}, True),
        ({"name": "n" * 201}, False),
        ({"phone": "1" * 40}, True),
        ({"phone": "1" * 41}, False),
        ({"notepad": "n" * 4_000}, True),
        ({"notepad": "n" * 4_001}, False),
    ],
)
def test_how_much_can_be_said_of_a_person(
    crisp: Emulator, ada: str, given: dict[str, Any], fits: bool
) -> None:
    (name,) = given
    said = told(crisp, "update_person", person=ADA, **given)
    assert said.startswith("Happened: changed " if fits else f"Did not happen: {name}")


@pytest.mark.parametrize(("person", "fits"), [("p" * 200, True), ("p" * 201, False), ("", False)])
def test_how_long_the_id_of_a_person_may_be(crisp: Emulator, person: str, fits: bool) -> None:
    said = told(crisp, "read_person", person=person)
    assert said.startswith("Failed: website_people" if fits else "Failed: person: ")


@pytest.mark.parametrize(("count", "fits"), [(0, False), (1, True), (30, True), (31, False)])
def test_how_many_keys_are_set_at_once(crisp: Emulator, ada: str, count: int, fits: bool) -> None:
    data = {f"key {number}": number for number in range(count)}
    said = told(crisp, "set_person_data", person=ADA, data=data)
    assert said.startswith(f"Happened: {count} keys" if fits else "Did not happen: data: ")


def test_data_is_set(crisp: Emulator, site: SiteHandle, ada: str) -> None:
    said = told(crisp, "set_person_data", person=ADA, data={"a": 1, "b": True})
    assert said == "Happened: 2 keys of the data are set."
    data = site.person(ADA).get_data().data
    assert data is not None
    assert dict(data) == {"plan": "Pro", "a": 1, "b": True}
