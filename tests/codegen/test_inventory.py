"""`list --json`: what other programs read of the spec."""

from __future__ import annotations

import pytest

from codegen.inventory import counts
from codegen.inventory import inventory
from tests.codegen.specs import load
from tests.codegen.specs import operations

WIDGET = """\
list_them:
  http: GET /widget/{user_id}/list/{page_number}
  doc: Them.
  returns: [Thing]
  words: show them
  also: [get, all_of_them]
  anchor: list-the-things
  tiers: unknown
  query:
    from?: ms
    limit: int = 3

make_it:
  http: POST /widget/{user_id}
  doc: Fields.
  status: removed
  body:
    note?: str
    kind: const thing
    state: on | off = on
    name: str

save_it:
  http: PUT /widget/{user_id}
  doc: A type.
  body: Thing {name}
"""
FILES = {
    "rest/widget.yaml": operations(WIDGET) + "types:\n  Thing: {doc: It., fields: {name: str}}\n",
    "rtm/thing.yaml": (
        "family: thing\ntiers: [user]\nweb_hook: true\nevents:\n"
        "  thing:made_now: {doc: It., payload: unknown, tiers: unknown, web_hook: false}\n"
    ),
}


def argument(name, wire, where, text, required):
    return {"name": name, "wire": wire, "in": where, "type": text, "required": required}


NO_DATES = {"deprecation": None, "sunset": None, "successor": None, "since": None}
USER = argument("user_id", "user_id", "path", "str", True)


@pytest.fixture
def found():
    listed = inventory(load(FILES))
    return {o["name"]: o for o in listed["operations"] if o["resource"] == "widget"}, listed


def test_an_operation_with_all_that_it_has(found):
    assert found[0]["list_them"] == {
        "resource": "widget",
        "name": "list_them",
        "also": ["get", "all_of_them"],
        "words": ["show them"],
        "asks": None,
        "reference": "list-the-things",
        "method": "GET",
        "path": "/widget/{user_id}/list/{page_number}",
        "safety": "safe",
        "tiers": None,
        "tiers_not_stated": ["user", "website", "plugin"],
        "tiers_closed": [],
        "tiers_doubted": [],
        "scope": None,
        "deprecated": False,
        **NO_DATES,
        "returns": "[Thing]",
        "args": [
            USER,
            argument("page_number", "page_number", "path", "page", False),
            argument("from_", "from", "query", "ms", False),
            argument("limit", "limit", "query", "int = 3", False),
        ],
    }


def test_inline_bodies_in_call_order_without_constants(found):
    operation = found[0]["make_it"]
    assert operation["args"] == [
        USER,
        argument("name", "name", "field", "str", True),
        argument("note", "note", "field", "str", False),
        argument("state", "state", "field", "on | off = on", False),
    ]
    assert (operation["deprecated"], operation["returns"]) == (True, None)


def test_a_body_as_one_argument(found):
    assert found[0]["save_it"]["args"] == [
        USER,
        argument("body", None, "body", "Thing {name}", True),
    ]


def test_what_ends_and_what_is_gone():
    listed = inventory(load({}))
    [ends] = [o for o in listed["operations"] if o["deprecated"]]
    assert {key: ends[key] for key in NO_DATES} == {
        "deprecation": "Crisp lists them elsewhere.",
        "sunset": "2026-12-31",
        "successor": "past.list_past_lines",
        "since": None,
    }
    assert listed["removed"] == [
        {
            "name": "past.list_past_things",
            "doc": "Things were never listed.",
            "successor": "past.list_past_lines",
        }
    ]


def test_events(found):
    assert found[1]["events"] == [
        {
            "name": "thing:made_now",
            "class": "ThingMadeNow",
            "family": "thing",
            "tiers": None,
            "scope": None,
            "web_hook": False,
            "deprecated": False,
            **NO_DATES,
        }
    ]


def test_counts():
    without = counts(load({}))
    found = counts(load(FILES))
    assert {what: count - without[what] for what, count in found.items()} == {
        "resources": 1,
        "operations": 3,
        "further names": 2,
        "handles": 0,
        "types": 1,
        "event families": 1,
        "events": 1,
    }


def test_the_real_spec_is_listed_whole(real_api):
    listed = inventory(real_api)
    assert len(listed["operations"]) == counts(real_api)["operations"] > 250
    assert len({e["class"] for e in listed["events"]}) == counts(real_api)["events"] > 100
