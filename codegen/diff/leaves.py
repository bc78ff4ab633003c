"""Compare types that have no parts to compare further: kinds, bounds and words."""

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
from codegen.typeinfo import words_of


def compare_leaves(spot: Spot, old: Type, new: Type, was_enum: bool) -> Iterator[Change]:
    """Compare two types that differ; `was_enum` says that one of them lists its words."""
    if isinstance(old, Scalar) and isinstance(new, Scalar) and old.kind == new.kind:
        yield spot.value_change(_bounds_rule(spot, old, new))
    elif _unit_stated(old, new) and not spot.sent and new == Scalar("int"):
        yield spot.value_change("result.type-changed")  # the datetime that was beside it is gone
    elif _unit_stated(old, new):
        yield evolve(spot.change("docs.changed"), name=f"{spot.name} unit".strip())
    elif _words_stated(spot, old, new):
        yield evolve(spot.change("docs.changed"), name=f"{spot.name} words".strip())
    else:
        yield spot.value_change(_type_rule(spot, old, new, was_enum))


def _bounds_rule(spot: Spot, old: Scalar, new: Scalar) -> str:
    sent = "request.limit-tightened" if tighter(old, new) else "request.limit-loosened"
    return spot.rule(sent, "result.limit-changed")


def _type_rule(spot: Spot, old: Type, new: Type, was_enum: bool) -> str:
    old_types, new_types = spot.sides.old.api.types, spot.sides.new.api.types
    changed = spot.rule("request.type-changed", "result.type-changed")
    # Constants and JSON as text are only sent.
    if isinstance(old, Const) or isinstance(new, Const):
        return spot.rule("request.constant-changed", changed)
    if isinstance(old, Json) or isinstance(new, Json) or _flag_and_bool(old, new):
        return spot.rule("request.encoding-changed", changed)
    if isinstance(old, ListOf) != isinstance(new, ListOf) and _one_of_list(spot, old, new):
        return spot.rule("request.list-changed", "result.list-changed")
    if isinstance(old, Scalar) and isinstance(new, Scalar) and not same_unit(old, new):
        return spot.rule("request.unit-changed", "result.unit-changed")
    if _python_changes(spot, old, new):
        return changed
    if covers(new, new_types, old, old_types):
        if was_enum and new == Scalar("str"):
            return spot.rule("request.values-opened", "result.values-opened")
        return spot.rule("request.type-widened", "result.type-widened")
    if covers(old, old_types, new, new_types):
        if was_enum and old == Scalar("str"):
            return spot.rule("request.values-closed", "result.values-closed")
        return spot.rule("request.type-narrowed", "result.type-narrowed")
    return changed


def _flag_and_bool(old: Type, new: Type) -> bool:
    return {Scalar("flag"), Scalar("bool")} == {old, new}


def _one_of_list(spot: Spot, old: Type, new: Type) -> bool:
    """Return whether `[T]` became `T` or the other way round; `any` holds both."""
    sides = spot.sides.old.api.types, spot.sides.new.api.types
    if isinstance(old, ListOf):
        return new != Scalar("any") and json_kind(old.item, sides[0]) == json_kind(new, sides[1])
    return isinstance(new, ListOf) and json_kind(old, sides[0]) == json_kind(new.item, sides[1])


def _unit_stated(old: Type, new: Type) -> bool:
    """Return whether only one side knows the unit of a number: the value is the same."""
    kinds = {found.kind for found in (old, new) if isinstance(found, Scalar)}
    bounds = {(f.minimum, f.maximum) for f in (old, new) if isinstance(f, Scalar)}
    return kinds in ({"int", "ms"}, {"int", "s"}) and len(bounds) == 1


def _words_stated(spot: Spot, old: Type, new: Type) -> bool:
    """Return whether only one side knows words of a text that may be any other too."""
    known = words_of(old, spot.sides.old.api.types) or words_of(new, spot.sides.new.api.types)
    return Scalar("str") in (old, new) and "*" in known


def _python_changes(spot: Spot, old: Type, new: Type) -> bool:
    """Return whether the value has another type in Python, though the wire allows the same."""
    if spot.sent:
        # The argument of such a query key may be a `datetime`.
        return spot.part == "query key" and old == Scalar("iso8601")
    objects = has_objects(old, spot.sides.old.api.types), has_objects(new, spot.sides.new.api.types)
    return objects[0] != objects[1]


def compare_words(spot: Spot, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    added = spot.rule("request.value-added", "result.value-added")
    removed = spot.rule("request.value-removed", "result.value-removed")
    for word in new:
        if not word.endswith("*") and not allows(old, word):
            yield spot.value_change(added, "", word)
    for word in old:
        if not word.endswith("*") and not allows(new, word):
            yield spot.value_change(removed, word, "")
    if any(word.endswith("*") and not allows(old, word) for word in new):
        rule = spot.rule("request.values-opened", "result.values-opened")
        yield spot.value_change(rule, old, new)
    if any(word.endswith("*") and not allows(new, word) for word in old):
        rule = spot.rule("request.values-closed", "result.values-closed")
        yield spot.value_change(rule, old, new)
