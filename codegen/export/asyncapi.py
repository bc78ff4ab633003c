"""Write real-time events and web hooks as one AsyncAPI 3.0 document.

It takes the point of view of a program that listens.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

from codegen.export import hooks
from codegen.export.schemas import Components
from codegen.export.schemas import described
from codegen.ir import Api
from codegen.ir import Emit
from codegen.ir import Event
from codegen.ir import Platform
from codegen.language.keys.api import ENGINE_IO
from codegen.naming import camel
from codegen.render.fields import ending
from codegen.render.jsonschema import Schema

Part = dict[str, Any]

_ABOUT = """\
Messages that a program receives and sends to listen to events: over one Socket.IO connection, or as
web hooks. A REST request gives the address of the connection (`x-crisp-endpoints`). A message is
a Socket.IO event: its name and one argument, the payload. The program sends the authentication
first, with the names of all events that it wants; no others are delivered."""
_RTM, _HOOKS = "rtm", "webHooks"


def asyncapi(api: Api) -> Part:
    components = Components(api)
    messages = {
        _RTM: _rtm_messages(api, components),
        _HOOKS: {
            f"hook.{event.class_name}": _hook(event, api, components) for event in hooks.hooked(api)
        },
    }
    platform = api.platform
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": f"{platform.name} events",
            "version": platform.revision,
            "description": _ABOUT.replace("\n", " "),
            "externalDocs": {"url": platform.rtm_reference},
            "tags": [{"name": family.name} for family in api.families],
        },
        "defaultContentType": "application/json",
        "servers": {_RTM: _server(api)},
        "channels": _channels(api, messages),
        "operations": _operations(messages),
        "components": {
            "schemas": components.schemas(),
            "messages": {**messages[_RTM], **messages[_HOOKS]},
        },
    }


def _server(api: Api) -> Part:
    paths = {operation.key: operation.path for operation in api.operations()}
    return {
        "host": "{host}",
        "pathname": "{path}",
        "protocol": "wss",
        "description": "Socket.IO over websocket only, the default namespace.",
        "variables": {
            "host": {"description": "Of the URL that the endpoints name."},
            "path": {
                "description": "Path of that URL: the path of Socket.IO.",
                "default": api.platform.rtm["path"],
            },
        },
        "x-crisp-engine-io": ENGINE_IO,
        "x-crisp-endpoints": {
            tier: {"operationId": key, "path": paths[key]}
            for tier, key in api.platform.rtm_endpoints.items()
        },
    }


def _channels(api: Api, messages: Mapping[str, Mapping[str, Part]]) -> Part:
    def listed(channel: str) -> Part:
        return {name: {"$ref": f"#/components/messages/{name}"} for name in messages[channel]}

    return {
        _RTM: {
            "address": "/",
            "title": "Real-time events",
            "description": "The namespace of Socket.IO; there is one for everything.",
            "servers": [{"$ref": f"#/servers/{_RTM}"}],
            "messages": listed(_RTM),
        },
        _HOOKS: {
            "address": None,
            "title": "Web hooks",
            "description": f"A POST to an address of the integrator. {hooks.SIGNING}",
            "servers": [],
            "messages": listed(_HOOKS),
        },
    }


def _operations(messages: Mapping[str, Mapping[str, Part]]) -> Part:
    def using(channel: str, names: Iterable[str]) -> Part:
        return {
            "channel": {"$ref": f"#/channels/{channel}"},
            "messages": [{"$ref": f"#/channels/{channel}/messages/{name}"} for name in names],
        }

    sent = [name for name in messages[_RTM] if name.startswith("sent.")]
    answers = [name for name in messages[_RTM] if name.startswith("answer.")]
    events = [name for name in messages[_RTM] if "." not in name]
    return {
        "authenticate": {
            "action": "send",
            "description": "Authenticate directly after connecting, and name the events.",
            **using(_RTM, sent[:1]),
            "reply": using(_RTM, answers),
        },
        "send": {
            "action": "send",
            "description": "Other messages that a program may send.",
            **using(_RTM, sent[1:]),
        },
        "receive": {
            "action": "receive",
            "description": "Events as they happen.",
            **using(_RTM, events),
        },
        "receiveWebHooks": {
            "action": "receive",
            "description": "Events as HTTP requests.",
            **using(_HOOKS, messages[_HOOKS]),
            "bindings": {"http": {"method": "POST", "bindingVersion": "0.3.0"}},
        },
    }


# Messages


def _rtm_messages(api: Api, components: Components) -> dict[str, Part]:
    """Return messages: events by class name, which has no dot, others as `sent.` and `answer.`"""
    platform = api.platform
    rtm = platform.rtm
    found = {
        f"sent.{camel(rtm['authenticate'])}": _message(
            rtm["authenticate"],
            _authentication(platform),
            "The credentials, and names of events.",
        ),
        f"sent.{camel(rtm['bind'])}": _message(
            rtm["bind"],
            {"type": "object"},
            "Ask for events of websites that the token got since.",
        ),
        f"answer.{camel(rtm['authenticated'])}": _message(
            rtm["authenticated"], {"type": "boolean", "const": True}, "Accepted; events follow."
        ),
        f"answer.{camel(rtm['unauthorized'])}": _message(
            rtm["unauthorized"],
            {"type": "object", "properties": {"message": {"type": "string"}}},
            "Refused; the server disconnects.",
        ),
    }
    for family in api.families:
        for emit in family.emits:
            found[f"sent.{camel(emit.name)}"] = _emit(emit, components)
    for event in api.events():
        found[event.class_name] = {
            **_message(event.name, components.event(event), event.doc, event.label),
            **described(event.note, ending(event)),
            "externalDocs": {"url": platform.rtm_reference},
            "tags": [{"name": event.family}],
            **_facts(event),
        }
    return found


def _facts(event: Event) -> Part:
    """Return what is known about an event; `deprecated` stands at its payload."""
    return {name: value for name, value in hooks.facts(event).items() if name != "deprecated"}


def _message(name: str, payload: Schema, summary: str, title: str = "") -> Part:
    return {"name": name, "title": title or name, "summary": summary, "payload": payload}


def _emit(emit: Emit, components: Components) -> Part:
    return {
        **_message(emit.name, components.sent.object(emit.fields), emit.doc),
        **described(emit.note),
        "tags": [{"name": emit.family}],
    }


def _authentication(platform: Platform) -> Schema:
    texts = {"type": "array", "items": {"type": "string"}}
    return {
        "type": "object",
        "properties": {
            "tier": {"type": "string", "enum": list(platform.tiers)},
            "username": {"type": "string", "description": "Identifier of the token."},
            "password": {"type": "string", "format": "password", "description": "Its key."},
            "events": {**texts, "minItems": 1, "description": "Names of the events wanted."},
            "rooms": {**texts, "description": "Ids of websites; without it, all of the token."},
            "inboxes": {**texts, "description": "Ids of inboxes; without it, all."},
        },
        "required": ["tier", "username", "password", "events"],
    }


def _hook(event: Event, api: Api, components: Components) -> Part:
    names = {name: {"type": "string", "description": text} for name, text, _ in hooks.headers(api)}
    always = [name for name, _, required in hooks.headers(api) if required]
    return {
        **_message(event.name, hooks.envelope(event, components), event.doc, event.label),
        **described(event.note, ending(event)),
        "headers": {"type": "object", "properties": names, "required": always},
        "tags": [{"name": event.family}],
        **_facts(event),
    }
