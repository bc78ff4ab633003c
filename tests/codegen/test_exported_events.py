"""Both exports beside the spec: events, web hooks, and what is sent over the socket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from attrs import frozen
from jsonschema import Draft202012Validator

from codegen.export.asyncapi import asyncapi
from codegen.export.openapi import openapi
from codegen.ir import Api
from codegen.ir import Event
from tests.codegen.exported import at
from tests.codegen.exported import FILES
from tests.codegen.reading_exports import Document
from tests.codegen.specs import load
from tests.codegen.test_ending import FILES as ENDING

ENVELOPE = {"website_id", "event", "data", "timestamp"}


@frozen
class Both:
    """The two documents, and the spec that they were made of."""

    api: Api
    rest: Document
    socket: Document

    @property
    def hooked(self) -> list[Event]:
        return [event for event in self.api.events() if event.web_hook]

    def told(self) -> Iterator[tuple[dict[str, Any], Event]]:
        """Yield each place of a document that tells of an event, with the event."""
        messages = self.socket["components"]["messages"]
        for event in self.api.events():
            yield messages[event.class_name], event
        for event in self.hooked:
            yield messages[f"hook.{event.class_name}"], event
            yield self.rest["webhooks"][event.name]["post"], event


@pytest.fixture(scope="module")
def specs(real_api: Api) -> dict[str, Api]:
    small = load(FILES)
    hooked = {name: text.replace("[user]\nevents", "[user]\nweb_hook: true\nevents")
              for name, text in ENDING.items()}  # fmt: skip
    ending = load(hooked)
    return {"real": real_api, "small": small, "ending": ending}


@pytest.fixture(params=["real", "small", "ending"], scope="module")
def both(specs: dict[str, Api], request: pytest.FixtureRequest) -> Both:
    api = specs[request.param]
    return Both(api, openapi(api), asyncapi(api))


def test_an_event_is_a_message_and_a_web_hook_if_it_comes_as_one(both: Both) -> None:
    messages = both.socket["components"]["messages"]
    names = {key: m["name"] for key, m in messages.items() if not key.startswith(("sent.", "answ"))}
    events = {event.class_name: event.name for event in both.api.events()}
    hooks = {f"hook.{event.class_name}": event.name for event in both.hooked}
    assert names == events | hooks
    assert list(both.rest["webhooks"]) == [event.name for event in both.hooked]


def test_an_event_says_who_gets_it_and_whether_it_still_comes(both: Both) -> None:
    for found, event in both.told():
        assert found.get("x-crisp-tiers", []) == list(event.tiers or ()), event.name
        scope = "" if event.scope == "unknown" else event.scope
        assert found.get("x-crisp-scope", "") == scope, event.name
        status = "" if event.status == "current" else event.status
        assert found.get("x-crisp-status", "") == status, event.name


def test_an_event_says_how_long_it_lives(both: Both) -> None:
    for found, event in both.told():
        successor = event.successor.name if event.successor else ""
        assert found.get("x-sunset", "") == event.sunset, event.name
        assert found.get("x-crisp-deprecation", "") == event.deprecation, event.name
        assert found.get("x-crisp-successor", "") == successor, event.name
        assert found.get("x-crisp-since", "") == event.since, event.name


def test_what_carries_an_event_that_ends_or_is_gone_is_deprecated(both: Both) -> None:
    """AsyncAPI has the word for schemas only, so there it stands at the payload."""
    schemas = both.socket["components"]["schemas"]
    ending = {e.name: bool(e.deprecation) or e.status == "removed" for e in both.api.events()}
    assert ending == {
        event.name: schemas[f"events.{event.class_name}"].get("deprecated", False)
        for event in both.api.events()
    }
    assert {event.name: ending[event.name] for event in both.hooked} == {
        name: item["post"].get("deprecated", False) for name, item in both.rest["webhooks"].items()
    }


def test_an_event_says_what_it_is(both: Both) -> None:
    for found, event in both.told():
        told = " ".join((found.get("summary", ""), found.get("description", "")))
        for text in (event.doc, event.note, event.deprecation):
            assert text in told, event.name
        assert event.label in (found.get("title"), found.get("summary")), event.name


def test_the_payload_of_an_event_is_its_own(both: Both) -> None:
    messages = both.socket["components"]["messages"]
    for event in both.api.events():
        own = {"$ref": f"#/components/schemas/events.{event.class_name}"}
        assert messages[event.class_name]["payload"] == own
        if event.web_hook:
            assert messages[f"hook.{event.class_name}"]["payload"]["properties"]["data"] == own
            body = both.rest["webhooks"][event.name]["post"]["requestBody"]
            assert body["required"] is True
            assert body["content"]["application/json"]["schema"]["properties"]["data"] == own


def test_the_body_of_a_web_hook_needs_each_part_of_its_envelope(both: Both) -> None:
    for event in both.hooked:
        message = both.socket["components"]["messages"][f"hook.{event.class_name}"]
        content = both.rest["webhooks"][event.name]["post"]["requestBody"]["content"]
        for schema in (message["payload"], content["application/json"]["schema"]):
            assert set(schema["required"]) == schema["properties"].keys() == ENVELOPE
            assert schema["properties"]["event"]["const"] == event.name


def test_the_body_of_a_web_hook_is_an_object_with_parts_of_their_types(both: Both) -> None:
    event = both.hooked[0]
    message = both.socket["components"]["messages"][f"hook.{event.class_name}"]
    content = both.rest["webhooks"][event.name]["post"]["requestBody"]["content"]
    good = {"website_id": "w", "event": event.name, "data": {}, "timestamp": 1}
    wrong = [{**good, "website_id": 1}, {**good, "event": "other"}, {**good, "timestamp": "1"}]
    for schema in (message["payload"], content["application/json"]["schema"]):
        envelope = {**schema, "properties": {**schema["properties"], "data": {}}}
        fits = Draft202012Validator(envelope).is_valid
        assert [fits(one) for one in (good, [good], *wrong)] == [True] + [False] * 4


def test_a_web_hook_has_the_headers_of_the_spec_and_needs_the_timestamp_alone(both: Both) -> None:
    names = both.api.platform.web_hooks
    for event in both.hooked:
        found = both.rest["webhooks"][event.name]["post"]
        assert {(p["name"], p["in"], p["required"]) for p in found["parameters"]} == {
            (name, "header", key == "timestamp") for key, name in names.items()
        }
        assert all(p["schema"] == {"type": "string"} for p in found["parameters"])
        assert found["security"] == []
        headers = both.socket["components"]["messages"][f"hook.{event.class_name}"]["headers"]
        assert headers["type"] == "object"
        assert headers["properties"].keys() == set(names.values())
        assert headers["required"] == [names["timestamp"]]


def test_who_authenticates_has_to_say_tier_identifier_key_and_events(both: Both) -> None:
    [reference] = both.socket["operations"]["authenticate"]["messages"]
    payload = at(both.socket, at(both.socket, reference["$ref"])["$ref"])["payload"]
    assert set(payload["required"]) == {"tier", "username", "password", "events"}
    assert payload["properties"].keys() - payload["required"] == {"rooms", "inboxes"}
    assert payload["properties"]["tier"]["enum"] == list(both.api.platform.tiers)
    assert payload["properties"]["events"]["minItems"] == 1
    assert payload["properties"]["password"]["format"] == "password"


def test_each_tier_asks_its_own_operation_where_to_connect(both: Both) -> None:
    paths = {operation.key: operation.path for operation in both.api.operations()}
    assert both.socket["servers"]["rtm"]["x-crisp-endpoints"] == {
        tier: {"operationId": key, "path": paths[key]}
        for tier, key in both.api.platform.rtm_endpoints.items()
    }


def test_every_message_is_in_the_operation_of_its_way_and_in_its_channel(both: Both) -> None:
    def names(references: list[dict[str, str]]) -> list[str]:
        return [one["$ref"].rpartition("/")[2] for one in references]

    found = {name: names(one["messages"]) for name, one in both.socket["operations"].items()}
    found["reply"] = names(both.socket["operations"]["authenticate"]["reply"]["messages"])
    assert found["receive"] == [event.class_name for event in both.api.events()]
    assert found["receiveWebHooks"] == [f"hook.{event.class_name}" for event in both.hooked]
    assert found["authenticate"] == ["sent.Authentication"]
    assert found["reply"] == ["answer.Authenticated", "answer.Unauthorized"]
    emits = [emit.name for family in both.api.families for emit in family.emits]
    messages = both.socket["components"]["messages"]
    assert [messages[name]["name"] for name in found["send"]] == ["socket:bind", *emits]
    listed = {key: list(one["messages"]) for key, one in both.socket["channels"].items()}
    assert sorted(listed["rtm"] + listed["webHooks"]) == sorted(messages)
    assert listed["webHooks"] == found["receiveWebHooks"]


def test_every_message_has_a_title_and_none_a_word_that_asyncapi_lacks(both: Both) -> None:
    for key, message in both.socket["components"]["messages"].items():
        assert message["title"] and message["name"], key
        assert "deprecated" not in message, key
