"""A difference between two specs: what is not the same, and where; not what it means."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import TypeVar

from attrs import evolve
from attrs import frozen

from codegen.ir import Direction
from codegen.ir import ErrorReason
from codegen.ir import Place

T = TypeVar("T")


@frozen
class Change:
    what: str
    """The id of its rule, as `request.removed`."""
    subject: str
    """Where, by name: `website.get_website query.filter`, `Website.name`, `message:send`."""
    name: str = ""
    """The part of the subject that changed, as callers know it."""
    before: str = ""
    after: str = ""
    part: str = "field"
    """What `name` is: a query key, a body field, ..."""
    direction: Direction = Direction.NONE
    old: Place | None = None
    new: Place | None = None
    origins: frozenset[str] = frozenset()
    """Who has it: `operation website.get_website`, `event message:send`, `type Website`."""
    ending: str = ""
    """What is gone was announced to end, with these words,"""
    sunset: str = ""
    """on this day, if one was said."""


def merged(changes: Iterable[Change]) -> list[Change]:
    """The same line of the spec, met on several ways, is one change."""
    found: dict[tuple[str, ...], Change] = {}
    for change in changes:
        key = (change.what, change.subject, change.name, change.before, change.after)
        if (known := found.get(key)) is not None:
            change = evolve(
                known,
                direction=known.direction | change.direction,
                origins=known.origins | change.origins,
            )
        found[key] = change
    return list(found.values())


def paired(
    old: Iterable[tuple[str, T]], new: Iterable[tuple[str, T]]
) -> Iterator[tuple[T | None, T | None]]:
    """Things of one name together: in the new order, the removed ones last."""
    before, after = dict(old), dict(new)
    for name, thing in after.items():
        yield before.get(name), thing
    for name, thing in before.items():
        if name not in after:
            yield thing, None


def shown(value: object) -> str:
    """A value of the IR as text; nothing is the empty text."""
    if value is None or value == "":
        return ""
    if isinstance(value, tuple | list):
        return ", ".join(map(shown, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, ErrorReason):
        return f"{value.status} {value.error or ''}".strip()
    return str(value)
