"""Compare facts that do not depend on the way that a value goes: texts, tiers, announced ends."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.change import differing
from codegen.diff.spot import Spot
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Operation

Ending = Field | Operation | Event


def field_metadata_changes(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    if old.secret != new.secret:
        yield at.change("field.secret-changed", old.secret, new.secret)
    yield from ending_changes(at, old, new)
    for text, before, after in differing(old, new, ("doc", "note", "seen")):
        change = at.change("docs.changed", before, after)
        yield evolve(change, name=f"{at.name} {text}".strip())
    if not at.sent and old.default != new.default:
        change = at.change("docs.changed", old.default or "", new.default or "")
        yield evolve(change, name=f"{at.name} default".strip())


def announced_end(gone: Operation | Event) -> str:
    """Return the words that announced the end of what is gone; empty if nothing did."""
    return gone.deprecation or "Crisp removed it." * (gone.status == "removed")


def ending_changes(at: Spot, old: Ending, new: Ending) -> Iterator[Change]:
    """Compare `deprecated:` and `sunset:` of a field, an operation or an event."""
    if "removed" in (getattr(thing, "status", "") for thing in (old, new)):
        pass  # the end has come, and its status says so
    elif bool(old.deprecation) != bool(new.deprecation):
        rule = "deprecation.announced" if new.deprecation else "deprecation.withdrawn"
        before, after = (
            f"{t.deprecation} It may be gone from {t.sunset} on." if t.sunset else t.deprecation
            for t in (old, new)
        )
        yield at.change(rule, before, after)
    elif old.deprecation != new.deprecation:
        change = at.change("docs.changed", old.deprecation, new.deprecation)
        yield evolve(change, name=f"{at.name} deprecated".strip())
    if old.sunset != new.sunset and old.deprecation and new.deprecation:
        rule = "deprecation.sunset-later" if old.sunset else "deprecation.sunset-set"
        if old.sunset and new.sunset and new.sunset < old.sunset:
            rule = "deprecation.sunset-earlier"
        yield at.change(rule, old.sunset, new.sunset)


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
