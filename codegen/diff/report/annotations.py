"""Write a report as workflow commands, which GitHub shows at the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from codegen.diff.findings import Finding
from codegen.diff.report.content import Report
from codegen.diff.report.groups import grouped
from codegen.diff.report.places import Spot
from codegen.diff.report.places import told
from codegen.diff.rules import Severity

_MOST_SHOWN = 10
_COMMANDS = {Severity.BREAKING: "error", Severity.DANGEROUS: "warning"}


def github(report: Report, level: Severity) -> str:
    """Return the commands.

    What is at one line is told in one annotation. GitHub shows ten of each kind and drops the
    others, so the last one of a kind tells all that are left.
    """
    kinds: dict[str, dict[Spot, list[Finding]]] = {}
    for group in grouped(f for f in report.counted if f.severity >= level):
        kind = kinds.setdefault(_COMMANDS.get(group.severity, "notice"), {})
        for finding in group.findings:
            kind.setdefault(report.side.spot(finding), []).append(finding)
    lines = [line for kind, found in kinds.items() for line in _annotations(kind, found)]
    return "".join(f"{line}\n" for line in lines)


def _annotations(command: str, found: Mapping[Spot, list[Finding]]) -> Iterator[str]:
    everywhere = list(found.items())
    several = len(everywhere) > _MOST_SHOWN
    kept = everywhere[: _MOST_SHOWN - 1] if several else everywhere
    for spot, findings in kept:
        yield _annotation(command, spot, findings)
    if left := [finding for _, findings in everywhere[len(kept) :] for finding in findings]:
        yield _annotation(command, Spot(), left)


def _annotation(command: str, spot: Spot, findings: list[Finding]) -> str:
    rules = list(dict.fromkeys(finding.rule.id for finding in findings))
    named = {"file": spot.file, "line": spot.line, "col": spot.column}
    properties = {key: str(value) for key, value in named.items() if value}
    properties["title"] = rules[0] if len(rules) == 1 else f"{len(findings)} changes"
    shown = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    return f"::{command} {shown}::{_escaped(chr(10).join(map(told, findings)))}"


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
