# Copied from codegen/templates/testing/_handlers/collections.py. Do not edit: change that and run `make generate`.
"""Do what all collections have in common: add, list, get, save, update and remove an item."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from .. import _search
from .._call import ADDITIONS
from .._call import Call
from .._call import Handler
from .._causes import announce
from .._collections import COLLECTIONS
from .._collections import Doc
from .._collections import place_of
from .._description import Collection
from .._merge import merged


def _find(collection: Collection, call: Call) -> Doc:
    return call.item(collection.item)


def _add(collection: Collection, call: Call) -> Doc:
    """Add an item; if the caller chose an id that exists, nothing changes."""
    kept = call.items(collection.item)
    source = call.world.source
    key = _sent(call).get(collection.id_name)
    key = key or (source.now() if collection.numbered else source.uuid())
    return kept.setdefault(str(key), _new(collection, call, key))


def _save(collection: Collection, call: Call) -> Doc:
    """Replace the fields that the body can have; other fields stay."""
    kept = call.items(collection.item)
    key = call.params[collection.id_name]
    if key not in kept:
        kept[key] = _new(collection, call, key)
        return kept[key]
    settable = call.sampler.names(call.route.body)
    for name in settable & kept[key].keys():
        del kept[key][name]
    kept[key].update(_sent(call), updated_at=call.world.source.now())
    return kept[key]


def _update(collection: Collection, call: Call) -> Doc:
    doc = _find(collection, call)
    doc.update(merged(doc, _sent(call)), updated_at=call.world.source.now())
    return doc


def _remove(collection: Collection, call: Call) -> Doc:
    """Remove the item that the path names, and all that is inside of it."""
    doc = _find(collection, call)
    call.remove(collection.item)
    return doc


def _list(collection: Collection, call: Call) -> list[Doc]:
    """List the items by the order field of the collection, else as they were added."""
    rows = [doc for doc in call.items(collection.item).values() if _fits(doc, call.query)]
    if collection.order:
        rows.sort(key=lambda doc: doc.get(collection.order, 0))
    if "page_number" in collection.listed:
        rows = call.paged(rows)
    return [_shown(collection, call, doc) for doc in rows]


def _new(collection: Collection, call: Call, key: str | int) -> Doc:
    now = call.world.source.now()
    above = {name: value for name, value in call.params.items() if name != collection.id_name}
    ids = call.sampler.ids(collection.type, above)
    made = {**ids, **collection.starts, **_sent(call), "created_at": now, "updated_at": now}
    return {**made, collection.key: key}


def _sent(call: Call) -> Doc:
    return call.body if isinstance(call.body, dict) else {}


def _shown(collection: Collection, call: Call, doc: Doc) -> Doc:
    """Return the described fields: a row of a list often has fewer than the item itself."""
    inside = (*place_of(collection.parent, call.params), str(doc[collection.key]))
    counts = {
        name: len(call.world.items.at((*inside, part))) for name, part in collection.counts.items()
    }
    shown: Doc = call.sampler.completed(call.route.returns, {**doc, **counts}, call.params)
    return shown


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


def _one(act: Any, collection: Collection, call: Call) -> Any:
    doc = act(collection, call)
    if addition := ADDITIONS.get(call.route.handler_key):
        addition(call, doc)
    announce(call, doc, collection.type)
    return _shown(collection, call, doc)


# The handlers of all collections by verb and path.
DERIVED: Mapping[str, Handler] = {
    key: partial(_one, act, collection)
    for collection in COLLECTIONS
    for key, act in (
        (f"POST {collection.parent}", _add),
        (f"GET {collection.item}", _find),
        (f"HEAD {collection.item}", _find),
        (f"PUT {collection.item}", _save),
        (f"PATCH {collection.item}", _update),
        (f"DELETE {collection.item}", _remove),
    )
} | {f"GET {listed.listed}": partial(_list, listed) for listed in COLLECTIONS if listed.listed}
