"""Write types of the spec as Python annotations, and the expressions that decode them."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from collections.abc import Mapping

from attrs import frozen

from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import NamedType
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
from codegen.naming import bound_decoder
from codegen.naming import union_decoder
from codegen.render.text import py
from codegen.typeinfo import look_up


class Use(enum.Enum):
    """The use of a value; it decides how open the type is."""

    RESULT = "result"
    BODY = "body"
    QUERY = "query"


_SCALARS = {
    "str": "str",
    "int": "int",
    "float": "float",
    "bool": "bool",
    "any": "Any",
    "scalar": "str | int | float | bool",
    "ms": "int",
    "s": "int",
    "iso8601": "str",
    "flag": "bool",
    "page": "int",
}
_SENT = {"ms": "Milliseconds", "iso8601": "Iso8601"}


def literal(words: tuple[str, ...]) -> str:
    """Return `Literal[...]`, and `| str` if a word has `*`, which stands for any text."""
    known = [py(word) for word in words if "*" not in word]
    options = [f"Literal[{', '.join(known)}]"] if known else []
    if len(known) < len(words):
        options.append("str")
    return " | ".join(options)


@frozen
class PyTypes:
    """Writes types for one module: its own by name, all others through the lazy `models`."""

    types: Mapping[str, NamedType]
    module: str | None = None

    def name(self, name: str) -> str:
        own = self.types[name].module == self.module
        return name if own else f"models.{name}"

    def input_name(self, name: str) -> str:
        """Return the name of the form that is sent."""
        named = self.types[name]
        both = named.direction is Direction.BOTH and not isinstance(named, Enum)
        return self.name(name) + ("Input" if both else "")

    def annotation(self, found: Type, use: Use) -> str:
        match found:
            case Scalar(kind):
                return _SCALARS[kind] if use is Use.RESULT else _SENT.get(kind, _SCALARS[kind])
            case Words(words):
                text = literal(words)
                return text if use is not Use.RESULT or text.endswith("| str") else f"{text} | str"
            case Const(word):
                return f"Literal[{py(word)}]"
            case Ref(name):
                return self._ref(name, use)
            case ListOf(item):
                inner = self.annotation(item, use)
                return f"list[{inner}]" if use is Use.RESULT else f"Sequence[{inner}]"
            case MapOf(value):
                inner = self.annotation(value, use)
                return f"dict[str, {inner}]" if use is Use.RESULT else f"Mapping[str, {inner}]"
            case Nullable(inner):
                return f"{self.annotation(inner, use)} | None"
            case OneOf(options):
                return " | ".join(self.annotation(option, use) for option in options)
            case Json(inner):
                return self.annotation(inner, use)

    def _ref(self, name: str, use: Use) -> str:
        named = self.types[name]
        if use is Use.RESULT:
            return f"{self.name(name)} | str" if isinstance(named, Enum) else self.name(name)
        if isinstance(named, Model) and named.direction is Direction.BOTH:
            return f"{self.input_name(name)} | {self.name(name)}"
        return self.input_name(name)

    # Decoding

    def decoder(self, found: Type, source: str, siblings: Mapping[str, str]) -> str:
        """Return an expression that decodes `source`; `siblings` are the wire names beside it."""
        inner = not_null(found)
        if (named := look_up(inner, self.types, Union)) is not None:
            by = py(named.by)
            return (
                f"{self.union_decoder(named)}({source}, data.get({by}))"
                if named.by in siblings
                else source
            )
        return self._decode(inner, source, "v") if self.converts(inner) else source

    def union_decoder(self, named: Union) -> str:
        own = "" if named.module == self.module else "models."
        return own + union_decoder(named.name)

    def converts(self, found: Type) -> bool:
        return any(True for _ in self.models(found))

    def models(self, found: Type) -> Iterator[Model]:
        """Yield the classes of the objects inside values of a type."""
        match found:
            case Ref() if (named := look_up(found, self.types, Model)) is not None:
                yield named
            case ListOf(inner) | MapOf(inner) | Nullable(inner):
                yield from self.models(inner)
            case OneOf(options):
                for option in options:
                    yield from self.models(option)

    def _decode(self, found: Type, source: str, variable: str) -> str:
        """Return `... if (v := source).__class__ is dict else v`, a branch for each JSON kind."""
        first = source if source == variable else f"({variable} := {source})"
        text = variable
        options = found.options if isinstance(found, OneOf) else (found,)
        branches = [self._branch(option, variable) for option in options if self.converts(option)]
        for index, (kind, converted) in reversed(list(enumerate(branches))):
            subject = first if index == 0 else variable
            text = f"{converted} if {subject}.__class__ is {kind} else {text}"
        return text

    def _branch(self, found: Type, variable: str) -> tuple[str, str]:
        deeper = {"v": "i", "i": "j"}.get(variable, "k")
        match found:
            case Ref(name):
                own = self.types[name].module == self.module
                decode = bound_decoder(name) if own else f"models.{name}._decode"
                return "dict", f"{decode}({variable})"
            case ListOf(item):
                return "list", f"[{self._decode(item, deeper, deeper)} for {deeper} in {variable}]"
            case MapOf(value):
                inner = self._decode(value, deeper, deeper)
                return "dict", f"{{key: {inner} for key, {deeper} in {variable}.items()}}"
            case Nullable(inner):
                return self._branch(inner, variable)
        raise AssertionError(f"{found} needs no decoding")
