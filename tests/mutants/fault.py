"""One fault: a place in a file, what is written there instead, and the names it is known by."""

from __future__ import annotations

import ast

import attrs


@attrs.frozen
class Fault:
    file: str
    """The file that is imported, from the root of the repository."""
    function: str
    """As `Class.method`; empty outside of functions."""
    start: int
    end: int
    """Where in the bytes of the file."""
    text: str
    """What is there instead."""
    kind: str
    line: int
    block: int
    """The first line of its block; 0 outside of functions."""
    was: str
    now: str
    """The lines before and after, each as one line."""

    def applied(self, source: bytes) -> str:
        return (source[: self.start] + self.text.encode() + source[self.end :]).decode()


class Source:
    """The text of a file, to find the bytes of a node."""

    def __init__(self, file: str, text: bytes) -> None:
        self.file = file
        self.text = text
        self.tree = ast.parse(text, file)
        self._starts = [0]
        for line in text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = self._starts[node.lineno - 1] + node.col_offset
        return start, self._starts[node.end_lineno - 1] + node.end_col_offset

    def fault(
        self, node: ast.expr | ast.stmt, text: str, kind: str, function: str, block: int
    ) -> Fault:
        start, end = self.span(node)
        first = self.text.rfind(b"\n", 0, start) + 1
        last = self.text.find(b"\n", end)
        last = len(self.text) if last < 0 else last
        was = self.text[first:last].decode()
        now = (self.text[first:start] + text.encode() + self.text[end:last]).decode()
        line, one, other = node.lineno, _on_one_line(was), _on_one_line(now)
        return Fault(self.file, function, start, end, text, kind, line, block, one, other)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
