# Copied from codegen/templates/testing/_handlers/conversations.py. Do not edit: change that and run `make generate`.
"""Conversations: lists, state, block and metas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .. import _search
from .._call import Call
from .._call import handles
from .._conversation import Conversation
from .._refusal import Refusal

Doc = dict[str, Any]

# No source says when `search_query_too_long` begins.
_LONGEST_SEARCH = 1000
_ORDERS = {
    "order_date_created": "created_at",
    "order_date_updated": "updated_at",
    "order_date_waiting": "waiting_since",
}
_KEEPS: dict[str, Callable[[Doc], bool]] = {
    "filter_unread": lambda doc: doc["unread"]["operator"] > 0,
    "filter_resolved": lambda doc: doc["state"] == "resolved",
    "filter_not_resolved": lambda doc: doc["state"] != "resolved",
    "filter_unassigned": lambda doc: doc["assigned"] is None,
}


@handles("GET /website/{website_id}/conversations/{page_number}")
def list_conversations(call: Call) -> list[Doc]:
    query = call.query
    keep = _search_filter(call)
    rows = [
        conversation.doc
        for conversation in call.website.conversations.values()
        if (conversation.messages or call.flag("include_empty"))
        and keeps(call, conversation.doc)
        and keep(conversation)
    ]
    start, end = query.get("filter_date_start"), query.get("filter_date_end")
    rows = [doc for doc in rows if _search.within(doc["updated_at"], start, end)]
    order = next((key for name, key in _ORDERS.items() if call.flag(name)), "updated_at")
    rows.sort(key=lambda doc: -doc.get(order, 0))
    return call.paged(rows)


def keeps(call: Call, doc: Doc) -> bool:
    """Tell whether a conversation passes all filters but search and dates."""
    query = call.query
    assigned = (doc["assigned"] or {}).get("user_id")
    return (
        all(keep(doc) for name, keep in _KEEPS.items() if call.flag(name))
        and query.get("filter_assigned", assigned) == assigned
        and query.get("filter_inbox_id", doc.get("inbox_id")) == doc.get("inbox_id")
        and (not call.flag("filter_mention") or call.account.user_id in doc["mentions"])
    )


def _search_filter(call: Call) -> Callable[[Conversation], bool]:
    text = call.query.get("search_query", "")
    kind = call.query.get("search_type", "text")
    if not text:
        return lambda conversation: True
    if kind == "filter":
        asked = _search.conditions(text, "search_query")
        joined_by = call.query.get("search_operator", "and")
        return lambda conversation: _search.fits(conversation.doc, asked, joined_by)
    if len(text) > _LONGEST_SEARCH:
        raise Refusal("search_query_too_long")
    if kind == "segment":
        return lambda conversation: text in conversation.doc["meta"]["segments"]
    return lambda conversation: text.lower() in _words(conversation)


def _words(conversation: Conversation) -> str:
    meta = conversation.doc["meta"]
    said = (message["content"] for message in conversation.messages)
    return "\n".join(map(str, (meta["nickname"], meta["email"], *said))).lower()


@handles("POST /website/{website_id}/conversation")
def create(call: Call) -> Doc:
    return {"session_id": call.website.start_conversation().session_id}


@handles("GET /website/{website_id}/conversation/{session_id}")
def get(call: Call) -> Doc:
    return call.conversation.doc


@handles("DELETE /website/{website_id}/conversation/{session_id}")
def remove(call: Call) -> None:
    call.conversation.remove()


@handles("POST /website/{website_id}/conversation/{session_id}/initiate")
def initiate(call: Call) -> None:
    call.conversation.publish("session:request:initiated")


@handles("PATCH /website/{website_id}/conversation/{session_id}/state")
def set_state(call: Call) -> None:
    call.conversation.set_state(call.body["state"])


@handles("PATCH /website/{website_id}/conversation/{session_id}/block")
def set_block(call: Call) -> None:
    call.conversation.set_block(call.body["blocked"])


@handles("GET /website/{website_id}/conversation/{session_id}/meta")
def get_meta(call: Call) -> Doc:
    meta: Doc = call.conversation.doc["meta"]
    return meta


@handles("PATCH /website/{website_id}/conversation/{session_id}/meta")
def update_meta(call: Call) -> None:
    call.conversation.update_meta(call.body)
