"""The OpenAPI document beside the spec: each operation, its route, parameters, body and answers."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent
from typing import Any

import pytest
from attrs import frozen

from codegen.export.openapi import openapi
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from tests.codegen.exported import at
from tests.codegen.exported import FILES
from tests.codegen.reading_exports import Document
from tests.codegen.reading_exports import must_be_there
from tests.codegen.reading_exports import shown
from tests.codegen.reading_exports import type_in
from tests.codegen.reading_exports import Way
from tests.codegen.reading_exports import ways
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.test_ending import FILES as ENDING


@frozen
class Both:
    """A document, and the spec that it was made of."""

    api: Api
    document: Document

    def pairs(self) -> Iterator[tuple[dict[str, Any], Operation]]:
        """Yield what the document says of each operation with a route of its own, and the spec."""
        found = by_id(self.document)
        for operation in self.api.operations():
            if operation.shares is None:
                yield found[operation.key], operation

    def sharing(self) -> Iterator[tuple[Operation, Operation]]:
        """Yield each operation that shares a route, and that whose route it is."""
        by_key = {operation.key: operation for operation in self.api.operations()}
        for operation in by_key.values():
            if operation.shares is not None:
                yield operation, by_key[f"{operation.resource}.{operation.shares}"]

    @property
    def ways(self) -> tuple[Way, Way]:
        return ways(self.api)


def by_id(document: Document) -> dict[str, dict[str, Any]]:
    return {
        operation["operationId"]: {**operation, "path": path, "verb": verb}
        for path, item in document["paths"].items()
        for verb, operation in item.items()
        if verb != "parameters"
    }


@pytest.fixture(scope="module")
def specs(real_api: Api) -> dict[str, Api]:
    small = load(FILES)
    ending = load(ENDING)
    return {"real": real_api, "small": small, "ending": ending}


@pytest.fixture(params=["real", "small", "ending"], scope="module")
def both(specs: dict[str, Api], request: pytest.FixtureRequest) -> Both:
    api = specs[request.param]
    return Both(api, openapi(api))


def test_an_operation_is_at_its_path_and_verb(both: Both) -> None:
    """`{key...}` and `{page?}` are written `{key}` and `{page}`."""
    found = {name: (one["verb"].upper(), one["path"]) for name, one in by_id(both.document).items()}
    expected = {}
    for operation in both.api.operations():
        if operation.shares is None:
            path = operation.path.replace("...}", "}").replace("?}", "}")
            expected[operation.key] = (operation.method, path)
            if "?}" in operation.path:
                shorter = (operation.method, path.rpartition("/")[0])
                expected[f"{operation.key}.first_page"] = shorter
    assert found == expected


def test_an_operation_is_told_apart_from_one_whose_path_is_that_without_a_page() -> None:
    """The first page of one list must not take the place of another operation."""
    one = "list_it:\n  http: GET /it/{user_id}/{page_number?}\n  doc: List.\n  returns: [str]\n"
    other = "get_it:\n  http: GET /it/{user_id}\n  doc: One.\n  returns: int\n"
    for text in (one + other, other + one):
        document = openapi(load({"rest/widget.yaml": operations(text)}))
        assert document["paths"]["/it/{user_id}"]["get"]["operationId"] == "widget.get_it"
        assert document["paths"]["/it/{user_id}/{page_number}"]["get"]["operationId"] == (
            "widget.list_it"
        )


def test_two_verbs_of_one_path_are_both_there() -> None:
    get = "get_it:\n  http: GET /it/{user_id}\n  doc: One.\n  returns: int\n"
    put = "put_it:\n  http: PUT /it/{user_id}\n  doc: Put.\n"
    document = openapi(load({"rest/widget.yaml": operations(get + put)}))
    item = document["paths"]["/it/{user_id}"]
    assert {verb: item[verb]["operationId"] for verb in ("get", "put")} == {
        "get": "widget.get_it",
        "put": "widget.put_it",
    }


def test_every_path_takes_the_tier(both: Both) -> None:
    tier = {"$ref": "#/components/parameters/Tier"}
    assert all(item["parameters"] == [tier] for item in both.document["paths"].values())
    found, platform = at(both.document, tier["$ref"]), both.api.platform
    assert (found["name"], found["in"], found["required"]) == (
        platform.tier_header,
        "header",
        False,
    )
    assert found["schema"]["enum"] == list(platform.tiers)
    assert found["schema"]["default"] == platform.default_tier


def test_parameters_are_where_the_spec_has_them_and_required_if_it_says_so(both: Both) -> None:
    for found, operation in both.pairs():
        assert [(p["name"], p["in"], p["required"]) for p in found["parameters"]] == [
            *((field.wire, "path", True) for field in operation.path_params),
            *((field.wire, "query", must_be_there(field)) for field in operation.query),
        ], operation.key


def parameters(both: Both) -> Iterator[tuple[str, dict[str, Any], Field]]:
    for found, operation in both.pairs():
        fields = (*operation.path_params, *operation.query)
        for parameter, field in zip(found["parameters"], fields, strict=True):
            yield f"{operation.key} {field.wire}", parameter, field


def test_a_parameter_has_the_type_of_the_spec(both: Both) -> None:
    sent, _ = both.ways
    for name, parameter, field in parameters(both):
        if isinstance(field.type, Json):
            inner = parameter["content"]["application/json"]["schema"]
            assert type_in(inner) == sent.type(field.type.inner), name
        else:
            assert type_in(parameter["schema"]) == sent.type(field.type), name


def test_a_parameter_says_what_it_is_and_how_long_it_lives(both: Both) -> None:
    for name, parameter, field in parameters(both):
        told = parameter.get("description", "")
        assert field.doc in told and field.note in told, name
        assert parameter.get("deprecated", False) == bool(field.deprecation), name
        assert parameter.get("x-sunset", "") == field.sunset, name
        assert parameter.get("x-crisp-since", "") == field.since, name
        schema = parameter.get("schema", {})
        assert not schema.keys() & {"description", "deprecated", "x-sunset"}, name


def test_a_value_that_spans_segments_is_marked(both: Both) -> None:
    marked = {name for name, p, _ in parameters(both) if p.get("x-crisp-spans-segments")}
    assert marked == {
        f"{operation.key} {segment.parameter}"
        for operation in both.api.operations()
        for segment in operation.segments
        if segment.spans and operation.shares is None
    }


def test_a_body_is_there_where_the_spec_has_one_and_required_unless_it_may_be_empty(both) -> None:
    found = {
        operation.key: one["requestBody"]["required"] if "requestBody" in one else None
        for one, operation in both.pairs()
    }
    assert found == {
        operation.key: needs_body(operation, both.api) for _, operation in both.pairs()
    }


def needs_body(operation: Operation, api: Api) -> bool | None:
    match operation.body:
        case None:
            return None
        case FieldsBody(fields, either):
            return bool(either) or any(map(must_be_there, fields))
        case TypeBody(picked=picked) if picked is not None:
            return any(map(must_be_there, picked.fields))
        case TypeBody(type=Ref(name)):
            named = api.types[name]
            return any(map(must_be_there, getattr(named, "fields", ())))
    return False


def test_a_body_of_a_type_is_of_that_type(both: Both) -> None:
    sent, _ = both.ways
    for found, operation in both.pairs():
        body = operation.body
        if isinstance(body, TypeBody):
            schema = found["requestBody"]["content"]["application/json"]["schema"]
            own = body.picked.name if body.picked else sent.type(body.type)
            assert type_in(schema) == own, operation.key


def test_a_body_takes_exactly_one_of_what_the_spec_says(both: Both) -> None:
    for found, operation in both.pairs():
        if isinstance(operation.body, FieldsBody):
            schema = found["requestBody"]["content"]["application/json"]["schema"]
            one_of = [{"required": [name]} for name in operation.body.either]
            assert schema.get("oneOf", []) == one_of, operation.key


def test_an_operation_is_deprecated_where_it_ends_or_is_gone(both: Both) -> None:
    for found, operation in both.pairs():
        gone = operation.status in ("seed-only", "removed")
        assert found.get("deprecated", False) == bool(operation.deprecation or gone), operation.key
        assert found.get("x-sunset", "") == operation.sunset
        assert found.get("x-crisp-deprecation", "") == operation.deprecation
        assert found.get("x-crisp-since", "") == operation.since
        successor = operation.successor.name if operation.successor else ""
        assert found.get("x-crisp-successor", "") == successor


def test_an_operation_says_what_the_spec_says_beyond_its_request(both: Both) -> None:
    for found, operation in both.pairs():
        told = found.get("description", "")
        assert told.startswith(operation.doc) and operation.note in told, operation.key
        assert (found["tags"], found["summary"]) == ([operation.resource], operation.label)
        url = f"{both.api.platform.rest_reference}#{operation.anchor}"
        assert found["externalDocs"] == {"url": url}
        status = "" if operation.status == "current" else operation.status
        assert found.get("x-crisp-status", "") == status
        assert found.get("x-crisp-tiers", []) == list(operation.tiers or ())
        assert found.get("x-crisp-also", []) == list(operation.also)
        assert found.get("x-crisp-causes", []) == list(operation.causes)
        assert found.get("x-crisp-client") == operation.client
        assert found.get("x-crisp-each", []) == [str(each) for each in operation.each]
        awaits = operation.awaits
        assert found.get("x-crisp-awaits") == (
            awaits
            and {
                "event": awaits.event,
                "field": awaits.event_field,
                "equals": awaits.body_field,
            }
        )


def test_a_list_in_pages_says_how_it_is_walked(both: Both) -> None:
    found = {one["operationId"]: one.get("x-crisp-paging") for one, _ in both.pairs()}
    assert found == {operation.key: paging_of(operation) for _, operation in both.pairs()}


def paging_of(operation: Operation) -> dict[str, Any] | None:
    rows = {"rows": operation.page_rows} if operation.page_rows else {}
    *_, last = (None, *operation.path_params)
    if last is not None and last.type == Scalar("page") and isinstance(operation.returns, ListOf):
        return {"by": "page", "parameter": last.wire, **rows}
    if operation.cursor is not None:
        parameter, field = operation.cursor
        return {"by": "cursor", "parameter": parameter, "field": field, **rows}
    return None


def test_an_operation_that_shares_a_route_is_told_there(both: Both) -> None:
    found = by_id(both.document)
    told = {
        (other["name"], name)
        for name, one in found.items()
        for other in one.get("x-crisp-shared-by", ())
    }
    assert told == {(operation.key, owner.key) for operation, owner in both.sharing()}


def test_what_was_removed_says_what_takes_its_place(both: Both) -> None:
    found = both.document.get("x-crisp-removed", {})
    assert {
        name: (one["description"], one.get("x-crisp-successor")) for name, one in found.items()
    } == {
        one.key: (one.doc, one.successor.name if one.successor else None)
        for one in both.api.removed
    }


def test_a_parameter_and_a_body_show_the_examples_of_the_spec(both: Both) -> None:
    for name, parameter, field in parameters(both):
        if isinstance(field.type, Json):
            content = parameter["content"]["application/json"]
            assert content.get("example") == field.example, name
        else:
            assert parameter["schema"].get("examples", []) == shown(field), name
    for found, operation in both.pairs():
        if operation.body is not None:
            content = found["requestBody"]["content"]["application/json"]
            assert content.get("example") == getattr(operation.body, "example", None)


def test_examples_of_a_query_and_a_body_are_written_as_the_spec_has_them() -> None:
    text = """\
    do_it:
      http: POST /did
      doc: One.
      query:
        filter?: {type: 'json {str: int}', example: {a: 1}}
        open?: {type: flag, example: true}
        word?: {type: str, seen: [b, a], example: a}
      body: any
      example: {body: {b: 2}}
      note: It is odd.
    """
    document = openapi(load({"rest/widget.yaml": operations(dedent(text))}))
    found = document["paths"]["/did"]["post"]
    query = {parameter["name"]: parameter for parameter in found["parameters"]}
    assert query["filter"]["content"]["application/json"]["example"] == {"a": 1}
    assert query["open"]["schema"]["examples"] == ["1"]
    assert query["word"]["schema"]["examples"] == ["a", "b"]
    assert found["requestBody"]["content"]["application/json"]["example"] == {"b": 2}
