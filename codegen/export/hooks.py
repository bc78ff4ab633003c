"""Web hooks: the same in both documents, a POST of Crisp to an address of the integrator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.export.schemas import Components
from codegen.export.schemas import described
from codegen.ir import Api
from codegen.ir import Event
from codegen.render.jsonschema import Schema

SIGNING = (
    "Plugin hooks are signed: hex HMAC-SHA256 with the signing secret over `[`, the timestamp "
    "header as received, `;`, the raw body and `]`. Hooks of a website carry no signature."
)
_HEADERS = {
    "origin": "Who made the request, as `plugin/rtm`.",
    "timestamp": "When it was made; a part of what is signed.",
    "signature": "Hex HMAC-SHA256; only in plugin hooks.",
    "attempt_limit": "How often Crisp tries to deliver it.",
    "attempt_count": "Which attempt this is; the first is 1.",
}
_ALWAYS = ("timestamp",)


def hooked(api: Api) -> Iterator[Event]:
    return (event for event in api.events() if event.web_hook)


def headers(api: Api) -> Iterator[tuple[str, str, bool]]:
    """Name, description, and whether a hook always has it."""
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
    """For OpenAPI: by event."""
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
                **described(event.doc, event.note),
                "externalDocs": {"url": api.platform.rtm_reference},
                "parameters": parameters,
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": envelope(event, components)}},
                },
                "responses": {
                    "2XX": {"description": "Taken. Anything else, and Crisp may send it again."}
                },
                "security": [],
                **facts(event),
            }
        }
        for event in hooked(api)
    }


def facts(event: Event) -> dict[str, Any]:
    """What is known of who gets an event."""
    return described(
        x_crisp_tiers=event.tiers,
        x_crisp_scope="" if event.scope == "unknown" else event.scope,
        x_crisp_status="" if event.status == "current" else event.status,
        x_crisp_since=event.since,
    )
