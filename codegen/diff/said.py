"""What is said of a thing, whichever way it goes: its words, its end, whether it is a secret."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.spot import Spot
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Operation

Ending = Field | Operation | Event


def field_said(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    if old.secret != new.secret:
        yield at.change("field.secret-changed", old.secret, new.secret)
    yield from endings(at, old, new)
    for text in ("doc", "note", "seen"):
        if (before := getattr(old, text)) != (after := getattr(new, text)):
            change = at.change("docs.changed", before, after)
            yield evolve(change, name=f"{at.name} {text}".strip())
    if not at.sent and old.default != new.default:
        change = at.change("docs.changed", old.default or "", new.default or "")
        yield evolve(change, name=f"{at.name} default".strip())


def announced(gone: Operation | Event) -> str:
    """With which words the end of what is gone was announced; empty if it was not."""
    return gone.deprecation or "Crisp removed it." * (gone.status == "removed")


def endings(at: Spot, old: Ending, new: Ending) -> Iterator[Change]:
    """`deprecated:` and `sunset:` of a field, an operation or an event."""
    if "removed" in (getattr(thing, "status", "") for thing in (old, new)):
        pass  # the end has come, and its status says so
    elif bool(old.deprecation) != bool(new.deprecation):
        aspect = "deprecation.announced" if new.deprecation else "deprecation.withdrawn"
        before, after = (
            f"{t.deprecation} It may be gone from {t.sunset} on." if t.sunset else t.deprecation
            for t in (old, new)
        )
        yield at.change(aspect, before, after)
    elif old.deprecation != new.deprecation:
        change = at.change("docs.changed", old.deprecation, new.deprecation)
        yield evolve(change, name=f"{at.name} deprecated".strip())
    if old.sunset != new.sunset and old.deprecation and new.deprecation:
        aspect = "set" if not old.sunset else "later"
        if old.sunset and new.sunset and new.sunset < old.sunset:
            aspect = "earlier"
        yield at.change(f"deprecation.sunset-{aspect}", old.sunset, new.sunset)
