"""The rule table as documentation."""

from __future__ import annotations

from codegen.diff.report.markdown import prose
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES

_COLUMNS = ("rule", "severity", "audience", "direction", "says", "do")


def plain() -> str:
    rows = [_cells(rule) for rule in RULES.values()]
    widths = [max(map(len, column)) for column in zip(_COLUMNS, *rows, strict=True)]
    lines = []
    for cells in (_COLUMNS, *rows):
        facts = "  ".join(map(str.ljust, cells, widths[:4]))
        lines.append(f"{facts}  {'. '.join(filter(None, cells[4:]))}")
    return "\n".join(lines) + f"\n{len(rows)} rules\n"


def markdown() -> str:
    lines = [f"| {' | '.join(_COLUMNS)} |", f"|{' --- |' * len(_COLUMNS)}"]
    for rule in RULES.values():
        cells = _cells(rule)
        told = " | ".join(prose(cell) for cell in cells[1:])
        lines.append(f"| `{cells[0]}` | {told} |")
    return "\n".join(lines) + "\n"


def _cells(rule: Rule) -> tuple[str, ...]:
    audience = str(rule.audience) or "-"
    return rule.id, str(rule.severity), audience, rule.direction, rule.message, rule.fix
