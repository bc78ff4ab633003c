"""Write types of the spec as the schemas of a document, with descriptions.

What Crisp sends is open: it may hold words and keys that the spec does not know.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

from codegen.formats import Format
from codegen.formats import FORMATS
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irlifetime import Lifetime
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.render.fields import ending
from codegen.render.jsonschema import Schema
from codegen.render.jsonschema import Schemas
from codegen.render.jsonschema import with_example
from codegen.typeinfo import words_of

_EMPTY: tuple[Any, ...] = ("", None, (), [], {})
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_UNITS = {"ms": "milliseconds", "s": "seconds"}


def described(*texts: str, **more: Any) -> dict[str, Any]:
    """Return a description made of `texts`, and what of `more` is not empty, `_` turned to `-`."""
    found = {"description": " ".join(filter(None, texts)), **more}
    return {name.replace("_", "-"): _plain(v) for name, v in found.items() if v not in _EMPTY}


def lifetime(thing: Lifetime, *, ends: bool = False) -> dict[str, Any]:
    """Return when a thing came, and when and why it goes; `ends` if something else says so."""
    return described(
        deprecated=True if ends or thing.deprecation else None,
        x_sunset=thing.sunset,
        x_crisp_deprecation=thing.deprecation,
        x_crisp_successor=str(thing.successor or ""),
        x_crisp_since=thing.since,
    )


def event_lifetime(event: Event) -> dict[str, Any]:
    return lifetime(event, ends=event.status == "removed")


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


class Components:
    """Collects the named schemas that a document refers to, each once."""

    prefix = "#/components/schemas/"

    def __init__(self, api: Api) -> None:
        self.sent = Directed(api.types, Direction.SENT, self)
        self.received = Directed(api.types, Direction.RECEIVED, self)
        self._both = {name for name, found in _directions(api).items() if found is Direction.BOTH}
        self._schemas: dict[str, Schema] = {}

    def reference(self, name: str, by: Directed) -> str:
        """Return a reference to a type; one that goes both ways has two schemas, as in Python."""
        as_input = by.direction is Direction.SENT and name in self._both
        return self.keep(name + "Input" * as_input, by.types[name], by)

    def keep(self, key: str, named: NamedType, by: Directed) -> str:
        if key not in self._schemas:
            self._schemas[key] = {}  # a type may mention itself
            self._schemas[key] = by.definition(named)
        return self.prefix + key

    def event(self, event: Event) -> Schema:
        """Return a reference to the payload of an event, which is always an object."""
        key = f"events.{event.class_name}"  # no type has a dot in its name
        if key not in self._schemas:
            form: Schema = {"type": "object"}
            if event.fields is not None:
                form = self.received.extended(event.extends, event.fields)
            about = described(event.doc, event.note, ending(event))
            self._schemas[key] = {**form, **about, **event_lifetime(event)}
        return {"$ref": self.prefix + key}

    def map(self, value: Schema) -> Schema | None:
        """Return a reference to a map of values that have a name, None if they have none.

        Generators name a map in an object after its field: that may be the name of another type.
        """
        name = str(value.get("$ref", "")).removeprefix(self.prefix)
        if value == _SCALAR:
            name = "scalar"
        if not name:
            return None
        key = f"map.{name}"
        self._schemas[key] = {"type": "object", "additionalProperties": value}
        return {"$ref": self.prefix + key}

    def schemas(self) -> Schema:
        return dict(sorted(self._schemas.items()))


def _directions(api: Api) -> Mapping[str, Direction]:
    """Return the direction of each type; one that is only extended goes as those that extend it."""
    found = {name: named.direction for name, named in api.types.items()}

    def extend(base: str | None, direction: Direction) -> None:
        while base is not None:
            found[base] |= direction
            named = api.types[base]
            base = named.extends if isinstance(named, Model) else None

    for named in api.types.values():
        if isinstance(named, Model):
            extend(named.extends, found[named.name])
    for event in api.events():
        extend(event.extends, Direction.RECEIVED)
    return found


class Directed(Schemas):
    """Schemas for one way: closed when sent, open for unknown words when received."""

    def __init__(
        self, types: Mapping[str, NamedType], direction: Direction, components: Components
    ) -> None:
        super().__init__(types)
        self.direction = direction
        self._components = components

    def reference(self, name: str) -> str:
        return self._components.reference(name, self)

    @property
    def _open(self) -> bool:
        return self.direction is Direction.RECEIVED

    def type(self, found: Type) -> Schema:
        match found:
            case Scalar("ms" | "s" as unit):
                return {**super().type(found), "x-crisp-unit": unit}
            case Json(inner):
                return {**super().type(found), "contentSchema": self.type(inner)}
            case MapOf(value) if named := self._components.map(self.type(value)):
                return named
        return super().type(found)

    def words(self, words: Iterable[str]) -> Schema:
        if not self._open:
            return super().words(words)
        known = [word for word in words if "*" not in word]
        if not known:
            return {"type": "string"}
        # The known words come first, as tools make examples from the first option.
        return {"anyOf": [{"type": "string", "enum": known}, {"type": "string"}]}

    def field(self, field: Field) -> Schema:
        kind = field.type.kind if isinstance(field.type, Scalar) else ""
        unit = f"In {_UNITS[kind]}." if kind in _UNITS else ""
        form = ""
        if (known := FORMATS.get(field.format)) is None:
            form = f"As `{field.format}`." if field.format else ""
        elif self._open:
            form = known.said
        elif isinstance(not_null(field.type), ListOf) or not field.min:
            form = f"{known.said} May be empty."
        more = described(
            field.doc,
            field.note,
            unit,
            form,
            ending(field),
            default=json_default(field),
            format="password" if field.secret else None,
        )
        return _beside(super().field(field), {**more, **lifetime(field)})

    def restrict(self, found: Schema, field: Field) -> None:
        """Leave what is received as open as the client is, which takes whatever comes."""
        if not self._open:
            super().restrict(found, field)

    def form(self, text: Schema, form: Format) -> None:
        """Tell by a pattern where the text may be empty, which validators of the form refuse."""
        if text.get("minLength"):
            super().form(text, form)
        else:
            text["pattern"] = form.or_empty

    def variants(self, field: Field, union: Union, tag: Field) -> Iterable[Schema]:
        """Yield one alternative for each type, with the words that decide for it.

        `if` and `then` would say the same, but few tools make values or classes from those.
        """
        words: dict[str, list[str]] = {}
        forms: dict[str, Schema] = {}
        for word, variant in union.variants:
            form = self.variant(field, variant)
            words.setdefault(repr(form), []).append(word)
            forms[repr(form)] = form
        alternatives: list[Schema] = [
            {"properties": {tag.wire: {"enum": words[key]}, field.wire: form}}
            for key, form in forms.items()
        ]
        known = [word for word, _ in union.variants]
        possible = words_of(not_null(tag.type), self.types)
        if self._open or not possible or not set(possible) <= set(known):
            alternatives.append({"properties": {tag.wire: {"not": {"enum": known}}}})
        yield {"anyOf": alternatives}

    def definition(self, named: NamedType) -> Schema:
        key = named.key if isinstance(named, Model) else None
        about = described(
            named.doc, named.note, ending(named), x_crisp_key=key, x_crisp_was=named.was
        )
        about |= lifetime(named)
        if isinstance(named, Model):
            found = self.extended(named.extends, named.fields)
            return with_example({**found, **about}, named.example)
        found = super().definition(named)
        if isinstance(named, Union):
            about |= described(x_crisp_decided_by=named.by)
            if self._open:
                found["anyOf"].append({})
        return {**found, **about}

    def extended(self, base: str | None, fields: tuple[Field, ...]) -> Schema:
        """Return the base and the added fields; one object if a field of the base is replaced."""
        below = self.types.get(base) if base is not None else None
        if base is None or not isinstance(below, Model):
            return self.object(fields)
        inherited = {field.wire: field for field in below.fields}
        own = tuple(field for field in fields if inherited.get(field.wire) != field)
        if any(field.wire in inherited for field in own):
            return {**self.object(fields), "x-crisp-extends": base}
        parts = [{"$ref": self.reference(base)}]
        return {"allOf": [*parts, self.object(own, fields)] if own else parts}

    def body(self, operation: Operation) -> Schema | None:
        body = operation.body
        if isinstance(body, TypeBody) and body.picked is not None:
            return {"$ref": self._components.keep(body.picked.name, body.picked, self)}
        return super().body(operation)


def _beside(found: Schema, more: Schema) -> Schema:
    """Add keys to a schema. A `$ref` stands alone: before 2019, keys beside it were ignored."""
    if more and "$ref" in found:
        rest = {key: value for key, value in found.items() if key != "$ref"}
        return {"allOf": [{"$ref": found["$ref"]}], **rest, **more}
    return {**found, **more}


def json_default(field: Field) -> Any:
    """Return the default as it stands on the wire."""
    found = not_null(field.type)
    kind = found.kind if isinstance(found, Scalar) else ""
    match field.default:
        case None:
            return None
        case "true" | "false" as text if kind == "bool":
            return text == "true"
        case "true" | "false" as text if kind == "flag":
            return str(int(text == "true"))
        case text if kind in ("int", "ms", "s"):
            return int(text)
        case text if kind == "float":
            return float(text)
        case text:
            return text
