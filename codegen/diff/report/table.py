"""The rule table as documentation."""

from __future__ import annotations

from codegen.diff.report.markdown import prose
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES

_COLUMNS = ("rule", "severity", "audience", "direction", "says", "do", "spec")


def plain() -> str:
    rows = [(*_cells(rule)[:4], _told(rule)) for rule in RULES.values()]
    table = [(*_COLUMNS[:4], "says. do. spec: do there"), *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)][:4]
    lines = ["  ".join([*map(str.ljust, cells, widths), cells[4]]) for cells in table]
    return "\n".join(lines) + f"\n{len(rows)} rules\n"


def _told(rule: Rule) -> str:
    advice = " ".join(filter(None, [rule.fix, rule.spec and f"spec: {rule.spec}"]))
    return ". ".join(filter(None, [rule.message, advice]))


def markdown() -> str:
    lines = [f"| {' | '.join(_COLUMNS)} |", f"|{' --- |' * len(_COLUMNS)}"]
    for rule in RULES.values():
        cells = _cells(rule)
        told = " | ".join(prose(cell) for cell in cells[1:])
        lines.append(f"| `{cells[0]}` | {told} |")
    return "\n".join(lines) + "\n"


def _cells(rule: Rule) -> tuple[str, ...]:
    audience = str(rule.audience) or "-"
    facts = rule.id, str(rule.severity), audience, rule.direction
    return *facts, rule.message, rule.fix, rule.spec
