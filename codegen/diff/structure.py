"""Compare values as the types of both sides describe them, each for the way that it goes.

A named type that both sides have is compared once, where it is declared, and not here. A type that
was split, merged or renamed is followed to its fields: they tell whether the wire is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.change import paired
from codegen.diff.kinds import spelled
from codegen.diff.kinds import tighter
from codegen.diff.leaves import compare_leaves
from codegen.diff.leaves import compare_words
from codegen.diff.metadata import field_metadata_changes
from codegen.diff.metadata import gone
from codegen.diff.spot import Spot
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import json_kind
from codegen.typeinfo import words_of


def compare_type(spot: Spot, old: Type, new: Type) -> Iterator[Change]:
    """Compare two types of a value that goes the way of `spot.direction`."""
    if old == new:
        return
    match old, new:
        case Nullable(one), Nullable(other):
            yield from compare_type(spot, one, other)
            return
        case (Nullable(), _) | (_, Nullable()):
            accepted = isinstance(new, Nullable)
            if accepted:
                rule = spot.rule("request.null-accepted", "result.may-be-none")
            else:
                rule = spot.rule("request.null-refused", "result.never-none")
            yield spot.value_change(rule)
            yield from compare_type(spot, not_null(old), not_null(new))
            return
        case Json(one), Json(other):
            yield from compare_type(spot, one, other)
            return
        case (ListOf(one), ListOf(other)) | (MapOf(one), MapOf(other)):
            yield from compare_type(spot, one, other)
            return
        case Ref(one), Ref(other) if spot.sides.renamed.get(one) == other:
            return
        case Ref(one), Ref(other) if _both_objects(spot, old, new):
            yield from _named(spot, one, other)
            return
    words = words_of(old, spot.sides.old.api.types), words_of(new, spot.sides.new.api.types)
    if all(words):
        yield from compare_words(spot, *words)
    elif isinstance(old, OneOf) or isinstance(new, OneOf):
        yield from _alternatives(spot, old, new)
    else:
        yield from compare_leaves(spot, old, new, any(words))


def _alternatives(spot: Spot, old: Type, new: Type) -> Iterator[Change]:
    """Compare the alternatives that have the same JSON kind."""
    old_types, new_types = spot.sides.old.api.types, spot.sides.new.api.types
    before = {
        json_kind(o, old_types): o for o in (old.options if isinstance(old, OneOf) else [old])
    }
    after = {json_kind(o, new_types): o for o in (new.options if isinstance(new, OneOf) else [new])}
    if not before.keys() & after.keys() or "any" in {*before, *after}:
        yield from compare_leaves(spot, old, new, False)
        return
    if any(Scalar("scalar") in options.values() for options in (before, after)):
        yield from compare_leaves(spot, old, new, False)
        return
    for one, other in paired(before.items(), after.items()):
        if one is not None and other is not None:
            yield from compare_type(spot, one, other)
        elif one is not None:
            rule = spot.rule("request.member-removed", "result.member-removed")
            yield spot.value_change(rule, spelled(one), "")
        elif other is not None:
            rule = spot.rule("request.member-added", "result.member-added")
            yield spot.value_change(rule, "", spelled(other))


# Named types


def _both_objects(spot: Spot, old: Type, new: Type) -> bool:
    kinds = json_kind(old, spot.sides.old.api.types), json_kind(new, spot.sides.new.api.types)
    return kinds == ("object", "object")


def _named(spot: Spot, old_name: str, new_name: str) -> Iterator[Change]:
    """Compare types of different names by what is inside of them."""
    old, new = spot.sides.old.api.types[old_name], spot.sides.new.api.types[new_name]
    if (old_name, new_name) in spot.above:
        return
    inside = evolve(spot, above=(*spot.above, (old_name, new_name)))
    if isinstance(old, Model) and isinstance(new, Model):
        found = list(compare_fields(inside, old.fields, new.fields, "field"))
        yield from found
        # If neither name is on both sides, `type.removed` and `type.added` tell it once.
        if old_name in spot.sides.new.api.types or new_name in spot.sides.old.api.types:
            yield spot.value_change(replacement_rule(spot, found), old_name, new_name)
    elif isinstance(old, Union) and isinstance(new, Union):
        yield from compare_unions(inside, old, new)
    else:
        yield spot.value_change(spot.rule("request.type-changed", "result.type-changed"))


def replacement_rule(spot: Spot, found: Iterable[Change]) -> str:
    """Return the rule for a type that stands for another, by the changes found inside of it."""
    if all(change.rule in ("docs.changed", "docs.example-changed") for change in found):
        return spot.rule("request.type-renamed", "result.type-renamed")
    return spot.rule("request.type-replaced", "result.type-replaced")


def compare_unions(spot: Spot, old: Union, new: Union) -> Iterator[Change]:
    if old.by != new.by:
        rule = spot.rule("request.discriminator-changed", "result.discriminator-changed")
        yield spot.value_change(rule, old.by, new.by)
    before, after = dict(old.variants), dict(new.variants)
    for word in dict.fromkeys([*after, *before]):
        if word not in after:
            rule = spot.rule("request.member-removed", "result.member-removed")
            yield spot.value_change(rule, word, "")
        elif word not in before:
            is_known = after[word] in before.values()
            received = "result.variant-added" if is_known else "result.member-added"
            yield spot.value_change(spot.rule("request.member-added", received), "", word)
        else:
            texts = spelled(before[word]), spelled(after[word])
            inside = evolve(spot, part="variant", name=word, before=texts[0], after=texts[1])
            yield from compare_type(inside, before[word], after[word])


# Fields


def compare_fields(
    spot: Spot, old: Iterable[Field], new: Iterable[Field], part: str
) -> Iterator[Change]:
    for one, other in paired(((f.wire, f) for f in old), ((f.wire, f) for f in new)):
        if one == other:
            continue  # as most are: two specs have much in common
        if one is not None and other is not None:
            yield from compare_field(spot.field(other.wire, one, other, part), one, other)
        elif one is not None:
            yield removed(spot.field(one.wire, one, None, part), one)
        elif other is not None:
            yield added(spot.field(other.wire, None, other, part), other)


def removed(at: Spot, old: Field) -> Change:
    if isinstance(old.type, Const) and at.sent:
        return at.value_change("request.constant-changed")
    change = at.value_change(at.rule("request.removed", "result.removed"))
    return gone(change, old)


def added(at: Spot, new: Field) -> Change:
    if isinstance(new.type, Const) and at.sent:
        return at.value_change("request.constant-changed")
    sent = "request.added-required" if needed(new) else "request.added"
    return at.value_change(at.rule(sent, "result.added"))


def needed(field: Field) -> bool:
    """Return whether a call has to pass it."""
    constant = isinstance(field.type, Const) or field.type == Scalar("page")
    return field.required and field.default is None and not constant


def compare_field(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    if at.sent:
        yield from _sent(at, old, new)
    else:
        yield from _received(at, old, new)
    yield from field_metadata_changes(at, old, new)


def _sent(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    if needed(old) != needed(new):
        rule = "request.became-required" if needed(new) else "request.became-optional"
        before, after = ("must be sent" if needed(f) else "may be left out" for f in (old, new))
        yield at.value_change(rule, before, after)
    elif (before := _default(old)) != (after := _default(new)):
        yield at.value_change("request.default-changed", before, after)
    yield from compare_type(at, old.type, new.type)
    if (before := _lengths(old)) != (after := _lengths(new)):
        shorter = tighter(Scalar("int", old.min, old.max), Scalar("int", new.min, new.max))
        rule = "request.limit-tightened" if shorter else "request.limit-loosened"
        yield at.value_change(rule, before, after)
    if old.format != new.format:
        yield at.value_change("request.format-changed", old.format, new.format)
    if old.closed != new.closed:
        yield at.value_change("request.checked" if new.closed else "request.unchecked")


def _default(field: Field) -> str:
    if field.default is None:
        return ""
    return f"{field.default} (sent)" if field.required else f"{field.default} (by Crisp)"


def _lengths(field: Field) -> str:
    low = "" if field.min is None else f"at least {field.min} long"
    high = "" if field.max is None else f"at most {field.max} long"
    return " and ".join(filter(None, (low, high)))


def _received(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    was, may = (not f.required or isinstance(f.type, Nullable) for f in (old, new))
    if was != may:
        rule = "result.may-be-none" if may else "result.never-none"
        yield at.value_change(rule, _absence(old), _absence(new))
    elif _absence(old) != _absence(new):
        yield at.value_change("result.absence-changed", _absence(old), _absence(new))
    yield from compare_type(at, not_null(old.type), not_null(new.type))
    if (before := _lengths(old)) != (after := _lengths(new)):
        yield at.value_change("result.limit-changed", before, after)
    if old.format != new.format:
        yield at.value_change("result.format-changed", old.format, new.format)


def _absence(field: Field) -> str:
    ways = ["" if field.required else "absent", "null" * isinstance(field.type, Nullable)]
    return "may be " + " or ".join(filter(None, ways)) if any(ways) else "always there"
