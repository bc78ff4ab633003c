"""The sync half of the package from the async half, name by name.

Strings and comments stay as they are. A rule that matched nothing in the whole tree is an error, so
the table cannot rot.
"""

from __future__ import annotations

import re
from collections import Counter

# What replaces a name; None removes it together with the space behind it.
RULES: dict[str, str | None] = {
    "async": None,
    "await": None,
    "aclose": "close",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "aio": "blocking",
}
# `AsyncCrispClient` is `CrispClient`.
PREFIX = "Async"

# `tokenize` says the same and takes twenty times as long; a test compares the two. Texts and
# comments come first, so that a name in one of them is never found on its own.
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
    """A rule of the table has nothing left to do; remove it."""


class Unasync:
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
                f"no token matched these rules of codegen/unasync.py: {', '.join(unused)}"
            )
