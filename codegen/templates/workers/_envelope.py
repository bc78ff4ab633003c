"""An event as a message of the stream: its subject, its partition, its text."""

from __future__ import annotations

import json
import time
import uuid
import zlib
from typing import Any
from urllib.parse import quote

from attrs import field
from attrs import frozen

from .._runtime.data.encode import json_text
from .._runtime.data.loads import loads
from .._runtime.data.model import EventPayload
from .._runtime.data.model import UnknownEvent
from .._runtime.dispatch.lanes import conversation_of
from ._errors import UnreadableError

# Headers of a message: its id, and that it may have been handled before a restart of the server.
ID = "Nats-Msg-Id"
AGAIN = "Crisp-Again"


@frozen
class Envelope:
    """An event on its way to a worker. `id` tells a duplicate of it."""

    name: str
    data: Any
    id: str
    backfilled: bool = False
    key: str = ""
    """The conversation, or else the website, whose events stay in order."""
    again: bool = False
    """Whether the source says that it sends it again."""
    came: float = field(factory=time.monotonic)

    def partition(self, count: int) -> int:
        """Return the partition; the same one in every process, whatever Python it runs."""
        return zlib.crc32(self.key.encode("utf-8", "surrogatepass")) % count

    def text(self) -> bytes:
        """Return what a worker reads. Raise `TypeError` or `ValueError` if it is not JSON."""
        whole = {"event": self.name, "data": self.data}
        if self.backfilled:
            whole["backfilled"] = True
        return json_text(whole, "event").encode()


def sealed(name: str, payload: Any, id: str | None = None, *, again: bool = False) -> Envelope:
    """Return the envelope of an event as it came, or as an object made of that.

    Without an `id` it gets one of its own: it is no duplicate of anything.
    """
    data, backfilled = payload, False
    if isinstance(payload, EventPayload):
        backfilled = payload.backfilled
        data = payload.data if isinstance(payload, UnknownEvent) else payload.to_dict()
    key = conversation_of(data) or ""
    return Envelope(name, data, id or uuid.uuid4().hex, backfilled, key, again)


def opened(text: bytes) -> tuple[str, Any, bool]:
    """Return name, data, and whether it was read back. Raise `UnreadableError` for other texts."""
    try:
        whole = loads(text)
    except (ValueError, json.JSONDecodeError) as error:
        raise UnreadableError(f"the message is no JSON: {error}") from None
    if not isinstance(whole, dict) or "data" not in whole:
        raise UnreadableError("the message is no object with `event` and `data`")
    name = whole.get("event")
    if not isinstance(name, str) or not name:
        raise UnreadableError("the message names no event")
    return name, whole["data"], whole.get("backfilled") is True


def token(name: str) -> str:
    """Return the name of an event as one token of a subject."""
    return quote(name, safe=":").replace(".", "%2E")
