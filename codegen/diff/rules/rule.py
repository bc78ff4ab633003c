"""Define a row of the rule table."""

from __future__ import annotations

import enum

from attrs import frozen


class Severity(enum.IntEnum):
    """The effect of a change on callers."""

    DOCS = 0
    COMPATIBLE = 1
    DANGEROUS = 2
    BREAKING = 3

    def __str__(self) -> str:
        return self.name.lower()


class Audience(enum.Flag):
    """Places where a change is noticed: the wire, running Python programs, type checkers."""

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
    """The rules for the same change the other way round, from the new spec to the old one."""
    message: str
    fix: str = ""
    """Advice for callers."""
    spec: str = ""
    """Advice for the maintainer of the spec."""
    both: str = ""
    """The message of a request's rule if the result's rule says the same of the same thing, in
    other words."""

    @property
    def direction(self) -> str:
        """Return the way that the value goes; for `any` the finding has it, computed from use."""
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
    both: str = "",
) -> Rule:
    """Make a rule from the short forms of the table.

    `audience` has a letter for each member; a mirror of the same area is named without the area.
    """
    area = id.partition(".")[0]
    names = tuple(name if "." in name else f"{area}.{name}" for name in mirrors.split())
    found = Audience.NONE
    for letter in audience:
        found |= _LETTERS[letter]
    return Rule(id, _WORDS[severity], found, names, message, fix, spec, both)
