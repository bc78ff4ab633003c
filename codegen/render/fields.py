"""Write what the annotation of a field does not say: documentation, default, initial value."""

from __future__ import annotations

from codegen.formats import FORMATS
from codegen.ir import Field
from codegen.irlifetime import Lifetime
from codegen.irtypes import not_null
from codegen.irtypes import Scalar
from codegen.render.text import py
from codegen.typeinfo import is_time

_UNITS = {"ms": "milliseconds", "s": "seconds", "iso8601": "ISO 8601"}


def field_text(field: Field, *, sent: bool = False) -> str:
    """Return the documentation of a field, with units and bounds; it may be empty."""
    since = f"Since {field.since}." if field.since else ""
    texts = [field.doc, field.note, since, ending(field)]
    inner = not_null(field.type) if sent else field.type
    kind = inner.kind if isinstance(inner, Scalar) else ""
    if sent and is_time(field):
        texts.append(f"A `datetime`, a `date` in UTC, or {_UNITS[kind]}.")
        texts.append("A `date` means that day to its end." * field.whole_day)
    elif kind in _UNITS:
        texts.append(f"In {_UNITS[kind]}.")
    if isinstance(field.type, Scalar) and field.type.minimum is not None:
        high = "" if field.type.maximum is None else f" to {field.type.maximum}"
        texts.append(f"From {field.type.minimum}{high}.")
    if field.default is not None and not field.required:
        texts.append(f"Without it Crisp uses {field.default}.")
    if field.min is not None:
        texts.append(f"At least {field.min} long.")
    if field.max is not None:
        texts.append(f"At most {field.max} long.")
    if field.format:
        known = FORMATS.get(field.format)
        texts.append(known.said if known else f"As {field.format}.")
    if field.seen:
        texts.append(f"Values seen: {', '.join(field.seen)}.")
    return " ".join(filter(None, texts))


def ending(thing: Lifetime) -> str:
    """Return the notice that a thing ends, why and when; empty if it does not."""
    if not thing.deprecation:
        return ""
    texts = [f"Deprecated: {thing.deprecation}"]
    if thing.successor and thing.successor.name not in thing.deprecation:
        texts.append(f"Use `{thing.successor}`.")
    if thing.sunset:
        texts.append(f"It may be gone from {thing.sunset} on.")
    return " ".join(texts)


def initial_value(field: Field) -> str:
    """Return what follows the annotation in a result class."""
    if field.secret:
        return " = secret_field()" if field.required else " = secret_field(default=None)"
    return "" if field.required else " = None"


def default_value(field: Field) -> str | None:
    """Return the Python source of an argument's default; None if it has none."""
    if not field.default:
        return None
    found = not_null(field.type)
    kind = found.kind if isinstance(found, Scalar) else ""
    if kind == "float":
        return str(float(field.default))
    if kind in ("int", "ms", "s", "page"):
        return str(int(field.default))
    if kind in ("bool", "flag"):
        return str(field.default == "true")
    return py(field.default)
