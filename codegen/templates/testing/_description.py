"""The spec as the emulator sees it: `api.json` beside this module, which is rendered from it.

Bodies and answers are described by JSON Schemas.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

from attrs import frozen


@frozen(eq=False)
class Each:
    """Describe what a route does to many things: the operation for each id that the body field has.

    `values` are fields of its body that the route stands for.
    """

    operation: str
    ids: str
    values: Mapping[str, Any]


@frozen(eq=False)
class Route:
    """One operation of the spec.

    `closed` are the tiers that Crisp states not to get in, `doubted` those that presumably do not.
    `params` is the JSON Schema of those path values that are enums, `query` that of the query.
    `body` and `returns` are None where nothing is sent or answered. `page_rows` is the most that a
    page of a list has, None if the spec does not say. With `is_document`, GET shows what the other
    verbs did at the path; if all of it are fields of the item above, `part_of` is the path of that.
    `causes` are the events that it leads to, `each` the operations that it does many times. A last
    `{name?}` in the path may be left out.
    """

    key: str
    method: str
    path: str
    status: int
    reason: str
    authenticated: bool
    params: dict[str, Any]
    query: dict[str, Any]
    body: dict[str, Any] | None
    returns: dict[str, Any] | None
    closed: Sequence[str] = ()
    doubted: Sequence[str] = ()
    page_rows: int | None = None
    is_document: bool = False
    part_of: str = ""
    causes: Sequence[str] = ()
    each: Sequence[Each] = ()

    @property
    def handler_key(self) -> str:
        """The key of its handler, verb and path: `GET /website/{website_id}`."""
        return f"{self.method} {self.template}"

    @property
    def last_status(self) -> int:
        """The status of an answer that no more rows follow."""
        return HTTPStatus.OK if self.status == HTTPStatus.PARTIAL_CONTENT else self.status

    @property
    def parameters(self) -> tuple[str, ...]:
        pieces = self.template.split("/")
        return tuple(piece[1:-1] for piece in pieces if piece.startswith("{"))

    @property
    def template(self) -> str:
        """The path as docstrings write it."""
        return self.path.replace("?}", "}").replace("...}", "}")


@frozen(eq=False)
class Collection:
    """One kind of item that is created, listed, changed and deleted by id.

    A POST to `item` without its last segment adds an item, or a PUT to `item` with `put_adds`.
    `listed` is the path of the list, or empty. `key` is the field of the item that holds its id, a
    number if `numbered`. `starts` are the fields of a new item. `counts` maps fields to the
    collections inside of the item whose sizes they show. `order` is the field by which a list is
    sorted, if any.
    """

    what: str
    type: str
    item: str
    listed: str
    key: str
    numbered: bool
    starts: Mapping[str, Any]
    counts: Mapping[str, str]
    order: str
    put_adds: bool

    @property
    def parent(self) -> str:
        return self.item.rpartition("/")[0]

    @property
    def id_name(self) -> str:
        """The placeholder of the id in `item`."""
        return self.item.rpartition("/")[2].strip("{}")


@frozen(eq=False)
class Description:
    """Everything that the emulator knows of the spec.

    `singles` has the paths of things of which there is one, which are made and removed, each with
    its name. `events` has the schema of each event's payload, None where nothing is known of it.
    `reasons` has status and explanation of each error reason, `rtm` and `web_hooks` the names of
    the socket's messages and of the headers; `endpoints` the routes that tell where to connect,
    each with the Socket.IO path that it names; `hookless` are the events without web hooks, and
    `event_tiers` the only tiers that hear an event, where that is stated.
    """

    base_path: str
    tiers: tuple[str, ...]
    default_tier: str
    tier_header: str

    operations: tuple[Route, ...]
    collections: tuple[Collection, ...]
    singles: dict[str, str]
    definitions: dict[str, Any]
    reasons: dict[str, tuple[int, str]]
    rtm: dict[str, str]
    endpoints: dict[str, str]
    events: dict[str, dict[str, Any] | None]
    web_hooks: dict[str, str]
    event_tiers: dict[str, list[str]]
    hookless: tuple[str, ...]


@functools.cache
def description() -> Description:
    return read_description(Path(__file__).with_name("api.json").read_text("utf-8"))


def read_description(text: str) -> Description:
    found = json.loads(text)
    return Description(
        base_path=found["base_path"],
        tiers=tuple(found["tiers"]),
        default_tier=found["default_tier"],
        tier_header=found["tier_header"],
        operations=tuple(map(_route, found["operations"])),
        collections=tuple(Collection(**collection) for collection in found["collections"]),
        singles=found["singles"],
        definitions=found["definitions"],
        reasons={reason: (status, text) for reason, (status, text) in found["reasons"].items()},
        rtm=found["rtm"],
        endpoints=found["endpoints"],
        events=found["events"],
        web_hooks=found["web_hooks"],
        event_tiers=found["event_tiers"],
        hookless=tuple(found["hookless"]),
    )


def _route(found: dict[str, Any]) -> Route:
    return Route(**{**found, "each": tuple(Each(**each) for each in found["each"])})
