"""Schemas of types and fields, by where they stand: in a path, a query, a body or anything else.

What nests in a type is not followed, so that anything may stand between brackets.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from codegen.language.grammar import BOUNDED
from codegen.language.grammar import KINDS
from codegen.language.grammar import WORD
from codegen.language.keys.field import FieldKeys
from codegen.language.pieces import entries
from codegen.language.pieces import pattern
from codegen.language.pieces import ref
from codegen.language.pieces import Schema
from codegen.naming import CAMEL
from codegen.naming import WIRE

PICK = rf"^{CAMEL}\s*\{{[^{{}}]+\}}$"

_RANGE = rf"({'|'.join(BOUNDED)})\s+[0-9]{{1,15}}\.\.([0-9]{{1,15}})?"
_RESERVED = rf"({'|'.join((*KINDS, 'null', 'json', 'const'))})"
_END = r"(?![\w.:/+*-])"
_WORD = rf"(?!{_RESERVED}{_END})({WORD})"
_NESTED = r"\[.+\]|\{\s*str\s*:.+\}"
_OR = r"\s*\|\s*"
_DEFAULT = r"(\s*=\s*\S+)?"


@frozen
class Context:
    """The types that one place may have, as in `usage` and `operations` of `codegen.resolve`."""

    kinds: tuple[str, ...]
    more: tuple[str, ...] = ()
    null: bool = True
    words: bool = True

    @property
    def nests(self) -> bool:
        return _NESTED in self.more


def _but(*kinds: str) -> tuple[str, ...]:
    return tuple(kind for kind in KINDS if kind not in kinds)


CONTEXTS: Mapping[str, Context] = {
    "path": Context(_but("flag", "float", "bool", "any", "scalar"), null=False),
    "query": Context(_but("page", "any"), (r"json\s+\S.*",), null=False),
    "body": Context(_but("page", "flag"), (r"const\s+\S+", _NESTED)),
    "plain": Context(_but("page", "flag"), (_NESTED,)),
    "whole_body": Context(("any",), (_NESTED,), null=False, words=False),
}


def type_schema(context: str, default: bool) -> Schema:
    """Return the schema of a type; YAML reads `[T]` as a list and `{str: T}` as a mapping."""
    rules = CONTEXTS[context]
    alternatives: list[Schema] = [
        {"enum": list(rules.kinds)},
        pattern(_type_pattern(rules, default)),
    ]
    if rules.nests:
        inner = ref("plain_type")
        alternatives += [
            {"type": "array", "items": inner, "minItems": 1, "maxItems": 1},
            {
                "type": "object",
                "properties": {"str": inner},
                "required": ["str"],
                "additionalProperties": False,
            },
        ]
    return {"anyOf": alternatives}


def _type_pattern(context: Context, default: bool) -> str:
    ranges = [_RANGE] if {*BOUNDED} & {*context.kinds} else []
    singles = [*ranges, *context.kinds, CAMEL, *context.more]
    single = rf"({'|'.join(singles)}){_END}"
    null = rf"(null{_OR})?" if context.null else ""
    rest = f"({single}|null)" if context.null else single
    types = rf"{null}{single}({_OR}{rest})*"
    word = f"({_WORD}|null)" if context.null else f"({_WORD})"
    between = rf"({_OR}null)*" if context.null else ""
    words = rf"|{null}{_WORD}{between}{_OR}{_WORD}({_OR}{word})*" if context.words else ""
    return rf"^({types}{words}){_DEFAULT if default else ''}$"


def field(context: str, default: bool) -> Schema:
    """Return the schema of a field in its short form and its long one."""
    kind = ref(f"{context}_type" + "_and_default" * default)
    long = FieldKeys.schema()
    properties = {**long["properties"]}
    properties["type"] = {**properties["type"], "allOf": [kind]}
    if context == "plain":
        del properties["closed"]  # of arguments only
    return {"anyOf": [kind, {**long, "properties": properties}]}


def fields() -> Schema:
    """Return the schema of `fields:`, where only a field that may be absent has a default."""
    found = entries(rf"^{WIRE}\??$", ref("plain_field"))
    found["patternProperties"] = {rf"^{WIRE}\?$": ref("plain_field_and_default")}
    return found


def optional_fields() -> Schema:
    return entries(f"^{WIRE}$", ref("plain_field_and_default"))


def arguments(context: str) -> Schema:
    if context == "path":
        return entries(f"^{WIRE}$", ref("path_field"))
    return entries(rf"^{WIRE}\??$", ref(f"{context}_field_and_default"))
