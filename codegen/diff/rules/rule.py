"""What a row of the rule table says."""

from __future__ import annotations

import enum

from attrs import frozen


class Severity(enum.IntEnum):
    """How much a caller has to care."""

    DOCS = 0
    COMPATIBLE = 1
    DANGEROUS = 2
    BREAKING = 3

    def __str__(self) -> str:
        return self.name.lower()


class Audience(enum.Flag):
    """Who notices: requests and events, Python programs that run, or type checks."""

    NONE = 0
    WIRE = 1
    PYTHON = 2
    TYPES = 4

    def __str__(self) -> str:
        return ", ".join((member.name or "").lower() for member in self)


@frozen
class Rule:
    id: str
    severity: Severity
    audience: Audience
    mirrors: tuple[str, ...]
    """The rules of the same change seen from the other side."""
    message: str
    fix: str = ""
    """What a caller does about it."""
    spec: str = ""
    """What its maintainer does in the spec, to spare callers that, or because it is not theirs."""

    @property
    def direction(self) -> str:
        """Which way the value goes; `any`: as the finding says, computed from use."""
        return {"request": "request", "result": "response"}.get(self.area, "any")

    @property
    def area(self) -> str:
        return self.id.partition(".")[0]


_WORDS = {"breaking": Severity.BREAKING, "dangerous": Severity.DANGEROUS}
_WORDS |= {"compatible": Severity.COMPATIBLE, "docs": Severity.DOCS}
_LETTERS = {"W": Audience.WIRE, "P": Audience.PYTHON, "T": Audience.TYPES}


def row(
    id: str,
    severity: str,
    audience: str,
    mirrors: str,
    message: str,
    fix: str = "",
    spec: str = "",
) -> Rule:
    """Severity and audience as they stand in the table; mirrors of the same area go without it."""
    area = id.partition(".")[0]
    names = tuple(name if "." in name else f"{area}.{name}" for name in mirrors.split())
    found = Audience.NONE
    for letter in audience:
        found |= _LETTERS[letter]
    return Rule(id, _WORDS[severity], found, names, message, fix, spec)
