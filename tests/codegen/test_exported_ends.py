"""Exports: what was announced to end, what takes its place, and since when a thing is there."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.export.asyncapi import asyncapi
from codegen.export.openapi import openapi
from codegen.ir import Api
from tests.codegen.specs import load
from tests.codegen.test_ending import FILES
from tests.codegen.test_ending import MESSAGE

KEYS = ("deprecated", "x-sunset", "x-crisp-deprecation", "x-crisp-successor", "x-crisp-since")


@pytest.fixture(scope="module")
def api() -> Api:
    hooked = {name: text.replace("[user]\nevents", "[user]\nweb_hook: true\nevents")
              for name, text in FILES.items()}  # fmt: skip
    return load(hooked)


@pytest.fixture(scope="module")
def rest(api: Api) -> dict[str, Any]:
    return openapi(api)


@pytest.fixture(scope="module")
def messages(api: Api) -> dict[str, Any]:
    return asyncapi(api)["components"]


def told(found: dict[str, Any]) -> dict[str, Any]:
    return {key: found[key] for key in KEYS if key in found}


def test_an_operation(rest):
    found = rest["paths"]["/it"]["get"]
    assert found["description"] == f"It. {MESSAGE}"
    assert told(found) == {
        "deprecated": True,
        "x-sunset": "2026-12-31",
        "x-crisp-deprecation": MESSAGE.removeprefix("Deprecated: ").partition(" It may")[0],
        "x-crisp-since": "2025-01-01",
    }
    listed = rest["paths"]["/them/{page_number}"]["get"]
    assert listed["x-crisp-successor"] == "widget.get_that"
    assert told(rest["paths"]["/that"]["get"]) == {}


def test_a_parameter_says_it_itself(rest):
    key, search = rest["paths"]["/it"]["get"]["parameters"]
    assert told(key) == {
        "deprecated": True,
        "x-sunset": "2027-01-31",
        "x-crisp-deprecation": "It finds little.",
        "x-crisp-successor": "search",
    }
    assert (key["schema"], search["schema"]) == ({"type": "string"}, {"type": "string"})
    assert told(search) == {"x-crisp-since": "2025-02-01"}


def test_a_type(rest):
    schemas = rest["components"]["schemas"]
    assert told(schemas["Row"]) == {
        "deprecated": True,
        "x-crisp-deprecation": "Rows end.",
        "x-crisp-successor": "Line",
    }
    assert schemas["Row"]["x-crisp-was"] == ["OldRow", "OlderRow"]
    assert told(schemas["LineInput"]) == {"x-crisp-since": "2025-03-01"}


def test_what_is_gone(rest):
    assert rest["x-crisp-removed"]["widget.get_line"] == {
        "description": "Lines are only put.",
        "x-crisp-successor": "widget.put_line",
    }
    assert rest["x-crisp-removed"]["widget.lose_line"] == {"description": "Nobody lost one."}


def test_an_event_and_its_fields(rest, messages):
    ends = {"x-crisp-deprecation": "Nobody makes things.", "x-crisp-successor": "thing:done"}
    assert told(messages["messages"]["ThingMade"]) == ends
    assert told(messages["messages"]["hook.ThingMade"]) == ends
    payload = messages["schemas"]["events.ThingMade"]
    assert told(payload) == {"deprecated": True, **ends}
    assert told(payload["properties"]["id"]) == {
        "deprecated": True,
        "x-crisp-deprecation": "Use `key`.",
    }
    assert told(messages["messages"]["ThingDone"]) == {"x-crisp-since": "2025-04-01"}
    assert told(rest["webhooks"]["thing:made"]["post"]) == {"deprecated": True, **ends}
