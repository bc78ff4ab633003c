# Copied from codegen/templates/testing/_state.py. Do not edit: change that and run `make generate`.
"""The state of the emulator: websites, accounts and credentials."""

from __future__ import annotations

import copy
import threading
import time
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import TypeVar

from attrs import define
from attrs import field

from ._collections import Items
from ._conversation import Conversation
from ._described import described
from ._description import Description
from ._people import People
from ._people import Profile
from ._refusal import Refusal
from ._source import Source
from ._storage import Storage

T = TypeVar("T")
# Seconds until a condition is looked at again that depends on what is not told here.
PAUSE = 0.02

Listener = Callable[[str, dict[str, Any]], None]
# Told of what is no event, such as a request with its answer.
Observer = Callable[[str, dict[str, Any]], None]


def website_of(payload: dict[str, Any]) -> str | None:
    """Return the website of an event; uploads name it as the resource that they belong to."""
    resource = payload.get("resource")
    if isinstance(resource, dict) and resource.get("type") == "website":
        return str(payload.get("website_id") or resource.get("id"))
    return payload.get("website_id")


@define(eq=False)
class Credential:
    """A valid key and its tier; `user_id` is set if it is the login of a person."""

    key: str = field(repr=False)
    tier: str
    user_id: str | None = None


@define(eq=False)
class Account:
    """A person who uses Crisp; `profile` and the settings have the shape of the wire."""

    user_id: str
    password: str = field(repr=False)
    profile: dict[str, Any]
    schedule: dict[str, Any] = field(factory=dict)


class Website:
    def __init__(self, world: World, website_id: str, name: str, domain: str) -> None:
        self.world = world
        self.website_id = website_id
        settings = {"name": name, "domain": domain, "logo": ""}
        world.items.documents["website", website_id, "settings"] = settings
        self.conversations: dict[str, Conversation] = {}
        self.people = People(world.source, self.publish, self.conversations)
        self.operators: dict[str, dict[str, Any]] = {}
        self.active: dict[str, dict[str, Any]] = {}
        self.verify_key = ""
        plugin = {"id": world.plugin_id, "website_id": website_id, "active": True}
        now = self.source.now()
        plugin |= {"token": self.source.key(), "created_at": now, "updated_at": now}
        world.subscriptions(website_id)[world.plugin_id] = plugin

    @property
    def source(self) -> Source:
        return self.world.source

    @property
    def settings(self) -> dict[str, Any]:
        found: dict[str, Any] = self.world.items.documents["website", self.website_id, "settings"]
        return found

    @property
    def card(self) -> dict[str, Any]:
        named = {key: self.settings[key] for key in ("name", "domain", "logo")}
        return {"website_id": self.website_id, **named}

    def publish(self, event: str, **payload: Any) -> None:
        self.world.publish(event, {"website_id": self.website_id, **payload})

    def start_conversation(self, **meta: Any) -> Conversation:
        """Start a conversation without messages; by default lists leave it out."""
        conversation = Conversation(self, self.source.session_id(), meta)
        self.conversations[conversation.session_id] = conversation
        return conversation

    def remove_conversation(self, session_id: str) -> None:
        removed = self.conversations.pop(session_id)
        self.show_presence(removed.doc["people_id"])
        self.world.items.clear(("website", self.website_id, "conversation", session_id))

    def contact(self, email: str, person: Mapping[str, Any]) -> Profile:
        """Return the contact with this e-mail address, who is added if unknown."""
        return self.people.find(email) or self.people.add({"email": email, "person": dict(person)})

    def show_presence(self, people_id: str) -> None:
        self.people.show_presence(people_id)

    def add_operator(self, user_id: str, role: str, profile: dict[str, Any]) -> None:
        self.operators[user_id] = {
            "user_id": user_id,
            "email": profile["email"],
            "avatar": "",
            "first_name": profile.get("first_name", ""),
            "last_name": profile.get("last_name", ""),
            "role": role,
            "title": "",
            "availability": "offline",
            "has_token": False,
        }


class World:
    """All state of the emulator. Code in any thread takes `lock` before it reads or writes.

    `changed` is notified whenever something happened. `unsubscribed` has the last subscription of
    a website to a plugin that it left, by both ids; its `updated_at` is when.
    """

    def __init__(self, source: Source, description: Description) -> None:
        self.source = source
        self.tiers = description.tiers
        self._description = description
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.plugin_id = source.uuid()
        self.websites: dict[str, Website] = {}
        self.accounts: dict[str, Account] = {}
        self.credentials: dict[str, Credential] = {}
        self.items = Items()
        self.unsubscribed: dict[tuple[str, str], dict[str, Any]] = {}
        self.storage = Storage(source)
        self.listeners: list[Listener] = []
        # The identifier that asked for what is being sent; empty if none did.
        self.asked_by = ""
        self.observers: list[Observer] = []

    def publish(self, event: str, payload: dict[str, Any]) -> None:
        """Send what the spec says of an event to all who listen, if it has the event."""
        if event in self._description.events:
            schema = self._description.events[event] or {}
            self.send(event, described(schema, payload, self._description.definitions))

    def answer(self, identifier: str, event: str, payload: dict[str, Any]) -> None:
        """Publish what a token asked for, which is for its sockets where it is of no website."""
        self.asked_by = identifier
        try:
            self.publish(event, payload)
        finally:
            self.asked_by = ""

    def send(self, event: str, payload: dict[str, Any]) -> None:
        with self.changed:
            snapshot = copy.deepcopy(payload)
            for listener in self.listeners:
                listener(event, snapshot)
            self.changed.notify_all()

    def wait_for(self, condition: Callable[[], T], timeout: float) -> T:
        """Return the value of a condition as soon as it is true, else the last one."""
        limit = time.monotonic() + timeout
        with self.changed:
            while not (value := condition()) and (left := limit - time.monotonic()) > 0:
                self.changed.wait(min(left, PAUSE))
            return value

    def tell(self, kind: str, **details: Any) -> None:
        with self.changed:
            for observer in self.observers:
                observer(kind, details)
            self.changed.notify_all()

    def add_website(self, name: str, domain: str, website_id: str | None = None) -> Website:
        website = Website(self, website_id or self.source.uuid(), name, domain)
        self.websites[website.website_id] = website
        return website

    def remove_website(self, website_id: str) -> None:
        del self.websites[website_id]
        for subscription in self.subscriptions(website_id).values():
            self.unsubscribe(subscription)
        self.items.clear(("website", website_id))
        for kind in ("plugins", "plans"):
            self.items.clear((kind, "subscription", website_id))

    def subscriptions(self, website_id: str) -> dict[str, dict[str, Any]]:
        """Return the plugins that a website has, by id."""
        return self.items.at(("plugins", "subscription", website_id))

    def unsubscribe(self, subscription: dict[str, Any]) -> None:
        """Note when a subscription ended; it is removed elsewhere."""
        ended = {**subscription, "updated_at": self.source.now()}
        self.unsubscribed[ended["website_id"], ended["id"]] = ended

    def add_account(self, email: str, password: str, **names: Any) -> Account:
        if self.account_by_email(email) is not None:
            raise Refusal("people_exists")
        user_id = self.source.uuid()
        profile = {"user_id": user_id, "email": email, "avatar": "", "phone": "", **names}
        account = self.accounts[user_id] = Account(user_id, password, profile)
        return account

    def account_by_email(self, email: str) -> Account | None:
        return next((a for a in self.accounts.values() if a.profile["email"] == email), None)

    def add_credential(self, identifier: str, key: str, tier: str) -> None:
        if tier not in self.tiers:
            raise ValueError(f"tier must be one of {', '.join(self.tiers)}, not {tier!r}")
        self.credentials[identifier] = Credential(key, tier)

    def admits(self, identifier: str, key: str) -> bool:
        credential = self.credentials.get(identifier)
        return credential is not None and credential.key == key
