"""Real-time events over a real socket, as a client gets them."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from crisp_client import events
from crisp_client.testing import Emulator
from tests import loopback
from tests.described import SPEC
from tests.emulator.sockets import disconnected
from tests.emulator.sockets import Got
from tests.emulator.sockets import socket
from tests.emulator.sockets import until


@pytest.mark.parametrize("path", [*SPEC.endpoints.values(), "/socket.io/"])
def test_every_path_serves(crisp: Emulator, path: str) -> None:
    async def run() -> Got:
        async with socket(crisp, path=path) as (_, got):
            crisp.visitor("Ada").say("hello")
            return await until(got, 2)

    ((event, payload),) = asyncio.run(run())
    assert event == "message:send"
    assert payload["content"] == "hello"
    assert payload["inbox_id"] is None


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"password": "wrong"}, "invalid_credentials"),
        ({"username": None}, "invalid_credentials"),
        ({"tier": "robot"}, "invalid_tier"),
        ({"tier": "website"}, "invalid_credentials"),
        ({"events": []}, "invalid_data"),
        ({"events": "message:send"}, "invalid_data"),
    ],
)
def test_refused_and_disconnected(crisp: Emulator, asked: dict[str, Any], message: str) -> None:
    async def run() -> Got:
        async with socket(crisp, **asked) as (client, got):
            await disconnected(client)
            return got

    assert asyncio.run(run()) == [("unauthorized", {"message": message})]


def test_only_an_object_is_a_payload(crisp: Emulator) -> None:
    payload: Any = [1]
    with pytest.raises(TypeError, match=r"^payload must be a dict, not list$"):
        crisp.emit("message:send", payload)
    crisp.emit("message:send", {})


@pytest.mark.parametrize(
    ("tier", "heard"),
    [
        ("user", ["campaign:progress", "billing:link:redirect", "message:send"]),
        ("website", ["billing:link:redirect", "message:send"]),
        ("plugin", ["identity:verify:request", "billing:link:redirect", "message:send"]),
    ],
)
def test_events_that_are_stated_for_other_tiers_are_not_heard(
    crisp: Emulator, tier: str, heard: list[str]
) -> None:
    username, password = crisp.add_token(tier)
    login = {"tier": tier, "username": username, "password": password}
    names = ["campaign:progress", "identity:verify:request", "billing:link:redirect"]
    names.append("message:send")

    async def run() -> Got:
        async with socket(crisp, events=names, **login) as (_, got):
            for name in names:
                crisp.emit(name, {"website_id": crisp.website_id})
            async with asyncio.timeout(5):
                while got[-1][0] != "message:send":
                    await asyncio.sleep(0.005)
            return got[1:]

    assert [event for event, _ in asyncio.run(run())] == heard


def test_authenticated_is_true_and_polling_is_refused(crisp: Emulator) -> None:
    async def run() -> Got:
        async with socket(crisp) as (_, got):
            return got

    assert asyncio.run(run()) == [("authenticated", True)]
    polled = loopback.get(f"{crisp.url}/socket.io/?EIO=4&transport=polling")
    assert polled.status_code == 400


def test_other_paths_have_no_socket(crisp: Emulator) -> None:
    handshake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
        "Sec-WebSocket-Version": "13",
    }
    answer = loopback.get(f"{crisp.url}/elsewhere/", headers=handshake)
    assert answer.status_code == 403


def test_only_what_was_asked_for(crisp: Emulator) -> None:
    other = crisp.add_website("Other", "other.example")

    async def run() -> tuple[Got, Got]:
        rooms = [other]
        wanted = ["message:received", "session:set_state", "message:send"]
        async with (
            socket(crisp) as (_, all_sites),
            socket(crisp, rooms=rooms, events=wanted) as (_, one_site),
        ):
            crisp.visitor().say("here")
            crisp.visitor(website_id=other).say("there")
            return await until(all_sites, 3), await until(one_site, 3)

    all_sites, one_site = asyncio.run(run())
    assert [payload["content"] for _, payload in all_sites] == ["here", "there"]
    assert [event for event, _ in one_site] == ["message:send", "session:set_state"]
    assert {payload["website_id"] for _, payload in one_site} == {other}


def test_a_new_website_is_joined_by_bind(crisp: Emulator) -> None:
    async def run() -> Got:
        async with socket(crisp) as (client, got):
            fresh = crisp.add_website("Fresh", "fresh.example")
            crisp.visitor(website_id=fresh).say("unheard")
            await client.emit("socket:bind", {"events": ["message:send", "session:set_state"]})
            crisp.visitor().say("marker")
            await until(got, 2)
            crisp.visitor(website_id=fresh).say("heard")
            return await until(got, 4)

    contents = [payload.get("content") for _, payload in asyncio.run(run())]
    assert contents[0] == "marker"
    assert "heard" in contents
    assert "unheard" not in contents


def test_an_upload_for_no_website_is_heard_by_who_asked(crisp: Emulator, api: httpx.Client) -> None:
    event, name = "bucket:url:upload:generated", "available"
    file = {"name": "a.png", "type": "image/png"}
    resource = {"type": "plugin", "id": "none"}
    body = {"namespace": "upload", "id": "a", "file": file, "resource": resource}
    other = dict(zip(("username", "password"), crisp.add_token("plugin"), strict=True))

    async def run() -> tuple[Got, Got]:
        wanted = [event, f"website:users:{name}"]
        async with (
            socket(crisp, events=wanted) as (_, own),
            socket(crisp, events=wanted, **other) as (_, others),
        ):
            sent = await asyncio.to_thread(api.post, "bucket/url/generate", json=body)
            assert sent.is_success, sent.text
            crisp.emit(wanted[1], {"website_id": crisp.website_id, name: True})
            return await until(own, 3), await until(others, 2)

    own, others = asyncio.run(run())
    assert [name for name, _ in own] == [event, "website:users:available"]
    assert own[0][1]["resource"] == resource
    assert [name for name, _ in others] == ["website:users:available"]


def test_order_is_kept_and_payloads_are_snapshots(crisp: Emulator) -> None:
    async def run() -> Got:
        async with socket(crisp) as (_, got):
            visitor = crisp.visitor()
            for number in range(200):
                visitor.say(str(number))
            return await until(got, 201)

    assert [payload["content"] for _, payload in asyncio.run(run())] == list(map(str, range(200)))


WRITES: list[tuple[str, str, dict[str, Any], list[str]]] = [
    (
        "POST",
        "{c}/message",
        {"type": "text", "from": "operator", "origin": "chat", "content": "x"},
        ["message:received"],
    ),
    (
        "POST",
        "{c}/message",
        {"type": "text", "from": "user", "origin": "email", "content": "x"},
        ["message:send"],
    ),
    (
        "POST",
        "{c}/message",
        {"type": "note", "from": "operator", "origin": "chat", "content": "x", "mentions": []},
        ["message:received", "session:set_mentions"],
    ),
    ("PATCH", "{c}/state", {"state": "pending"}, ["session:set_state"]),
    ("PATCH", "{c}/block", {"blocked": True}, ["session:set_block"]),
    (
        "PATCH",
        "{c}/read",
        {"from": "user", "origin": "chat"},
        ["message:acknowledge:read:received"],
    ),
    ("PATCH", "{c}/meta", {"nickname": "Ada", "email": "", "ip": "::1"}, ["session:set_nickname"]),
    (
        "PATCH",
        "{c}/meta",
        {"phone": "1", "address": "x", "avatar": "y", "data": {"a": 1}, "segments": ["s"]},
        [
            "session:set_phone",
            "session:set_address",
            "session:set_avatar",
            "session:set_data",
            "session:set_segments",
        ],
    ),
    (
        "PATCH",
        "{c}/meta",
        {"email": "new@example.org"},
        ["session:set_email", "people:profile:created", "people:bind:session"],
    ),
    ("POST", "{c}/initiate", {}, ["session:request:initiated"]),
    (
        "POST",
        "website/{w}/people/profile",
        {"email": "x@example.net", "person": {}},
        ["people:profile:created"],
    ),
    ("DELETE", "{c}", {}, ["session:removed"]),
]


@pytest.mark.parametrize(("method", "path", "body", "expected"), WRITES)
def test_writes_cause_events(
    crisp: Emulator,
    api: httpx.Client,
    method: str,
    path: str,
    body: dict[str, Any],
    expected: list[str],
) -> None:
    website_id = crisp.add_website("Events", "events.example")
    visitor = crisp.visitor(website_id=website_id)
    visitor.say("hello")
    conversation = f"website/{website_id}/conversation/{visitor.session_id}"

    async def run() -> Got:
        wanted = [event.value for event in events.Event]
        async with socket(crisp, events=wanted, rooms=[website_id]) as (_, got):
            url = path.replace("{c}", conversation).replace("{w}", website_id)
            new = {**body, "mentions": [crisp.operator_id]} if "mentions" in body else body
            sent = await asyncio.to_thread(api.request, method, url, json=new)
            assert sent.is_success, sent.text
            crisp.emit("website:users:available", {"website_id": website_id, "available": True})
            return await until(got, len(expected) + 2)

    got = asyncio.run(run())
    assert [event for event, _ in got] == [*expected, "website:users:available"]
    for event, payload in got:
        events.decode(event, payload, strict=True)


def test_what_a_visitor_causes(crisp: Emulator, api: httpx.Client) -> None:
    website_id = crisp.add_website("Visits", "visits.example")

    async def run() -> Got:
        wanted = [event.value for event in events.Event]
        async with socket(crisp, events=wanted, rooms=[website_id]) as (_, got):
            visitor = crisp.visitor(website_id=website_id)
            visitor.compose("hel")
            visitor.compose(stop=True)
            visitor.say({"url": "https://x.example/x.gif", "type": "image/gif"}, type="animation")
            path = f"website/{website_id}/conversation/{visitor.session_id}/message"
            new = {"type": "text", "from": "operator", "origin": "chat", "content": "hi"}
            await asyncio.to_thread(api.post, path, json=new)
            await asyncio.to_thread(visitor.wait_for_reply)
            visitor.read()
            visitor.read()
            visitor.leave()
            return await until(got, 9)

    got = asyncio.run(run())
    assert [event for event, _ in got] == [
        "session:update_availability",
        "message:compose:send",
        "message:compose:send",
        "message:send",
        "session:set_state",
        "message:received",
        "message:acknowledge:read:send",
        "session:update_availability",
    ]
    for event, payload in got:
        events.decode(event, payload, strict=True)
