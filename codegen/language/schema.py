"""One JSON Schema (draft 7, which editors know best) for each kind of file."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from functools import partial
from typing import Any

from codegen.language import type_schema
from codegen.language.blocks import Block
from codegen.language.keys import BLOCKS
from codegen.language.keys.api import ApiFile
from codegen.language.keys.file import RestFile
from codegen.language.keys.file import RtmFile
from codegen.language.keys.file import TypesFile
from codegen.language.pieces import pattern
from codegen.language.pieces import scalar
from codegen.language.pieces import Schema

# By name of the schema: the block that a whole file of this kind is.
FILES: Mapping[str, type[Block]] = {
    "api": ApiFile,
    "rest": RestFile,
    "rtm": RtmFile,
    "types": TypesFile,
}


def schema(kind: str) -> Schema:
    block = FILES[kind]
    found: Schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Spec of an API: {block.title}",
        **block.schema(),
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


def _definitions() -> Mapping[str, Callable[[], Schema]]:
    found: dict[str, Callable[[], Schema]] = {
        # One line that neither begins nor ends with a space.
        "text": lambda: {**scalar(), "pattern": r"^\S(.*\S)?$"},
        "number": lambda: {"anyOf": [{"type": "integer", "minimum": 0}, pattern("^[0-9]{1,15}$")]},
        "pick": partial(pattern, type_schema.PICK),
        "fields": type_schema.fields,
        "optional_fields": type_schema.optional_fields,
        **{title: block.schema for title, block in BLOCKS.items()},
    }
    for context in type_schema.CONTEXTS:
        found[f"{context}_fields"] = partial(type_schema.arguments, context)
        for default, suffix in ((False, ""), (True, "_and_default")):
            found[f"{context}_type{suffix}"] = partial(type_schema.type_schema, context, default)
            found[f"{context}_field{suffix}"] = partial(type_schema.field, context, default)
    return found


_DEFINITIONS = _definitions()
