"""A body whose fields are arguments may be passed as one mapping; a wrong one is never sent."""

from __future__ import annotations

import asyncio
import inspect
from types import SimpleNamespace
from typing import Any

import pytest
from crisp_api import Crisp

from codegen.ir import FieldsBody
from codegen.ir import Operation
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import models
from crisp_client import UNSET
from tests.codegen.drift.small import InProcess
from tests.codegen.specs import real_api
from tests.inturn import in_turn

from .samples import Samples

API = real_api()
SAMPLES = Samples(API)
INLINE = [one for one in API.operations() if isinstance(one.body, FieldsBody)]
# One that is checked before it is sent, and bodies that leave nothing to choose.
FIELDS_ONLY = [
    "website_conversations.mark_conversation_as_unread",
    "website_conversations.set_state",
    "website_conversations.report_conversation",
]
BOTH = [one for one in INLINE if one.key not in FIELDS_ONLY]
CLIENTS = [CrispClient, AsyncCrispClient]


class Recorder:
    """A transport that sends nothing and keeps the body."""

    body: Any = None

    def call(self, method: str, template: str, **keywords: Any) -> Any:
        self.body = keywords["body"]
        return SimpleNamespace(identifier="i", key="k")

    exists = call

    def remember(self, identifier: str, key: str) -> None: ...

    def forget(self) -> None: ...


class AsyncRecorder(Recorder):
    async def call(self, method: str, template: str, **keywords: Any) -> Any:  # type: ignore[override]
        return super().call(method, template, **keywords)


def sent(kind: Any, operation: Operation, *body: Any, **keywords: Any) -> dict[str, Any]:
    """Return the body that a call passes on, without what is not sent."""
    recorder = AsyncRecorder() if kind is AsyncCrispClient else Recorder()
    resource = type(getattr(kind("i", "k"), operation.resource))(recorder)
    path = [SAMPLES.field(field, {}) for field in operation.path_params]
    query, _ = SAMPLES.query(operation)
    result = getattr(resource, operation.name)(*path, *body, **query, **keywords)
    if inspect.isawaitable(result):
        asyncio.run(_awaited(result))
    return {name: value for name, value in recorder.body.items() if value is not UNSET}


async def _awaited(result: Any) -> Any:
    return await result


@pytest.mark.parametrize("kind", CLIENTS)
@in_turn("operation", BOTH, ids=lambda one: one.key)
def test_a_mapping_is_sent_as_its_fields_are(operation: Operation, kind: Any) -> None:
    body = SAMPLES.body(operation)
    arguments, keywords = SAMPLES.passed(operation, body)
    assert sent(kind, operation, *arguments, **keywords) == body
    assert sent(kind, operation, body) == body


@in_turn("operation", BOTH, ids=lambda one: one.key)
def test_a_mapping_that_lacks_a_field_is_refused_with_the_right_call(operation: Operation) -> None:
    body = SAMPLES.body(operation)
    needed = [f for f in operation.body_fields if f.required and f.default is None]
    required = [field.wire for field in needed]
    if len(required) < 2:  # an empty mapping of another kind may be a value of the first field
        return
    for name in required[1:]:
        with pytest.raises(TypeError) as caught:
            sent(CrispClient, operation, {k: v for k, v in body.items() if k != name})
        text = str(caught.value)
        assert f"{name} is missing: call {operation.name}(" in text
        assert all(field.name in text for field in operation.path_params)


@pytest.fixture
def talks() -> Any:
    return CrispClient("i", "k").website_conversations


CALL = "call change_conversation_state(website_id, session_id, state)"
OR = ", or pass these fields as one mapping"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"stat": "resolved"}, f"'stat' is no field of the body, perhaps state: {CALL}{OR}"),
        ({"xyz": "secret"}, f"'xyz' is no field of the body: {CALL}{OR}"),
        ({}, f"state is missing: {CALL}{OR}"),
        ({"origin": "chat"}, f"state is missing: {CALL}{OR}"),
    ],
)
def test_what_is_said_of_a_wrong_mapping(talks: Any, given: Any, said: str) -> None:
    with pytest.raises(TypeError) as caught:
        talks.change_conversation_state("w", "s", given)
    assert str(caught.value) == said


def test_a_result_object_stands_for_the_mapping_with_its_keys(talks: Any) -> None:
    state = next(one for one in BOTH if one.name == "change_conversation_state")
    found = models.Conversation.from_dict({"state": "resolved"})
    assert sent(CrispClient, state, found) == {"state": "resolved"}
    found = models.Conversation.from_dict({"state": "resolved", "session_id": "s"})
    with pytest.raises(TypeError, match=r"^'session_id' is no field of the body: call change_conv"):
        talks.change_conversation_state("w", "s", found)
    with pytest.raises(TypeError, match=r"^'type' is no field of the body: call update_message"):
        message = models.ConversationMessage.from_dict({"type": "text", "content": "x"})
        talks.update_message_in_conversation("w", "s", 1, message)


def test_a_result_object_of_another_kind_is_not_sent_as_nothing(talks: Any) -> None:
    whole = models.Conversation.from_dict({"session_id": "s", "meta": {"nickname": "Ada"}})
    said = "^this Conversation has none of the keys of the body: nickname, email, phone, "
    with pytest.raises(TypeError, match=said):
        talks.update_conversation_metas("w", "s", whole)
    update = next(one for one in API.operations() if one.name == "update_conversation_metas")
    assert sent(CrispClient, update, whole.meta) == {"nickname": "Ada"}
    assert sent(CrispClient, update, models.ConversationMeta.from_dict({})) == {}


def test_a_body_with_a_key_too_many_is_no_value_of_its_first_field(talks: Any) -> None:
    with pytest.raises(TypeError, match=r"^'contnt' is no field of the body, perhaps content: "):
        talks.update_message_in_conversation("w", "s", 1, {"content": "x", "contnt": "y"})
    with pytest.raises(TypeError, match=r"^'orign' is no field of the body, perhaps origin: call"):
        body = {"user": {"nickname": "Ada"}, "orign": "chat"}
        talks.abort_ongoing_call_session_for_conversation("w", "s", "c", body)


@pytest.mark.parametrize(
    ("method", "key", "field"),
    [
        ("delete_website", "verfy", "verify"),
        ("batch_remove_people", "peple", "people"),
        ("update_message_in_conversation", "contents", "content"),
    ],
)
def test_a_misspelt_field_is_no_key_of_the_first_value(method: str, key: str, field: str) -> None:
    operation = next(one for one in BOTH if one.name == method)
    with pytest.raises(TypeError, match=f"^'{key}' is no field of the body, perhaps {field}: "):
        sent(CrispClient, operation, {key: "x"})
    assert sent(CrispClient, operation, {"new_at_crisp": 1}) == {field: {"new_at_crisp": 1}}


def test_a_field_beside_the_mapping(talks: Any) -> None:
    state = next(one for one in BOTH if one.name == "change_conversation_state")
    whole = {"state": "resolved", "origin": "chat"}
    assert sent(CrispClient, state, {"state": "resolved"}, origin="chat") == whole
    with pytest.raises(TypeError, match=r"^origin is set to another value already: call "):
        talks.change_conversation_state("w", "s", whole, origin="email")
    with pytest.raises(TypeError, match=r"^from is set to another value already: call "):
        body = {"from": "user", "origin": "chat", "fingerprints": [1]}  # the operation says who
        talks.mark_messages_delivered_in_conversation("w", "s", body)


def test_an_argument_beside_the_mapping_counts_where_it_is_no_default(talks: Any) -> None:
    read = next(one for one in BOTH if one.name == "acknowledge_messages")
    user = {"fingerprints": [1], "from": "user", "origin": "chat"}
    assert sent(CrispClient, read, {"fingerprints": [1]}) == user
    assert sent(CrispClient, read, user | {"from": "operator"})["from"] == "operator"
    assert sent(CrispClient, read, {"fingerprints": [1]}, from_="operator")["from"] == "operator"
    with pytest.raises(TypeError, match=r"^from is set to another value already: call "):
        talks.acknowledge_messages("w", "s", user, from_="operator")


def test_a_missing_argument_is_a_type_error_as_before(talks: Any) -> None:
    with pytest.raises(TypeError, match="fingerprints is missing: call mark_messages_delivered"):
        talks.mark_messages_delivered_in_conversation("w", "s", "chat")
    with pytest.raises(TypeError, match="'state'"):
        talks.change_conversation_state("w", "s")


def test_a_body_that_is_no_mapping_is_told_the_right_call(talks: Any) -> None:
    for name in ("send_message_in_conversation", "mark_messages_read_in_conversation"):
        said = f"not str: call {name}\\(website_id, session_id, body\\)$"
        with pytest.raises(TypeError, match=said):
            getattr(talks, name)("w", "s", "hello")
    client = CrispClient("i", "k")
    with pytest.raises(TypeError, match=r"not str$"):
        client.request("POST", "/website", body="hello")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("batch_data_items", {"plan": "x"}),  # any mapping: it stands beside `sessions`
        ("update_message_in_conversation", {"text": "x"}),  # one of known keys
        ("update_message_in_conversation", models.ConversationFileMessageContent.from_dict({})),
    ],
)
def test_a_mapping_that_is_a_value_of_the_first_field(name: str, value: Any) -> None:
    operation = next(one for one in BOTH if one.name == name)
    [first] = [field.wire for field in operation.body_fields if field.required]
    others = {"sessions": ["s"]} if name == "batch_data_items" else {}
    whole = {first: value, **others}
    assert sent(CrispClient, operation, value, **others) == whole
    assert sent(CrispClient, operation, whole) == whole


def test_every_body_of_the_official_python_client_is_accepted() -> None:
    """It takes a mapping for every body; of eight methods ours took fields only."""
    named = {name: one for one in INLINE for name in (one.name, *one.also)}
    methods = InProcess(Crisp).describe().methods
    theirs = [one for one in methods if "data" in [p.name for p in one.parameters]]
    fields = [named[one.snake] for one in theirs if one.snake in named]
    assert (len(theirs), len(fields)) == (33, 8)
    for operation in fields:
        body = SAMPLES.body(operation)
        assert sent(CrispClient, operation, body) == body
