"""Successors: what takes the place of a thing that ends has to exist."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Removed
from codegen.irtypes import not_null
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.typeinfo import fields_of
from codegen.typeinfo import Types


def check_successor(
    thing: Operation | Removed | Event | NamedType,
    known: Iterable[str],
    kind: str,
    problems: Problems,
) -> None:
    """Report the successor of a thing that is not among the `known` ones, or is the thing."""
    if (successor := thing.successor) is None:
        return
    own = thing.key if isinstance(thing, Operation | Removed) else thing.name
    others = [name for name in known if name != own]
    if successor.name == own:
        problems.add(successor.place, f"`{own}` cannot be its own successor")
    elif successor.name not in others:
        hint = problems.did_you_mean(successor.name, others)
        message = f"the successor {shorten(successor.name)} is not {kind}{hint}"
        problems.add(successor.place, message)


def check_removed(
    removed: Iterable[Removed],
    operations: Iterable[Operation],
    known: Iterable[str],
    problems: Problems,
) -> None:
    """Report operations that are gone and there all the same, and successors that are not there."""
    callable_ = {f"{o.resource}.{name}": o for o in operations for name in (o.name, *o.also)}
    gone: dict[str, Removed] = {}
    for one in removed:
        if (other := callable_.get(one.key)) is not None:
            problems.add(one.place, f"`{one.key}` is not gone: it stands at {other.place}")
        elif (before := gone.setdefault(one.key, one)) is not one:
            problems.add(one.place, f"`{one.key}` is removed before, at {before.place}")
        check_successor(one, known, "an operation", problems)


def check_field_successor(
    field: Field, beside: tuple[Field, ...], types: Types, problems: Problems
) -> None:
    """Report the successor of a field that is not beside it, nor inside of a field beside it."""
    if (successor := field.successor) is None:
        return
    if successor.name == field.wire:
        problems.add(successor.place, f"`{field.wire}` cannot be its own successor")
        return
    left, here = successor.name, beside
    while left:
        found = [one for one in here if left == one.wire or left.startswith(f"{one.wire}.")]
        if not found:
            hint = problems.did_you_mean(left, [one.wire for one in here if one != field])
            message = f"there is no field {shorten(left)} to be the successor{hint}"
            problems.add(successor.place, message)
            return
        inner = max(found, key=lambda one: len(one.wire))
        if not inner.type_text:
            return  # its type could not be read, which was said
        left = left[len(inner.wire) + 1 :]
        here = fields_of(not_null(inner.type), types)
