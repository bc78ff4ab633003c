"""Groups: what says the same stands together, and types go with the operations that have them."""

from __future__ import annotations

import json

import attrs
import pytest

from codegen.diff.report.content import Report
from codegen.diff.report.content import report_on
from codegen.diff.report.groups import Group
from codegen.diff.report.groups import grouped
from codegen.diff.report.html import html
from codegen.diff.report.machine import as_json
from codegen.diff.report.markdown import changelog
from codegen.diff.report.markdown import migration
from codegen.diff.report.markdown import pull_request
from codegen.diff.report.text import text
from codegen.diff.rules import RULES
from codegen.diff.rules import said_of_both
from codegen.diff.rules import Severity
from codegen.ir import Api
from tests.codegen.diff.base import FILES
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY

W, T, E = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml"
NEW = """\
  new_it:
    http: POST /new
    doc: New.
    body: Fresh
    returns: Part
  new_list:
    http: GET /new
    doc: New.
    returns: [Crop]
"""
NEW_TYPES = """\
  Crop: {doc: New., key: id, fields: {id: str, kind: Kind}}
  Fresh: {doc: New., fields: {kind: Kind, both: Both}}
  Kind: {doc: New., enum: [a, b]}
  Both: {doc: New., fields: {id: str}}
"""


def more(both: str = "fields: {id: str}") -> Api:
    """Two new operations with types of their own, a type that another uses, too; a new field.

    The type `Both`, whose fields may be given, is sent and received.
    """
    rest = FILES[W].replace("operations:\n", "operations:\n" + NEW, 1)
    types = FILES[T].replace("types:\n", "types:\n" + NEW_TYPES, 1)
    types = types.replace("Both: {doc: New., fields: {id: str}}", f"Both: {{doc: New., {both}}}")
    types = types.replace("      made: ms\n", "      made: ms\n      both: Both\n")
    return loaded({**FILES, W: rest, T: types})


def report(old: Api, new: Api) -> Report:
    return report_on(("main:", old), (".", new), TODAY)


def shown(groups: list[Group]) -> list[tuple[str, list[str]]]:
    return [
        (
            f"{', '.join(group.subjects)} [{group.lead.rule.id}]",
            [part.change.subject for part in group.parts],
        )
        for group in groups
    ]


@pytest.mark.parametrize("way", ["added", "removed"])
def test_types_that_only_operations_of_the_change_use_are_a_part_of_them(way: str) -> None:
    sides = (base(), more()) if way == "added" else (more(), base())
    severity = Severity.COMPATIBLE if way == "added" else Severity.BREAKING
    groups = report(*sides).groups(severity)
    assert shown(groups) == [
        (f"widget.new_it, widget.new_list [operation.{way}]", ["Crop", "Fresh", "Kind"]),
        (f"Both [type.{way}]", []),
        (f"Thing.both [result.{way}]", []),
    ]
    assert groups[0].title == "2 operations"
    assert groups[0].message == f"can {'' if way == 'added' else 'no longer '}be called"


def test_a_type_is_no_part_of_what_is_judged_otherwise() -> None:
    found = report(more(), base()).findings
    waived = [attrs.evolve(f, waived="No.") if f.change.subject == "Crop" else f for f in found]
    groups = dict(shown(grouped(waived)))
    assert groups["widget.new_it, widget.new_list [operation.removed]"] == ["Fresh", "Kind"]
    assert groups["Crop [type.removed]"] == []


def test_operations_come_before_types_events_and_settings() -> None:
    types = FILES[T].replace("      size: int\n", "")
    rest = FILES[W].replace("    http: DELETE /old\n", "    http: DELETE /older\n")
    events = FILES[E].replace("    doc: Made.\n", "    doc: Made.\n    web_hook: false\n")
    api = FILES["api.yaml"].replace("/v1", "/v2")
    new = loaded({**FILES, W: rest, T: types, E: events, "api.yaml": api})
    groups = report(base(), new).groups(Severity.BREAKING)
    subjects = [group.title for group in groups]
    assert subjects == ["widget.old_it", "Thing.size", "thing:made", "api.yaml base_path"]


def same() -> Report:
    """A field that two types lose, and another that only one of them loses."""
    types = FILES[T].replace("doc: Left., fields: {id: str}", "doc: Left., fields: {time: ms}")
    made = "    doc: What was made.\n    fields:\n      "
    types = types.replace(f"{made}id: str\n", f"{made}time: ms\n")
    types = types.replace("      color: str\n", "      colour: str\n")
    return report(base(), loaded({**FILES, T: types}))


def test_what_says_the_same_is_told_once_and_counted_each() -> None:
    found = same()
    [group] = [g for g in found.groups(Severity.BREAKING) if g.is_several]
    assert group.subjects == ["Left.id", "Made.id"]
    assert group.title == "2 fields"
    assert group.reached == ["widget.leave_it", "widget.pick_it"]
    for content in (text(found, Severity.DOCS, colour=False), pull_request(found, Severity.DOCS),
                    html(found), changelog(found), migration(found)):  # fmt: skip
        assert content.count("ield `id`") + content.count("ield <code>id</code>") == 1
        assert "Left.id" in content and "Made.id" in content
    assert "BREAKING (3 in 2 groups)\n" in text(found, Severity.DOCS, colour=False)
    assert "### Breaking (3 in 2 groups)\n" in pull_request(found, Severity.DOCS)


def test_what_each_was_and_is_stands_beside_its_name_and_is_cut() -> None:
    rest = FILES[W].replace("doc: Old.", "doc: Older.").replace("doc: Gone.", f"doc: {'Ab' * 60}.")
    found = report(base(), loaded({**FILES, W: rest}))
    content = text(found, Severity.DOCS, colour=False)
    assert "  2 operations  [docs.changed]\n      the text of `doc` changed\n" in content
    assert "        widget.old_it  `Old.` -> `Older.`  spec/rest/" in content
    assert f"        widget.gone_it  `Gone.` -> `{'Ab' * 40}…`  spec/rest/" in content


def test_json_keeps_each_finding_and_each_is_in_one_group() -> None:
    for found in (same(), report(base(), more()), report(more(), base())):
        document = json.loads(as_json(found))
        counted = sum(document["counts"].values())
        assert counted == len(document["findings"]) == len(found.findings)
        listed = [p for group in document["groups"] for p in group["findings"] + group["parts"]]
        assert sorted(listed) == sorted(finding["fingerprint"] for finding in document["findings"])


def test_the_page_has_each_finding_once_and_its_counts_are_exact() -> None:
    for found in (same(), report(more(), base())):
        page = html(found)
        for finding in found.findings:
            assert page.count(f'id="f-{finding.fingerprint}"') == 1
        counts = [int(part.partition('"')[0]) for part in page.split('data-count="')[1:]]
        assert sum(counts) == len(found.findings)


MORE = "fields: {id: str}, fields?: {size: int, name: str}"
ENDING = "fields: {id: str}, fields?: {size: int, name: {type: str, deprecated: Use id.}}"
BOTH_WAYS = {
    "added": ("fields: {id: str}", MORE, "each can be sent, and is described"),
    "removed": (MORE, MORE.replace("size: int, ", ""),
                "the field `size` can no longer be sent, and is no longer there"),
    "announced": (ENDING, MORE.replace(", name: str", ""), "the field `name` can no longer be sent,"
                  " and is no longer there; it was announced to end"),
    "changed": (MORE, MORE.replace("int", "str"), "the field `size` is `str`, was `int`"),
    "unit": (MORE.replace("int", "ms"), MORE.replace("int", "s"),
             "the field `size` is in `s`, was in `ms`; no type checker notices"),
}  # fmt: skip


@pytest.mark.parametrize("way", BOTH_WAYS)
def test_what_goes_both_ways_is_told_once(way: str) -> None:
    old, new, message = BOTH_WAYS[way]
    found = report(more(old), more(new))
    [group] = grouped(f for f in found.findings if f.rule.area in ("request", "result"))
    assert group.message == message
    for row in group.rows:
        assert [finding.rule.area for finding in row.findings] == ["request", "result"]
    assert group.direction == "both"
    assert group.reached == ["widget.get_it", "widget.new_it"]
    for content in (text(found, Severity.DOCS, colour=False), pull_request(found, Severity.DOCS),
                    html(found)):  # fmt: skip
        for finding in group.findings:
            assert finding.rule.id in content and finding.fingerprint in content


def test_an_advice_for_both_ways_has_what_is_to_be_done_for_each() -> None:
    for way, fix in (
        ("removed", "Leave `size` out. Do without it, or look in `extra`."),
        ("unit", "Convert the value."),
    ):
        old, new, _ = BOTH_WAYS[way]
        [group] = report(more(old), more(new)).groups(Severity.BREAKING)
        assert group.fix == fix


def test_what_differs_in_severity_by_the_way_is_told_of_each() -> None:
    found = report(more("fields: {id: str | int}"), more("fields: {id: str}"))
    assert [(str(group.severity), group.rules) for group in grouped(found.findings)][:2] == [
        ("breaking", "request.member-removed"),
        ("dangerous", "result.member-removed"),
    ]


def test_one_way_that_is_waived_leaves_the_other() -> None:
    found = report(more(), more(MORE)).findings
    waived = [attrs.evolve(f, waived="No.") if f.rule.id == "result.added" else f for f in found]
    groups = grouped(f for f in waived if f.change.subject == "Both.size")
    assert [group.message for group in groups] == [
        "the field `size: int` can be sent",
        "the field `size: int` is described",
    ]


def test_new_fields_are_listed_each_with_its_type() -> None:
    found = report(more(), more(MORE))
    assert changelog(found) == (
        "## Unreleased\n\n### Added\n\n"
        "- `Both.name: str`, `Both.size: int`: each can be sent, and is described.\n"
    )
    content = text(found, Severity.DOCS, colour=False)
    assert "  2 fields  [request.added, result.added]\n" in content
    assert "        Both.name  `str`  spec/types/thing.yaml:" in content


def test_rules_of_the_same_name_and_severity_say_one_thing_of_both_ways() -> None:
    alike = [
        (rule, other)
        for rule in RULES.values()
        if rule.area == "request"
        and (other := RULES.get(rule.id.replace("request.", "result.")))
        and other.severity is rule.severity
    ]
    assert len(alike) >= 10
    for rule, other in alike:
        assert said_of_both(rule) == said_of_both(other) != ""
