# Copied from codegen/templates/testing/_references.py. Do not edit: change that and run `make generate`.
"""Ids that refer to other things: they must exist when they are sent, and go when these go.

What `refers_to:` of the spec marks has them, and so has a field `x_id`, which names what a path
`.../{x_id}` shows. Authors of messages may be nobody here, and free data stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping
from typing import Any

from . import _activity
from ._call import Call
from ._call import Handler
from ._collections import COLLECTIONS
from ._collections import place_of
from ._described import Path
from ._described import texts
from ._description import description
from ._sample import REFERS_TO
from ._sample import Schema
from ._state import World

Gone = dict[str, set[str]]
"""By name of the id: those that are deleted."""

_FREE = ("data", "properties")


def complaint(call: Call) -> str:
    """Return what is wrong with the ids in a body; empty if all name something that exists.

    What the path names already is another thing in the body, of which it does not say where it is.
    """
    if not isinstance(call.body, dict):
        return ""
    named = {k: v for k, v in call.body.items() if isinstance(v, str)}
    referring = {
        path: (schema[REFERS_TO], text)
        for path, text, schema in texts(call.route.body or {}, call.body, _definitions())
        if REFERS_TO in schema
    }
    # Each call that a batch makes looks at its own; one that fails is skipped.
    is_new = {one.id_name for one in COLLECTIONS if one.parent == call.route.template}
    if not call.route.each:
        for name in named.keys() - call.params.keys() - is_new:
            if name.endswith("_id"):
                referring.setdefault((name,), (name, named[name]))
    for path, (name, text) in referring.items():
        what, known = _known(name, {**call.params, **named}, call.world)
        if known is not None and text not in known:
            return f"{_shown(path)} should be the id of a known {what}"
    return ""


def _known(
    name: str, params: Mapping[str, str], world: World
) -> tuple[str, Collection[str] | None]:
    """Return what has such an id, and the ids that there are; None if nobody can tell."""
    website = world.websites.get(params.get("website_id", ""))
    if website is not None and name == "user_id":
        return "operator", website.operators
    if website is not None and name == "people_id":
        return "profile", website.people.profiles
    for one in COLLECTIONS:
        above = {piece.strip("{}") for piece in one.parent.split("/") if piece.startswith("{")}
        if one.id_name == name and params.keys() >= above:
            return one.what, world.items.at(place_of(one.parent, params))
    return "", None


def _shown(path: Path) -> str:
    return "data" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def handled(call: Call, handler: Handler) -> Any:
    """Return the answer of a handler; after a DELETE, nothing refers to what went."""
    gone = _named_by(call) if call.route.method == "DELETE" else {}
    answer = handler(call)
    if gone:
        _forget(gone, call)
    return answer


def _named_by(call: Call) -> Gone:
    """Return the ids of what goes with the thing at the path, its own among them."""
    path, params = call.route.template, call.params
    name = path.rpartition("/")[2].strip("{}")
    if not name.endswith("_id"):
        return {}
    own = call.profile["people_id"] if name == "people_id" else params[name]
    gone: Gone = {name: {own}}
    for one in COLLECTIONS:
        if one.item.startswith(f"{path}/"):
            if one.parent.count("{") == path.count("{"):  # what is deeper, nothing else names
                kept = call.world.items.at(place_of(one.parent, params))
                gone.setdefault(one.id_name, set()).update(kept)
    return gone


def _forget(gone: Gone, call: Call) -> None:
    """Take such ids out of all that the website keeps, with the events of its conversations."""
    website = call.world.websites.get(call.params.get("website_id", ""))
    if website is None:
        return
    for place, doc in call.world.items.inside(("website", website.website_id)):
        _clean(doc, _schema_at(place), gone)
    users, inboxes = gone.get("user_id", set()), gone.get("inbox_id", set())
    for conversation in website.conversations.values():
        doc = conversation.doc
        if doc["assigned"] and doc["assigned"]["user_id"] in users:
            _activity.assign(conversation, None)
        if doc.get("inbox_id") in inboxes:
            _activity.move(conversation, None)
        for user_id in users:
            doc.get("compose", {}).get("operator", {}).pop(user_id, None)
        _clean(doc, {"$ref": "#/$defs/Conversation"}, gone)
        for message in conversation.messages:
            _clean(message, {"$ref": "#/$defs/ConversationMessage"}, gone, by_name=False)
    for user_id in users:
        website.active.pop(user_id, None)


def _clean(value: Any, schema: Schema, gone: Gone, *, by_name: bool = True) -> None:
    """Delete ids of what is gone, and objects that had nothing else; lists may become empty."""
    for path, text, described in [*texts(schema, value, _definitions())][::-1]:
        name = described.get(REFERS_TO) or (path[-1] if by_name and path else "")
        if text in gone.get(str(name), ()) and not {*path} & {*_FREE}:
            _delete(value, path)


def _delete(value: Any, path: Path) -> None:
    *above, last = path
    holder = value
    for step in above:
        holder = holder[step]
    del holder[last]
    if holder == {} and above:
        _delete(value, (*above,))


def _schema_at(place: Path) -> Schema:
    """Return the schema of what is kept at a place; empty if the spec does not describe it."""
    for one in COLLECTIONS:
        if _leads_to(one.item, place):
            return {"$ref": f"#/$defs/{one.type}"}
    for route in description().operations:
        if route.method == "GET" and _leads_to(route.template, place):
            return route.returns or {}
    return {}


def _leads_to(template: str, place: Path) -> bool:
    pieces = template.strip("/").split("/")
    return len(pieces) == len(place) and all(
        piece == step or piece.startswith("{") for piece, step in zip(pieces, place, strict=True)
    )


def _definitions() -> dict[str, Any]:
    return description().definitions
