"""Collect the content of a report, before it is written in a format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.diff.report.groups import Group
from codegen.diff.report.groups import grouped
from codegen.diff.report.places import NewSide
from codegen.diff.rules import Audience
from codegen.diff.rules import Severity
from codegen.diff.uses import Usage
from codegen.ir import Api
from codegen.ir import Place

SEVERITIES = tuple(sorted(Severity, reverse=True))
AUDIENCES = tuple(Audience)


@frozen
class Report:
    old: str
    """The sides as they were named on the command line: `main:` and `.`"""
    new: str
    revisions: tuple[str, str]
    findings: tuple[Finding, ...]
    side: NewSide
    notes: tuple[str, ...] = ()
    """Remarks on waivers and severities."""
    usage: Usage | None = None
    """What was read of the program that was given; the findings are those that reach it."""

    @property
    def counted(self) -> tuple[Finding, ...]:
        """The findings that are not waived."""
        return tuple(finding for finding in self.findings if not finding.waived)

    @property
    def waived(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.waived)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.counted if finding.severity is severity)

    def groups(self, severity: Severity) -> list[Group]:
        return grouped(self.of(severity))

    def worst(self, audience: Audience) -> Severity | None:
        """Return the gravest severity for one audience; None where nothing is for it."""
        found = [f.severity for f in self.counted if audience in f.rule.audience]
        return max(found, default=None)

    def tally(self, audience: Audience) -> str:
        return summary(f for f in self.counted if audience in f.rule.audience)

    def fails(self, threshold: Severity | None) -> bool:
        return threshold is not None and any(f.severity >= threshold for f in self.counted)


def report_on(old: tuple[str, Api], new: tuple[str, Api], today: date) -> Report:
    """Compare two sides, each a name and its API."""
    revisions = old[1].platform.revision, new[1].platform.revision
    found = tuple(find(old[1], new[1], today))
    return Report(old[0], new[0], revisions, found, NewSide.of(new[1]))


def summary(findings: Iterable[Finding]) -> str:
    counted = Counter(finding.severity for finding in findings)
    if not counted:
        return "no difference"
    return ", ".join(f"{counted[level]} {level}" for level in SEVERITIES if counted[level])


def places(finding: Finding) -> str:
    """Return the lines of the spec: `spec/rest/website.yaml:12 -> spec/rest/website.yaml:14`."""
    old, new = finding.change.old, finding.change.new
    if old and new:
        before, after = _line(old), _line(new)
        return after if before == after else f"{before} -> {after}"
    if new:
        return f"{_line(new)} (new)"
    return f"{_line(old)} (gone)" if old else ""


def _line(place: Place) -> str:
    return f"{place.file}:{place.line}"


def sides(finding: Finding, most: int = 80) -> str:
    """Return what it was and is: `` `a` -> `b` ``, or the one that is there; long texts are cut."""
    values = filter(None, (finding.change.before, finding.change.after))
    cut = (value if len(value) <= most else f"{value[:most]}…" for value in values)
    return " -> ".join(f"`{value.replace('`', chr(39))}`" for value in cut)


def how_many(groups: list[Group]) -> str:
    """Return how many findings there are, and in how many groups if that is less."""
    count = sum(len(group.everything) for group in groups)
    if count == len(groups):
        return str(count)
    return f"{count} in {len(groups)} group{'s' if len(groups) > 1 else ''}"


def remarks(report: Report) -> list[str]:
    """Return what was read of the program, and what could not be told."""
    usage = report.usage
    if usage is None:
        return []
    paths = ", ".join(f"`{path}`" for path in usage.paths)
    files = f"{usage.files} file{'s' * (usage.files != 1)}"
    hidden = f"{usage.hidden} finding{'s' * (usage.hidden != 1)} left out"
    return [
        f"{files} of {paths} read; {hidden}: nothing there is reached",
        *(f"cannot be told: {place}" for place in usage.untold),
        *(f"not read: {place}" for place in usage.unread),
    ]


def spans(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the pieces of a message, each after whether it is code, between backticks."""
    for index, piece in enumerate(re.split(r"`([^`]*)`", text)):
        if piece:
            yield bool(index % 2), piece


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
