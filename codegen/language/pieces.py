"""The parts that JSON Schemas of the spec are made of."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def pattern(text: str) -> Schema:
    return {"type": "string", "pattern": text}


def scalar() -> Schema:
    """Return the schema of a scalar: text to the spec, but YAML reads `2020` as a number."""
    return {"type": ["string", "number", "boolean"]}


def entries(names: str, each: Schema) -> Schema:
    """Return the schema of a block whose keys are names that the spec gives."""
    return {
        "type": "object",
        "propertyNames": {"pattern": names},
        "additionalProperties": each,
        "minProperties": 1,
    }


def has(*keys: str) -> Schema:
    """Return the rule that a block has one of the keys, or more."""
    return {"anyOf": [{"required": [key]} for key in keys]}
