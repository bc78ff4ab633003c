"""Write a report as SARIF 2.1.0, which code hosts and editors show at the lines of the new side."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from string import Formatter
from typing import Any
from urllib.parse import quote

from codegen.diff.findings import Finding
from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import Report
from codegen.diff.report.places import NewSide
from codegen.diff.report.places import Spot
from codegen.diff.report.places import told
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity

_LEVELS = {Severity.BREAKING: "error", Severity.DANGEROUS: "warning"}


def sarif(report: Report, level: Severity) -> str:
    found = [finding for finding in report.findings if finding.severity >= level]
    used = {finding.rule.id for finding in found}
    rules = [rule for rule in RULES.values() if rule.id in used]
    indices = {rule.id: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "codegen diff", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, indices, report.side) for finding in found],
        "properties": {"old": report.old, "new": report.new, "notes": list(report.notes)},
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    advice = " ".join(filter(None, (rule.fix, rule.spec and f"In the spec: {rule.spec}")))
    return {
        "id": rule.id,
        "shortDescription": {"text": _general(rule.message)},
        **({"help": {"text": _general(advice)}} if advice else {}),
        "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "note")},
        "properties": {"severity": str(rule.severity)},
    }


def _general(text: str) -> str:
    """Return a text of the table without what only a finding can fill in."""
    known = {"thing": "a value", "part": "value"}
    return Formatter().vformat(text, (), defaultdict(lambda: "…", known))


def _result(finding: Finding, indices: Mapping[str, int], side: NewSide) -> dict[str, Any]:
    advice = (finding.fix, finding.spec and f"In the spec: {finding.spec}")
    suppression = {"kind": "external", "status": "accepted", "justification": finding.waived}
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": indices[finding.rule.id],
        "level": _LEVELS.get(finding.severity, "note"),
        "message": {"text": " ".join(filter(None, (f"{told(finding)}.", *advice)))},
        "locations": [
            {
                # A result without a file is refused by some readers.
                "physicalLocation": _physical(side.spot(finding), side),
                "logicalLocations": [{"fullyQualifiedName": finding.change.subject}],
            }
        ],
        "partialFingerprints": {"change/v1": finding.fingerprint},
        "suppressions": [suppression] if finding.waived else [],
        "properties": {
            "severity": str(finding.severity),
            "audience": [str(a) for a in AUDIENCES if a in finding.rule.audience],
            **({"regraded": finding.regraded} if finding.regraded else {}),
        },
    }


def _physical(spot: Spot, side: NewSide) -> dict[str, Any]:
    spot = spot if spot.file else side.root
    region = {"startLine": spot.line, "startColumn": spot.column}
    return {
        "artifactLocation": {"uri": quote(spot.file)},
        **({"region": region} if spot.line else {}),
    }
