"""A visitor types, says, answers, rates and leaves; each with its events."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from crisp_client import events
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor

PICKER = {
    "id": "q",
    "text": "Which?",
    "choices": [
        {"value": "a", "label": "A", "selected": False},
        {"value": "b", "label": "B", "selected": False},
    ],
}


@pytest.fixture
def seen(crisp: Emulator) -> Any:
    """Names and payloads of what happens from now on; each fits its description."""
    found: list[tuple[str, dict[str, Any]]] = []

    def listen(event: str, payload: dict[str, Any]) -> None:
        # An edited field is described as a picker, whose keys it does not have.
        events.decode(event, payload, strict="explain" not in payload.get("content", ""))
        found.append((event, payload))

    crisp._world.listeners.append(listen)
    yield found
    crisp._world.listeners.remove(listen)


def ask(visitor: Visitor, type: str, content: Any) -> int:
    message = {"type": type, "from": "operator", "origin": "chat", "content": content}
    fingerprint: int = visitor._conversation.add_message(message)["fingerprint"]
    return fingerprint


def test_writing_is_seen_before_it_is_said(crisp: Emulator, seen: Any) -> None:
    fingerprint = crisp.visitor().write("is anybody there")
    typed = [payload for event, payload in seen if event == "message:compose:send"]
    assert [payload.get("excerpt") for payload in typed] == [
        "is",
        "is anybody",
        "is anybody there",
        None,
    ]
    assert typed[-1]["type"] == "stop"
    assert dict(seen)["message:send"]["fingerprint"] == fingerprint


def test_rating(crisp: Emulator, seen: Any) -> None:
    visitor = crisp.visitor()
    visitor.rate(4)
    visitor.rate(5, "thanks")
    ratings = [payload["rating"] for event, payload in seen if event == "session:sync:rating"]
    assert ratings == [{"stars": 4}, {"stars": 5, "comment": "thanks"}]


@pytest.mark.parametrize("stars", [0, 6, 9, -1, 4.5, "5", True, None])
def test_what_is_no_rating(crisp: Emulator, seen: Any, stars: Any) -> None:
    with pytest.raises(ValueError, match="stars must be a whole number from 1 to 5, not"):
        crisp.visitor().rate(stars)
    assert "session:sync:rating" not in [event for event, _ in seen]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("NL", "geolocation must be a mapping, not str"),
        ({"contry": "NL"}, "geolocation has country, region, city, coordinates, and no 'contry'"),
        ({"country": 31}, "country must be a str, not int"),
        ({"coordinates": [52, 4]}, "coordinates must have latitude and longitude"),
        ({"coordinates": {"latitude": 52}}, "coordinates must have latitude and longitude"),
        (
            {"coordinates": {"latitude": 91, "longitude": 0}},
            "latitude must be a number from -90 to 90, not 91",
        ),
        (
            {"coordinates": {"latitude": 0, "longitude": "4"}},
            "longitude must be a number from -180 to 180, not '4'",
        ),
    ],
)
def test_what_is_no_place(crisp: Emulator, place: Any, told: str) -> None:
    with pytest.raises((TypeError, ValueError), match=told):
        crisp.visitor(geolocation=place)


def test_answering_a_picker_and_a_field(crisp: Emulator, seen: Any) -> None:
    visitor = crisp.visitor()
    picker = ask(visitor, "picker", PICKER)
    field = ask(visitor, "field", {"id": "f", "text": "Name?", "explain": "Your name"})
    note = ask(visitor, "text", "thanks")
    visitor.answer(picker, "b")
    visitor.answer(field, "Ada")
    updated = [payload for event, payload in seen if event == "message:updated"]
    assert [payload["fingerprint"] for payload in updated] == [picker, field]
    chosen = [choice["selected"] for choice in updated[0]["content"]["choices"]]
    assert chosen == [False, True]
    assert PICKER["choices"][1]["selected"] is False  # type: ignore[index]
    with pytest.raises(ValueError, match="'c' is not one of the choices"):
        visitor.answer(picker, "c")
    for unknown in (note, 1):
        with pytest.raises(KeyError):
            visitor.answer(unknown, "b")


def test_introducing_leaving_and_coming_back(crisp: Emulator, seen: Any) -> None:
    visitor = crisp.visitor()
    visitor.introduce(email="ada@example.org", nickname="Ada", data={"plan": "pro"})
    visitor.leave()
    visitor.come_back()
    names = [event for event, _ in seen]
    assert {"session:set_email", "session:set_nickname", "session:set_data"} <= set(names)
    there = [p["availability"] for event, p in seen if event == "session:update_availability"]
    assert there == ["online", "offline", "online"]
    assert crisp.conversation(visitor.session_id)["meta"]["email"] == "ada@example.org"


@pytest.mark.parametrize(
    ("content", "type", "error", "complaint"),
    [
        (None, "text", TypeError, "of type text is a str, not None"),
        ({"url": "https://example.com/a"}, "text", TypeError, "is a str, not {"),
        ("hello", "file", TypeError, "of type file is a mapping, not 'hello'"),
        ("hello", "txt", ValueError, "type must be one of text, .*, not 'txt'"),
    ],
)
def test_what_no_chatbox_says(
    crisp: Emulator, content: Any, type: str, error: type[Exception], complaint: str
) -> None:
    visitor = crisp.visitor()
    with pytest.raises(error, match=complaint):
        visitor.say(content, type=type)
    assert crisp.messages(visitor.session_id) == []


def test_what_is_not_there_is_named(crisp: Emulator) -> None:
    with pytest.raises(KeyError, match="no website 'nope'"):
        crisp.visitor(website_id="nope")
    with pytest.raises(KeyError, match="no conversation 'nope'"):
        crisp.messages("nope")
    with pytest.raises(KeyError, match="no conversation 'nope'"):
        crisp.conversation("nope")
    with pytest.raises(KeyError, match="fingerprint 5"):
        crisp.visitor().answer(5, "a")


def test_nothing_is_said_in_a_conversation_that_was_deleted(
    crisp: Emulator, api: httpx.Client
) -> None:
    visitor = crisp.visitor()
    path = f"website/{crisp.website_id}/conversation/{visitor.session_id}"
    assert api.delete(path).is_success
    for say in (lambda: visitor.say("x"), visitor.read, visitor.leave, visitor.compose):
        with pytest.raises(KeyError, match=f"no conversation '{visitor.session_id}'"):
            say()


def test_the_faults_to_come_are_counted(crisp: Emulator) -> None:
    crisp.rest.fail(503)
    assert repr(crisp.rest) == "<Faults: 1 to come>"
    crisp.rest.recover()
