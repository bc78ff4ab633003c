"""Write a report as SARIF 2.1.0, which code hosts and editors show at the lines of the new side."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from string import Formatter
from typing import Any
from urllib.parse import quote

from codegen.diff.findings import Finding
from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import capital
from codegen.diff.report.content import remarks
from codegen.diff.report.content import Report
from codegen.diff.report.groups import Row
from codegen.diff.report.places import Spot
from codegen.diff.report.places import spot_of_use
from codegen.diff.report.places import told_of
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from codegen.diff.uses import Use

_LEVELS = {Severity.BREAKING: "error", Severity.DANGEROUS: "warning"}


def sarif(report: Report, level: Severity) -> str:
    found = [finding for finding in report.findings if finding.severity >= level]
    root = report.side.root
    placed: list[_Placed] = [(finding, report.side.spot(finding), None) for finding in found]
    if (usage := report.usage) is not None:
        root = Spot(usage.first)
        placed = [place for finding in found for place in _in_program(finding)]
    used = {finding.rule.id for finding in found}
    rules = [rule for rule in RULES.values() if rule.id in used]
    indices = {rule.id: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "codegen diff", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(*place, indices, root) for place in placed],
        "properties": {
            "old": report.old,
            "new": report.new,
            "notes": [*report.notes, *remarks(report)],
        },
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


_Placed = tuple[Finding, Spot, Use | None]


def _in_program(finding: Finding) -> Iterator[_Placed]:
    """Yield a finding at each place of the program, or as a whole if it holds for any program."""
    yield from ((finding, spot_of_use(use), use) for use in finding.uses)
    if not finding.uses:
        yield finding, Spot(), None


def _result(
    finding: Finding, spot: Spot, use: Use | None, indices: Mapping[str, int], root: Spot
) -> dict[str, Any]:
    said = f"{told_of(Row(finding))}."
    if use is not None:
        said = f"{capital(use.said)}. {said}"
    advice = (finding.fix, finding.spec and f"In the spec: {finding.spec}")
    suppression = {"kind": "external", "status": "accepted", "justification": finding.waived}
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": indices[finding.rule.id],
        "level": _LEVELS.get(finding.severity, "note"),
        "message": {"text": " ".join(filter(None, (said, *advice)))},
        "locations": [
            {
                # A result without a file is refused by some readers.
                "physicalLocation": _physical(spot if spot.file else root),
                "logicalLocations": [{"fullyQualifiedName": finding.change.subject}],
            }
        ],
        "partialFingerprints": {
            "change/v1": finding.fingerprint,
            **({} if use is None else {"use/v1": f"{spot.file} {use.text}"}),
        },
        "suppressions": [suppression] if finding.waived else [],
        "properties": {
            "severity": str(finding.severity),
            "audience": [str(a) for a in AUDIENCES if a in finding.rule.audience],
            **({"regraded": finding.regraded} if finding.regraded else {}),
        },
    }


def _physical(spot: Spot) -> dict[str, Any]:
    region = {"startLine": spot.line, "startColumn": spot.column}
    return {
        "artifactLocation": {"uri": quote(spot.file)},
        **({"region": region} if spot.line else {}),
    }
