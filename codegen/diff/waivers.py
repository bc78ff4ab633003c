"""Read `waivers.yaml` and waive findings, each for a reason and until a day.

waivers:
  - path: website_people.list_people query.page   # `*` stands for any text
    rule: request.removed                         # may be left out: every rule
    reason: Crisp never read it.
    expires: 2026-12-31
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from attrs import evolve
from attrs import frozen

from codegen.diff.entries import read_entries
from codegen.diff.entries import Shape
from codegen.diff.findings import Finding
from codegen.ir import Place
from codegen.problems import Problems

_SHAPE = Shape("waivers", "waiver", ("path", "reason", "expires"), optional=("rule",))


@frozen
class Waiver:
    path: str
    rule: str
    """Empty for any rule."""
    reason: str
    expires: date
    """The last day on which it holds."""
    place: Place

    def covers(self, finding: Finding) -> bool:
        # Only `*` and `?` are special: a bracket, which no path has, stands for itself.
        fits = fnmatchcase(finding.change.subject, self.path.replace("[", "[[]"))
        return fits and self.rule in ("", finding.rule.id)


def load_waivers(path: Path) -> list[Waiver]:
    """Return the waivers of a file; raise `SpecError` with all that is wrong with it."""
    problems = Problems()
    waivers = []
    for entry in read_entries(path, _SHAPE, problems):
        expires = _day(entry.text("expires"))
        if expires is None:
            problems.add(entry.texts["expires"].place, "`expires` must be a day, as `2026-12-31`")
            continue
        where, rule, reason = map(entry.text, ("path", "rule", "reason"))
        waivers.append(Waiver(where, rule, reason, expires, entry.place))
    problems.raise_any()
    return waivers


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def waive(
    findings: Iterable[Finding], waivers: Iterable[Waiver], today: date
) -> tuple[list[Finding], list[str]]:
    """Return the findings, some of them waived now, and notes on waivers that are of no use."""
    waivers = tuple(waivers)
    valid = [waiver for waiver in waivers if waiver.expires >= today]
    found = []
    for finding in findings:
        reason = next((waiver.reason for waiver in valid if waiver.covers(finding)), "")
        found.append(evolve(finding, waived=reason))
    return found, list(_notes(found, waivers, today))


def _notes(findings: list[Finding], waivers: Iterable[Waiver], today: date) -> Iterator[str]:
    for waiver in waivers:
        rule = f" ({waiver.rule})" if waiver.rule else ""
        where = f"{waiver.place.file}:{waiver.place.line}: the waiver of {waiver.path}{rule}"
        if waiver.expires < today:
            yield f"{where} expired on {waiver.expires} and does not count any more"
        elif not any(map(waiver.covers, findings)):
            yield f"{where} covers no finding; remove it"
