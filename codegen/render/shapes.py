"""Make the views of types and events that templates print."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from codegen import modelnames
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Type
from codegen.modelnames import Tagged
from codegen.naming import stands_in_class
from codegen.render.fields import field_text
from codegen.render.fields import initial_value
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.render.text import py
from codegen.typeinfo import is_time


class FieldView(NamedTuple):
    field: Field
    annotation: str
    text: str
    initial: str = ""
    decoder: str = ""

    @property
    def is_time(self) -> bool:
        return is_time(self.field)

    @property
    def is_plain(self) -> bool:
        """Tell whether the field of a mapping can stand in a class by its name on the wire."""
        return stands_in_class(self.field.wire)


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

    def sent(self, found: Type) -> str:
        return self.py.annotation(found, Use.BODY)

    def input_fields(self, fields: Iterable[Field]) -> list[FieldView]:
        return [
            FieldView(field, self._input(field), field_text(field, sent=True)) for field in fields
        ]

    def _input(self, field: Field) -> str:
        annotation = self.sent(field.type)
        return annotation if field.required else f"NotRequired[{annotation}]"

    def input_name(self, named: Model | Union) -> str:
        return modelnames.input_name(named)

    def tagged_input(self, model: Model) -> Tagged | None:
        return modelnames.tagged(model, self.api.types)

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


def renamed(fields: Iterable[Field]) -> list[Field]:
    """Return the fields whose name in Python is not their name on the wire."""
    return [field for field in fields if field.name != field.wire]
