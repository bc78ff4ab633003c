"""Bodies from the field fit the exported schemas: they were not made from our spec."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft7Validator
from jsonschema import Draft202012Validator

from codegen.export.asyncapi import asyncapi
from codegen.export.openapi import openapi
from tests.codegen.specs import real_api
from tests.codegen.specs import ROOT

BODIES = json.loads((ROOT / "tests/data/bodies.json").read_text("utf-8"))
API = real_api()
REST, EVENTS = openapi(API), asyncapi(API)
STATUS = {reason.reason: str(reason.status) for reason in API.platform.reasons}


def route(text: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", text.replace("/v1/", "/", 1))


OPERATIONS = {
    f"{verb.upper()} {route(path)}": operation
    for path, item in REST["paths"].items()
    for verb, operation in item.items()
    if verb != "parameters"
}
MESSAGES = {
    ("Hook" if key.startswith("hook.") else "", message["name"]): message
    for key, message in EVENTS["components"]["messages"].items()
}


def rest_errors(content: dict[str, Any], value: Any) -> list[str]:
    schema = {**content["application/json"]["schema"], "components": REST["components"]}
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]


def event_errors(kind: str, name: str, value: Any) -> list[str]:
    message = MESSAGES[kind, name]["payload"]
    schema = {"allOf": [message], "components": EVENTS["components"]}
    return [error.message for error in Draft7Validator(schema).iter_errors(value)]


def of(kind: str, provenance: str) -> list[Any]:
    found = [b for b in BODIES if (b["kind"], b["provenance"]) == (kind, provenance)]
    return [pytest.param(body, id=body["id"]) for body in found]


@pytest.mark.parametrize("body", of("rest", "official-example"))
def test_answers_of_the_reference(body):
    operation = OPERATIONS[route(body["operation_or_event"])]
    payload = body["payload"]
    success = next(iter(operation["responses"].values()))
    assert (rest_errors(success["content"], payload) == []) is not payload["error"]
    if payload["error"]:
        name = operation["responses"][STATUS[payload["reason"]]]["$ref"].rpartition("/")[2]
        assert rest_errors(REST["components"]["responses"][name]["content"], payload) == []


@pytest.mark.parametrize("body", of("rest", "program-request"))
def test_requests_that_programs_make(body):
    operation = OPERATIONS[route(body["operation_or_event"].removeprefix("REQUEST "))]
    assert rest_errors(operation["requestBody"]["content"], body["payload"]) == []


@pytest.mark.parametrize("body", of("hook", "official-example"))
def test_web_hooks_of_the_reference(body):
    assert event_errors("Hook", body["operation_or_event"], body["payload"]) == []


@pytest.mark.parametrize("body", of("rtm", "official-example"))
def test_events_of_the_reference(body):
    assert event_errors("", body["operation_or_event"], body["payload"]) == []


@pytest.mark.parametrize(
    "body", [b for b in BODIES if "malformed" in b["id"]], ids=lambda b: b["id"]
)
def test_malformed_hooks_do_not_fit(body):
    event = body["operation_or_event"]
    whole = {"website_id": "w", "event": event, "timestamp": 1, **body["payload"]}
    assert event_errors("Hook", event, whole)
