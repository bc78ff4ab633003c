"""Handlers that all collections share: add, list, get, save, update and remove an item."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from .. import _search
from .._call import Call
from .._call import Handler
from .._collections import Collection
from .._collections import COLLECTIONS
from .._collections import Doc
from .._merge import merged

_PAGE = 20


def find(collection: Collection, call: Call) -> Doc:
    """Return the item that the path names; the path was checked, so it exists."""
    return call.items(collection)[call.params[collection.id_name]]


def add(collection: Collection, call: Call) -> Any:
    """Add an item; if the caller chose an id that exists, nothing changes."""
    kept = call.items(collection)
    key = call.body.get(collection.id_name) if isinstance(call.body, dict) else None
    key = key or call.world.source.uuid()
    kept.setdefault(key, _new(collection, call, key))
    return _shown(collection, call, kept[key])


def get(collection: Collection, call: Call) -> Doc:
    return _shown(collection, call, find(collection, call))


def exists(collection: Collection, call: Call) -> None:
    """Do nothing: the path was checked, so the item exists."""


def save(collection: Collection, call: Call) -> None:
    """Replace the fields that the body can have; other fields stay."""
    kept = call.items(collection)
    key = call.params[collection.id_name]
    if key not in kept:
        kept[key] = _new(collection, call, key)
        return
    settable = call.sampler.names(call.route.body)
    for name in settable & kept[key].keys():
        del kept[key][name]
    kept[key].update(call.body, updated_at=call.world.source.now())


def update(collection: Collection, call: Call) -> None:
    doc = find(collection, call)
    doc.update(merged(doc, call.body), updated_at=call.world.source.now())


def remove(collection: Collection, call: Call) -> None:
    call.world.items.remove(collection.place(call.params), call.params[collection.id_name])


def list_(collection: Collection, call: Call) -> list[Doc]:
    """List the items by the order field of the collection, else as they were added."""
    rows = [doc for doc in call.items(collection).values() if _fits(doc, call.query)]
    if collection.order:
        rows.sort(key=lambda doc: doc.get(collection.order, 0))
    if "page_number" in collection.listed:
        sized = "per_page" in call.route.query.get("properties", {})
        rows = _search.page(rows, call.page, call.per_page if sized else _PAGE)
    return [_shown(collection, call, doc) for doc in rows]


def _new(collection: Collection, call: Call, key: str) -> Doc:
    now = call.world.source.now()
    ids = {name: value for name, value in call.params.items() if name != collection.id_name}
    made = {**ids, **collection.starts, **(call.body or {}), "created_at": now, "updated_at": now}
    return {**made, collection.key: key}


def _shown(collection: Collection, call: Call, doc: Doc) -> Doc:
    """Return the described fields: a row of a list often has fewer than the item itself."""
    inside = (*collection.place(call.params), doc[collection.key])
    counts = {
        name: len(call.world.items.at((*inside, part))) for name, part in collection.counts.items()
    }
    names = call.sampler.names(call.route.returns)
    return {name: value for name, value in {**doc, **counts}.items() if name in names}


# Fields whose filter names the word that they must have.
_FLAGGED = ("type", "status", "visibility")


def _fits(doc: Doc, query: Mapping[str, str]) -> bool:
    """Filter by text (`search_name`), value (`filter_tag`), flag (`filter_status_draft`), date."""
    asked: dict[str, set[str]] = {}
    for key, value in query.items():
        kind, _, name = key.partition("_")
        field, _, word = name.partition("_")
        if kind == "search" and value.lower() not in str(doc.get(name, "")).lower():
            return False
        if kind != "filter" or field == "date":
            continue
        if field not in _FLAGGED:
            asked[name] = {value}
        elif value == "1":
            asked.setdefault(field, set()).add(word.replace("_", "-"))
    dates = (query.get("filter_date_start"), query.get("filter_date_end"))
    return all(doc.get(name) in allowed for name, allowed in asked.items()) and _search.within(
        doc.get("updated_at", 0), *dates
    )


def handlers() -> dict[str, Handler]:
    """Return the handlers of all collections by verb and path."""
    found: dict[str, Handler] = {}
    for collection in COLLECTIONS:
        for key, act in (
            (f"POST {collection.parent}", add),
            (f"GET {collection.listed}", list_),
            (f"GET {collection.item}", get),
            (f"HEAD {collection.item}", exists),
            (f"PUT {collection.item}", save),
            (f"PATCH {collection.item}", update),
            (f"DELETE {collection.item}", remove),
        ):
            found[key] = partial(act, collection)
    return found


def named(what: str) -> Collection:
    return next(collection for collection in COLLECTIONS if collection.what == what)
