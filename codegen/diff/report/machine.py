"""Write a report for programs: JSON (see docs/diff.schema.json), annotations of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from attrs import asdict

from codegen.diff.findings import Finding
from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.report.content import used
from codegen.diff.rules import Severity
from codegen.ir import Place

VERSION = 1
_MOST_SHOWN = 10
_COMMANDS = {Severity.BREAKING: "error", Severity.DANGEROUS: "warning"}


def as_json(report: Report) -> str:
    return json.dumps(document(report), indent=2, ensure_ascii=False) + "\n"


def document(report: Report) -> dict[str, Any]:
    worst = {str(audience): report.worst(audience) for audience in AUDIENCES}
    return {
        "version": VERSION,
        "old": {"name": report.old, "revision": report.revisions[0]},
        "new": {"name": report.new, "revision": report.revisions[1]},
        "counts": {str(severity): len(report.of(severity)) for severity in SEVERITIES},
        "worst": {key: None if found is None else str(found) for key, found in worst.items()},
        "findings": [_finding(finding) for finding in report.findings],
        "notes": list(report.notes),
        "usage": None if report.usage is None else asdict(report.usage),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    change = finding.change
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule.id,
        "severity": str(finding.severity),
        "audience": [str(audience) for audience in AUDIENCES if audience in finding.rule.audience],
        "direction": finding.direction or None,
        "path": change.subject,
        "name": change.name,
        "message": finding.message,
        "fix": finding.fix,
        "spec": finding.spec,
        "before": change.before,
        "after": change.after,
        "old": _place(change.old),
        "new": _place(change.new),
        "operations": list(finding.operations),
        "events": list(finding.events),
        "proposal": finding.proposal or None,
        "waived": finding.waived or None,
        "uses": [
            {"file": at.file, "line": at.line, "column": at.column, "text": text, "sure": sure}
            for at, text, sure in ((use.at, use.text, use.sure) for use in finding.uses)
        ],
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return place and {"file": place.file, "line": place.line, "column": place.column}


def github(report: Report, level: Severity) -> str:
    """Return workflow commands; GitHub shows each at its line of the pull request.

    What is at one line is told in one annotation. GitHub shows ten of each kind and drops the
    others, so the last one of a kind tells all that are left.
    """
    kinds: dict[str, dict[_Where, list[Finding]]] = {}
    for finding in report.counted:
        if finding.severity >= level:
            kind = kinds.setdefault(_COMMANDS.get(finding.severity, "notice"), {})
            kind.setdefault(_where(finding, report.files), []).append(finding)
    lines = [line for kind, found in kinds.items() for line in _annotations(kind, found)]
    return "".join(f"{line}\n" for line in lines)


class _Where(NamedTuple):
    """Where an annotation stands; what is gone has no line, or no file."""

    file: str = ""
    line: int = 0
    column: int = 0


def _where(finding: Finding, files: Collection[str]) -> _Where:
    old, new = finding.change.old, finding.change.new
    if new is not None:
        return _Where(new.file, new.line, new.column)
    return _Where(old.file) if old is not None and old.file in files else _Where()


def _annotations(command: str, found: Mapping[_Where, list[Finding]]) -> Iterator[str]:
    everywhere = list(found.items())
    several = len(everywhere) > _MOST_SHOWN
    kept = everywhere[: _MOST_SHOWN - 1] if several else everywhere
    for where, findings in kept:
        yield _annotation(command, where, findings)
    if left := [finding for _, findings in everywhere[len(kept) :] for finding in findings]:
        yield _annotation(command, _Where(), left)


def _annotation(command: str, where: _Where, findings: list[Finding]) -> str:
    rules = list(dict.fromkeys(finding.rule.id for finding in findings))
    named = {"file": where.file, "line": where.line, "col": where.column}
    properties = {key: str(value) for key, value in named.items() if value}
    properties["title"] = rules[0] if len(rules) == 1 else f"{len(findings)} changes"
    shown = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    return f"::{command} {shown}::{_escaped(chr(10).join(map(_told, findings)))}"


def _told(finding: Finding) -> str:
    told = f"{finding.change.subject}: {finding.message}"
    if finding.uses:
        told += f"; used: {'; '.join(used(finding, 3))}"
    old = finding.change.old
    if old is None or finding.change.new is not None:
        return told
    return f"{told} (was in line {old.line} of {old.file})"


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
