"""What an operation takes over from the one whose route it shares, and what it says itself."""

from __future__ import annotations

import pytest

from codegen.ir import Operation
from tests.codegen.specs import load
from tests.codegen.specs import operations


def sharing(owner: str, own: str = "") -> Operation:
    """Return an operation that shares the route of another; both have a line more."""
    text = (
        f"do_it:\n  http: POST /it\n  doc: It.\n{owner}  body:\n    one: int\n"
        f"do_that:\n  shares: do_it\n  doc: That.\n{own}  body:\n    two: int\n"
    )
    api = load({"rest/widget.yaml": operations(text)})
    return next(one for one in api.operations() if one.name == "do_that")


def test_the_route_is_that_of_the_other() -> None:
    found = sharing("")
    assert (found.method, found.path, found.anchor, found.label) == (
        "POST", "/it", "do-it", "Do It",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("attribute", "key", "theirs", "own"),
    [
        ("anchor", "anchor", "their-anchor", "own-anchor"),
        ("success", "answers", "202 dispatched", "200 changed"),
        ("safety", "safety", "idempotent", "safe"),
        ("tiers", "tiers", "[plugin]", ""),
    ],
)
def test_it_has_what_the_other_says_unless_it_says_so_itself(
    attribute: str, key: str, theirs: str, own: str
) -> None:
    def value(*lines: str) -> str:
        return str(getattr(sharing(*lines), attribute))

    their_line, own_line = f"  {key}: {theirs}\n", f"  {key}: {own}\n"
    assert value(their_line) != value("")
    if own:
        assert value(their_line, own_line) == value("", own_line)
        assert value(their_line, own_line) != value(their_line)
