"""The handler of every route that has no other.

It answers a sample of the described form, and announces what the route causes. Where GET shows a
document, it also shows what was sent to the same path. Lists have one row, on the first page.
"""

from __future__ import annotations

import copy
from typing import Any

from .._call import ADDITIONS
from .._call import Call
from .._causes import announce
from .._collections import Doc
from .._description import description
from .._merge import merged


def answer(call: Call) -> Any:
    found = call.sample()
    changed = found if isinstance(found, dict) else {}
    if call.route.is_document:
        changed = _part(call) if call.route.part_of else _document(call)
        if addition := ADDITIONS.get(call.route.handler_key):
            addition(call, changed)
        if call.route.returns is not None:
            found = _shown(call, found, changed)
    announce(call, changed)
    return [] if isinstance(found, list) and call.page > 1 else found


def _shown(call: Call, sample: Any, document: Any) -> Any:
    """Return what is known, in a sample unless all was known when the thing was made."""
    if call.route.part_of or call.route.template in description().singles:
        return call.sampler.completed(call.route.returns, document, call.params)
    return merged(sample, document)


def _part(call: Call) -> Doc:
    """Return the thing above, after a change of its fields."""
    holder, sent = call.holder, call.body if isinstance(call.body, dict) else {}
    kind = next(one for one in description().collections if one.item == call.route.part_of)
    names = call.sampler.names({"$ref": f"#/$defs/{kind.type}"}) & sent.keys()
    if changed := {name: sent[name] for name in names}:
        old = {} if call.route.method == "PUT" else {name: holder.get(name) for name in names}
        holder.update(merged(old, changed), updated_at=call.world.source.now())
    return holder


def _document(call: Call) -> Any:
    """Return the document at the path, after a change."""
    documents, place = call.world.items.documents, call.place
    sent = {} if call.body is None else copy.deepcopy(call.body)
    match call.route.method:
        case "PUT" | "POST":
            documents[place] = sent
        case "PATCH":
            documents[place] = merged(documents.get(place, {}), sent)
        case "DELETE":
            found = documents.get(place, {})
            call.world.items.clear(place)
            return found
    return documents.get(place, {})
