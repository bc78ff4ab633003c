"""What the tools for conversations ask Crisp for, and all that they tell of what it answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs

import pytest

from crisp_client.resources import SiteHandle
from crisp_client.testing import Emulator
from tests.cli.answering import answering
from tests.mcp.answers import answer
from tests.mcp.answers import Answering
from tests.mcp.answers import moment
from tests.mcp.answers import told
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted

PIA = "pia@example.com"


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


# What is found.


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ({}, {}),
        ({"text": "a refund"}, {"search_query": "a refund", "search_type": "text"}),
        ({"segment": "vip"}, {"search_query": "vip", "search_type": "segment"}),
        ({"state": "any"}, {}),
        ({"state": "open"}, {"filter_not_resolved": "1"}),
        ({"state": "resolved"}, {"filter_resolved": "1"}),
        ({"unread": True}, {"filter_unread": "1"}),
        ({"unread": False}, {}),
        ({"assigned_to": "nobody"}, {"filter_unassigned": "1"}),
        ({"assigned_to": "Olive"}, {"filter_assigned": "OLIVE"}),
        (
            {
                "updated_after": "2026-01-02T03:04:05Z",
                "updated_before": "2026-02-02T03:04:05+01:00",
            },
            {
                "filter_date_start": "2026-01-02T03:04:05Z",
                "filter_date_end": "2026-02-02T03:04:05+01:00",
            },
        ),
    ],
)
def test_what_is_asked_for(crisp: Emulator, given: dict[str, Any], query: dict[str, str]) -> None:
    answer(crisp, "find_conversations", **given)
    asked = parse_qs(crisp.requests[-1].query)
    expected = {"order_date_updated": "1", **query}
    if "filter_assigned" in expected:
        expected["filter_assigned"] = crisp.operator_id
    assert {key: value for key, (value,) in asked.items()} == expected
    assert crisp.requests[-1].path.endswith("/conversations/1")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text": "a", "segment": "b"}, "give text or segment, not both"),
        ({"assigned_to": "zoe"}, "no operator is 'zoe'; there is Olive Operator"),
    ],
)
def test_what_cannot_be_asked_for(crisp: Emulator, given: dict[str, str], said: str) -> None:
    assert said in told(crisp, "find_conversations", **given)
    assert not any("/conversations/" in request.path for request in crisp.requests)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"page": 0}, "page: 0 is less than the minimum of 1"),
        ({"page": "1"}, "page: '1' is not of type 'integer'"),
        ({"text": ""}, "text: '' should be non-empty"),
        ({"text": "x" * 201}, f"text: '{'x' * 201}' is too long"),
        ({"more": 1}, "more: 1 is not of type 'boolean'"),
        ({"updated_after": 1}, "updated_after: 1 is not of type 'string'"),
    ],
)
def test_what_does_not_fit_is_not_asked_for(
    crisp: Emulator, given: dict[str, Any], said: str
) -> None:
    assert told(crisp, "find_conversations", **given) == f"Failed: {said}"
    assert crisp.requests == []
    assert told(crisp, "find_conversations", text="x" * 200).startswith("0 conversations")


@pytest.mark.parametrize(
    ("count", "page", "notes"),
    [
        (19, 1, ["19 conversations, page 1."]),
        (20, 1, ["20 conversations, page 1.", "There may be more: page=2"]),
        (41, 2, ["20 conversations, page 2.", "There may be more: page=3"]),
        (41, 3, ["1 conversations, page 3."]),
    ],
)
def test_pages(crisp: Emulator, count: int, page: int, notes: list[str]) -> None:
    for _ in range(count):
        crisp.visitor().say("hello")
    assert answer(crisp, "find_conversations", page=page)[0] == notes


def furnished(crisp: Emulator, site: SiteHandle) -> str:
    """Return the id of a conversation in which all is there that a row may have."""
    crisp.add_operator(PIA, first_name="Pia", last_name="Support")
    pia = next(one.details for one in site.list_operators() if one.details.email == PIA)
    ada = crisp.visitor(nickname="Ada", email="ada@example.com")
    ada.say("Where is it?")
    conversation = site.conversation(ada.session_id)
    conversation.assign_routing({"assigned": {"user_id": pia.user_id}})
    data = {f"key {number:02}": number for number in range(31)}
    meta: Any = {"subject": "Order 1815", "segments": ["vip"], "data": data}
    conversation.update_metas(meta)
    conversation.block_incoming_messages({"blocked": True})
    return ada.session_id


def test_a_row_has_what_is_known(crisp: Emulator, site: SiteHandle) -> None:
    session_id = furnished(crisp, site)
    _, (row,) = answer(crisp, "find_conversations")
    assert row.pop("updated").endswith("Z")
    assert row == {
        "session_id": session_id,
        "who": "Ada",
        "email": "ada@example.com",
        "subject": "Order 1815",
        "segments": ["vip"],
        "state": "unresolved",
        "assigned": "Pia Support",
        "unread": 1,
        "last_message": "Where is it?",
    }


def test_what_nobody_has_to_know_of_a_conversation_is_not_in_its_row(
    crisp: Emulator, site: SiteHandle
) -> None:
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    site.conversation(visitor.session_id).send_text("good day")
    site.conversation(visitor.session_id).mark_messages_read({"from": "user", "origin": "chat"})
    _, (row,) = answer(crisp, "find_conversations")
    assert sorted(row) == ["last_message", "session_id", "state", "updated", "who"]
    _, (head, *_) = answer(crisp, "read_conversation", session_id=visitor.session_id)
    known = ["began", "conversation", "people_id", "state", "updated", "with"]
    assert sorted(head) == known


@pytest.mark.parametrize("is_assigned", [True, False])
def test_operators_have_names_if_any_conversation_has_one(
    crisp: Emulator, site: SiteHandle, is_assigned: bool
) -> None:
    conversations = [crisp.visitor(nickname=name) for name in ("Ada", "Bob")]
    for visitor in conversations:
        visitor.say("hello")
    if is_assigned:
        olive = {"assigned": {"user_id": crisp.operator_id}}
        site.conversation(conversations[0].session_id).assign_routing(olive)
    _, rows = answer(crisp, "find_conversations")
    assigned = {row["who"]: row.get("assigned") for row in rows}
    assert assigned == {"Ada": "Olive Operator" if is_assigned else None, "Bob": None}
    asked = [one for one in crisp.requests if one.path.endswith("/operators/list")]
    assert len(asked) == is_assigned


def test_an_operator_has_an_id_where_the_team_cannot_be_read(
    crisp: Emulator, site: SiteHandle
) -> None:
    session_id = furnished(crisp, site)
    crisp.rest.fail(403, path="/website/{website_id}/operators/list", times=None)
    _, (row,) = answer(crisp, "find_conversations")
    _, (head, _) = answer(crisp, "read_conversation", session_id=session_id)
    pia = site.conversation(session_id).get().assigned
    assert pia is not None
    assert row["assigned"] == head["assigned"] == pia.user_id


def test_a_conversation_is_described(crisp: Emulator, site: SiteHandle) -> None:
    session_id = furnished(crisp, site)
    notes, (head, said) = answer(crisp, "read_conversation", session_id=session_id)
    assert notes == ["1 messages, the oldest first."]
    assert head.pop("began").endswith("Z") and head.pop("updated").endswith("Z")
    assert head == {
        "conversation": session_id,
        "with": "Ada",
        "email": "ada@example.com",
        "subject": "Order 1815",
        "segments": "vip",
        "state": "unresolved",
        "assigned": "Pia Support",
        "people_id": site.conversation(session_id).get().people_id,
        "blocked": True,
        "data": {f"key {number:02}": number for number in range(30)},
    }
    assert said.pop("at").endswith("Z")
    assert said == {"from": "visitor", "who": "Ada", "text": "Where is it?"}


@pytest.mark.parametrize(("wanted", "has_earlier"), [(2, True), (3, True), (4, False)])
def test_earlier_messages_are_named_where_there_may_be_some(
    crisp: Emulator, wanted: int, has_earlier: bool
) -> None:
    visitor = crisp.visitor()
    for text in ("one", "two", "three"):
        visitor.say(text)
    notes, rows = answer(crisp, "read_conversation", session_id=visitor.session_id, messages=wanted)
    shown = crisp.messages(visitor.session_id)[-wanted:]
    assert [row["text"] for row in rows[1:]] == [message["content"] for message in shown]
    earlier = f"Earlier ones: before={moment(shown[0])}"
    assert notes == [
        f"{len(shown)} messages, the oldest first.",
        *([earlier] if has_earlier else []),
    ]


@pytest.mark.parametrize(
    ("before", "at"),
    [
        ("2026-01-02T03:04:05Z", 1_767_323_045_000),
        ("2026-01-02T03:04:05.678+01:00", 1_767_319_445_678),
        ("2026-01-02T03:04:05", 1_767_323_045_000),  # in UTC, like all that is told
    ],
)
def test_times_are_taken_with_and_without_a_zone(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch, before: str, at: int
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    visitor = crisp.visitor()
    try:
        answer(crisp, "read_conversation", session_id=visitor.session_id, before=before)
    finally:
        monkeypatch.undo()
        time.tzset()
    [asked] = [one for one in crisp.requests if one.path.endswith("/messages")]
    assert parse_qs(asked.query) == {"timestamp_before": [str(at)]}


def test_twenty_messages_are_read_if_it_is_not_said_how_many(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    for number in range(21):
        visitor.say(f"message {number}")
    _, (_, *rows) = answer(crisp, "read_conversation", session_id=visitor.session_id)
    assert [row["text"] for row in rows] == [f"message {number}" for number in range(1, 21)]


def test_a_message_without_a_time_is_the_oldest_and_none_is_named_before_it() -> None:
    session_id = f"session_{'0' * 8}-0000-4000-8000-{'0' * 12}"
    message = {"type": "text", "from": "user"}
    with answering() as (url, known):
        known["/messages"] = [
            {**message, "content": "new", "timestamp": 1_700_000_000_000},
            {**message, "content": "some time"},
        ]
        known[f"/conversation/{session_id}"] = {"session_id": session_id}
        crisp: Any = Answering(url)
        notes, rows = answer(crisp, "read_conversation", session_id=session_id, messages=2)
    assert notes == ["2 messages, the oldest first."]
    assert [(row["text"], row.get("at")) for row in rows[1:]] == [
        ("some time", None),
        ("new", "2023-11-14T22:13:20Z"),
    ]


def test_operators_are_listed(crisp: Emulator) -> None:
    crisp.add_operator(PIA, first_name="Pia", last_name="Support")
    notes, rows = answer(crisp, "list_operators")
    assert notes == ["2 operators."]
    olive = next(row for row in rows if row["user_id"] == crisp.operator_id)
    assert olive == {
        "user_id": crisp.operator_id,
        "name": "Olive Operator",
        "email": "operator@example.com",
        "role": "owner",
        "availability": olive["availability"],
    }


def test_a_title_of_an_operator_is_told() -> None:
    with answering() as (url, known):
        known["/operators/"] = [{"type": "operator", "details": {"title": "Head of it"}}]
        crisp: Any = Answering(url)
        assert answer(crisp, "list_operators") == (["1 operators."], [{"title": "Head of it"}])


# What is changed.


def sent(crisp: Emulator, tool: str, **given: Any) -> tuple[str, Any]:
    """Return what a tool says, and the body that it sent last."""
    said = told(crisp, tool, **given)
    writes = [request for request in crisp.requests if request.method != "GET"]
    return said, writes[-1].body


@pytest.mark.parametrize(
    ("given", "body", "said"),
    [
        ({"operator": " Nobody "}, {"assigned": None}, "nobody."),
        ({"operator": "nobody", "silent": True}, {"assigned": None, "silent": True}, "nobody."),
        ({"operator": "olive", "silent": False}, {"assigned": "OLIVE"}, "Olive Operator (OLIVE)."),
    ],
)
def test_to_assign(crisp: Emulator, given: dict[str, Any], body: dict[str, Any], said: str) -> None:
    visitor = crisp.visitor()
    visitor.say("hello")
    if body["assigned"]:
        body = {"assigned": {"user_id": crisp.operator_id}}
    said = f"Happened: {visitor.session_id} is assigned to {said}"
    answered = sent(crisp, "assign", session_id=visitor.session_id, **given)
    assert answered == (said.replace("OLIVE", crisp.operator_id), body)


@pytest.mark.parametrize("state", ["resolved", "unresolved", "pending"])
def test_to_set_the_state(crisp: Emulator, state: str) -> None:
    visitor = crisp.visitor()
    visitor.say("hello")
    said, body = sent(crisp, "set_state", session_id=visitor.session_id, state=state)
    assert (said, body) == (f"Happened: {visitor.session_id} is {state}.", {"state": state})


def test_a_note_is_a_message_of_an_operator(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    visitor.say("hello")
    _, body = sent(crisp, "note", session_id=visitor.session_id, text="careful")
    body.pop("fingerprint")
    assert body == {"type": "note", "from": "operator", "origin": "chat", "content": "careful"}


@pytest.mark.parametrize("tool", ["reply", "note"])
def test_a_text_has_four_thousand_characters_at_most(crisp: Emulator, tool: str) -> None:
    """A person reads all of it before it is sent."""
    visitor = crisp.visitor()
    visitor.say("hello")
    said = []

    async def work(host: Host) -> None:
        for length in (4_000, 4_001):
            text = "x" * length
            said.append(await host.call(tool, session_id=visitor.session_id, text=text))

    hosted(crisp, work, writing=True, sure=frozenset({"reply"}))
    assert said[0].startswith("Happened: ")
    assert said[1].startswith("Did not happen: text: ") and said[1].endswith("is too long")
    assert [len(one["content"]) for one in crisp.messages(visitor.session_id)] == [5, 4_000]
