# Copied from codegen/templates/testing/_handlers/fallback.py. Do not edit: change that and run `make generate`.
"""The handler of every route that has no other.

It answers a sample of the described form. Where GET shows a document, it also shows what PUT or
PATCH sent to the same path. Lists have one row, on the first page.
"""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._collections import place_of
from .._merge import merged


def answer(call: Call) -> Any:
    place = place_of(call.route.template, call.params)
    documents = call.world.items.documents
    sample = call.sample()
    if call.route.is_document:
        match call.route.method:
            case "PUT":
                documents[place] = call.body
            case "PATCH":
                documents[place] = merged(documents.get(place, {}), call.body)
            case "DELETE":
                documents.pop(place, None)
            case "GET" if place in documents:
                return merged(sample, documents[place])
    return [] if isinstance(sample, list) and call.page > 1 else sample
