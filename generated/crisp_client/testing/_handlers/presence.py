# Copied from codegen/templates/testing/_handlers/presence.py. Do not edit: change that and run `make generate`.
"""Availability of operators, visitors of the website, order of inboxes."""

from __future__ import annotations

import json

from .._call import Call
from .._call import handles
from .._collections import Doc
from .._conversation import Conversation

_WEBSITE = "/website/{website_id}"
_INBOX = f"{_WEBSITE}/inbox/{{inbox_id}}"


@handles("GET /user/availability")
def get_own(call: Call) -> Doc:
    return {"user_id": call.account.user_id, "type": "offline"}


@handles(f"GET {_WEBSITE}/availability/status")
def get_status(call: Call) -> Doc:
    operators = call.website.operators.values()
    there = any(operator["availability"] == "online" for operator in operators)
    return {"status": "online" if there else "offline"}


@handles(f"GET {_WEBSITE}/availability/operators")
def list_availabilities(call: Call) -> list[Doc]:
    operators = call.website.operators.values()
    return [{"user_id": one["user_id"], "type": one["availability"]} for one in operators]


@handles(f"GET {_WEBSITE}/operators/active")
def list_active(call: Call) -> list[Doc]:
    """List operators who were active in a conversation, the last first."""
    return sorted(call.website.active.values(), key=lambda one: -one["timestamp"])


@handles(f"DELETE {_WEBSITE}/operators/active")
def flush_active(call: Call) -> None:
    call.website.active.clear()


@handles(f"GET {_WEBSITE}/visitors/count")
def count(call: Call) -> Doc:
    here = _here(call)
    return {"count": len(here), "active": len(here), "limited": False}


@handles(f"GET {_WEBSITE}/visitors/list/{{page_number}}")
def list_visitors(call: Call) -> list[Doc]:
    """List online visitors, newest first."""
    rows = [_visitor(conversation) for conversation in reversed(_here(call))]
    return call.paged(rows)


@handles(f"GET {_WEBSITE}/visitors/map")
def pinpoint(call: Call) -> list[Doc]:
    """Group visitors whose place is known by place; the circle of the query is ignored."""
    places: dict[str, Doc] = {}
    for conversation in _here(call):
        place = conversation.doc["meta"]["device"].get("geolocation", {})
        if "coordinates" in place:
            empty = {"visitors": {"count": 0, "sessions": []}, "geolocation": place}
            point = places.setdefault(json.dumps(place, sort_keys=True), empty)
            point["visitors"]["count"] += 1
            session = _visitor(conversation)
            shown = {key: session[key] for key in session if key not in _NOT_ON_MAP}
            point["visitors"]["sessions"].append(shown)
    return list(places.values())


@handles(f"PATCH {_WEBSITE}/inboxes/batch/order")
def order_inboxes(call: Call) -> None:
    inboxes = call.items(_INBOX)
    for place in call.body["orders"]:
        if place["inbox_id"] in inboxes:
            inboxes[place["inbox_id"]]["order"] = place["order"]


_OF_DEVICE = ("geolocation", "timezone", "capabilities", "locales")
# The place is that of the point.
_NOT_ON_MAP = ("inbox_id", "useragent", "geolocation")


def _here(call: Call) -> list[Conversation]:
    conversations = call.website.conversations.values()
    return [one for one in conversations if one.doc["availability"] == "online"]


def _visitor(conversation: Conversation) -> Doc:
    meta = conversation.doc["meta"]
    device = meta["device"]
    return {
        "session_id": conversation.session_id,
        "inbox_id": conversation.doc.get("inbox_id"),
        "nickname": meta["nickname"],
        "email": meta["email"],
        "avatar": meta["avatar"],
        "useragent": device.get("system", {}).get("useragent", ""),
        "initiated": bool(conversation.messages),
        "active": conversation.doc["active"]["now"],
        **{key: device[key] for key in _OF_DEVICE if key in device},
    }
