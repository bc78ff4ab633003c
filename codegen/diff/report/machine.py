"""Write a report as JSON, which docs/diff.schema.json describes."""

from __future__ import annotations

import json
from typing import Any

from attrs import asdict

from codegen.diff.findings import Finding
from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.report.groups import Group
from codegen.diff.report.groups import grouped
from codegen.diff.uses import Usage
from codegen.ir import Place

VERSION = 1


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
        "groups": [_group(group) for group in grouped(report.findings)],
        "notes": list(report.notes),
        "usage": None if report.usage is None else _usage(report.usage),
    }


def _usage(usage: Usage) -> dict[str, Any]:
    return asdict(usage, filter=lambda attribute, _: attribute.name != "first")


def _group(group: Group) -> dict[str, Any]:
    return {
        "findings": [finding.fingerprint for finding in group.findings],
        "parts": [finding.fingerprint for finding in group.parts],
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
        "regraded": finding.regraded or None,
        "uses": [
            {"file": at.file, "line": at.line, "column": at.column, "text": text, "sure": sure}
            for at, text, sure in ((use.at, use.text, use.sure) for use in finding.uses)
        ],
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return place and {"file": place.file, "line": place.line, "column": place.column}
