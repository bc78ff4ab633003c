"""Messages of a conversation."""

from __future__ import annotations

import bisect
from functools import cache
from typing import Any

from .. import _activity
from .._call import Call
from .._call import handles
from .._description import description
from .._description import Route
from .._refusal import Refusal

_CONVERSATION = "/website/{website_id}/conversation/{session_id}"


@handles(f"GET {_CONVERSATION}/messages")
def list_messages(call: Call) -> list[dict[str, Any]]:
    """List one batch, oldest first: the latest, or around, strictly before or after a time."""
    messages, query = call.conversation.messages, call.query
    batch = call.route.page_rows or len(messages)
    times = [message["timestamp"] for message in messages]
    start, end = len(messages) - batch, len(messages)
    if "timestamp_before" in query:
        end = bisect.bisect_left(times, int(query["timestamp_before"]))
        start = end - batch
    elif "timestamp_after" in query:
        start = bisect.bisect_right(times, int(query["timestamp_after"]))
        call.has_more = start + batch < end
        return messages[start : start + batch]
    elif "timestamp_around" in query:
        middle = bisect.bisect_left(times, int(query["timestamp_around"]))
        start, end = middle - batch // 2, middle + batch // 2
    call.has_more = start > 0
    return messages[max(0, start) : end]


@handles(f"POST {_CONVERSATION}/message")
def send(call: Call) -> dict[str, int]:
    if call.body["type"] == "note" and call.body["from"] == "user":
        raise Refusal("invalid_data", "data.from should be equal to constant")
    new = call.body
    if new["from"] == "operator" and (operator := call.person) is not None:
        new = {**new, "user": {**_activity.card(operator), **new.get("user", {})}}
    return {"fingerprint": call.conversation.add_message(new)["fingerprint"]}


@handles(f"GET {_CONVERSATION}/message/{{fingerprint}}")
def get(call: Call) -> dict[str, Any]:
    return call.message


@handles(f"PATCH {_CONVERSATION}/message/{{fingerprint}}")
def edit(call: Call) -> None:
    """Change what a message says; it stays of its type."""
    content = call.body["content"]
    sent = {name: call.message[name] for name in ("type", "from", "origin")}
    if complaint := call.validator.body(_sending(), {**sent, "content": content}):
        raise Refusal("invalid_data", complaint)
    _activity.edit(call.conversation, call.message, content)


@cache
def _sending() -> Route:
    key = f"POST {_CONVERSATION}/message"
    return next(route for route in description().operations if route.handler_key == key)


@handles(f"DELETE {_CONVERSATION}/message/{{fingerprint}}")
def remove(call: Call) -> None:
    _activity.remove(call.conversation, call.message)


@handles(f"PATCH {_CONVERSATION}/compose")
def compose(call: Call) -> None:
    """Tell that a visitor or operator types; for a token it is the first operator."""
    if call.body["from"] == "user":
        call.conversation.compose(call.body["type"], call.body.get("excerpt"))
    else:
        _activity.compose(call.conversation, call.acting_operator, call.body)


@handles(f"PATCH {_CONVERSATION}/read")
def mark_read(call: Call) -> None:
    body = call.body
    call.conversation.mark_read(body["from"], body["origin"], body.get("fingerprints"))


@handles(f"PATCH {_CONVERSATION}/unread")
def mark_unread(call: Call) -> None:
    _activity.mark_unread(call.conversation)


@handles(f"PATCH {_CONVERSATION}/delivered")
def mark_delivered(call: Call) -> None:
    body = call.body
    marked = body.get("fingerprints", ())
    _activity.mark_delivered(call.conversation, body["from"], body["origin"], marked)


@handles(f"GET {_CONVERSATION}/original/{{original_id}}")
def get_original(call: Call) -> dict[str, Any]:
    """Return the original of a message that was sent with one."""
    original = call.conversation.originals.get(call.params["original_id"])
    if original is None:
        raise Refusal("not_found", "the original does not exist")
    return {**call.params, **original}
