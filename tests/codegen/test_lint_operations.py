"""Each clause of the rules for operations: what only it finds, and what only it allows."""

from __future__ import annotations

import pytest

from tests.codegen.linting import found
from tests.codegen.linting import MADE
from tests.codegen.linting import operation
from tests.codegen.specs import operations
from tests.codegen.test_lint import REST
from tests.codegen.test_lint import RTM
from tests.codegen.test_lint import TYPES


@pytest.mark.parametrize("text", ["causes: [thing:odd]", "awaits: thing:odd matching id = mode"])
def test_an_event_that_is_gone_is_neither_caused_nor_awaited(text):
    odd = (RTM, "    note: No source says what it carries.\n    payload: unknown\n",
           "    fields: {id: str}\n")  # fmt: skip
    put = (REST, "  causes: [thing:made]\n", f"  {text}\n")
    assert found(odd, put) == ["gone-and-awaited thing:odd"]


def test_an_event_that_comes_may_be_awaited():
    made = (RTM, MADE, f"{MADE}      id: str\n")
    put = (REST, "  causes: [thing:made]\n", "  awaits: thing:made matching id = mode\n")
    assert found(made, put) == []


@pytest.mark.parametrize(
    ("method", "safety"), [("GET", "safe"), ("PUT", "idempotent"), ("POST", "unsafe")]
)
def test_safety_that_the_verb_has_already(method, safety):
    text = f"do_it:\n  http: {method} /did\n  doc: One.\n  safety: {safety}\n"
    assert found(operation(text)) == [f"safety-restated {method}"]


def test_safety_that_differs_from_the_verb():
    text = "do_it:\n  http: POST /did\n  doc: One.\n  safety: safe\n"
    assert found(operation(text)) == []


@pytest.mark.parametrize(
    ("safety", "expected"), [("safe", ["safety-restated do_it"]), ("unsafe", [])]
)
def test_safety_of_an_operation_that_shares_a_route_is_compared_with_its_owner(safety, expected):
    """And not with the verb, which says `unsafe`."""
    text = "do_it:\n  http: POST /did\n  doc: One.\n  safety: safe\n  body: {a: int}\n"
    text += f"do_that:\n  shares: do_it\n  doc: One.\n  safety: {safety}\n  body: {{b: int}}\n"
    assert found(operation(text)) == expected


def test_an_answer_or_a_body_that_may_be_anything_needs_a_note():
    text = "do_it:\n  http: POST /did\n  doc: One.\n  body: any\n  returns: any\n"
    assert found(operation(text)) == ["untyped note:", "untyped note:"]
    assert found(operation(text + "  note: It is odd.\n")) == []


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_neither_verb_that_reads_has_a_body(method):
    text = f"do_it:\n  http: {method} /did\n  doc: One.\n  body: {{a: int}}\n"
    assert found(operation(text)) == ["body-of-get do_it"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_every_other_verb_may_have_one(method):
    text = f"do_it:\n  http: {method} /did\n  doc: One.\n  body: {{a: int}}\n"
    assert found(operation(text)) == []


ROWS = "list_it:\n  http: GET /list\n  doc: One.\n  query: {{before?: ms}}\n"
ROWS += "  cursor: before = created_at\n  returns: [{row}]\n"


def test_rows_that_a_cursor_walks_have_a_key_too():
    no_key = (TYPES, "    key: id\n", "")
    page = (REST, "/{page_number}", "")
    rows = operation(ROWS.format(row="Thing"))
    assert found(no_key, page, rows) == ["row-without-key list_it"]


def test_a_list_without_pages_needs_no_key():
    page = (REST, "/{page_number}", "")
    assert found((TYPES, "    key: id\n", ""), page) == []


def test_pages_of_words_need_no_key():
    assert found((REST, "returns: [Thing]", "returns: [str]")) == []


def test_a_page_of_one_thing_is_excused_by_a_note():
    one = (REST, "returns: [Thing]", "returns: Thing\n    note: It is one.")
    assert found(one) == []


def test_a_page_that_answers_nothing_is_no_list():
    assert found((REST, "    returns: [Thing]\n", "")) == []


def test_operations_of_a_resource_may_fill_several_files():
    more = operations("do_it:\n  http: POST /did\n  doc: One.\n")
    assert found(more={"rest/widget_more.yaml": more}) == []
    assert found(more={"rest/more_widget.yaml": more}) == ["file-of-resource widget"]


def test_only_the_first_operation_of_a_misplaced_file_is_named():
    two = "do_it:\n  http: POST /did\n  doc: One.\ndo_that:\n  http: POST /that\n  doc: One.\n"
    assert found(more={"rest/other.yaml": operations(two)}) == ["file-of-resource widget"]


def test_the_same_place_below_other_text_may_have_another_name():
    text = "do_it:\n  http: POST /at/{user_id}\n  doc: One.\n"
    assert found(operation(text)) == []


def test_a_second_value_of_a_path_is_compared_too():
    text = "do_it:\n  http: POST /it/{website_id}/{user_id}\n  doc: One.\n"
    assert found(operation(text)) == ["path-names-differ {user_id}"]
