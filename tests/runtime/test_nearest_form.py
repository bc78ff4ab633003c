"""A value of several forms, without the word that says which: what is said of the nearest form."""

from __future__ import annotations

from typing import Any

import pytest

from crisp_client import CrispClient
from crisp_client import InvalidDataError
from crisp_client.testing import Emulator

FILE = "object {name, url, type} (file)"
PICKER = "object {id, text, choices, required} (picker)"
FIELD = "object {id, text, explain, value, required} (field)"


@pytest.fixture(scope="module")
def crisp() -> Any:
    with Emulator(seed=1) as emulator:
        yield emulator


def refused(crisp: Emulator, body: Any, *, is_update: bool = False) -> InvalidDataError:
    visitor = crisp.visitor()
    fingerprint = visitor.say("hello")
    ids = crisp.website_id, visitor.session_id
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        talks = client.website_conversations
        with pytest.raises(InvalidDataError) as caught:
            if is_update:
                talks.update_message_in_conversation(*ids, fingerprint, body)
            else:
                talks.send_message_in_conversation(*ids, body)
    return caught.value


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"name": "a", "url": "https://x.test"}, "content.type is required"),
        ({"targets": 1}, "content.text is required; content.targets should be array"),
        ({"url": 5, "type": "audio/mp3", "duration": 1}, "content.url should be string"),
        ({"id": "x"}, f"content should be {PICKER}, or {FIELD}"),
    ],
)
def test_an_update_is_told_what_its_nearest_form_lacks(
    crisp: Emulator, content: Any, said: str
) -> None:
    error = refused(crisp, content, is_update=True)
    assert error.message == said
    assert "should match some schema in anyOf" in error.data["message"]  # as Crisp said it


@pytest.mark.parametrize("content", [5, ["a"], {}, {"other": "x"}])
def test_what_is_like_no_form_is_told_the_forms(crisp: Emulator, content: Any) -> None:
    said = refused(crisp, content, is_update=True).message
    assert said.startswith("content should be ")
    assert f"{FILE}, or " in said
    assert said.endswith("object {namespace, text} (event)")
    assert said.startswith("content should be string (text, note), or") == (content in (5, ["a"]))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ({"type": "pikcer"}, "type should be equal to one of the allowed values"),
        ({}, "type is required"),
    ],
)
def test_where_the_type_is_wrong_only_that_is_told(
    crisp: Emulator, kind: dict[str, Any], said: str
) -> None:
    body = {**kind, "from": "operator", "origin": "chat", "content": {"id": 1}}
    assert refused(crisp, body).message == said
