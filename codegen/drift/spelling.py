"""Types of a client as the spec writes them, with the named types that they need."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from attrs import define
from attrs import evolve
from attrs import field

from codegen.diff.kinds import spelled
from codegen.ir import Field
from codegen.ir import Model
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.language.grammar import GrammarError
from codegen.language.grammar import parse_type
from codegen.naming import type_problem
from codegen.naming import wire_problem
from codegen.typeinfo import json_kind
from codegen.typeinfo import look_up
from codegen.typeinfo import references
from codegen.typeinfo import Types

_ANY = Scalar("any")
_OBJECT = MapOf(_ANY)
# What YAML reads as it stands: no mark with a meaning, and no space at an end.
_PLAIN = re.compile(r"[A-Za-z](?:(?:[\w ./()'|*,-]|:(?=\S))*[\w./()'|*])?")
_FLOW = re.compile(r"\[[^\[\]{}\"'#:|,*]+\]|\{str: \w+\}")


def quoted(text: str) -> str:
    """Return a text as YAML that is read as this text."""
    plain = _PLAIN.fullmatch(text) or _FLOW.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


@define
class Spelling:
    """Spell the types of one client; those that it declares are not declared again."""

    theirs: Types
    known: set[str]
    """Names of types that the spec has: they stand for the client's of the same name."""
    declared: list[Model] = field(factory=list)

    def text(self, found: Type) -> str:
        """Return a type as YAML, and declare what it names."""
        made = self._allowed(found)
        for name in references(made):
            self._declare(name)
        return quoted(spelled(made))

    def block(self, key: str, fields: list[Field], indent: str) -> Iterator[str]:
        yield f"{indent}{key}:"
        for each in fields:
            mark = "" if each.required else "?"
            yield f"{indent}  {each.wire}{mark}: {self.text(each.type)}"

    def types(self) -> Iterator[str]:
        """Yield the declarations of the named types; some come while others are written."""
        for model in self.declared:
            fields = [each for each in model.fields if not wire_problem(each.wire)]
            yield f"  {model.name}:"
            yield "    doc: As Crisp's client declares it."
            for key, required in (("fields", True), ("fields?", False)):
                if these := [evolve(f, required=True) for f in fields if f.required == required]:
                    yield from self.block(key, these, "    ")
            yield ""

    def _declare(self, name: str) -> None:
        if name not in self.known and (model := self.theirs[name]):
            assert isinstance(model, Model)
            self.known.add(name)
            self.declared.append(model)

    def _allowed(self, found: Type) -> Type:
        """Return the type, or one that the language of the spec has and that allows more."""
        match found:
            case Ref(name):
                if name in self.known:
                    return found
                model = look_up(found, self.theirs, Model)
                has_fields = model and any(not wire_problem(f.wire) for f in model.fields)
                return found if has_fields and not type_problem(name) else _OBJECT
            case ListOf(item):
                return ListOf(self._allowed(item))
            case MapOf(value):
                return MapOf(self._allowed(value))
            case Nullable(inner):
                return self._written(Nullable(self._allowed(inner)))
            case OneOf(options):
                by_kind = {json_kind(o, self.theirs): self._allowed(o) for o in options}
                alike = len(by_kind) < len(options) or "any" in by_kind
                return self._written(_ANY if alike else OneOf(tuple(by_kind.values())))
            case Words(words) if len(words) == 1:
                return Scalar("str")
        return self._written(found)

    def _written(self, found: Type) -> Type:
        try:
            parse_type(spelled(found))
        except GrammarError:
            return _ANY
        return found
