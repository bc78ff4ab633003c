"""`asks:` of an operation or of a file: why a person is asked before a write."""

from __future__ import annotations

import pytest

from codegen.export.openapi import openapi
from codegen.inventory import inventory
from codegen.render.commands import commands
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import problems

REST = "rest/widget.yaml"
DO = "do_it:\n  http: PATCH /it\n  doc: Do it.\n"
SEE = "see_it:\n  http: GET /it\n  doc: See it.\n"
DROP = "drop_it:\n  http: DELETE /it\n  doc: Drop it.\n"
MEND = "mend_it:\n  http: PATCH /it/state\n  doc: Mend it.\n"
NAMES = ("do_it", "see_it", "drop_it", "do_it_again", "mend_it")
AGAIN = "do_it_again:\n  shares: do_it\n  doc: Do it again.\n"
OWN = "  asks: the customer sees it\n"


def of_file(text: str) -> str:
    """Return a file whose writes ask."""
    return operations(text).replace("\noperations:", "\nasks: readers see it\noperations:")


def test_an_operation_says_why():
    api = load({REST: operations(DO + OWN)})
    [listed] = [one for one in inventory(api)["operations"] if one["name"] == "do_it"]
    assert listed["asks"] == "the customer sees it"
    assert openapi(api)["paths"]["/it"]["patch"]["x-crisp-asks"] == "the customer sees it"


def test_a_file_says_it_for_all_of_its_writes():
    text = DO + OWN + SEE + DROP + AGAIN + MEND
    found = commands(load({REST: of_file(text)}))["operations"]
    assert {key: found[f"widget.{key}"].get("asks", "") for key in NAMES} == {
        "do_it": "the customer sees it",
        "see_it": "",
        "drop_it": "what it removes is gone, and readers see it",
        "do_it_again": "the customer sees it",
        "mend_it": "readers see it",
    }


def test_where_nothing_is_said_it_follows_from_the_route():
    found = commands(load({REST: operations(DO + DROP + AGAIN)}))["operations"]
    assert "asks" not in found["widget.do_it"]
    assert found["widget.drop_it"]["asks"] == "what it removes is gone"


def test_what_is_on_one_route_does_the_same():
    found = commands(load({REST: operations(DO + OWN + AGAIN)}))["operations"]
    assert found["widget.do_it"]["does"] == ["widget.do_it_again"]
    assert found["widget.do_it_again"]["does"] == ["widget.do_it"]
    assert found["widget.do_it_again"]["asks"] == "the customer sees it"


@pytest.mark.parametrize("text", ["''", "[one, two]", "{a: b}"])
def test_what_is_no_sentence_is_a_problem_at_its_place(text):
    [problem] = problems({REST: operations(f"{DO}  asks: {text}\n")})
    assert problem.startswith(f"spec/{REST}:8:")
    assert "`asks` must be" in problem
