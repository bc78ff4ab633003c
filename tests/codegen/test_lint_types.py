"""Each clause of the rules for events and types: what only it finds, and what only it allows."""

from __future__ import annotations

import pytest

from tests.codegen.linting import field
from tests.codegen.linting import found
from tests.codegen.linting import in_emit
from tests.codegen.linting import in_event
from tests.codegen.linting import MADE
from tests.codegen.linting import operation
from tests.codegen.specs import operations
from tests.codegen.test_lint import OTHER
from tests.codegen.test_lint import REST
from tests.codegen.test_lint import RTM
from tests.codegen.test_lint import TYPES


def test_an_event_that_is_gone_and_no_web_hook_is_left_alone():
    gone = (RTM, "    since: 2025-01-01\n", "    status: removed\n    web_hook: false\n")
    caused = (REST, "  causes: [thing:made]\n", "")
    assert found(gone, caused) == []


def test_words_of_an_event_decide_its_types_too():
    content = in_event("kind: text | map\n      content: Content")
    assert found(content) == ["variant-without-word kind", "word-without-variant Content"]


def test_a_field_that_may_be_absent_and_is_no_key_is_left_alone():
    assert found(field("more?: str")) == []


def test_words_of_a_named_enum_and_of_one_that_may_be_null_are_compared_too():
    word = (TYPES, "  Content:", "  Word: {doc: One., enum: [text, part, map]}\n\n  Content:")
    lacks = ["word-without-variant Content"]
    named = (TYPES, "kind: text | part", "kind: Word")
    assert found(word, named) == lacks
    null = (TYPES, "kind: text | part", "kind: text | part | map | null")
    assert found(null) == lacks
    content = (TYPES, "content: Content", "content: Content | null")
    more = (TYPES, "text | part", "text | part | map")
    assert found(content, more) == lacks


@pytest.mark.parametrize(
    "user",
    [
        operation("do_it:\n  http: POST /did\n  doc: One.\n  body: More\n"),
        operation("do_it:\n  http: POST /did\n  doc: One.\n  body: More {a}\n"),
        operation("do_it:\n  http: POST /did\n  doc: One.\n  body: {a: '[More]'}\n"),
        operation("do_it:\n  http: GET /did\n  doc: One.\n  query: {a?: 'json More'}\n"),
        operation("do_it:\n  http: GET /did\n  doc: One.\n  returns: More\n"),
        in_emit("more: More"),
        in_event("more: More"),
        (RTM, MADE, "    extends: More\n" + MADE),
    ],
    ids=["body", "pick", "body field", "query", "answer", "emit", "event", "base of an event"],
)
def test_each_use_of_a_type_is_one(user):
    more = (TYPES, "  Content:", "  More: {doc: No., fields: {a: str}}\n\n  Content:")
    assert found(more) == ["type-unused More"]
    assert found(more, user) == ["type-far-away More"]


@pytest.mark.parametrize(
    "user",
    [field("more: More"), (TYPES, "    key: id\n", "    key: id\n    extends: More\n"),
     (TYPES, "      part: {str: int}", "      part: More")],
    ids=["field", "base", "variant"],
)  # fmt: skip
def test_a_use_by_a_type_beside_it_is_one_and_it_may_stay_there(user):
    more = (TYPES, "  Content:", "  More: {doc: No., fields: {a: str}}\n\n  Content:")
    assert found(more, user) == []


def test_a_use_by_a_type_that_is_not_used_is_none():
    more = "  More: {doc: No., fields: {most: Most}}\n\n  Most: {doc: No., fields: {a: str}}\n\n"
    assert found((TYPES, "  Content:", more + "  Content:")) == [
        "type-unused More",
        "type-unused Most",
    ]


def test_a_type_that_two_files_use_may_stay_in_types():
    """As `Thing` of the good spec, which operations and events use."""
    assert found() == []
    no_rest = {REST: operations(OTHER)}
    assert "type-far-away Thing" in found(more=no_rest)
