"""A program of an old caller, for the type checker."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Operation
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.modelnames import model_names
from codegen.naming import constant
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.typeinfo import iteration
from tests.codegen.diff.callers import calls
from tests.codegen.diff.callers import own_operations
from tests.codegen.diff.callers import Values


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
        """Annotate items of a list, which must match exactly: words are checked row by row."""
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
