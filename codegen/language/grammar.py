"""The language of types: the text of a type in the spec to an `irtypes.Type`."""

from __future__ import annotations

import re

from attrs import frozen

from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.naming import CAMEL
from codegen.problems import did_you_mean
from codegen.problems import shorten

KINDS = ("str", "int", "float", "bool", "any", "scalar", "ms", "s", "iso8601", "flag", "page")
MAX_TYPE = 10_000
BOUNDED = ("int", "ms", "s", "float")

# A colon belongs to a word when something follows it at once: `urn:*`, but not `{str: any}`.
_TOKEN = re.compile(
    r"\s*(?:(?P<word>[A-Za-z0-9_*](?:[A-Za-z0-9_.*/+-]|:(?=[^\s}]))*)|(?P<mark>[\[\]{}|:=,?]))"
)
_RANGE = re.compile(r"(\d{1,15})\.\.(\d{1,15})?")
WORD = r"[a-z0-9][A-Za-z0-9_.:/+-]*\*?|\*"
_WORD = re.compile(WORD)
_NAME = re.compile(CAMEL)


class GrammarError(Exception):
    """`offset` counts characters from the start of the text."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


@frozen
class Pick:
    """`Name {email, person, company?}`: some fields of a type, each with whether it is required."""

    type: Ref
    fields: tuple[tuple[str, bool], ...]


def parse_type(text: str) -> tuple[Type, str | None]:
    """Return the type and its default, as in `and | or = and`."""
    parser = _Parser(text)
    found = parser.alternatives()
    default = None
    if parser.take("="):
        default = parser.word("a default value")
    parser.end()
    return found, default


def parse_body(text: str) -> Type | Pick:
    parser = _Parser(text)
    if _NAME.fullmatch(parser.peek()) and parser.peek(1) == "{":
        return parser.pick()
    found = parser.alternatives()
    parser.end()
    return found


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, int]] = []
        self.at = 0
        position = 0
        stripped = text.rstrip()
        if len(stripped) > MAX_TYPE:
            raise GrammarError(f"the type is longer than {MAX_TYPE:,} characters; give it a name")
        while position < len(stripped):
            match = _TOKEN.match(stripped, position)
            if match is None:
                bad = stripped[position:].lstrip()[:1]
                raise GrammarError(f"unexpected {shorten(bad)} in a type", position)
            self.tokens.append((match["word"] or match["mark"], match.start(match.lastgroup or 0)))
            position = match.end()
        if not self.tokens:
            raise GrammarError("a type is missing")

    def peek(self, ahead: int = 0) -> str:
        return self.tokens[self.at + ahead][0] if self.at + ahead < len(self.tokens) else ""

    @property
    def offset(self) -> int:
        return self.tokens[min(self.at, len(self.tokens) - 1)][1]

    def take(self, mark: str) -> bool:
        if self.peek() == mark:
            self.at += 1
            return True
        return False

    def found(self) -> str:
        return shorten(self.peek()) if self.peek() else "the end"

    def expect(self, mark: str) -> None:
        if not self.take(mark):
            raise GrammarError(f"expected `{mark}`, found {self.found()}", self.offset)

    def word(self, what: str) -> str:
        word = self.peek()
        if not word or word in "[]{}|:=,?":
            raise GrammarError(f"expected {what}, found {self.found()}", self.offset)
        self.at += 1
        return word

    def end(self) -> None:
        if self.at < len(self.tokens):
            raise GrammarError(f"unexpected {shorten(self.peek())} after the type", self.offset)

    def alternatives(self, depth: int = 0) -> Type:
        start = self.offset
        parts: list[Type] = []
        words: list[str] = []
        nullable = False
        while True:
            part = self.atom(depth)
            if part is None:
                nullable = True
            elif isinstance(part, str):
                words.append(part)
            else:
                parts.append(part)
            if not self.take("|"):
                break
        found = _joined(parts, words, start)
        return Nullable(found) if nullable else found

    def atom(self, depth: int) -> Type | str | None:
        """Return a type, a word of an enum, or None for `null`."""
        if depth > 8:
            raise GrammarError("the type is nested too deep", self.offset)
        if self.take("["):
            item = self.alternatives(depth + 1)
            self.expect("]")
            return ListOf(item)
        if self.take("{"):
            if self.word("`str`") != "str":
                raise GrammarError("keys of a map are always `str`", self.offset)
            self.expect(":")
            value = self.alternatives(depth + 1)
            self.expect("}")
            return MapOf(value)
        start = self.offset
        word = self.word("a type")
        if word == "null":
            return None
        if word == "json":
            return Json(self.atom_type(depth))
        if word == "const":
            return Const(self.word("the constant"))
        if word in KINDS:
            return self.scalar(word)
        if _NAME.fullmatch(word):
            return Ref(word)
        if not _WORD.fullmatch(word):
            raise GrammarError(f"{shorten(word)} is neither a type nor a word of an enum", start)
        return word

    def atom_type(self, depth: int) -> Type:
        start = self.offset
        found = self.atom(depth + 1)
        if found is None or isinstance(found, str):
            raise GrammarError("`json` needs a type", start)
        return found

    def scalar(self, kind: str) -> Scalar:
        match = _RANGE.fullmatch(self.peek())
        if match is None or kind not in BOUNDED:
            return Scalar(kind)
        start = self.offset
        self.at += 1
        low, high = int(match[1]), int(match[2]) if match[2] else None
        if high is not None and high < low:
            raise GrammarError(f"the range {match[0]} is empty", start)
        return Scalar(kind, low, high)

    def pick(self) -> Pick:
        name = Ref(self.word("a type"))
        self.expect("{")
        fields: dict[str, bool] = {}
        while not self.take("}"):
            if fields:
                self.expect(",")
            start = self.offset
            wire = self.word("a field name")
            if wire in fields:
                raise GrammarError(f"{shorten(wire)} is picked twice", start)
            fields[wire] = not self.take("?")
        self.end()
        if not fields:
            raise GrammarError("no field is picked")
        return Pick(name, tuple(fields.items()))


def _joined(parts: list[Type], words: list[str], offset: int) -> Type:
    if words and parts:
        raise GrammarError(
            f"words ({shorten(words[0])}) and types cannot be mixed; name the enum under `types:`",
            offset,
        )
    if len(words) == 1:
        near = (
            did_you_mean(words[0], KINDS)
            or "; a kind, a CamelCase name or two words joined by `|` are"
        )
        raise GrammarError(f"{shorten(words[0])} is not a type{near}", offset)
    if words:
        if len(set(words)) < len(words):
            raise GrammarError("a word stands twice in the enum", offset)
        return Words(tuple(words))
    if not parts:
        raise GrammarError("`null` alone is not a type", offset)
    return parts[0] if len(parts) == 1 else OneOf(tuple(parts))
