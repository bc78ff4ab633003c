"""Relay the messages of visitors to operators elsewhere, and their answers back.

What the bridges between Crisp and Telegram do: a topic for each conversation, a card of who writes,
and an automatic answer for what is asked often.
"""

from __future__ import annotations

from typing import Protocol

from crisp_client import AsyncCrispClient
from crisp_client import models
from crisp_client.events import MessageSend
from crisp_client.events import SessionSetState

ANSWERS = {"price": "All prices are on our site.", "hours": "We are here from nine to five."}


class Forum(Protocol):
    """The place where operators read."""

    async def open_topic(self, title: str, card: str) -> int: ...

    async def post(self, topic: int, text: str) -> None: ...

    async def close_topic(self, topic: int) -> None: ...


class Relay:
    def __init__(self, client: AsyncCrispClient, forum: Forum) -> None:
        self.conversations = client.website_conversations
        self.forum = forum
        self.topics: dict[str, int] = {}
        client.on(MessageSend, self.heard)
        client.on("session:set_state", self.state_changed)

    async def heard(self, message: MessageSend) -> None:
        topic = await self.topic_of(message.website_id, message.session_id)
        await self.forum.post(topic, text_of(message))
        for word, answer in ANSWERS.items():
            if message.type == "text" and word in str(message.content).lower():
                await self.say(message.website_id, message.session_id, answer, "Assistant")

    async def topic_of(self, website_id: str, session_id: str) -> int:
        if session_id not in self.topics:
            meta = await self.conversations.get_conversation_metas(website_id, session_id)
            card = describe(meta)
            self.topics[session_id] = await self.forum.open_topic(meta.nickname or "?", card)
        return self.topics[session_id]

    async def state_changed(self, event: SessionSetState) -> None:
        if event.state == "resolved" and event.session_id in self.topics:
            await self.forum.close_topic(self.topics.pop(event.session_id))

    async def answered(self, website_id: str, session_id: str, text: str, operator: str) -> None:
        await self.say(website_id, session_id, text, operator)
        await self.conversations.mark_messages_read_in_conversation(
            website_id, session_id, {"from": "user", "origin": "chat", "fingerprints": []}
        )

    async def say(self, website_id: str, session_id: str, text: str, name: str) -> None:
        body: models.ConversationMessageNewText = {
            "type": "text",
            "from": "operator",
            "origin": "chat",
            "content": text,
            "user": {"nickname": name, "avatar": "https://relay.example/avatar.png"},
        }
        await self.conversations.send_message_in_conversation(website_id, session_id, body)


def text_of(message):
    if isinstance(message.content, models.ConversationFileMessageContent):
        return f"[{message.content.name}] {message.content.url}"
    return str(message.content)


def describe(meta):
    lines = [meta.email or "no address", meta.phone or "no phone"]
    if meta.device is not None and meta.device.geolocation is not None:
        lines.append(meta.device.geolocation.country or "")
    lines += [f"{key}: {value}" for key, value in (meta.data or {}).items()]
    return "\n".join(lines)
