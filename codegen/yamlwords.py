"""Say what is wrong with YAML, and what to do, in our words: the parser's speak of its insides."""

from __future__ import annotations

from typing import Any
from typing import NamedTuple

_LONGEST_KEY = 1_024
ONE_LINE = "a text is one line; a long one may go on in the next, indented, without `|`"


class Mistake(NamedTuple):
    line: int
    """Counted from 0, as `column`."""
    column: int
    message: str


class _Seen(NamedTuple):
    """Hold what the parser says: where it stopped, and where that began which it was reading."""

    problem: str
    context: str
    line: int
    column: int
    start: tuple[int, int]
    rows: list[str]

    @property
    def before(self) -> str:
        return self._row[: self.column]

    @property
    def char(self) -> str:
        return self._row[self.column : self.column + 1]

    @property
    def first(self) -> str:
        line, column = self.start
        return "".join(self.rows[line : line + 1])[column : column + 1]

    @property
    def _row(self) -> str:
        return "".join(self.rows[self.line : self.line + 1])

    def here(self, message: str) -> Mistake:
        return Mistake(self.line, self.column, message)

    def at_start(self, message: str) -> Mistake:
        return Mistake(*self.start, message)


def explain(error: Any, text: str) -> Mistake:
    """Return what is meant by an error with marks, of the parser in C or of that in Python."""
    mark = error.problem_mark or error.context_mark
    begin = error.context_mark or mark
    problem, context = error.problem or "", error.context or ""
    if mark is None:
        return Mistake(0, 0, f"not valid YAML: {problem or context or 'syntax error'}")
    start = begin.line, begin.column
    seen = _Seen(problem, context, mark.line, mark.column, start, text.splitlines())
    return _of_value(seen) or _of_block(seen) or seen.here(f"not valid YAML: {problem or context}")


def _of_value(seen: _Seen) -> Mistake | None:
    """Explain a text, a list or a mapping in brackets that is not one."""
    if "cannot start any token" in seen.problem:
        return seen.here(f"a text cannot begin with `{seen.char}`; quote it")
    if "escape" in seen.problem:
        return seen.at_start("in double quotes `\\` begins an escape; use single quotes")
    if "quoted scalar" in seen.context:
        return seen.at_start("the quote that opens here is never closed")
    if "block scalar" in seen.context:
        return seen.at_start(ONE_LINE)
    if "alias" in seen.context or "anchor" in seen.context or "tag" in seen.context + seen.problem:
        return seen.at_start(f"a text cannot begin with `{seen.first}`; quote it")
    if "node content" in seen.problem:
        if not seen.char:
            return seen.here("the file ends inside of `[` or `{`; close it")
        return seen.here(f"a value is missing before `{seen.char}`; if it is a text, quote it")
    if "flow sequence" in seen.context:
        return seen.at_start(
            "the list that begins with `[` has no `]`, or a text in it wants quotes"
        )
    if "flow mapping" in seen.context:
        return seen.at_start(
            "the block that begins with `{` has no `}`, or a text in it wants quotes"
        )
    return None


def _of_block(seen: _Seen) -> Mistake | None:
    """Explain lines that do not make a block of keys, or a list."""
    if "mapping values" in seen.problem:
        return _second_colon(seen)
    if "sequence entries" in seen.problem:
        return seen.here("a list with `-` begins in a line of its own, or is written `[a, b]`")
    if "simple key" in seen.context:
        return seen.at_start("this line is no `key: value`: it has no colon")
    if "directive" in seen.context + seen.problem:
        return seen.at_start("a line cannot begin with `%`")
    if "block mapping" in seen.context or "block collection" in seen.context:
        if seen.before.strip():
            return seen.here("nothing may follow a closing quote or bracket; quote the whole text")
        if seen.char == "-":
            return seen.here("an item of a list stands among keys; put it below a key")
        return seen.here("the line is indented as no line above it that it could belong to")
    return None


def _second_colon(seen: _Seen) -> Mistake:
    """Explain a colon where none can be: in a text, or in a line that continues a text."""
    key, colon, rest = seen.before.partition(": ")
    if colon:
        column = len(key) + len(colon) + len(rest) - len(rest.lstrip())
        return Mistake(seen.line, column, 'a text with `: ` in it is quoted, as "one: two"')
    indent = len(seen.before) - len(seen.before.lstrip())
    if seen.column - indent > _LONGEST_KEY:
        return Mistake(seen.line, indent, f"the key is longer than {_LONGEST_KEY:,} characters")
    above = seen.line - 1
    while above > 0 and not seen.rows[above].partition("#")[0].strip():
        above -= 1
    row = seen.rows[above] if above >= 0 else ""
    if ":" not in row.partition(" #")[0]:
        column = len(row) - len(row.lstrip())
        return Mistake(max(above, 0), column, "this line is no `key: value`: it has no colon")
    return Mistake(
        seen.line,
        indent,
        "the line is indented deeper than the one above, which has a value already; "
        "a text that goes on there is quoted if it has `: ` in it",
    )
