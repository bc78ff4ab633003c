"""What every report says, before it has a form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator

from attrs import frozen

from codegen.diff.findings import Finding
from codegen.diff.rules import Audience
from codegen.diff.rules import Severity
from codegen.ir import Place

SEVERITIES = tuple(sorted(Severity, reverse=True))
AUDIENCES = tuple(Audience)


@frozen
class Report:
    old: str
    """How the sides were named: `main:` and `.`"""
    new: str
    revisions: tuple[str, str]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    """On waivers."""

    @property
    def counted(self) -> tuple[Finding, ...]:
        """Those that nobody waived."""
        return tuple(finding for finding in self.findings if not finding.waived)

    @property
    def waived(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.waived)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.counted if finding.severity is severity)

    def worst(self, audience: Audience) -> Severity | None:
        """The gravest for one audience; None where nothing is for it."""
        found = [f.severity for f in self.counted if audience in f.rule.audience]
        return max(found, default=None)

    def tally(self, audience: Audience) -> str:
        return summary(f for f in self.counted if audience in f.rule.audience)

    def fails(self, threshold: Severity | None) -> bool:
        return threshold is not None and any(f.severity >= threshold for f in self.counted)


def summary(findings: Iterable[Finding]) -> str:
    counted = Counter(finding.severity for finding in findings)
    if not counted:
        return "no difference"
    return ", ".join(f"{counted[level]} {level}" for level in SEVERITIES if counted[level])


def places(finding: Finding) -> str:
    """`spec/rest/website.yaml:12 -> spec/rest/website.yaml:14`"""
    old, new = finding.change.old, finding.change.new
    if old and new:
        return spot(new) if spot(old) == spot(new) else f"{spot(old)} -> {spot(new)}"
    if new:
        return f"{spot(new)} (new)"
    return f"{spot(old)} (gone)" if old else ""


def spot(place: Place) -> str:
    return f"{place.file}:{place.line}"


def reach(finding: Finding, most: int = 6) -> str:
    """The operations and events behind a finding, unless its subject says it already."""
    names = [*finding.operations, *finding.events]
    if len(names) == 1 and finding.change.subject.startswith(names[0]):
        return ""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def spans(text: str) -> Iterator[tuple[bool, str]]:
    """Pieces of a message, each with whether it stood between backticks."""
    for index, piece in enumerate(re.split(r"`([^`]*)`", text)):
        if piece:
            yield bool(index % 2), piece
