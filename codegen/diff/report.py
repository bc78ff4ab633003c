"""Findings as text: what matters most stands first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator

from codegen.diff.rules import Finding
from codegen.diff.rules import Level


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    found = sorted(findings, key=lambda f: (-f.level, f.change.subject))
    for finding in found:
        change = finding.change
        place = change.new or change.old
        where = f"  ({place})" if place else ""
        level = finding.level.name.lower()
        yield f"{level:<10} {change.what:<24} {change.subject}: {finding.message}{where}"
    yield summary(found)


def summary(findings: Iterable[Finding]) -> str:
    counted = Counter(finding.level for finding in findings)
    if not counted:
        return "no difference"
    parts = [
        f"{counted[level]} {level.name.lower()}"
        for level in sorted(Level, reverse=True)
        if counted[level]
    ]
    return ", ".join(parts)
