"""Print the rule table, which is the documentation of the rules."""

from __future__ import annotations

from codegen.diff.report.markdown import prose
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES

_COLUMNS = ("rule", "severity", "audience", "direction", "says", "do", "spec")


def format_text() -> str:
    rows = [(*_cells(rule)[:4], _advice(rule)) for rule in RULES.values()]
    table = [(*_COLUMNS[:4], "says. do. spec: do there"), *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)][:4]
    lines = ["  ".join([*map(str.ljust, cells, widths), cells[4]]) for cells in table]
    return "\n".join(lines) + f"\n{len(rows)} rules\n"


def _advice(rule: Rule) -> str:
    """Return the message of a rule and what it advises, in one cell."""
    advice = " ".join(filter(None, [rule.fix, rule.spec and f"spec: {rule.spec}"]))
    return ". ".join(filter(None, [rule.message, advice]))


def format_markdown() -> str:
    lines = [f"| {' | '.join(_COLUMNS)} |", f"|{' --- |' * len(_COLUMNS)}"]
    for rule in RULES.values():
        cells = _cells(rule)
        others = " | ".join(prose(cell) for cell in cells[1:])
        lines.append(f"| `{cells[0]}` | {others} |")
    return "\n".join(lines) + "\n"


def _cells(rule: Rule) -> tuple[str, ...]:
    audience = str(rule.audience) or "-"
    facts = rule.id, str(rule.severity), audience, rule.direction
    return *facts, rule.message, rule.fix, rule.spec
