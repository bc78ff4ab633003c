"""Ids that refer to other things: they must exist when they are sent, and go when these go.

A field `x_id` names what a path `.../{x_id}` shows; a list of texts may have such ids, too.
Messages keep who wrote them, who may be nobody here, and free data stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import _activity
from ._call import Call
from ._collections import COLLECTIONS
from ._collections import place_of
from ._state import World

Gone = dict[str, set[str]]
"""By name of the id: those that are deleted."""

_FREE = ("data", "properties")


def complaint(call: Call) -> str:
    """Return what is wrong with the ids in a body; empty if all name something that exists.

    What the path names already is another thing in the body, of which it does not say where it is.
    """
    if not isinstance(call.body, dict) or call.route.each:  # a batch skips what is not there
        return ""
    known = {**call.params, **{k: v for k, v in call.body.items() if isinstance(v, str)}}
    for one in COLLECTIONS:
        name = one.id_name
        if name not in call.body or name in call.params or not name.endswith("_id"):
            continue
        above = [piece.strip("{}") for piece in one.parent.split("/") if piece.startswith("{")]
        if known.get(name) is None or not known.keys() >= {*above}:
            continue
        is_new = call.route.template == one.parent
        if not is_new and known[name] not in call.world.items.at(place_of(one.parent, known)):
            return f"data.{name} should be the id of a known {one.what}"
    return ""


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
