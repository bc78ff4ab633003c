"""Times of Crisp's as `datetime`, and times of a program as Crisp takes them."""

from __future__ import annotations

import asyncio
import copy
import json
import math
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from datetime import UTC
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

from codegen.ir import Model
from codegen.resolve import load_api
from codegen.typeinfo import is_time
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import Gap
from crisp_client import models
from crisp_client.testing import Emulator

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MS = 1_767_225_600_000
EAST = timezone(timedelta(hours=2))


# Received


def received(value: Any) -> Any:
    return events.MessageSend.from_dict({"timestamp": value}).timestamp_utc


@pytest.mark.parametrize(
    ("value", "time"),
    [
        (MS, NEW_YEAR),
        (MS + 1, NEW_YEAR + timedelta(milliseconds=1)),
        (MS + 0.5, NEW_YEAR + timedelta(microseconds=500)),
        (1, datetime(1970, 1, 1, 0, 0, 0, 1000, UTC)),
        (-1, datetime(1969, 12, 31, 23, 59, 59, 999000, UTC)),
        (253_402_300_799_999, datetime(9999, 12, 31, 23, 59, 59, 999000, UTC)),
        ("2026-01-01T00:00:00Z", NEW_YEAR),
        ("2026-01-01T00:00:00.000Z", NEW_YEAR),
        ("2026-01-01T02:00:00+02:00", NEW_YEAR),
        ("2026-01-01T00:00:00", NEW_YEAR),  # without a zone: in UTC
        ("2026-01-01", NEW_YEAR),
    ],
)
def test_what_is_a_time(value: Any, time: datetime) -> None:
    found = received(value)
    assert found == time and found.tzinfo is UTC


@pytest.mark.parametrize(
    "value",
    [
        None,
        0,
        0.0,
        True,
        253_402_300_800_000,  # the year 10000
        -(10**15),
        10**400,
        math.inf,
        math.nan,
        "",
        "soon",
        "2026-13-01",
        "1712120112345",  # digits, which Python takes for a day of 1712
        "20260101",
        "9999-12-31T23:59:59-23:00",
        [MS],
        {"at": MS},
    ],
)
def test_what_is_no_time(value: Any) -> None:
    assert received(value) is None


def test_each_field_that_is_a_time_has_one_beside_it() -> None:
    api = load_api(Path(__file__).parents[2] / "spec")
    received = [t for t in api.types.values() if isinstance(t, Model)]
    classes: dict[str, Any] = {m.name: getattr(models, m.name, None) for m in received}
    fields = {m.name: m.fields for m in received}
    for event in api.events():
        classes[event.class_name] = getattr(events, event.class_name, None)
        fields[event.class_name] = event.fields or ()
    with_times = 0
    for name, cls in classes.items():
        if not hasattr(cls, "from_dict"):
            continue  # it is only sent
        times = {f"{f.name}_utc" for f in fields[name] if is_time(f)}
        assert {member for member in vars(cls) if member.endswith("_utc")} == times
        with_times += bool(times)
        for field in filter(is_time, fields[name]):
            assert getattr(cls.from_dict({field.wire: MS}), f"{field.name}_utc") == NEW_YEAR
            assert getattr(cls.from_dict({}), f"{field.name}_utc") is None
    assert with_times > 30


def test_a_gap_has_times_as_any_other_event() -> None:
    gap = Gap(start=MS, end=MS + 1000, reason="lost")
    assert (gap.start_utc, gap.end_utc) == (NEW_YEAR, NEW_YEAR + timedelta(seconds=1))
    assert gap.to_dict() == {"start": MS, "end": MS + 1000, "reason": "lost"}


def test_a_length_of_time_is_no_time() -> None:
    content = models.ConversationAudioMessageContent.from_dict({"duration": 60})
    assert not hasattr(content, "duration_utc")


def test_it_is_no_field() -> None:
    message = events.MessageSend.from_dict({"timestamp": MS})
    assert message.timestamp_utc == NEW_YEAR
    assert message.to_dict() == {"timestamp": MS}
    assert message == events.MessageSend.from_dict({"timestamp": MS})
    assert copy.copy(message).timestamp_utc == NEW_YEAR
    assert "utc" not in repr(message) and message.extra == {}
    with pytest.raises(AttributeError):
        message.timestamp_utc = NEW_YEAR


# Sent


def sent(operation: str, **times: Any) -> dict[str, str]:
    """Return the query of a request about a website, and a session if it is of one."""
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"error": False, "data": []})

    library = httpx.Client(transport=httpx.MockTransport(answer))
    with CrispClient("i", "k", "plugin", http_client=library) as client:
        resource, _, name = operation.partition(".")
        ids = ["w", "s"] if name.endswith("in_conversation") else ["w"]
        getattr(getattr(client, resource), name)(*ids, **times)
    return dict(asked[0].url.params)


@pytest.mark.parametrize(
    ("value", "ms"),
    [
        (NEW_YEAR, MS),
        (NEW_YEAR.astimezone(EAST), MS),
        (NEW_YEAR + timedelta(microseconds=1999), MS + 1),
        (NEW_YEAR - timedelta(microseconds=1), MS - 1),
        (date(2026, 1, 1), MS),
        (MS, MS),
        (None, None),
        ("soon", "soon"),
    ],
)
def test_a_time_as_milliseconds(value: Any, ms: Any) -> None:
    name = "website_conversations.get_messages_in_conversation"
    assert sent(name, timestamp_before=value) == (
        {} if ms is None else {"timestamp_before": str(ms)}
    )


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        (date(2026, 1, 1), "2026-01-01T00:00:00.000+00:00", "2026-01-01T23:59:59.999+00:00"),
        (NEW_YEAR, *["2026-01-01T00:00:00+00:00"] * 2),
        (NEW_YEAR.astimezone(EAST), *["2026-01-01T02:00:00+02:00"] * 2),
        ("2026-01-01", *["2026-01-01"] * 2),
        (None, None, None),
    ],
)
def test_a_time_as_text(value: Any, start: Any, end: Any) -> None:
    name = "website_conversations.list_conversations"
    found = sent(name, filter_date_start=value, filter_date_end=value)
    assert (found.get("filter_date_start"), found.get("filter_date_end")) == (start, end)


@pytest.mark.parametrize(
    ("operation", "name"),
    [
        ("get_messages_in_conversation", "timestamp_before"),  # as milliseconds
        ("list_conversations", "filter_date_start"),  # as text
    ],
)
def test_a_time_without_a_zone_is_refused(operation: str, name: str) -> None:
    with pytest.raises(ValueError) as caught:
        sent(f"website_conversations.{operation}", **{name: datetime(2026, 1, 1, 12)})
    assert str(caught.value) == (
        f"{name} must have a time zone: 2026-01-01T12:00:00 has none; add .replace(tzinfo=UTC) if "
        "it is in UTC, .astimezone() if it is in local time"
    )


# Calls


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Any:
    """Calls `resource.operation`, and returns query and body of the request."""
    with Emulator(seed=1, tier="user") as crisp:
        given = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
        visitor = crisp.visitor()
        visitor.say("hello")

        def call(name: str, *arguments: Any, **keywords: Any) -> tuple[dict[str, Any], Any]:
            resource, _, operation = name.partition(".")
            places = {"website": crisp.website_id, "session": visitor.session_id}
            arguments = tuple(places.get(a, a) if isinstance(a, str) else a for a in arguments)

            async def awaited() -> None:
                async with AsyncCrispClient(*given) as client:
                    await getattr(getattr(client, resource), operation)(*arguments, **keywords)

            if request.param == "async":
                asyncio.run(awaited())
            else:
                with CrispClient(*given) as client:
                    getattr(getattr(client, resource), operation)(*arguments, **keywords)
            seen = crisp.requests[-1]
            return {name: values[0] for name, values in parse_qs(seen.query).items()}, seen.body

        yield call


def test_the_days_of_a_filter(call: Any) -> None:
    january = {"filter_date_start": date(2026, 1, 1), "filter_date_end": date(2026, 1, 31)}
    query, _ = call("website_conversations.list_conversations", "website", **january)
    assert query == {
        "filter_date_start": "2026-01-01T00:00:00.000+00:00",
        "filter_date_end": "2026-01-31T23:59:59.999+00:00",
    }


@pytest.mark.parametrize("time", [NEW_YEAR, date(2026, 1, 1), MS])
def test_a_time_of_a_query_in_milliseconds(call: Any, time: Any) -> None:
    name = "website_conversations.get_messages_in_conversation"
    query, _ = call(name, "website", "session", timestamp_before=time)
    assert query == {"timestamp_before": str(MS)}


@pytest.mark.parametrize("time", [NEW_YEAR, date(2026, 1, 1), MS])
def test_a_time_of_a_message(call: Any, time: Any) -> None:
    message = {"type": "text", "from": "user", "origin": "chat", "content": "x", "timestamp": time}
    name = "website_conversations.send_message_in_conversation"
    assert call(name, "website", "session", message)[1]["timestamp"] == MS
    assert message["timestamp"] == time


@pytest.mark.parametrize("as_one", [False, True])
def test_a_time_that_is_an_argument_or_a_key_of_the_whole_body(call: Any, as_one: bool) -> None:
    name = "website_conversations.schedule_reminder_for_conversation"
    given = [{"date": NEW_YEAR, "note": "x"}] if as_one else [NEW_YEAR, "x"]
    assert call(name, "website", "session", *given)[1] == {
        "date": "2026-01-01T00:00:00+00:00",
        "note": "x",
    }


def test_a_day_of_filters_holds_what_was_in_it_and_no_more() -> None:
    with Emulator(seed=1, tier="user") as crisp:
        given = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
        crisp.visitor().say("hello")
        with CrispClient(*given) as client:
            list_ = client.website_conversations.list_conversations
            [one] = list_(crisp.website_id)
            day = one.updated_at_utc.date()
            for shift, found in ((-1, 0), (0, 1), (1, 0)):
                other = day + timedelta(days=shift)
                rows = list_(crisp.website_id, filter_date_start=other, filter_date_end=other)
                assert len(rows) == found


def test_json_of_what_was_read_is_what_crisp_sent() -> None:
    sent = {"session_id": "s", "created_at": MS, "updated_at": 0}
    found = models.Conversation.from_dict(sent)
    assert json.loads(found.to_json()) == sent
    assert (found.created_at_utc, found.updated_at_utc) == (NEW_YEAR, None)
