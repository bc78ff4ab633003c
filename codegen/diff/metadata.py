"""Compare facts that do not depend on the way that a value goes: texts, announced ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from typing import Protocol

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.change import differing
from codegen.diff.change import shown
from codegen.diff.spot import Spot
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Operation
from codegen.irlifetime import Lifetime

_TEXTS = ("doc", "note", "seen", "since", "refers_to", "whole_day")


def field_metadata_changes(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    if old.secret != new.secret:
        yield at.change("field.secret-changed", old.secret, new.secret)
    yield from ending_changes(at, old, new)
    for text, before, after in differing(old, new, _TEXTS):
        change = at.change("docs.changed", before, after)
        yield evolve(change, name=f"{at.name} {text}".strip())
    yield from example_changes(at, old, new)
    if not at.sent and old.default != new.default:
        change = at.change("docs.changed", old.default or "", new.default or "")
        yield evolve(change, name=f"{at.name} default".strip())


class _Shown(Protocol):
    @property
    def example(self) -> Any: ...


def example_changes(at: Spot, old: _Shown, new: _Shown) -> Iterator[Change]:
    if old.example != new.example:
        yield at.change("docs.example-changed", _json(old.example), _json(new.example))


def _json(example: Any) -> str:
    return "" if example is None else json.dumps(example, ensure_ascii=False)


def gone(change: Change, thing: Lifetime) -> Change:
    """Return the change of a thing that is gone, with what announced its end, if anything did."""
    ended = isinstance(thing, Operation | Event) and thing.status == "removed"
    return evolve(
        change,
        ending=thing.deprecation or "Crisp removed it." * ended,
        sunset=thing.sunset,
        successor=shown(thing.successor),
    )


def ending_changes(at: Spot, old: Lifetime, new: Lifetime) -> Iterator[Change]:
    """Compare `deprecated:`, `sunset:` and `successor:`."""
    if "removed" in (getattr(thing, "status", "") for thing in (old, new)):
        pass  # the end has come, and its status says so
    elif bool(old.deprecation) != bool(new.deprecation):
        rule = "deprecation.announced" if new.deprecation else "deprecation.withdrawn"
        change = at.change(rule, _announcement(old), _announcement(new))
        yield evolve(change, sunset=new.sunset)
    elif old.deprecation != new.deprecation:
        change = at.change("docs.changed", old.deprecation, new.deprecation)
        yield evolve(change, name=f"{at.name} deprecated".strip())
    if old.sunset != new.sunset and old.deprecation and new.deprecation:
        change = at.change(_sunset_rule(old.sunset, new.sunset), old.sunset, new.sunset)
        yield evolve(change, sunset=new.sunset)
    if old.successor != new.successor and old.deprecation and new.deprecation:
        yield at.change("deprecation.successor-changed", old.successor or "", new.successor or "")


def _announcement(thing: Lifetime) -> str:
    texts = [thing.deprecation]
    if thing.successor:
        texts.append(f"Use `{thing.successor}`.")
    if thing.sunset:
        texts.append(f"It may be gone from {thing.sunset} on.")
    return " ".join(texts)


def _sunset_rule(old: str, new: str) -> str:
    if not old:
        return "deprecation.sunset-set"
    if not new:
        return "deprecation.sunset-dropped"
    return "deprecation.sunset-earlier" if new < old else "deprecation.sunset-later"
