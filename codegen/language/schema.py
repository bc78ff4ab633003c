"""One JSON Schema (draft 7, which editors know best) for each kind of file."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from functools import partial
from typing import Any

from codegen.language import patterns
from codegen.language import types
from codegen.language.docs import DOCS
from codegen.language.pieces import entries
from codegen.language.pieces import pattern
from codegen.language.pieces import ref
from codegen.language.pieces import scalar
from codegen.language.pieces import Schema
from codegen.load.apifile import ERROR_CLASSES
from codegen.load.keys import BLOCKS
from codegen.load.keys import Key
from codegen.load.keys import WORD

# By name of the schema, the block that such a file is.
FILES: Mapping[str, str] = {
    "api": "api.yaml",
    "rest": "rest file",
    "rtm": "rtm file",
    "types": "types file",
}


def schema(kind: str) -> Schema:
    block = FILES[kind]
    found: Schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Spec of an API: {block}",
        **_block(block),
    }
    definitions: dict[str, Schema] = {}
    waiting = _mentioned(found)
    while waiting:
        name = waiting.pop()
        if name not in definitions:
            definitions[name] = _DEFINITIONS[name]()
            waiting |= _mentioned(definitions[name])
    return {**found, "definitions": dict(sorted(definitions.items()))}


def _mentioned(found: Any) -> set[str]:
    if isinstance(found, dict):
        own = {found["$ref"].rpartition("/")[2]} if "$ref" in found else set()
        return own.union(*map(_mentioned, found.values()))
    return set().union(*map(_mentioned, found)) if isinstance(found, list) else set()


# Blocks


def _block(name: str) -> Schema:
    keys = BLOCKS[name]
    found: Schema = {
        "type": "object",
        "properties": {
            key: {"description": DOCS[name][key], **_value(name, key, entry)}
            for key, entry in keys.items()
        },
        "additionalProperties": False,
    }
    if required := [key for key, entry in keys.items() if entry.required]:
        found["required"] = required
    return {**found, **_RULES.get(name, {})}


def _value(block: str, key: str, entry: Key) -> Schema:
    """What may stand behind a key; before 2019 nothing could stand beside a reference."""
    found = _VALUES.get((block, key)) or _SHAPES[entry.shape](entry)
    return {"allOf": [found]} if "$ref" in found else found


def _text(entry: Key) -> Schema:
    if entry.words:
        return {"enum": list(entry.words)}
    if entry.form is not None:
        return {**scalar(), "pattern": patterns.whole(entry.form)}
    return ref("text")


def _list(entry: Key) -> Schema:
    return {"type": "array", "items": _text(entry), "minItems": 1}


def _words(entry: Key) -> Schema:
    return {"anyOf": [_text(entry), _list(entry)]}


def _number(entry: Key) -> Schema:
    if entry.words:
        return {"enum": [*map(int, entry.words), *entry.words]}
    return ref("number")


_SHAPES: Mapping[str, Callable[[Key], Schema]] = {
    "text": _text,
    "words": _words,
    "list": _list,
    "truth": lambda _: {"enum": [True, False, "true", "false"]},
    "number": _number,
    "fields": lambda _: ref("fields"),
    "type": lambda _: ref("plain_type"),
    "body": lambda _: {"anyOf": [ref("plain_type"), ref("pick"), ref("body_fields")]},
}


_ERROR_CLASS: Schema = {"enum": list(ERROR_CLASSES)}
# Where a key holds more than its shape says: entries, or a text with a grammar of its own.
_VALUES: Mapping[tuple[str, str], Schema] = {
    **{("api.yaml", key): ref(key) for key in BLOCKS["api.yaml"].keys() & BLOCKS.keys()},
    **{("answers", key): pattern(patterns.SUCCESS) for key in BLOCKS["answers"]},
    ("errors", "retry"): {"type": "array", "items": {"minimum": 400, "maximum": 599}},
    ("errors", "statuses"): entries(patterns.ERROR_STATUS, _ERROR_CLASS),
    ("errors", "reasons"): entries(patterns.whole(WORD), ref("reason")),
    ("reason", "status"): {"type": "integer", "minimum": 400, "maximum": 599},
    ("reason", "error"): _ERROR_CLASS,
    ("rtm", "backfill"): ref("backfill"),
    ("rtm", "endpoints"): entries(patterns.OPERATION, ref("text")),
    ("rest file", "resource"): pattern(patterns.OPERATION),
    ("rtm file", "family"): pattern(patterns.OPERATION),
    ("rest file", "operations"): entries(patterns.OPERATION, ref("operation")),
    ("rtm file", "events"): entries(patterns.EVENT, ref("event")),
    ("rtm file", "emits"): entries(patterns.EVENT, ref("emit")),
    **{
        (f"{kind} file", "types"): entries(patterns.NEW_TYPE_NAME, ref("named_type"))
        for kind in ("rest", "rtm", "types")
    },
    ("operation", "http"): pattern(patterns.HTTP),
    ("operation", "shares"): pattern(patterns.OPERATION),
    ("operation", "answers"): pattern(patterns.SUCCESS),
    ("operation", "also"): {
        "anyOf": [
            pattern(patterns.OPERATION),
            {"type": "array", "items": pattern(patterns.OPERATION), "minItems": 1},
        ]
    },
    ("operation", "awaits"): pattern(patterns.AWAITS),
    ("operation", "cursor"): pattern(patterns.CURSOR),
    ("operation", "deduplicate"): pattern(patterns.DEDUPLICATE),
    ("operation", "either"): {"type": "array", "items": ref("text"), "minItems": 2},
    ("api.yaml", "params"): ref("path_fields"),
    ("operation", "path"): ref("path_fields"),
    ("operation", "query"): ref("query_fields"),
    ("type", "enum"): {
        "type": "array",
        "items": {**scalar(), "pattern": patterns.ENUM_WORD},
        "minItems": 1,
        "uniqueItems": True,
    },
    ("type", "fields?"): ref("optional_fields"),
    ("event", "fields?"): ref("optional_fields"),
    ("emit", "fields?"): ref("optional_fields"),
    ("type", "extends"): pattern(patterns.TYPE_NAME),
    ("event", "extends"): pattern(patterns.TYPE_NAME),
    ("type", "of"): {
        "type": "object",
        "additionalProperties": ref("plain_type"),
        "minProperties": 1,
    },
}


def _has(*keys: str) -> Schema:
    return {"anyOf": [{"required": [key]} for key in keys]}


_ENDING: Schema = {"sunset": ["deprecated"]}
# What goes together in a block, and what does not.
_RULES: Mapping[str, Schema] = {
    "operation": {
        "oneOf": [{"required": ["http"]}, {"required": ["shares"]}],
        "not": {"required": ["shares", "path"]},
        "dependencies": {
            **_ENDING,
            "either": {"properties": {"body": ref("body_fields")}, "required": ["body"]},
        },
        # HEAD answers whether something is there.
        "if": {"properties": {"http": {"pattern": "^HEAD "}}, "required": ["http"]},
        "then": {"properties": {"returns": False}},
    },
    "type": {
        "oneOf": [_has("enum"), {"required": ["by", "of"]}, _has("fields", "fields?", "extends")],
    },
    "field": {"dependencies": _ENDING},
    "event": {
        "oneOf": [_has("payload"), _has("fields", "fields?", "extends")],
        "dependencies": _ENDING,
    },
}


# Definitions


def _definitions() -> Mapping[str, Callable[[], Schema]]:
    found: dict[str, Callable[[], Schema]] = {
        "named_type": partial(_block, "type"),
        "fields": types.fields,
        "optional_fields": types.optional_fields,
        "pick": partial(pattern, patterns.PICK),
        "text": lambda: {**scalar(), "pattern": patterns.TEXT},
        "number": lambda: {"anyOf": [{"type": "integer", "minimum": 0}, pattern(patterns.NUMBER)]},
    }
    for block in BLOCKS.keys() - {"type", "field", "nothing"} - set(FILES.values()):
        found[block] = partial(_block, block)
    for context in patterns.CONTEXTS:
        found[f"{context}_fields"] = partial(types.arguments, context)
        for default, suffix in ((False, ""), (True, "_and_default")):
            found[f"{context}_type{suffix}"] = partial(types.type_schema, context, default)
            found[f"{context}_field{suffix}"] = partial(_field, context, default)
    return found


def _field(context: str, default: bool) -> Schema:
    return types.field(context, default, _block("field"))


_DEFINITIONS = _definitions()
