"""Old callers of a spec: what they send, what they expect, and a program for the type checker."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from codegen.ir import Api
from codegen.ir import Enum
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
from codegen.naming import constant
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.resolve.usage import words_of
from codegen.surface import iteration
from codegen.surface import model_names

# As many as the longest choice: kinds of a message.
TURNS = 10
_SCALARS = {
    "str": "text", "int": 7, "float": 1.5, "bool": True, "any": {"free": 1}, "scalar": "scalar",
    "ms": 1700000000123, "s": 60, "iso8601": "2026-01-02T03:04:05Z", "flag": True, "page": 1,
}  # fmt: skip


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
                made[field.wire] = self.value(field.type, made, depth)
        return made

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


# Results


def complaints(value: Any, found: Type, api: Api, siblings: Any = None) -> Iterator[str]:
    """What of a decoded value is not as the spec says."""
    types = api.types
    match found:
        case Nullable(inner):
            if value is not None:
                yield from complaints(value, inner, api, siblings)
        case _ if value is None and found != Scalar("any"):
            yield f"no {found}"
        case Scalar("any"):
            pass
        case Scalar(kind):
            if not isinstance(value, _PYTHON[kind]) or (kind in _INTS and isinstance(value, bool)):
                yield f"{value!r} is no {kind}"
        case Words() | Const():
            if not isinstance(value, str):
                yield f"{value!r} is no word"
        case ListOf(inner):
            if not isinstance(value, list):
                yield f"{value!r} is no list"
                return
            for item in value:
                yield from complaints(item, inner, api)
        case MapOf(inner):
            if not isinstance(value, dict):
                yield f"{value!r} is no mapping"
                return
            for item in value.values():
                yield from complaints(item, inner, api)
        case OneOf(options):
            if all(any(True for _ in complaints(value, option, api)) for option in options):
                yield f"{value!r} is none of {options}"
        case Ref(name) if isinstance(types[name], Enum):
            if not isinstance(value, str):
                yield f"{value!r} is no word"
        case Ref(name) if isinstance(named := types[name], Union):
            variant = dict(named.variants).get(getattr(siblings, named.by, None))
            if variant is not None:
                yield from complaints(value, variant, api)
        case Ref(name):
            named = types[name]
            assert isinstance(named, Model)
            if type(value).__name__ != name:
                yield f"{value!r} is no {name}"
                return
            yield from field_complaints(value, named.fields, api)


def field_complaints(value: Any, fields: Iterable[Field], api: Api) -> Iterator[str]:
    for field in fields:
        inner = getattr(value, field.name)
        if inner is None and not field.required:
            continue
        yield from complaints(inner, field.type, api, value)


_INTS = ("int", "ms", "s", "float", "page")
_PYTHON: dict[str, Any] = {
    "str": str, "int": int, "float": (int, float), "bool": bool, "ms": int, "s": int,
    "iso8601": str, "scalar": (str, int, float, bool),
}  # fmt: skip


# A program


class Program:
    """Uses every name of a spec as its types allow; `mypy` says what no longer holds."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.py = PyTypes(api.types)

    def text(self, package: str) -> str:
        lines = [
            "from collections.abc import Mapping, Sequence",
            "from typing import Any, Literal",
            f"from {package} import CrispClient, events, models",
            "",
        ]
        lines += self._calls()
        lines += self._models()
        lines += self._events()
        return "\n".join(lines) + "\n"

    def _calls(self) -> Iterator[str]:
        for number, operation in enumerate(own_operations(self.api)):
            yield f"def call_{number}(client: CrispClient) -> None:"
            method = f"client.{operation.resource}.{operation.name}"
            result = self._result(operation)
            arguments = ""
            for turn, (positional, keywords) in enumerate(calls(self.api, operation)):
                arguments = ", ".join(
                    [*map(repr, positional), *(f"{k}={v!r}" for k, v in keywords.items())]
                )
                call = f"{method}({arguments})"
                yield f"    r{turn}: {result} = {call}" if result else f"    {call}"
            for name in operation.also:
                yield f"    client.{operation.resource}.{name}({arguments})"
            if iteration(operation):
                last = self._iterated(operation)
                yield f"    for row in client.{operation.resource}.iter_{operation.name}({last}):"
                assert isinstance(operation.returns, ListOf)
                yield f"        item: {self.read(operation.returns.item)} = row"

    def _iterated(self, operation: Operation) -> str:
        values = Values(self.api, 0)
        fields = [f for f in operation.path_params if f.type != Scalar("page")]
        return ", ".join(repr(values.value(field.type, {})) for field in fields)

    def _result(self, operation: Operation) -> str:
        if operation.method == "HEAD":
            return "bool"
        return self.read(operation.returns) if operation.returns is not None else ""

    def read(self, found: Type) -> str:
        """The annotation of what is received; names that stand for others are written out."""
        match found:
            case Words() | Const():
                return "str"
            case ListOf(item):
                return f"list[{self._exact(item)}]"
            case MapOf(value):
                return f"dict[str, {self._exact(value)}]"
            case Nullable(inner):
                return f"{self.read(inner)} | None"
            case OneOf(options):
                return " | ".join(map(self.read, options))
            case Ref(name) if isinstance(named := self.api.types[name], Union):
                return " | ".join(dict.fromkeys(self.read(v) for _, v in named.variants))
            case Ref(name) if isinstance(self.api.types[name], Enum):
                return "str"
        return self.py.annotation(found, Use.RESULT)

    def _exact(self, found: Type) -> str:
        """What a list holds must be the same to the letter, so the words are asked of its rows."""
        holds_words = isinstance(found, Words) or (
            isinstance(found, Ref) and isinstance(self.api.types[found.name], Enum)
        )
        return "Any" if holds_words else self.py.annotation(found, Use.RESULT)

    def _models(self) -> Iterator[str]:
        for number, model in enumerate(model_names(self.api)):
            if model.form == "class":
                yield f"def read_{number}(value: models.{model.name}) -> None:"
                yield from self._attributes(model.fields)
            elif model.form == "mapping" and model.fields:
                yield f"def make_{number}() -> None:"
                for turn in range(2):
                    made = Values(self.api, turn).object(model.fields)
                    yield f"    m{turn}: models.{model.name} = {made!r}"
            else:
                yield f"name_{number} = models.{model.name}"

    def _attributes(self, fields: Iterable[Field]) -> Iterator[str]:
        yield "    pass"
        for number, field in enumerate(fields):
            annotation = self.read(field.type)
            if not field.required and not annotation.endswith(("| None", "Any")):
                annotation += " | None"
            yield f"    a{number}: {annotation} = value.{field.name}"

    def _events(self) -> Iterator[str]:
        for number, event in enumerate(self.api.events()):
            yield f"def on_{number}(value: events.{event.class_name}) -> None:"
            yield f"    name = events.Event.{constant(event.name)}"
            yield from self._attributes(event.fields or ())


def answers(operation: Operation, api: Api) -> Iterator[Any]:
    """What an operation may answer with."""
    if operation.returns is not None:
        for turn in range(TURNS):
            yield Values(api, turn).value(operation.returns, {})
