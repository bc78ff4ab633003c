"""The OpenAPI document beside the spec: answers, refusals, and who has to send credentials."""

from __future__ import annotations

import pytest

from codegen.export.openapi import openapi
from codegen.ir import Api
from tests.codegen.exported import FILES
from tests.codegen.reading_exports import type_in
from tests.codegen.specs import load
from tests.codegen.test_exported_routes import Both


@pytest.fixture(params=["real", "small"], scope="module")
def both(real_api: Api, request: pytest.FixtureRequest) -> Both:
    is_real = request.param == "real"
    api = real_api if is_real else load(FILES)
    return Both(api, openapi(api))


def test_an_answer_has_the_statuses_and_the_type_of_the_spec_in_an_envelope(both: Both) -> None:
    _, received = both.ways
    for found, operation in both.pairs():
        status, reason = operation.success
        good = {key: one for key, one in found["responses"].items() if key < "300"}
        assert good.keys() == ({"200", "206"} if status == 206 else {str(status)}), operation.key
        for one in good.values():
            if operation.method == "HEAD":
                assert "content" not in one
                continue
            schema = one["content"]["application/json"]["schema"]
            assert set(schema["required"]) == {"error", "reason", "data"}
            assert schema["properties"]["error"] == {"type": "boolean", "const": False}
            assert schema["properties"]["reason"] == {"type": "string", "examples": [reason]}
            data = schema["properties"]["data"]
            if operation.returns is None:
                assert data["type"] == "object" and data["description"] == "Nothing."
            else:
                assert type_in(data) == received.type(operation.returns), operation.key


def test_an_operation_has_every_known_refusal(both: Both) -> None:
    platform = both.api.platform
    statuses = {str(status) for status in platform.status_errors}
    statuses |= {str(reason.status) for reason in platform.reasons} | {"5XX"}
    for found, operation in both.pairs():
        refused = {key: one for key, one in found["responses"].items() if key >= "300"}
        assert refused.keys() == statuses, operation.key
        for status, one in refused.items():
            if operation.method == "HEAD":
                assert one.keys() == {"description"}
            else:
                assert one == {"$ref": f"#/components/responses/Refused{status}"}


def test_a_refusal_names_reasons_errors_and_whether_it_is_tried_again(both: Both) -> None:
    platform = both.api.platform
    for name, found in both.document["components"]["responses"].items():
        status = name.removeprefix("Refused")
        if status == "5XX":
            again = [one for one in platform.retry_statuses if one >= 500]
            assert found["x-crisp-retry"] == again
            continue
        known = [one for one in platform.reasons if one.status == int(status)]
        content = found["content"]["application/json"]
        assert set(content["schema"]["required"]) == {"error", "reason", "data"}
        assert content["schema"]["properties"]["error"] == {"type": "boolean", "const": True}
        assert list(content.get("examples", ())) == [one.reason for one in known]
        assert ("examples" in content) == bool(known)
        listed = {"type": "string", "enum": [one.reason for one in known]}
        text = {"type": "string"}
        reason = {"anyOf": [listed, text]} if known else text
        assert content["schema"]["properties"]["reason"] == reason
        errors = {platform.status_errors.get(int(status)), *(one.error for one in known)} - {None}
        assert set(found["x-crisp-errors"]) == errors
        assert found["x-crisp-retry"] is (int(status) in platform.retry_statuses)
        shown = {key: one["value"] for key, one in content.get("examples", {}).items()}
        assert shown == {one: {"error": True, "reason": one, "data": {}} for one in shown}


def test_security_is_lifted_only_where_the_spec_says_that_no_credentials_are_sent(both) -> None:
    assert both.document["security"] == [{"token": []}]
    for found, operation in both.pairs():
        own = {} if operation.authenticated else {"security": []}
        assert {key: found[key] for key in found if key == "security"} == own, operation.key
