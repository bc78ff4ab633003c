"""Rules for prose and for the fields of anything."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator

from codegen.formats import FORMATS
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Place
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import not_null
from codegen.irtypes import OneOf
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.lint.revisions import age
from codegen.placed import place_of
from codegen.typeinfo import look_up
from codegen.typeinfo import parts
from codegen.typeinfo import words_of

_SENTENCES = re.compile(r"[.!?] +[A-Z]")
_TIME = re.compile(r"(.*[_-])?(timestamp|at|date|since|until)")
_LENGTH = re.compile(r"(.*[_-])?(delay|duration|timeout|interval)")
_SECRET = re.compile(r"(.*[_-])?(password|secret|token|private_key|api_key)")


def prose(place: Place, name: str, doc: str, note: str) -> Iterator[Finding]:
    if _SENTENCES.search(doc):
        yield finding(
            "doc-many-sentences", place, f"the `doc:` of `{name}` has more than one sentence"
        )
    for key, text in (("doc", doc), ("note", note)):
        if text and not text.endswith("."):
            message = f"the `{key}:` of `{name}` does not end with a full stop"
            yield finding("prose-full-stop", place, message)


def fields(
    found: Iterable[Field], api: Api, *, explained: bool, received: bool = False
) -> Iterator[Finding]:
    """Check fields. `explained` tells that their owner has a note, which excuses untyped ones."""
    for field in found:
        yield from prose(field.place, field.wire, field.doc, field.note)
        yield from age(field, api.platform)
        told = explained or bool(field.doc or field.note)
        inner = not_null(field.type)
        if is_untyped(field.type) and not told:
            yield untyped(place_of(field, "type"), f"`{field.wire}`")
        yield from _unit(field, inner, told=told)
        if received and inner == Scalar("str") and _SECRET.fullmatch(field.wire):
            if not field.secret:
                message = f"`{field.wire}` looks like a secret; say `secret: true`"
                yield finding("secret-unmarked", field.place, message)
        for key, limit in (("min", field.min), ("max", field.max)):
            if limit is not None and not _has_length(inner, api):
                message = f"`{field.wire}` has no length that `{key}:` could limit"
                yield finding(f"{key}-without-length", place_of(field, key), message)
        if field.format in FORMATS and not _has_length(inner, api):
            message = f"`{field.wire}` is no text that could have the form `{field.format}`"
            yield finding("format-without-text", place_of(field, "format"), message)
        if field.seen and words_of(inner, api.types):
            message = f"`{field.wire}` has words already; remove `seen:`"
            yield finding("seen-beside-words", place_of(field, "seen"), message)


def _unit(field: Field, inner: Type, *, told: bool) -> Iterator[Finding]:
    is_time, is_length = _TIME.fullmatch(field.wire), _LENGTH.fullmatch(field.wire)
    kind = inner.kind if isinstance(inner, Scalar) else ""
    looks = f"`{field.wire}` looks like a {'length of ' if is_length else ''}time"
    units = ("int", "float", "str") if is_time else ("int",) if is_length else ()
    if kind in units and not told:
        unit = "s" if is_length else "iso8601" if kind == "str" else "ms"
        yield finding("time-without-unit", place_of(field, "type"), f"{looks}; say `{unit}`")
    if (is_time and kind == "s") or (is_length and kind == "ms"):
        message = f"{looks}; `ms` is a time, `s` a length of time"
        yield finding("unit-of-the-other", place_of(field, "type"), message)


def arguments(found: Iterable[Field], api: Api, *, explained: bool) -> Iterator[Finding]:
    found = tuple(found)
    yield from fields(found, api, explained=explained)
    for field in found:
        if field.required and field.default is not None and not field.note:
            message = f"`{field.wire}` is always sent; say in a `note:` why {field.default}"
            yield finding("default-of-required", place_of(field, "type"), message)


def is_untyped(found: Type) -> bool:
    return found == Scalar("any") or any(map(is_untyped, parts(found)))


def untyped(place: Place, what: str) -> Finding:
    return finding("untyped", place, f"{what} is not typed; type it, or say in a `note:` why not")


def _has_length(found: Type, api: Api) -> bool:
    """Tell whether some values have one; of a union, the texts among them do."""
    if (union := look_up(found, api.types, Union)) is not None:
        return any(_has_length(variant, api) for _, variant in union.variants)
    match found:
        case Scalar(kind):
            return kind in ("str", "iso8601")
        case OneOf(options):
            return any(_has_length(option, api) for option in options)
    return isinstance(found, ListOf)
