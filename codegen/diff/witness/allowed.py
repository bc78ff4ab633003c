"""Tell whether a server allows a value, which looks closer than a type checker."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from codegen.diff.witness.values import Values
from codegen.ir import Field
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import body_of
from codegen.typeinfo import words_of


class Allowed(Values):
    """Tells it of values that a type checker accepts; a form such as `email` is not looked at."""

    def body(self, value: Any, operation: Operation) -> bool:
        body = operation.body
        if isinstance(body, TypeBody) and body.picked is None:
            return self.fits(value, body.type)
        return self.fits_mapping(value, body_of(operation, self.types).values())

    def fits(self, value: Any, found: Type, tag: object = None) -> bool:
        if words := words_of(found, self.types):
            return isinstance(value, str) and any(_is_word(value, word) for word in words)
        match found:
            case Const(word):
                return bool(value == word)
            case Json():
                return True
            case ListOf() if isinstance(value, str):
                return False
            case Scalar("iso8601"):
                return _is_moment(value)
            case Scalar("int" | "float" | "ms" | "s" | "page", low, high):
                return (
                    not isinstance(value, bool)
                    and super().fits(value, found)
                    and (low is None or value >= low)
                    and (high is None or value <= high)
                )
        return super().fits(value, found, tag)

    def _fits_named(self, value: Any, named: str, tag: object) -> bool:
        # A tag that selects nothing leaves the choice.
        return super()._fits_named(value, named, tag if self._selects(named, tag) else None)

    def _selects(self, named: str, tag: object) -> bool:
        return tag in dict(getattr(self.types[named], "variants", ()))

    def fits_mapping(self, value: Any, fields: Iterable[Field]) -> bool:
        """Return whether an object is allowed; what is sent by itself, or is unknown, may lack."""
        if not isinstance(value, dict):
            return False
        known = [field for field in fields if not isinstance(field.type, Const)]
        if any(f.required and f.default is None and f.wire not in value for f in known):
            return False
        return all(self.fits_field(value[f.wire], f, value) for f in known if f.wire in value)

    def fits_field(self, value: Any, field: Field, beside: Mapping[str, Any]) -> bool:
        if isinstance(value, str | list):
            if len(value) < (field.min or 0) or len(value) > (field.max or len(value)):
                return False
        return super().fits_field(value, field, beside)


def _is_word(value: str, word: str) -> bool:
    return value.startswith(word[:-1]) if word.endswith("*") else value == word


def _is_moment(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(datetime.fromisoformat(value))
    except ValueError:
        return False
