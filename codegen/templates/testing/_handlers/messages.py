"""Messages of a conversation."""

from __future__ import annotations

import bisect
from typing import Any

from .._call import Call
from .._call import handles
from .._refusal import Refusal

_BATCH = 40


@handles("GET /website/{website_id}/conversation/{session_id}/messages")
def list_messages(call: Call) -> list[dict[str, Any]]:
    """Up to 40, oldest first: the latest, or those around, strictly before or after a time."""
    messages, query = call.conversation.messages, call.query
    times = [message["timestamp"] for message in messages]
    if "timestamp_before" in query:
        end = bisect.bisect_left(times, int(query["timestamp_before"]))
        return messages[max(0, end - _BATCH) : end]
    if "timestamp_after" in query:
        start = bisect.bisect_right(times, int(query["timestamp_after"]))
        return messages[start : start + _BATCH]
    if "timestamp_around" in query:
        middle = bisect.bisect_left(times, int(query["timestamp_around"]))
        start = max(0, middle - _BATCH // 2)
        return messages[start : middle + _BATCH // 2]
    return messages[-_BATCH:]


@handles("POST /website/{website_id}/conversation/{session_id}/message")
def send(call: Call) -> dict[str, int]:
    if call.body["type"] == "note" and call.body["from"] == "user":
        raise Refusal("invalid_data", "data.from should be equal to constant")
    return {"fingerprint": call.conversation.add_message(call.body)["fingerprint"]}


@handles("PATCH /website/{website_id}/conversation/{session_id}/read")
def mark_read(call: Call) -> None:
    body = call.body
    call.conversation.mark_read(body["from"], body["origin"], body.get("fingerprints"))
