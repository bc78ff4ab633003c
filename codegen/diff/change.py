"""A change between two specs, and the text that shows a value of either."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import TypeVar

from attrs import frozen

from codegen.ir import Direction
from codegen.ir import ErrorReason
from codegen.ir import Field
from codegen.ir import Place

T = TypeVar("T")


@frozen
class Change:
    """`what` is `<thing>.<how>`, as `query.added`; `subject` says where."""

    what: str
    subject: str
    name: str = ""
    before: str = ""
    after: str = ""
    direction: Direction = Direction.NONE
    required: bool = False
    old: Place | None = None
    new: Place | None = None


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
    if value is None:
        return "none"
    if isinstance(value, tuple):
        return ", ".join(map(shown, value))
    if isinstance(value, ErrorReason):
        return f"{value.status} {value.error or ''} {value.doc}".replace("  ", " ")
    if isinstance(value, Field):
        return " ".join(filter(None, [value.type_text, limits(value), value.doc, value.note]))
    return str(value)


def limits(field: Field) -> str:
    limits = [f"at most {field.max}" if field.max is not None else ""]
    limits += [f"as {field.format}" if field.format else "", "closed" if field.closed else ""]
    limits.append("secret" if field.secret else "")
    return ", ".join(filter(None, limits))
