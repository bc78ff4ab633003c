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

from codegen.diff.findings import Finding
from codegen.diff.rules import RULES
from codegen.ir import Place
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import read
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

_KEYS = ("path", "rule", "reason", "expires")


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
    root = read(path.read_bytes(), str(path), problems)
    listed = root.get("waivers") if root else None
    if root is not None and not (isinstance(listed, Seq) and len(root.entries) == 1):
        problems.add(root.place, "the file must hold `waivers:` with a list, and nothing else")
    items = listed.items if isinstance(listed, Seq) else []
    waivers = [waiver for item in items if (waiver := _waiver(item, problems))]
    problems.raise_any()
    return waivers


def _waiver(node: Node, problems: Problems) -> Waiver | None:
    if not isinstance(node, Map):
        problems.add(node.place, "a waiver is a block of `path:`, `reason:` and `expires:`")
        return None
    before = len(problems.found)
    texts: dict[str, Text] = {}
    for key, value in node:
        if key.value not in _KEYS:
            hint = did_you_mean(key.value, _KEYS)
            problems.add(key.place, f"unknown key {shorten(key.value)} in a waiver{hint}")
        elif not isinstance(value, Text) or not value.value:
            problems.add(value.place, f"`{key.value}` must be a text")
        else:
            texts[key.value] = value
    for name in ("path", "reason", "expires"):
        if name not in {key.value for key, _ in node}:
            problems.add(node.place, f"a waiver needs `{name}:`")
    if (rule := texts.get("rule")) and rule.value not in RULES:
        hint = did_you_mean(rule.value, RULES)
        problems.add(rule.place, f"there is no rule {shorten(rule.value)}{hint}")
    if (day := texts.get("expires")) and _day(day.value) is None:
        problems.add(day.place, "`expires` must be a day, as `2026-12-31`")
    if len(problems.found) > before:
        return None
    values = {name: text.value for name, text in texts.items()}
    expires = _day(values["expires"]) or date.min
    return Waiver(values["path"], values.get("rule", ""), values["reason"], expires, node.place)


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
