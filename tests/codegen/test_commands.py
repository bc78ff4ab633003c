"""What the command line is told of operations: what asks before, and what JSON a key takes."""

from __future__ import annotations

import pytest

from codegen.render.commands import commands
from tests.codegen.specs import load
from tests.codegen.specs import operations

REST = "rest/widget.yaml"
TYPES = "types:\n  Thing: {doc: It., key: id, fields: {id: str}}\n"


def described(text):
    """Return what is said of the operation `do_it`."""
    api = load({REST: operations(text) + TYPES})
    return commands(api)["operations"]["widget.do_it"]


@pytest.mark.parametrize(
    ("http", "more", "why"),
    [
        ("GET /it", "", None),
        ("DELETE /it", "", "what it removes is gone"),
        ("PATCH /batch/remove", "", "what it removes is gone"),
        ("PUT /it", "", "it replaces what is there"),
        ("PATCH /batch/it", "", "it changes many things at once"),
        ("PATCH /it", "", None),
        ("PATCH /it", "  safety: unsafe\n", "it cannot be undone"),
        ("POST /it", "", "it cannot be undone"),
        ("POST /it", "  safety: safe\n", None),
        ("POST /it", "  returns: Thing\n", "it cannot be undone"),
    ],
)
def test_what_asks_before(http, more, why):
    text = f"do_it:\n  http: {http}\n  doc: Do it.\n{more}"
    assert described(text).get("asks") == why


def test_what_only_adds_a_thing_that_can_be_removed_does_not_ask():
    text = (
        "do_it:\n  http: POST /user/{user_id}/thing\n  doc: Add.\n  returns: Thing\n"
        "get_it:\n  http: GET /user/{user_id}/thing/{website_id}\n  doc: One.\n  returns: Thing\n"
        "remove_it:\n  http: DELETE /user/{user_id}/thing/{website_id}\n  doc: Remove.\n"
    )
    assert "asks" not in described(text)
    silent = text.replace("Add.\n  returns: Thing\n", "Add.\n")
    assert described(silent)["asks"] == "it cannot be undone"


@pytest.mark.parametrize(
    ("type", "kinds"),
    [
        ("str", ["text"]),
        ("int 1..5", ["number"]),
        ("flag", ["bool"]),
        ("ms", ["number"]),
        ("a | b", ["text"]),
        ("json [Thing]", ["list"]),
        ("str | json [str]", ["list", "text"]),
    ],
)
def test_what_json_a_key_takes(type, kinds):
    text = f"do_it:\n  http: GET /it\n  doc: Do it.\n  query:\n    key?: '{type}'\n"
    [argument] = described(text)["args"]
    assert argument["kinds"] == kinds
    assert argument["type"] == type


def test_words_are_those_of_an_enum_that_is_not_open():
    text = "do_it:\n  http: GET /it\n  doc: Do it.\n  query:\n    key?: {}\n"
    [closed] = described(text.format("a | b"))["args"]
    [open_] = described(text.format("a | b*"))["args"]
    assert closed["words"] == ("a", "b")
    assert "words" not in open_
