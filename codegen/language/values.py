"""Values that may stand behind a key. Each says how it is read and how editors check it."""

from __future__ import annotations

import re
from abc import ABC
from abc import abstractmethod
from collections.abc import Callable
from typing import Generic
from typing import TypeVar

from attrs import frozen

from codegen.language.pieces import pattern
from codegen.language.pieces import ref
from codegen.language.pieces import scalar
from codegen.language.pieces import Schema
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

T = TypeVar("T")


class Value(ABC, Generic[T]):
    takes: type[Node] = Text
    needs: str = "text"
    """Completes "`key` must be"."""
    empty: T
    """The value of a key that is not there."""

    @abstractmethod
    def schema(self) -> Schema:
        """Return the JSON Schema of the value."""

    def fits(self, node: Node) -> bool:
        """Tell whether the node has the right shape, and is not empty."""
        return isinstance(node, self.takes) and not is_empty(node)

    @abstractmethod
    def parse(self, key: str, node: Node, problems: Problems) -> T | None:
        """Return the value of a node that fits, or None after adding to `problems`."""

    def read(self, key: str, node: Node, problems: Problems) -> T | None:
        if not self.fits(node):
            problems.add(node.place, f"`{key}` must be {self.needs}")
            return None
        return self.parse(key, node, problems)


@frozen
class Form:
    """A regular expression that Python and JavaScript share; `said` completes "must be"."""

    pattern: str
    said: str

    @property
    def whole(self) -> str:
        return f"^({self.pattern})$"

    def problem(self, text: str) -> str | None:
        fits = re.fullmatch(self.pattern, text, re.ASCII)
        return None if fits else f"must be {self.said}"


def is_number(text: str) -> bool:
    """Tell whether `int` reads the text as one would expect, and at once."""
    return text.isascii() and text.isdigit() and len(text) <= 15


def is_empty(node: Node) -> bool:
    """Tell whether a text or a block has nothing in it, or a list has anything but texts."""
    if isinstance(node, Text):
        return node.value == ""
    if isinstance(node, Map):
        return not node.entries
    return not (node.items and all(isinstance(one, Text) and one.value for one in node.items))


def texts_of(node: Node) -> list[Text]:
    """Return the texts of a list, or the one text that stands alone."""
    items = node.items if isinstance(node, Seq) else [node]
    return [item for item in items if isinstance(item, Text)]


@frozen
class OneText(Value[str]):
    """Any text, or one that has a form, or one of a few words."""

    form: Form | None = None
    words: tuple[str, ...] = ()
    editor: str = ""
    """A pattern for editors only, where the loader has messages that say more."""

    empty = ""

    def schema(self) -> Schema:
        if self.words:
            return {"enum": list(self.words)}
        if self.form is not None:
            return {**scalar(), "pattern": self.form.whole}
        return pattern(f"^{self.editor}$") if self.editor else ref("text")

    def parse(self, key: str, node: Node, problems: Problems) -> str | None:
        assert isinstance(node, Text)
        return node.value if self.allows(key, node, problems) else None

    def allows(self, key: str, text: Text, problems: Problems) -> bool:
        value = text.value
        if self.words and value not in self.words:
            hint = did_you_mean(value, self.words) or f"; it is one of {', '.join(self.words)}"
            problems.add(text.place, f"`{key}` cannot be {shorten(value)}{hint}")
            return False
        if self.form is not None and (problem := self.form.problem(value)):
            problems.add(text.place, f"`{key}` cannot be {shorten(value)}: it {problem}")
            return False
        return True


class Prose(OneText):
    """A sentence. YAML would cut it at ` #` and say nothing, so that is refused."""

    def allows(self, key: str, text: Text, problems: Problems) -> bool:
        if text.plain and text.comment_follows:
            problems.add(text.place, f"`{key}` is cut at ` #`; quote the text")
            return False
        return True


@frozen
class Named(Value[str]):
    """A name that `codegen.naming` has rules for; `what` says in messages what is named."""

    what: str
    pattern: str
    problem: Callable[[str], str | None]

    empty = ""

    def schema(self) -> Schema:
        return pattern(f"^{self.pattern}$")

    def parse(self, key: str, node: Node, problems: Problems) -> str | None:
        assert isinstance(node, Text)
        return node.value if self.allows(node, problems) else None

    def allows(self, text: Text, problems: Problems) -> bool:
        if problem := self.problem(text.value):
            problems.add(text.place, f"{self.what} {shorten(text.value)} {problem}")
        return not problem


@frozen
class Parsed(Value[T | None]):
    """A text with a grammar of its own: `make` gets the match of the whole text."""

    pattern: str
    said: str
    make: Callable[[re.Match[str]], T]

    empty = None

    def schema(self) -> Schema:
        return pattern(f"^{self.pattern}$")

    def parse(self, key: str, node: Node, problems: Problems) -> T | None:
        assert isinstance(node, Text)
        match = re.fullmatch(self.pattern, node.value, re.ASCII)
        if match is None:
            problems.add(node.place, f"must be {self.said}")
            return None
        return self.make(match)


@frozen
class Texts(Value[tuple[str, ...]]):
    """A list of texts; with `alone`, a single one needs no brackets."""

    each: OneText | Named = OneText()
    alone: bool = False
    least: int = 1
    """The fewest that make sense, for editors."""

    empty = ()

    @property
    def needs(self) -> str:  # type: ignore[override]
        return "a word or a list of words" if self.alone else "a list, as [a, b]"

    def schema(self) -> Schema:
        several: Schema = {"type": "array", "items": self.each.schema(), "minItems": self.least}
        several["uniqueItems"] = True
        return {"anyOf": [self.each.schema(), several]} if self.alone else several

    def fits(self, node: Node) -> bool:
        return isinstance(node, Seq | Text if self.alone else Seq) and not is_empty(node)

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[str, ...] | None:
        found = [self.each.parse(key, text, problems) for text in texts_of(node)]
        good = tuple(text for text in found if text is not None)
        known: set[str] = set()
        for text in texts_of(node):
            if text.value in known:
                problems.add(text.place, f"{shorten(text.value)} stands twice in `{key}`")
            known.add(text.value)
        return tuple(dict.fromkeys(good)) if len(good) == len(found) else None


@frozen
class Shown(Value[Node | None]):
    """An example: any value but nothing, kept as it stands. `resolve` reads it by its type."""

    only: type[Node] | None = None

    empty = None

    @property
    def needs(self) -> str:  # type: ignore[override]
        return "a block of `name: value`" if self.only else "a value, and not empty"

    def schema(self) -> Schema:
        kinds = ["object"] if self.only else ["string", "number", "boolean", "array", "object"]
        least = {"minLength": 1, "minItems": 1} if not self.only else {}
        return {"type": kinds, **least, "minProperties": 1}

    def fits(self, node: Node) -> bool:
        if isinstance(node, Text):
            return self.only is None and node.value != "" and not is_null(node)
        inside = node.items if isinstance(node, Seq) else node.entries
        return bool(inside) and (self.only is None or isinstance(node, self.only))

    def parse(self, key: str, node: Node, problems: Problems) -> Node:
        return node


def is_null(text: Text) -> bool:
    return text.plain and text.value == "null"


class Truth(Value[bool]):
    needs = "`true` or `false`"
    empty = False

    def schema(self) -> Schema:
        return {"enum": [True, False, "true", "false"]}

    def fits(self, node: Node) -> bool:
        return isinstance(node, Text) and node.value in ("true", "false")

    def parse(self, key: str, node: Node, problems: Problems) -> bool:
        return isinstance(node, Text) and node.value == "true"


class Number(Value[int | None]):
    needs = "a whole number"
    empty = None

    def schema(self) -> Schema:
        return ref("number")

    def fits(self, node: Node) -> bool:
        return isinstance(node, Text) and is_number(node.value)

    def parse(self, key: str, node: Node, problems: Problems) -> int | None:
        assert isinstance(node, Text)
        return int(node.value)
