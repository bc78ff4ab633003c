"""Write a report for programs: JSON (see docs/diff.schema.json), annotations of GitHub Actions."""

from __future__ import annotations

import json
from typing import Any

from codegen.diff.findings import Finding
from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.rules import Severity
from codegen.ir import Place

VERSION = 1
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
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return place and {"file": place.file, "line": place.line, "column": place.column}


def github(report: Report, level: Severity) -> str:
    """Return workflow commands; GitHub shows each at its line of the pull request."""
    lines = [_annotation(f) for f in report.counted if f.severity >= level]
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding) -> str:
    place = finding.change.new or finding.change.old
    where = {"title": finding.rule.id}
    if place:
        where = {"file": place.file, "line": str(place.line), "col": str(place.column), **where}
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in where.items())
    message = f"{finding.change.subject}: {finding.message}"
    command = _COMMANDS.get(finding.severity, "notice")
    return f"::{command} {properties}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
