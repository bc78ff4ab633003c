"""Who waits for an answer, and waiting for what they write."""

from __future__ import annotations

import asyncio
import contextlib
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
from tests.cli.answering import answering
from tests.limits import Limits
from tests.mcp.answers import answer
from tests.mcp.answers import Answering
from tests.mcp.answers import moment
from tests.mcp.answers import parts
from tests.mcp.answers import told
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


# What waits.


@pytest.mark.parametrize(
    ("seconds", "waits"),
    [
        (0, "0 min"),
        (-3600, "0 min"),
        (119 * 60 + 30, "119 min"),
        (120 * 60 + 30, "2 h"),
        (48 * 3600 - 30, "47 h"),
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
    [asked] = [one for one in crisp.requests if one.path.endswith("/conversations/1")]
    assert parse_qs(asked.query) == {
        "per_page": ["50"],
        "filter_not_resolved": ["1"],
        "order_date_waiting": ["1"],
    }


@contextlib.contextmanager
def listing(*conversations: dict[str, Any]) -> Iterator[Any]:
    """A Crisp that has these conversations, where the emulator always says all of one."""
    rows = [
        {"session_id": f"session_{number}", "state": "pending", **one}
        for number, one in enumerate(conversations)
    ]
    with answering() as (url, known):
        known["/conversations/"] = rows
        yield Answering(url)


@pytest.mark.parametrize(
    ("conversation", "waits"),
    [
        ({"waiting_since": 1_700_000_000_000}, True),
        ({"waiting_since": 1_700_000_000_000, "unread": {"operator": 0}}, True),
        ({"unread": {"operator": 1}, "preview_message": {"from": "user"}}, True),
        ({"unread": {"operator": 1}}, True),
        ({"unread": {"operator": 1}, "preview_message": {"from": "operator"}}, False),
        ({"unread": {"operator": 0}, "preview_message": {"from": "user"}}, False),
        ({"preview_message": {"from": "user"}}, False),
        ({}, False),
    ],
)
def test_who_wrote_last_waits_though_crisp_does_not_say_since_when(
    conversation: dict[str, Any], waits: bool
) -> None:
    with listing(conversation) as crisp:
        _, rows = answer(crisp, "what_is_waiting")
    assert bool(rows) == waits


def test_the_longest_wait_is_first_and_counts_from_when_it_began() -> None:
    """From when the conversation was updated, where Crisp does not say when it began."""
    hour, now = 3_600_000, int(time.time() * 1000)
    unread = {"operator": 1}
    with listing(
        {"unread": unread, "updated_at": now - 3 * hour},
        {"unread": unread, "updated_at": now - 1 * hour, "waiting_since": now - 5 * hour},
        {"unread": unread, "updated_at": now - 9 * hour, "waiting_since": now - 4 * hour},
        {"unread": unread},
    ) as crisp:
        _, rows = answer(crisp, "what_is_waiting")
    waits = [(row["session_id"][-1], row.get("waits")) for row in rows]
    assert waits == [("3", None), ("1", "5 h"), ("2", "4 h"), ("0", "3 h")]


def test_ten_who_wait_are_shown_if_it_is_not_said_how_many(crisp: Emulator) -> None:
    for _ in range(11):
        crisp.visitor().say("hello")
    notes, rows = answer(crisp, "what_is_waiting")
    assert (notes[1:], len(rows)) == (["The first 10 are shown; limit shows more."], 10)


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
    [asked_for] = [one for one in crisp.requests if one.path.endswith("/messages")]
    first = crisp.messages(session_id)[0]["timestamp"]
    assert parse_qs(asked_for.query) == {"timestamp_after": [str(first)]}


def test_a_message_without_a_time_did_not_come_since() -> None:
    session_id = f"session_{'0' * 8}-0000-4000-8000-{'0' * 12}"
    message = {"type": "text", "from": "user"}
    with answering() as (url, known):
        known["/messages"] = [
            {**message, "content": "some time"},
            {**message, "content": "new", "timestamp": 1_700_000_000_000},
        ]
        known[f"/conversation/{session_id}"] = {"session_id": session_id}
        crisp: Any = Answering(url)
        given = {"session_id": session_id, "since": "2020-01-01T00:00:00Z"}
        _, rows = answer(crisp, "wait_for_message", **given)
    assert [row["text"] for row in rows] == ["new"]


def test_any_customer_of_the_website_is_waited_for(crisp: Emulator) -> None:
    """If it is not said whose message; then none is there at once, whatever came before."""
    ada, other = crisp.visitor(nickname="Ada"), crisp.add_website("Other", "other.example")
    stranger = crisp.visitor(website_id=other)
    ada.say("before")
    found: list[str] = []

    async def work(host: Host) -> None:
        given = {"since": "2020-01-01T00:00:00Z", "seconds": 30}
        waiting = asyncio.create_task(host.call("wait_for_message", **given))
        while not crisp.sockets:
            await asyncio.sleep(0.01)
        stranger.say("not for you")
        while not waiting.done():
            await asyncio.to_thread(ada.say, "after")
            await asyncio.wait({waiting}, timeout=0.5)
        found.append(await waiting)

    hosted(crisp, work)
    notes, (row,) = parts(found[0])
    assert (notes, row.pop("at")[-1]) == (["A customer wrote."], "Z")
    assert row == {"session_id": ada.session_id, "who": "Ada", "text": "after"}


def test_a_stream_that_lets_nobody_in_is_said_to(crisp: Emulator) -> None:
    crisp.rest.fail(403, times=None, path="/plugin/connect/endpoints")
    assert told(crisp, "wait_for_message", seconds=1) == "Failed: rtm: 403 not_allowed"


def test_a_stream_that_does_not_connect_is_not_waited_for_without_end(
    crisp: Emulator, limits: Limits
) -> None:
    limits(message_connects=0.1)
    crisp.rest.delay(5, path="/plugin/connect/endpoints")
    said = told(crisp, "wait_for_message", seconds=1)
    assert said == "No customer wrote within 1 s. Call it again to go on waiting."


def test_what_the_stream_did_not_bring_is_there_in_the_end(
    crisp: Emulator, asked: tuple[str, str, Callable[[], Any]]
) -> None:
    session_id, since, say = asked
    found: list[str] = []

    async def work(host: Host) -> None:
        given = {"session_id": session_id, "since": since, "seconds": 2}
        waiting = asyncio.create_task(host.call("wait_for_message", **given))
        while not crisp.sockets:
            await asyncio.sleep(0.01)
        crisp.realtime.stall()
        say()
        found.append(await waiting)

    try:
        hosted(crisp, work)
    finally:
        crisp.realtime.resume()
    notes, (row,) = parts(found[0])
    assert (notes, row["text"]) == (["The customer wrote."], "two")


def test_what_an_operator_said_since_is_waited_beyond(
    crisp: Emulator, site: SiteHandle, asked: tuple[str, str, Callable[[], Any]]
) -> None:
    session_id, since, _ = asked
    site.conversation(session_id).send_text("three")
    said = told(crisp, "wait_for_message", session_id=session_id, since=since, seconds=1)
    assert said == "No customer wrote within 1 s. Call it again to go on waiting."
