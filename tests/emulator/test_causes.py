"""Writes and the events that they cause, over a real socket, each in its described form."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import Any

import httpx
import pytest

from crisp_client import events
from crisp_client.testing import Emulator
from tests.codegen.specs import real_api
from tests.described import Route
from tests.described import route_of
from tests.described import SPEC

from ..tokens import pair_of
from ..tokens import tier_for
from .population import body_for
from .population import populate
from .test_rtm import Got
from .test_rtm import socket
from .test_rtm import until

C = "website/{website_id}/conversation/{session_id}"
PLUGIN = "plugins/subscription/{website_id}/{plugin_id}"
CAMPAIGN = "website/{website_id}/campaign/{campaign_id}"
WIDGET = {"section_id": "a", "item_id": "b", "data": {}, "action": "fetch"}
ASSIGNED = {"assigned": {"user_id": "{user_id}"}}
TEXT = {"type": "text", "origin": "chat", "content": "hi"}
MAPPING = {"url": "https://x.example", "mapping": [], "options": {}}

BY_HAND: list[tuple[str, str, Any, list[str]]] = [
    ("POST", f"{C}/message", {**TEXT, "from": "user"}, ["message:send"]),
    ("POST", f"{C}/message", {**TEXT, "from": "operator"}, ["message:received"]),
    ("PATCH", f"{C}/message/{{fingerprint}}", {"content": "new"}, ["message:updated"]),
    ("DELETE", f"{C}/message/{{fingerprint}}", None, ["message:removed"]),
    ("PATCH", f"{C}/compose", {"type": "start", "from": "user"}, ["message:compose:send"]),
    (
        "PATCH",
        f"{C}/compose",
        {"type": "start", "from": "operator", "excerpt": "He", "automated": True},
        ["message:compose:receive"],
    ),
    ("PATCH", f"{C}/compose", {"type": "start", "from": "operator", "stealth": True}, []),
    (
        "PATCH",
        f"{C}/delivered",
        {"from": "operator", "origin": "chat", "fingerprints": ["{second}"]},
        ["message:acknowledge:delivered"],
    ),
    ("PATCH", f"{C}/unread", {"from": "user"}, []),
    ("PATCH", f"{C}/open", {"opened": True}, ["session:set_opened"]),
    ("PATCH", f"{C}/open", {"opened": False}, ["session:set_closed"]),
    ("PATCH", f"{C}/routing", ASSIGNED, ["session:set_routing"]),
    ("PATCH", f"{C}/routing", {"assigned": None}, []),
    ("PATCH", f"{C}/inbox", {"inbox_id": "{inbox_id}"}, ["session:set_inbox"]),
    (
        "PUT",
        f"{C}/participants",
        {"participants": [{"type": "email", "target": "x@example.org"}]},
        ["session:set_participants"],
    ),
    ("PATCH", f"{C}/verify", {"verified": True}, ["session:update_verify"]),
    ("POST", f"{C}/verify/identity", {"identity": "email"}, ["identity:verify:request"]),
    (
        "PUT",
        f"{C}/verify/identity/link",
        {"identity": "email", "recipient": "x@example.org", "token": "t"},
        ["session:update_verify"],
    ),
    ("POST", f"{C}/call", {"mode": "audio"}, ["call:request:initiated"]),
    ("POST", f"{C}/browsing", {}, ["browsing:request:initiated"]),
    ("POST", f"{C}/widget/{{plugin_id}}/button", WIDGET, ["widget:action:processed"]),
    ("POST", f"{C}/widget/{{plugin_id}}/data", WIDGET, ["widget:action:processed"]),
    ("POST", f"{CAMPAIGN}/dispatch", {}, ["campaign:dispatched"]),
    ("POST", f"{CAMPAIGN}/pause", {}, ["campaign:running"]),
    ("POST", f"{CAMPAIGN}/resume", {}, ["campaign:running"]),
    ("PUT", f"{PLUGIN}/settings", {"a": 1}, ["plugin:settings:saved"]),
    ("PATCH", f"{PLUGIN}/settings", {"a": 1}, ["plugin:settings:saved"]),
    ("POST", f"{PLUGIN}/event", {"name": "n", "data": {}}, ["plugin:event"]),
    ("DELETE", PLUGIN, None, ["plugin:subscription:updated"]),
    (
        "POST",
        "plugins/subscription/{website_id}",
        {"plugin_id": "p"},
        ["plugin:subscription:updated"],
    ),
    (
        "POST",
        "plans/subscription/{website_id}",
        {"plan_id": "pro"},
        ["plan:subscription:updated"],
    ),
    (
        "PATCH",
        "website/{website_id}/people/subscription/{people_id}",
        {"email": False},
        ["email:subscribe"],
    ),
    (
        "PATCH",
        "website/{website_id}/people/profile/{people_id}",
        {"person": {"employment": {"seniority": "senior"}, "description": "d", "profiles": []}},
        ["people:profile:updated", "people:sync:profile"],
    ),
    (
        "POST",
        "website/{website_id}/people/import/profiles",
        MAPPING,
        ["people:import:progress", "people:import:done"],
    ),
    (
        "PATCH",
        "website/{website_id}/batch/resolve",
        {"sessions": ["{session_id}", "unknown"]},
        ["session:set_state"],
    ),
    *(
        (
            "POST",
            "bucket/url/generate",
            {
                "namespace": namespace,
                "id": "a",
                "file": {"name": "a.png", "type": "image/png"},
                "resource": {"type": "website", "id": "{website_id}"},
            },
            [f"bucket:url:{namespace}:generated"],
        )
        for namespace in ("upload avatar website campaign helpdesk status processing".split())
    ),
    ("GET", "media/animation/list/1?list_id=7", None, ["media:animation:listed"]),
]

# Without routes and events that the spec does not have.
WRITES = [
    (method, path, body, [event for event in expected if event in SPEC.events])
    for method, path, body, expected in BY_HAND
    if route_of(method, f"/{path}")
]

WRITTEN = [route_of(method, f"/{path}") for method, path, *_ in WRITES]
DERIVED = [route for route in SPEC.operations if route.causes and route not in WRITTEN]


def filled(value: Any, known: dict[str, Any]) -> Any:
    if isinstance(value, dict):
        return {key: filled(item, known) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item, known) for item in value]
    if value == "{second}":
        return known["second"]
    return value.format_map(known) if isinstance(value, str) else value


@pytest.mark.parametrize(("method", "path", "body", "expected"), WRITES)
def test_a_write_causes(
    crisp: Emulator, api: httpx.Client, method: str, path: str, body: Any, expected: list[str]
) -> None:
    known: dict[str, Any] = populate(crisp, crisp.add_website("Events", "events.example"))
    known["second"] = crisp.messages(known["session_id"])[1]["fingerprint"]
    done = {"website_id": known["website_id"], "available": True}

    tier = tier_for(method, f"/{path}".partition("?")[0], crisp.tier)
    username, password = pair_of(crisp, tier)  # some events come to who caused them only

    async def run() -> Got:
        wanted = [event.value for event in events.Event]
        own = {"tier": tier, "username": username, "password": password}
        async with socket(crisp, events=wanted, rooms=[known["website_id"]], **own) as (_, got):
            sent = await asyncio.to_thread(
                api.request, method, path.format_map(known), json=filled(body, known)
            )
            assert sent.is_success, sent.text
            crisp.emit("website:users:available", done)
            return await until(got, len(expected) + 2)

    got = asyncio.run(run())
    assert [event for event, _ in got] == [*expected, "website:users:available"]
    for event, payload in got:
        events.decode(event, payload, strict=True)


@pytest.mark.parametrize("route", DERIVED, ids=lambda route: route.key)
def test_what_the_spec_says_that_a_route_causes(
    crisp: Emulator, api: httpx.Client, route: Route
) -> None:
    known = defaultdict(lambda: "some", populate(crisp, crisp.add_website("Said", "said.example")))
    body = body_for(route, known) if route.body is not None else None
    heard = [SPEC.event_tiers.get(event, SPEC.tiers) for event in route.causes]
    tier = max(SPEC.tiers, key=lambda tier: sum(tier in tiers for tiers in heard))
    username, password = crisp.add_token(tier)
    login = {"tier": tier, "username": username, "password": password}

    async def run() -> Got:
        async with socket(crisp, events=list(route.causes), **login) as (_, got):
            path = route.template.format_map(known).lstrip("/")
            sent = await asyncio.to_thread(api.request, route.method, path, json=body)
            assert sent.status_code == route.status, sent.text
            return await until(got, len(route.causes) + 1)

    got = asyncio.run(run())
    assert [event for event, _ in got] == list(route.causes)
    for event, payload in got:
        events.decode(event, payload, strict=True)
        ids = {name: known[name] for name in payload if f"{{{name}}}" in route.template}
        assert ids == {name: str(payload[name]) for name in ids}
        said = payload.keys() & (body or {}).keys()
        assert {name: payload[name] for name in said} == {name: body[name] for name in said}


def test_an_event_has_only_what_the_spec_says_of_it(crisp: Emulator) -> None:
    file = {"name": "a.png", "type": "image/png", "url": "https://x.example/a.png"}
    seen: list[dict[str, Any]] = []
    message: dict[str, Any] = {"session_id": "session_a", "type": "file", "from": "user"}
    message |= {"origin": "chat", "inbox_id": None, "fingerprint": 1, "timestamp": 2}
    rest = {"user": {"nickname": "Ada", "odd": 1}, "references": [{"type": "link", "odd": 1}]}
    crisp._world.listeners.append(lambda _, payload: seen.append(payload))
    try:
        sent = {**message, **rest, "content": {**file, "odd": 1}, "odd": 1}
        crisp._world.publish("message:send", {"website_id": crisp.website_id, **sent})
    finally:
        crisp._world.listeners.pop()
    kept = {"user": {"nickname": "Ada"}, "references": [{"type": "link"}], "content": file}
    assert seen == [{"website_id": crisp.website_id, **message, **kept}]


def test_every_event_that_a_route_is_said_to_cause_was_seen() -> None:
    api = real_api()
    seen = {event for *_, expected in WRITES for event in expected}
    seen |= {event for route in DERIVED for event in route.causes}
    said = {event for operation in api.operations() for event in operation.causes}
    awaited = {operation.awaits.event for operation in api.operations() if operation.awaits}
    assert said | awaited <= seen
