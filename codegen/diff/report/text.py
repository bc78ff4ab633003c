"""Write a report for a terminal, the gravest findings first."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diff.report.content import how_many
from codegen.diff.report.content import places
from codegen.diff.report.content import remarks
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.report.content import sides
from codegen.diff.report.content import summary
from codegen.diff.report.groups import Group
from codegen.diff.report.groups import grouped
from codegen.diff.rules import Severity

_COLOURS = {Severity.BREAKING: 31, Severity.DANGEROUS: 33, Severity.COMPATIBLE: 32}


def text(report: Report, level: Severity, colour: bool) -> str:
    return "\n".join(_lines(report, level, colour)) + "\n"


def _lines(report: Report, level: Severity, colour: bool) -> Iterator[str]:
    hidden = 0
    for severity in SEVERITIES:
        if severity < level:
            hidden += len(report.of(severity))
            continue
        groups = report.groups(severity)
        if groups:
            yield _painted(f"{str(severity).upper()} ({how_many(groups)})", severity, colour)
            yield ""
        for group in groups:
            yield from _group(group, colour)
            yield ""
    for group in grouped(report.waived):
        yield f"waived: {', '.join(group.subjects)}: {group.message} ({group.lead.waived})"
    for note in (*report.notes, *remarks(report)):
        yield f"note: {note}"
    yield summary(report.counted) + (f" ({hidden} not shown: --level docs)" if hidden else "")


def _group(group: Group, colour: bool) -> Iterator[str]:
    yield f"  {_bold(group.title, colour)}  [{group.rules}]"
    yield f"      {group.message}"
    for label, said in (*group.facts(), *group.lists()):
        yield f"      {label}: {said}"
    facts = [str(group.audience), group.direction]
    if not group.is_several:
        yield _joined(places(group.lead), *facts, group.rows[0].prints)
        return
    yield _joined(*facts)
    for row in group.rows:
        own = "" if group.is_same else sides(row.lead)
        yield _joined("  " + row.lead.change.subject, own, places(row.lead), row.prints)


def _joined(*facts: str) -> str:
    return "      " + "  ".join(filter(None, facts))


def _painted(text: str, severity: Severity, colour: bool) -> str:
    return f"\x1b[1;{_COLOURS.get(severity, 36)}m{text}\x1b[0m" if colour else text


def _bold(text: str, colour: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if colour else text
