"""Write what a docstring says of a body that is one argument: its keys, and their types."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.render.text import py
from codegen.typeinfo import body_of
from codegen.typeinfo import look_up
from codegen.typeinfo import Types

_WIDTH = 104
_INDENT = "    "
_SCALARS = {
    "any": "Any",
    "scalar": "str | int | float | bool",
    "ms": "datetime | date | int, ms",
    "s": "int, s",
    "iso8601": "datetime | date | str, ISO 8601",
}


def body_lines(operation: Operation, types: Types) -> Iterator[str]:
    """Yield the lines on the keys of a body; none if its fields are arguments, or may be any."""
    body = operation.body
    fields = tuple(body_of(operation, types).values())
    if not isinstance(body, TypeBody) or not fields:
        return
    whole = body.picked.name if body.picked else said(body.type, types)
    yield f"Keys of `body`, a mapping as `models.{whole}`:"
    wires = {field.wire for field in fields}
    by_tag = [(f, u) for f in fields if (u := _decided(f, wires, types)) is not None]
    tagged = {field.wire: f"by `{union.by}`" for field, union in by_tag}
    for label, required in (("Required", True), ("Optional", False)):
        named = [field for field in fields if field.required is required]
        if texts := [f"{f.wire} ({tagged.get(f.wire) or said(f.type, types)})" for f in named]:
            yield from _wrapped(f"{label}: {', '.join(texts)}.")
    for field, union in by_tag:
        found: dict[str, list[str]] = {}
        for word, variant in union.variants:
            found.setdefault(said(variant, types), []).append(word)
        texts = [f"{text} ({', '.join(words)})" for text, words in found.items()]
        yield from _wrapped(f"By `{union.by}`, `{field.wire}` is one of: {', '.join(texts)}.")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT * 2,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _decided(field: Field, wires: set[str], types: Types) -> Union | None:
    union = look_up(not_null(field.type), types, Union)
    return union if union is not None and union.by in wires else None


def said(found: Type, types: Types) -> str:
    """Return a type as a caller writes it, shorter than its annotation."""
    match found:
        case Scalar(kind):
            return _SCALARS.get(kind, kind)
        case Words(words):
            known = [py(word) for word in words if "*" not in word]
            return " | ".join([*known, "str"] if len(known) < len(words) else known)
        case Ref(name):
            named = types[name]
            both = named.direction is Direction.BOTH and not isinstance(named, Enum)
            return f"{name}Input" if both else name
        case ListOf(item):
            return f"[{said(item, types)}]"
        case MapOf(value):
            return f"{{str: {said(value, types)}}}"
        case Nullable(inner):
            return f"{said(inner, types)} | None"
        case OneOf(options):
            return " | ".join(said(option, types) for option in options)
    raise AssertionError(f"{found} is no type of a key")
