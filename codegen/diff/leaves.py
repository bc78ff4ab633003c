"""Types without parts that are compared further: kinds, bounds and words."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.kinds import allows
from codegen.diff.kinds import covers
from codegen.diff.kinds import has_objects
from codegen.diff.kinds import same_unit
from codegen.diff.kinds import tighter
from codegen.diff.spot import Spot
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import json_kind


def compare_leaves(spot: Spot, old: Type, new: Type, was_enum: bool) -> Iterator[Change]:
    """Types of different making; `was_enum`: one of them lists its words."""
    old_types, new_types = spot.sides.old.api.types, spot.sides.new.api.types
    aspect = "type-changed"
    if isinstance(old, Const) or isinstance(new, Const):
        aspect = "constant-changed"
    elif isinstance(old, Json) or isinstance(new, Json) or _flag_and_bool(old, new):
        aspect = "encoding-changed"
    elif isinstance(old, ListOf) != isinstance(new, ListOf) and _one_of_list(spot, old, new):
        aspect = "list-changed"
    elif isinstance(old, Scalar) and isinstance(new, Scalar) and old.kind == new.kind:
        yield from _bounds(spot, old, new)
        return
    elif isinstance(old, Scalar) and isinstance(new, Scalar) and not same_unit(old, new):
        aspect = "unit-changed"
    elif _unit_stated(old, new):
        yield evolve(spot.change("docs.changed"), name=f"{spot.name} unit".strip())
        return
    elif _python_changes(spot, old, new):
        pass
    elif covers(new, new_types, old, old_types):
        aspect = "values-opened" if was_enum and new == Scalar("str") else "type-widened"
    elif covers(old, old_types, new, new_types):
        aspect = "values-closed" if was_enum and old == Scalar("str") else "type-narrowed"
    yield spot.change(aspect)


def _flag_and_bool(old: Type, new: Type) -> bool:
    return {Scalar("flag"), Scalar("bool")} == {old, new}


def _one_of_list(spot: Spot, old: Type, new: Type) -> bool:
    """`[T]` is `T` now, or the other way round; `any` holds both."""
    sides = spot.sides.old.api.types, spot.sides.new.api.types
    if isinstance(old, ListOf):
        return new != Scalar("any") and json_kind(old.item, sides[0]) == json_kind(new, sides[1])
    return isinstance(new, ListOf) and json_kind(old, sides[0]) == json_kind(new.item, sides[1])


def _unit_stated(old: Type, new: Type) -> bool:
    """A number whose unit is known now, or no longer: the value is the same."""
    kinds = {found.kind for found in (old, new) if isinstance(found, Scalar)}
    bounds = {(f.minimum, f.maximum) for f in (old, new) if isinstance(f, Scalar)}
    return kinds in ({"int", "ms"}, {"int", "s"}) and len(bounds) == 1


def _python_changes(spot: Spot, old: Type, new: Type) -> bool:
    """Python sees another kind of value where the wire only has more or fewer of them."""
    if spot.sent:
        # A query takes a `datetime` for `iso8601` alone.
        return spot.part == "query key" and old == Scalar("iso8601")
    objects = has_objects(old, spot.sides.old.api.types), has_objects(new, spot.sides.new.api.types)
    return objects[0] != objects[1]


def _bounds(spot: Spot, old: Scalar, new: Scalar) -> Iterator[Change]:
    if not spot.sent:
        yield spot.change("limit-changed")
    else:
        yield spot.change("limit-tightened" if tighter(old, new) else "limit-loosened")


def compare_words(spot: Spot, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    for word in new:
        if not word.endswith("*") and not allows(old, word):
            yield spot.change("value-added", "", word)
    for word in old:
        if not word.endswith("*") and not allows(new, word):
            yield spot.change("value-removed", word, "")
    if any(word.endswith("*") and not allows(old, word) for word in new):
        yield spot.change("values-opened", old, new)
    if any(word.endswith("*") and not allows(new, word) for word in old):
        yield spot.change("values-closed", old, new)
