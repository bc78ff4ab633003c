"""What becomes of an id when the thing that it names is deleted: nothing refers to it any more.

A field `x_id` names the thing that a path `.../{x_id}` deletes; a list of texts has such ids, too.
Messages keep who wrote them, and free data stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import _activity
from ._collections import COLLECTIONS
from ._collections import place_of
from ._state import World

Gone = dict[str, set[str]]
"""By name of the id: those that are deleted."""

_FREE = ("data", "properties")


def named_by(path: str, params: Mapping[str, str], world: World) -> Gone:
    """Return the ids of what goes with the thing at a path, its own among them."""
    name = path.rpartition("/")[2].strip("{}")
    if not name.endswith("_id"):
        return {}
    gone: Gone = {name: {params[name]}}
    for one in COLLECTIONS:
        if one.item.startswith(f"{path}/"):
            if one.parent.count("{") == path.count("{"):  # what is deeper, nothing else names
                kept = world.items.at(place_of(one.parent, params))
                gone.setdefault(one.id_name, set()).update(kept)
    return gone


def forget(gone: Gone, website_id: str, world: World) -> None:
    """Take such ids out of all that a website keeps, with the events of its conversations."""
    website = world.websites.get(website_id)
    if website is None:
        return
    for doc in world.items.inside(("website", website_id)):
        _clean(doc, gone)
    users, inboxes = gone.get("user_id", set()), gone.get("inbox_id", set())
    for conversation in website.conversations.values():
        doc = conversation.doc
        if doc["assigned"] and doc["assigned"]["user_id"] in users:
            _activity.assign(conversation, None)
        if doc.get("inbox_id") in inboxes:
            _activity.move(conversation, None)
        doc["mentions"] = [user_id for user_id in doc["mentions"] if user_id not in users]
    for user_id in users:
        website.active.pop(user_id, None)


def _clean(value: Any, gone: Gone) -> None:
    if isinstance(value, list):
        for inner in value:
            _clean(inner, gone)
        every = set().union(*gone.values())
        value[:] = [one for one in value if not (isinstance(one, str) and one in every)]
    elif isinstance(value, dict):
        for key in [*value]:
            if isinstance(value[key], str) and value[key] in gone.get(key, ()):
                del value[key]
            elif key not in _FREE:
                was_full = bool(value[key])
                _clean(value[key], gone)
                if was_full and value[key] == {}:
                    del value[key]
