# Copied from codegen/templates/testing/_people.py. Do not edit: change that and run `make generate`.
"""The contacts of a website."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from . import _device
from ._conversation import Conversation
from ._refusal import Refusal
from ._source import Source

Profile = dict[str, Any]


class People:
    """The profiles of all contacts by id, with their custom data and events."""

    def __init__(
        self,
        source: Source,
        publish: Callable[..., None],
        conversations: Mapping[str, Conversation],
    ) -> None:
        self._source = source
        self._publish = publish
        self._conversations = conversations
        self.profiles: dict[str, Profile] = {}
        self.data: dict[str, dict[str, Any]] = {}
        self.events: dict[str, list[dict[str, Any]]] = {}
        self.unsubscribed: set[str] = set()

    def find(self, key: str) -> Profile | None:
        """Find a profile by id or e-mail address."""
        if key in self.profiles:
            return self.profiles[key]
        matching = (p for p in self.profiles.values() if p["email"].lower() == key.lower())
        return next(matching, None) if key else None

    def add(self, card: Mapping[str, Any]) -> Profile:
        if self.find(card["email"]) is not None:
            raise Refusal("people_exists")
        people_id = self._source.uuid()
        profile = self._profile(people_id, card, self._source.now())
        self.profiles[people_id] = profile
        self.data[people_id] = {}
        self.events[people_id] = []
        self._announce("created", profile)
        return profile

    def save(self, profile: Profile, card: Mapping[str, Any]) -> None:
        """Replace all fields of a profile but its id and the time of its creation."""
        self._refuse_email_of_another(profile, card)
        fresh = self._profile(profile["people_id"], card, profile["created_at"])
        profile.clear()
        profile.update(fresh)
        self._updated(profile)

    def update(self, profile: Profile, card: Mapping[str, Any]) -> None:
        self._refuse_email_of_another(profile, card)
        for key, value in self._as_answered(profile["people_id"], card).items():
            merges = isinstance(value, dict) and isinstance(profile.get(key), dict)
            profile[key] = {**profile[key], **value} if merges else value
        self._updated(profile)

    def show_presence(self, people_id: str) -> None:
        """Show in a profile, if there is one, what its conversations say of the visitor."""
        if (profile := self.profiles.get(people_id)) is not None:
            profile["active"] = self._presence(people_id, profile["active"]["last"])

    def remove(self, profile: Profile) -> None:
        people_id = profile["people_id"]
        del self.profiles[people_id], self.data[people_id], self.events[people_id]
        self.unsubscribed.discard(people_id)
        for conversation in self._conversations.values():
            if conversation.doc["people_id"] == people_id:  # of a visitor without a profile now
                conversation.doc["people_id"] = self._source.uuid()
        self._announce("removed", profile)

    def segments(self) -> dict[str, int]:
        """Return the number of contacts in each segment."""
        counts: dict[str, int] = {}
        for profile in self.profiles.values():
            for segment in profile["segments"]:
                counts[segment] = counts.get(segment, 0) + 1
        return counts

    def _profile(self, people_id: str, card: Mapping[str, Any], created_at: int) -> Profile:
        nickname = card["email"].partition("@")[0]
        return {
            "people_id": people_id,
            "segments": [],
            "company": _company(card["email"]),
            "active": self._presence(people_id, created_at),
            **self._as_answered(people_id, card),
            "person": {"nickname": nickname, **_device.person({}), **card["person"]},
            "created_at": created_at,
            "updated_at": self._source.now(),
        }

    def _as_answered(self, people_id: str, card: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields as answered: `active` is sent as a time and answered as an object."""
        if "active" not in card:
            return dict(card)
        return {**card, "active": self._presence(people_id, card["active"])}

    def _presence(self, people_id: str, last: int) -> dict[str, Any]:
        """Return whether a contact is online in a conversation, and when they last were in one."""
        seen = [
            conversation.doc["active"]
            for conversation in self._conversations.values()
            if conversation.doc["people_id"] == people_id
        ]
        times = (active["last"] for active in seen if "last" in active)
        return {"now": any(active["now"] for active in seen), "last": max([last, *times])}

    def _refuse_email_of_another(self, profile: Profile, card: Mapping[str, Any]) -> None:
        if self.find(card.get("email", "")) not in (None, profile):
            raise Refusal("people_exists")

    def _updated(self, profile: Profile) -> None:
        profile["updated_at"] = self._source.now()
        update = {"person": profile["person"], "updated_at": profile["updated_at"]}
        self._announce("updated", profile, update=update)
        identity = {"person": profile["person"], "company": profile["company"]}
        for conversation in self._conversations.values():
            if conversation.doc["people_id"] == profile["people_id"]:
                bound = {"people_id": profile["people_id"], "identity": identity}
                conversation.publish("people:sync:profile", **bound)

    def _announce(self, verb: str, profile: Profile, **more: Any) -> None:
        known = {"people_id": profile["people_id"], "email": profile["email"]}
        self._publish(f"people:profile:{verb}", **known, **more)


def _company(email: str) -> dict[str, Any]:
    """Return the company, whose name Crisp derives from the domain of the address."""
    name = email.rpartition("@")[2].partition(".")[0].capitalize()
    return {"name": name, "legal_name": name, "phones": [], "emails": [], "tags": []}
