"""Strict YAML: every scalar is one line of visible text and knows its place; what makes YAML
surprising is refused.

Built on the parser's events, not on its constructors: no tag is ever resolved, no alias expanded,
and nesting is bounded without recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from typing import NamedTuple

import yaml
from attrs import define
from attrs import Factory

from codegen.ir import Place
from codegen.problems import is_mark_of_merge
from codegen.problems import MERGE_ADVICE
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlwords import explain
from codegen.yamlwords import ONE_LINE

MAX_BYTES = 1_000_000
MAX_NODES = 20_000
MAX_DEPTH = 16

_COMMENT = re.compile(r"\s*#")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(NamedTuple):
    value: str
    place: Place
    plain: bool = True
    comment_follows: bool = False


@define
class Seq:
    place: Place
    items: list[Node] = Factory(list)


@define
class Map:
    place: Place
    entries: list[tuple[Text, Node]] = Factory(list)
    flow: bool = False

    def __iter__(self) -> Iterator[tuple[Text, Node]]:
        return iter(self.entries)

    def get(self, key: str) -> Node | None:
        return next((node for name, node in self.entries if name.value == key), None)


Node = Text | Seq | Map


class _Refused(Exception):
    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place


def read(data: bytes, file: str, problems: Problems, key: str = "") -> Map | None:
    """Return the one mapping of a file, or None after adding to `problems`.

    `key` is one that the file may have, for the advice.
    """
    try:
        root = _build(_decode(data, file), file)
    except _Refused as refused:
        problems.add(refused.place, str(refused))
        return None
    if not isinstance(root, Map):
        shape = f"{key}: ..." if key else "name: value"
        problems.add(Place(file, 1, 1), f"the file must hold one mapping, as `{shape}`")
        return None
    _refuse_doubles(root, problems)
    return root


def _decode(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        raise _Refused(Place(file, 1, 1), f"the file is larger than {MAX_BYTES:,} bytes; split it")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise _Refused(Place(file, line, column), "the file is not UTF-8") from None
    if text.startswith("\ufeff"):
        raise _Refused(Place(file, 1, 1), "the file begins with a byte order mark; save it without")
    # YAML never sees comments, and its reader would give places in bytes; so look here first.
    for number, row in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if (indent := len(row) - len(row.lstrip(" "))) < len(row) and row[indent] == "\t":
            place = Place(file, number, indent + 1)
            raise _Refused(place, "a tab indents the line; YAML wants spaces")
        if is_mark_of_merge(row):
            raise _Refused(Place(file, number, 1), MERGE_ADVICE)
        if (at := _invisible(row.replace("\t", " "))) is not None:
            place = Place(file, number, at + 1)
            raise _Refused(place, f"{_named(row[at])} cannot be seen; remove it")
    return text


def _invisible(text: str) -> int | None:
    """Return where the first character stands that a reviewer would not see."""
    if text.isprintable():
        return None
    return next(index for index, char in enumerate(text) if not char.isprintable())


def _named(char: str) -> str:
    return f"the character U+{ord(char):04X}"


def _build(text: str, file: str) -> Node | None:
    lines = text.split("\n")
    stack: list[Seq | Map] = []
    keys: list[Text | None] = []  # the key that waits for its value, one for each open node
    root: Node | None = None
    count = 0

    for event in _events(text, file):
        kind = type(event)
        if kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            stack.pop()
            keys.pop()
            continue
        place = _place(event.start_mark, file)
        node: Node
        if kind is yaml.ScalarEvent:
            _refuse(event, place)
            # The style of a plain text is None with the parser in Python, and "" with that in C.
            plain = not event.style
            _refuse_text(event.value, place, plain)
            node = Text(event.value, place, plain, _comment_follows(event, lines))
        elif kind is yaml.SequenceStartEvent:
            _refuse(event, place)
            node = Seq(place)
        elif kind is yaml.MappingStartEvent:
            _refuse(event, place)
            node = Map(place, flow=bool(event.flow_style))
        elif kind is yaml.AliasEvent:
            raise _Refused(
                place, "aliases are not allowed; write it out or give it a name under `types:`"
            )
        else:
            if kind is yaml.DocumentStartEvent and root is not None:
                raise _Refused(place, "one document a file; remove the `---`")
            continue

        count += 1
        if count > MAX_NODES:
            raise _Refused(place, f"the file has more than {MAX_NODES:,} nodes; split it")
        if not stack:
            root = node
        elif isinstance(parent := stack[-1], Seq):
            parent.items.append(node)
        elif (key := keys[-1]) is not None:
            parent.entries.append((key, node))
            keys[-1] = None
        elif isinstance(node, Text):
            keys[-1] = node
        else:
            raise _Refused(place, "a key must be text")
        if not isinstance(node, Text):
            if len(stack) >= MAX_DEPTH:
                raise _Refused(place, f"nested deeper than {MAX_DEPTH} levels")
            stack.append(node)
            keys.append(None)
    return root


def _place(mark: Any, file: str) -> Place:
    return Place(file, mark.line + 1, mark.column + 1)


def _events(text: str, file: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line, column, message = explain(error, text)
        raise _Refused(Place(file, line + 1, column + 1), message) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        place = Place(file, before.count("\n") + 1, 1)
        raise _Refused(place, f"not valid YAML: {error.reason}") from None


def _refuse(event: Any, place: Place) -> None:
    if event.anchor:
        raise _Refused(place, "anchors are not allowed; give the thing a name under `types:`")
    if event.tag:
        tag = shorten(str(event.tag))
        raise _Refused(place, f"tags are not allowed (here {tag}); quote the text")


def _refuse_text(text: str, place: Place, plain: bool) -> None:
    if text == "<<" and plain:
        raise _Refused(place, "merge keys are not allowed; use `extends:`")
    if "\n" in text:
        raise _Refused(place, ONE_LINE)
    if (at := _invisible(text)) is not None:
        raise _Refused(place, f"the text holds {_named(text[at])}, which cannot be seen")
    if text != text.strip():
        raise _Refused(place, "the text begins or ends with a space")


def _comment_follows(event: Any, lines: list[str]) -> bool:
    end = event.end_mark
    return end.line < len(lines) and bool(_COMMENT.match(lines[end.line], end.column))


def _refuse_doubles(root: Map, problems: Problems) -> None:
    """Report keys that stand twice, and drop the second, so that nothing else is said of it."""
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Seq):
            waiting.extend(node.items)
        elif isinstance(node, Map):
            first: dict[str, tuple[Text, Node]] = {}
            for key, value in node:
                if (other := first.setdefault(key.value, (key, value)))[0] is not key:
                    line = other[0].place.line
                    problems.add(
                        key.place, f"{shorten(key.value)} stands twice, first in line {line}"
                    )
                waiting.append(value)
            node.entries = list(first.values())
