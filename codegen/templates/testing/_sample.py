"""Makes a value that fits a schema, for routes that the emulator has no handler for.

What the spec gives an `example:` of has that value; the rest is as empty as it may be.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator

_PLAIN: dict[str, Any] = {
    "string": "",
    "integer": 0,
    "number": 0.0,
    "boolean": False,
    "null": None,
}

Schema = Mapping[str, Any]

# The key by which a schema of a text names the path parameter whose values it has.
REFERS_TO = "x-crisp-refers-to"

# The value of an id of nothing that exists.
_SOME_ID = "00000000-0000-4000-8000-000000000000"
_SOME_DATE = "1970-01-01T00:00:00Z"
_SOME_TEXT = {"email": "someone@example.com", "uri": "https://example.com/"}
_NUMBER = re.compile(r"-?[0-9]{1,18}")


class Sampler:
    """Makes samples; `known` gives the values of ids (`website_id`) that the path has."""

    def __init__(self, definitions: Schema) -> None:
        self._definitions = definitions

    def sample(self, schema: Schema | None, known: Mapping[str, str]) -> Any:
        return {} if schema is None else self._make(schema, known, ())

    def names(self, schema: Schema | None) -> set[str]:
        """Return the described keys of an object, or of the rows of a list."""
        if schema is None:
            return set()
        if "$ref" in schema:
            return self.names(self._definitions[schema["$ref"].rpartition("/")[2]])
        if schema.get("type") == "array":
            return self.names(schema.get("items"))
        inherited = (self.names(part) for part in schema.get("allOf", ()))
        return set(schema.get("properties", ())).union(*inherited)

    def ids(self, kind: str, known: Mapping[str, str]) -> dict[str, Any]:
        """Return the fields of a type that the path gives."""
        properties = self._definitions[kind]["properties"]
        found = {name: self._known(name, inner, known) for name, inner in properties.items()}
        return {name: value for name, value in found.items() if value is not None}

    def completed(self, schema: Schema | None, found: Any, known: Mapping[str, str]) -> Any:
        """Return the described keys of an object, with samples of needed ones that it lacks.

        Of a list, `schema` describes the rows, and `found` is one of them.
        """
        if schema is None:
            return None
        if "$ref" in schema:
            inner = self._definitions[schema["$ref"].rpartition("/")[2]]
            return self.completed(inner, found, known)
        if schema.get("type") == "array":
            return self.completed(schema["items"], found, known)
        shown = {name: found[name] for name in found if name in self.names(schema)}
        lacking = [name for name in schema.get("required", ()) if name not in shown]
        sample = self._make(schema, known, ()) if lacking else {}
        return {**shown, **{name: sample[name] for name in lacking}}

    def _make(
        self,
        schema: Schema,
        known: Mapping[str, str],
        above: tuple[str, ...],
        given: Schema | None = None,
    ) -> Any:
        """Make a value; of an object, `given` has the fields that an example gives."""
        if given is None and "examples" in schema:
            example = copy.deepcopy(schema["examples"][0])
            if not isinstance(example, dict):
                return example
            given = example
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return self._make(_held(self._definitions[name], schema), known, (*above, name), given)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        if "anyOf" in schema:
            first = _held(schema["anyOf"][0], schema)
            return self._make(first, known, above) if given is None else given
        kind = schema.get("type", "object" if "properties" in schema else "")
        if isinstance(kind, list):
            kind = kind[0]
        if kind == "object":
            return {**(given or {}), **self._object(schema, known, above, given or {})}
        if given is not None:
            return given
        if kind == "array":
            items = schema.get("items", {})
            if REFERS_TO in items or self._repeats(items, above):  # to nothing that is known
                return []
            return [self._make(items, known, above)]
        if schema.get("format") == "date-time":
            return _SOME_DATE
        if "minLength" in schema:  # an empty text has any other form
            return _SOME_TEXT.get(schema.get("format", ""), "x" * schema["minLength"])
        return schema.get("default", schema.get("minimum", _PLAIN.get(kind, {})))

    def _object(
        self, schema: Schema, known: Mapping[str, str], above: tuple[str, ...], given: Schema
    ) -> Any:
        value = {
            name: self._known(name, inner, known)
            or (given[name] if name in given else self._member(name, inner, known, above))
            for name, inner in schema.get("properties", {}).items()
            if name in given or not self._repeats(inner, above)
        }
        shown = {
            name for name, inner in schema.get("properties", {}).items() if "examples" in inner
        }
        given = {**{name: value[name] for name in shown & value.keys()}, **given}
        for other in schema.get("oneOf", ())[1:]:  # exactly one of these keys may be there
            for name in other["required"]:
                del value[name]
        for part in schema.get("allOf", ()):
            if "if" not in part:
                value.update(self._make(part, known, above, given))
            elif holds(part["if"], value):
                value.update(self._object(part.get("then", {}), known, above, given))
        return value

    def _known(self, name: str, schema: Schema, known: Mapping[str, str]) -> Any:
        """Return the value of the path with this name, as `str` or `int`; None if neither fits."""
        listed = schema.get("items", {}).get(REFERS_TO)
        text = known.get(listed or schema.get(REFERS_TO, name))
        if text is None:
            return None
        if listed:
            return [text]
        read = [text, int(text)] if _NUMBER.fullmatch(text) else [text]
        return next((value for value in read if self.fits(schema, value)), None)

    def fits(self, schema: Schema, value: Any) -> bool:
        found: bool = Draft202012Validator({"$defs": self._definitions, **schema}).is_valid(value)
        return found

    def _member(
        self, name: str, schema: Schema, known: Mapping[str, str], above: tuple[str, ...]
    ) -> Any:
        value = self._make(schema, known, above)
        return _SOME_ID if name.endswith("_id") and value == "" else value

    def _repeats(self, schema: Schema, above: tuple[str, ...]) -> bool:
        """Tell whether the type contains itself here: a sample of a tree has no children."""
        return schema.get("$ref", "").rpartition("/")[2] in above


def _held(inner: Schema, outer: Schema) -> Schema:
    """Return a schema with what the one around it says of texts."""
    return {**inner, **{key: outer[key] for key in ("format", "minLength") if key in outer}}


def holds(condition: Schema, value: Mapping[str, Any]) -> bool:
    """Tell whether a condition on sibling fields holds; a tagged union needs no other kind."""
    return all(
        value.get(name) in (inner["enum"] if "enum" in inner else [inner.get("const")])
        for name, inner in condition.get("properties", {}).items()
    )
