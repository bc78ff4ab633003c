"""Types of the spec as JSON Schema."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator
from jsonschema import FormatChecker

from codegen.ir import Api
from codegen.render.jsonschema import Schemas
from tests.codegen.specs import load
from tests.codegen.specs import operations

TYPES = """\
types:
  Thing:
    doc: A thing.
    fields:
      type: text | part
      color: Color
      count: int 1..5
    fields?:
      content: Content | null
      labels: {type: '[str] | null', max: 2}
      ratio: float
      mail: {type: str, format: email, min: 1}
      pages: {type: '[str] | null', format: url, min: 1}
      people: {type: '[str] | null', refers_to: user_id}
      flags: '{str: scalar}'
  Color: {doc: A color., enum: [red, urn:*, 'a.b(c*']}
  Part: {doc: A part., fields: {name: str}}
  Content: {doc: It., by: type, of: {text: str, part: Part}}
"""
PUT = """\
put_it:
  http: PUT /it/{user_id}
  doc: Put.
  body: Thing {type, color?}
post_it:
  http: POST /it
  doc: Post.
  body:
    kind: const thing
    state: on | off = on
    name: {type: str | null, max: 3}
"""


@pytest.fixture(scope="module")
def api() -> Api:
    files = {"types/thing.yaml": TYPES, "rest/widget.yaml": operations(PUT)}
    return load(files)


THING = {"type": "text", "color": "red", "count": 2}


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ({}, True),
        ({"type": "new"}, False),
        ({"color": "urn:x:y"}, True),
        ({"color": "blue"}, False),
        ({"color": "a.b(cd"}, True),
        ({"color": "axb(cd"}, False),
        ({"count": 6}, False),
        ({"count": 1.5}, False),
        ({"content": "text"}, True),
        ({"content": {"name": "p"}}, False),
        ({"content": None}, True),
        ({"type": "part", "content": {"name": "p"}}, True),
        ({"type": "part", "content": {}}, False),
        ({"type": "part", "content": None}, True),
        ({"labels": ["a", "b"]}, True),
        ({"labels": ["a", "b", "c"]}, False),
        ({"labels": None}, True),
        ({"ratio": 1}, True),
        ({"flags": {"a": True, "b": "c"}}, True),
        ({"flags": {"a": []}}, False),
        ({"mail": "a@b"}, True),
        ({"mail": ""}, False),
        ({"mail": "a"}, False),
        ({"pages": ["http://a"]}, True),
        ({"pages": ["a"]}, False),
        ({"pages": []}, False),
        ({"pages": None}, True),
        ({"people": ["anybody"]}, True),
        ({"unknown": 1}, True),
    ],
    ids=str,
)
def test_a_type(api, value, good):
    schemas = Schemas(api.types)
    schema = {"$defs": schemas.definitions(), **schemas.object(api.types["Thing"].fields)}
    forms = FormatChecker(formats=())
    forms.checks("email")(lambda text: "@" in text)
    forms.checks("uri")(lambda text: ":" in text)
    fitting = Draft202012Validator(schema, format_checker=forms)
    assert fitting.is_valid({**THING, **value}) is good


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (["on", "off"], {"type": "string", "enum": ["on", "off"]}),
        (["urn:*"], {"type": "string", "pattern": "^urn:"}),
        (
            ["on", "urn:*", "a.*"],
            {
                "anyOf": [
                    {"type": "string", "enum": ["on"]},
                    {"type": "string", "pattern": "^urn:"},
                    {"type": "string", "pattern": r"^a\."},
                ]
            },
        ),
    ],
    ids=str,
)
def test_a_word_that_is_open_is_listed_as_its_beginning_only(api, words, schema):
    assert Schemas(api.types).words(words) == schema


def test_what_is_required(api):
    by_name = {operation.name: operation for operation in api.operations()}
    schemas = Schemas(api.types)
    assert schemas.definition(api.types["Thing"])["required"] == list(THING)
    assert schemas.body(by_name["put_it"])["required"] == ["type"]
    posted = schemas.body(by_name["post_it"])
    assert posted["required"] == ["kind", "name"]
    assert posted["properties"]["kind"] == {"const": "thing"}
    assert posted["properties"]["name"]["maxLength"] == 3


def test_the_real_schemas_are_schemas(real_api):
    found = Schemas(real_api.types).definitions()
    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    references = re.findall(r"#/\$defs/(\w+)", str(found))
    assert references
    assert set(references) <= set(found)
