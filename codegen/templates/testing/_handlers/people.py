"""Contacts: profiles, custom data, history, segments."""

from __future__ import annotations

from typing import Any

from .. import _search
from .._call import Call
from .._call import handles
from .conversations import keeps


@handles("GET /website/{website_id}/people/profiles/{page_number}")
def list_profiles(call: Call) -> list[dict[str, Any]]:
    """List contacts, newest first unless `sort_field` is given."""
    query = call.query
    asked = _search.conditions(query.get("search_filter", "[]"), "search_filter")
    joined_by = query.get("search_operator", "and")
    text = query.get("search_text", "").lower()
    start, end = query.get("filter_date_start"), query.get("filter_date_end")
    rows = [
        profile
        for profile in call.website.people.profiles.values()
        if text in f"{profile['email']}\n{profile['person'].get('nickname', '')}".lower()
        and (not asked or _search.fits(profile, asked, joined_by))
        and _search.within(profile["updated_at"], start, end)
    ]
    field = query.get("sort_field", "created_at")
    descends = query.get("sort_order", "descending") == "descending"
    rows.sort(key=lambda profile: _search.values(profile, field), reverse=descends)
    return call.paged(rows)


@handles("POST /website/{website_id}/people/profile")
def add(call: Call) -> dict[str, str]:
    return {"people_id": call.website.people.add(call.body)["people_id"]}


@handles("GET /website/{website_id}/people/profile/{people_id}")
def get(call: Call) -> dict[str, Any]:
    return call.profile


@handles("HEAD /website/{website_id}/people/profile/{people_id}")
def exists(call: Call) -> None:
    """Do nothing: the path was checked, so the profile exists."""


@handles("PUT /website/{website_id}/people/profile/{people_id}")
def save(call: Call) -> None:
    call.website.people.save(call.profile, call.body)


@handles("PATCH /website/{website_id}/people/profile/{people_id}")
def update(call: Call) -> None:
    call.website.people.update(call.profile, call.body)


@handles("DELETE /website/{website_id}/people/profile/{people_id}")
def remove(call: Call) -> None:
    call.website.people.remove(call.profile)


@handles("GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}")
def list_conversations(call: Call) -> list[str]:
    sessions = [
        conversation.session_id
        for conversation in call.website.conversations.values()
        if conversation.doc.get("people_id") == call.profile["people_id"]
        and keeps(call, conversation.doc)
    ]
    return call.paged(sessions[::-1])


@handles("POST /website/{website_id}/people/events/{people_id}")
def add_event(call: Call) -> None:
    event = {**call.body, "timestamp": call.world.source.now()}
    call.website.people.events[call.profile["people_id"]].insert(0, event)


@handles("GET /website/{website_id}/people/events/{people_id}/list/{page_number}")
def list_events(call: Call) -> list[dict[str, Any]]:
    events = call.website.people.events[call.profile["people_id"]]
    return call.paged(events)


@handles("GET /website/{website_id}/people/data/{people_id}")
def get_data(call: Call) -> dict[str, Any]:
    return {"data": call.website.people.data[call.profile["people_id"]]}


@handles("PUT /website/{website_id}/people/data/{people_id}")
def save_data(call: Call) -> None:
    call.website.people.data[call.profile["people_id"]] = dict(call.body["data"])


@handles("PATCH /website/{website_id}/people/data/{people_id}")
def update_data(call: Call) -> None:
    call.website.people.data[call.profile["people_id"]].update(call.body["data"])


@handles("GET /website/{website_id}/people/segments/{page_number}")
def list_segments(call: Call) -> list[dict[str, Any]]:
    counts = call.website.people.segments()
    rows = [{"segment": segment, "count": count} for segment, count in sorted(counts.items())]
    return call.paged(rows)


@handles("GET /website/{website_id}/people/subscription/{people_id}")
def get_subscription(call: Call) -> dict[str, bool]:
    return {"email": call.profile["people_id"] not in call.website.people.unsubscribed}


@handles("PATCH /website/{website_id}/people/subscription/{people_id}")
def update_subscription(call: Call) -> None:
    profile, subscribed = call.profile, call.body["email"]
    unsubscribed = call.website.people.unsubscribed
    change = unsubscribed.discard if subscribed else unsubscribed.add
    change(profile["people_id"])
    call.website.publish("email:subscribe", email=profile["email"], subscribed=subscribed)


@handles("GET /website/{website_id}/people/campaigns/{people_id}/list/{page_number}")
def list_campaigns(call: Call) -> list[dict[str, Any]]:
    """Return none: campaigns are not sent to anybody."""
    return []
