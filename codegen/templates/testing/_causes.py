"""The events that routes cause, filled from the path, the body and the thing that changed."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from ._call import Call
from ._description import description


def announce(call: Call, changed: Mapping[str, Any], kind: str = "") -> None:
    """Publish what the route causes; `kind` is the type of what changed."""
    for event in call.route.causes:
        call.world.publish(event, _payload(call, event, changed, kind))


def _payload(call: Call, event: str, changed: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """Return the described fields that are known, and samples of the others that must be there."""
    schema = description().events[event] or {"properties": {}}
    sampler = call.sampler
    known = {"website_id": next(iter(call.world.websites), ""), **call.params}
    sample = sampler.sample(schema, known)
    payload = {}
    for name, inner in schema["properties"].items():
        if name in known:
            payload[name] = sample[name]
            continue
        values = [*_values(call, name, inner, changed, kind)]
        fitting = [value for value in values if sampler.fits(inner, value)]
        if fitting:
            payload[name] = fitting[0]
        elif name in schema.get("required", ()):
            payload[name] = sample[name]
    return payload


def _values(
    call: Call, name: str, schema: Mapping[str, Any], changed: Mapping[str, Any], kind: str
) -> Iterator[Any]:
    """Yield what a field of an event may be, the likeliest first."""
    if kind and schema.get("$ref", "").rpartition("/")[2] == kind:
        yield call.sampler.completed(schema, changed, call.params)
    if schema == call.route.body:
        yield call.body
    for known in (changed, call.body):
        if isinstance(known, Mapping) and name in known:
            yield known[name]
