"""More changes to a conversation, with the events that they cause."""

from __future__ import annotations

import copy
from collections.abc import Collection
from typing import Any

from ._conversation import Conversation

Doc = dict[str, Any]


def assign(conversation: Conversation, assigned: Doc | None) -> None:
    previous = (conversation.doc["assigned"] or {}).get("user_id")
    routed = (assigned or {}).get("user_id")
    conversation.doc["assigned"] = {"user_id": routed} if routed else None
    if routed != previous:
        change = {"routing_id": routed, "previous_routing_id": previous}
        conversation.publish("session:set_routing", **change)


def move(conversation: Conversation, inbox_id: str | None) -> None:
    """Move to an inbox, or with None to the main one, which has no id."""
    previous = conversation.doc.pop("inbox_id", None)
    if inbox_id is not None:
        conversation.doc["inbox_id"] = inbox_id
    if inbox_id != previous:
        conversation.publish("session:set_inbox", previous_inbox_id=previous)


def save_participants(conversation: Conversation, participants: list[Doc]) -> None:
    conversation.doc["participants"] = participants
    conversation.publish("session:set_participants", participants=participants)


def verify(conversation: Conversation, verified: bool, proof: Doc | None = None) -> None:
    """Set whether the visitor is verified, by an operator if there is no `proof`.

    To take it back drops all proofs.
    """
    proofs = conversation.doc["verifications"] if verified else []
    if proof is not None:
        proofs = [known for known in proofs if known["identity"] != proof["identity"]] + [proof]
    conversation.doc["verifications"] = proofs
    conversation.doc.pop("is_verified", None)
    if verified:
        conversation.doc["is_verified"] = True
    conversation.publish("session:update_verify", is_verified=verified, verifications=proofs)


def mark_unread(conversation: Conversation) -> None:
    """Mark the messages of the visitor as unread, as if no operator had seen them."""
    unread = [m for m in conversation.messages if m["from"] == "user" and m["read"]]
    for message in unread:
        message["read"] = ""
    conversation.count_unread()
    if unread:
        marked = [message["fingerprint"] for message in unread]
        conversation.publish("message:acknowledge:unread:send", origin="chat", fingerprints=marked)


def mark_delivered(
    conversation: Conversation, sender: str, origin: str, fingerprints: Collection[int]
) -> None:
    delivered = [
        message
        for message in conversation.messages
        if message["from"] == sender and message["fingerprint"] in fingerprints
    ]
    for message in delivered:
        message["delivered"] = origin
    if delivered:
        marked = [message["fingerprint"] for message in delivered]
        conversation.publish("message:acknowledge:delivered", origin=origin, fingerprints=marked)


def edit(conversation: Conversation, message: Doc, content: Any) -> None:
    message.update(content=content, edited=True)
    conversation.summarize()
    fingerprint = message["fingerprint"]
    conversation.publish("message:updated", fingerprint=fingerprint, content=content)


def remove(conversation: Conversation, message: Doc) -> None:
    conversation.messages.remove(message)
    conversation.summarize()
    conversation.count_unread()
    conversation.publish("message:removed", fingerprint=message["fingerprint"])


def rate(conversation: Conversation, stars: int, comment: str | None) -> None:
    """Publish the visitor's rating; it is not kept, since no known route shows it."""
    rating: Doc = {"stars": stars}
    if comment is not None:
        rating["comment"] = comment
    conversation.publish("session:sync:rating", rating=rating)


def answer(conversation: Conversation, message: Doc, value: str) -> None:
    """Let the visitor choose from a picker, or fill in a field."""
    content = copy.deepcopy(message["content"])
    if message["type"] == "field":
        content["value"] = value
    elif value not in (choice["value"] for choice in content["choices"]):
        raise ValueError(f"{value!r} is not one of the choices")
    else:
        for choice in content["choices"]:
            choice["selected"] = choice["value"] == value
    edit(conversation, message, content)


def card(operator: Doc) -> Doc:
    """Return an operator as conversations and events show who did something."""
    return {"user_id": operator["user_id"], "nickname": operator["first_name"]}


def compose(conversation: Conversation, operator: Doc, typed: Doc) -> None:
    """Tell that an operator types, or has stopped; with `stealth` the visitor does not see it."""
    now = conversation.website.source.now()
    shown = {"type": typed["type"], "timestamp": now}
    if "automated" in typed:
        shown["automated"] = typed["automated"]
    user = card(operator)
    atom = {**shown, "excerpt": typed.get("excerpt"), "user": user}
    typing = conversation.doc.setdefault("compose", {}).setdefault("operator", {})
    typing[operator["user_id"]] = atom
    if "excerpt" in typed:
        shown["excerpt"] = typed["excerpt"]
    if not typed.get("stealth"):
        conversation.publish("message:compose:receive", **shown, user=user)
