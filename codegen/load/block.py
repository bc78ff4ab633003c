"""A mapping of the spec, checked against the table of keys, read by key."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Place
from codegen.load.keys import BLOCKS
from codegen.load.keys import Form
from codegen.load.keys import Key
from codegen.load.yamlsrc import Map
from codegen.load.yamlsrc import Node
from codegen.load.yamlsrc import Seq
from codegen.load.yamlsrc import Text
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten

_NEEDS = {
    "text": "a text",
    "words": "a word or a list of words",
    "list": "a list, as [a, b]",
    "truth": "`true` or `false`",
    "number": "a whole number",
    "block": "a block of keys",
    "fields": "a block of fields, one `name: type` a line",
    "type": "a type",
    "body": "a type or a block of fields",
}


def is_number(text: str) -> bool:
    """Whether `int` reads it as one would expect, and at once."""
    return text.isascii() and text.isdigit() and len(text) <= 15


class Block:
    """Values that do not fit the table are reported once and then read as if they were absent."""

    def __init__(self, node: Node, kind: str, what: str, place: Place, problems: Problems) -> None:
        self.place = place
        self.what = what
        self._problems = problems
        self._values: dict[str, Node] = {}
        known = BLOCKS[kind]
        if not isinstance(node, Map):
            problems.add(node.place, f"{what} must be a block of keys")
            return
        for key, value in node:
            if key.value not in known:
                hint = did_you_mean(key.value, known) or f"; known are {', '.join(known)}"
                problems.add(key.place, f"unknown key {shorten(key.value)} in {what}{hint}")
            elif self._fits(key, value, known[key.value]):
                self._values[key.value] = value
        present = {key.value for key, _ in node}
        for name, entry in known.items():
            if entry.required and name not in present:
                problems.add(place, f"{what} needs `{name}:`")

    def _fits(self, key: Text, value: Node, entry: Key) -> bool:
        needed = _NEEDS[entry.shape]
        if entry.shape in ("text", "truth", "number"):
            fits = isinstance(value, Text) and value.value != ""
        elif entry.shape in ("words", "list"):
            items = value.items if isinstance(value, Seq) else [value]
            fits = all(isinstance(item, Text) and item.value for item in items) and bool(items)
            fits = fits and (entry.shape == "words" or isinstance(value, Seq))
        elif entry.shape in ("block", "fields"):
            fits = isinstance(value, Map) and bool(value.entries)
        else:
            fits = not isinstance(value, Text) or value.value != ""
        if fits and isinstance(value, Text):
            if entry.shape == "truth" and value.value not in ("true", "false"):
                fits = False
            if entry.shape == "number" and not is_number(value.value):
                fits = False
        if not fits:
            self._problems.add(value.place, f"`{key.value}` must be {needed}")
            return False
        if entry.words and isinstance(value, Text) and value.value not in entry.words:
            hint = (
                did_you_mean(value.value, entry.words) or f"; it is one of {', '.join(entry.words)}"
            )
            self._problems.add(value.place, f"`{key.value}` cannot be {shorten(value.value)}{hint}")
            return False
        if entry.form is not None and not self._formed(key, value, entry.form):
            return False
        if key.value in ("doc", "note", "deprecated") and isinstance(value, Text):
            return self._whole(key, value)
        return True

    def _formed(self, key: Text, value: Node, form: Form) -> bool:
        texts = value.items if isinstance(value, Seq) else [value]
        wrong = [t for t in texts if isinstance(t, Text) and not form.pattern.fullmatch(t.value)]
        for text in wrong:
            self._problems.add(
                text.place, f"`{key.value}` cannot be {shorten(text.value)}: it must be {form.said}"
            )
        return not wrong

    def _whole(self, key: Text, value: Text) -> bool:
        """YAML cuts a text at ` #` without a word; refuse that where text is prose."""
        if value.plain and value.comment_follows:
            self._problems.add(value.place, f"`{key.value}` is cut at ` #`; quote the text")
            return False
        return True

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def node(self, key: str) -> Node | None:
        return self._values.get(key)

    def place_of(self, key: str) -> Place:
        node = self._values.get(key)
        return node.place if node is not None else self.place

    def text(self, key: str, default: str = "") -> str:
        node = self._values.get(key)
        return node.value if isinstance(node, Text) else default

    def number(self, key: str) -> int | None:
        text = self.text(key)
        return int(text) if text else None

    def truth(self, key: str, default: bool = False) -> bool:
        return self.text(key, "true" if default else "false") == "true"

    def texts(self, key: str) -> list[Text]:
        node = self._values.get(key)
        items = node.items if isinstance(node, Seq) else [node]
        return [item for item in items if isinstance(item, Text)]

    def words(self, key: str) -> tuple[str, ...]:
        return tuple(text.value for text in self.texts(key))

    def entries(self, key: str) -> Iterator[tuple[Text, Node]]:
        node = self._values.get(key)
        return iter(node.entries if isinstance(node, Map) else ())
