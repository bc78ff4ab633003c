"""The shape of JSON: its kinds, words and keys, by what a type allows or by what was sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import define
from attrs import Factory
from attrs import field

from codegen.diff.kinds import allows
from codegen.drift.samples import ANY_KEY
from codegen.drift.samples import is_sample
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import json_kind
from codegen.typeinfo import look_up
from codegen.typeinfo import Types
from codegen.typeinfo import words_of


@define
class Shape:
    """Describe what may stand at one place."""

    kinds: set[str] = Factory(set)
    """Of `text`, `number`, `bool`, `null`, `list` and `object`."""
    words: set[str] = Factory(set)
    any_text: bool = False
    keys: dict[str, Shape] = Factory(dict)
    any_key: bool = False
    item: Shape | None = None
    anything: bool = False
    field: Field | None = field(default=None, eq=False, repr=False)
    """The field that has it, where a spec says so."""

    def add(self, other: Shape) -> Shape:
        """Allow what another allows, and return itself."""
        self.kinds |= other.kinds
        self.words |= other.words
        self.any_text |= other.any_text
        self.any_key |= other.any_key
        self.anything |= other.anything
        self.field = self.field or other.field
        for key, shape in other.keys.items():
            self.keys.setdefault(key, Shape()).add(shape)
        if other.item is not None:
            self.item = (self.item or Shape()).add(other.item)
        return self

    def allows(self, word: str) -> bool:
        return self.any_text or self.anything or allows(tuple(self.words), word)


def merged(shapes: Iterable[Shape]) -> Shape:
    found = Shape()
    for shape in shapes:
        found.add(shape)
    return found


def of_value(value: Any) -> Shape:
    """Return the shape of what was sent; a text that was made up stands for any."""
    match value:
        case None:
            return Shape({"null"})
        case bool():
            return Shape({"bool"})
        case int() | float():
            return Shape({"number"})
        case str():
            made = is_sample(value)
            return Shape({"text"}, any_text=made, words=set() if made else {value})
        case list():
            return Shape({"list"}, item=merged(map(of_value, value)))
    keys = {key: of_value(each) for key, each in value.items() if key != ANY_KEY}
    return Shape({"object"}, keys=keys, any_key=ANY_KEY in value)


def of_type(found: Type, types: Types, above: tuple[str, ...] = ()) -> Shape:
    if words := words_of(found, types):
        return Shape({"text"}, words=set(words))
    match found:
        case Scalar("any"):
            return Shape(anything=True)
        case Scalar("scalar"):
            return Shape({"text", "number", "bool"}, any_text=True)
        case Scalar():
            kind = json_kind(found, types)
            return Shape({kind}, any_text=kind == "text")
        case Const(word):
            return Shape({"text"}, words={word})
        case ListOf(item):
            return Shape({"list"}, item=of_type(item, types, above))
        case MapOf():
            return Shape({"object"}, any_key=True)
        case Nullable(inner):
            return of_type(inner, types, above).add(Shape({"null"}))
        case OneOf(options):
            return merged(of_type(option, types, above) for option in options)
        case Ref(name) if name in above:
            return Shape(anything=True)
        case Ref(name):
            if union := look_up(found, types, Union):
                return merged(of_type(each, types, above) for _, each in union.variants)
            if model := look_up(found, types, Model):
                return of_fields(model.fields, types, (*above, name))
    return Shape(anything=True)


def of_fields(fields: Iterable[Field], types: Types, above: tuple[str, ...] = ()) -> Shape:
    keys = {}
    for each in fields:
        keys[each.wire] = of_type(each.type, types, above)
        keys[each.wire].field = each
    return Shape({"object"}, keys=keys)


def kinds_told(shape: Shape) -> str:
    return " or ".join(sorted(shape.kinds))
