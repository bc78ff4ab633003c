"""Each clause of the rules for what is new, what ends, and what takes its place."""

from __future__ import annotations

import pytest

from tests.codegen.linting import Change
from tests.codegen.linting import field
from tests.codegen.linting import found
from tests.codegen.linting import in_event
from tests.codegen.linting import in_query
from tests.codegen.test_lint import API
from tests.codegen.test_lint import GOOD
from tests.codegen.test_lint import REST
from tests.codegen.test_lint import RTM
from tests.codegen.test_lint import TYPES

SINCE = {
    "operation": (REST, "  put_it:\n", "  put_it:\n    since: 2026-02-01\n"),
    "event": (RTM, "since: 2025-01-01", "since: 2026-02-01"),
    "type": (TYPES, "    key: id\n", "    key: id\n    since: 2026-02-01\n"),
    "field": field("more: {type: str, since: 2026-02-01}"),
    "argument": in_query("more?: {type: str, since: 2026-02-01}"),
    "field of an event": in_event("more: {type: str, since: 2026-02-01}"),
}


@pytest.mark.parametrize("thing", SINCE)
def test_nothing_is_newer_than_the_revision(thing):
    told = found(SINCE[thing])
    assert [one.partition(" ")[0] for one in told] == ["since-the-future"]


def ends(thing: str, said: str) -> Change:
    """Let a thing end: `said` stands in a block of its own, or in `{}`."""
    block = f"    {said}\n".replace(", ", "\n    ")
    match thing:
        case "operation":
            return REST, "  put_it:\n", f"  put_it:\n{block}"
        case "event":
            return RTM, "    since: 2025-01-01\n", block
        case "type":
            return TYPES, "    key: id\n", f"    key: id\n{block}"
        case "argument":
            return in_query(f"more?: {{type: str, {said}}}")
    return field(f"more: {{type: str, {said}}}")


def test_a_field_is_told_by_its_name_on_the_wire():
    told = found(field("from: {type: str, since: 2026-02-01}"))
    assert told == ["since-the-future from"]


@pytest.mark.parametrize("thing", ["operation", "event", "type", "argument", "field"])
def test_what_ends_says_when_if_the_spec_promises_a_day(thing):
    grace = (API, "params:\n", "ending: {grace: 90 days}\nparams:\n")
    told = found(ends(thing, "deprecated: Ends."), grace)
    assert [one.partition(" ")[0] for one in told] == ["sunset-missing"]
    assert found(ends(thing, "deprecated: Ends.")) == []
    dated = ends(thing, "deprecated: Ends., sunset: 2027-01-01")
    assert found(dated, grace) == []


AFTER = "    deprecated: Ends.\n    successor: "


@pytest.mark.parametrize(
    "ending",
    ["deprecated: Ends.", "status: removed"],
)
def test_the_successor_of_an_operation_stays(ending):
    put = (REST, "  put_it:\n", f"  put_it:\n{AFTER}widget.do_it\n")
    do_it = "do_it:\n  http: POST /did\n  doc: One.\n"
    assert found(put, (REST, "  other:\n", _above(do_it))) == []
    ends = (REST, "  other:\n", _above(f"{do_it}  {ending}\n"))
    assert found(put, ends) == ["successor-ends widget.do_it"]


def _above(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines()) + "  other:\n"


def test_the_successor_of_an_operation_that_was_removed_stays():
    gone = "\nremoved:\n\n  drop_it:\n    doc: Nobody did.\n    successor: widget.put_it\n"
    files = {REST: GOOD[REST] + gone}
    assert found(more=files) == []
    ends = (REST, "  put_it:\n", "  put_it:\n    deprecated: Ends.\n")
    assert found(ends, more=files) == ["successor-ends widget.put_it"]


def test_the_successor_of_an_event_that_ends_or_a_type_stays():
    made = (RTM, "    since: 2025-01-01\n", f"{AFTER}thing:odd\n")
    comes = (RTM, "    status: removed\n    web_hook: false\n", "")
    assert found(made, comes) == []
    ends = (RTM, "    status: removed\n    web_hook: false\n", "    deprecated: Ends.\n")
    assert found(made, ends) == ["successor-ends thing:odd"]
    thing = (TYPES, "    key: id\n", f"    key: id\n{AFTER}Content\n")
    assert found(thing) == []
    content = (TYPES, "doc: What is in it.\n", "doc: What is in it.\n    deprecated: Ends.\n")
    assert found(thing, content) == ["successor-ends Content"]
