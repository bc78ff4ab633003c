"""The handler of every route that has no other.

It answers a sample of the described form. A GET also shows what PUT or PATCH sent to the same path.
Lists have one row, on the first page.
"""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._merge import merged


def answer(call: Call) -> Any:
    place = (call.route.path, *call.params.values())
    documents = call.world.documents
    match call.route.method:
        case "PUT":
            documents[place] = call.body
        case "PATCH":
            documents[place] = merged(documents.get(place, {}), call.body)
        case "DELETE":
            documents.pop(place, None)
        case "GET" if place in documents:
            return merged(call.sample(), documents[place])
    sample = call.sample()
    return [] if isinstance(sample, list) and call.page > 1 else sample
