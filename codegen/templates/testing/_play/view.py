"""Reads of the conversations what the page shows."""

from __future__ import annotations

from typing import Any

from .._conversation import Conversation
from .._state import World

_MOST_CONVERSATIONS = 100
_MOST_MESSAGES = 200
_LONGEST = 20_000
_SHOWN = (
    "type",
    "from",
    "content",
    "fingerprint",
    "timestamp",
    "read",
    "delivered",
    "edited",
    "automated",
)


def conversations_of(world: World) -> list[Conversation]:
    """Return the conversations of all websites, what changed last first."""
    found = [c for site in world.websites.values() for c in site.conversations.values()]
    return sorted(found, key=lambda one: -one.doc["updated_at"])


def listed(world: World) -> list[dict[str, Any]]:
    return [_row(one) for one in conversations_of(world)[:_MOST_CONVERSATIONS]]


def find(world: World, session_id: object) -> Conversation | None:
    for site in world.websites.values():
        if isinstance(session_id, str) and session_id in site.conversations:
            return site.conversations[session_id]
    return None


def shown(conversation: Conversation) -> dict[str, Any]:
    """Return a conversation with its last messages and who of the operators types."""
    messages = conversation.messages[-_MOST_MESSAGES:]
    return {
        **_row(conversation),
        "left_out": len(conversation.messages) - len(messages),
        "typing": _typing(conversation),
        "messages": [
            {
                **{name: _cut(message[name]) for name in _SHOWN},
                "author": message["user"].get("nickname", ""),
            }
            for message in messages
        ],
    }


def _cut(value: Any) -> Any:
    """Return a value without the ends of long texts; each says how many characters it had."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[:_LONGEST]}… ({len(value)} characters)"
    if isinstance(value, dict):
        return {key: _cut(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cut(inner) for inner in value]
    return value


def _row(conversation: Conversation) -> dict[str, Any]:
    doc = conversation.doc
    return {
        "session_id": conversation.session_id,
        "website": conversation.website.settings["name"],
        "nickname": doc["meta"]["nickname"],
        "last": doc["last_message"],
        "state": doc["state"],
        "unread": doc["unread"],
        "is_online": doc["availability"] == "online",
    }


def _typing(conversation: Conversation) -> list[str]:
    """Return the names of operators who type; who has sent a message since then does not."""
    sent = [m["timestamp"] for m in conversation.messages if m["from"] == "operator"]
    since = max(sent, default=0)
    return [
        atom["user"]["nickname"]
        for atom in conversation.doc.get("compose", {}).get("operator", {}).values()
        if atom["type"] == "start" and atom["timestamp"] > since
    ]
