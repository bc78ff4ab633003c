"""Types and fields of the spec as declarations, whose references are not followed yet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.load.block import Block
from codegen.load.block import is_number
from codegen.load.grammar import GrammarError
from codegen.load.grammar import is_map_type
from codegen.load.grammar import parse_type
from codegen.load.grammar import type_text
from codegen.load.yamlsrc import Map
from codegen.load.yamlsrc import Node
from codegen.load.yamlsrc import Text
from codegen.naming import python_name
from codegen.naming import type_problem
from codegen.naming import wire_problem
from codegen.problems import Problems
from codegen.problems import shorten


class TypeDeclarer:
    """Reads declarations; a wrong one goes to `problems`, the others are read all the same."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems

    # Types and fields

    def type_of(self, node: Node) -> tuple[Type, str | None] | None:
        try:
            return parse_type(type_text(node))
        except GrammarError as error:
            self._grammar_problem(node, error)
            return None

    def undefaulted(self, node: Node) -> Type | None:
        """A type of something that is not passed, so that no default can be meant."""
        parsed = self.type_of(node)
        if parsed and parsed[1] is not None:
            self.problems.add(node.place, "a default makes no sense here")
        return parsed[0] if parsed else None

    def _grammar_problem(self, node: Node, error: GrammarError) -> None:
        place = node.place
        if isinstance(node, Text):
            place = place._replace(column=place.column + error.offset + (not node.plain))
        self.problems.add(place, str(error))

    def fields(
        self, entries: Iterable[tuple[Text, Node]], all_optional: bool = False
    ) -> list[Field]:
        return [f for key, node in entries if (f := self._field(key, node, all_optional))]

    def _field(self, key: Text, node: Node, optional: bool) -> Field | None:
        wire = key.value.removesuffix("?")
        if problem := wire_problem(wire):
            self.problems.add(key.place, f"the name {shorten(wire)} {problem}")
            return None
        if optional and key.value.endswith("?"):
            self.problems.add(
                key.place, f"`{wire}?` stands under `fields?:` already; write `{wire}`"
            )
        long: Block | None = None
        type_node: Node | None = node
        if isinstance(node, Map) and not is_map_type(node):
            long = Block(node, "field", f"the field `{wire}`", key.place, self.problems)
            type_node = long.node("type")
        parsed = self.type_of(type_node) if type_node is not None else None
        if parsed is None or type_node is None:
            return None
        found, default = parsed
        field = Field(
            wire=wire,
            name=python_name(wire),
            type=found,
            type_text=type_text(type_node),
            required=not (optional or key.value.endswith("?")),
            place=key.place,
            default=default,
        )
        if default is not None and not _default_fits(found, default):
            self.problems.add(
                type_node.place, f"the default {shorten(default)} does not fit its type"
            )
        if long is None:
            return field
        return evolve(
            field,
            doc=long.text("doc"),
            note=long.text("note"),
            format=long.text("format"),
            seen=long.words("seen"),
            max=long.number("max"),
            closed=long.truth("closed"),
            secret=long.truth("secret"),
            deprecation=long.text("deprecated"),
            sunset=self.sunset(long),
        )

    def sunset(self, block: Block) -> str:
        if "sunset" in block and "deprecated" not in block:
            self.problems.add(
                block.place_of("sunset"), "`sunset:` needs `deprecated:`, which says what to use"
            )
        return block.text("sunset")

    def both_fields(self, block: Block) -> tuple[Field, ...]:
        always = self.fields(block.entries("fields"))
        maybe = self.fields(block.entries("fields?"), all_optional=True)
        return self._distinct([*always, *maybe])

    def _distinct(self, fields: list[Field]) -> tuple[Field, ...]:
        seen: dict[str, Field] = {}
        for field in fields:
            if (other := seen.get(field.name)) is not None:
                self.problems.add(
                    field.place,
                    f"`{field.wire}` is `{field.name}` in Python, "
                    f"as is `{other.wire}` in line {other.place.line}",
                )
            seen.setdefault(field.name, field)
        return tuple(seen.values())

    def named_type(self, key: Text, node: Node, module: str) -> NamedType | None:
        name = key.value
        if problem := type_problem(name):
            self.problems.add(key.place, f"the type name {shorten(name)} {problem}")
            return None
        block = Block(node, "type", f"the type `{name}`", key.place, self.problems)
        doc, note = block.text("doc"), block.text("note")
        kinds = [k for k in ("enum", "by") if k in block]
        if "fields" in block or "fields?" in block or "extends" in block:
            kinds.append("fields")
        if len(kinds) != 1:
            self.problems.add(
                key.place, f"the type `{name}` needs exactly one of `fields:`, `enum:` and `by:`"
            )
            return None
        if kinds == ["enum"]:
            words = block.words("enum")
            for text in block.texts("enum"):
                if "*" in text.value[:-1]:
                    self.problems.add(text.place, "`*` stands for any text at the end of a word")
            if len(set(words)) < len(words):
                self.problems.add(block.place_of("enum"), "a word stands twice in the enum")
            return Enum(name, module, words, key.place, doc, note)
        if kinds == ["by"]:
            return self._union(name, module, block, key.place)
        return Model(
            name=name,
            module=module,
            fields=self.both_fields(block),
            place=key.place,
            extends=block.text("extends") or None,
            key=block.text("key") or None,
            doc=doc,
            note=note,
        )

    def _union(self, name: str, module: str, block: Block, place: Place) -> Union | None:
        if "of" not in block:
            self.problems.add(place, f"the type `{name}` needs `of:` below `by:`")
            return None
        variants: list[tuple[str, Type]] = []
        for key, node in block.entries("of"):
            if not key.value:
                self.problems.add(key.place, "the word of a variant is missing")
            elif (variant := self.undefaulted(node)) is not None:
                variants.append((key.value, variant))
        return Union(
            name=name,
            module=module,
            by=block.text("by"),
            variants=tuple(variants),
            place=place,
            doc=block.text("doc"),
            note=block.text("note"),
        )


def _default_fits(found: Type, default: str) -> bool:
    found = not_null(found)
    if isinstance(found, Words):
        return matches(default, found.words)
    if isinstance(found, Const):
        return False
    if isinstance(found, Ref):
        return True  # what it names is known when all types are
    if not isinstance(found, Scalar):
        return False
    if found.kind in ("int", "ms", "s"):
        low, high = found.minimum or 0, found.maximum
        return is_number(default) and low <= int(default) and (high is None or int(default) <= high)
    if found.kind in ("bool", "flag"):
        return default in ("true", "false")
    if found.kind == "float":
        return re.fullmatch(r"\d{1,15}(\.\d{1,15})?", default) is not None
    return found.kind == "str"


def matches(word: str, words: Iterable[str]) -> bool:
    return any(
        word == known or (known.endswith("*") and word.startswith(known[:-1])) for known in words
    )
