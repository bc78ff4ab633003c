"""The sync half of the package from the async half, token by token.

Strings and comments stay as they are. A rule that matched nothing in the whole tree is an error, so
the table cannot rot.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections import Counter

# What replaces a name; None removes it together with the space behind it.
RULES: dict[str, str | None] = {
    "async": None,
    "await": None,
    "aclose": "close",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
}
# `AsyncCrispClient` is `CrispClient`.
PREFIX = re.compile(r"Async(?=[A-Z])")
_F_STRING = {"FSTRING_START": 1, "FSTRING_END": -1}


class UnusedRule(Exception):
    """A rule of the table has nothing left to do; remove it."""


class Unasync:
    def __init__(self) -> None:
        self.used: Counter[str] = Counter()

    def convert(self, source: str) -> str:
        lines = io.StringIO(source).readlines()
        edits: list[tuple[int, int, int, str]] = []
        depth = 0  # from Python 3.12 on, an f-string is more than one token
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            depth += _F_STRING.get(tokenize.tok_name[token.type], 0)
            if token.type != tokenize.NAME or depth:
                continue
            row, start = token.start
            end = token.end[1]
            if token.string in RULES:
                self.used[token.string] += 1
                new = RULES[token.string]
                if new is None:
                    end += len(lines[row - 1]) > end and lines[row - 1][end] == " "
                edits.append((row, start, end, new or ""))
            elif PREFIX.match(token.string):
                self.used["Async"] += 1
                edits.append((row, start, end, PREFIX.sub("", token.string)))
        for row, start, end, new in reversed(edits):
            line = lines[row - 1]
            lines[row - 1] = line[:start] + new + line[end:]
        return "".join(lines)

    def check_used(self) -> None:
        unused = [rule for rule in (*RULES, "Async") if not self.used[rule]]
        if unused:
            raise UnusedRule(
                f"no token matched these rules of codegen/unasync.py: {', '.join(unused)}"
            )
