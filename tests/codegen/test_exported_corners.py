"""Exports of what neither our spec nor the small one of the exports has."""

from __future__ import annotations

import re
from typing import Any

from codegen.export.openapi import openapi
from tests.codegen.reading_exports import shape_in
from tests.codegen.reading_exports import type_in
from tests.codegen.specs import load
from tests.codegen.specs import operations

PUT = "put_it:\n  http: PUT /it\n  doc: Put it.\n  body: {}\n"


def exported(types: str, rest: str, events: str = "") -> dict[str, Any]:
    files = {"types/thing.yaml": f"types:\n{types}", "rest/widget.yaml": operations(rest)}
    if events:
        made = f"  thing:made: {events}\n"
        hooked = "family: thing\ntiers: [user]\nweb_hook: true\nevents:\n\n"
        files["rtm/thing.yaml"] = hooked + made
    return openapi(load(files))


def test_a_base_of_an_event_that_is_sent_as_well_has_a_schema_for_each_way() -> None:
    types = """
  Base: {doc: A base., fields: {color: Color}}
  Color: {doc: A color., enum: [red, blue]}
"""
    event = "{doc: Made., extends: Base, fields: {id: str}}"
    schemas = exported(types, PUT.format("Base"), event)["components"]["schemas"]
    assert type_in(schemas["BaseInput"]["properties"]["color"]) == "ColorInput"
    assert type_in(schemas["Base"]["properties"]["color"]) == "Color"
    assert schemas["events.ThingMade"]["allOf"][0] == {"$ref": "#/components/schemas/Base"}


def test_a_base_of_a_base_goes_the_ways_of_what_extends_it() -> None:
    types = """
  First: {doc: A base., fields: {a: str}}
  Second: {doc: A base., extends: First, fields: {b: str}}
  Third: {doc: A thing., extends: Second, fields: {c: str}}
"""
    document = exported(types, f"{PUT.format('Third')}  returns: Third\n")
    schemas = document["components"]["schemas"]
    for name in ("First", "Second", "Third"):
        assert {name, f"{name}Input"} <= schemas.keys()
    for name, below in (("Third", "Second"), ("Second", "First")):
        for way in ("", "Input"):
            reference = {"$ref": f"#/components/schemas/{below}{way}"}
            assert schemas[f"{name}{way}"]["allOf"][0] == reference
    for name in ("Third", "ThirdInput"):
        shape = shape_in(document, schemas[name])
        assert shape.fields.keys() == shape.required == {"a", "b", "c"}


def test_a_value_whose_word_may_be_any_text_may_be_of_another_type() -> None:
    types = """
  Thing: {doc: A thing., fields: {kind: str, content: Content}}
  Content: {doc: What is in it., by: kind, of: {text: str, size: int}}
"""
    thing = exported(types, PUT.format("Thing"))["components"]["schemas"]["Thing"]
    [rule] = thing["allOf"]
    assert rule["anyOf"][-1] == {"properties": {"kind": {"not": {"enum": ["text", "size"]}}}}


def test_a_value_whose_words_are_all_known_may_not() -> None:
    types = """
  Thing: {doc: A thing., fields: {kind: text | size, content: Content}}
  Content: {doc: What is in it., by: kind, of: {text: str, size: int}}
"""
    thing = exported(types, PUT.format("Thing"))["components"]["schemas"]["Thing"]
    [rule] = thing["allOf"]
    words = [option["properties"]["kind"] for option in rule["anyOf"]]
    assert words == [{"enum": ["text"]}, {"enum": ["size"]}]


def test_defaults_are_written_as_json_has_them() -> None:
    body = "{yes: bool = true, no: bool = false, size: int 1..9 = 3, word: on | off = off}"
    rest = PUT.format(body) + "  query: {one?: flag = true, none?: flag = false}\n"
    operation = exported("  Odd: {doc: No., enum: [a, b]}\n", rest)["paths"]["/it"]["put"]
    fields = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]
    found = {name: field["default"] for name, field in fields.items()}
    assert found == {"yes": True, "no": False, "size": 3, "word": "off"}
    query = {one["name"]: one["schema"]["default"] for one in operation["parameters"]}
    assert query == {"one": "1", "none": "0"}


def test_the_form_of_a_text_is_told() -> None:
    types = "  Thing: {doc: A thing., fields: {day: {type: str, format: YYYY-MM-DD}}}\n"
    thing = exported(types, PUT.format("Thing"))["components"]["schemas"]["Thing"]
    assert thing["properties"]["day"]["description"] == "As `YYYY-MM-DD`."


def test_a_text_that_has_a_form_may_be_empty_unless_it_has_a_length() -> None:
    """As the emulator has it; validators of `format` refuse an empty text."""
    types = """
  Thing:
    doc: A thing.
    fields:
      url: {type: str, format: url}
      filled: {type: str, format: url, min: 1}
      emails: {type: "[str]", format: email, min: 1}
"""
    thing = exported(types, PUT.format("Thing"))["components"]["schemas"]["Thing"]
    url, filled, emails = thing["properties"].values()
    told = "A URL, with its scheme. May be empty."
    assert "format" not in url and url["description"] == told
    assert (filled["format"], filled["minLength"]) == ("uri", 1) and "pattern" not in filled
    assert emails["minItems"] == 1 and "format" not in emails["items"]
    for schema, good, bad in (
        (url, ("", "https://a.b/", "data:x"), ("a.b", ":x", "a b:c")),
        (emails["items"], ("", "a@b", "a@b@c"), ("a", "@b", "a@", "a@b c")),
    ):
        pattern = re.compile(schema["pattern"])
        assert [*filter(pattern.search, (*good, *bad))] == [*good]
