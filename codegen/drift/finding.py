"""Hold what differs between a client and the spec, each difference by itself."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve
from attrs import frozen

MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "route-new": "they have the route, the spec lacks it",
        "route-lost": "the spec has the route, they lack it",
        "route-moved": "a method and an operation of one name take different routes",
        "key-new": "they send a key that the spec lacks",
        "key-lost": "the spec has a key that they never send",
        "kind": "they send a value of another kind",
        "word": "they send a word that the spec lacks",
        "answer-new": "the type of their answer has a key that the spec lacks",
        "answer-lost": "the spec has a key that the type of their answer lacks",
        "answer-kind": "the type of their answer has a value of another kind",
        "silent": "a method sends nothing",
    }
)
"""The rules, in the order of a report."""


@frozen
class Finding:
    rule: str
    subject: str
    """What it is about, as an explanation names it."""
    message: str
    clients: tuple[str, ...]
    since: str = ""
    """The revision that brought it, where the spec says so."""
    explained: str = ""
    """The reason, where the difference is known."""

    def __str__(self) -> str:
        since = f" (since {self.since})" if self.since else ""
        return f"{self.subject}: {self.message}{since}"


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in the order of a report, those that several clients share once."""
    found: dict[tuple[str, str, str], Finding] = {}
    for each in findings:
        key = (each.rule, each.subject, each.message)
        known = found.get(key, evolve(each, clients=()))
        found[key] = evolve(known, clients=tuple(dict.fromkeys((*known.clients, *each.clients))))
    rules = list(MEANINGS)
    return sorted(found.values(), key=lambda f: (rules.index(f.rule), f.subject, f.message))
