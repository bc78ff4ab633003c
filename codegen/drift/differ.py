"""Compare what a client sends on a route with what our operations send there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from codegen.diff.kinds import spelled
from codegen.drift.recorder import Request
from codegen.drift.routes import Route
from codegen.drift.samples import ANY_KEY
from codegen.drift.samples import is_sample
from codegen.drift.shape import kinds_told
from codegen.drift.shape import merged
from codegen.drift.shape import of_fields
from codegen.drift.shape import of_type
from codegen.drift.shape import of_value
from codegen.drift.shape import Shape
from codegen.ir import Field
from codegen.irtypes import Json
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import Types
from codegen.typeinfo import words_of


class Difference(NamedTuple):
    rule: str
    where: str
    message: str
    field: Field | None = None


def differences(
    route: Route, requests: Iterable[Request], types: Types, complete: bool
) -> Iterator[Difference]:
    """Yield what differs; what only we send is told of a client that should send it too."""
    made = list(requests)
    yield from _path(route, made, types)
    found = [*_query(route, made, types), *_body(route, made, types)]
    for each in found:
        if each.rule != "key-lost" or (complete and each.field and not each.field.deprecation):
            yield each


def _path(route: Route, requests: list[Request], types: Types) -> Iterator[Difference]:
    values = [route.values(request) or {} for request in requests]
    for field in route.first.path_params:
        sent = [each[field.wire] for each in values if field.wire in each]
        yield from _texts(f"path.{field.wire}", sent, field, types)


def _query(route: Route, requests: list[Request], types: Types) -> Iterator[Difference]:
    ours = {field.wire: field for o in route.operations for field in o.query}
    theirs: dict[str, list[str]] = {}
    for request in requests:
        for key, text in request.query:
            theirs.setdefault(key, []).append(text)
    any_key = theirs.pop(ANY_KEY, None)
    for key, texts in theirs.items():
        if key in ours:
            yield from _texts(f"query.{key}", texts, ours[key], types)
        else:
            yield Difference("key-new", f"query.{key}", "they send it, the spec lacks it")
    for key, field in ours.items():
        if key not in theirs and any_key is None:
            yield _lost(f"query.{key}", field)


def _body(route: Route, requests: list[Request], types: Types) -> Iterator[Difference]:
    ours = Shape()
    for operation in route.operations:
        if operation.body_type is not None:
            ours.add(of_type(operation.body_type, types))
        elif operation.body_parts:
            ours.add(of_fields(operation.body_parts, types))
    sent = [request.body for request in requests if request.body is not None]
    # An empty object stands for no body: their transports add it.
    theirs = merged(of_value(body) for body in sent) if any(body != {} for body in sent) else None
    if theirs is None:
        yield from (_lost(f"body.{key}", shape.field) for key, shape in ours.keys.items())
    elif not (ours.kinds or ours.anything):
        names = ", ".join(sorted(theirs.keys)) or kinds_told(theirs)
        yield Difference("key-new", "body", f"they send one ({names}), the spec has none")
    else:
        yield from _shapes("body", theirs, ours)


def _shapes(where: str, theirs: Shape, ours: Shape) -> Iterator[Difference]:
    if ours.anything:
        return
    if theirs.kinds and not theirs.kinds & ours.kinds:
        message = f"they send {kinds_told(theirs)}, the spec has {kinds_told(ours)}"
        yield Difference("kind", where, message)
        return
    if "null" in theirs.kinds - ours.kinds:
        yield Difference("kind", where, "they send null, which the spec does not allow")
    for word in sorted(theirs.words):
        if not ours.allows(word):
            yield Difference("word", where, f"they send `{word}`, which the spec lacks")
    if theirs.item and ours.item:
        yield from _shapes(f"{where}[]", theirs.item, ours.item)
    if ours.any_key:
        return
    for key, shape in theirs.keys.items():
        if key in ours.keys:
            yield from _shapes(f"{where}.{key}", shape, ours.keys[key])
        else:
            yield Difference("key-new", f"{where}.{key}", "they send it, the spec lacks it")
    if "object" in theirs.kinds and not theirs.any_key:
        for key, shape in ours.keys.items():
            if key not in theirs.keys:
                yield _lost(f"{where}.{key}", shape.field)


def _lost(where: str, field: Field | None) -> Difference:
    return Difference("key-lost", where, "the spec has it, they never send it", field)


def _texts(where: str, texts: list[str], field: Field, types: Types) -> Iterator[Difference]:
    """Yield what differs in values that go out as text, in a path or a query."""
    if not any(_fits(text, field.type, types) for text in texts):
        shown = " or ".join(sorted({_shown(text) for text in texts})[:3])
        message = f"they send {shown}, which is no {spelled(field.type)}"
        yield Difference("kind", where, message)
        return
    if words := words_of(field.type, types):
        known = Shape(words=set(words))
        for text in sorted(set(texts)):
            if not known.allows(text) and not is_sample(text):
                yield Difference("word", where, f"they send `{text}`, which the spec lacks")
    for option in _options(field.type):
        if isinstance(option, Json):
            sent = [value for text in texts if (value := _parsed(text)) is not None]
            yield from _shapes(where, merged(map(of_value, sent)), of_type(option.inner, types))


def _options(found: Type) -> tuple[Type, ...]:
    return found.options if isinstance(found, OneOf) else (found,)


def _fits(text: str, found: Type, types: Types) -> bool:
    match found:
        case Nullable(inner):
            return _fits(text, inner, types)
        case OneOf(options):
            return any(_fits(text, option, types) for option in options)
        case Json():
            return _parsed(text) is not None
        case Scalar("int" | "float" | "ms" | "s" | "page" | "flag"):
            return type(_parsed(text)) in (int, float)
        case Scalar("bool"):
            return text in ("true", "false")
    return True


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _shown(text: str) -> str:
    return "any text" if is_sample(text) else f"`{text}`"
