"""Every row of the rule table, on changes that it is for and on others beside them; see `cases`."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from string import Formatter

import attrs

import codegen.diff
from codegen.diff.findings import Finding
from codegen.diff.rules import Audience
from codegen.diff.rules import Rule
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from codegen.ir import Api
from tests.codegen.diff.cases import Case
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import both_ways
from tests.codegen.diff.specs import CASES
from tests.codegen.diff.specs import compared
from tests.codegen.diff.specs import with_fact
from tests.codegen.diff.specs import with_operation
from tests.inturn import in_turn

FOLDER = Path(codegen.diff.__file__).parent
# Settings of api.yaml that look like the id of a rule.
PATHS = {"auth.tiers", "rtm.endpoints"}
WAYS = {"request": "request", "result": "response"}
Found = tuple[list[Finding], list[Finding]]


def told(findings: list[Finding], case: Case) -> list[str]:
    meta = ("revision.not-raised", "revision.raised-too-little")
    kept = [f for f in findings if case.revision or f.rule.id not in meta]
    return sorted(f"{f.rule.id} {f.change.subject}" for f in kept)


@in_turn("name", CASES, ids=str)
def test_a_case_is_found_by_its_rules_and_no_others(name: str) -> None:
    case = CASES[name]
    _, there, back = compared(name)
    assert told(there, case) == sorted(case.found)
    assert told(back, case) == sorted(case.back)
    ids = {f.rule.id for f in (*there, *back) if case.revision or f.rule.area != "revision"}
    assert not ids & set(case.near)
    assert not any(
        "``" in f.message or "nothing, was nothing" in f.message for f in (*there, *back)
    )
    for finding in (*there, *back):
        assert finding.severity is finding.rule.severity
        assert finding.direction == WAYS.get(finding.rule.area, finding.direction)


# What the spec language cannot say yet, or only at another place


@cache
def facts() -> dict[str, tuple[Api, Api]]:
    """By the rule that is for it: the IR before, and with another value of a fact."""
    api = base()

    def operations(key: str, name: str, old: str, new: str) -> tuple[Api, Api]:
        return with_operation(api, key, **{name: old}), with_operation(api, key, **{name: new})

    def platforms(name: str, old: object, new: object) -> tuple[Api, Api]:
        before, after = (with_fact(api.platform, **{name: value}) for value in (old, new))
        return attrs.evolve(api, platform=before), attrs.evolve(api, platform=after)

    return {
        "operation.retry-class-changed": operations("widget.save_it", "safety", "safe", "unsafe"),
        "operation.retry-class-changed again": operations(
            "widget.send_it", "safety", "unsafe", "idempotent"
        ),
        "hook.scheme-changed": platforms("hooks", "v1", "v2"),
        "hook.scheme-changed again": platforms("web_hook", {"origin": "A"}, {"origin": "B"}),
        "other.changed": operations("widget.old_it", "pace", "slow", "fast"),
        "other.changed again": platforms("pace", 1, 2),
    }


def test_facts_that_only_the_ir_has() -> None:
    for name, sides in facts().items():
        ids = [name.partition(" ")[0]]
        for findings in both_ways(*sides):
            assert [f.rule.id for f in findings if f.rule.area != "revision"] == ids, name


# The table itself


def everything() -> dict[str, Found]:
    more = {name: both_ways(*sides) for name, sides in facts().items()}
    return {name: (compared(name).there, compared(name).back) for name in CASES} | more


def mirrored(finding: Finding, back: list[Finding]) -> bool:
    """Return whether the way back has the same change, seen from the other side."""
    change = finding.change
    return any(
        other.rule.id in finding.rule.mirrors
        and (other.change.old, other.change.new) == (change.new, change.old)
        and (other.change.before, other.change.after) == (change.after, change.before)
        for other in back
    )


def test_every_rule_has_its_cases() -> None:
    """Two that it is for, two beside them, and one that is mirrored on the way back."""
    positive: Counter[str] = Counter()
    mirrors: Counter[str] = Counter()
    for there, back in everything().values():
        for one, other in ((there, back), (back, there)):
            positive.update({f.rule.id for f in one})
            mirrors.update({f.rule.id for f in one if mirrored(f, other)})
    negative = Counter(rule for case in CASES.values() for rule in case.near)
    lacking = [r for r in RULES if positive[r] < 2 or negative[r] < 2 or mirrors[r] < 1]
    assert lacking == []
    assert negative.keys() <= RULES.keys()


def test_the_way_back_mirrors_every_finding() -> None:
    # What is said of the revision follows from all the others.
    meta = ("revision.not-raised", "revision.raised-too-little")
    lost = [
        (name, f.rule.id, f.change.subject)
        for name, (there, back) in everything().items()
        for one, other in ((there, back), (back, there))
        for f in one
        if f.rule.id not in meta and not mirrored(f, other)
    ]
    # A rename that keeps the old name goes back as one that does not, with all that follows.
    assert {name for name, *_ in lost} <= {
        "an operation is renamed and keeps its name as a further one",
        "a paged list is renamed and keeps its name",
        "a further name goes to another operation",
        "two further names change places",
        "a type is renamed and keeps its name as a former one",
        "a type with fields is renamed and keeps its name as a former one",
        # To tell a unit adds a datetime beside the number; to tell it no more takes that away.
        "a unit that is known now",
    }, lost


def literals(path: Path) -> set[str]:
    tree = ast.parse(path.read_text())
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def test_a_text_search_finds_where_a_rule_is_made() -> None:
    """Ids are never glued together: each stands whole in the code that walks and judges."""
    # Renames look for changes that others made.
    walk = [path for path in FOLDER.glob("*.py") if path.name != "renames.py"]
    found = {text for path in walk for text in literals(path)}
    assert RULES.keys() <= found
    areas = {rule.area for rule in RULES.values()}
    ids = {text for text in found if re.fullmatch(rf"({'|'.join(areas)})\.[a-z-]+", str(text))}
    assert ids <= RULES.keys() | PATHS


@in_turn("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_row_says_what_it_has_to(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", rule.id)
    assert rule.mirrors and all(mirror in RULES for mirror in rule.mirrors)
    assert rule.message and not rule.message.endswith(".")
    texts = (rule.message, rule.fix, rule.spec)
    named = {name for text in texts for _, name, *_ in Formatter().parse(text)}
    assert named <= {
        "thing",
        "part",
        "name",
        "subject",
        "before",
        "after",
        "deprecation",
        "sunset",
        None,
    }
    if rule.severity >= Severity.DANGEROUS:
        advice = [text for text in (rule.fix, rule.spec) if text]
        assert advice, "what hurts says what to do"
        assert all(text.endswith((".", "}")) for text in advice)
        assert not re.search(r"`\w+:`|[Rr]egenerate", rule.fix), "callers have no spec"
        assert rule.audience
    if rule.severity is Severity.DOCS:
        assert rule.audience is Audience.NONE
