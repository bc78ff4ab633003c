"""Web hooks, which both documents have: Crisp sends a POST to an address of the integrator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.export.schemas import Components
from codegen.export.schemas import described
from codegen.export.schemas import event_lifetime
from codegen.ir import Api
from codegen.ir import Event
from codegen.render.fields import ending
from codegen.render.jsonschema import Schema

SIGNING = (
    "Plugin hooks are signed: hex HMAC-SHA256 with the signing secret over `[`, the timestamp "
    "header as received, `;`, the raw body and `]`. Hooks of a website carry no signature."
)
_HEADERS = {
    "origin": "The sender of the request, as `plugin/rtm`.",
    "timestamp": "Time of the request; the signature covers it.",
    "signature": "Hex HMAC-SHA256; only in plugin hooks.",
    "attempt_limit": "Number of attempts that Crisp makes.",
    "attempt_count": "Number of this attempt; the first is 1.",
}
_ALWAYS = ("timestamp",)


def hooked(api: Api) -> Iterator[Event]:
    return (event for event in api.events() if event.web_hook)


def headers(api: Api) -> Iterator[tuple[str, str, bool]]:
    """Yield the name and description of each header, and whether a hook always has it."""
    for key, name in api.platform.web_hooks.items():
        yield name, _HEADERS[key], key in _ALWAYS


def envelope(event: Event, components: Components) -> Schema:
    return {
        "type": "object",
        "properties": {
            "website_id": {"type": "string"},
            "event": {"type": "string", "const": event.name},
            "data": components.event(event),
            "timestamp": {"type": "integer", "description": "In milliseconds."},
        },
        "required": ["website_id", "event", "data", "timestamp"],
    }


def webhooks(api: Api, components: Components, tag: str) -> dict[str, Any]:
    """Return the web hooks as OpenAPI has them, by event."""
    parameters = [
        {
            "name": name,
            "in": "header",
            "required": always,
            "description": text,
            "schema": {"type": "string"},
        }
        for name, text, always in headers(api)
    ]
    return {
        event.name: {
            "post": {
                "operationId": f"web_hook.{event.name}",
                "tags": [tag],
                "summary": event.label,
                **described(event.doc, event.note, ending(event)),
                "externalDocs": {"url": api.platform.rtm_reference},
                "parameters": parameters,
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": envelope(event, components)}},
                },
                "responses": {
                    "2XX": {"description": "Accepted. After any other Crisp may send it again."}
                },
                "security": [],
                **facts(event),
            }
        }
        for event in hooked(api)
    }


def facts(event: Event) -> dict[str, Any]:
    """Return what is known about who gets an event, and since when."""
    return event_lifetime(event) | described(
        x_crisp_tiers=event.tiers,
        x_crisp_scope="" if event.scope == "unknown" else event.scope,
        x_crisp_status="" if event.status == "current" else event.status,
    )
