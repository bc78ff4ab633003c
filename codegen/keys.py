"""Which keys each block of the spec may have: the grammar above the type language, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

Shape = Literal["text", "words", "list", "truth", "number", "block", "fields", "type", "body"]


@frozen
class Key:
    shape: Shape
    required: bool = False
    words: tuple[str, ...] = ()


STATUSES = ("implicit", "internal", "seed-only", "removed")

_PROSE = {"doc": Key("text"), "note": Key("text")}
_FIELDS = {"fields": Key("fields"), "fields?": Key("fields")}

BLOCKS: Mapping[str, Mapping[str, Key]] = {
    "api.yaml": {
        "api": Key("text", required=True),
        "revision": Key("text", required=True),
        "host": Key("text", required=True),
        "base_path": Key("text", required=True),
        "reference": Key("block", required=True),
        "auth": Key("block", required=True),
        "envelope": Key("block", required=True),
        "answers": Key("block", required=True),
        "errors": Key("block", required=True),
        "params": Key("fields", required=True),
        "rtm": Key("block", required=True),
    },
    "reference": {"rest": Key("text", required=True), "rtm": Key("text", required=True)},
    "auth": {
        "scheme": Key("text", required=True, words=("basic",)),
        "tier_header": Key("text", required=True),
        "tiers": Key("list", required=True),
        "default_tier": Key("text", required=True),
    },
    "envelope": {
        "error": Key("text", required=True, words=("error",)),
        "reason": Key("text", required=True, words=("reason",)),
        "data": Key("text", required=True, words=("data",)),
    },
    "answers": {
        verb: Key("text", required=True)
        for verb in ("GET", "GET list", "HEAD", "POST", "PUT", "PATCH", "DELETE")
    },
    "errors": {
        "retry": Key("list", required=True),
        "statuses": Key("block", required=True),
        "reasons": Key("block", required=True),
    },
    "reason": {
        "status": Key("number", required=True),
        "error": Key("text"),
        "doc": Key("text", required=True),
    },
    "rtm": {
        "engine_io": Key("number", required=True),
        "path": Key("text", required=True),
        "authenticate": Key("text", required=True),
        "authenticated": Key("text", required=True),
        "unauthorized": Key("text", required=True),
        "bind": Key("text", required=True),
        "endpoints": Key("block", required=True),
    },
    "rest file": {
        "resource": Key("text", required=True),
        "tiers": Key("words", required=True),
        "operations": Key("block", required=True),
        "types": Key("block"),
    },
    "rtm file": {
        "family": Key("text", required=True),
        "tiers": Key("words", required=True),
        "scope": Key("text"),
        "web_hook": Key("truth"),
        "events": Key("block", required=True),
        "emits": Key("block"),
        "types": Key("block"),
    },
    "types file": {"types": Key("block", required=True)},
    "operation": {
        "http": Key("text"),
        "shares": Key("text"),
        **_PROSE,
        "path": Key("fields"),
        "query": Key("fields"),
        "body": Key("body"),
        "either": Key("list"),
        "returns": Key("type"),
        "answers": Key("text"),
        "also": Key("words"),
        "tiers": Key("words"),
        "status": Key("text", words=STATUSES),
        "since": Key("text"),
        "auth": Key("text", words=("none",)),
        "client": Key("text", words=("login", "logout")),
        "anchor": Key("text"),
        "label": Key("text"),
        "awaits": Key("text"),
        "causes": Key("words"),
        "cursor": Key("text"),
    },
    "field": {
        "type": Key("type", required=True),
        **_PROSE,
        "format": Key("text"),
        "seen": Key("list"),
        "max": Key("number"),
        "closed": Key("truth"),
        "secret": Key("truth"),
    },
    "type": {
        **_PROSE,
        **_FIELDS,
        "extends": Key("text"),
        "key": Key("text"),
        "enum": Key("list"),
        "by": Key("text"),
        "of": Key("block"),
    },
    "event": {
        **_PROSE,
        **_FIELDS,
        "extends": Key("text"),
        "payload": Key("text", words=("unknown",)),
        "tiers": Key("words"),
        "scope": Key("text"),
        "web_hook": Key("truth"),
        "status": Key("text", words=("removed",)),
        "since": Key("text"),
        "label": Key("text"),
    },
    "emit": {**_PROSE, **_FIELDS},
}
