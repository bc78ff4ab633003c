"""Write texts of the spec in Markdown, where they can be nothing but text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_SPECIAL = re.compile(r"[\\*_{}\[\]<>&#|~^=:]")
_URL = re.compile(r"https?://[^\s<>()`\"']*[\w/]")
# An underscore inside of a word, and a colon, mean nothing.
_PLAIN = re.compile(r"(?<=[^\W_])_(?=[^\W_])|:")


def prose(text: str) -> str:
    """Return a text on one line; code between backticks stays code, addresses become links."""
    text = " ".join(text.split())
    pieces, end = [], 0
    for found in _CODE.finditer(text):
        pieces += [_plain(text[end : found.start()]), code(found[2].strip())]
        end = found.end()
    return "".join([*pieces, _plain(text[end:])])


def _plain(text: str) -> str:
    pieces, end = [], 0
    for found in _URL.finditer(text):
        pieces += [_escaped(text[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    return "".join([*pieces, _escaped(text[end:])])


def _escaped(text: str) -> str:
    def entity(found: re.Match[str]) -> str:
        return found[0] if _PLAIN.match(text, found.start()) else f"&#{ord(found[0])};"

    return _SPECIAL.sub(entity, text.replace("`", "'"))


def code(text: str) -> str:
    """Return code that stands in a line."""
    text = " ".join(text.split())
    fence = "`" * (max([0, *map(len, re.findall("`+", text))]) + 1)
    pad = " " * (text.startswith("`") or text.endswith("`"))
    return f"{fence}{pad}{text}{pad}{fence}"


def block(text: str, language: str = "python") -> str:
    """Return a block of code, whatever fences it has itself."""
    fence = "`" * (max([2, *map(len, re.findall("`+", text))]) + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table; empty without rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    names = list(head)
    return "\n".join(
        [f"| {' | '.join(names)} |", "|" + " --- |" * len(names), *lines] * bool(lines)
    )


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Return a list of names, each with what is said of it; what is empty is left out."""
    return "\n\n".join(f"{name}\n:   {text}" for name, text in rows if text)


def indented(text: str, by: int = 4) -> str:
    return "\n".join(" " * by + line if line else "" for line in text.split("\n"))


def tabs(contents: Iterable[tuple[str, str]]) -> str:
    return "\n\n".join(f'=== "{name}"\n\n{indented(text)}' for name, text in contents)


def joined(parts: Iterable[str]) -> str:
    """Return the parts of a page, a blank line between them."""
    return "\n\n".join(part.rstrip() for part in parts if part) + "\n"
