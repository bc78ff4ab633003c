# Copied from codegen/templates/testing/_handlers/websites.py. Do not edit: change that and run `make generate`.
"""Websites: creation, settings, statistics, verification."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._call import handles
from .._refusal import Refusal


@handles("POST /website")
def create(call: Call) -> dict[str, str]:
    website = call.world.add_website(call.body["name"], call.body["domain"])
    website.add_operator(call.account.user_id, "owner", call.account.profile)
    return {"website_id": website.website_id}


@handles("GET /website/{website_id}")
def get(call: Call) -> dict[str, Any]:
    return call.website.card


@handles("DELETE /website/{website_id}")
def delete(call: Call) -> None:
    call.world.remove_website(call.website.website_id)


@handles("HEAD /website")
def exists(call: Call) -> None:
    """Answer whether a website has the domain."""
    domains = [website.settings["domain"] for website in call.world.websites.values()]
    if call.query["domain"] not in domains:
        raise Refusal("website_not_found")


@handles("GET /website/{website_id}/stats")
def statistics(call: Call) -> dict[str, int]:
    docs = [conversation.doc for conversation in call.website.conversations.values()]
    states = [doc["state"] for doc in docs]
    return {
        "total": len(docs),
        "pending": states.count("pending"),
        "resolve": states.count("resolved"),
        "unread": sum(doc["unread"]["operator"] > 0 for doc in docs),
    }


@handles("GET /website/{website_id}/verify/key")
def get_verify_key(call: Call) -> dict[str, str]:
    if not call.website.verify_key:
        roll_verify_key(call)
    return {"secret": call.website.verify_key}


@handles("POST /website/{website_id}/verify/key")
def roll_verify_key(call: Call) -> None:
    call.website.verify_key = call.world.source.key()
