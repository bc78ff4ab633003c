"""Values of types, to call methods with: each text and number once, so that it is known again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from attrs import define
from attrs import Factory

from codegen.ir import Field
from codegen.ir import Model
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
from codegen.typeinfo import look_up
from codegen.typeinfo import Types
from codegen.typeinfo import words_of

ANY_KEY = "any_key"
"""Stands in an object that may have any keys."""
_TEXT = re.compile(r"(?<![A-Za-z])text-\d+$")


def is_sample(text: str) -> bool:
    """Tell whether a text was made here for a type that allows any text."""
    return _TEXT.search(text) is not None


@define
class Samples:
    types: Types
    _numbers: Iterator[int] = Factory(lambda: count(1))

    def of(self, found: Type, above: tuple[str, ...] = ()) -> list[Any]:
        """Return values of a type, which together have all its words, fields and alternatives."""
        if words := words_of(found, self.types):
            return [word[:-1] + self._text() if word.endswith("*") else word for word in words]
        match found:
            case Scalar(kind):
                return [self._scalar(kind)]
            case Const(word):
                return [word]
            case ListOf(item):
                return [self.of(item, above)]
            case MapOf(value):
                return [{ANY_KEY: self.of(value, above)[0]}]
            case Nullable(inner):
                return [*self.of(inner, above), None]
            case OneOf(options):
                return [value for option in options for value in self.of(option, above)]
            case Json(inner):
                return [json.dumps(value) for value in self.of(inner, above)]
            case Ref(name) if name in above:
                return [{}]
        model = look_up(found, self.types, Model)
        return self._objects(model, above) if model else [{ANY_KEY: self._text()}]

    def _scalar(self, kind: str) -> Any:
        number = next(self._numbers)
        match kind:
            case "bool":
                return True
            case "flag":
                return 1
            case "float":
                return number + 0.5
            case "int" | "page" | "ms" | "s":
                return 7000 + number
        return self._text()

    def _text(self) -> str:
        return f"text-{next(self._numbers)}"

    def _objects(self, model: Model, above: tuple[str, ...]) -> list[Any]:
        columns = {field.wire: self._field(field, (*above, model.name)) for field in model.fields}
        for field in model.fields:
            union = look_up(field.type, self.types, Union)
            if union and union.by in columns:
                columns[union.by] = [tag for tag, _ in union.variants]
        rows = max(map(len, columns.values()), default=1)
        return [
            {key: values[row % len(values)] for key, values in columns.items()}
            for row in range(rows)
        ]

    def _field(self, field: Field, above: tuple[str, ...]) -> list[Any]:
        if union := look_up(field.type, self.types, Union):
            return [self.of(variant, above)[0] for _, variant in union.variants]
        return self.of(field.type, above)
