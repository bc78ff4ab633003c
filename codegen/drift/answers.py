"""Compare the types that a client declares for answers with what the spec says of them.

A type is what Crisp's authors wrote down; what Crisp sends may be more or less. So names of keys
are compared and kinds of values, but not words, and not what may be null or left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.drift.differ import Difference
from codegen.drift.routes import Route
from codegen.drift.shape import kinds_told
from codegen.drift.shape import merged
from codegen.drift.shape import of_type
from codegen.drift.shape import Shape
from codegen.naming import snake
from codegen.typeinfo import Types


def answer_differences(
    route: Route, theirs: Shape, types: Types, complete: bool
) -> Iterator[Difference]:
    """Yield what differs; what only the spec has is told of a client that should have it too."""
    ours = merged(of_type(o.returns, types) for o in route.operations if o.returns is not None)
    if not (ours.kinds or ours.anything):
        message = f"they type it as {_told(theirs)}, the spec has none"
        yield Difference("answer-new", "answer", message)
        return
    for each in _shapes("answer", theirs, ours):
        is_lost = each.rule == "answer-lost"
        if not is_lost or (complete and each.field and not each.field.deprecation):
            yield each


def _shapes(where: str, theirs: Shape, ours: Shape) -> Iterator[Difference]:
    if ours.anything or theirs.anything:
        return
    sent, known = theirs.kinds - {"null"}, ours.kinds - {"null"}
    if sent and known and not sent & known:
        message = f"they type it as {_told(theirs)}, the spec as {_told(ours)}"
        yield Difference("answer-kind", where, message)
        return
    if theirs.item and ours.item:
        yield from _shapes(f"{where}[]", theirs.item, ours.item)
    if ours.any_key or theirs.any_key:
        return
    # The client types some keys in camelCase that are in snake_case on the wire.
    named = {key if key in ours.keys else snake(key): shape for key, shape in theirs.keys.items()}
    for key, shape in named.items():
        if key in ours.keys:
            yield from _shapes(f"{where}.{key}", shape, ours.keys[key])
        elif ours.keys:
            message = "their type has it, the spec lacks it"
            yield Difference("answer-new", f"{where}.{key}", message)
    for key, shape in ours.keys.items():
        if named and key not in named:
            message = "the spec has it, their type lacks it"
            yield Difference("answer-lost", f"{where}.{key}", message, shape.field)


def _told(shape: Shape) -> str:
    return kinds_told(Shape(shape.kinds - {"null"}))
