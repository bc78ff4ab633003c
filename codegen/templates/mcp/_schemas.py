"""JSON Schemas of what operations take, from their types as the spec writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from .._operations.description import Argument
from .._operations.description import Operation
from .._operations.description import types

Schema = dict[str, Any]

_TIME = "milliseconds since 1970, or ISO 8601 with a time zone"
_KINDS: Mapping[str, Schema] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "flag": {"type": "boolean"},
    "any": {},
    "scalar": {"type": ["string", "number", "boolean"]},
    "ms": {"type": "integer"},
    "s": {"type": "integer"},
    "iso8601": {"type": "string", "format": "date-time"},
    "page": {"type": "integer", "minimum": 1},
    "null": {"type": "null"},
}
_RANGE = re.compile(r"(\w+) (-?\d+)?\.\.(-?\d+)?")
_NAME = re.compile(r"\b[A-Z]\w*")


def schema_of(operation: Operation, *, free: Sequence[str] = ()) -> Schema:
    """Return the schema of the arguments of an operation; those in `free` may be left out."""
    named = arguments_by_name(operation)
    properties = {name: _argument(argument) for name, argument in named.items()}
    required = [name for name, argument in named.items() if argument.needed and name not in free]
    found: Schema = {
        "type": "object",
        "properties": properties,
        "additionalProperties": operation.open,
    }
    if required:
        found["required"] = required
    if operation.either:
        found["oneOf"] = [{"required": [key]} for key in operation.either]
    if rules := _rules([(one.key, one.type) for one in operation.args]):
        found["allOf"] = rules
    if defined := _definitions(one.type for one in operation.args):
        found["$defs"] = defined
    return found


def arguments_by_name(operation: Operation) -> dict[str, Argument]:
    """Return the arguments of an operation by Crisp's own names.

    What the path and the body both name is in the body `body_...`.
    """
    found: dict[str, Argument] = {}
    for argument in operation.args:
        name = f"{argument.where}_{argument.key}" if argument.key in found else argument.key
        found[name] = argument
    return found


def _argument(argument: Argument) -> Schema:
    if argument.words:
        found: Schema = {"type": "string", "enum": list(argument.words)}
        if "null" in argument.kinds:
            found = {"anyOf": [found, {"type": "null"}]}
        if default := argument.type.partition(" = ")[2]:
            found["default"] = _default(default)
    elif argument.type.partition(" ")[0] == "ms":
        found = {"type": ["integer", "string"], "description": _TIME}
    else:
        found = _type(argument.type)
    if argument.doc:
        found = {**found, "description": argument.doc}
    return found


def _type(text: str) -> Schema:
    text, _, default = text.partition(" = ")
    options = _split(text)
    words = [one for one in options if _is_word(one)]
    others = [_one(one) for one in options if not _is_word(one)]
    exact = [word for word in words if not word.endswith("*")]
    if exact:
        others.insert(0, {"type": "string", "enum": exact})
    for word in words:
        if word.endswith("*"):
            start = re.sub(r"[^\w:-]", r"\\\g<0>", word[:-1])
            others.append({"type": "string", "pattern": f"^{start}"})
    found = others[0] if len(others) == 1 else {"anyOf": others}
    return {**found, "default": _default(default)} if default else found


def _one(text: str) -> Schema:
    if text.startswith("["):
        return {"type": "array", "items": _type(text[1:-1])}
    if text.startswith("{"):
        return {"type": "object", "additionalProperties": _type(text[1:-1].partition(": ")[2])}
    if text.startswith("json "):
        return _type(text.removeprefix("json "))  # the client makes JSON of it
    if (found := _RANGE.fullmatch(text)) is not None:
        bounds = {"minimum": found[2], "maximum": found[3]}
        return {**_KINDS[found[1]], **{key: int(n) for key, n in bounds.items() if n}}
    if text in _KINDS:
        return dict(_KINDS[text])
    return {"$ref": f"#/$defs/{text}"} if text in types() else {}


def _default(text: str) -> Any:
    return int(text) if text.lstrip("-").isdigit() else text


def _is_word(text: str) -> bool:
    """Tell whether a piece of a type is one of the texts that it may be."""
    return not (
        text in _KINDS or text[0] in "[{" or text[0].isupper() or " " in text or ".." in text
    )


def _split(text: str) -> list[str]:
    """Return the alternatives of a type; those inside of brackets are not its own."""
    pieces, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        depth += (sign in "[{") - (sign in "]}")
        if not depth and text.startswith(" | ", place):
            pieces.append(text[start:place])
            start = place + 3
    return [*pieces, text[start:]]


def _definitions(texts: Iterator[str]) -> Schema:
    """Return the named types that these mention, and those that they mention in turn."""
    found: Schema = {}
    todo = [name for text in texts for name in _NAME.findall(text)]
    while todo:
        name = todo.pop(0)
        if name in found or name not in types():
            continue
        shape = types()[name]
        found[name] = _shape(shape)
        mentioned = _mentioned(shape)
        todo += [other for text in mentioned for other in _NAME.findall(text)]
    return dict(sorted(found.items()))


def _mentioned(shape: Any) -> list[str]:
    """Return the types that a named type mentions."""
    if isinstance(shape, list):
        return []
    if "fields" in shape:
        return [text for _, text in shape["fields"]]
    return list(shape["of"].values())


def _shape(shape: Any) -> Schema:
    if isinstance(shape, list):
        return _type(" | ".join(shape))
    if "fields" not in shape:
        variants: list[Schema] = []
        for text in shape["of"].values():
            if (variant := _type(text)) not in variants:
                variants.append(variant)
        return {"anyOf": variants}
    fields = [(key.removesuffix("?"), text) for key, text in shape["fields"]]
    found: Schema = {"type": "object", "properties": {key: _type(text) for key, text in fields}}
    if required := [key for key, _ in shape["fields"] if not key.endswith("?")]:
        found["required"] = required
    if rules := _rules(fields):
        found["allOf"] = rules
    return found


def _rules(fields: list[tuple[str, str]]) -> list[Schema]:
    """Return what holds for a field whose type a field beside it decides."""
    keys = {key for key, _ in fields}
    rules = []
    for key, text in fields:
        shape = types().get(text)
        if isinstance(shape, dict) and shape.get("by") in keys:
            for word, variant in shape["of"].items():
                condition = {
                    "properties": {shape["by"]: {"const": word}},
                    "required": [shape["by"]],
                }
                rules.append({"if": condition, "then": {"properties": {key: _type(variant)}}})
    return rules
