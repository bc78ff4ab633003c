"""Old callers of a spec: the calls that they make, and values that fit its types."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
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
from codegen.typeinfo import words_of

# As many as the longest choice: kinds of a message.
TURNS = 10
_SCALARS = {
    "str": "text", "int": 7, "float": 1.5, "bool": True, "any": {"free": 1}, "scalar": "scalar",
    "ms": 1700000000123, "s": 60, "iso8601": "2026-01-02T03:04:05Z", "flag": True, "page": 1,
}  # fmt: skip
_FORMED = {"email": "text@example.com", "url": "https://example.com/text"}


class Values:
    """Values of the types of a spec; each turn takes the next of what can be chosen.

    In odd turns, what may be absent is.
    """

    def __init__(self, api: Api, turn: int) -> None:
        self.types = api.types
        self.turn = turn

    def value(self, found: Type, siblings: dict[str, Any], depth: int = 0) -> Any:
        match found:
            case Scalar("float"):
                return 1.5
            case Scalar(kind, low, high):
                bound = (low, high)[self.turn % 2]
                return _SCALARS[kind] if bound is None else bound
            case Words() | Ref() if words := words_of(found, self.types):
                return words[self.turn % len(words)].replace("*", "acme")
            case Const(word):
                return word
            case ListOf(inner):
                return [] if depth > 3 else [self.value(inner, {}, depth + 1)]
            case MapOf(inner):
                return {"key": self.value(inner, {}, depth + 1)}
            case Nullable(inner):
                return None if self.turn % 3 == 1 else self.value(inner, siblings, depth)
            case Json(inner):
                return self.value(inner, {}, depth)
            case OneOf(options):
                return self.value(options[self.turn % len(options)], {}, depth)
            case Ref(name):
                return self.named(name, siblings, depth)
        raise AssertionError(found)

    def named(self, name: str, siblings: dict[str, Any], depth: int) -> Any:
        named = self.types[name]
        if isinstance(named, Model):
            return self.object(named.fields, depth + 1)
        assert isinstance(named, Union)
        variants = dict(named.variants)
        tag = siblings.get(named.by)
        return self.value(variants.get(tag, next(iter(variants.values()))), {}, depth)

    def object(self, fields: Iterable[Field], depth: int = 0) -> dict[str, Any]:
        made: dict[str, Any] = {}
        # What decides comes before what it decides.
        ordered = sorted(fields, key=lambda f: self._is_union(f.type))
        for field in ordered:
            if field.required or (self.turn % 2 == 0 and depth < 4):
                made[field.wire] = self.field(field, made, depth)
        return made

    def field(self, field: Field, siblings: dict[str, Any], depth: int) -> Any:
        value = self.value(field.type, siblings, depth)
        formed = _FORMED.get(field.format, "text")
        return [formed] if value == ["text"] else formed if value == "text" else value

    def _is_union(self, found: Type) -> bool:
        inner = found.inner if isinstance(found, Nullable) else found
        return isinstance(inner, Ref) and isinstance(self.types[inner.name], Union)


# Calls


def own_operations(api: Api) -> Iterator[Operation]:
    """Those that may be edited; the others only make the spec whole."""
    return (o for o in api.operations() if o.resource == "website_conversations")


def calls(api: Api, operation: Operation) -> Iterator[tuple[list[Any], dict[str, Any]]]:
    """Arguments of right calls: by position and by keyword, with all that there is and little."""
    for turn in range(TURNS):
        values = Values(api, turn)
        positional: dict[str, Any] = {}
        for field in operation.path_params:
            if field.type != Scalar("page") or turn != 3:
                positional[field.name] = values.value(field.type, {})
        keywords = values.object(operation.query)
        names = {field.wire: field.name for field in operation.query}
        keywords = {names[wire]: value for wire, value in keywords.items()}
        body = operation.body
        if isinstance(body, TypeBody):
            fields = body.picked.fields if body.picked else None
            made = values.object(fields) if fields is not None else values.value(body.type, {})
            positional["body"] = made
        elif isinstance(body, FieldsBody):
            either = body.either[turn % len(body.either)] if body.either else ""
            sent = [f for f in body.fields if f.wire not in body.either or f.wire == either]
            made = values.object(sent)
            for field in operation.body_fields:
                if field.wire == either:
                    keywords[field.name] = made.get(field.wire, values.value(field.type, {}))
                elif field.wire in made and field.wire not in body.either:
                    if field.required or turn != 2:
                        positional[field.name] = made[field.wire]
        if turn % 4 == 0:
            yield list(positional.values()), keywords
        else:
            yield [], {**positional, **keywords}


def answers(operation: Operation, api: Api) -> Iterator[Any]:
    """Yield answers that an operation may have."""
    if operation.returns is not None:
        for turn in range(TURNS):
            yield Values(api, turn).value(operation.returns, {})
