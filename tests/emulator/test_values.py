"""Values that no server would take, each beside the nearest that is taken."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator

EMAIL = 'should match format "email"'
URL = 'should match format "uri"'
SHORT = "should NOT be shorter than 1 characters"
MESSAGE = {"from": "operator", "origin": "chat"}
FILE = {"name": "a.png", "type": "image/png"}
CARD = {"person": {"nickname": "Ada"}}
CASES = [
    ("POST", "{c}/message", {**MESSAGE, "type": "text"}, "content", "", f"content {SHORT}", "x"),
    ("POST", "{c}/message", {**MESSAGE, "type": "note"}, "content", "", f"content {SHORT}", "x"),
    (
        "POST",
        "{c}/message",
        {**MESSAGE, "type": "file"},
        "content",
        {**FILE, "url": ""},
        f"content.url {SHORT}",
        {**FILE, "url": "https://a.example/1"},
    ),
    (
        "POST",
        "{c}/message",
        {**MESSAGE, "type": "file"},
        "content",
        {**FILE, "url": "a.png"},
        f"content.url {URL}",
        {**FILE, "url": "https://a.example/2"},
    ),
    (
        "POST",
        "{c}/message",
        {**MESSAGE, "type": "file"},
        "content",
        FILE,
        "content should have required property 'url'",
        {**FILE, "url": "urn:a:b"},
    ),
    ("PATCH", "{c}/meta", {}, "email", "ada", f"email {EMAIL}", "ada@a"),
    ("PATCH", "{c}/meta", {}, "email", "ada@", f"email {EMAIL}", ""),
    ("POST", "{w}/people/profile", CARD, "email", "ada", f"email {EMAIL}", "ada@a.example"),
    ("POST", "{w}/people/profile", CARD, "email", "", f"email {SHORT}", '"a b"@a.example'),
    (
        "POST",
        "{w}/operator",
        {"role": "member"},
        "email",
        "eve at a.example",
        f"email {EMAIL}",
        "eve@a.example",
    ),
    (
        "PUT",
        "{c}/participants",
        {},
        "participants",
        [{"type": "email", "target": "eve"}],
        f"participants[0].target {EMAIL}",
        [{"type": "email", "target": "eve@a.example"}],
    ),
    ("POST", "{c}/transcript", {"to": "user"}, "email", "ada", f"email {EMAIL}", "ada@a.example"),
]


@pytest.mark.parametrize(
    ("method", "path", "body", "key", "wrong", "complaint", "right"), CASES, ids=str
)
def test_a_value_and_its_nearest_neighbour(
    crisp: Emulator,
    api: httpx.Client,
    method: str,
    path: str,
    body: dict[str, Any],
    key: str,
    wrong: Any,
    complaint: str,
    right: Any,
) -> None:
    website = f"website/{crisp.website_id}"
    where = path.format(w=website, c=f"{website}/conversation/{crisp.visitor().session_id}")
    refused = api.request(method, where, json={**body, key: wrong})
    assert (refused.status_code, refused.json()["reason"]) == (400, "invalid_data")
    # Crisp, too, complains of each shape that the content of a message may have.
    assert f"data.{complaint}" in refused.json()["data"]["message"].split(", ")
    taken = api.request(method, where, json={**body, key: right})
    assert taken.is_success, taken.text


def test_a_text_is_not_changed_to_none(crisp: Emulator, api: httpx.Client) -> None:
    session = crisp.visitor().session_id
    path = f"website/{crisp.website_id}/conversation/{session}/message"
    made = api.post(path, json={**MESSAGE, "type": "text", "content": "x"}).json()["data"]
    where = f"{path}/{made['fingerprint']}"
    assert api.patch(where, json={"content": ""}).status_code == 400
    assert [message["content"] for message in crisp.messages(session)] == ["x"]
    assert api.patch(where, json={"content": "y"}).is_success
