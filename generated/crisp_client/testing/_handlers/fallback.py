# Copied from codegen/templates/testing/_handlers/fallback.py. Do not edit: change that and run `make generate`.
"""The handler of every route that has no other.

It answers a sample of the described form, and announces what the route causes. Where GET shows a
document, it also shows what PUT or PATCH sent to the same path. Lists have one row, on the first
page.
"""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._causes import announce
from .._merge import merged


def answer(call: Call) -> Any:
    found = call.sample()
    if call.route.is_document:
        found = merged(found, _document(call))
    announce(call, found if isinstance(found, dict) else {})
    return [] if isinstance(found, list) and call.page > 1 else found


def _document(call: Call) -> Any:
    """Return what is to be shown of the document at the path, after a change."""
    documents, place = call.world.items.documents, call.place
    match call.route.method:
        case "PUT":
            documents[place] = call.body
        case "PATCH":
            documents[place] = merged(documents.get(place, {}), call.body)
        case "DELETE":
            documents.pop(place, None)
        case "GET":
            return documents.get(place, {})
    return {}
