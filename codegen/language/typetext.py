"""A type as the value of a key: `grammar` reads its text."""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from codegen.irtypes import Type
from codegen.language.grammar import GrammarError
from codegen.language.grammar import parse_type
from codegen.language.pieces import ref
from codegen.language.pieces import Schema
from codegen.language.values import Value
from codegen.problems import Problems
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text


class Written(NamedTuple):
    """A type, its text in the spec, and the default that follows it there."""

    type: Type
    text: str
    default: str | None = None


@frozen
class TypeText(Value[Written | None]):
    may_default: bool = True

    needs = "a type"
    empty = None

    def schema(self) -> Schema:
        return ref("plain_type")

    def fits(self, node: Node) -> bool:
        return not isinstance(node, Text) or node.value != ""

    def parse(self, key: str, node: Node, problems: Problems) -> Written | None:
        text = type_text(node)
        try:
            found, default = parse_type(text)
        except GrammarError as error:
            add_problem(node, error, problems)
            return None
        if default is not None and not self.may_default:
            problems.add(node.place, "a default makes no sense here")
        return Written(found, text, default)


def type_text(node: Node) -> str:
    """Return a type as the spec writes it, on one line."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Seq):
        return "[" + ", ".join(type_text(item) for item in node.items) + "]"
    return "{" + ", ".join(f"{key.value}: {type_text(value)}" for key, value in node) + "}"


def is_map_type(node: Node) -> bool:
    """Tell `{str: T}`, which YAML reads as a mapping, from a block of fields."""
    return isinstance(node, Map) and node.flow and [key.value for key, _ in node] == ["str"]


def add_problem(node: Node, error: GrammarError, problems: Problems) -> None:
    """Add what is wrong with a type, at the character where it is wrong."""
    place = node.place
    if isinstance(node, Text):
        place = place._replace(column=place.column + error.offset + (not node.plain))
    problems.add(place, str(error))
