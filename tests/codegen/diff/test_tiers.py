"""What each step between two standings of a tier means for callers, in both directions."""

from __future__ import annotations

import pytest
from attrs import evolve

from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import both_ways
from tests.codegen.diff.specs import with_operation

# Of the website tier, from the least sure to the surest.
CLOSED = {"tiers": ("user",), "presumed_tiers": ("plugin",)}
DOUBTED = {"tiers": (), "presumed_tiers": ("user", "plugin")}
PRESUMED = {"tiers": ("user",), "presumed_tiers": ("plugin", "website")}
STATED = {"tiers": ("user", "website"), "presumed_tiers": ("plugin",)}
UNKNOWN = {"tiers": None, "presumed_tiers": ()}


@pytest.mark.parametrize(
    ("old", "new", "there", "back"),
    [
        (CLOSED, PRESUMED, "tier-presumed", "tier-doubted"),
        (CLOSED, STATED, "tier-added", "tier-removed"),
        (DOUBTED, UNKNOWN, "tier-presumed", "tier-doubted"),
        (PRESUMED, STATED, "tier-stated", "tier-unstated"),
        (UNKNOWN, PRESUMED, "tier-stated", "tier-unstated"),
        (CLOSED, UNKNOWN, "tiers-unstated", "tiers-stated"),
    ],
)
def test_a_step_is_one_finding(
    old: dict[str, object], new: dict[str, object], there: str, back: str
) -> None:
    sides = (with_operation(base(), "widget.old_it", **facts) for facts in (old, new))
    for findings, wanted in zip(both_ways(*sides), (there, back), strict=True):
        assert [f.rule.id for f in findings if f.rule.area == "operation"] == [
            f"operation.{wanted}"
        ]


def test_what_closes_weighs_more_than_what_is_only_said_better() -> None:
    found = {name: RULES[f"operation.{name}"].severity for name in ("tier-removed", "tier-doubted")}
    assert found == {"tier-removed": Severity.BREAKING, "tier-doubted": Severity.DANGEROUS}
    assert RULES["operation.tier-presumed"].severity is Severity.COMPATIBLE
    for name in ("tier-stated", "tier-unstated"):
        assert RULES[f"operation.{name}"].severity is Severity.DOCS


def test_that_nothing_changes_is_no_finding() -> None:
    for facts in (CLOSED, DOUBTED, PRESUMED, STATED, UNKNOWN):
        sides = [with_operation(base(), "widget.old_it", **facts) for _ in range(2)]
        assert [f for f in both_ways(*sides)[0] if f.rule.area == "operation"] == []


def test_a_new_tier_is_a_step_for_an_operation_that_did_not_change() -> None:
    old = with_operation(base(), "widget.old_it", **DOUBTED)
    new = evolve(old, platform=evolve(old.platform, tiers=(*old.platform.tiers, "robot")))
    there, _ = both_ways(old, new)
    assert [f.rule.id for f in there if f.change.subject == "widget.old_it"] == [
        "operation.tier-presumed"
    ]
