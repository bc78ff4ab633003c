"""Texts by which processes know that an event which came to each of them is the same one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from collections.abc import Iterable
from typing import Any

from ..data.model import EventPayload
from ..data.model import UnknownEvent
from .repeats import Repeats


class Keys:
    """The keys of the events that come to one process.

    A message is told by conversation and fingerprint, also if it was read back. `messages` are the
    names of such events. The others have no id: they are told by their content, and by its number
    in `Repeats`.
    """

    def __init__(self, messages: Collection[str]) -> None:
        self._messages = messages
        self._repeats = Repeats()

    def begin(self, names: Iterable[str]) -> None:
        """Take note that events of these names come from now on, and did not until now."""
        self._repeats.begin(names)

    def key(self, name: str, payload: Any) -> str | None:
        """Return the key of an event as it comes; None if its number is not certain."""
        return self.of_message(name, payload) or self.counted(name, payload)

    def of_message(self, name: str, payload: Any) -> str | None:
        """Return the key of a message; None if it is none."""
        content = _content(payload)
        if name in self._messages and isinstance(content, dict):
            message = content.get("session_id"), content.get("fingerprint")
            if None not in message:
                return _digest(name, message)
        return None

    def counted(self, name: str, payload: Any) -> str | None:
        """Count an event without an id as it comes; return its key, if the number is certain."""
        text = _digest(name, _content(payload))
        count = self._repeats.number(name, text)
        return f"{text}:{count}" if count else None


def _content(payload: Any) -> Any:
    if isinstance(payload, UnknownEvent):
        return payload.data
    return payload.to_dict() if isinstance(payload, EventPayload) else payload


def _digest(name: str, content: Any) -> str:
    try:
        text = json.dumps([name, content], sort_keys=True, default=str)
    except RecursionError:
        text = f"{name} is too deep"
    return hashlib.sha256(text.encode()).hexdigest()
