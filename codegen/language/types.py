"""Types and fields, by what may stand where: in a path, a query, a body, or anything else."""

from __future__ import annotations

from codegen.language import patterns
from codegen.language.pieces import entries
from codegen.language.pieces import pattern
from codegen.language.pieces import ref
from codegen.language.pieces import Schema


def type_schema(context: str, default: bool) -> Schema:
    """In YAML, `[T]` is a list and `{str: T}` a mapping."""
    rules = patterns.CONTEXTS[context]
    alternatives: list[Schema] = [
        {"enum": list(rules.kinds)},
        pattern(patterns.type_pattern(rules, default)),
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


def field(context: str, default: bool, long: Schema) -> Schema:
    """The short form and the long one, which has the same types."""
    kind = ref(f"{context}_type" + "_and_default" * default)
    properties = {**long["properties"]}
    properties["type"] = {**properties["type"], "allOf": [kind]}
    if context == "plain":
        del properties["closed"]  # of arguments only
    return {"anyOf": [kind, {**long, "properties": properties}]}


def fields() -> Schema:
    """A default is for arguments; of a field that may be absent it is Crisp's own."""
    found = entries(patterns.FIELD_OR_OPTIONAL, ref("plain_field"))
    found["patternProperties"] = {patterns.OPTIONAL_FIELD: ref("plain_field_and_default")}
    return found


def optional_fields() -> Schema:
    return entries(patterns.FIELD, ref("plain_field_and_default"))


def arguments(context: str) -> Schema:
    if context == "path":
        return entries(patterns.FIELD, ref("path_field"))
    return entries(patterns.FIELD_OR_OPTIONAL, ref(f"{context}_field_and_default"))
