"""A revision of Crisp's from end to end: the audit of its commit finds each line of the revision.

Both sides come from git, so that nothing which changes later is mixed in: the commit that brought
the teams, and the one before it. What it has to find was written down from Crisp's own client.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

import pytest

from codegen.__main__ import main
from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.diff.rules import Severity
from codegen.diff.source import git
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from codegen.ir import Api
from codegen.ir import Operation
from tests.codegen.specs import ROOT

LATER = json.loads((ROOT / "tests/data/reference-11.3.0.json").read_text("utf-8"))
BEFORE = json.loads((ROOT / "tests/data/reference.json").read_text("utf-8"))
DAY = date(2026, 9, 16)
MARK = "spec/rest/website_teams.yaml"
# Our spec has one type for both directions, where Crisp's client has two.
SHARED = {
    "WebsiteSettings": "WebsiteSettingsUpdate",
    "WebsiteSettingsUpdateEmails": "WebsiteSettingsEmails",
    "WebsiteSettingsUpdateChatbox": "WebsiteSettingsChatbox",
}


@pytest.fixture(scope="module")
def names() -> tuple[str, str]:
    """Return both sides as the command takes them."""
    try:
        added = git("log", "--format=%H", "--diff-filter=A", "--", str(ROOT / MARK))
        commit = added.decode().split()[-1][:10]
        git("rev-parse", "--verify", f"{commit}^")
    except (SourceError, IndexError) as error:
        pytest.skip(f"git does not know the commit: {error}")
    return f"{commit}^:", f"{commit}:"


@pytest.fixture(scope="module")
def sides(names: tuple[str, str]) -> tuple[Api, Api]:
    return load_side(names[0]), load_side(names[1])


@pytest.fixture(scope="module")
def findings(sides: tuple[Api, Api]) -> list[Finding]:
    return find(*sides, DAY)


def subjects(findings: Iterable[Finding], *rules: str) -> set[str]:
    return {found.change.subject for found in findings if found.rule.id in rules}


def known(api: Api) -> dict[str, Operation]:
    """Return operations by the id of Crisp's reference; one that is deprecated gives way."""
    found: dict[str, Operation] = {}
    for operation in api.operations():
        if operation.anchor not in found or not operation.deprecation:
            found[operation.anchor] = operation
    return found


def keys(api: Api, ids: Iterable[str]) -> set[str]:
    operations = known(api)
    return {operations[one].key for one in ids}


def moved(api: Api) -> set[str]:
    """Return the operations that have the former routes of the ids that changed."""
    ids = set(LATER["changed"])
    official = keys(api, ids)
    return {o.key for o in api.operations() if o.anchor in ids and o.key not in official}


def test_the_counts_of_the_revision() -> None:
    added = {row["id"] for row in LATER["operations"]} - set(LATER["changed"])
    counts = [len(LATER[key]) for key in ("ended", "changed", "affected", "types", "fields")]
    assert (len(added), *counts) == (22, 31, 4, 10, 23, 13)
    assert added & {row["id"] for row in BEFORE["operations"]} == set()


def test_every_operation_that_is_new(sides, findings):
    new = sides[1]
    added = {row["id"] for row in LATER["operations"]} - set(LATER["changed"])
    assert subjects(findings, "operation.added") == keys(new, added) | moved(new)
    assert len(moved(new)) == 4


def test_every_operation_that_ends(sides, findings):
    assert subjects(findings, "deprecation.announced") == keys(sides[1], LATER["ended"])
    assert not [found for found in findings if "removed" in found.rule.id]


def test_every_operation_that_changed(sides, findings):
    old, new = sides
    assert subjects(findings, "operation.route-moved") == keys(old, LATER["changed"])
    found = [one for one in findings if one.rule.id == "operation.route-moved"]
    assert {one.change.successor for one in found} == moved(new)
    assert all(one.change.successor in one.fix for one in found)


def test_only_the_four_that_changed_break_a_caller(sides, findings):
    breaking = [found for found in findings if found.severity > Severity.COMPATIBLE]
    assert all(found.operations for found in breaking)
    broken = {key for found in breaking for key in found.operations}
    assert broken == keys(sides[0], LATER["changed"])


def test_every_type_that_is_new(findings):
    assert subjects(findings, "type.added") == set(LATER["types"])


def test_every_field_that_is_new(findings):
    expected = {
        f"{SHARED.get(name, name)}.{wire}"
        for name, fields in LATER["fields"].items()
        for wire in fields
    }
    assert subjects(findings, "request.added", "result.added") == expected


def test_every_operation_of_which_a_type_changed(sides, findings):
    found = [one for one in findings if one.rule.id in ("request.added", "result.added")]
    assert {key for one in found for key in one.operations} == keys(sides[1], LATER["affected"])


def test_no_event_changed(findings):
    assert [found for found in findings if found.events] == []


@pytest.mark.parametrize(("form", "end"), [("markdown", "md"), ("html", "html")])
def test_the_page_is_what_the_command_gives(names, tmp_path, form, end):
    page = tmp_path / "page"
    options = ["--today", DAY.isoformat(), "--fail-on", "never", "--output", str(page)]
    assert main(["diff", *names, "--format", form, *options]) == 0
    committed = ROOT / f"docs/revisions/11.3.0.{end}"
    assert page.read_text("utf-8") == committed.read_text("utf-8"), (
        f"make it again: python -m codegen diff {' '.join(names)} --format {form} "
        f"--today {DAY} --fail-on never --output {committed.relative_to(ROOT)}"
    )
