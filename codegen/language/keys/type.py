"""A named type: one entry under `types:` of any file."""

from __future__ import annotations

from typing import NamedTuple

from codegen.ir import Place
from codegen.irtypes import Type
from codegen.language.blocks import Block
from codegen.language.blocks import Entries
from codegen.language.blocks import Key
from codegen.language.keys.field import FIELDS
from codegen.language.keys.field import OPTIONAL_FIELDS
from codegen.language.keys.shared import DEPRECATED
from codegen.language.keys.shared import DOC
from codegen.language.keys.shared import ENDING_NEEDS
from codegen.language.keys.shared import EXTENDS
from codegen.language.keys.shared import NOTE
from codegen.language.keys.shared import one_of
from codegen.language.keys.shared import SINCE
from codegen.language.keys.shared import successor_key
from codegen.language.keys.shared import SUNSET
from codegen.language.keys.shared import WIRE_NAME
from codegen.language.pieces import has
from codegen.language.pieces import ref
from codegen.language.pieces import scalar
from codegen.language.pieces import Schema
from codegen.language.typetext import TypeText
from codegen.language.values import Named
from codegen.language.values import OneText
from codegen.language.values import Shown
from codegen.language.values import Texts
from codegen.language.values import texts_of
from codegen.language.values import Value
from codegen.naming import CAMEL
from codegen.naming import type_problem
from codegen.problems import Problems
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

_ENUM_WORD = r"^[^*\s]([^*]*[^*\s])?\*?$|^\*$"
_VARIANT = TypeText(may_default=False)


class _Enum(Value[tuple[str, ...]]):
    takes = Seq
    needs = "a list, as [a, b]"
    empty = ()

    def schema(self) -> Schema:
        word = {**scalar(), "pattern": _ENUM_WORD}
        return {"type": "array", "items": word, "minItems": 1, "uniqueItems": True}

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[str, ...]:
        texts = texts_of(node)
        for text in texts:
            if "*" in text.value[:-1]:
                problems.add(text.place, "`*` may stand only at the end of a word")
        words = tuple(text.value for text in texts)
        if len(set(words)) < len(words):
            problems.add(node.place, "a word stands twice in the enum")
        return words


class Variant(NamedTuple):
    word: str
    type: Type
    place: Place


class _Variants(Value[tuple[Variant, ...]]):
    takes = Map
    needs = "a block of keys"
    empty = ()

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": ref("plain_type"), "minProperties": 1}

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[Variant, ...]:
        assert isinstance(node, Map)
        found: list[Variant] = []
        for word, below in node:
            if not word.value:
                problems.add(word.place, "the word of a variant is missing")
            elif (variant := _VARIANT.parse(key, below, problems)) is not None:
                found.append(Variant(word.value, variant.type, word.place))
        return tuple(found)


class _Starts(Value[tuple[tuple[str, str], ...]]):
    takes = Map
    needs = "a block of fields, one `name: value` a line"
    empty = ()

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": scalar(), "minProperties": 1}

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[tuple[str, str], ...]:
        assert isinstance(node, Map)
        found: list[tuple[str, str]] = []
        for name, below in node:
            if isinstance(below, Text) and below.value:
                found.append((name.value, below.value))
            else:
                problems.add(below.place, f"the value of `{name.value}` must be text")
        return tuple(found)


_RULES = {**one_of(has("enum"), {"required": ["by", "of"]}), "dependencies": ENDING_NEEDS}


class TypeKeys(Block, title="type", rules=_RULES):
    doc = DOC
    note = NOTE
    deprecated = DEPRECATED
    sunset = SUNSET
    successor = successor_key(CAMEL, "a type, as `Website`")
    since = SINCE
    was = Key(
        Texts(Named("the former name", CAMEL, type_problem), alone=True),
        "Former names of the type, which stay importable and warn.",
    )
    fields = FIELDS
    optional_fields = OPTIONAL_FIELDS
    extends = EXTENDS
    key = Key(OneText(WIRE_NAME), "The field that tells rows of a list apart.")
    starts = Key(
        _Starts(),
        "What a new one has where nobody says otherwise, `name: value` each; for the emulator, "
        "which keeps what can be made, read and deleted by id.",
    )
    order = Key(OneText(WIRE_NAME), "The field by which the emulator sorts lists.")
    example = Key(
        Shown(),
        "A made-up value of the type: a word of an enum, or a block of fields. A field that must "
        "be there and has an example of its own needs no other. What is decided `by:` a field has "
        "none.",
    )
    enum = Key(_Enum(), "Words; one that ends in `*` stands for any text that begins so.")
    by = Key(OneText(WIRE_NAME), "The field beside a value that decides its type.")
    of = Key(_Variants(), "The type for each word of that field.")


def types_key(doc: str, *, required: bool = False) -> Key[tuple[TypeKeys, ...]]:
    """Return the key `types` of a file."""
    named = Named("the type name", rf"(?!Async[A-Z])(?!.*Input$){CAMEL}", type_problem)
    return Key(Entries(TypeKeys, named, "the type "), doc, required=required)
