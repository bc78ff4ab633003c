"""Changes over REST are there when they are read."""

from __future__ import annotations

import json
import socket
from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests import loopback


@pytest.fixture
def site(crisp: Emulator) -> str:
    return crisp.add_website("Fresh", "fresh.example")


@pytest.fixture
def ada(crisp: Emulator, site: str) -> Visitor:
    return crisp.visitor("Ada", "ada@example.org", website_id=site)


def read(api: httpx.Client, path: str) -> Any:
    answer = api.get(path)
    assert answer.is_success, answer.text
    return answer.json()["data"]


def test_message_of_an_operator(api: httpx.Client, crisp: Emulator, ada: Visitor) -> None:
    ada.say("hello")
    path = f"website/{ada.website_id}/conversation/{ada.session_id}"
    new = {"type": "text", "from": "operator", "origin": "chat", "content": "Hi\n" + "x" * 300}
    sent = api.post(f"{path}/message", json=new)
    assert (sent.status_code, sent.json()["reason"]) == (202, "dispatched")
    doc = read(api, path)
    assert doc["unread"] == {"operator": 1, "visitor": 1}
    assert doc["last_message"] == "Hi " + "x" * 197 + " [..]"
    assert doc["preview_message"]["fingerprint"] == sent.json()["data"]["fingerprint"]
    assert "waiting_since" not in doc
    hello, reply = read(api, f"{path}/messages/")
    assert hello["user"] == {"nickname": "Ada", "user_id": ada.session_id}
    assert reply["fingerprint"] // 100 == reply["timestamp"] < hello["timestamp"] + 60_000
    assert reply["stamped"] is True
    assert ada.wait_for_reply()["content"] == new["content"]


@pytest.mark.parametrize(
    ("type", "content", "excerpt"),
    [
        ("text", " a\n b", "a b"),
        ("text", "x" * 200, "x" * 200),
        ("text", "x" * 201, "x" * 200 + " [..]"),
        ("file", {"name": "a.txt", "url": "http://h/a", "type": "text/plain"}, "a.txt"),
        ("animation", {"url": "http://h/a", "type": "image/gif"}, ""),
        ("audio", {"url": "http://h/a", "type": "audio/wav", "duration": 1}, ""),
        ("picker", {"id": "p", "text": "Which?", "choices": []}, "Which?"),
        ("field", {"id": "f", "text": "Name?", "explain": "Yours"}, "Name?"),
        ("carousel", {"text": "Look", "targets": []}, "Look"),
        ("event", {"namespace": "state:resolved"}, "before"),
        ("note", "for operators", "before"),
    ],
)
def test_the_last_message_is_shown_by_its_text(
    crisp: Emulator, ada: Visitor, type: str, content: Any, excerpt: str
) -> None:
    ada.say("before")
    ada.say(content, type=type)
    doc = crisp.conversation(ada.session_id)
    assert (doc["last_message"], doc["preview_message"]["excerpt"]) == (excerpt, excerpt)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"user": {"type": "participant"}, "fingerprint": 12345, "origin": "email"},
        {"stealth": True, "timestamp": 1609459200000, "origin": "urn:crisp.im:import:0"},
        {"type": "note", "from": "operator", "automated": True, "mentions": []},
    ],
)
def test_messages_that_programs_send(
    api: httpx.Client, crisp: Emulator, ada: Visitor, more: dict[str, Any]
) -> None:
    path = f"website/{ada.website_id}/conversation/{ada.session_id}/message"
    new = {"type": "text", "from": "user", "origin": "chat", "content": "Hello", **more}
    if "mentions" in more:
        new["mentions"] = [crisp.operator_id]
    assert api.post(path, json=new).status_code == 202
    (message,) = crisp.messages(ada.session_id)
    assert message["timestamp"] == more.get("timestamp", message["timestamp"])
    assert message["stamped"] is ("timestamp" not in more)
    assert message["fingerprint"] == more.get("fingerprint", message["fingerprint"])
    assert {**message["user"], **more.get("user", {})} == message["user"]


def test_messages_come_in_batches_of_40(api: httpx.Client, ada: Visitor) -> None:
    sent = [ada.say(str(number)) for number in range(100)]
    path = f"website/{ada.website_id}/conversation/{ada.session_id}/messages"
    batch = read(api, path)
    seen: list[int] = []
    while batch:
        seen = [message["fingerprint"] for message in batch] + seen
        batch = read(api, f"{path}?timestamp_before={batch[0]['timestamp']}")
    assert seen == sent
    whole = [*read(api, path)]
    after = read(api, f"{path}?timestamp_after={whole[-2]['timestamp']}")
    assert [message["content"] for message in after] == ["99"]
    around = read(api, f"{path}?timestamp_around={whole[0]['timestamp']}")
    assert [message["content"] for message in around] == [str(n) for n in range(40, 80)]


def test_read_state_block_and_meta(api: httpx.Client, crisp: Emulator, ada: Visitor) -> None:
    ada.say("hello")
    path = f"website/{ada.website_id}/conversation/{ada.session_id}"
    marked = api.patch(f"{path}/read", json={"from": "user", "origin": "chat"})
    assert marked.status_code == 202
    assert crisp.messages(ada.session_id)[0]["read"] == "chat"
    api.patch(f"{path}/state", json={"state": "resolved"})
    api.patch(f"{path}/block", json={"blocked": True})
    api.patch(f"{path}/meta", json={"data": {"a": 1}, "segments": ["x", "y"]})
    api.patch(f"{path}/meta", json={"data": {"b": 2}, "segments": ["z"], "device": {}})
    doc = read(api, path)
    assert (doc["state"], doc["status"], doc["is_blocked"]) == ("resolved", 2, True)
    assert doc["unread"]["operator"] == 0
    assert doc["meta"]["data"] == {"a": 1, "b": 2}
    assert doc["meta"]["segments"] == ["z"]
    assert doc["meta"] == read(api, f"{path}/meta")
    ada.say("once more")
    assert read(api, path)["state"] == "unresolved"


@pytest.mark.parametrize("mark", ["read", "delivered"])
def test_only_the_messages_that_are_named_are_marked(
    api: httpx.Client, ada: Visitor, mark: str
) -> None:
    path = f"website/{ada.website_id}/conversation/{ada.session_id}"
    for text in ("one", "two", "three"):
        new = {"type": "text", "from": "operator", "origin": "chat", "content": text}
        assert api.post(f"{path}/message", json=new).is_success
    named = [message["fingerprint"] for message in read(api, f"{path}/messages/")][:2]
    asked = {"from": "operator", "origin": "chat", "fingerprints": named}
    assert api.patch(f"{path}/{mark}", json=asked).is_success
    marks = [message[mark] for message in read(api, f"{path}/messages/")]
    assert marks == ["chat", "chat", ""]


def test_filters_of_conversations(api: httpx.Client, crisp: Emulator, site: str) -> None:
    silent, ada, bob = (crisp.visitor(name, website_id=site) for name in ("Cy", "Ada", "Bob"))
    ada.say("good morning")
    bob.say("good evening")
    of_bob = f"website/{site}/conversation/{bob.session_id}"
    api.patch(f"{of_bob}/state", json={"state": "resolved"})
    api.patch(f"{of_bob}/read", json={"from": "user", "origin": "chat"})
    api.patch(f"{of_bob}/meta", json={"segments": ["vip"]})

    def filtered(criterion: str, operator: str, query: str) -> str:
        condition = {"criterion": criterion, "operator": operator, "query": [query]}
        condition["model"] = "conversation"
        return f"search_type=filter&search_query={json.dumps([condition])}"

    asked: dict[str, list[Visitor]] = {
        "": [bob, ada],
        "include_empty=1&order_date_created=1": [bob, ada, silent],
        "filter_unread=1": [ada],
        "filter_resolved=1": [bob],
        "filter_not_resolved=1": [ada],
        "filter_assigned=somebody": [],
        "filter_unassigned=1": [bob, ada],
        "order_date_waiting=1&unknown=1": [ada, bob],
        "search_query=MORNING&search_type=text": [ada],
        "search_query=vip&search_type=segment": [bob],
        filtered("meta.segments", "eq", "vip"): [bob],
        filtered("meta.segments", "eq", "vi"): [],
        filtered("meta.segments", "neq", "vip"): [ada],
        filtered("meta.nickname", "has", "B"): [bob],
        filtered("meta.nickname", "has", "z"): [],
        "filter_date_start=2999-01-01T00:00:00Z": [],
        "filter_date_end=2999-01-01T00:00:00%2B01:00": [bob, ada],
    }
    for query, expected in asked.items():
        rows = read(api, f"website/{site}/conversations?{query}")
        assert [row["session_id"] for row in rows] == [v.session_id for v in expected], query


def test_pages(api: httpx.Client, crisp: Emulator, site: str) -> None:
    for number in range(45):
        crisp.visitor(website_id=site).say(str(number))
    lengths = [len(read(api, f"website/{site}/conversations/{page}")) for page in (1, 2, 3, 4)]
    assert lengths == [20, 20, 5, 0]
    assert len(read(api, f"website/{site}/conversations/1?per_page=50")) == 45


def test_contacts(api: httpx.Client, site: str) -> None:
    profile = f"website/{site}/people/profile"
    card = {"email": "bo@corp.example", "person": {"nickname": "Bo"}, "segments": ["vip"]}
    added = api.post(profile, json=card)
    people_id = added.json()["data"]["people_id"]
    again = api.post(profile, json=card)
    assert (added.status_code, again.status_code) == (201, 409)
    assert again.json()["reason"] == "people_exists"
    for key in (people_id, "bo@corp.example", "bo%40corp.example"):
        found = read(api, f"{profile}/{key}")
        assert found["people_id"] == people_id
        named = {"name": "Corp", "legal_name": "Corp"}
        assert found["company"] == {**named, "phones": [], "emails": [], "tags": []}
    made_up = {key: found["person"][key] for key in ("geolocation", "locales", "profiles")}
    assert made_up["geolocation"].keys() == {"country", "region", "city", "coordinates"}
    assert (made_up["locales"], made_up["profiles"]) == ([], [])
    api.patch(f"{profile}/{people_id}", json={"person": {"phone": "1"}, "active": 7})
    changed = read(api, f"{profile}/{people_id}")
    assert changed["person"] == {"nickname": "Bo", "phone": "1", **made_up}
    assert changed["active"] == {"now": False, "last": 7}
    api.put(f"{profile}/{people_id}", json={"email": "bo@new.example", "person": {}})
    assert read(api, f"{profile}/{people_id}")["segments"] == []
    data = f"website/{site}/people/data/{people_id}"
    api.put(data, json={"data": {"a": 1}})
    api.patch(data, json={"data": {"b": "two"}})
    assert read(api, data) == {"data": {"a": 1, "b": "two"}}
    events = f"website/{site}/people/events/{people_id}"
    api.post(events, json={"text": "paid", "color": "green"})
    assert [event["text"] for event in read(api, f"{events}/list/1")] == ["paid"]
    assert read(api, f"{events}/list/2") == []
    assert api.delete(f"{profile}/{people_id}").json()["reason"] == "deleted"
    assert api.head(f"{profile}/{people_id}").status_code == 404


def test_search_in_contacts(api: httpx.Client, site: str) -> None:
    for name in ("ada", "bob"):
        card = {"email": f"{name}@example.org", "person": {"nickname": name}, "segments": [name]}
        api.post(f"website/{site}/people/profile", json=card)
    condition = {"model": "people", "criterion": "segments", "operator": "eq", "query": ["ada"]}
    asked = {
        "": ["bob", "ada"],
        "sort_field=email&sort_order=ascending": ["ada", "bob"],
        "search_text=BOB@": ["bob"],
        f"search_filter={json.dumps([condition])}": ["ada"],
    }
    for query, expected in asked.items():
        rows = read(api, f"website/{site}/people/profiles?{query}")
        assert [row["person"]["nickname"] for row in rows] == expected, query
    segments = read(api, f"website/{site}/people/segments/1")
    assert segments == [{"segment": "ada", "count": 1}, {"segment": "bob", "count": 1}]


def test_an_email_links_conversation_and_contact(api: httpx.Client, ada: Visitor) -> None:
    person = read(api, f"website/{ada.website_id}/people/profile/ada@example.org")
    listed = f"website/{ada.website_id}/people/conversations/{person['people_id']}/list/1"
    assert read(api, listed) == [ada.session_id]


def test_operators(api: httpx.Client, crisp: Emulator, site: str) -> None:
    verify = {"method": "password", "secret": "wrong"}
    invitation = {"email": "new@example.com", "role": "member", "verify": verify}
    refused = api.post(f"website/{site}/operator", json=invitation)
    assert (refused.status_code, refused.json()["reason"]) == (423, "password_unverified")
    verify["secret"] = crisp.password
    assert api.post(f"website/{site}/operator", json=invitation).status_code == 201
    owner, member = read(api, f"website/{site}/operators/list")
    assert owner["details"]["user_id"] == crisp.operator_id
    path = f"website/{site}/operator/{member['details']['user_id']}"
    api.patch(path, json={"title": "Boss"})
    assert read(api, path)["title"] == "Boss"
    api.delete(path)
    assert api.get(path).status_code == 404


def test_login_gives_a_pair_that_works_until_logout(crisp: Emulator) -> None:
    url = f"{crisp.url}/v1/user"
    wrong = {"email": crisp.email, "password": "wrong"}
    assert loopback.post(f"{url}/session/login", json=wrong).status_code == 401
    right = {"email": crisp.email, "password": crisp.password}
    made = loopback.post(f"{url}/session/login", json=right).json()["data"]
    pair = (made["identifier"], made["key"])
    account = loopback.get(f"{url}/account", auth=pair).json()["data"]
    assert account == {"user_id": crisp.operator_id}
    assert loopback.post(f"{url}/session/logout", auth=pair).is_success
    assert loopback.get(f"{url}/account", auth=pair).status_code == 401


def test_settings_and_profile_of_the_user(api: httpx.Client) -> None:
    api.patch("user/account/profile", json={"locale": "fr"})
    assert read(api, "user/account/profile")["locale"] == "fr"
    api.patch("user/account/notification", json={"sounds": True})
    assert read(api, "user/account/notification")["sounds"] is True
    api.patch("user/account/schedule", json={"hours": {"from": "9:00", "to": "17:00"}})
    assert read(api, "user/account/schedule")["hours"] == [{"from": "9:00", "to": "17:00"}]


def test_website(api: httpx.Client) -> None:
    made = api.post("website", json={"name": "Shop", "domain": "shop.example"})
    assert made.status_code == 201
    path = f"website/{made.json()['data']['website_id']}"
    api.patch(f"{path}/settings", json={"name": "Store", "contact": {"phone": "1"}})
    assert read(api, path)["name"] == "Store"
    assert read(api, f"{path}/settings")["contact"]["phone"] == "1"
    assert read(api, f"{path}/stats")["total"] == 0
    assert path.removeprefix("website/") in [w["id"] for w in read(api, "user/account/websites")]
    assert api.delete(path).json()["reason"] == "deleted"
    assert api.get(path).json()["reason"] == "not_subscribed"


def test_requests_are_kept_without_headers(crisp: Emulator, api: httpx.Client) -> None:
    api.post(f"website/{crisp.website_id}/conversation", json={})
    api.get(f"website/{crisp.website_id}/conversations/1?per_page=20&x=a%20b")
    made, listed = crisp.requests[-2:]
    assert (made.method, made.body, made.status) == ("POST", {}, 201)
    assert (listed.query, listed.body, listed.status) == ("per_page=20&x=a%20b", None, 200)
    assert crisp.key not in repr(crisp.requests)


@pytest.mark.parametrize(
    ("given", "kept"),
    [({}, ["/0", "/1", "/2"]), ({"remember": 2}, ["/1", "/2"]), ({"remember": 0}, [])],
)
def test_how_many_requests_are_kept(given: dict[str, int], kept: list[str]) -> None:
    with Emulator(**given) as crisp:
        for number in range(3):
            loopback.get(f"{crisp.url}/{number}")
        assert [request.path for request in crisp.requests] == kept


def test_a_request_that_is_cut_is_none(
    crisp: Emulator, api: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    before = len(crisp.requests)
    with socket.create_connection(("127.0.0.1", crisp.port)) as wire:
        wire.sendall(b"POST /v1/website HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n{}")
        wire.shutdown(socket.SHUT_WR)
        assert wire.recv(1) == b""
    api.get(f"website/{crisp.website_id}")
    assert [request.method for request in crisp.requests[before:]] == ["GET"]
    assert caplog.records == []


def test_a_seed_gives_the_same_ids() -> None:
    one, two = (Emulator(seed=7, clock=lambda: 1_700_000_000.0) for _ in range(2))
    assert (one.identifier, one.key, one.website_id) == (two.identifier, two.key, two.website_id)
    said = [crisp.visitor(website_id=crisp.website_id) for crisp in (one, two)]
    assert said[0].session_id == said[1].session_id
    assert said[0].say("x") == said[1].say("x")
    assert repr(one) == "<Emulator stopped>"
