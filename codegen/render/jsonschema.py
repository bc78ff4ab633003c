"""Types of the spec as JSON Schema (2020-12), for the emulator and for exports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words

Schema = dict[str, Any]

# Not `re.escape`: JSON Schema has the expressions of JavaScript, which refuse some of its escapes.
_SPECIAL = re.compile(r"[.+*?^$(){}|\[\]\\/]")

_KINDS: Mapping[str, Schema] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "any": {},
    "scalar": {"type": ["string", "number", "boolean"]},
    "ms": {"type": "integer"},
    "s": {"type": "integer"},
    "iso8601": {"type": "string"},
    "flag": {"type": "string", "enum": ["0", "1"]},
    "page": {"type": "integer", "minimum": 1},
}


def schema(found: Type, types: Mapping[str, NamedType]) -> Schema:
    match found:
        case Scalar(kind, low, high):
            bounds = {"minimum": low, "maximum": high}
            return {**_KINDS[kind], **{k: v for k, v in bounds.items() if v is not None}}
        case Words(words):
            return _words(words)
        case Const(word):
            return {"const": word}
        case Ref(name):
            return {"$ref": f"#/$defs/{name}"}
        case ListOf(item):
            return {"type": "array", "items": schema(item, types)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": schema(value, types)}
        case Nullable(inner):
            return {"anyOf": [schema(inner, types), {"type": "null"}]}
        case OneOf(options):
            return {"anyOf": [schema(option, types) for option in options]}
        case Json():
            return {"type": "string", "contentMediaType": "application/json"}


def _words(words: Iterable[str]) -> Schema:
    plain = [word for word in words if "*" not in word]
    patterns = ["^" + _SPECIAL.sub(r"\\\g<0>", word[:-1]) for word in words if "*" in word]
    exact: list[Schema] = [{"type": "string", "enum": plain}] if plain else []
    options = exact + [{"type": "string", "pattern": pattern} for pattern in patterns]
    return options[0] if len(options) == 1 else {"anyOf": options}


def object_schema(fields: Iterable[Field], types: Mapping[str, NamedType]) -> Schema:
    fields = tuple(fields)
    found: Schema = {
        "type": "object",
        "properties": {field.wire: _field(field, types) for field in fields},
    }
    if required := [f.wire for f in fields if f.required and f.default is None]:
        found["required"] = required
    if rules := [rule for field in fields for rule in _by_sibling(field, fields, types)]:
        found["allOf"] = rules
    return found


def _field(field: Field, types: Mapping[str, NamedType]) -> Schema:
    found = schema(field.type, types)
    if field.max is not None:
        found["maxItems" if isinstance(not_null(field.type), ListOf) else "maxLength"] = field.max
    return found


def _by_sibling(
    field: Field, siblings: tuple[Field, ...], types: Mapping[str, NamedType]
) -> Iterable[Schema]:
    """`if type is text then content is a string`: the variant that the sibling field decides."""
    inner = not_null(field.type)
    named = types.get(inner.name) if isinstance(inner, Ref) else None
    if not isinstance(named, Union) or named.by not in (sibling.wire for sibling in siblings):
        return
    for word, variant in named.variants:
        if inner is not field.type:
            variant = Nullable(variant)
        yield {
            "if": {"properties": {named.by: {"const": word}}, "required": [named.by]},
            "then": {"properties": {field.wire: schema(variant, types)}},
        }


def definitions(api: Api) -> Schema:
    return {name: _definition(named, api.types) for name, named in sorted(api.types.items())}


def _definition(named: NamedType, types: Mapping[str, NamedType]) -> Schema:
    if isinstance(named, Enum):
        return _words(named.words)
    if isinstance(named, Union):
        variants: list[Schema] = []
        for _, variant in named.variants:
            if (option := schema(variant, types)) not in variants:
                variants.append(option)
        return {"anyOf": variants}
    return object_schema(named.fields, types)


def body_schema(operation: Operation, types: Mapping[str, NamedType]) -> Schema | None:
    body = operation.body
    if isinstance(body, FieldsBody):
        return object_schema(body.fields, types)
    if isinstance(body, TypeBody):
        if body.picked is not None:
            return object_schema(body.picked.fields, types)
        return schema(body.type, types)
    return None
