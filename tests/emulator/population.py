"""Makes one thing of every kind in a website, so that every path of the API leads somewhere.

Collections of the spec are filled with samples; what is more than that stands here by hand.
"""

from __future__ import annotations

import itertools
from typing import Any

import httpx

from crisp_client.testing import Emulator
from tests.described import Collection
from tests.described import COLLECTIONS
from tests.described import Route
from tests.described import ROUTES
from tests.described import SAMPLER
from tests.described import SPEC

from .inside import Inside

INBOX = {"name": "Sales", "emoji": "", "order": 1, "operators": [], "conditions": []}


def adding(collection: Collection) -> Route:
    """The route that adds an item."""
    put = f"PUT {collection.item}"
    return ROUTES[put if collection.put_adds else f"POST {collection.parent}"]


def body_for(route: Route, known: dict[str, str]) -> Any:
    """A sample of the body, with the ids of what is known."""
    return SAMPLER.sample(route.body, known) if route.body is not None else {}


def chosen(collection: Collection) -> str:
    """The id that the spec shows of an item, for a caller who chooses it."""
    return str(SAMPLER.sample({"$ref": f"#/$defs/{collection.type}"}, {})[collection.key])


def make(
    api: httpx.Client | Inside, collection: Collection, known: dict[str, str], **own: Any
) -> tuple[str, dict[str, Any]]:
    """Add an item to a collection, with some values of its own; return its id and what was sent."""
    route = adding(collection)
    others = {name: value for name, value in known.items() if name != collection.id_name}
    values = {**others, collection.id_name: chosen(collection)} if collection.put_adds else others
    body = {**body_for(route, others), **own}
    path = route.template.format_map(values).lstrip("/")
    answer = api.request(route.method, path, json=body)
    assert answer.status_code == route.last_status, answer.text
    if collection.put_adds:
        return values[collection.id_name], body
    for found in (answer.json()["data"], body):
        for name in (collection.id_name, collection.key):
            if found.get(name):
                return str(found[name]), body
    found: str = ids(api, collection, values)[-1]
    for number in itertools.count(2) if "{page_number}" in collection.listed else ():
        if not (page := ids(api, collection, values, number)):
            break
        found = page[-1]
    return found, body


def ids(
    api: httpx.Client | Inside, collection: Collection, known: dict[str, str], page: int = 1
) -> Any:
    """The ids of the items on one page of the list."""
    path = collection.listed.format_map({**known, "page_number": str(page)})
    answer = api.get(path.lstrip("/"))
    assert answer.is_success, answer.text
    return [str(row[collection.key]) for row in answer.json()["data"]]


def populate(crisp: Emulator, website_id: str) -> dict[str, str]:
    """The value of every path parameter, each of something that exists."""
    visitor = crisp.visitor("Ada", "ada@example.org", website_id=website_id)
    visitor.say("hello")
    session_id = visitor.session_id
    known = {
        "website_id": website_id,
        "session_id": session_id,
        "people_id": crisp.conversation(session_id)["people_id"],
        "user_id": crisp.operator_id,
        "page_number": "1",
        "fingerprint": str(crisp.messages(session_id)[0]["fingerprint"]),
    }
    api = Inside(crisp)

    def done(method: str, path: str, /, **body: Any) -> Any:
        """What a route answers; of one that the spec does not have, nothing."""
        if f"{method} {path}" not in ROUTES:
            return {}
        answer = api.request(method, path.format_map(known).lstrip("/"), json=body)
        assert answer.is_success, answer.text
        return answer.json()["data"]

    conversation = "/website/{website_id}/conversation/{session_id}"
    text = {"type": "text", "from": "operator", "origin": "email", "content": "Hi"}
    original = {"type": "text/html", "content": "Hi"}
    if done("POST", f"{conversation}/message", **text, original=original):
        known["original_id"] = crisp.messages(session_id)[1]["original"]["original_id"]
    known |= done("POST", f"{conversation}/call", mode="audio")
    known |= done("GET", "/plugin/connect/account")
    singles = [ROUTES.get(f"POST {path}") or ROUTES[f"PUT {path}"] for path in SPEC.singles]
    for collection in (None, *COLLECTIONS):
        if collection and collection.id_name not in known:
            known[collection.id_name], _ = make(api, collection, known)
        for route in [one for one in singles if known.keys() >= {*one.parameters}]:
            done(route.method, route.template, **body_for(route, known))
            singles.remove(route)
    # The entries of the helpdesk's tree are no collection: their paths have several pieces.
    known |= {"content_type": "guides", "path": "start/first"}
    done("POST", "/website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}")
    pages = "/website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}"
    for page in done("GET", pages):
        known["entity_id"] = page["entity_id"]
    return known
