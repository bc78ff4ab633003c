"""What is deleted leaves no id behind in what is kept."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator

INBOX = {"name": "I", "emoji": "x", "order": 1, "conditions": []}


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
