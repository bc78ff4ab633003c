"""Compare the tiers of tokens that an operation is open to, and those that get an event."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.spot import Spot
from codegen.ir import Operation
from codegen.tiers import Standing
from codegen.tiers import standings
from codegen.tiers import tiers_text


@frozen
class TierRules:
    """The ids of the rules for the tiers of one kind of thing."""

    stated: str
    unstated: str
    added: str
    removed: str


def tier_changes(
    at: Spot, rules: TierRules, old: tuple[str, ...] | None, new: tuple[str, ...] | None
) -> Iterator[Change]:
    """Compare tiers; `None` means that they are not known."""
    if old == new:
        return
    if old is None or new is None:
        yield at.change(rules.stated if old is None else rules.unstated, old, new)
        return
    for tier in old:
        if tier not in new:
            yield evolve(at.change(rules.removed, old, new), name=tier)
    for tier in new:
        if tier not in old:
            yield evolve(at.change(rules.added, old, new), name=tier)


_OF_OPERATIONS = TierRules(
    stated="operation.tiers-stated",
    unstated="operation.tiers-unstated",
    added="operation.tier-added",
    removed="operation.tier-removed",
)


def caller_changes(at: Spot, old: Operation, new: Operation) -> Iterator[Change]:
    """Compare the tiers of callers, what is stated and what is only presumed."""
    if old.tiers is None and new.tiers is None:
        return
    before = standings(old, at.sides.old.api.platform)
    after = standings(new, at.sides.new.api.platform)
    if None in (old.tiers, new.tiers) and Standing.CLOSED in (*before.values(), *after.values()):
        yield from tier_changes(at, _OF_OPERATIONS, old.tiers, new.tiers)  # one finding for all
        return
    for tier in {**before, **after}:
        was, becomes = (side.get(tier, Standing.CLOSED) for side in (before, after))
        if was is not becomes:
            change = at.change(_rule(was, becomes), tiers_text(old), tiers_text(new))
            yield evolve(change, name=tier)


def _rule(old: Standing, new: Standing) -> str:
    if old.is_open and new.is_open:
        return "operation.tier-stated" if new > old else "operation.tier-unstated"
    if Standing.STATED in (old, new):
        return _OF_OPERATIONS.added if new > old else _OF_OPERATIONS.removed
    return "operation.tier-presumed" if new > old else "operation.tier-doubted"
