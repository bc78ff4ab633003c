"""Somebody at the website who opens the chatbox."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from . import _activity
from ._conversation import Conversation
from ._description import description
from ._state import World

_QUESTIONS = ("picker", "field")
_TEXTS = ("text", "note")


class Visitor:
    """Acts as the chatbox would; may be used from any thread and from a running loop.

    Nothing here blocks but `wait_for_reply`, which on a loop belongs into `asyncio.to_thread`.
    """

    def __init__(
        self, world: World, website_id: str, nickname: str | None, email: str | None
    ) -> None:
        given = {"nickname": nickname, "email": email}
        meta = {key: value for key, value in given.items() if value is not None}
        self._world = world
        self._seen = 0
        with world.lock:
            self._conversation: Conversation = world.websites[website_id].start_conversation(**meta)
            self._conversation.set_availability("online")

    @property
    def session_id(self) -> str:
        return self._conversation.session_id

    @property
    def website_id(self) -> str:
        return self._conversation.website.website_id

    def say(self, content: Any, *, type: str = "text") -> int:
        """Writes a message and returns its fingerprint; the first one opens the conversation.

        The content of a text is a text, of any other type a mapping with Crisp's keys.
        """
        _check(type, content)
        message = {"type": type, "from": "user", "origin": "chat", "content": content}
        with self._world.lock:
            fingerprint: int = self._conversation.add_message(message)["fingerprint"]
            return fingerprint

    def write(self, text: str) -> int:
        """Types it word by word, as operators can watch, and says it."""
        words = text.split(" ")
        for count in range(1, len(words) + 1):
            self.compose(" ".join(words[:count]))
        self.compose(stop=True)
        return self.say(text)

    def answer(self, fingerprint: int, value: str) -> None:
        """Chooses from a picker that an operator sent, or fills in a field; KeyError if neither."""
        with self._world.lock:
            for message in self._replies():
                if message["fingerprint"] == fingerprint and message["type"] in _QUESTIONS:
                    return _activity.answer(self._conversation, message, value)
        raise KeyError(f"no picker and no field came with the fingerprint {fingerprint!r}")

    def read(self) -> None:
        """Sees all that operators wrote."""
        with self._world.lock:
            self._conversation.mark_read("operator", "chat", None)

    def compose(self, excerpt: str | None = None, *, stop: bool = False) -> None:
        with self._world.lock:
            self._conversation.compose("stop" if stop else "start", excerpt)

    def rate(self, stars: int, comment: str | None = None) -> None:
        with self._world.lock:
            _activity.rate(self._conversation, stars, comment)

    def introduce(self, **meta: Any) -> None:
        """Tells `nickname`, `email`, `phone`, `data` or whatever else the chatbox may know."""
        with self._world.lock:
            self._conversation.update_meta(meta)

    def leave(self) -> None:
        """Goes offline; the conversation stays."""
        with self._world.lock:
            self._conversation.set_availability("offline")

    def come_back(self) -> None:
        with self._world.lock:
            self._conversation.set_availability("online")

    def wait_for_reply(self, timeout: float = 5.0) -> dict[str, Any]:
        """The next message of an operator that was not returned before, or TimeoutError."""
        with self._world.changed:
            if not self._world.changed.wait_for(lambda: len(self._replies()) > self._seen, timeout):
                raise TimeoutError(f"no reply within {timeout} s")
            reply = self._replies()[self._seen]
            self._seen += 1
            return copy.deepcopy(reply)

    def _replies(self) -> list[dict[str, Any]]:
        """What the chatbox shows of the other side, in which notes are not."""
        return [
            message
            for message in self._conversation.messages
            if message["from"] == "operator" and message["type"] != "note"
        ]


def _check(type: str, content: object) -> None:
    known = description().definitions["ConversationMessageType"]["enum"]
    if type not in known:
        raise ValueError(f"type must be one of {', '.join(known)}, not {type!r}")
    form, name = (str, "text") if type in _TEXTS else (Mapping, "mapping")
    if not isinstance(content, form):
        raise TypeError(f"the content of a message of type {type} is a {name}, not {content!r}")
