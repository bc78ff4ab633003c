"""Spec text inside Python source: what is not an identifier goes through one of these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from codegen.render.layout import WIDTH

# Quotes that could end the string: three together, and those that the closing ones would follow.
_CLOSING = re.compile(r'"{3,}|"+\Z')
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def py(value: Any) -> str:
    """A literal that evaluates to `value`, with the quotes that ruff takes."""
    plain = repr(value)
    if "'" not in plain:
        return plain
    if '"' not in plain and "\\" not in plain:
        return plain.replace("'", '"')
    match value:
        case str():
            # Ruff takes double quotes where they need no more escapes than single ones.
            if plain[0] == '"' or value.count('"') > value.count("'"):
                return plain
            return '"' + plain[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'
        case dict():
            return "{" + ", ".join(f"{py(key)}: {py(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(py, value)) + "]"
        case tuple():
            return "(" + ", ".join(map(py, value)) + (",)" if len(value) == 1 else ")")
    return plain


def spread(value: Any, indent: int, beside: int) -> str:
    """`py` over as many lines as it needs, `beside` other characters in the first of them."""
    return "\n".join(_spread(value, " " * indent, beside))


def _spread(value: Any, pad: str, beside: int) -> Iterator[str]:
    line = py(value)
    if not isinstance(value, dict | list | tuple) or len(pad) + beside + len(line) <= WIDTH:
        yield line
        return
    yield line[0]
    deeper = pad + "    "
    items = value.items() if isinstance(value, dict) else (("", item) for item in value)
    for key, item in items:
        name = f"{py(key)}: " if isinstance(value, dict) else ""
        *lines, last = _spread(item, deeper, len(name) + 1)
        first = f"{deeper}{name}"
        for text in lines:
            yield first + text
            first = ""
        yield f"{first}{last},"
    yield f"{pad}{line[-1]}"


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
