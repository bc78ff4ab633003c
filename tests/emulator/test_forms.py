"""Values made from a schema, and texts of a query read by one."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from crisp_client.testing._description import Route
from crisp_client.testing._sample import Sampler
from crisp_client.testing._validation import Validator


def route(**query: Any) -> Route:
    return Route(
        key="x.x",
        method="GET",
        path="/x",
        status=200,
        reason="resolved",
        authenticated=True,
        params={},
        query={"type": "object", "properties": query},
        body=None,
        returns=None,
    )


@pytest.mark.parametrize("text", ["7", "1.5", "true", "a text"])
def test_a_query_of_several_kinds(text: str) -> None:
    scalar = route(x={"type": ["string", "number", "boolean"]})
    assert Validator({}).query(scalar, {"x": text}) == ""


def test_the_first_kind_that_fits_is_taken() -> None:
    number = route(x={"type": ["integer", "null"]})
    assert Validator({}).query(number, {"x": "7"}) == ""
    assert Validator({}).query(number, {"x": "seven"}) == "data.x should be integer,null"


def test_ids_of_the_path_have_the_described_kind() -> None:
    fields = {"fingerprint": {"type": "integer"}, "website_id": {"type": "string"}}
    schema = {"type": "object", "properties": fields}
    known = {"fingerprint": "42", "website_id": "7"}
    assert Sampler({}).sample(schema, known) == {"fingerprint": 42, "website_id": "7"}


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ({"type": "integer"}, 0),
        ({"type": "string"}, "a/b"),
        ({"type": ["string", "null"]}, "a/b"),
        ({"type": "array", "items": {"type": "string"}}, [""]),
        ({"$ref": "#/$defs/Path"}, {"to": ""}),
        ({"$ref": "#/$defs/Word"}, "first"),
        ({"const": "fixed"}, "fixed"),
    ],
    ids=str,
)
def test_a_value_of_the_path_is_taken_where_it_fits(form: dict[str, Any], value: Any) -> None:
    path = {"type": "object", "properties": {"to": {"type": "string"}}}
    sampler = Sampler({"Path": path, "Word": {"enum": ["first", "second"]}})
    schema = {"type": "object", "properties": {"path": form}}
    assert sampler.sample(schema, {"path": "a/b"}) == {"path": value}


def test_of_several_examples_the_first_is_taken() -> None:
    text = {"type": "string", "examples": ["one", "two"]}
    each = {
        "type": "object",
        "properties": {"a": text},
        "examples": [{"a": "three"}, {"a": "four"}],
    }
    assert Sampler({}).sample(text, {}) == "one"
    assert Sampler({}).sample(each, {}) == {"a": "three"}


def test_names_of_a_form() -> None:
    definitions = {"Row": {"allOf": [{"type": "object", "properties": {"a": {}}}]}}
    rows = {"type": "array", "items": {"$ref": "#/$defs/Row"}}
    assert Sampler(definitions).names(rows) == {"a"}
    assert Sampler(definitions).names(None) == set()


SAYINGS: dict[str, tuple[dict[str, Any], Any, str]] = {
    "type": ({"type": "integer"}, "1", "should be integer"),
    "one of two types": ({"type": ["integer", "null"]}, "1", "should be integer,null"),
    "enum": ({"enum": ["a"]}, "b", "should be equal to one of the allowed values"),
    "const": ({"const": "a"}, "b", "should be equal to constant"),
    "minimum": ({"minimum": 2}, 1, "should be >= 2"),
    "maximum": ({"maximum": 2}, 3, "should be <= 2"),
    "minLength": ({"minLength": 2}, "a", "should NOT be shorter than 2 characters"),
    "maxLength": ({"maxLength": 2}, "abc", "should NOT be longer than 2 characters"),
    "minItems": ({"minItems": 2}, [1], "should NOT have fewer than 2 items"),
    "maxItems": ({"maxItems": 2}, [1, 2, 3], "should NOT have more than 2 items"),
    "pattern": ({"pattern": "^a"}, "b", 'should match pattern "^a"'),
    "format": ({"format": "uri"}, "b", 'should match format "uri"'),
    "anyOf": ({"anyOf": [{"const": 1}]}, 2, "should match some schema in anyOf"),
    "oneOf": ({"oneOf": [{"const": 1}]}, 2, "should match exactly one schema in oneOf"),
    "required": ({"required": ["a"]}, {}, "should have required property 'a'"),
    "another": ({"multipleOf": 2}, 1, "is invalid"),
}


@pytest.mark.parametrize("name", SAYINGS)
def test_a_misfit_is_told_in_the_words_of_ajv(name: str) -> None:
    schema, value, said = SAYINGS[name]
    complaint = Validator({}).body(attrs.evolve(route(), body=schema), value)
    assert f"data {said}" in complaint.split(", ")
