"""Derive the sync half of the package from the async half, by replacing names.

Strings and comments stay as they are. A rule that matches nothing in the whole tree is an error, so
no rule outlives its use.
"""

from __future__ import annotations

import re
from collections import Counter

# The replacement of each name; None removes the name and the space after it.
RULES: dict[str, str | None] = {
    "async": None,
    "await": None,
    "aclose": "close",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__anext__": "__next__",
    "anext": "next",
    "aio": "blocking",
}
# `AsyncCrispClient` is `CrispClient`.
PREFIX = "Async"

# `tokenize` finds the same and takes twenty times as long; a test compares the two. Strings and
# comments come first, so that a name inside one of them is not found.
_TOKEN = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"""'
    r"|'''(?:[^'\\]++|\\.|'(?!''))*+'''"
    r'|"(?:[^"\\\n]++|\\.)*+"'
    r"|'(?:[^'\\\n]++|\\.)*+'"
    r"|#[^\n]*"
    rf"|\b({'|'.join(RULES)})\b( ?)"
    rf"|\b({PREFIX})(?=[A-Z])",
    re.DOTALL,
)


class UnusedRule(Exception):
    """A rule of the table matched nothing."""


class Unasync:
    """Converts files one by one, and counts how often each rule was used."""

    def __init__(self) -> None:
        self.used: Counter[str] = Counter()

    def convert(self, source: str) -> str:
        return _TOKEN.sub(self._replaced, source)

    def _replaced(self, match: re.Match[str]) -> str:
        name, space, prefix = match.groups()
        if prefix:
            self.used[prefix] += 1
            return ""
        if name is None:
            return match[0]
        self.used[name] += 1
        new = RULES[name]
        return "" if new is None else new + space

    def check_used(self) -> None:
        unused = [rule for rule in (*RULES, PREFIX) if not self.used[rule]]
        if unused:
            raise UnusedRule(
                f"no token matched these rules of codegen/unasync.py: {', '.join(unused)}; "
                "remove them"
            )
