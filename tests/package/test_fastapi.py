"""A FastAPI app in front of Crisp: it returns conversations, and takes messages and events."""

from typing import Annotated

import fastapi
import pydantic
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from crisp_client import CrispClient
from crisp_client import models
from crisp_client.events import MessageSend
from crisp_client.testing import Emulator
from tests import loopback
from tests.webhooks import serving


class Ticket(pydantic.BaseModel):
    """A conversation, as our own system files it."""

    number: int
    conversation: models.Conversation


def app_of(client, website_id):
    app = fastapi.FastAPI(title="Help desk")
    conversations = client.website_conversations

    @app.get("/conversations")
    def list_conversations() -> list[models.Conversation]:
        return conversations.list_conversations(website_id, 1)

    @app.get("/tickets/{session_id}")
    def get_ticket(session_id: str) -> Ticket:
        found = conversations.get_conversation(website_id, session_id)
        return Ticket(number=7, conversation=found)

    @app.put("/tickets")
    def keep_ticket(ticket: Ticket) -> Ticket:
        return ticket

    @app.post("/messages/{session_id}", status_code=202)
    def send(
        session_id: str, message: models.ConversationMessageNew
    ) -> models.ConversationMessageDispatched:
        return conversations.send_message_in_conversation(website_id, session_id, message)

    @app.post("/metas/{session_id}", status_code=204)
    def update(session_id: str, meta: models.UpdateConversationMetasBody) -> None:
        conversations.update_conversation_metas(website_id, session_id, meta)

    @app.post("/events")
    def take(event: Annotated[MessageSend, fastapi.Body()]) -> MessageSend:
        return event

    return app


@pytest.fixture
def crisp():
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def client(crisp):
    with CrispClient(crisp.identifier, crisp.key, tier=crisp.tier, host=crisp.url) as found:
        yield found


@pytest.fixture
def http(client, crisp):
    with (
        serving.asgi(app_of(client, crisp.website_id)) as url,
        loopback.Client(base_url=url, timeout=20) as found,
    ):
        yield found


@pytest.fixture(scope="module")
def openapi():
    return app_of(CrispClient("identifier", "key"), "w").openapi()


def test_a_conversation_is_answered_as_crisp_has_it(http, client, crisp):
    visitor = crisp.visitor(nickname="Ada")
    visitor.say("hello")
    path = f"/website/{crisp.website_id}/conversation/{visitor.session_id}"
    whole = client.request("GET", path)
    assert http.get(f"/tickets/{visitor.session_id}").json() == {"number": 7, "conversation": whole}
    (row,) = http.get("/conversations").json()
    assert row["meta"]["nickname"] == "Ada"
    assert whole.keys() <= row.keys()


def test_a_ticket_with_keys_that_nobody_knows_comes_back_whole(http):
    ticket = {"number": 1, "conversation": {"session_id": None, "state": "new", "x": {"y": [1]}}}
    assert http.put("/tickets", json=ticket).json() == ticket
    refused = http.put("/tickets", json={"number": 1, "conversation": "none"})
    assert refused.status_code == 422
    assert refused.json()["detail"][0]["loc"] == ["body", "conversation"]


def test_a_message_is_checked_and_sent(http, crisp):
    visitor = crisp.visitor()
    visitor.say("hello")
    message = {"type": "text", "from": "operator", "origin": "chat", "content": "Hello!"}
    sent = http.post(f"/messages/{visitor.session_id}", json=message)
    assert sent.status_code == 202
    found = crisp.messages(visitor.session_id)[-1]
    assert (found["content"], found["fingerprint"]) == ("Hello!", sent.json()["fingerprint"])
    refused = http.post(f"/messages/{visitor.session_id}", json={**message, "type": "file"})
    assert refused.status_code == 422
    assert [one["loc"] for one in refused.json()["detail"]] == [["body", "file", "content"]]
    assert crisp.messages(visitor.session_id)[-1] == found


def test_a_key_that_may_be_missing_may_be_missing_in_a_body(http, client, crisp):
    visitor = crisp.visitor(email="ada@example.com")
    visitor.say("hello")
    assert http.post(f"/metas/{visitor.session_id}", json={"nickname": "Ada"}).status_code == 204
    meta = client.website_conversations.get_conversation_metas(crisp.website_id, visitor.session_id)
    assert (meta.nickname, meta.email) == ("Ada", "ada@example.com")


def test_an_event_is_a_body(http):
    event = {"website_id": "w", "from": "user", "type": "text", "content": "hello", "new": None}
    assert http.post("/events", json=event).json() == event


def test_the_document_is_valid_and_its_names_are_those_of_the_classes(openapi):
    OpenAPIV31SpecValidator(openapi).validate()
    names = set(openapi["components"]["schemas"])
    assert {"Conversation", "ConversationMeta", "ConversationMessageNewFile", "Ticket"} <= names
    assert all(name.isidentifier() for name in names)


def test_the_document_describes_what_is_returned(openapi):
    listed = openapi["paths"]["/conversations"]["get"]["responses"]["200"]["content"]
    schema = listed["application/json"]["schema"]
    assert schema["items"] == {"$ref": "#/components/schemas/Conversation"}
    conversation = openapi["components"]["schemas"]["Conversation"]
    assert conversation["description"] == "A conversation without its messages."
    assert {"session_id", "state", "meta"} <= set(conversation["required"])
    assert conversation["properties"]["created_at"] == {
        "title": "Created At",
        "type": "integer",
        "description": "In milliseconds.",
    }
    state, _ = conversation["properties"]["state"]["anyOf"]
    assert state["enum"] == ["pending", "unresolved", "resolved"]


def test_the_document_tells_messages_apart_by_their_type(openapi):
    body = openapi["paths"]["/messages/{session_id}"]["post"]["requestBody"]
    schema = body["content"]["application/json"]["schema"]
    assert schema["discriminator"]["propertyName"] == "type"
    assert schema["discriminator"]["mapping"]["file"].endswith("/ConversationMessageNewFile")
    picked = openapi["components"]["schemas"]["ConversationMessageNewText"]
    assert picked["required"] == ["from", "origin", "type", "content"]
