"""Which keys each block of the spec may have: the grammar above the type language, as a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from attrs import frozen

Shape = Literal["text", "words", "list", "truth", "number", "block", "fields", "type", "body"]


@frozen
class Form:
    """What a text must look like; `said` completes "must be ..."."""

    pattern: re.Pattern[str]
    said: str


@frozen
class Key:
    shape: Shape
    required: bool = False
    words: tuple[str, ...] = ()
    form: Form | None = None


def _form(pattern: str, said: str) -> Form:
    return Form(re.compile(pattern, re.ASCII), said)


# Texts that are more than prose: they stand in addresses, headers and names.
WORD = _form(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", "a lower-case word, as `not_found`")
WIRE = _form(r"[A-Za-z][A-Za-z0-9_.:-]*", "the name of a field")
_TITLE = _form(r"[A-Za-z0-9][A-Za-z0-9 ',.&/()-]*", "words, as `Get A Website`")
_REVISION = _form(r"[A-Za-z0-9][A-Za-z0-9.-]*", "a date or version, as `2026-01-29`")
_DATE = _form(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a date, as `2026-12-31`")
_ORIGIN = _form(
    r"https://[a-z0-9]+([.-][a-z0-9]+)*(:[0-9]{1,5})?",
    "an https address without a path, as `https://api.crisp.chat`",
)
_URL = _form(r"https://[a-z0-9]+([.-][a-z0-9]+)*/[A-Za-z0-9_./~-]*", "an https address")
_BASE_PATH = _form(r"(/[A-Za-z0-9_-]+)+", "a path without a slash at its end, as `/v1`")
_ROUTE = _form(r"(/([a-z_]+|\{[a-z_]+\}))+", "a path as `/website/{website_id}`")
_SOCKET_PATH = _form(r"/([A-Za-z0-9._-]+/)+", "a path between slashes, as `/socket.io/`")
_HEADER = _form(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*", "the name of a header")
_MESSAGE = _form(r"[a-z][a-z0-9_]*(:[a-z][a-z0-9_]*)*", "lower-case words joined by `:`")
_ANCHOR = _form(r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by `-`")
_SCOPE = _form(
    r"none|unknown|[a-z][a-z_]*(:[a-z][a-z_]*)* (read|write)",
    "as `website:operators read`, or `none`, or `unknown`",
)


METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
SAFETIES = ("safe", "idempotent", "unsafe")
STATUSES = ("implicit", "internal", "seed-only", "removed")

_PROSE = {"doc": Key("text"), "note": Key("text")}
_FIELDS = {"fields": Key("fields"), "fields?": Key("fields")}
_ENDING = {"deprecated": Key("text"), "sunset": Key("text", form=_DATE)}

BLOCKS: Mapping[str, Mapping[str, Key]] = {
    "nothing": {},
    "api.yaml": {
        "api": Key("text", required=True, form=_TITLE),
        "revision": Key("text", required=True, form=_REVISION),
        "host": Key("text", required=True, form=_ORIGIN),
        "base_path": Key("text", required=True, form=_BASE_PATH),
        "reference": Key("block", required=True),
        "auth": Key("block", required=True),
        "envelope": Key("block", required=True),
        "answers": Key("block", required=True),
        "safety": Key("block", required=True),
        "errors": Key("block", required=True),
        "params": Key("fields", required=True),
        "rtm": Key("block", required=True),
        "web_hooks": Key("block", required=True),
    },
    "reference": {
        "rest": Key("text", required=True, form=_URL),
        "rtm": Key("text", required=True, form=_URL),
    },
    "auth": {
        "scheme": Key("text", required=True, words=("basic",)),
        "tier_header": Key("text", required=True, form=_HEADER),
        "tiers": Key("list", required=True, form=WORD),
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
    "safety": {method: Key("text", required=True, words=SAFETIES) for method in METHODS},
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
        "engine_io": Key("number", required=True, words=("4",)),
        "path": Key("text", required=True, form=_SOCKET_PATH),
        "authenticate": Key("text", required=True, form=_MESSAGE),
        "authenticated": Key("text", required=True, form=_MESSAGE),
        "unauthorized": Key("text", required=True, form=_MESSAGE),
        "bind": Key("text", required=True, form=_MESSAGE),
        "endpoints": Key("block", required=True),
        "backfill": Key("block", required=True),
    },
    "backfill": {
        "conversations": Key("text", required=True, form=_ROUTE),
        "messages": Key("text", required=True, form=_ROUTE),
        "user": Key("text", required=True, form=_MESSAGE),
        "operator": Key("text", required=True, form=_MESSAGE),
    },
    "web_hooks": {
        name: Key("text", required=True, form=_HEADER)
        for name in ("origin", "timestamp", "signature", "attempt_limit", "attempt_count")
    },
    "rest file": {
        "resource": Key("text", required=True),
        "tiers": Key("words", required=True, form=WORD),
        "operations": Key("block", required=True),
        "types": Key("block"),
    },
    "rtm file": {
        "family": Key("text", required=True),
        "tiers": Key("words", required=True, form=WORD),
        "scope": Key("text", form=_SCOPE),
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
        "doc": Key("text", required=True),
        "path": Key("fields"),
        "query": Key("fields"),
        "body": Key("body"),
        "either": Key("list"),
        "returns": Key("type"),
        "answers": Key("text"),
        "safety": Key("text", words=SAFETIES),
        "deduplicate": Key("text"),
        "also": Key("words"),
        "tiers": Key("words", form=WORD),
        "status": Key("text", words=STATUSES),
        **_ENDING,
        "since": Key("text", form=_REVISION),
        "auth": Key("text", words=("none",)),
        "client": Key("text", words=("login", "logout")),
        "anchor": Key("text", form=_ANCHOR),
        "label": Key("text", form=_TITLE),
        "awaits": Key("text"),
        "causes": Key("words"),
        "cursor": Key("text"),
    },
    "field": {
        "type": Key("type", required=True),
        **_PROSE,
        **_ENDING,
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
        "key": Key("text", form=WIRE),
        "enum": Key("list"),
        "by": Key("text", form=WIRE),
        "of": Key("block"),
    },
    "event": {
        **_PROSE,
        "doc": Key("text", required=True),
        **_FIELDS,
        "extends": Key("text"),
        "payload": Key("text", words=("unknown",)),
        "tiers": Key("words", form=WORD),
        "scope": Key("text", form=_SCOPE),
        "web_hook": Key("truth"),
        "status": Key("text", words=("removed",)),
        **_ENDING,
        "since": Key("text", form=_REVISION),
        "label": Key("text", form=_TITLE),
    },
    "emit": {**_PROSE, **_FIELDS},
}
