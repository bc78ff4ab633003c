"""Compare events, and what clients send over the socket."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.change import differing
from codegen.diff.change import paired
from codegen.diff.change import without_rule
from codegen.diff.metadata import ending_changes
from codegen.diff.metadata import gone
from codegen.diff.sides import Sides
from codegen.diff.spot import Spot
from codegen.diff.structure import compare_fields
from codegen.diff.tiers import tier_changes
from codegen.diff.tiers import TierRules
from codegen.ir import Direction
from codegen.ir import Emit
from codegen.ir import Event

_PLAIN = {
    "scope": "event.scope-changed",
    "status": "event.status-changed",
    "family": "event.moved",
}
_TIERS = TierRules(
    stated="event.tiers-stated",
    unstated="event.tiers-unstated",
    added="event.tier-added",
    removed="event.tier-removed",
)
_PROSE = ("doc", "note", "label", "since")
_HANDLED = {
    *_PLAIN, *_PROSE, "name", "class_name", "place", "fields", "extends", "tiers", "web_hook",
    "deprecation", "sunset", "successor",
}  # fmt: skip


def event_changes(sides: Sides) -> Iterator[Change]:
    old, new = (((e.name, e) for e in side.api.events()) for side in (sides.old, sides.new))
    for before, after in paired(old, new):
        if before is not None and after is not None:
            yield from _changed_event(sides, before, after)
        elif before is not None:
            change = _spot(sides, before, None).change("event.removed", before.name, "")
            yield gone(change, before)
        elif after is not None:
            yield _spot(sides, None, after).change("event.added", "", after.name)


def _spot(sides: Sides, old: Event | Emit | None, new: Event | Emit | None) -> Spot:
    known = next(event for event in (old, new) if event is not None)
    way = Direction.RECEIVED if isinstance(known, Event) else Direction.SENT
    return Spot(
        sides,
        f"event {known.name}",
        known.name,
        way,
        old=old.place if old else None,
        new=new.place if new else None,
    )


def _changed_event(sides: Sides, old: Event, new: Event) -> Iterator[Change]:
    spot = _spot(sides, old, new)
    for attribute, before, after in differing(old, new, _PLAIN):
        yield spot.change(_PLAIN[attribute], before, after)
    if old.web_hook != new.web_hook:
        rule = "event.hook-added" if new.web_hook else "event.hook-removed"
        yield spot.change(rule, old.web_hook, new.web_hook)
    for name, before, after in differing(old, new, _PROSE):
        yield evolve(spot.change("docs.changed", before, after), name=name)
    for name, before, after in differing(old, new, without_rule(new, _HANDLED)):
        yield evolve(spot.change("other.changed", before, after), name=name)
    yield from tier_changes(spot, _TIERS, old.tiers, new.tiers)
    yield from ending_changes(spot, old, new)
    if old.fields is None and new.fields is not None:
        yield spot.change("event.payload-described")
    elif old.fields is not None and new.fields is None:
        yield spot.change("event.payload-unknown")
    elif old.fields is not None and new.fields is not None:
        at = evolve(spot, address=f"{new.name} ")
        yield from compare_fields(at, old.fields, new.fields, "field")


def emit_changes(sides: Sides) -> Iterator[Change]:
    old, new = (
        ((e.name, e) for family in side.api.families for e in family.emits)
        for side in (sides.old, sides.new)
    )
    for before, after in paired(old, new):
        spot = _spot(sides, before, after)
        if before is not None and after is not None:
            at = evolve(spot, address=f"{after.name} ")
            yield from compare_fields(at, before.fields, after.fields, "field")
            for name, one, other in differing(before, after, ("doc", "note")):
                yield evolve(spot.change("docs.changed", one, other), name=name)
        elif before is not None:
            yield spot.change("event.emit-removed", before.name, "")
        elif after is not None:
            yield spot.change("event.emit-added", "", after.name)
