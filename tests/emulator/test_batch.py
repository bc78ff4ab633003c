"""One change to many conversations or contacts."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator


@pytest.fixture
def site(crisp: Emulator) -> str:
    return crisp.add_website("Fresh", "fresh.example")


def read(api: httpx.Client, path: str) -> Any:
    answer = api.get(path)
    assert answer.is_success, answer.text
    return answer.json()["data"]


def test_batches(api: httpx.Client, crisp: Emulator, site: str) -> None:
    visitors = [crisp.visitor(name, f"{name}@example.org", website_id=site) for name in "abc"]
    for visitor in visitors:
        visitor.say("hello")
    a, b, c = (visitor.session_id for visitor in visitors)
    two = {"sessions": [a, b]}

    def after(what: str, body: dict[str, Any]) -> list[dict[str, Any]]:
        answer = api.patch(f"website/{site}/batch/{what}", json=body)
        assert answer.is_success, answer.text
        return [crisp.conversation(session) for session in (a, b, c)]

    assert [x["state"] for x in after("resolve", two)] == ["resolved", "resolved", "unresolved"]
    assert after("unresolve", {"sessions": [a]})[0]["state"] == "unresolved"
    assert [x["unread"]["operator"] for x in after("read", two)] == [0, 0, 1]
    assert [x["unread"]["operator"] for x in after("unread", two)] == [1, 1, 1]
    assert [x["is_blocked"] for x in after("block", {**two, "blocked": True})] == [
        True,
        True,
        False,
    ]
    routing = {**two, "assigned": {"user_id": crisp.operator_id}}
    assert [bool(x["assigned"]) for x in after("routing", routing)] == [True, True, False]
    new = {"name": "Sales", "emoji": "", "order": 1, "operators": [], "conditions": []}
    inbox = api.post(f"website/{site}/inbox", json=new).json()["data"]["inbox_id"]
    assert after("inbox", {**two, "inbox_id": inbox})[0]["inbox_id"] == inbox
    assert after("data", {**two, "data": {"k": 1}})[1]["meta"]["data"] == {"k": 1}
    assert after("segments", {**two, "segments": ["vip"]})[0]["meta"]["segments"] == ["vip"]
    found = {"criterion": "email", "operator": "eq", "query": ["c@example.org"], "model": "people"}
    people = {"search": {"filter": [found]}}
    after("segments", {"people": people, "segments": ["late"]})
    assert read(api, f"website/{site}/people/profile/c@example.org")["segments"] == ["late"]
    after("remove", {"people": people})
    assert api.head(f"website/{site}/people/profile/c@example.org").status_code == 404
    assert api.patch(f"website/{site}/batch/remove", json={"sessions": [a, "none"]}).is_success
    assert api.head(f"website/{site}/conversation/{a}").status_code == 404


def test_a_condition_that_is_none_is_refused(api: httpx.Client, site: str) -> None:
    card = {"email": "x@example.org", "person": {}}
    api.post(f"website/{site}/people/profile", json=card)
    wrong = {"criterion": "email", "operator": "like", "query": [], "model": "people"}
    body = {"people": {"search": {"filter": [wrong]}}, "segments": []}
    answer = api.patch(f"website/{site}/batch/segments", json=body)
    assert (answer.status_code, answer.json()["reason"]) == (400, "invalid_data")


def test_a_change_is_to_conversations_or_to_people(api: httpx.Client, site: str) -> None:
    neither = api.patch(f"website/{site}/batch/remove", json={})
    both = api.patch(f"website/{site}/batch/remove", json={"sessions": [], "people": {}})
    needs = ["data should have required property 'sessions'"]
    needs += ["data should have required property 'people'"]
    one = "data should match exactly one schema in oneOf"
    for answer, complaints in ((neither, [*needs, one]), (both, [one])):
        assert answer.status_code == 400
        assert answer.json()["data"]["message"] == ", ".join(complaints)
