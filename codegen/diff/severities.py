"""Read `severity.yaml`, which raises or lowers the severity of rules, each for a reason.

severities:
  - rule: result.value-added
    severity: compatible
    reason: Our programs take every word.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from pathlib import Path

from attrs import evolve
from attrs import frozen

from codegen.diff.entries import read_entries
from codegen.diff.entries import Shape
from codegen.diff.findings import Finding
from codegen.diff.findings import order
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from codegen.ir import Place
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten

_SHAPE = Shape("severities", "severity", ("rule", "severity", "reason"))
_WORDS = {str(severity): severity for severity in reversed(Severity)}


@frozen
class Agreed:
    severity: Severity
    reason: str
    place: Place


def load_severities(path: Path) -> Mapping[str, Agreed]:
    """Return what a file says, by rule; raise `SpecError` with all that is wrong with it."""
    problems = Problems()
    found: dict[str, Agreed] = {}
    for entry in read_entries(path, _SHAPE, problems):
        rule, word = entry.texts["rule"], entry.texts["severity"]
        if word.value not in _WORDS:
            hint = did_you_mean(word.value, _WORDS) or f"; it is one of {', '.join(_WORDS)}"
            problems.add(word.place, f"`severity` cannot be {shorten(word.value)}{hint}")
            continue
        if (other := found.get(rule.value)) is not None:
            message = f"the severity of `{rule.value}` is said before, in line {other.place.line}"
            problems.add(rule.place, message)
        found[rule.value] = Agreed(_WORDS[word.value], entry.text("reason"), entry.place)
    problems.raise_any()
    return found


def regrade(
    findings: Iterable[Finding], agreed: Mapping[str, Agreed]
) -> tuple[list[Finding], list[str]]:
    """Return the findings with the severities that were agreed to, and notes on useless entries."""
    found = []
    for finding in findings:
        entry = agreed.get(finding.rule.id)
        if entry is not None and entry.severity is not finding.severity:
            finding = evolve(finding, severity=entry.severity, regraded=entry.reason)
        found.append(finding)
    notes = [
        f"{entry.place.file}:{entry.place.line}: `{rule}` is {entry.severity} without it, too; "
        "remove it"
        for rule, entry in agreed.items()
        if RULES[rule].severity is entry.severity
    ]
    return sorted(found, key=order), notes
