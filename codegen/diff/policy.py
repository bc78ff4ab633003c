"""Judge how a change is made: whether the revision is raised, and ends are announced in time."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.rules import Severity
from codegen.diff.sides import Sides
from codegen.revision import comparable


def end_changes(sides: Sides, changes: Iterable[Change], today: date) -> Iterator[Change]:
    """Return what `ending:` of the new api.yaml finds wrong with announcements.

    The day of an announcement is the day of the comparison: no spec says when it was written.
    """
    grace = sides.new.api.platform.grace
    if grace is None:
        return
    first = (today + timedelta(days=grace)).isoformat()
    for change in changes:
        if change.rule == "deprecation.sunset-dropped":
            yield evolve(change, rule="deprecation.sunset-missing")
        elif change.rule == "deprecation.announced" and not change.sunset:
            yield evolve(change, rule="deprecation.sunset-missing")
        elif change.rule in _DATED and change.sunset < first:
            yield evolve(change, rule="deprecation.sunset-too-soon", ending=f"{grace} days")


_DATED = ("deprecation.announced", "deprecation.sunset-set", "deprecation.sunset-earlier")


def revision_changes(sides: Sides, worst: Severity | None) -> Iterator[Change]:
    """Return what is wrong with `revision:`, by the gravest change on the wire."""
    old, new = (side.api.platform for side in (sides.old, sides.new))
    places = old.places.get("revision"), new.places.get("revision")

    def change(rule: str, name: str) -> Change:
        return Change(
            rule, "api.yaml revision", name, old.revision, new.revision, "setting",
            old=places[0], new=places[1],
        )  # fmt: skip

    if worst is None or worst < Severity.DANGEROUS:
        return
    if old.revision == new.revision:
        yield change("revision.not-raised", "revision")
    elif needed := _raise_needed(old.revision, new.revision, worst):
        yield change("revision.raised-too-little", needed)


def _raise_needed(old: str, new: str, worst: Severity) -> str:
    """Return what the new revision has to be; empty if it will do, or cannot be compared."""
    if (pair := comparable(old, new)) is None:
        return ""
    if pair[0].is_day:
        return f"a day after {old}" if pair[1] < pair[0] else ""
    one, other = pair[0].numbers, pair[1].numbers
    if worst is Severity.BREAKING and other[0] <= one[0]:
        return f"{one[0] + 1}.0.0"
    return f"{one[0]}.{one[1] + 1}.0" if other[:2] <= one[:2] else ""
