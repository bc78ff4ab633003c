"""Parts of conversations and websites beside messages and settings."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator
from crisp_client.testing import Visitor


@pytest.fixture
def site(crisp: Emulator) -> str:
    return crisp.add_website("Fresh", "fresh.example")


@pytest.fixture
def ada(crisp: Emulator, site: str) -> Visitor:
    return crisp.visitor("Ada", "ada@example.org", website_id=site)


@pytest.fixture
def path(ada: Visitor) -> str:
    return f"website/{ada.website_id}/conversation/{ada.session_id}"


def read(api: httpx.Client, path: str) -> Any:
    answer = api.get(path)
    assert answer.is_success, answer.text
    return answer.json()["data"]


def test_a_message_is_changed_and_deleted(api: httpx.Client, ada: Visitor, path: str) -> None:
    first, second = ada.say("one"), ada.say("two")
    message = f"{path}/message/{second}"
    assert read(api, message)["content"] == "two"
    assert api.patch(message, json={"content": "2"}).json()["reason"] == "updated"
    changed = read(api, message)
    assert (changed["content"], changed["edited"]) == ("2", True)
    assert read(api, path)["last_message"] == "2"
    assert api.delete(message).json()["reason"] == "deleted"
    assert api.get(message).json()["data"]["message"] == "the message does not exist"
    doc = read(api, path)
    assert (doc["last_message"], doc["unread"]["operator"]) == ("one", 1)
    assert doc["preview_message"]["fingerprint"] == first
    api.delete(f"{path}/message/{first}")
    doc = read(api, path)
    assert (doc["last_message"], doc["unread"]["operator"]) == ("", 0)
    assert "preview_message" not in doc
    assert api.get(f"{path}/message/none").status_code == 404


def test_receipts(api: httpx.Client, crisp: Emulator, ada: Visitor, path: str) -> None:
    ada.say("hello")
    new = {"type": "text", "from": "operator", "origin": "chat", "content": "hi"}
    sent = api.post(f"{path}/message", json=new).json()["data"]["fingerprint"]
    api.patch(f"{path}/read", json={"from": "user", "origin": "chat"})
    assert read(api, path)["unread"]["operator"] == 0
    api.patch(f"{path}/unread", json={"from": "user"})
    assert read(api, path)["unread"]["operator"] == 1
    delivered = {"from": "operator", "origin": "email", "fingerprints": [sent]}
    api.patch(f"{path}/delivered", json=delivered)
    assert [message["delivered"] for message in crisp.messages(ada.session_id)] == ["", "email"]


def test_the_original_of_a_message(api: httpx.Client, path: str) -> None:
    original = {"type": "text/html", "content": "<p>hi</p>"}
    new = {"type": "text", "from": "user", "origin": "email", "content": "hi"}
    api.post(f"{path}/message", json={**new, "original": original})
    (message,) = read(api, f"{path}/messages")
    kept = read(api, f"{path}/original/{message['original']['original_id']}")
    assert {**kept, **original} == kept
    assert api.get(f"{path}/original/none").status_code == 404


def test_who_composes(api: httpx.Client, crisp: Emulator, path: str) -> None:
    api.patch(f"{path}/compose", json={"type": "start", "from": "operator", "excerpt": "He"})
    composing = read(api, path)["compose"]["operator"][crisp.operator_id]
    assert (composing["type"], composing["excerpt"]) == ("start", "He")
    website = path.partition("/conversation")[0]
    assert read(api, f"{website}/operators/active")[0]["user_id"] == crisp.operator_id
    api.delete(f"{website}/operators/active")
    assert read(api, f"{website}/operators/active") == []


def test_routing_inbox_and_participants(
    api: httpx.Client, crisp: Emulator, ada: Visitor, path: str
) -> None:
    ada.say("hello")
    website = f"website/{ada.website_id}"
    assert read(api, f"{path}/routing") == {"assigned": None}
    assigned = {"assigned": {"user_id": crisp.operator_id}}
    api.patch(f"{path}/routing", json=assigned)
    assert read(api, f"{path}/routing") == assigned
    found = read(api, f"{website}/conversations/1?filter_assigned={crisp.operator_id}")
    assert [row["session_id"] for row in found] == [ada.session_id]
    new = {"name": "Sales", "emoji": "", "order": 1, "operators": [], "conditions": []}
    sales = api.post(f"{website}/inbox", json=new).json()["data"]["inbox_id"]
    api.patch(f"{path}/inbox", json={"inbox_id": sales})
    assert len(read(api, f"{website}/conversations/1?filter_inbox_id={sales}")) == 1
    api.patch(f"{path}/inbox", json={"inbox_id": None})
    assert "inbox_id" not in read(api, path)
    participants = {"participants": [{"type": "email", "target": "x@example.org"}]}
    api.put(f"{path}/participants", json=participants)
    assert read(api, f"{path}/participants") == participants


@pytest.mark.parametrize("body", [{"assigned": None}, {}])
def test_null_or_nothing_takes_a_conversation_from_its_operator(
    api: httpx.Client, crisp: Emulator, path: str, body: dict[str, Any]
) -> None:
    api.patch(f"{path}/routing", json={"assigned": {"user_id": crisp.operator_id}})
    assert api.patch(f"{path}/routing", json=body).is_success
    assert read(api, f"{path}/routing") == {"assigned": None}


def test_proofs_of_who_a_visitor_is(api: httpx.Client, path: str) -> None:
    assert read(api, f"{path}/verify") == {"verified": False, "verifications": []}
    assert "is_verified" not in read(api, path)
    link = {"identity": "email", "recipient": "ada@example.org", "token": "t"}
    for _ in range(2):
        api.put(f"{path}/verify/identity/link", json=link)
    proof = {"identity": "email", "method": "link", "annotation": "ada@example.org"}
    assert read(api, f"{path}/verify") == {"verified": True, "verifications": [proof]}
    assert read(api, path)["is_verified"] is True
    api.patch(f"{path}/verify", json={"verified": False})
    assert "is_verified" not in read(api, path)
    assert read(api, f"{path}/verify") == {"verified": False, "verifications": []}


def test_files_and_events(api: httpx.Client, ada: Visitor, path: str) -> None:
    website = f"website/{ada.website_id}"
    names = [f"{number}.png" for number in range(21)]
    for name in names:
        content = {"name": name, "url": f"https://x.example/{name}", "type": "image/png"}
        ada.say(content, type="file")
    pages = [read(api, f"{path}/files/{number}") for number in (1, 2, 3)]
    assert [row["name"] for page in pages for row in page] == names[::-1]
    assert [len(page) for page in pages] == [20, 1, 0]
    api.post(f"{website}/people/events/ada@example.org", json={"text": "signed up"})
    assert [row["text"] for row in read(api, f"{path}/events/1")] == ["signed up"]


def test_calls_and_browsing(api: httpx.Client, path: str) -> None:
    assert api.get(f"{path}/call").status_code == 404
    made = api.post(f"{path}/call", json={"mode": "audio"}).json()["data"]
    assert read(api, f"{path}/call") == made
    assert api.delete(f"{path}/call/none").status_code == 404
    assert api.delete(f"{path}/call/{made['call_id']}").is_success
    assert api.get(f"{path}/call").status_code == 404
    api.post(f"{path}/browsing")
    (browsing,) = read(api, f"{path}/browsing")
    session = f"{path}/browsing/{browsing['browsing_id']}"
    assert api.patch(session, json={"action": "stop"}).is_success
    assert read(api, f"{path}/browsing") == []
    assert api.patch(session, json={"action": "stop"}).status_code == 404


def test_visitors_are_those_who_are_online(api: httpx.Client, crisp: Emulator, site: str) -> None:
    ada, bob = (crisp.visitor(name, website_id=site) for name in ("Ada", "Bob"))
    bob.say("hello")
    website = f"website/{site}"
    assert read(api, f"{website}/visitors/count") == {"count": 2, "active": 2, "limited": False}
    rows = read(api, f"{website}/visitors/list/1")
    assert [(row["nickname"], row["initiated"]) for row in rows] == [("Bob", True), ("Ada", False)]
    place = {"city": "Paris", "coordinates": {"latitude": 48.9, "longitude": 2.4}}
    meta = {"device": {"geolocation": place}}
    api.patch(f"{website}/conversation/{ada.session_id}/meta", json=meta)
    points = read(api, f"{website}/visitors/map")
    known = {point["geolocation"]["city"]: point for point in points}
    assert [*known] == ["Paris", "Amsterdam"]
    assert (known["Paris"]["visitors"]["count"], known["Paris"]["geolocation"]) == (1, place)
    ada.leave()
    assert read(api, f"{website}/visitors/count")["count"] == 1


def test_visitors_are_shown_with_where_they_are(
    api: httpx.Client, crisp: Emulator, site: str
) -> None:
    there = {"latitude": 47.2, "longitude": -1.6}
    place = {"country": "FR", "region": None, "city": "Nantes", "coordinates": there}
    visitor = crisp.visitor(
        "Ada", "ada@example.org", website_id=site, geolocation=place, locales=["fr"], timezone=-120
    )
    told = {"geolocation": place, "locales": ["fr"], "timezone": -120}
    device = read(api, f"website/{site}/conversation/{visitor.session_id}/meta")["device"]
    person = read(api, f"website/{site}/people/profile/ada@example.org")["person"]
    (row,) = read(api, f"website/{site}/visitors/list/1")
    for shown in (device, person, row):
        assert {key: shown[key] for key in told} == told
    assert row["useragent"] == device["system"]["useragent"] != ""
    (point,) = read(api, f"website/{site}/visitors/map")
    assert point["geolocation"] == place
    assert point["visitors"]["sessions"][0]["locales"] == ["fr"]


def presence(api: httpx.Client, visitor: Visitor) -> tuple[bool, bool]:
    """Whether a visitor is shown as online, and whether the contact is; the same in all answers."""
    website = f"website/{visitor.website_id}"
    doc = read(api, f"{website}/conversation/{visitor.session_id}")
    profile = read(api, f"{website}/people/profile/{doc['people_id']}")
    (listed,) = read(api, f"{website}/people/profiles/1?search_text={profile['email']}")
    assert listed["active"] == profile["active"]
    assert doc["active"]["last"] <= profile["active"]["last"]
    visitors = [one["session_id"] for one in read(api, f"{website}/visitors/list/1")]
    here: bool = doc["active"]["now"]
    assert here == (doc["availability"] == "online") == (visitor.session_id in visitors)
    return here, profile["active"]["now"]


def test_a_visitor_is_online_everywhere_or_nowhere(
    api: httpx.Client, crisp: Emulator, site: str
) -> None:
    desk = crisp.visitor("Ada", website_id=site)
    desk.introduce(email="ada@example.org")
    phone = crisp.visitor("Ada", "ada@example.org", website_id=site)
    assert presence(api, desk) == presence(api, phone) == (True, True)
    phone.leave()
    assert (presence(api, desk), presence(api, phone)) == ((True, True), (False, True))
    desk.leave()
    assert presence(api, desk) == presence(api, phone) == (False, False)
    desk.come_back()
    api.patch(f"website/{site}/people/profile/ada@example.org", json={"active": 7})
    assert presence(api, desk) == (True, True)


def test_a_contact_goes_offline_with_the_conversation(
    api: httpx.Client, crisp: Emulator, site: str
) -> None:
    ada, eve = (crisp.visitor(None, "ada@example.org", website_id=site) for _ in range(2))
    eve.introduce(email="eve@example.org")
    ada.leave()
    assert (presence(api, ada), presence(api, eve)) == ((False, False), (True, True))
    api.delete(f"website/{site}/conversation/{eve.session_id}")
    gone = read(api, f"website/{site}/people/profile/eve@example.org")
    assert gone["active"]["now"] is False


def test_suggestions_are_what_was_used(api: httpx.Client, crisp: Emulator, site: str) -> None:
    website = f"website/{site}"
    for name in ("ada", "bob"):
        card = {"email": f"{name}@example.org", "person": {}, "segments": ["all", name]}
        api.post(f"{website}/people/profile", json=card)
    suggested = f"{website}/people/suggest/segments/1"
    assert [row["segment"] for row in read(api, suggested)] == ["all", "ada", "bob"]
    assert read(api, suggested)[0]["count"] == 2
    gone = {"segment": "ada"}
    assert api.request("DELETE", f"{website}/people/suggest/segment", json=gone).is_success
    assert [row["segment"] for row in read(api, suggested)] == ["all", "bob"]
    assert read(api, f"{website}/people/stats") == {"total": 2}
    session = crisp.visitor(website_id=site).session_id
    api.patch(f"{website}/conversation/{session}/meta", json={"data": {"plan": "x"}})
    rows = read(api, f"{website}/conversations/suggest/data/1")
    assert rows == [{"key": "plan", "count": 1}]


def test_segments_of_contacts_are_listed_by_name(api: httpx.Client, site: str) -> None:
    for name, segments in (("zoe", ["vip", "new"]), ("ada", ["all", "new"])):
        card = {"email": f"{name}@example.org", "person": {}, "segments": segments}
        assert api.post(f"website/{site}/people/profile", json=card).is_success
    assert read(api, f"website/{site}/people/segments/1") == [
        {"segment": "all", "count": 1},
        {"segment": "new", "count": 2},
        {"segment": "vip", "count": 1},
    ]


def test_plugins_and_plans(api: httpx.Client, crisp: Emulator, site: str) -> None:
    plugin_id = read(api, "plugin/connect/account")["plugin_id"]
    subscription = f"plugins/subscription/{site}/{plugin_id}"
    api.put(f"{subscription}/settings", json={"a": {"b": 1}})
    api.patch(f"{subscription}/settings", json={"a": {"c": 2}})
    assert read(api, f"{subscription}/settings")["settings"] == {"a": {"b": 1, "c": 2}}
    configured = read(api, "plugin/connect/websites/all/1?filter_configured=1")
    assert site in [row["website_id"] for row in configured]
    api.delete(subscription)
    assert api.get(f"{subscription}/settings").status_code == 404
    assert read(api, f"plugins/subscription/{site}") == []
    assert api.get(f"plans/subscription/{site}").json()["reason"] == "not_found"
    api.post(f"plans/subscription/{site}", json={"plan_id": "pro"})
    assert read(api, f"plans/subscription/{site}")["id"] == "pro"


def test_a_website_that_is_deleted_leaves_nothing(api: httpx.Client, site: str) -> None:
    new = {"name": "Sales", "emoji": "", "order": 1, "operators": [], "conditions": []}
    inbox_id = api.post(f"website/{site}/inbox", json=new).json()["data"]["inbox_id"]
    api.request("DELETE", f"website/{site}", json={})
    answer = api.get(f"website/{site}/inbox/{inbox_id}")
    assert (answer.status_code, answer.json()["reason"]) == (404, "not_subscribed")
    assert api.head("website", params={"domain": "no-such.example"}).status_code == 404


def test_verify_key(api: httpx.Client, site: str) -> None:
    first = read(api, f"website/{site}/verify/key")
    assert read(api, f"website/{site}/verify/key") == first
    api.post(f"website/{site}/verify/key")
    assert read(api, f"website/{site}/verify/key") != first
