"""The contents of the spec, as data for other programs."""

from __future__ import annotations

from typing import Any

from codegen.handles import handle_class
from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Handle
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irlifetime import Lifetime
from codegen.irlifetime import Successor
from codegen.tiers import Standing
from codegen.tiers import with_standing


def inventory(api: Api) -> dict[str, Any]:
    return {
        "revision": api.platform.revision,
        "operations": [_operation(operation, api) for operation in api.operations()],
        "handles": [_handle(handle, api) for handle in api.platform.handles],
        "events": [_event(event) for event in api.events()],
        "removed": [
            {"name": one.key, "doc": one.doc, "successor": _name(one.successor)}
            for one in api.removed
        ],
    }


def counts(api: Api) -> dict[str, int]:
    return {
        "resources": len(api.resources),
        "operations": sum(1 for _ in api.operations()),
        "further names": sum(len(operation.also) for operation in api.operations()),
        "handles": len(api.platform.handles),
        "types": len(api.types),
        "event families": len(api.families),
        "events": sum(1 for _ in api.events()),
    }


def _with(operation: Operation, api: Api, standing: Standing) -> list[str]:
    return list(with_standing(operation, api.platform, standing))


def _operation(operation: Operation, api: Api) -> dict[str, Any]:
    return {
        "resource": operation.resource,
        "name": operation.name,
        "also": list(operation.also),
        "words": list(operation.words),
        "asks": operation.asks or None,
        "reference": operation.anchor,
        "method": operation.method,
        "path": operation.path,
        "safety": operation.safety,
        "tiers": None if operation.tiers is None else list(operation.tiers),
        "tiers_not_stated": _with(operation, api, Standing.PRESUMED),
        "tiers_closed": _with(operation, api, Standing.CLOSED),
        "tiers_doubted": _with(operation, api, Standing.DOUBTED),
        "scope": _scope(operation),
        "deprecated": operation.deprecated,
        **_lifetime(operation),
        "returns": operation.returns_text or None,
        "args": arguments(operation),
    }


def _scope(thing: Operation | Event) -> str | None:
    return None if thing.scope == "unknown" else thing.scope


def arguments(operation: Operation) -> list[dict[str, Any]]:
    """Return what a method takes, in the order of its arguments."""
    found = [_argument(field, "path") for field in operation.path_params]
    if isinstance(operation.body, TypeBody):
        found.append(
            {
                "name": "body",
                "wire": None,
                "in": "body",
                "type": operation.body.type_text,
                "required": True,
            }
        )
    found += [_argument(field, "field") for field in operation.body_fields]
    return found + [_argument(field, "query") for field in operation.query]


def _argument(field: Field, where: str) -> dict[str, Any]:
    required = field.required and field.default is None and field.type_text != "page"
    return {
        "name": field.name,
        "wire": field.wire,
        "in": where,
        "type": field.type_text,
        "required": required,
    }


def _handle(handle: Handle, api: Api) -> dict[str, Any]:
    return {
        "name": handle.name,
        "class": handle_class(handle),
        "binds": list(handle.binds),
        "methods": {
            method: f"{operation.resource}.{called}"
            for operation in operations_of(handle, api)
            for method, called in methods_on(handle, operation, api)
        },
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "name": event.name,
        "class": event.class_name,
        "family": event.family,
        "tiers": None if event.tiers is None else list(event.tiers),
        "scope": _scope(event),
        "web_hook": event.web_hook,
        "deprecated": bool(event.deprecation) or event.status == "removed",
        **_lifetime(event),
    }


def _lifetime(thing: Lifetime) -> dict[str, Any]:
    return {
        "deprecation": thing.deprecation or None,
        "sunset": thing.sunset or None,
        "successor": _name(thing.successor),
        "since": thing.since or None,
    }


def _name(successor: Successor | None) -> str | None:
    return successor.name if successor else None
