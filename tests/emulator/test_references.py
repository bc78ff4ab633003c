"""Ids must be of something, and what is deleted leaves none behind in what is kept."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator

INBOX = {"name": "I", "emoji": "x", "order": 1, "conditions": []}
CAMPAIGN = {"type": "one-shot", "name": "C"}
NOTE = {"type": "note", "from": "operator", "origin": "chat", "content": "x"}


@pytest.fixture
def helpdesk(crisp: Emulator, api: httpx.Client) -> str:
    """The path of the English helpdesk of a new website."""
    website = f"website/{crisp.add_website('Other', 'other.example')}"
    api.post(f"{website}/helpdesk", json={"name": "H", "domain_basic": "h"})
    api.post(f"{website}/helpdesk/locale", json={"locale": "en"})
    return f"{website}/helpdesk/locale/en"


def made(api: httpx.Client, path: str, body: Any, key: str) -> str:
    answer = api.post(path, json=body)
    assert answer.is_success, answer.text
    found: str = answer.json()["data"][key]
    return found


@pytest.fixture
def filed(api: httpx.Client, helpdesk: str) -> tuple[str, str, str]:
    """The paths of an article, of its category, and of its section."""
    article = made(api, f"{helpdesk}/article", {"title": "T"}, "article_id")
    category = made(api, f"{helpdesk}/category", {"name": "C"}, "category_id")
    inside = f"{helpdesk}/category/{category}"
    section = made(api, f"{inside}/section", {"name": "S"}, "section_id")
    where = f"{helpdesk}/article/{article}"
    ids = {"category_id": category, "section_id": section}
    assert api.patch(f"{where}/category", json=ids).is_success
    assert api.get(f"{where}/category").json()["data"] == ids
    return where, inside, f"{inside}/section/{section}"


def test_an_article_leaves_a_category_that_is_deleted(
    api: httpx.Client, filed: tuple[str, str, str]
) -> None:
    article, category, _ = filed
    assert api.delete(category).is_success
    assert api.get(f"{article}/category").json()["data"] == {}


def test_an_article_stays_in_the_category_of_a_section_that_is_deleted(
    api: httpx.Client, filed: tuple[str, str, str]
) -> None:
    article, category, section = filed
    assert api.delete(section).is_success
    left = {"category_id": category.rpartition("/")[2]}
    assert api.get(f"{article}/category").json()["data"] == left


def test_a_conversation_leaves_an_inbox_that_is_deleted(crisp: Emulator, api: httpx.Client) -> None:
    website, session = f"website/{crisp.website_id}", crisp.visitor().session_id
    inbox = made(api, f"{website}/inbox", {**INBOX, "operators": []}, "inbox_id")
    api.patch(f"{website}/conversation/{session}/inbox", json={"inbox_id": inbox})
    assert crisp.conversation(session)["inbox_id"] == inbox
    assert api.delete(f"{website}/inbox/{inbox}").is_success
    assert "inbox_id" not in crisp.conversation(session)


def test_nobody_is_assigned_who_left(crisp: Emulator, api: httpx.Client) -> None:
    website, session = f"website/{crisp.website_id}", crisp.visitor().session_id
    user_id = crisp.add_operator("leaver@example.com")
    body = {**INBOX, "operators": [crisp.operator_id, user_id]}
    inbox = made(api, f"{website}/inbox", body, "inbox_id")
    routing = f"{website}/conversation/{session}/routing"
    assert api.patch(routing, json={"assigned": {"user_id": user_id}}).is_success
    assert api.delete(f"{website}/operator/{user_id}").is_success
    assert crisp.conversation(session)["assigned"] is None
    kept = api.get(f"{website}/inbox/{inbox}").json()["data"]
    assert kept["operators"] == [crisp.operator_id]


def test_an_article_goes_into_no_section_that_is_not_there(
    api: httpx.Client, filed: tuple[str, str, str]
) -> None:
    article, category, _ = filed
    body = {"category_id": category.rpartition("/")[2], "section_id": "none"}
    refused = api.patch(f"{article}/category", json=body)
    said = "data.section_id should be the id of a known section"
    assert (refused.json()["reason"], refused.json()["data"]["message"]) == ("invalid_data", said)


def test_a_conversation_moves_to_no_inbox_that_is_not_there(
    crisp: Emulator, api: httpx.Client
) -> None:
    path = f"website/{crisp.website_id}/conversation/{crisp.visitor().session_id}/inbox"
    assert api.patch(path, json={"inbox_id": "none"}).json()["reason"] == "invalid_data"
    assert api.patch(path, json={"inbox_id": None}).is_success


# What a body refers to: the path below a conversation or the website, and the body with an id.
REFERRING: dict[str, tuple[str, str, Any]] = {
    "assigned.user_id": ("PATCH", "{c}/routing", {"assigned": {"user_id": "{id}"}}),
    "mentions[0]": ("POST", "{c}/message", {**NOTE, "mentions": ["{id}"]}),
    "operators[0]": ("POST", "{w}/inbox", {**INBOX, "operators": ["{id}"]}),
    "team_operators[0]": (
        "POST",
        "{w}/inbox",
        {**INBOX, "operators": [], "team_operators": ["{id}"]},
    ),
    "user_id": (
        "POST",
        "{w}/operators/email",
        {"recipient": "user", "subject": "S", "message": "M", "user_id": "{id}"},
    ),
}
TEAM = ("POST", "{w}/team", {"name": "T", "operators": ["{id}"]})
BATCH = ("PATCH", "{w}/batch/routing", {"sessions": ["{s}"], "assigned": {"user_id": "{id}"}})
EACH = [*REFERRING.items(), ("operators[0]", TEAM), ("assigned.user_id", BATCH)]


def sent(api: httpx.Client, crisp: Emulator, request: tuple[str, str, Any], user_id: str) -> Any:
    """The answer to a request that names somebody, in a conversation of its own."""
    method, path, body = request
    website, session = f"website/{crisp.website_id}", crisp.visitor().session_id
    path = path.replace("{c}", f"{{w}}/conversation/{session}").replace("{w}", website)
    text = json.dumps(body).replace("{id}", user_id).replace("{s}", session)
    return api.request(method, path, json=json.loads(text))


@pytest.mark.parametrize(("where", "request_"), EACH)
def test_an_operator_who_is_none_is_refused(
    crisp: Emulator, api: httpx.Client, where: str, request_: tuple[str, str, Any]
) -> None:
    for nobody in ("nobody", "", crisp.visitor().session_id):
        refused = sent(api, crisp, request_, nobody).json()
        said = f"data.{where} should be the id of a known operator"
        assert (refused["reason"], refused["data"]["message"]) == ("invalid_data", said)
    answer = sent(api, crisp, request_, crisp.operator_id)
    assert answer.is_success, answer.text


@pytest.mark.parametrize("author", ["someone@example.com", "nobody"])
def test_an_author_may_be_nobody_here(crisp: Emulator, api: httpx.Client, author: str) -> None:
    request = ("POST", "{c}/message", {**NOTE, "user": {"user_id": "{id}", "nickname": "N"}})
    assert sent(api, crisp, request, author).is_success


def test_nobody_may_be_assigned(crisp: Emulator, api: httpx.Client) -> None:
    website, session = f"website/{crisp.website_id}", crisp.visitor().session_id
    routing = f"{website}/conversation/{session}/routing"
    for clear in ("null", "absent", "batch"):
        assert api.patch(routing, json={"assigned": {"user_id": crisp.operator_id}}).is_success
        assert crisp.conversation(session)["assigned"]
        if clear != "batch":
            body: Any = {"assigned": None} if clear == "null" else {}
            assert api.patch(routing, json=body).is_success
        else:
            body = {"sessions": [session], "assigned": None}
            assert api.patch(f"{website}/batch/routing", json=body).is_success
        assert crisp.conversation(session)["assigned"] is None


def test_an_inbox_has_no_team_that_is_not_there(crisp: Emulator, api: httpx.Client) -> None:
    website = f"website/{crisp.website_id}"
    body = {**INBOX, "operators": [], "teams": ["none"]}
    refused = api.post(f"{website}/inbox", json=body).json()["data"]["message"]
    assert refused == "data.teams[0] should be the id of a known team"
    team = made(api, f"{website}/team", {"name": "T"}, "team_id")
    inbox = made(api, f"{website}/inbox", {**body, "teams": [team]}, "inbox_id")
    assert api.delete(f"{website}/team/{team}").is_success
    assert api.get(f"{website}/inbox/{inbox}").json()["data"]["teams"] == []


def test_a_text_that_equals_a_deleted_id_by_chance_stays(
    crisp: Emulator, api: httpx.Client
) -> None:
    website = f"website/{crisp.website_id}"
    user_id = crisp.add_operator("chance@example.com")
    campaign = made(api, f"{website}/campaign", CAMPAIGN, "campaign_id")
    recipients = {"type": "all", "segments": [user_id], "people": []}
    changed = {"recipients": recipients, "sender": {"user_id": user_id}, "subject": user_id}
    assert api.patch(f"{website}/campaign/{campaign}", json=changed).is_success
    inbox = made(
        api, f"{website}/inbox", {**INBOX, "name": user_id, "operators": [user_id]}, "inbox_id"
    )
    visitor = crisp.visitor()
    visitor.introduce(segments=[user_id], data={"user_id": user_id})
    device = {"locales": [user_id], "capabilities": [user_id]}
    meta = f"{website}/conversation/{visitor.session_id}/meta"
    assert api.patch(meta, json={"device": device}).is_success
    before = api.get(meta).json()["data"]

    assert api.delete(f"{website}/operator/{user_id}").is_success
    kept = api.get(f"{website}/campaign/{campaign}").json()["data"]
    assert (kept["recipients"]["segments"], kept["subject"]) == ([user_id], user_id)
    assert kept.get("sender") != {"user_id": user_id}
    kept = api.get(f"{website}/inbox/{inbox}").json()["data"]
    assert (kept["name"], kept["operators"]) == (user_id, [])
    assert api.get(meta).json()["data"] == before


def test_a_message_mentions_nobody_who_left(crisp: Emulator, api: httpx.Client) -> None:
    session = crisp.visitor().session_id
    conversation = f"website/{crisp.website_id}/conversation/{session}"
    user_id = crisp.add_operator("mentioned@example.com")
    author = {"user_id": user_id, "nickname": "M"}
    note = {**NOTE, "mentions": [user_id, crisp.operator_id], "user": author}
    assert api.post(f"{conversation}/message", json=note).is_success
    assert crisp.conversation(session)["mentions"] == [user_id, crisp.operator_id]
    assert api.delete(f"website/{crisp.website_id}/operator/{user_id}").is_success
    assert crisp.conversation(session)["mentions"] == [crisp.operator_id]
    (message,) = crisp.messages(session)
    assert message["mentions"] == [crisp.operator_id]
    assert message["user"] == author


@pytest.mark.parametrize("how", ["id", "email", "batch"])
def test_a_conversation_outlives_the_profile_of_its_visitor(
    crisp: Emulator, api: httpx.Client, how: str
) -> None:
    website = f"website/{crisp.website_id}"
    email = f"{how}@example.org"
    session = crisp.visitor("Ada", email).session_id
    people_id = crisp.conversation(session)["people_id"]
    campaign = made(api, f"{website}/campaign", CAMPAIGN, "campaign_id")
    recipients = {"type": "all", "people": [people_id]}
    assert api.patch(f"{website}/campaign/{campaign}", json={"recipients": recipients}).is_success
    if how == "batch":
        body = {"people": {"profiles": [people_id]}}
        assert api.patch(f"{website}/batch/remove", json=body).is_success
    else:
        key = people_id if how == "id" else email
        assert api.delete(f"{website}/people/profile/{key}").is_success
    shown = api.get(f"{website}/conversation/{session}").json()["data"]
    assert shown["people_id"] not in (people_id, "")  # as of any visitor without a profile
    assert shown["meta"]["email"] == email
    kept = api.get(f"{website}/campaign/{campaign}").json()["data"]
    assert kept["recipients"]["people"] == []


def test_a_visitor_who_tells_an_address_gets_the_id_of_a_profile(
    crisp: Emulator, api: httpx.Client
) -> None:
    visitor = crisp.visitor()
    website = f"website/{crisp.website_id}"
    people_id = crisp.conversation(visitor.session_id)["people_id"]
    assert api.head(f"{website}/people/profile/{people_id}").status_code == 404
    visitor.introduce(email="late@example.org")
    people_id = crisp.conversation(visitor.session_id)["people_id"]
    assert api.head(f"{website}/people/profile/{people_id}").is_success


def test_a_batch_stores_no_id_of_nothing(crisp: Emulator, api: httpx.Client) -> None:
    website, session = f"website/{crisp.website_id}", crisp.visitor().session_id
    inbox = made(api, f"{website}/inbox", {**INBOX, "operators": []}, "inbox_id")
    body = {"sessions": ["session_none", session], "inbox_id": "none"}
    for what in ("inbox", "resolve", "unresolve", "read", "unread"):
        assert api.patch(f"{website}/batch/{what}", json=body).is_success
        assert "inbox_id" not in crisp.conversation(session)
    assert api.patch(f"{website}/batch/inbox", json={**body, "inbox_id": inbox}).is_success
    assert api.patch(f"{website}/batch/inbox", json=body).is_success
    assert crisp.conversation(session)["inbox_id"] == inbox
