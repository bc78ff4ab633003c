"""Write a report for a terminal, the gravest findings first."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diff.findings import Finding
from codegen.diff.report.content import places
from codegen.diff.report.content import reach
from codegen.diff.report.content import remarks
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.report.content import summary
from codegen.diff.report.content import used
from codegen.diff.rules import Severity

_COLOURS = {Severity.BREAKING: 31, Severity.DANGEROUS: 33, Severity.COMPATIBLE: 32}


def text(report: Report, level: Severity, colour: bool) -> str:
    return "\n".join(_lines(report, level, colour)) + "\n"


def _lines(report: Report, level: Severity, colour: bool) -> Iterator[str]:
    hidden = 0
    for severity in SEVERITIES:
        found = report.of(severity)
        if severity < level:
            hidden += len(found)
            continue
        if found:
            yield _painted(f"{str(severity).upper()} ({len(found)})", severity, colour)
            yield ""
        for finding in found:
            yield from _finding(finding, colour)
            yield ""
    for finding in report.waived:
        yield f"waived: {finding.change.subject}: {finding.message} ({finding.waived})"
    for note in (*report.notes, *remarks(report)):
        yield f"note: {note}"
    yield summary(report.counted) + (f" ({hidden} not shown: --level docs)" if hidden else "")


def _finding(finding: Finding, colour: bool) -> Iterator[str]:
    subject = finding.change.subject
    yield f"  {_bold(subject, colour)}  [{finding.rule.id}]"
    yield f"      {finding.message}"
    if finding.proposal:
        yield f"      perhaps it is `{finding.proposal}` now, which is new and like it"
    if finding.fix:
        yield f"      do: {finding.fix}"
    if finding.spec:
        yield f"      spec: {finding.spec}"
    if reached := reach(finding):
        yield f"      reaches {reached}"
    for place in used(finding):
        yield f"      used: {place}"
    facts = [places(finding), str(finding.rule.audience), finding.direction, finding.fingerprint]
    yield "      " + "  ".join(filter(None, facts))


def _painted(text: str, severity: Severity, colour: bool) -> str:
    return f"\x1b[1;{_COLOURS.get(severity, 36)}m{text}\x1b[0m" if colour else text


def _bold(text: str, colour: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if colour else text
