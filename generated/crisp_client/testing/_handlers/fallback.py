# Copied from codegen/templates/testing/_handlers/fallback.py. Do not edit: change that and run `make generate`.
"""For every described route without a handler of its own.

It answers a sample of the described form. What PUT or PATCH sent to a path shows when the path is
read again. Lists have one row, on their first page.
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
