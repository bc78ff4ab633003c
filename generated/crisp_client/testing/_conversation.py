# Copied from codegen/templates/testing/_conversation.py. Do not edit: change that and run `make generate`.
"""A conversation, its messages, and the events that its changes cause."""

from __future__ import annotations

import bisect
from collections.abc import Collection
from collections.abc import Mapping
from typing import Any
from typing import Protocol

from . import _device
from ._description import description
from ._source import Source

# Visitors never see messages of these types: they are not unread and never the last message.
_INTERNAL = ("note", "event")
_EXCERPT = 200
_KEPT_AS_SENT = ("references", "properties")
# Events show these only where they say something; what visitors write mentions nobody.
_SAID_ONLY_IF_TRUE = ("edited", "translated", "automated")
_META_EVENTS = (
    "nickname",
    "email",
    "phone",
    "address",
    "subject",
    "avatar",
    "origin",
    "data",
    "segments",
)


class Site(Protocol):
    """The part of a website that a conversation uses."""

    website_id: str

    @property
    def settings(self) -> dict[str, Any]: ...
    @property
    def source(self) -> Source: ...
    def publish(self, event: str, **payload: Any) -> None: ...
    def contact(self, email: str, person: Mapping[str, Any]) -> dict[str, Any]: ...
    def show_presence(self, people_id: str | None) -> None: ...
    def remove_conversation(self, session_id: str) -> None: ...


class Conversation:
    """A conversation; `doc` and `messages` have the shape of the wire.

    A fingerprint may be used twice: whether Crisp refuses that is not known.
    """

    def __init__(self, website: Site, session_id: str, meta: Mapping[str, Any]) -> None:
        self.website = website
        self.session_id = session_id
        self.messages: list[dict[str, Any]] = []
        self.originals: dict[str, dict[str, Any]] = {}
        self.call: dict[str, Any] | None = None
        now = website.source.now()
        self.doc: dict[str, Any] = {
            "session_id": session_id,
            "website_id": website.website_id,
            "state": "pending",
            "status": 0,
            "is_blocked": False,
            "availability": "offline",
            "active": {"now": False},
            "last_message": "",
            "participants": [],
            "mentions": [],
            "verifications": [],
            "unread": {"operator": 0, "visitor": 0},
            "assigned": None,
            "meta": _new_meta(f"visitor{website.source.number(1000)}"),
            "created_at": now,
            "updated_at": now,
        }
        self.doc["meta"].update(meta)
        self._bind_person()

    def publish(self, event: str, **payload: Any) -> None:
        ids = {"session_id": self.session_id, "inbox_id": self.doc.get("inbox_id")}
        self.website.publish(event, **{**ids, **payload})

    def add_message(self, new: Mapping[str, Any]) -> dict[str, Any]:
        """Add a message as it was sent; a message of the visitor reopens the conversation."""
        now = self.website.source.now()
        by_visitor = new["from"] == "user"
        message = {
            "session_id": self.session_id,
            "website_id": self.website.website_id,
            **{key: new[key] for key in ("type", "from", "origin", "content")},
            "fingerprint": new.get("fingerprint") or self.website.source.fingerprint(now),
            "timestamp": new.get("timestamp", now),
            "stamped": "timestamp" not in new,
            "user": self._author(by_visitor, new.get("user", {})),
            "mentions": list(new.get("mentions", ())),
            "edited": False,
            "translated": new.get("translated", False),
            "automated": new.get("automated", False),
            "read": "",
            "delivered": "",
            "preview": [],
            **{key: new[key] for key in _KEPT_AS_SENT if key in new},
        }
        if "original" in new:
            original_id = self.website.source.uuid()
            message["original"] = {"original_id": original_id}
            self.originals[original_id] = {**new["original"], "timestamp": now}
        bisect.insort(self.messages, message, key=lambda known: known["timestamp"])
        self._take_notice(message, now)
        quiet = (*_SAID_ONLY_IF_TRUE, "mentions") if by_visitor else _SAID_ONLY_IF_TRUE
        said = {key: value for key, value in message.items() if value or key not in quiet}
        self.publish("message:send" if by_visitor else "message:received", **said)
        self._mention(message["mentions"])
        if by_visitor and self.doc["state"] != "unresolved":
            self.set_state("unresolved")
        return message

    def mark_read(self, sender: str, origin: str, fingerprints: Collection[int] | None) -> None:
        """Mark messages of `sender` as read by the other side; None means all of them."""
        read = [
            message
            for message in self.messages
            if message["from"] == sender
            and not message["read"]
            and (fingerprints is None or message["fingerprint"] in fingerprints)
        ]
        for message in read:
            message["read"] = origin
        self.count_unread()
        reader = "send" if sender == "operator" else "received"
        if read:
            marked = [message["fingerprint"] for message in read]
            self.publish(f"message:acknowledge:read:{reader}", origin=origin, fingerprints=marked)

    # Which state a message or a new conversation leads to is behaviour, of which no spec tells.
    def set_state(self, state: str) -> None:
        states = description().definitions["ConversationState"]["enum"]
        self.doc.update(state=state, status=states.index(state))
        if state == "resolved":
            self.doc.pop("waiting_since", None)
        self.publish("session:set_state", state=state)

    def set_block(self, blocked: bool) -> None:
        self.doc["is_blocked"] = blocked
        self.publish("session:set_block", is_blocked=blocked)

    def set_availability(self, availability: str) -> None:
        self.doc["availability"] = availability
        active = {"now": availability == "online", "last": self.website.source.now()}
        self.doc["active"] = active
        self.website.show_presence(self.doc.get("people_id"))
        self.publish("session:update_availability", availability=availability)

    def update_meta(self, changes: Mapping[str, Any]) -> None:
        """Merge `data` and `device`, and replace any other field that is given."""
        meta = self.doc["meta"]
        changed = []
        for key, value in changes.items():
            if key in ("data", "device"):
                value = {**meta.get(key, {}), **value}
            if meta.get(key) != value:
                changed.append(key)
            meta[key] = value
        for key in _META_EVENTS:
            if key in changed:
                self.publish(f"session:set_{key}", **{key: meta[key]})
        if "email" in changed:
            self._bind_person()

    def compose(self, action: str, excerpt: str | None) -> None:
        """Tell that the visitor types, or has stopped."""
        now = self.website.source.now()
        typed = {"type": action, "excerpt": excerpt, "timestamp": now}
        self.doc.setdefault("compose", {})["visitor"] = typed
        shown = {key: value for key, value in typed.items() if value is not None}
        self.publish("message:compose:send", **shown)

    def remove(self) -> None:
        self.website.remove_conversation(self.session_id)
        self.publish("session:removed")

    def _author(self, by_visitor: bool, said: Mapping[str, Any]) -> dict[str, Any]:
        """Return who wrote a message: what is said of it, the visitor, an operator, the website."""
        if by_visitor:
            nickname = self.doc["meta"]["nickname"]
            return {"nickname": nickname, "user_id": self.session_id, **said}
        if "user_id" in said:
            return dict(said)
        return {"type": "website", "nickname": self.website.settings["name"], **said}

    def _take_notice(self, message: dict[str, Any], now: int) -> None:
        doc = self.doc
        doc["updated_at"] = now
        if message["type"] in _INTERNAL:
            return
        self.summarize()
        if message["from"] == "user":
            doc.setdefault("waiting_since", message["timestamp"])
        else:
            doc.pop("waiting_since", None)
        self.count_unread()

    def summarize(self) -> None:
        """Update the last message that lists show; it is one that visitors see."""
        doc = self.doc
        shown = (m for m in reversed(self.messages) if m["type"] not in _INTERNAL)
        last = next(shown, None)
        doc["last_message"] = "" if last is None else _excerpt(last["content"])
        doc.pop("preview_message", None)
        if last is not None:
            preview = {key: last[key] for key in ("type", "from", "fingerprint")}
            doc["preview_message"] = {**preview, "excerpt": doc["last_message"]}

    def count_unread(self) -> None:
        waiting = [m["from"] for m in self.messages if not m["read"] and m["type"] not in _INTERNAL]
        unread = {"operator": waiting.count("user"), "visitor": waiting.count("operator")}
        self.doc["unread"] = unread

    def _mention(self, user_ids: list[str]) -> None:
        mentions = list(dict.fromkeys([*self.doc["mentions"], *user_ids]))
        if mentions != self.doc["mentions"]:
            self.doc["mentions"] = mentions
            self.publish("session:set_mentions", mentions=mentions)

    def _bind_person(self) -> None:
        """Link the conversation to the contact with its e-mail address, if it has one."""
        meta, before = self.doc["meta"], self.doc.get("people_id")
        if email := meta["email"]:
            person = {"nickname": meta["nickname"], **_device.person(meta["device"])}
            self.doc["people_id"] = self.website.contact(email, person)["people_id"]
            for people_id in (before, self.doc["people_id"]):
                self.website.show_presence(people_id)
            self.publish("people:bind:session", people_id=self.doc["people_id"])


def _new_meta(nickname: str) -> dict[str, Any]:
    return {
        "nickname": nickname,
        "email": "",
        "phone": "",
        "ip": "127.0.0.1",
        "avatar": "",
        "origin": "chat",
        "data": {},
        "segments": [],
        "device": _device.no_device(),
    }


def _excerpt(content: Any) -> str:
    """Return the text of a message on one line, cut as Crisp cuts it."""
    if isinstance(content, dict):
        content = content.get("text") or content.get("name") or ""
    line = " ".join(str(content).split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]} [..]"
