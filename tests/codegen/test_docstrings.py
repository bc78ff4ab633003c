"""What the docstring of a method says, for each fact that the spec may state of its operation."""

from __future__ import annotations

import pytest

from codegen.render.docstrings import method_lines
from tests.codegen.specs import load
from tests.codegen.specs import operations

DO = "do_it:\n  http: {}\n  doc: Do it.\n"
OTHERS = """\
find_it:
  http: GET /it/{user_id}/{number}
  doc: Find it.
  path: {number: int}
  returns: Thing
end_it:
  http: PATCH /ends/{user_id}
  doc: End it.
  body: {how: soon | late}
"""
TYPES = """\
types:
  Thing: {doc: A thing., fields: {number: int}}
  Session: {doc: A session., fields: {identifier: str, key: str}}
"""
EVENTS = """\
family: thing
tiers: [user]
events:
  thing:made: {doc: It was made., fields: {id: str}}
  thing:told: {doc: It was told., payload: unknown}
"""


def lines(http: str, facts: str = "") -> list[str]:
    text = DO.format(http) + "".join(f"  {line}\n" for line in facts.splitlines())
    rest = operations(text + OTHERS)
    files = {"rest/widget.yaml": rest, "types/thing.yaml": TYPES, "rtm/thing.yaml": EVENTS}
    api = load(files)
    operation = next(o for o in api.operations() if o.key == "widget.do_it")
    return list(method_lines(operation, api.platform))


STATED = [
    ("since: 2025-01-01", "Since 2025-01-01."),
    ("status: implicit", "Used by Crisp's clients, not in its documentation."),
    ("status: internal", "In Crisp's internal documentation only."),
    (
        "status: seed-only",
        "Known from Crisp's client of 2017; gone from current clients and documentation.",
    ),
    ("auth: none", "Sent without credentials."),
    ("client: logout", "This client forgets its credentials."),
    (
        "client: login\nreturns: Session",
        "The identifier and key of the answer become this client's credentials.",
    ),
    ("body: {a?: str, b?: str}\neither: [a, b]", "Takes exactly one of a, b."),
    (
        "body: {key: str}\nawaits: thing:made matching id = key",
        "The result arrives as the event `thing:made` whose `id` equals `key`.",
    ),
    (
        "body: {ids: '[str]'}\neach: widget.end_it of ids with how = late",
        "For each of `ids` it does what `widget.end_it` does.",
    ),
    ("causes: [thing:made, thing:told]", "Causes `thing:made`, `thing:told`."),
]


@pytest.mark.parametrize(("fact", "line"), STATED)
def test_a_fact_that_is_stated_is_one_more_line(fact: str, line: str) -> None:
    plain = lines("POST /it")
    stated = lines("POST /it", fact)
    assert [one for one in stated if one not in plain] == [line]
    assert [one for one in plain if one not in stated] == []


NOT_RETRIED = (
    "Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a "
    "`ServerError` whose `ambiguous` is true."
)
LOOKED_UP = (
    "Retried only if a look-up by its `number` does not find it; "
    "the client sets a `number` unless you do."
)


@pytest.mark.parametrize(
    ("http", "facts", "line"),
    [
        ("GET /it", "", "Sent again after a failure; it only reads."),
        ("PUT /it", "", "Sent again after a failure; twice has the effect of once."),
        ("POST /it", "", NOT_RETRIED),
        (
            "POST /it",
            "safety: idempotent",
            "Sent again after a failure; twice has the effect of once.",
        ),
        (
            "POST /it/{user_id}",
            "body: {number?: int}\nreturns: Thing\ndeduplicate: number by find_it",
            LOOKED_UP,
        ),
    ],
)
def test_whether_it_is_sent_again(http: str, facts: str, line: str) -> None:
    told = [x for x in lines(http, facts) if "etried" in x or "again" in x]
    assert told == [line]


@pytest.mark.parametrize(
    ("http", "named"),
    [
        ("GET /it", ""),
        ("GET /it/{user_id}", "`user_id`"),
        ("GET /it/{user_id}/part/{key}", "`user_id` or `key`"),
        ("GET /them/{user_id}/{page_number}", "`user_id`"),
        ("GET /them/{page_number}", ""),
        ("HEAD /it/{user_id}", ""),
    ],
)
def test_what_may_not_be_there(http: str, named: str) -> None:
    facts = "returns: '[Thing]'" if "page" in http else ""
    told = [line for line in lines(http, facts) if "NotFoundError" in line]
    assert told == ([f"Raises `NotFoundError` if there is no such {named}."] if named else [])


@pytest.mark.parametrize(("fact", "told"), [("page_rows: 40", 1), ("", 0)])
def test_how_many_rows_a_page_has_where_the_operation_says_so(fact: str, told: int) -> None:
    found = lines("GET /them/{page_number}", f"returns: '[Thing]'\n{fact}")
    assert found.count("A page has at most 40 rows.") == told
