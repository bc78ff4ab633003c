"""Put findings together that a reader takes in at once. Every format shows these groups.

Findings that say the same of several things are one group. A field that goes both ways has a
finding for each; if they mean the same for callers, the two are one row of a group. The types that
only new operations or events use are a part of the first of those, and so are types that went with
all that used them.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from attrs import frozen

from codegen.diff.findings import Finding
from codegen.diff.rules import Audience
from codegen.diff.rules import Severity
from codegen.diff.uses import Use

_NOUNS = {"operation": "operations", "type": "types", "event": "events"}
_PARTS = {"query key", "body field", "path parameter", "field"}


class Fact(NamedTuple):
    """A line below a message: its label, and a text with code between backticks."""

    label: str
    text: str


class Row(NamedTuple):
    """Hold what is found of one thing: a finding, or one for each way that a value goes."""

    lead: Finding
    twin: Finding | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (self.lead,) if self.twin is None else (self.lead, self.twin)

    @property
    def message(self) -> str:
        return self.lead.message if self.twin is None else self.lead.both

    @property
    def shared(self) -> str:
        return self.lead.shared if self.twin is None else self.lead.both_shared

    @property
    def fix(self) -> str:
        return " ".join(filter(None, dict.fromkeys(finding.fix for finding in self.findings)))

    @property
    def prints(self) -> str:
        """Return the fingerprints of its findings."""
        return " ".join(finding.fingerprint for finding in self.findings)


@frozen
class Group:
    rows: tuple[Row, ...]
    """They say the same, each of another thing."""
    parts: tuple[Finding, ...] = ()
    """Types that came or went with it."""

    @property
    def lead(self) -> Finding:
        return self.rows[0].lead

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for row in self.rows for finding in row.findings)

    @property
    def severity(self) -> Severity:
        return self.lead.severity

    @property
    def everything(self) -> tuple[Finding, ...]:
        return (*self.findings, *self.parts)

    @property
    def is_several(self) -> bool:
        return len(self.rows) > 1

    @property
    def message(self) -> str:
        return self.rows[0].shared if self.is_several else self.rows[0].message

    @property
    def fix(self) -> str:
        return self.rows[0].fix

    @property
    def rules(self) -> str:
        """Return the ids of its rules: one, or one for each way."""
        return ", ".join(finding.rule.id for finding in self.rows[0].findings)

    @property
    def audience(self) -> Audience:
        return reduce(or_, (finding.rule.audience for finding in self.rows[0].findings))

    @property
    def direction(self) -> str:
        return self.lead.direction if self.rows[0].twin is None else "both"

    @property
    def subjects(self) -> list[str]:
        """Return what it is about, each once."""
        return list(dict.fromkeys(finding.change.subject for finding in self.findings))

    @property
    def entries(self) -> list[str]:
        """Return the subject of each row, with its type where the message does not tell it."""
        changes = [row.lead.change for row in self.rows]
        if not (self.is_several and self.is_new):
            return [change.subject for change in changes]
        return [f"{change.subject}: {change.after}" for change in changes]

    @property
    def title(self) -> str:
        """Return its subject, or how many there are: `5 operations`."""
        names = self.subjects
        return names[0] if len(names) == 1 else f"{len(names)} {self._noun}"

    @property
    def _noun(self) -> str:
        for noun, plural in _NOUNS.items():
            changes = [finding.change for finding in self.findings]
            if all(f"{noun} {change.subject}" in change.origins for change in changes):
                return plural
        parts = {row.findings[-1].change.part for row in self.rows}
        is_value = _is_value(self.lead)
        return f"{min(parts)}s" if is_value and parts <= _PARTS and len(parts) == 1 else "places"

    @property
    def operations(self) -> list[str]:
        return sorted({name for finding in self.findings for name in finding.operations})

    @property
    def events(self) -> list[str]:
        return sorted({name for finding in self.findings for name in finding.events})

    @property
    def reached(self) -> list[str]:
        """Return the operations and events behind it; none if its subjects name them."""
        names = [*self.operations, *self.events]
        told = {subject.partition(" ")[0] for subject in self.subjects}
        return [] if told.issuperset(names) else names

    @property
    def is_same(self) -> bool:
        """Return whether all changed from the same to the same, and are told so at once."""
        sides = {(finding.change.before, finding.change.after) for finding in self.findings}
        return len(sides) == 1 and not (self.is_several and self.is_new)

    @property
    def is_new(self) -> bool:
        """Return whether it is about values that are new, of which each has its type."""
        return _is_value(self.lead) and self.lead.change.old is None

    def facts(self) -> Iterator[Fact]:
        """Yield what is to be known beside the message, and what is to be done."""
        lead = self.lead
        if lead.proposal:
            yield Fact("perhaps", f"it is `{lead.proposal}` now, which is new and like it")
        if self.fix:
            yield Fact("do", self.fix)
        if lead.spec:
            yield Fact("spec", lead.spec)
        if lead.regraded:
            yield Fact("severity", f"{lead.rule.severity} by its rule. {lead.regraded}")

    @property
    def uses(self) -> list[Use]:
        """Return the places of the program that it reaches, each once and in their order."""
        return sorted({use for finding in self.findings for use in finding.uses})

    def lists(self, most: int = 6) -> Iterator[Fact]:
        """Yield lines with its parts, and with some of what it reaches, in spec and program."""
        yield from self.with_it()
        if names := self.reached:
            more = f" and {len(names) - most} more" if len(names) > most else ""
            yield Fact("reaches", listed(names[:most]) + more)
        for place in used(self.uses, most):
            yield Fact("used", place)

    @property
    def with_label(self) -> str:
        """Return the label of its parts: `with its own types`."""
        whose = "their" if self.is_several else "its"
        return f"with {whose} own type{'s' if len(self.parts) > 1 else ''}"

    def with_it(self) -> Iterator[Fact]:
        """Yield a line with the types that came or went with it, if there are any."""
        if self.parts:
            yield Fact(self.with_label, listed(part.change.name for part in self.parts))


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Return the groups of findings, each where its first one stands."""
    findings = tuple(findings)
    owners = _owners(findings)
    same: dict[tuple[object, ...], list[Row]] = {}
    parts: dict[tuple[object, ...], list[Finding]] = {}
    for row in _rows(findings):
        owner = _owner(row.lead, owners)
        if owner is None:
            same.setdefault(_said(row), []).append(row)
        else:
            parts.setdefault(_said(Row(owner)), []).append(row.lead)
    return [Group(tuple(rows), tuple(parts.get(said, ()))) for said, rows in same.items()]


def _rows(findings: Iterable[Finding]) -> list[Row]:
    """Return the findings, those of the two ways of a value that mean the same as one."""
    rows: dict[tuple[object, ...], Row] = {}
    for finding in findings:
        change = finding.change
        key: tuple[object, ...] = (finding.rule.id, finding.fingerprint)
        if finding.both:
            key = (finding.both, change.subject, change.name, change.before, change.after,
                   change.old, change.new, finding.spec, finding.proposal,
                   *_judged(finding))  # fmt: skip
        known = rows.get(key)
        rows[key] = Row(finding) if known is None else Row(known.lead, finding)
    return list(rows.values())


def _said(row: Row) -> tuple[object, ...]:
    """Return all that a report says of a row, but not of what it says it."""
    lead, last = row.lead, row.findings[-1]
    return (lead.rule.id, last.rule.id, *_judged(lead), row.shared, row.fix, lead.spec,
            lead.proposal, last.change.part if _is_value(last) else "")  # fmt: skip


def _is_value(finding: Finding) -> bool:
    return finding.rule.area in ("request", "result")


def _judged(finding: Finding) -> tuple[object, ...]:
    return finding.severity, finding.waived, finding.regraded


def _way(finding: Finding) -> str:
    """Return `added` or `removed` for an operation, an event or a type that came or went."""
    aspect = finding.rule.id.partition(".")[2].removeprefix("emit-")
    whole = finding.rule.area in _NOUNS
    return next((way for way in ("added", "removed") if whole and aspect.startswith(way)), "")


def _owners(findings: Iterable[Finding]) -> dict[tuple[str, str], Finding]:
    """Return the operations and events that came or went, by which of the two and name."""
    return {
        (way, finding.change.subject): finding
        for finding in findings
        if (way := _way(finding)) and finding.rule.area != "type"
    }


def _owner(finding: Finding, owners: dict[tuple[str, str], Finding]) -> Finding | None:
    """Return the first of the operations and events that a type came or went with."""
    way = _way(finding)
    if not way or finding.rule.area != "type":
        return None
    users = [owners.get((way, name)) for name in (*finding.operations, *finding.events)]
    first = users[0] if users and all(users) else None
    return first if first and _judged(first) == _judged(finding) else None


def used(uses: Sequence[Use], most: int) -> Iterator[str]:
    """Yield some of the places of a program, and how many more there are."""
    yield from map(str, uses[:most])
    if (left := len(uses) - most) > 0:
        yield f"and {left} more places"


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
