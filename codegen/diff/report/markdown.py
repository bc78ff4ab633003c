"""Write a report in Markdown: for a pull request, a changelog, or a migration guide."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator

from codegen.diff.findings import Finding
from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import capital
from codegen.diff.report.content import places
from codegen.diff.report.content import reach
from codegen.diff.report.content import remarks
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.report.content import spans
from codegen.diff.report.content import summary
from codegen.diff.report.content import used
from codegen.diff.rules import Severity

# The severities that somebody notices; of `docs`, nobody does.
_NOTICED = [severity for severity in SEVERITIES if severity is not Severity.DOCS]
# Characters that mean something in Markdown or HTML.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&]")


def prose(text: str) -> str:
    """Escape text of the spec, and keep what is code in it."""
    return "".join(
        code(piece) if is_code else _SPECIAL.sub(r"\\\g<0>", piece)
        for is_code, piece in spans(text)
    )


def code(text: str) -> str:
    return f"`{text.replace('`', chr(39))}`" if text.strip() else ""


def pull_request(report: Report, level: Severity) -> str:
    return "\n".join(_pull_request(report, level)) + "\n"


def _pull_request(report: Report, level: Severity) -> Iterator[str]:
    yield f"## API changes: {summary(report.counted)}"
    yield ""
    yield f"{code(report.old)} → {code(report.new)}, {_revisions(report)}"
    yield ""
    if report.counted:
        yield "| for | worst | " + " | ".join(map(str, _NOTICED)) + " |"
        yield "| --- | --- |" + " ---: |" * len(_NOTICED)
        for audience in AUDIENCES:
            found = [f for f in report.counted if audience in f.rule.audience]
            counts = [sum(f.severity is s for f in found) for s in _NOTICED]
            worst = report.worst(audience)
            cells = " | ".join(str(count or "") for count in counts)
            yield f"| {audience} | {'nothing' if worst is None else worst} | {cells} |"
        yield ""
    for severity in SEVERITIES:
        found = list(report.of(severity))
        if severity < level or not found:
            continue
        yield from _section(severity, found)
    yield from _waived(report)


def _revisions(report: Report) -> str:
    old, new = map(code, report.revisions)
    return f"revision {old}" if old == new else f"revision {old} → {new}"


def _section(severity: Severity, found: Iterable[Finding]) -> Iterator[str]:
    found = list(found)
    folded = severity < Severity.DANGEROUS
    title = f"{str(severity).capitalize()} ({len(found)})"
    yield f"<details><summary>{title}</summary>" if folded else f"### {title}"
    yield ""
    for finding in found:
        yield from _item(finding)
    yield ""
    if folded:
        yield "</details>"
        yield ""


def _item(finding: Finding) -> Iterator[str]:
    yield f"- {code(finding.change.subject)}: {prose(finding.message)}"
    facts = [finding.rule.id, str(finding.rule.audience), places(finding), finding.fingerprint]
    if finding.proposal:
        yield f"  - perhaps it is {code(finding.proposal)} now"
    if finding.fix:
        yield f"  - {prose(finding.fix)}"
    if finding.spec:
        yield f"  - in the spec: {prose(finding.spec)}"
    if reached := reach(finding):
        yield f"  - reaches {prose(reached)}"
    for place in used(finding):
        yield f"  - used: {prose(place)}"
    yield f"  - <sub>{prose(' · '.join(filter(None, facts)))}</sub>"


def _waived(report: Report) -> Iterator[str]:
    if report.waived:
        yield f"<details><summary>Waived ({len(report.waived)})</summary>"
        yield ""
        for finding in report.waived:
            yield (
                f"- {code(finding.change.subject)}: {prose(finding.message)} "
                f"({prose(finding.waived)})"
            )
        yield ""
        yield "</details>"
        yield ""
    for note in (*report.notes, *remarks(report)):
        yield f"> {prose(note)}"


# Changelog


def changelog(report: Report, heading: str = "Unreleased") -> str:
    """Return an entry as keepachangelog.com has it; it marks breaking changes."""
    lines = [f"## {heading}", ""]
    sections: dict[str, list[str]] = {"Added": [], "Changed": [], "Deprecated": [], "Removed": []}
    for finding in report.findings:
        if finding.severity > Severity.DOCS and finding.rule.area != "revision":
            breaking = "**Breaking** " if finding.severity is Severity.BREAKING else ""
            line = f"- {breaking}{code(finding.change.subject)}: {prose(finding.message)}."
            section = _section_of(finding)
            sections[section].append(
                f"{line} {prose(finding.fix)}" if section == "Deprecated" else line
            )
    for title, items in sections.items():
        if items:
            lines += [f"### {title}", "", *items, ""]
    if len(lines) == 2:
        lines += ["Nothing that callers notice.", ""]
    return "\n".join(lines)


def _section_of(finding: Finding) -> str:
    aspect = finding.rule.id.partition(".")[2]
    if finding.rule.id == "deprecation.announced":
        return "Deprecated"
    if finding.rule.area in ("operation", "event", "type") or aspect.startswith("removed"):
        if "removed" in aspect:
            return "Removed"
    return "Added" if aspect.endswith(("added", "given")) else "Changed"


# Migration


def migration(report: Report) -> str:
    """Return a list to work through: what callers do about each change that may hurt them."""
    lines = [f"## From {prose(report.old)} to {prose(report.new)}", ""]
    hurting = [f for f in report.counted if f.severity >= Severity.DANGEROUS]
    hurting = [f for f in hurting if f.rule.area != "revision"]
    if not hurting:
        lines += ["Nothing to do.", ""]
    by_subject: dict[str, list[Finding]] = {}
    for finding in hurting:
        by_subject.setdefault(finding.change.subject.partition(" ")[0], []).append(finding)
    for subject, found in by_subject.items():
        lines += [f"### {code(subject)}", ""]
        for finding in found:
            lines.append(f"- [ ] {prose(capital(finding.message))}. {prose(finding.fix)}".rstrip())
            if finding.change.before and finding.change.after:
                lines.append(f"      {code(finding.change.before)} → {code(finding.change.after)}")
            if finding.proposal:
                lines.append(f"      Perhaps it is {code(finding.proposal)} now.")
            if reached := reach(finding):
                lines.append(f"      Reaches {prose(reached)}.")
            lines += [f"      - [ ] {prose(place)}" for place in used(finding, len(finding.uses))]
        lines.append("")
    return "\n".join(lines)
