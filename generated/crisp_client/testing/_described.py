# Copied from codegen/templates/testing/_described.py. Do not edit: change that and run `make generate`.
"""Leaves out what a schema does not know: REST shows more of some things than events do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._sample import holds
from ._sample import Schema


def described(schema: Schema, value: Any, definitions: Mapping[str, Any]) -> Any:
    """Return a value with the described keys only; what may be of any type stays as it is."""
    schema = _resolved(schema, definitions)
    if "anyOf" in schema and isinstance(value, dict | list):
        kind = "object" if isinstance(value, dict) else "array"
        options = (_resolved(option, definitions) for option in schema["anyOf"])
        fitting = [option for option in options if option.get("type") == kind]
        if len(fitting) != 1 or not {*fitting[0].get("required", ())} <= {*value}:
            return value  # of a form that the schema does not know
        return described(fitting[0], value, definitions)
    if isinstance(value, list):
        return [described(schema.get("items", {}), item, definitions) for item in value]
    if not isinstance(value, dict):
        return value
    if "properties" not in schema:
        each = schema.get("additionalProperties", {})
        return {name: described(each, inner, definitions) for name, inner in value.items()}
    known = dict(schema["properties"])
    for rule in schema.get("allOf", ()):
        if holds(rule["if"], value):
            known |= rule["then"]["properties"]
    return {
        name: described(known[name], inner, definitions)
        for name, inner in value.items()
        if name in known
    }


def _resolved(schema: Schema, definitions: Mapping[str, Any]) -> Schema:
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    return schema
