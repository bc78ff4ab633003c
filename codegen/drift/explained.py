"""Read `docs/drift.yaml`: differences that are known, each with its reason.

explained:
  - path: website_campaigns.save_campaign body.*   # `*` stands for any text; or a list of such
    rule: key-new                                  # may be left out: every rule
    client: node@10.*                              # may be left out: every client
    reason: Its type is the one that it answers with.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from attrs import evolve
from attrs import frozen

from codegen.drift.finding import Finding
from codegen.drift.finding import MEANINGS
from codegen.ir import Place
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import read
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

_KEYS = ("path", "rule", "client", "reason")


@frozen
class Explanation:
    path: str
    rule: str
    """Empty for any rule."""
    client: str
    """`*` for any client."""
    reason: str
    place: Place

    def covers(self, finding: Finding) -> bool:
        # Only `*` and `?` are special: a bracket, as in `rows[]`, stands for itself.
        fits = fnmatchcase(finding.subject, self.path.replace("[", "[[]"))
        known = self.rule in ("", finding.rule) and all(map(self.concerns, finding.clients))
        return fits and known

    def concerns(self, client: str) -> bool:
        return fnmatchcase(client, self.client)


def load_explanations(path: Path) -> list[Explanation]:
    """Return what a file explains; raise `SpecError` with all that is wrong with it."""
    problems = Problems()
    root = read(path.read_bytes(), str(path), problems)
    listed = root.get("explained") if root else None
    if root is not None and not (isinstance(listed, Seq) and len(root.entries) == 1):
        problems.add(root.place, "the file must hold `explained:` with a list, and nothing else")
    items = listed.items if isinstance(listed, Seq) else []
    found = [one for item in items for one in _explanations(item, problems)]
    problems.raise_any()
    return found


def _explanations(node: Node, problems: Problems) -> Iterator[Explanation]:
    """Yield one for each path, so that each is missed when it is of no use."""
    if not isinstance(node, Map):
        problems.add(node.place, "an explanation is a block of `path:` and `reason:`")
        return
    values = {"rule": "", "client": "*", "reason": ""}
    paths: list[Text] = []
    for key, value in node:
        if key.value not in _KEYS:
            hint = did_you_mean(key.value, _KEYS)
            problems.add(key.place, f"unknown key {shorten(key.value)} in an explanation{hint}")
        elif key.value == "path":
            paths = _paths(value, problems)
        elif not isinstance(value, Text) or not value.value:
            problems.add(value.place, f"`{key.value}` must be a text")
        else:
            values[key.value] = value.value
            if key.value == "rule" and value.value not in MEANINGS:
                hint = did_you_mean(value.value, MEANINGS)
                problems.add(value.place, f"there is no rule {shorten(value.value)}{hint}")
    for name in ("path", "reason"):
        if name not in {key.value for key, _ in node}:
            problems.add(node.place, f"an explanation needs `{name}:`")
    for path in paths:
        yield Explanation(path.value, **values, place=path.place)


def _paths(node: Node, problems: Problems) -> list[Text]:
    found = node.items if isinstance(node, Seq) else [node]
    texts = [each for each in found if isinstance(each, Text) and each.value]
    if not texts or len(texts) < len(found):
        problems.add(node.place, "`path` must be a text, or a list of texts")
    return texts


def explain(
    findings: Iterable[Finding], explanations: Iterable[Explanation], clients: Iterable[str]
) -> tuple[list[Finding], list[str]]:
    """Return the findings, some of them explained now, and notes on explanations of no use.

    One for clients that were not compared, or for a route that they lack, is left alone.
    """
    known, compared = tuple(explanations), tuple(clients)
    found = list(findings)
    explained = [
        evolve(each, explained=next((e.reason for e in known if e.covers(each)), ""))
        for each in found
    ]
    return explained, list(_notes(found, known, compared))


def _notes(
    findings: list[Finding], explanations: Iterable[Explanation], clients: tuple[str, ...]
) -> Iterator[str]:
    lacking = [each.subject for each in findings if each.rule in ("route-lost", "route-moved")]
    for one in explanations:
        subject, _, key = one.path.partition(" ")
        lacked = key and any(fnmatchcase(each, subject) for each in lacking)
        useful = lacked or any(map(one.covers, findings))
        if any(map(one.concerns, clients)) and not useful:
            place = f"{one.place.file}:{one.place.line}"
            yield f"{place}: the explanation of {one.path} covers nothing; remove it"
