"""The OpenAPI document: what it says of one of everything, and whether others can read it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.export.openapi import openapi
from codegen.ir import Api
from codegen.render.jsonschema import Schema
from tests.codegen.exported import at
from tests.codegen.exported import FILES
from tests.codegen.exported import references
from tests.codegen.specs import load
from tests.package.test_reference import ROWS
from tests.routes import unmarked

VERBS = ("get", "head", "post", "put", "patch", "delete")


@pytest.fixture(scope="module")
def small() -> dict[str, Any]:
    return openapi(load(FILES))


@pytest.fixture(scope="module")
def real(real_api: Api) -> dict[str, Any]:
    return openapi(real_api)


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        operation["operationId"]: {**operation, "path": path, "verb": verb}
        for path, item in document["paths"].items()
        for verb, operation in item.items()
        if verb in VERBS
    }


def answer(operation: dict[str, Any], status: str) -> Schema:
    return operation["responses"][status]["content"]["application/json"]["schema"]


def body(operation: dict[str, Any]) -> Schema:
    return operation["requestBody"]["content"]["application/json"]["schema"]


def schemas(document: dict[str, Any]) -> dict[str, Schema]:
    return document["components"]["schemas"]


def fits(document: dict[str, Any], schema: Schema, value: Any) -> bool:
    rooted = {**schema, "components": document["components"]}
    return Draft202012Validator(rooted).is_valid(value)


# Others


def part(document: dict[str, Any], step: int) -> dict[str, Any]:
    """Return a document with every so many of the paths, and the schemas that they lead to."""
    paths = dict([*document["paths"].items()][::step])
    found, left = {}, [*references(paths)]
    while left:
        if (reference := left.pop()) not in found:
            found[reference] = at(document, reference)
            left += references(found[reference])
    components: dict[str, Any] = {
        kind: dict(all_of) if kind == "securitySchemes" else {}
        for kind, all_of in document["components"].items()
    }
    for reference, one in found.items():
        _, _, kind, name = reference.split("/")
        components[kind][name] = one
    return {**document, "paths": paths, "components": components}


@pytest.mark.parametrize(
    ("which", "step"),
    [("small", 1), ("real", 12), pytest.param("real", 1, marks=pytest.mark.soak)],
)
def test_it_is_openapi(which, step, request):
    document = part(request.getfixturevalue(which), step)
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


@pytest.mark.parametrize("which", ["small", "real"])
def test_its_schemas_are_schemas_that_something_refers_to(which, request):
    document = request.getfixturevalue(which)
    for schema in schemas(document).values():
        Draft202012Validator.check_schema(schema)
    leads_to = {reference: at(document, reference) for reference in references(document)}
    named = {f"#/components/schemas/{name}" for name in schemas(document)}
    assert named <= leads_to.keys()


def test_every_operation_of_the_spec_is_there(real, real_api):
    found = operations(real)
    for operation in real_api.operations():
        if operation.shares is None:
            one = found.pop(operation.key)
            assert one["verb"] == operation.method.lower()
            assert one["path"] == unmarked(operation.path)
            assert str(operation.success[0]) in one["responses"]
    assert sorted(found) == [
        "website_conversations.list_conversations.first_page",
        "website_people.list_people_profiles.first_page",
    ]
    shared = [
        name["name"] for o in operations(real).values() for name in o.get("x-crisp-shared-by", ())
    ]
    assert sorted(shared) == sorted(o.key for o in real_api.operations() if o.shares)


def test_every_route_of_the_reference_is_there(real, real_api):
    """It was not made from our spec. `test_reference` tells the operations that the spec lacks."""
    anchors = {operation.anchor for operation in real_api.operations()}
    ours = {
        (o["verb"].upper(), re.sub(r"\{\w+\}", "{}", o["path"])) for o in operations(real).values()
    }
    theirs = {
        (row["method"], re.sub(r"\{\w+\}", "{}", unmarked(row["path"])))
        for row in ROWS
        if row["id"] in anchors
    }
    assert len(theirs) > 200
    assert theirs <= ours


def test_every_web_hook_is_there(real, real_api):
    hooked = {event.name for event in real_api.events() if event.web_hook}
    assert real["webhooks"].keys() == hooked


# One of everything


def test_an_operation(small):
    found = operations(small)["widget.get_it"]
    assert found["path"] == "/it/{people_id}/{page_number}"
    assert found["tags"] == ["widget"]
    assert (found["summary"], found["description"]) == ("Get It All", "Get it. With care.")
    assert found["externalDocs"]["url"].endswith("#get-it-all")
    assert {key: found[key] for key in found if key.startswith("x-")} == {
        "x-crisp-tiers": ["user"],
        "x-crisp-tiers-presumed": ["website"],
        "x-crisp-tiers-closed": ["plugin"],
        "x-crisp-status": "internal",
        "x-crisp-since": "2025-01-01",
        "x-crisp-also": ["take_it"],
        "x-crisp-paging": {"by": "page", "parameter": "page_number", "rows": 20},
    }
    assert list(found["responses"]) == [
        *("200", "206", "400", "401", "402", "403", "404", "409", "420", "423", "429", "5XX")
    ]


def test_parameters(small):
    found = {p["name"]: p for p in operations(small)["widget.get_it"]["parameters"]}
    assert [name for name, p in found.items() if p["required"]] == [
        "people_id", "page_number", "since",
    ]  # fmt: skip
    assert found["people_id"]["in"] == "path"
    assert found["people_id"]["description"] == "A person."
    assert found["page_number"]["schema"] == {"type": "integer", "minimum": 1}
    assert found["color"]["schema"] == {"$ref": "#/components/schemas/ColorInput"}
    assert found["since"]["schema"] == {"type": "string", "format": "date-time"}
    assert found["open"]["schema"] == {"type": "string", "enum": ["0", "1"], "default": "1"}
    assert found["most"]["schema"]["default"] == 3
    parts = {"type": "array", "items": {"$ref": "#/components/schemas/PartInput"}}
    assert found["filter"]["content"] == {"application/json": {"schema": parts}}
    assert found["either"]["schema"]["anyOf"][1]["contentSchema"] == parts


def test_what_goes_beyond_one_request(small):
    found = operations(small)
    assert found["widget.put_it"]["x-crisp-causes"] == ["thing:made"]
    awaits = {"event": "thing:made", "field": "id", "equals": "list_id"}
    assert found["widget.span_it"]["x-crisp-awaits"] == awaits
    assert found["widget.span_it"]["x-crisp-client"] == "logout"
    assert found["widget.end_all"]["x-crisp-each"] == ["widget.end_one of ids with how = late"]
    paging = {"by": "cursor", "parameter": "before", "field": "made_at", "rows": 20}
    assert found["widget.list_it"]["x-crisp-paging"] == paging


def test_a_value_that_spans_segments(small):
    found = operations(small)["widget.span_it"]
    assert found["path"] == "/files/{key}"
    assert found["parameters"][0]["x-crisp-spans-segments"] is True


def test_a_page_that_may_be_left_out_is_a_path_of_its_own(small):
    found = operations(small)["widget.get_it.first_page"]
    assert found["path"] == "/it/{people_id}"
    assert "page_number" not in [parameter["name"] for parameter in found["parameters"]]


@pytest.mark.parametrize(
    ("name", "needed"),
    [("put_it", True), ("patch_it", True), ("post_it", True), ("delete_it", False)],
)
def test_a_body_is_required_if_anything_of_it_is(small, name, needed):
    assert operations(small)[f"widget.{name}"]["requestBody"]["required"] is needed


def test_credentials_and_tier(small):
    found = operations(small)
    assert small["security"] == [{"token": []}]
    assert "security" not in found["widget.get_it"]
    assert found["widget.put_it"]["security"] == []
    tier = at(small, small["paths"]["/it"]["parameters"][0]["$ref"])
    assert (tier["name"], tier["in"], tier["required"]) == ("X-Crisp-Tier", "header", False)
    assert tier["schema"]["enum"] == ["user", "website", "plugin"]


def test_what_is_gone_is_deprecated(small):
    assert [key for key, o in operations(small).items() if o.get("deprecated")] == [
        "past.list_past_rows",
        "widget.delete_it",
    ]


def test_an_operation_that_shares_a_route_is_named_there(small):
    [other] = operations(small)["widget.post_it"]["x-crisp-shared-by"]
    assert other["name"] == "widget.post_them"
    assert other["body"]["required"] == ["people"]


# Answers


def test_answers_are_in_the_envelope(small):
    found = operations(small)
    things = answer(found["widget.get_it"], "206")
    assert answer(found["widget.get_it"], "200") == things  # with the last rows
    thing = {"id": "a", "kind": "text", "color": "red", "made_at": 1, "gone": None, "token": "t"}
    good = {"error": False, "reason": "listed", "data": [thing]}
    assert fits(small, things, good)
    for wrong in ({"error": True}, {"reason": 1}, {"data": {}}):
        assert not fits(small, things, {**good, **wrong})
    for missing in good:
        assert not fits(small, things, {k: v for k, v in good.items() if k != missing})
    assert fits(small, answer(found["widget.post_it"], "202"), {**good, "data": {}})
    assert found["widget.has_it"]["responses"]["200"].keys() == {"description"}
    assert found["widget.has_it"]["responses"]["404"].keys() == {"description"}


def test_refusals_by_status_and_reason(small, real_api):
    found = operations(small)["widget.get_it"]["responses"]
    listed = [
        (int(status), reason)
        for status in found
        if status.startswith("4")
        for reason in at(small, found[status]["$ref"])["content"]["application/json"].get(
            "examples", ()
        )
    ]
    assert sorted(listed) == sorted((r.status, r.reason) for r in real_api.platform.reasons)
    locked = at(small, found["423"]["$ref"])
    assert locked["x-crisp-errors"] == ["LockedError", "QuotaExceededError"]
    assert locked["x-crisp-retry"] is False
    assert at(small, found["429"]["$ref"])["x-crisp-retry"] is True
    form = answer({"responses": {"423": locked}}, "423")
    refusal = {"error": True, "reason": "quota_limit_exceeded", "data": {"message": "wait"}}
    for good in (refusal, {**refusal, "reason": "new"}, {**refusal, "data": {}}):
        assert fits(small, form, good)
    assert not fits(small, form, {**refusal, "error": False})


# Types

THING = {"id": "a", "kind": "other", "color": "red", "made_at": 1, "gone": "x", "token": "t"}


@pytest.mark.parametrize(
    ("change", "received", "sent"),
    [
        ({}, True, True),
        ({"gone": None}, True, True),
        ({"gone": ...}, False, False),
        ({"id": ...}, False, False),
        ({"id": 1}, False, False),
        ({"content": ...}, True, True),
        ({"labels": None}, False, False),
        ({"labels": ["a", "b"]}, True, True),
        ({"labels": ["a", "b", "c"]}, False, False),
        ({"count": 0}, False, False),
        ({"color": "urn:x"}, True, True),
        ({"color": "blue"}, True, False),
        ({"kind": "new"}, True, False),
        ({"unknown": 1}, True, True),
        ({"parts": [{}]}, False, False),
        ({"parts": [THING]}, True, True),
        ({"parts": [{**THING, "color": "blue"}]}, True, False),
        ({"kind": "text", "content": "a"}, True, True),
        ({"kind": "text", "content": None}, True, True),
        ({"kind": "text", "content": {"name": "a"}}, False, False),
        ({"kind": "part", "content": {"name": "a"}}, True, True),
        ({"kind": "part", "content": {}}, False, False),
        ({"kind": "other", "content": {"name": "a"}}, True, True),
        ({"kind": "other", "content": 1}, True, False),
        ({"kind": "new", "content": 1}, True, False),
    ],
    ids=str,
)
def test_a_type_in_both_directions(small, change, received, sent):
    value = {key: v for key, v in {**THING, **change}.items() if v is not ...}
    assert fits(small, {"$ref": "#/components/schemas/Thing"}, value) is received
    assert fits(small, {"$ref": "#/components/schemas/ThingInput"}, value) is sent


def test_words_that_are_all_open():
    """An enum of schemas must not be empty."""
    types = FILES["types/thing.yaml"].replace("[red, urn:*]", "['urn:*', 'x*']")
    found = openapi(load({**FILES, "types/thing.yaml": types}))
    assert schemas(found)["Color"]["type"] == "string"
    assert len(schemas(found)["ColorInput"]["anyOf"]) == 2


def test_what_a_type_says_beside_its_form(small):
    thing = schemas(small)["Thing"]
    assert thing["description"] == "A thing. It surprises."
    assert thing["x-crisp-key"] == "id"
    assert thing["allOf"][0] == {"$ref": "#/components/schemas/Base"}
    fields = thing["allOf"][1]["properties"]
    assert fields["made_at"] == {
        "type": "integer", "x-crisp-unit": "ms", "description": "In milliseconds.",
    }  # fmt: skip
    assert fields["token"] == {"type": "string", "examples": ["abc"], "format": "password"}
    assert fields["count"]["default"] == 2
    assert schemas(small)["Renewed"] == {
        "type": "object",
        "properties": {"id": {"type": "integer"}},
        "required": ["id"],
        "x-crisp-extends": "Base",
        "description": "Another thing.",
    }


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ({"flag": "spam", "people": []}, True),
        ({"flag": "spam", "sessions": [], "mode": "off"}, True),
        ({"flag": "spam", "sessions": [], "people": []}, False),
        ({"flag": "spam"}, False),
        ({"flag": "ham", "people": []}, False),
        ({"people": []}, False),
        ({"flag": "spam", "people": [], "mode": "idle"}, False),
    ],
    ids=str,
)
def test_a_body_of_fields(small, value, good):
    assert fits(small, body(operations(small)["widget.post_it"]), value) is good


def test_a_picked_body(small):
    found = body(operations(small)["widget.patch_it"])
    assert found == {"$ref": "#/components/schemas/PatchItBody"}
    assert fits(small, found, {"content": "a"})
    assert not fits(small, found, {"kind": "part", "content": "a"})


def test_a_web_hook(small):
    [(name, item)] = small["webhooks"].items()
    assert name == "thing:made"
    headers = {p["name"]: p["required"] for p in item["post"]["parameters"]}
    assert headers == {
        "X-Crisp-Hook-Origin": False,
        "X-Crisp-Request-Timestamp": True,
        "X-Crisp-Signature": False,
        "X-Delivery-Attempt-Limit": False,
        "X-Delivery-Attempt-Count": False,
    }
    assert item["post"]["security"] == []
    assert item["post"]["x-crisp-scope"] == "things read"
    good = {
        "website_id": "w",
        "event": "thing:made",
        "timestamp": 1,
        "data": {"id": "a", "thing": THING},
    }
    assert fits(small, body(item["post"]), good)
    for wrong in ({"event": "thing:odd"}, {"data": {"id": "a"}}, {"data": {"thing": THING}}):
        assert not fits(small, body(item["post"]), {**good, **wrong})


def test_what_has_to_be_sent_is_not_asked_of_answers(small):
    sent, received = schemas(small)["ThingInput"], schemas(small)["Thing"]
    part = {"name": "p", "mails": [], "page": ""}
    for schema, good in ((sent, False), (received, True)):
        value = {"id": "a", "kind": "part", "color": "red", "made_at": 1, "gone": "x", "token": "t"}
        assert fits(small, schema, {**value, "content": {"name": "p"}})
        assert fits(small, schema, {**value, "content": part}) is good
    forms = {name: "'format'" in str(schemas(small)[name]) for name in ("Part", "PartInput")}
    assert forms == {"Part": False, "PartInput": True}
