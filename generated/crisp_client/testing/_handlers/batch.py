# Copied from codegen/templates/testing/_handlers/batch.py. Do not edit: change that and run `make generate`.
"""Changes to many conversations or contacts at once; unknown ones are skipped."""

from __future__ import annotations

from typing import Any

from .. import _activity
from .. import _search
from .._call import Call
from .._call import handles
from .._conversation import Conversation

_BATCH = "/website/{website_id}/batch"


@handles(f"PATCH {_BATCH}/resolve")
def resolve(call: Call) -> None:
    for conversation in _conversations(call):
        conversation.set_state("resolved")


@handles(f"PATCH {_BATCH}/unresolve")
def unresolve(call: Call) -> None:
    for conversation in _conversations(call):
        conversation.set_state("unresolved")


@handles(f"PATCH {_BATCH}/read")
def read(call: Call) -> None:
    for conversation in _conversations(call):
        conversation.mark_read("user", "chat", None)


@handles(f"PATCH {_BATCH}/unread")
def unread(call: Call) -> None:
    for conversation in _conversations(call):
        _activity.mark_unread(conversation)


@handles(f"PATCH {_BATCH}/block")
def block(call: Call) -> None:
    for conversation in _conversations(call):
        conversation.set_block(call.body["blocked"])


@handles(f"PATCH {_BATCH}/routing")
def assign(call: Call) -> None:
    for conversation in _conversations(call):
        _activity.assign(conversation, call.body["assigned"])


@handles(f"PATCH {_BATCH}/inbox")
def move(call: Call) -> None:
    for conversation in _conversations(call):
        _activity.move(conversation, call.body["inbox_id"])


@handles(f"PATCH {_BATCH}/remove")
def remove(call: Call) -> None:
    for conversation in _conversations(call):
        conversation.remove()
    for profile in _profiles(call):
        call.website.people.remove(profile)


@handles(f"PATCH {_BATCH}/data")
def update_data(call: Call) -> None:
    for conversation in _conversations(call):
        conversation.update_meta({"data": call.body["data"]})
    for profile in _profiles(call):
        call.website.people.data[profile["people_id"]].update(call.body["data"])


@handles(f"PATCH {_BATCH}/segments")
def set_segments(call: Call) -> None:
    """Replace the segments, as in a single conversation; no source says so for many."""
    segments = {"segments": call.body["segments"]}
    for conversation in _conversations(call):
        conversation.update_meta(segments)
    for profile in _profiles(call):
        call.website.people.update(profile, segments)


def _conversations(call: Call) -> list[Conversation]:
    known = call.website.conversations
    return [known[session] for session in call.body.get("sessions", ()) if session in known]


def _profiles(call: Call) -> list[dict[str, Any]]:
    """Return the contacts that the body names by id or by conditions."""
    asked = call.body.get("people", {})
    known = call.website.people.profiles
    found = {
        people_id: known[people_id] for people_id in asked.get("profiles", ()) if people_id in known
    }
    if search := asked.get("search"):
        conditions = search.get("filter", [])
        for people_id, profile in known.items():
            if _search.fits(profile, conditions, search.get("operator", "and")):
                found[people_id] = profile
    return list(found.values())
