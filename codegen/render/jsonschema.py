"""Write types of the spec as JSON Schema (2020-12).

The emulator checks requests with these schemas; `export` adds descriptions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

from codegen.formats import Format
from codegen.formats import FORMATS
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
from codegen.typeinfo import look_up
from codegen.typeinfo import shown

Schema = dict[str, Any]

# Not `re.escape`: JSON Schema uses JavaScript's expressions, which refuse some of its escapes.
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
    "iso8601": {"type": "string", "format": "date-time"},
    "flag": {"type": "string", "enum": ["0", "1"]},
    "page": {"type": "integer", "minimum": 1},
}


def is_needed(field: Field) -> bool:
    """Return whether a field has to be sent; with a default it is always sent, so nobody knows."""
    return field.required and field.default is None


def with_example(schema: Schema, example: Any) -> Schema:
    return schema if example is None else {**schema, "examples": [example]}


def _on_the_wire(example: Any, found: Type) -> Any:
    """Return an example as a request has it: in a query, a flag is a digit and JSON is text."""
    if found == Scalar("flag"):
        return str(int(example))
    options = found.options if isinstance(found, OneOf) else (found,)
    holds_json = any(isinstance(option, Json) for option in options)
    return json.dumps(example) if holds_json and not isinstance(example, str) else example


def _length(field: Field) -> str:
    return "Items" if isinstance(not_null(field.type), ListOf) else "Length"


def _texts(found: Schema, field: Field) -> Schema:
    """Return the schema of the texts that a field has: of a list, that of its items."""
    if not isinstance(not_null(field.type), ListOf):
        return found
    listed: Schema = found["anyOf"][0] if isinstance(field.type, Nullable) else found
    items: Schema = listed["items"]
    return items


class Schemas:
    """Makes the schemas of one spec. Subclasses change the references and add descriptions."""

    def __init__(self, types: Mapping[str, NamedType]) -> None:
        self.types = types

    def reference(self, name: str) -> str:
        return f"#/$defs/{name}"

    def type(self, found: Type) -> Schema:
        match found:
            case Scalar(kind, low, high):
                bounds = {"minimum": low, "maximum": high}
                return {**_KINDS[kind], **{k: v for k, v in bounds.items() if v is not None}}
            case Words(words):
                return self.words(words)
            case Const(word):
                return {"const": word}
            case Ref(name):
                return {"$ref": self.reference(name)}
            case ListOf(item):
                return {"type": "array", "items": self.type(item)}
            case MapOf(value):
                return {"type": "object", "additionalProperties": self.type(value)}
            case Nullable(inner):
                return {"anyOf": [self.type(inner), {"type": "null"}]}
            case OneOf(options):
                return {"anyOf": [self.type(option) for option in options]}
            case Json():
                return {"type": "string", "contentMediaType": "application/json"}

    def words(self, words: Iterable[str]) -> Schema:
        plain = [word for word in words if "*" not in word]
        patterns = ["^" + _SPECIAL.sub(r"\\\g<0>", word[:-1]) for word in words if "*" in word]
        exact: list[Schema] = [{"type": "string", "enum": plain}] if plain else []
        options = exact + [{"type": "string", "pattern": pattern} for pattern in patterns]
        return options[0] if len(options) == 1 else {"anyOf": options}

    def object(self, fields: Iterable[Field], siblings: Iterable[Field] | None = None) -> Schema:
        """Return the schema of an object; `siblings` are all its fields if `fields` are not."""
        fields = tuple(fields)
        beside = fields if siblings is None else tuple(siblings)
        found: Schema = {
            "type": "object",
            "properties": {field.wire: self.field(field) for field in fields},
        }
        if required := [field.wire for field in fields if is_needed(field)]:
            found["required"] = required
        if rules := [rule for field in fields for rule in self._decided(field, beside)]:
            found["allOf"] = rules
        return found

    def _decided(self, field: Field, siblings: tuple[Field, ...]) -> Iterable[Schema]:
        """Return the rules for a field whose type depends on a field beside it."""
        if (union := look_up(not_null(field.type), self.types, Union)) is None:
            return ()
        tags = [tag for tag in siblings if tag.wire == union.by]
        return self.variants(field, union, tags[0]) if tags else ()

    def field(self, field: Field) -> Schema:
        found = self.type(field.type)
        if field.max is not None:
            found[f"max{_length(field)}"] = field.max
        self.restrict(found, field)
        if field.refers_to:
            _texts(found, field)["x-crisp-refers-to"] = field.refers_to
        if examples := [_on_the_wire(value, field.type) for value in shown(field)]:
            found["examples"] = examples
        return found

    def restrict(self, found: Schema, field: Field) -> None:
        """Add what holds for a value that is sent."""
        if field.min is not None:
            found[f"min{_length(field)}"] = field.min
        if (form := FORMATS.get(field.format)) is not None:
            self.form(_texts(found, field), form)

    def form(self, text: Schema, form: Format) -> None:
        """Add the form of a text that is sent."""
        text["format"] = form.schema

    def variants(self, field: Field, union: Union, tag: Field) -> Iterable[Schema]:
        """Yield `if type is text then content is a string`, for each word that decides."""
        for word, variant in union.variants:
            yield {
                "if": {"properties": {union.by: {"const": word}}, "required": [union.by]},
                "then": {"properties": {field.wire: self.variant(field, variant)}},
            }

    def variant(self, field: Field, variant: Type) -> Schema:
        found = self.type(Nullable(variant) if isinstance(field.type, Nullable) else variant)
        if found.get("type") == "string":
            self.restrict(found, field)
        return found

    def definition(self, named: NamedType) -> Schema:
        if isinstance(named, Enum):
            return with_example(self.words(named.words), named.example)
        if isinstance(named, Union):
            variants: list[Schema] = []
            for _, variant in named.variants:
                if (option := self.type(variant)) not in variants:
                    variants.append(option)
            return {"anyOf": variants}
        return with_example(self.object(named.fields), named.example)

    def definitions(self) -> Schema:
        return {name: self.definition(named) for name, named in sorted(self.types.items())}

    def body(self, operation: Operation) -> Schema | None:
        body = operation.body
        if isinstance(body, FieldsBody):
            found = self.object(body.fields)
            if body.either:
                found["oneOf"] = [{"required": [wire]} for wire in body.either]
            return found
        if isinstance(body, TypeBody):
            return self.object(body.picked.fields) if body.picked else self.type(body.type)
        return None
