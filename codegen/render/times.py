"""Write the conversions of times that are sent: a program may give a `datetime` or a `date`."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Operation
from codegen.irtypes import ListOf
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.render.text import py
from codegen.typeinfo import body_of
from codegen.typeinfo import look_up
from codegen.typeinfo import Types

_FUNCTIONS = {"ms": "as_ms", "iso8601": "as_iso"}


def sent(field: Field) -> str:
    """Return the expression that sends an argument of a path or a query."""
    kind = not_null(field.type)
    function = _FUNCTIONS.get(kind.kind) if isinstance(kind, Scalar) else None
    if function is None:
        return field.name
    end = ", whole_day=True" if field.whole_day else ""
    return f"{function}({py(field.wire)}, {field.name}{end})"


def times_of_body(operation: Operation, types: Types) -> str:
    """Return the mapping for `timed`; empty if no time is sent in the body."""
    return _mapping(body_of(operation, types).values(), types, ())


def _mapping(fields: Iterable[Field], types: Types, above: tuple[str, ...]) -> str:
    inside = ((field.wire, _times(field.type, types, above)) for field in fields)
    items = [f"{py(wire)}: {text}" for wire, text in inside if text]
    return f"{{{', '.join(items)}}}" if items else ""


def _times(found: Type, types: Types, above: tuple[str, ...]) -> str:
    match not_null(found):
        case Scalar(kind):
            return _FUNCTIONS.get(kind, "")
        case ListOf(item):
            return _times(item, types, above)
        case Ref(name) as inner if name not in above:
            model = look_up(inner, types, Model)
            return _mapping(model.fields, types, (*above, name)) if model else ""
    return ""
