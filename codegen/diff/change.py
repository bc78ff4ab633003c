"""Define a change, one difference between two specs. The rule table says what it means."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any
from typing import TypeVar

from attrs import AttrsInstance
from attrs import evolve
from attrs import fields_dict
from attrs import frozen

from codegen.ir import Direction
from codegen.ir import ErrorReason
from codegen.ir import Place

T = TypeVar("T")


@frozen
class Change:
    rule: str
    """The id of a rule of the table, as `request.removed`."""
    subject: str
    """The place by name: `website.get_website query.filter`, `Website.name`, `message:send`."""
    name: str = ""
    """The part of the subject that changed, as callers know it."""
    before: str = ""
    after: str = ""
    part: str = "field"
    """The kind of thing that `name` is: a query key, a body field, ..."""
    direction: Direction = Direction.NONE
    old: Place | None = None
    new: Place | None = None
    origins: frozenset[str] = frozenset()
    """Its owners: `operation website.get_website`, `event message:send`, `type Website`."""
    ending: str = ""
    """The announcement, for a thing that is gone; what `ending:` asks for, for one that ends."""
    sunset: str = ""
    """The day that was announced, if there was one."""
    successor: str = ""
    """What takes the place of a thing that is gone, if the spec says so."""


def merged(changes: Iterable[Change]) -> list[Change]:
    """Merge changes that the walk met several times, as of a field that many types inherit."""
    found: dict[tuple[str, ...], Change] = {}
    for change in changes:
        key = (change.rule, change.subject, change.name, change.before, change.after)
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
    """Yield the old and the new thing of each name: in the new order, the removed ones last."""
    before, after = dict(old), dict(new)
    for name, thing in after.items():
        yield before.get(name), thing
    for name, thing in before.items():
        if name not in after:
            yield thing, None


def differing(
    old: object, new: object, attributes: Iterable[str]
) -> Iterator[tuple[str, Any, Any]]:
    """Yield the attributes that differ, each with both values; `old` may lack one."""
    for attribute in attributes:
        before, after = getattr(old, attribute, None), getattr(new, attribute)
        if before != after:
            yield attribute, before, after


def without_rule(thing: AttrsInstance, handled: Collection[str]) -> list[str]:
    """Return the attributes of a thing that no comparison handles, so that none is missed.

    Places in the spec, which are no part of what a thing is, are not compared.
    """
    compared = {name for name, attribute in fields_dict(type(thing)).items() if attribute.eq}
    return sorted(compared.difference(handled))


def shown(value: object) -> str:
    """Return a value of the IR as text; the text of nothing is empty."""
    if value is None or value == "":
        return ""
    if isinstance(value, tuple | list):
        return ", ".join(map(shown, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, ErrorReason):
        return f"{value.status} {value.error or ''}".strip()
    return str(value)
