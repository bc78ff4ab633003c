"""Values compared as the types of both sides describe them, each for the way that it goes.

What has a name of its own on both sides is compared once, where it is declared, and not here;
what has another name is followed, so that a type that was split, merged or renamed says by itself
whether the wire is still the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from attrs import evolve

from codegen.diff.change import Change
from codegen.diff.change import paired
from codegen.diff.kinds import spelled
from codegen.diff.leaves import compare_leaves
from codegen.diff.leaves import compare_words
from codegen.diff.said import field_said
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
    """Both directions of a type that may have another name: `spot.direction` says which."""
    if old == new:
        return
    match old, new:
        case Nullable(one), Nullable(other):
            yield from compare_type(spot, one, other)
            return
        case (Nullable(), _) | (_, Nullable()):
            accepted = isinstance(new, Nullable)
            if spot.sent:
                yield spot.change("null-accepted" if accepted else "null-refused")
            else:
                yield spot.change("may-be-none" if accepted else "never-none")
            yield from compare_type(spot, not_null(old), not_null(new))
            return
        case Json(one), Json(other):
            yield from compare_type(spot, one, other)
            return
        case (ListOf(one), ListOf(other)) | (MapOf(one), MapOf(other)):
            yield from compare_type(spot, one, other)
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
    """Told apart by their JSON kind, and so compared."""
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
            yield spot.change("member-removed", spelled(one), "")
        elif other is not None:
            yield spot.change("member-added", "", spelled(other))


# Named types


def _both_objects(spot: Spot, old: Type, new: Type) -> bool:
    kinds = json_kind(old, spot.sides.old.api.types), json_kind(new, spot.sides.new.api.types)
    return kinds == ("object", "object")


def _named(spot: Spot, old_name: str, new_name: str) -> Iterator[Change]:
    """Another name: what is inside of it decides."""
    old, new = spot.sides.old.api.types[old_name], spot.sides.new.api.types[new_name]
    if (old_name, new_name) in spot.above:
        return
    inside = evolve(spot, above=(*spot.above, (old_name, new_name)))
    if isinstance(old, Model) and isinstance(new, Model):
        found = list(compare_fields(inside, old.fields, new.fields, "field"))
        yield from found
        # One that only has another name everywhere is said to be gone, once.
        if old_name in spot.sides.new.api.types or new_name in spot.sides.old.api.types:
            yield spot.change(replaced(found), old_name, new_name)
    elif isinstance(old, Union) and isinstance(new, Union):
        yield from compare_unions(inside, old, new)
    else:
        yield spot.change("type-changed")


def replaced(found: Iterable[Change]) -> str:
    """What it is to be described by another type, by the differences that were found inside."""
    differs = any(not change.what.startswith("docs.") for change in found)
    return "type-replaced" if differs else "type-renamed"


def compare_unions(spot: Spot, old: Union, new: Union) -> Iterator[Change]:
    if old.by != new.by:
        yield spot.change("discriminator-changed", old.by, new.by)
    before, after = dict(old.variants), dict(new.variants)
    for word in dict.fromkeys([*after, *before]):
        if word not in after:
            yield spot.change("member-removed", word, "")
        elif word not in before:
            known = after[word] in before.values()
            yield spot.change(
                "variant-added" if known and not spot.sent else "member-added", "", word
            )
        else:
            texts = spelled(before[word]), spelled(after[word])
            inside = evolve(spot, part="variant", name=word, before=texts[0], after=texts[1])
            yield from compare_type(inside, before[word], after[word])


# Fields


def compare_fields(
    spot: Spot, old: Iterable[Field], new: Iterable[Field], part: str
) -> Iterator[Change]:
    for one, other in paired(((f.wire, f) for f in old), ((f.wire, f) for f in new)):
        if one is not None and other is not None:
            at = spot.field(other.wire, one, other)
            yield from compare_field(evolve(at, part=part), one, other)
        elif one is not None:
            yield removed(evolve(spot.field(one.wire, one, None), part=part), one)
        elif other is not None:
            yield added(evolve(spot.field(other.wire, None, other), part=part), other)


def removed(at: Spot, old: Field) -> Change:
    if isinstance(old.type, Const):
        return at.change("constant-changed")
    return evolve(at.change("removed"), ending=old.deprecation, sunset=old.sunset)


def added(at: Spot, new: Field) -> Change:
    if isinstance(new.type, Const):
        return at.change("constant-changed")
    return at.change("added-required" if at.sent and needed(new) else "added")


def needed(field: Field) -> bool:
    """Whether a call cannot go without it."""
    constant = isinstance(field.type, Const) or field.type == Scalar("page")
    return field.required and field.default is None and not constant


def compare_field(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    if at.sent:
        yield from _sent(at, old, new)
    else:
        yield from _received(at, old, new)
    yield from field_said(at, old, new)


def _sent(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    if needed(old) != needed(new):
        aspect = "became-required" if needed(new) else "became-optional"
        before, after = ("must be sent" if needed(f) else "may be left out" for f in (old, new))
        yield at.change(aspect, before, after)
    elif (before := _default(old)) != (after := _default(new)):
        yield at.change("default-changed", before, after)
    yield from compare_type(at, old.type, new.type)
    if old.max != new.max:
        longer = new.max is None or (old.max is not None and new.max > old.max)
        aspect = "limit-loosened" if longer else "limit-tightened"
        yield at.change(aspect, _longest(old), _longest(new))
    if old.format != new.format:
        yield at.change("format-changed", old.format, new.format)
    if old.closed != new.closed:
        yield at.change("checked" if new.closed else "unchecked")


def _default(field: Field) -> str:
    if field.default is None:
        return ""
    return f"{field.default}, sent" if field.required else f"{field.default}, by Crisp"


def _longest(field: Field) -> str:
    return "" if field.max is None else f"at most {field.max} long"


def _received(at: Spot, old: Field, new: Field) -> Iterator[Change]:
    was, may = (not f.required or isinstance(f.type, Nullable) for f in (old, new))
    if was != may:
        yield at.change("may-be-none" if may else "never-none", _absence(old), _absence(new))
    elif _absence(old) != _absence(new):
        yield at.change("absence-changed", _absence(old), _absence(new))
    yield from compare_type(at, not_null(old.type), not_null(new.type))
    if old.max != new.max:
        yield at.change("limit-changed", _longest(old), _longest(new))
    if old.format != new.format:
        yield at.change("format-changed", old.format, new.format)


def _absence(field: Field) -> str:
    ways = ["" if field.required else "absent", "null" * isinstance(field.type, Nullable)]
    return "may be " + " or ".join(filter(None, ways)) if any(ways) else "always there"
