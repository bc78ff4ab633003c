"""The AsyncAPI document: one of everything. Its own parser reads it in `make oracle`."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft7Validator

from codegen.export.asyncapi import asyncapi
from codegen.ir import Api
from tests.codegen.exported import at
from tests.codegen.exported import FILES
from tests.codegen.exported import references
from tests.codegen.specs import load


@pytest.fixture(scope="module")
def small() -> dict[str, Any]:
    return asyncapi(load(FILES))


@pytest.fixture(scope="module")
def real(real_api: Api) -> dict[str, Any]:
    return asyncapi(real_api)


def messages(document: dict[str, Any], operation: str) -> dict[str, dict[str, Any]]:
    """By key, followed through the channel."""
    found = {}
    for reference in document["operations"][operation]["messages"]:
        in_channel = at(document, reference["$ref"])
        found[reference["$ref"].rpartition("/")[2]] = at(document, in_channel["$ref"])
    return found


def fits(document: dict[str, Any], message: dict[str, Any], value: Any) -> bool:
    rooted = {"allOf": [message["payload"]], "components": document["components"]}
    return Draft7Validator(rooted).is_valid(value)


@pytest.mark.parametrize("which", ["small", "real"])
def test_its_schemas_are_of_draft_7_and_something_refers_to_them(which, request):
    document = request.getfixturevalue(which)
    parts = document["components"]
    for schema in parts["schemas"].values():
        Draft7Validator.check_schema(schema)
    for message in parts["messages"].values():
        Draft7Validator.check_schema(message["payload"])
    leads_to = {reference: at(document, reference) for reference in references(document)}
    for kind in ("schemas", "messages"):
        assert {f"#/components/{kind}/{name}" for name in parts[kind]} <= leads_to.keys()


@pytest.mark.parametrize("which", ["small", "real"])
def test_nothing_stands_beside_a_reference(which, request):
    """Before 2019 it would count for nothing, and AsyncAPI's schemas are older."""

    def alone(found: Any) -> bool:
        if isinstance(found, list):
            return all(map(alone, found))
        if not isinstance(found, dict):
            return True
        return ("$ref" not in found or len(found) == 1) and all(map(alone, found.values()))

    assert alone(request.getfixturevalue(which))


def test_every_event_is_there(real, real_api):
    events = {event.class_name: event for event in real_api.events()}
    received = messages(real, "receive")
    assert {key: message["name"] for key, message in received.items()} == {
        key: event.name for key, event in events.items()
    }
    hooks = messages(real, "receiveWebHooks")
    assert {message["name"] for message in hooks.values()} == {
        event.name for event in events.values() if event.web_hook
    }
    sent = messages(real, "send")
    assert {m["name"] for m in sent.values()} == {
        "socket:bind", "message:acknowledge:read:send", "website:join",
    }  # fmt: skip


def test_who_sends_what(small):
    assert {name: o["action"] for name, o in small["operations"].items()} == {
        "authenticate": "send",
        "send": "send",
        "receive": "receive",
        "receiveWebHooks": "receive",
    }
    assert list(messages(small, "send")) == ["sent.SocketBind", "sent.ThingMake"]


def test_authentication(small):
    [first] = messages(small, "authenticate").values()
    assert first["name"] == "authentication"
    good = {"tier": "plugin", "username": "u", "password": "p", "events": ["thing:made"]}
    assert fits(small, first, good)
    assert fits(small, first, {**good, "rooms": ["a"], "inboxes": []})
    for wrong in ({"tier": "root"}, {"events": []}, {"events": "thing:made"}, {"username": None}):
        assert not fits(small, first, {**good, **wrong})
    assert not fits(small, first, [good])
    reply = small["operations"]["authenticate"]["reply"]["messages"]
    answers = [at(small, at(small, one["$ref"])["$ref"]) for one in reply]
    given = (True, False, {"message": "no"}, {"message": 1})
    assert {a["name"]: [fits(small, a, one) for one in given] for a in answers} == {
        "authenticated": [True, False, False, False],
        "unauthorized": [False, False, True, False],
    }
    bind = messages(small, "send")["sent.SocketBind"]
    assert [fits(small, bind, one) for one in ({}, [])] == [True, False]


def test_where_to_connect(small):
    server = small["servers"]["rtm"]
    assert server["protocol"] == "wss"
    assert server["variables"]["path"]["default"] == "/socket.io/"
    assert server["x-crisp-engine-io"] == "4"
    assert server["x-crisp-endpoints"]["plugin"] == {
        "operationId": "plugin_connect.get_connect_endpoints",
        "path": "/plugin/connect/endpoints",
    }


def test_an_event(small):
    found = messages(small, "receive")["ThingMade"]
    assert (found["name"], found["title"], found["summary"], found["description"]) == (
        "thing:made", "Thing Made", "It was made.", "Soon after.",
    )  # fmt: skip
    assert found["tags"] == [{"name": "thing"}]
    assert (found["x-crisp-tiers"], found["x-crisp-scope"]) == (["user", "plugin"], "things read")
    thing = {"id": "a", "kind": "new", "color": "blue", "made_at": 1, "gone": None, "token": "t"}
    assert fits(small, found, {"id": "b", "thing": thing, "color": "green"})
    assert not fits(small, found, {"thing": thing})
    assert not fits(small, found, {"id": "b", "thing": {}})


def test_an_event_of_which_nothing_is_known(small):
    found = messages(small, "receive")["ThingOdd"]
    assert fits(small, found, {"any": 1})
    assert not fits(small, found, [])
    assert {key: found[key] for key in found if key.startswith("x-")} == {
        "x-crisp-status": "removed"
    }


def test_events_are_told_from_what_is_sent():
    """Whatever they are called."""
    events = FILES["rtm/thing.yaml"].replace("thing:odd", "thing:make_sent")
    document = asyncapi(load({**FILES, "rtm/thing.yaml": events}))
    assert "ThingMakeSent" in messages(document, "receive")
    assert list(messages(document, "send")) == ["sent.SocketBind", "sent.ThingMake"]


def test_what_is_sent_is_closed(small):
    found = messages(small, "send")["sent.ThingMake"]
    assert fits(small, found, {"color": "red"})
    assert not fits(small, found, {"color": "blue"})


def test_a_web_hook(small):
    [(key, found)] = messages(small, "receiveWebHooks").items()
    assert (key, found["name"]) == ("hook.ThingMade", "thing:made")
    headers = found["headers"]
    assert (headers["type"], headers["required"]) == ("object", ["X-Crisp-Request-Timestamp"])
    names = {"X-Crisp-Signature", "X-Crisp-Request-Timestamp"}
    assert names <= headers["properties"].keys()
    for header in headers["properties"].values():
        assert (header.keys(), header["type"]) == ({"type", "description"}, "string")
    good = {"website_id": "w", "event": "thing:made", "timestamp": 1, "data": {"id": "a"}}
    assert not fits(small, found, good)
    assert not fits(small, found, {**good, "event": "thing:odd"})
    assert small["channels"]["webHooks"]["address"] is None
