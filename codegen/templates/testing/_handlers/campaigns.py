"""Campaigns: dispatch, recipients and statistics; `collections` keeps them."""

from __future__ import annotations

from typing import Any

from .. import _search
from .._call import adds_to
from .._call import Call
from .._call import handles
from .._collections import Doc

_CAMPAIGN = "/website/{website_id}/campaign/{campaign_id}"


@adds_to("POST /website/{website_id}/campaign")
def create(_: Call, campaign: Doc) -> None:
    """Set the status by which lists are filtered; no answer shows it."""
    campaign.setdefault("status", "not-configured")


@handles("GET /website/{website_id}/campaigns/tags")
def list_tags(call: Call) -> list[str]:
    docs = call.items(_CAMPAIGN).values()
    return sorted({doc["tag"] for doc in docs if doc.get("tag")})


@handles(f"POST {_CAMPAIGN}/dispatch")
def dispatch(call: Call) -> None:
    """Mark the campaign as done for all recipients at once; nothing is sent."""
    reached = len(_recipients(call))
    _change(call, status="done", ready=True, dispatched=True, progress=100, reached=reached)
    _campaign(call)["dispatched_at"] = call.world.source.now()
    call.website.publish("campaign:dispatched", campaign_id=call.params["campaign_id"])


@handles(f"POST {_CAMPAIGN}/resume")
def resume(call: Call) -> None:
    _run(call, True)


@handles(f"POST {_CAMPAIGN}/pause")
def pause(call: Call) -> None:
    _run(call, False)


@handles(f"GET {_CAMPAIGN}/recipients/{{page_number}}")
def list_recipients(call: Call) -> list[Doc]:
    rows = [
        {
            "people_id": profile["people_id"],
            "email": profile["email"],
            "person": {key: profile["person"][key] for key in _PERSON if key in profile["person"]},
            "subscribed": profile["people_id"] not in call.website.people.unsubscribed,
        }
        for profile in _recipients(call)
    ]
    return call.paged(rows)


@handles(f"GET {_CAMPAIGN}/statistics/{{type}}/{{page_number}}")
def list_statistics(call: Call) -> list[Doc]:
    """Return no rows: nothing was sent, so nobody opened it."""
    return []


_PERSON = ("nickname", "avatar")


def _recipients(call: Call) -> list[Doc]:
    """Return contacts that are named, have a segment or meet the conditions; without these, all."""
    asked = _campaign(call).get("recipients", {})
    people, segments = asked.get("people", []), set(asked.get("segments", []))
    conditions = asked.get("filter", [])
    return [
        profile
        for profile in call.website.people.profiles.values()
        if not (people or segments or conditions)
        or profile["people_id"] in people
        or segments & set(profile["segments"])
        or (conditions and _search.fits(profile, conditions, "and"))
    ]


def _run(call: Call, running: bool) -> None:
    _change(call, running=running, status="sending" if running else "paused")
    campaign_id = call.params["campaign_id"]
    call.website.publish("campaign:running", campaign_id=campaign_id, running=running)


def _change(call: Call, **changes: Any) -> None:
    _campaign(call).update(changes, updated_at=call.world.source.now())


def _campaign(call: Call) -> Doc:
    return call.item(_CAMPAIGN)
