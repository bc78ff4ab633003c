"""Compare the sets of values that two types allow: more, fewer, or others."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.ir import NamedType
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.typeinfo import json_kind
from codegen.typeinfo import parts
from codegen.typeinfo import words_of

Types = Mapping[str, NamedType]

# By kind of scalar: the kinds that allow all of its values and more.
_WITHIN = {
    "int": {"float", "scalar"},
    "ms": {"int", "float", "scalar"},
    "s": {"int", "float", "scalar"},
    "page": {"int", "float", "scalar"},
    "float": {"scalar"},
    "bool": {"scalar"},
    "iso8601": {"str", "scalar"},
    "str": {"scalar"},
}


def same_unit(old: Scalar, new: Scalar) -> bool:
    return {old.kind, new.kind} != {"ms", "s"}


def covers(wide: Type, wide_types: Types, narrow: Type, narrow_types: Types) -> bool:
    """Return whether `wide` allows every value of `narrow`."""

    def deeper(one: Type, other: Type) -> bool:
        return covers(one, wide_types, other, narrow_types)

    if wide == Scalar("any"):
        return True
    if isinstance(narrow, Nullable):
        return isinstance(wide, Nullable) and deeper(wide.inner, narrow.inner)
    if isinstance(wide, Nullable):
        return deeper(wide.inner, narrow)
    if isinstance(narrow, OneOf):
        return all(deeper(wide, option) for option in narrow.options)
    if isinstance(wide, OneOf):
        return any(deeper(option, narrow) for option in wide.options)
    if words := words_of(narrow, narrow_types):
        known = words_of(wide, wide_types)
        return _is_text(wide) or all(allows(known, word) for word in words)
    match wide, narrow:
        case Scalar(), Scalar():
            return _covers_scalar(wide, narrow)
        case ListOf(one), ListOf(other):
            return deeper(one, other)
        case MapOf(one), MapOf(other):
            return deeper(one, other)
        case Json(one), Json(other):
            return deeper(one, other)
        case MapOf(one), Ref():
            return one == Scalar("any") and json_kind(narrow, narrow_types) == "object"
        case _, Const(word):
            return _is_text(wide) or allows(words_of(wide, wide_types), word)
    return wide == narrow


def _is_text(found: Type) -> bool:
    return isinstance(found, Scalar) and found.kind in ("str", "scalar")


def _covers_scalar(wide: Scalar, narrow: Scalar) -> bool:
    if wide.kind != narrow.kind and wide.kind not in _WITHIN.get(narrow.kind, ()):
        return False
    return not tighter(narrow, wide)


def tighter(old: Scalar, new: Scalar) -> bool:
    """Return whether the new bounds refuse what the old ones allowed."""
    low = new.minimum is not None and (old.minimum is None or new.minimum > old.minimum)
    high = new.maximum is not None and (old.maximum is None or new.maximum < old.maximum)
    return low or high


def allows(words: tuple[str, ...], word: str) -> bool:
    """Return whether an enum has a word; its word `urn:*` stands for any text that begins so."""
    if word in words:
        return True
    open_ends = [known[:-1] for known in words if known.endswith("*")]
    return any(word.removesuffix("*").startswith(start) for start in open_ends)


def has_objects(found: Type, types: Types) -> bool:
    """Return whether values of a type hold objects."""
    if isinstance(found, Ref):
        return json_kind(found, types) == "object"
    return any(has_objects(part, types) for part in parts(found))


def spelled(found: Type) -> str:
    """Return a type as the spec writes it."""
    match found:
        case Scalar(kind, low, high):
            bounds = "" if low is None else f" {low}..{'' if high is None else high}"
            return kind + bounds
        case Words(words):
            return " | ".join(words)
        case Const(word):
            return f"const {word}"
        case Ref(name):
            return name
        case ListOf(item):
            return f"[{spelled(item)}]"
        case MapOf(value):
            return f"{{str: {spelled(value)}}}"
        case Nullable(inner):
            return f"{spelled(inner)} | null"
        case OneOf(options):
            return " | ".join(map(spelled, options))
        case Json(inner):
            return f"json {spelled(inner)}"
