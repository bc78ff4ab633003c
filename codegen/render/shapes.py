"""Make the views of types and events that templates print."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Union
from codegen.irtypes import not_null
from codegen.naming import camel
from codegen.naming import is_identifier
from codegen.render.fields import field_text
from codegen.render.fields import initial_value
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.render.text import py
from codegen.typeinfo import look_up


class FieldView(NamedTuple):
    field: Field
    annotation: str
    text: str
    initial: str = ""
    decoder: str = ""


class VariantView(NamedTuple):
    """A mapping to send whose tag is one of `words`; the tag decides the type of another field."""

    name: str
    words: tuple[str, ...]
    annotation: str


class TaggedInput(NamedTuple):
    """A mapping to send that is a union: one member for each type that its tag selects."""

    tag: str
    tagged: str
    common: tuple[Field, ...]
    variants: tuple[VariantView, ...]


class Shapes:
    """Makes the views for one module, which calls its own types by name, others by `models`."""

    def __init__(self, api: Api, module: str | None = None) -> None:
        self.api = api
        self.py = PyTypes(api.types, module)

    def result_fields(self, fields: tuple[Field, ...]) -> list[FieldView]:
        """Return the fields, required ones first: attributes with a default come last."""
        siblings = {field.wire: field.name for field in fields}
        ordered = sorted(fields, key=lambda field: not field.required)
        return [
            FieldView(
                field,
                self._result_annotation(field),
                field_text(field),
                initial_value(field),
                self.py.decoder(field.type, f"data.get({py(field.wire)})", siblings),
            )
            for field in ordered
        ]

    def _result_annotation(self, field: Field) -> str:
        annotation = self.py.annotation(field.type, Use.RESULT)
        if field.required or annotation.endswith("| None") or annotation == "Any":
            return annotation
        return f"{annotation} | None"

    def input_fields(self, fields: Iterable[Field]) -> list[FieldView]:
        return [FieldView(field, self._input(field), field_text(field)) for field in fields]

    def _input(self, field: Field) -> str:
        annotation = self.py.annotation(field.type, Use.BODY)
        return annotation if field.required else f"NotRequired[{annotation}]"

    def input_name(self, named: Model | Union) -> str:
        return named.name + ("Input" if named.direction is Direction.BOTH else "")

    def former_names(self, named: NamedType) -> Iterator[tuple[str, str]]:
        """Yield each name that a type made under a former name of its own, and that of today."""
        for name in self.names(named):
            for was in named.was:
                yield was + name.removeprefix(named.name), name

    def names(self, named: NamedType) -> Iterator[str]:
        """Yield the names of a type in `models`."""
        if isinstance(named, Enum) or Direction.RECEIVED in named.direction:
            yield named.name
        if Direction.SENT in named.direction and not isinstance(named, Enum):
            yield self.input_name(named)
            tagged = self.tagged_input(named) if isinstance(named, Model) else None
            for variant in tagged.variants if tagged else ():
                yield variant.name

    def tagged_input(self, model: Model) -> TaggedInput | None:
        """Return how a mapping with a tag is sent; None if no field decides the type of another."""
        wires = {field.wire for field in model.fields}
        for field in model.fields:
            union = look_up(not_null(field.type), self.api.types, Union)
            if union is not None and union.by in wires and field.required:
                common = tuple(f for f in model.fields if f.wire not in (union.by, field.wire))
                if plain_names(f for f in model.fields if f not in common):
                    variants = tuple(self._variants(self.input_name(model), union))
                    return TaggedInput(union.by, field.wire, common, variants)
        return None

    def _variants(self, name: str, union: Union) -> Iterator[VariantView]:
        words_by_type: dict[str, list[str]] = {}
        for word, found in union.variants:
            words_by_type.setdefault(self.py.annotation(found, Use.BODY), []).append(word)
        for annotation, words in words_by_type.items():
            yield VariantView(name + camel(words[0]), tuple(words), annotation)

    def variants(self, union: Union, use: Use) -> str:
        texts = dict.fromkeys(self.py.annotation(found, use) for _, found in union.variants)
        return " | ".join(texts)

    def variant_decoders(self, union: Union) -> list[tuple[str, str]]:
        return [
            (word, self.py.decoder(found, "value", {}))
            for word, found in union.variants
            if self.py.converts(found)
        ]

    def decoders(self, models: Iterable[Model], unions: Iterable[Union]) -> list[str]:
        """Return the classes of this module that its own decoders need."""
        types = [field.type for model in models for field in model.fields]
        types += [found for union in unions for _, found in union.variants]
        names = {found.name for each in types for found in self.py.models(each)}
        return sorted(name for name in names if self.py.name(name) == name)


def plain_names(fields: Iterable[Field]) -> bool:
    """Return whether a TypedDict can be written as a class: all wire names are valid in Python."""
    return all(is_identifier(field.wire) for field in fields)


def renamed(fields: Iterable[Field]) -> list[Field]:
    """Return the fields whose name in Python is not their name on the wire."""
    return [field for field in fields if field.name != field.wire]
