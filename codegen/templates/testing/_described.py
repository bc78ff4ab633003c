"""Walks a value with its schema: to leave out what that does not know, and to find texts."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from attrs import field
from attrs import frozen

from ._sample import holds
from ._sample import Schema

Path = tuple[str | int, ...]


@frozen
class Unknown:
    """A key that is not described, in the object at `path`; `known` are those that are."""

    path: Path
    key: str
    known: Collection[str] = field(eq=False)


Found = Callable[[Unknown], None]


def described(
    schema: Schema,
    value: Any,
    definitions: Mapping[str, Any],
    found: Found = lambda _: None,
    path: Path = (),
) -> Any:
    """Return a value with the described keys only, and tell `found` of each other.

    What may be of any type stays as it is.
    """
    if not isinstance(value, dict | list):
        return value
    schema = _chosen(schema, value, definitions)
    if isinstance(value, list):
        if not (inner := schema.get("items")):
            return value
        return [
            described(inner, item, definitions, found, (*path, number))
            for number, item in enumerate(value)
        ]
    known = _known(schema, value)
    if known is None:
        return value
    for key in value:
        if key not in known:
            found(Unknown(path, key, known))
    return {
        name: described(known[name], inner, definitions, found, (*path, name))
        for name, inner in value.items()
        if name in known
    }


def texts(
    schema: Schema, value: Any, definitions: Mapping[str, Any], path: Path = ()
) -> Iterator[tuple[Path, str, Schema]]:
    """Yield each text inside of a value with its path and schema, which is empty if unknown."""
    if isinstance(value, str):
        yield path, value, schema
    elif isinstance(value, dict | list):
        schema = _chosen(schema, value, definitions)
        if isinstance(value, list):
            inner = schema.get("items", {})
            for number, item in enumerate(value):
                yield from texts(inner, item, definitions, (*path, number))
        else:
            known = _known(schema, value) or {}
            for name, member in value.items():
                yield from texts(known.get(name, {}), member, definitions, (*path, name))


def _known(schema: Schema, value: Mapping[str, Any]) -> Mapping[str, Schema] | None:
    """Return the schemas of an object's fields; None if it may have any."""
    if "properties" in schema:
        return {**schema["properties"], **dict(_decided(schema, value))}
    each: Schema | None = schema.get("additionalProperties")
    return {name: each for name in value} if each else None


def _decided(schema: Schema, value: Mapping[str, Any]) -> Iterator[tuple[str, Schema]]:
    """Yield the fields whose type a field beside them decides."""
    for rule in schema.get("allOf", ()):
        if holds(rule["if"], value):
            yield from rule["then"]["properties"].items()


def _chosen(schema: Schema, value: Any, definitions: Mapping[str, Any]) -> Schema:
    """Return the schema itself; of several for such a value, that which knows most of it."""
    while "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    if "anyOf" not in schema:
        return schema
    kind = "object" if isinstance(value, dict) else "array"
    options = (_chosen(option, value, definitions) for option in schema["anyOf"])
    fitting = [option for option in options if option.get("type") == kind]

    if len(fitting) == 1:
        is_of_it = all(name in value for name in fitting[0].get("required", ()))
        return fitting[0] if is_of_it else {}  # of a form that the schema does not know

    def strange(option: Schema) -> int:
        unknown: list[Unknown] = []
        described(option, value, definitions, unknown.append)
        return len(unknown)

    return min(fitting, key=strange, default={})
