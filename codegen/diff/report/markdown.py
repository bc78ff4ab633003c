"""Write a report in Markdown: for a pull request, a changelog, or a migration guide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.diff.findings import Finding
from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import capital
from codegen.diff.report.content import how_many
from codegen.diff.report.content import places
from codegen.diff.report.content import remarks
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.report.content import sides
from codegen.diff.report.content import spans
from codegen.diff.report.content import summary
from codegen.diff.report.groups import Group
from codegen.diff.report.groups import grouped
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
        groups = report.groups(severity)
        if severity >= level and groups:
            yield from _section(severity, groups)
    yield from _waived(report)


def _revisions(report: Report) -> str:
    old, new = map(code, report.revisions)
    return f"revision {old}" if old == new else f"revision {old} → {new}"


def _section(severity: Severity, groups: list[Group]) -> Iterator[str]:
    folded = severity < Severity.DANGEROUS
    title = f"{str(severity).capitalize()} ({how_many(groups)})"
    yield f"<details><summary>{title}</summary>" if folded else f"### {title}"
    yield ""
    for group in groups:
        yield from _item(group)
    yield ""
    if folded:
        yield "</details>"
        yield ""


def _item(group: Group) -> Iterator[str]:
    title = group.title if group.is_several else code(group.title)
    yield f"- {title}: {prose(group.message)}"
    for label, said in (*group.facts(), *group.lists()):
        yield f"  - {label}: {prose(said)}"
    facts = [group.rules, str(group.audience)]
    if not group.is_several:
        yield f"  - {_small(*facts, places(group.lead), group.rows[0].prints)}"
        return
    for row in group.rows:
        own = "" if group.is_same else prose(sides(row.lead))
        small = _small(places(row.lead), row.prints)
        yield "  - " + " ".join(filter(None, [code(row.lead.change.subject), own, small]))
    yield f"  - {_small(*facts)}"


def _small(*facts: str) -> str:
    return f"<sub>{prose(' · '.join(filter(None, facts)))}</sub>"


def _waived(report: Report) -> Iterator[str]:
    if report.waived:
        yield f"<details><summary>Waived ({len(report.waived)})</summary>"
        yield ""
        for group in grouped(report.waived):
            names = ", ".join(map(code, group.subjects))
            yield f"- {names}: {prose(group.message)} ({prose(group.lead.waived)})"
        yield ""
        yield "</details>"
        yield ""
    for note in (*report.notes, *remarks(report)):
        yield f"> {prose(note)}"


# Changelog


def changelog(report: Report, heading: str = "Unreleased") -> str:
    """Return an entry as keepachangelog.com has it; it marks breaking changes."""
    lines = [f"## {heading}", ""]
    sections: dict[str, list[str]] = {"Changed": [], "Removed": [], "Deprecated": [], "Added": []}
    noticed = [f for f in report.findings if f.severity > Severity.DOCS]
    for group in grouped(f for f in noticed if f.rule.area != "revision"):
        lead = group.lead
        breaking = "**Breaking** " if lead.severity is Severity.BREAKING else ""
        names = ", ".join(map(code, dict.fromkeys(group.entries)))
        line = f"- {breaking}{names}: {prose(group.message)}."
        section = _section_of(lead)
        advice = [prose(group.fix)] if section == "Deprecated" or lead.change.ending else []
        with_it = [f"{capital(label)}: {prose(said)}." for label, said in group.with_it()]
        sections[section].append(" ".join([line, *advice, *with_it]))
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
    by_owners: dict[tuple[str, ...], list[Group]] = {}
    for group in grouped(hurting):
        owners = dict.fromkeys(subject.partition(" ")[0] for subject in group.subjects)
        by_owners.setdefault(tuple(owners), []).append(group)
    for names, groups in by_owners.items():
        title = code(names[0]) if len(names) == 1 else capital(groups[0].title)
        lines += [f"### {title}", ""]
        for group in groups:
            lines += _task(group)
        lines.append("")
    return "\n".join(lines)


def _task(group: Group) -> Iterator[str]:
    lead = group.lead
    yield f"- [ ] {prose(capital(group.message))}. {prose(group.fix)}".rstrip()
    if group.is_same and lead.change.before and lead.change.after:
        yield f"      {code(lead.change.before)} → {code(lead.change.after)}"
    if group.is_several:
        yield f"      At: {', '.join(map(code, group.subjects))}."
    for label, said in (*group.facts(), *group.lists()):
        if label not in ("do", "spec", "used"):
            yield f"      {capital(label)}: {prose(said.removesuffix('.'))}."
    for use in group.uses:
        yield f"      - [ ] {prose(str(use))}"
