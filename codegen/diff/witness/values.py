"""Make values of the types of a spec, and tell whether a type allows a value, as in Python."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from itertools import islice
from typing import Any

from attrs import frozen

from codegen.ir import Field
from codegen.ir import Model
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
from codegen.typeinfo import Types
from codegen.typeinfo import words_of

# Of what can be chosen, as many are tried; deeper than this a list is empty.
_MOST = 60
_DEEPEST = 4

_SCALARS: Mapping[str, Any] = {
    "int": 7, "float": 1.5, "bool": True, "ms": 1700000000000,
    "s": 60, "iso8601": "2026-01-02T03:04:05Z", "flag": True, "page": 1,
}  # fmt: skip


@frozen
class Values:
    types: Types

    def any_of(self, found: Type, name: str, tag: object = None, depth: int = 0) -> Iterator[Any]:
        """Yield values of a type, the simplest first; a text is the `name` of what has it.

        `tag` is the value of the field that decides what a union is, if there is one.
        """
        return islice(self._any_of(found, name, tag, depth), _MOST)

    def _any_of(self, found: Type, name: str, tag: object, depth: int) -> Iterator[Any]:
        match found:
            case Scalar("str"):
                yield name
            case Scalar("any" | "scalar"):
                yield from (name, 7, True)
            case Scalar(kind, low, high):
                yield from dict.fromkeys(b for b in (low, high) if b is not None) or [
                    _SCALARS[kind]
                ]
            case Words() | Ref() if words := words_of(found, self.types):
                yield from (word.replace("*", "any") for word in words)
            case Const(word):
                yield word
            case ListOf() | Ref() if depth > _DEEPEST:
                yield [] if isinstance(found, ListOf) else {}
            case ListOf(inner):
                yield from ([value] for value in self.any_of(inner, name, None, depth + 1))
            case MapOf(inner):
                yield from ({"key": value} for value in self.any_of(inner, name, None, depth + 1))
            case Nullable(inner):
                yield from self.any_of(inner, name, tag, depth)
                yield None
            case Json(inner):
                yield from self.any_of(inner, name, None, depth)
            case OneOf(options):
                for option in options:
                    yield from self.any_of(option, name, None, depth)
            case Ref(named):
                yield from self._named(named, name, tag, depth)

    def _named(self, named: str, name: str, tag: object, depth: int) -> Iterator[Any]:
        match self.types[named]:
            case Model(fields=fields):
                yield self.mapping(fields, depth=depth + 1)
            case Union(variants=variants):
                for word, variant in variants:
                    if tag is None or tag == word:
                        yield from self.any_of(variant, name, None, depth)

    def one(self, field: Field, beside: Mapping[str, Any]) -> Any:
        """Return the simplest value of a field; `beside` has the values next to it."""
        return next(self.of(field, beside))

    def of(self, field: Field, beside: Mapping[str, Any], depth: int = 0) -> Iterator[Any]:
        union = self._union(field)
        tag = beside.get(union.by) if union else None
        for value in self.any_of(field.type, field.wire, tag, depth):
            if isinstance(value, str):
                value = value.ljust(field.min or 0, "x")[: field.max or None]
            yield value

    def mapping(
        self, fields: Iterable[Field], more: Collection[str] = (), depth: int = 0
    ) -> dict[str, Any]:
        """Return the required fields and `more`, by name on the wire."""
        made: dict[str, Any] = {}
        fields = [field for field in fields if field.required or field.wire in more]
        unions = {field.wire: self._union(field) for field in fields}
        tags = {union.by: dict(union.variants) for union in unions.values() if union}
        # What decides comes before what it decides.
        for field in sorted(fields, key=lambda field: unions[field.wire] is not None):
            values = list(self.of(field, made, depth))
            if field.wire in tags:
                known = tags[field.wire]
                values = [value for value in values if value in known] or list(known)
            made[field.wire] = values[0] if values else None
        return {field.wire: made[field.wire] for field in fields}

    def _union(self, field: Field) -> Union | None:
        return look_up(not_null(field.type), self.types, Union)

    # Whether a type checker accepts a value

    def fits(self, value: Any, found: Type, tag: object = None) -> bool:
        """Return whether a type checker accepts a value where a type is sent."""
        if words := words_of(found, self.types):
            return isinstance(value, str) and (value in words or any("*" in w for w in words))
        match found:
            case Scalar("any"):
                return True
            case Nullable(inner):
                return value is None or self.fits(value, inner, tag)
            case Scalar(kind):
                return isinstance(value, _PYTHON[kind])
            case ListOf(inner):  # a text is a sequence of texts
                return isinstance(value, list | str) and all(self.fits(v, inner) for v in value)
            case MapOf(inner):
                return isinstance(value, dict) and all(
                    self.fits(one, inner) for one in value.values()
                )
            case Json(inner):
                return self.fits(value, inner)
            case OneOf(options):
                return any(self.fits(value, option) for option in options)
            case Ref(named):
                return self._fits_named(value, named, tag)
        return False

    def _fits_named(self, value: Any, named: str, tag: object) -> bool:
        match self.types[named]:
            case Model(fields=fields):
                return self.fits_mapping(value, fields)
            case Union(variants=variants):
                chosen = [variant for word, variant in variants if tag in (None, word)]
                return any(self.fits(value, variant) for variant in chosen)
        return False

    def fits_mapping(self, value: Any, fields: Iterable[Field]) -> bool:
        known = {field.wire: field for field in fields}
        if not isinstance(value, dict) or value.keys() - known.keys():
            return False
        if any(field.required and wire not in value for wire, field in known.items()):
            return False
        return all(self.fits_field(one, known[wire], value) for wire, one in value.items())

    def fits_field(self, value: Any, field: Field, beside: Mapping[str, Any]) -> bool:
        union = self._union(field)
        return self.fits(value, field.type, beside.get(union.by) if union else None)


def beyond(old: Field, new: Field, values: Values) -> Any:
    """Return the smallest value that the old limits allow and the new ones do not, else None."""
    if new.max is not None and (old.max is None or old.max > new.max):
        one = next(values.any_of(not_null(old.type), old.wire))
        return one * (new.max + 1) if isinstance(one, list) else "x" * (new.max + 1)
    if new.min and (old.min is None or old.min < new.min):
        one = next(values.any_of(not_null(old.type), old.wire))
        return one * (new.min - 1) if isinstance(one, list) else "x" * (new.min - 1)
    return outside(not_null(old.type), not_null(new.type))


def outside(old: Type, new: Type) -> Any:
    """Return a value within the old bounds and not within the new ones, else None."""
    match old, new:
        case Scalar(_, low, high), Scalar(_, least, most):
            tried = [b + step for b, step in ((most, 1), (least, -1)) if b is not None]
            for value in tried:
                if (low is None or low <= value) and (high is None or value <= high):
                    return value
        case ListOf(one), ListOf(other):
            return None if (inner := outside(one, other)) is None else [inner]
        case MapOf(one), MapOf(other):
            return None if (inner := outside(one, other)) is None else {"key": inner}
    return None


# A bool is an int, and an int is good where a float is expected.
_PYTHON: Mapping[str, Any] = {
    "str": str, "int": int, "float": int | float, "bool": bool, "scalar": str | int | float,
    "ms": int, "s": int, "iso8601": str, "flag": bool, "page": int,
}  # fmt: skip
