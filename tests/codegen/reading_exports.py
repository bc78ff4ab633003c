"""What an export says, and what the spec says, both in one short notation that can be compared.

Nothing of `codegen/export` and `codegen/render` is used: a mistake there shows as a difference.
Types are written as in the spec, as `[Thing] | null`; a type that goes both ways is `ThingInput`
where it is sent, and words that are received are open, as `on | off | str`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from attrs import field
from attrs import frozen

from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from tests.codegen.exported import at

Document = dict[str, Any]
Schema = dict[str, Any]

BESIDE = ("description", "examples", "default", "maxItems", "maxLength", "minItems", "minLength",
          "deprecated", "x-sunset", "x-crisp-deprecation", "x-crisp-successor",
          "x-crisp-since", "x-crisp-refers-to")  # fmt: skip
"""Keys of a field that say nothing about its type."""
OR_EMPTY = {
    r"^([\s\S]+@[^@ \t\n\r\f\v]+)?$": "email",
    r"^([A-Za-z][A-Za-z0-9+.-]*:[^ \t\n\r\f\v]+)?$": "uri",
}
"""The forms of texts that may be empty as well."""
KINDS = {"ms": "int in ms", "s": "int in s", "iso8601": "str of a day", "flag": "0 | 1"}
KINDS |= {"page": "int 1..", "scalar": "str | number | bool", "float": "number"}


# What the document says


def type_in(schema: Schema) -> str:
    """Return the type that a schema describes."""
    found = {key: value for key, value in schema.items() if key not in BESIDE}
    if found.get("format") in ("password", "email", "uri"):
        del found["format"]
    if found.get("pattern") in OR_EMPTY:
        del found["pattern"]
    match found:
        case {"allOf": [{"$ref": _} as alone], **rest} if not rest:
            return type_in(alone)
        case {"$ref": "#/components/schemas/map.scalar", **rest} if not rest:
            return "{str | number | bool}"
        case {"$ref": name, **rest} if not rest:
            name = str(name).rpartition("/")[2]
            return f"{{{name.removeprefix('map.')}}}" if name.startswith("map.") else name
        case {"anyOf": options, **rest} if not rest:
            return " | ".join(map(type_in, options))
        case {"enum": words, "type": "string", **rest} if not rest:
            return " | ".join(words)
        case {"pattern": pattern, "type": "string", **rest} if not rest:
            return pattern.removeprefix("^").replace("\\", "") + "*"
        case {"const": word, **rest} if not rest:
            return f"const {word}"
        case {"type": "array", "items": item, **rest} if not rest:
            return f"[{type_in(item)}]"
        case {"type": "object", "additionalProperties": value, **rest} if not rest:
            return f"{{{type_in(value)}}}"
        case {"type": "string", "contentMediaType": _, "contentSchema": inner, **rest} if not rest:
            return f"json {type_in(inner)}"
        case {"type": ["string", "number", "boolean"], **rest} if not rest:
            return "str | number | bool"
        case {"type": "string", "format": "date-time", **rest} if not rest:
            return "str of a day"
        case {"type": "integer" | "number", "x-crisp-unit": unit, **rest} if not rest:
            return f"int in {unit}"
        case {"type": "integer" | "number" as kind, **rest} if not rest.keys() - {
            "minimum",
            "maximum",
        }:
            bounds = f" {rest.get('minimum', '')}..{rest.get('maximum', '')}" if rest else ""
            return kind.replace("integer", "int") + bounds
        case {"type": "string" | "boolean" | "null" as kind, **rest} if not rest:
            return {"string": "str", "boolean": "bool", "null": "null"}[kind]
        case {}:
            assert not found, f"a form that is not known: {found}"
    return "any"


@frozen
class Shape:
    """An object in an export: its fields, those that it must have, and what decides a type."""

    fields: dict[str, Schema] = field(factory=dict)
    required: set[str] = field(factory=set)
    decided: list[Schema] = field(factory=list)


def shape_in(document: Document, schema: Schema) -> Shape:
    """Return an object with what it has of others, to which it refers."""
    if "$ref" in schema:
        return shape_in(document, at(document, schema["$ref"]))
    found = Shape(dict(schema.get("properties", {})), set(schema.get("required", ())))
    for part in schema.get("allOf", ()):
        if "anyOf" in part:
            found.decided.append(part)
        else:
            below = shape_in(document, part)
            found.fields.update(below.fields)
            found.required.update(below.required)
            found.decided.extend(below.decided)
    return found


# What the spec says


@frozen
class Way:
    """The types of a spec as they are written where they are sent, or where they are received."""

    api: Api
    sent: bool
    both: frozenset[str]

    def type(self, found: Type) -> str:
        match found:
            case Scalar(kind, low, high):
                if low is None and high is None:
                    return KINDS.get(kind, kind)
                shown = ("" if bound is None else str(bound) for bound in (low, high))
                return f"{KINDS.get(kind, kind)} {'..'.join(shown)}"
            case Words(words):
                return self.words(words)
            case Const(word):
                return f"const {word}"
            case Ref(name):
                return self.name(name)
            case ListOf(item):
                return f"[{self.type(item)}]"
            case MapOf(value):
                return f"{{{self.type(value)}}}"
            case Nullable(inner):
                return f"{self.type(inner)} | null"
            case OneOf(options):
                return " | ".join(map(self.type, options))
            case Json(inner):
                return f"json {self.type(inner)}"

    def words(self, words: Iterable[str]) -> str:
        plain = [word for word in words if not word.endswith("*")]
        starred = [word for word in words if word.endswith("*")]
        return " | ".join([*plain, *(starred if self.sent else ["str"])])

    def name(self, name: str) -> str:
        return f"{name}Input" if self.sent and name in self.both else name


def named_in(found: Type) -> set[str]:
    return set(re.findall(r"name='(\w+)'", repr(found)))


def closure(api: Api, roots: Iterable[str]) -> set[str]:
    """Return the types that are needed to write these, with what they extend."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        match api.types[name]:
            case Model(fields=fields, extends=base):
                waiting += [inner for one in fields for inner in named_in(one.type)]
                waiting += [base] if base else []
            case Union(variants=variants):
                waiting += [inner for _, variant in variants for inner in named_in(variant)]
            case Enum():
                pass
    return found


def sent_roots(api: Api) -> Iterator[str]:
    for operation in api.operations():
        body = operation.body
        if isinstance(body, TypeBody) and body.picked is None:
            yield from named_in(body.type)
        parts = body.fields if isinstance(body, FieldsBody) else ()
        parts = body.picked.fields if isinstance(body, TypeBody) and body.picked else parts
        for one in (*operation.path_params, *operation.query, *parts):
            yield from named_in(one.type)


def emitted_roots(api: Api) -> Iterator[str]:
    for family in api.families:
        yield from (n for emit in family.emits for one in emit.fields for n in named_in(one.type))


def received_roots(api: Api) -> Iterator[str]:
    for operation in api.operations():
        if operation.returns is not None:
            yield from named_in(operation.returns)


def event_roots(api: Api, *, hooked: bool = False) -> Iterator[str]:
    for event in api.events():
        if event.web_hook or not hooked:
            yield from [event.extends] if event.extends else []
            yield from (name for one in event.fields or () for name in named_in(one.type))


def ways(api: Api) -> tuple[Way, Way]:
    """Return how the types of a spec are written where they are sent, and where received."""
    sent = closure(api, [*sent_roots(api), *emitted_roots(api)])
    received = closure(api, [*received_roots(api), *event_roots(api)])
    both = frozenset(sent & received)
    return Way(api, True, both), Way(api, False, both)


def must_be_there(found: Field) -> bool:
    """Tell whether a value lacks a field that it has to have: Crisp fills in what has a default."""
    return found.required and found.default is None


def shown(found: Field) -> list[Any]:
    """Return the values that the spec shows of a field, as JSON has them: the example first."""
    inner = found.type.inner if isinstance(found.type, Nullable) else found.type
    example = [] if found.example is None else [found.example]
    if isinstance(inner, ListOf):
        return example or ([list(found.seen)] if found.seen else [])
    values = example + [text for text in found.seen if text not in example]
    options = inner.options if isinstance(inner, OneOf) else (inner,)
    if inner == Scalar("flag"):
        return [{True: "1", False: "0"}[value] for value in values]
    if any(isinstance(option, Json) for option in options):
        return [value if isinstance(value, str) else json.dumps(value) for value in values]
    return values
