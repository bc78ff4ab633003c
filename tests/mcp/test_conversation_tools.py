"""What the tools for conversations ask Crisp for, and all that they tell of what it answers."""

from __future__ import annotations

import time
from collections.abc import Callable
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from typing import Any
from urllib.parse import parse_qs

import pytest

from crisp_client.resources import SiteHandle
from crisp_client.testing import Emulator
from tests.mcp.answers import answer
from tests.mcp.answers import told

PIA = "pia@example.com"


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


def moment(message: dict[str, Any]) -> str:
    at = datetime.fromtimestamp(message["timestamp"] / 1000, UTC)
    return at.isoformat(timespec="milliseconds")


# What waits.


@pytest.mark.parametrize(
    ("seconds", "waits"),
    [
        (0, "0 min"),
        (-3600, "0 min"),
        (119 * 60 + 30, "119 min"),
        (120 * 60 + 30, "2 h"),
        (47 * 3600 + 30, "47 h"),
        (48 * 3600 + 30, "2 d"),
    ],
)
def test_how_long_a_customer_has_waited(seconds: int, waits: str) -> None:
    """The clock of Crisp may go before ours."""
    since = float(int(time.time()) - seconds)
    with Emulator(seed=1, clock=lambda: since) as crisp:
        crisp.visitor().say("hello")
        _, (row,) = answer(crisp, "what_is_waiting")
    at = datetime.fromtimestamp(since, UTC).isoformat().replace("+00:00", "Z")
    assert (row["waits"], row["waiting_since"]) == (waits, at)


def test_nobody_waits(crisp: Emulator) -> None:
    assert told(crisp, "what_is_waiting") == "0 of 0 open conversations wait for an answer."


@pytest.mark.parametrize(("count", "is_all"), [(149, True), (150, False)])
def test_of_many_conversations_some_are_looked_at(
    crisp: Emulator, count: int, is_all: bool
) -> None:
    for _ in range(count):
        crisp.visitor().say("hello")
    notes, rows = answer(crisp, "what_is_waiting", limit=2)
    assert len(rows) == 2
    assert notes == [
        f"{count} of {count} open conversations wait for an answer, the longest first.",
        "The first 2 are shown; limit shows more.",
        *([] if is_all else ["Only 150 open conversations were looked at; there are more."]),
    ]


def test_who_is_answered_or_resolved_does_not_wait(crisp: Emulator, site: SiteHandle) -> None:
    waiting, answered, resolved = (crisp.visitor(nickname=name) for name in ("W", "A", "R"))
    for visitor in (waiting, answered, resolved):
        visitor.say("hello")
    site.conversation(answered.session_id).send_text("hello")
    site.conversation(resolved.session_id).resolve()
    notes, rows = answer(crisp, "what_is_waiting")
    assert [row["who"] for row in rows] == ["W"]
    assert notes == ["1 of 2 open conversations wait for an answer, the longest first."]


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


def test_a_conversation_is_described(crisp: Emulator, site: SiteHandle) -> None:
    session_id = furnished(crisp, site)
    notes, (head, said) = answer(crisp, "read_conversation", session_id=session_id)
    assert notes == ["1 messages, the oldest first."]
    assert (head["with"], head["assigned"], head["blocked"]) == ("Ada", "Pia Support", True)
    assert head["people_id"] == site.conversation(session_id).get().people_id
    assert head["data"] == {f"key {number:02}": number for number in range(30)}
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


# What is waited for.


@pytest.fixture
def asked(crisp: Emulator) -> tuple[str, str, Callable[[], Any]]:
    """Return a conversation, the time of its first message, and what the visitor says after it."""
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("one")
    time.sleep(0.002)  # what comes next has another time
    since = moment(crisp.messages(visitor.session_id)[0])
    return visitor.session_id, since, lambda: visitor.say("two")


def test_what_came_since_is_there_at_once(
    crisp: Emulator, site: SiteHandle, asked: tuple[str, str, Callable[[], Any]]
) -> None:
    """But neither the message of that time itself, nor what an operator said."""
    session_id, since, say = asked
    say()
    site.conversation(session_id).send_text("three")
    notes, (row,) = answer(crisp, "wait_for_message", session_id=session_id, since=since)
    assert notes == ["The customer wrote."]
    assert row.pop("at").endswith("Z")
    assert row == {"from": "visitor", "who": "Ada", "text": "two"}
    assert not any("/connect/" in request.path for request in crisp.requests)


def test_what_an_operator_said_since_is_waited_beyond(
    crisp: Emulator, site: SiteHandle, asked: tuple[str, str, Callable[[], Any]]
) -> None:
    session_id, since, _ = asked
    site.conversation(session_id).send_text("three")
    said = told(crisp, "wait_for_message", session_id=session_id, since=since, seconds=1)
    assert said == "No customer wrote within 1 s. Call it again to go on waiting."
