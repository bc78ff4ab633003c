"""Spec text inside Python source: what is not an identifier goes through one of these."""

from __future__ import annotations

import re
from typing import Any

# Quotes that could end the string: three together, and those that the closing ones would follow.
_CLOSING = re.compile(r'"{3,}|"+\Z')
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def py(value: Any) -> str:
    """Return a literal of `value`, in double quotes where that is simple.

    Ruff turns the other quotes, but not those of an annotation that stands inside a text.
    """
    plain = repr(value)
    return plain if '"' in plain or "\\" in plain else plain.replace("'", '"')


def prose(thing: Any, indent: int) -> str:
    """Documentation of a type as the text between triple quotes, which stand `indent` deep."""
    text = docstring(thing.doc or thing.name)
    pad = "\n" + " " * indent
    return f"{text}\n{pad}{docstring(thing.note)}{pad}" if thing.note else text


def docstring(text: str) -> str:
    """Text between triple quotes: it cannot end the string, escape or add a control character."""
    text = text.replace("\\", "\\\\")
    text = _CLOSING.sub(lambda match: match[0].replace('"', '\\"'), text)
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
