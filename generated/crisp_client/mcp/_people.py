# Rendered from spec, codegen/templates/mcp/_people.py.j2. Do not edit: change that and run `make generate`.
"""Tools for people, the contacts of a website."""

from __future__ import annotations

from typing import Any
from typing import TYPE_CHECKING

from .._runtime.data.sound import sound
from .._runtime.data.sound import sound_rows
from .._runtime.errors import NotFoundError
from .._runtime.together import together
from .._transcript import name_of
from ._conversations import paged
from ._conversations import site
from ._errors import HAPPENED
from ._results import Answer
from ._results import facts
from ._results import iso
from ._results import plain
from ._tool import Desk
from ._tool import Given
from ._tool import MORE
from ._tool import PAGE
from ._tool import text
from ._tool import tool
from ._tool import Unmet

if TYPE_CHECKING:
    from ..models import PeopleProfile
    from ..models import PeopleProfileCardPersonInput
    from ..models import PeopleProfileUpdateCard

_GET = "website_people.get_people_profile"
_PERSON = text("a people_id or an e-mail address")
_SEGMENTS = {"type": "array", "items": text("a segment", 100), "maxItems": 20}
# Conversations of a history that are looked at; each takes a request.
_LATEST = 5


@tool(
    "Find people",
    ["website_people.list_people_profiles"],
    {"text": text("in a name, an e-mail address, ..."), "page": PAGE, "more": MORE},
)
async def find_people(desk: Desk, given: Given) -> Answer:
    """Find people, the contacts of the website, by a text. 20 on a page."""
    rows = await site(desk).list_people_profiles(
        given.get("page", 1), search_text=given.get("text")
    )
    shown = [_row(row) for row in sound_rows(rows)]
    return Answer(paged(rows, given, 20, "people"), shown, bool(given.get("more")))


@tool(
    "Read a person",
    [_GET, "website_people.get_people_data"],
    {"person": _PERSON, "more": MORE},
    needed=["person"],
)
async def read_person(desk: Desk, given: Given) -> Answer:
    """Read what is known of a person, with their notepad and custom data."""
    handle = site(desk).person(given["person"])
    profile = sound(await handle.get())
    company, person = profile.company, profile.person
    found = {
        **_row(profile),
        **facts(
            address=person and person.address,
            website=person and person.website,
            job=person and plain(person.employment),
            company=company and company.name,
            score=profile.score,
            notepad=profile.notepad,
            created=iso(profile.created_at_utc),
            data=plain(sound(await handle.get_data()).data),
        ),
    }
    return Answer([], [found], bool(given.get("more")))


@tool(
    "Read a person's history",
    [
        "website_people.list_people_conversations",
        "website_people.list_people_events",
        "website_conversations.get_conversation",
    ],
    {"person": _PERSON, "page": PAGE, "more": MORE},
    needed=["person"],
)
async def person_history(desk: Desk, given: Given) -> Answer:
    """List the conversations and events of a person, the newest first."""
    handle, page = site(desk).person(given["person"]), given.get("page", 1)
    sessions, events = await together(handle.list_conversations(page), handle.list_events(page))
    sessions = [one for one in sessions if isinstance(one, str)]
    events = sound_rows(events)
    rows = await together(*(_conversation(desk, one) for one in sessions[:_LATEST]))
    rows += [{"conversation": one} for one in sessions[_LATEST:]]
    rows += [{"event": event.text, "at": iso(event.timestamp_utc)} for event in events]
    notes = [f"{len(sessions)} conversations and {len(events)} events, page {page}."]
    if len(sessions) > _LATEST:
        notes.append(
            f"The first {_LATEST} conversations are described; read_conversation the rest."
        )
    if len(sessions) >= 20 or len(events) >= 20:
        notes.append(f"There may be more: page={page + 1}")
    return Answer(notes, rows, bool(given.get("more")))


async def _conversation(desk: Desk, session_id: str) -> dict[str, Any]:
    try:
        found = sound(await site(desk).conversation(session_id).get())
    except NotFoundError:
        return {"conversation": session_id, "state": "removed"}
    return facts(
        conversation=session_id,
        who=name_of(found),
        state=found.state,
        updated=iso(found.updated_at_utc),
        last_message=found.last_message,
    )


@tool("List segments of people", ["website_people.list_people_segments"], {"page": PAGE})
async def list_segments(desk: Desk, given: Given) -> Answer:
    """List the segments that people of the website have."""
    rows = await site(desk).list_people_segments(given.get("page", 1))
    shown = [plain(row) for row in sound_rows(rows)]
    return Answer(paged(rows, given, 20, "segments"), shown)


@tool(
    "Update a person",
    ["website_people.update_people_profile", _GET],
    {
        "person": _PERSON,
        "name": text("their name"),
        "phone": text("their phone number", 40),
        "company": text("the name of their company"),
        "notepad": text("replaces the notepad, which operators alone see", 4_000),
        "add_segments": _SEGMENTS,
        "remove_segments": _SEGMENTS,
    },
    needed=["person"],
)
async def update_person(desk: Desk, given: Given) -> Answer:
    """Change what is known of a person; what is left out stays as it is."""
    handle = site(desk).person(given["person"])
    body: PeopleProfileUpdateCard = {}
    person: PeopleProfileCardPersonInput = {}
    if "name" in given:
        person["nickname"] = given["name"]
    if "phone" in given:
        person["phone"] = given["phone"]
    if person:
        body["person"] = person
    if "company" in given:
        body["company"] = {"name": given["company"]}
    if "notepad" in given:
        body["notepad"] = given["notepad"]
    if {"add_segments", "remove_segments"} & given.keys():
        # Crisp takes them as a whole, so those that are there go along.
        there = sound(await handle.get()).segments or []
        kept = [one for one in there if one not in given.get("remove_segments", ())]
        body["segments"] = list(dict.fromkeys([*kept, *given.get("add_segments", ())]))
    if not body:
        raise Unmet("nothing to change was given")
    await handle.update(body)
    return Answer([f"{HAPPENED}: changed {', '.join(body)}."])


@tool(
    "Set data of a person",
    ["website_people.update_people_data"],
    {
        "person": _PERSON,
        "data": {
            "type": "object",
            "additionalProperties": {"type": ["string", "number", "boolean"]},
            "minProperties": 1,
            "maxProperties": 30,
        },
    },
    needed=["person", "data"],
)
async def set_person_data(desk: Desk, given: Given) -> Answer:
    """Set keys of the custom data of a person; other keys stay as they are."""
    await site(desk).person(given["person"]).update_data({"data": given["data"]})
    return Answer([f"{HAPPENED}: {len(given['data'])} keys of the data are set."])


def _row(profile: PeopleProfile) -> dict[str, Any]:
    person, active = profile.person, profile.active
    place = person and person.geolocation
    return facts(
        people_id=profile.people_id,
        name=person and person.nickname,
        email=profile.email,
        phone=person and person.phone,
        country=place and place.country,
        city=place and place.city,
        segments=profile.segments,
        last_active=iso(active.last_utc) if active else None,
    )
