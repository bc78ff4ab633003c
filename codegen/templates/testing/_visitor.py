"""A visitor of the website, who opens the chatbox."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any
from typing import Self

from . import _activity
from . import _device
from ._conversation import Conversation
from ._description import description
from ._state import World

_QUESTIONS = ("picker", "field")
_TEXTS = ("text", "note")


class Visitor:
    """Acts as the chatbox does; may be used from any thread and from a running event loop.

    Only `wait_for_reply` blocks: on an event loop, call it by `asyncio.to_thread`.
    """

    def __init__(self, world: World, conversation: Conversation) -> None:
        self._world = world
        self._seen = 0
        self._opened = conversation

    @classmethod
    def of_website(
        cls,
        world: World,
        website_id: str,
        nickname: str | None,
        email: str | None,
        device: Mapping[str, Any],
    ) -> Self:
        """Return a new visitor, who opens the chatbox of a website."""
        told = {"device": device, "connection": dict(_device.CONNECTION)}
        given = {"nickname": nickname, "email": email, **told}
        meta = {key: value for key, value in given.items() if value is not None}
        with world.lock:
            conversation: Conversation = world.websites[website_id].start_conversation(**meta)
            conversation.set_availability("online")
        return cls(world, conversation)

    def __repr__(self) -> str:
        return f"<Visitor {self.session_id} of website {self.website_id}>"

    @property
    def session_id(self) -> str:
        """The id of the conversation."""
        return self._opened.session_id

    @property
    def website_id(self) -> str:
        """The id of the website that is visited."""
        return self._opened.website.website_id

    @property
    def _conversation(self) -> Conversation:
        """Return the conversation; raise `KeyError` if it was deleted, by itself or with all."""
        website = self._world.websites.get(self.website_id)
        if website is None or self.session_id not in website.conversations:
            raise KeyError(f"there is no conversation {self.session_id!r}")
        return self._opened

    def say(self, content: Any, *, type: str = "text") -> int:
        """Send a message and return its fingerprint; the first one opens the conversation.

        `content` is a `str` if the type is `text`, and a mapping with Crisp's keys otherwise.
        """
        _check(type, content)
        message = {"type": type, "from": "user", "origin": "chat", "content": content}
        with self._world.lock:
            fingerprint: int = self._conversation.add_message(message)["fingerprint"]
            return fingerprint

    def write(self, text: str) -> int:
        """Type a text word by word, which operators see, and send it."""
        words = text.split(" ")
        for count in range(1, len(words) + 1):
            self.compose(" ".join(words[:count]))
        self.compose(stop=True)
        return self.say(text)

    def answer(self, fingerprint: int, value: str) -> None:
        """Choose from a picker that an operator sent, or fill in a field.

        Raise `KeyError` if no picker or field has this fingerprint.
        """
        with self._world.lock:
            for message in self._replies():
                if message["fingerprint"] == fingerprint and message["type"] in _QUESTIONS:
                    return _activity.answer(self._conversation, message, value)
        raise KeyError(f"no picker or field has the fingerprint {fingerprint!r}")

    def read(self) -> None:
        """Mark all messages of operators as read."""
        with self._world.lock:
            self._conversation.mark_read("operator", "chat", None)

    def compose(self, excerpt: str | None = None, *, stop: bool = False) -> None:
        """Show operators that the visitor types, with the text so far, or has stopped."""
        with self._world.lock:
            self._conversation.compose("stop" if stop else "start", excerpt)

    def rate(self, stars: int, comment: str | None = None) -> None:
        """Rate the conversation with 1 to 5 stars."""
        if type(stars) is not int or not 1 <= stars <= 5:
            raise ValueError(f"stars must be a whole number from 1 to 5, not {stars!r}")
        with self._world.lock:
            _activity.rate(self._conversation, stars, comment)

    def introduce(self, **meta: Any) -> None:
        """Set `nickname`, `email`, `phone`, `data` or another field of the conversation's meta."""
        with self._world.lock:
            self._conversation.update_meta(meta)

    def leave(self) -> None:
        """Go offline; the conversation stays."""
        with self._world.lock:
            self._conversation.set_availability("offline")

    def come_back(self) -> None:
        """Come back to the website after `leave`."""
        with self._world.lock:
            self._conversation.set_availability("online")

    def wait_for_reply(self, timeout: float = 5.0) -> dict[str, Any]:
        """Return the next message of an operator, each once; else raise `TimeoutError`."""
        with self._world.lock:
            if not self._world.wait_for(lambda: len(self._replies()) > self._seen, timeout):
                raise TimeoutError(f"no reply within {timeout} s")
            reply = self._replies()[self._seen]
            self._seen += 1
            return copy.deepcopy(reply)

    def _replies(self) -> list[dict[str, Any]]:
        """Return the messages of operators that the chatbox shows, which are all but notes."""
        return [
            message
            for message in self._conversation.messages
            if message["from"] == "operator" and message["type"] != "note"
        ]


def _check(type: str, content: object) -> None:
    known = description().definitions["ConversationMessageType"]["enum"]
    if type not in known:
        raise ValueError(f"type must be one of {', '.join(known)}, not {type!r}")
    form, name = (str, "str") if type in _TEXTS else (Mapping, "mapping")
    if not isinstance(content, form):
        raise TypeError(f"the content of a message of type {type} is a {name}, not {content!r}")
