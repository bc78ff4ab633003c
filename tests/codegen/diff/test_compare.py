"""Comparing as a whole: nothing is missed, nothing is told twice, and all of it has a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from codegen import ir
from codegen import irtypes
from codegen.diff.compare import compare
from codegen.diff.compare import sides_of
from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.diff.report.groups import grouped
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from codegen.ir import Api
from codegen.iroperation import Awaited
from codegen.names import compare_names
from codegen.surface import public_names
from tests.codegen.diff.base import FILES
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import changed
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.specs import operations

W, T, E, A = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml", "api.yaml"

# What a reader of the diff does not miss: places, and what only follows from something else.
DERIVED = {
    "place", "places", "name", "module", "segments", "file", "resources", "files", "family",
    "class_name", "returns_text", "type_text", "direction", "extends", "resource", "shares",
    "picked", "wire", "text", "parameter", "optional", "spans", "answers",
}  # fmt: skip
# What no spec can say: the loader refuses it, or fills in the same elsewhere.
IMPOSSIBLE = re.compile(
    r"(sunset|successor)$|_them\.(cursor|page_rows)$|pick\[0\]$|(Thing|events\[0\])\.fields\[0\]\.closed$"
    # Seen at the operations that they are about.
    r"|states_safety$|^platform\.(params|safety|page_rows)"
)


def test_a_spec_does_not_differ_from_itself(real_api: Api) -> None:
    assert find(real_api, real_api, TODAY) == []
    assert find(base(), loaded(FILES), TODAY) == []


def test_a_type_alone_decides_whether_a_body_is_one_mapping() -> None:
    held = operations("hold_it:\n  http: POST /hold\n  doc: Hold.\n  body:\n    it: Held\n")
    held += "types:\n  Held:\n    doc: Held.\n    fields:\n      name: str\n"
    sides = (loaded({W: text}) for text in (held, held.replace("name:", "it:")))
    subjects = {f.rule.id: f.change.subject for f in find(*sides, TODAY)}
    assert subjects["request.mapping-refused"] == "widget.hold_it body"


def variations(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every way to change one thing in a value of the IR, with where it is."""
    if isinstance(value, tuple) and value and not isinstance(value[0], str):
        # The first of each class stands for the others.
        first = {type(item): index for index, item in reversed(list(enumerate(value)))}
        for index in first.values():
            for where, new in variations(value[index], f"{path}[{index}]"):
                yield where, (*value[:index], new, *value[index + 1 :])
    elif attrs.has(type(value)) and not isinstance(value, irtypes.Type):
        for field in attrs.fields(type(value)):
            if field.name not in DERIVED:
                for where, new in variations(getattr(value, field.name), f"{path}.{field.name}"):
                    yield where, attrs.evolve(value, **{field.name: new})
    elif isinstance(value, dict):
        keys = {type(item): key for key, item in reversed(value.items())}
        for key in keys.values():
            for where, new in variations(value[key], f"{path}[{key}]"):
                yield where, {**value, key: new}
    elif isinstance(value, tuple) and path.endswith(".variants[0]"):
        yield path, (value[0], irtypes.Scalar("float"))
    elif value and path.endswith("tiers"):
        yield path, value[1:]  # no tier is known here that the platform does not have
    elif value is None and path.endswith(".body"):
        yield path, ir.TypeBody(irtypes.Ref("Thing"), "Thing")
    elif value is None and path.endswith(".awaits"):
        yield path, Awaited("thing:made", "id", "id")
    elif value != ():
        yield path, other(value)


def other(value: Any) -> Any:
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case str() | None:
            return "changed"
        case tuple():
            return (*value, "changed")
    return irtypes.Scalar("float")


FULL = {
    W: operations("""\
list_them:
  http: GET /them/{user_id}
  doc: Them.
  query:
    before?: ms
  returns: [Thing]
  awaits: thing:made matching id = before
  cursor: before = time
  also: others
  causes: thing:made
put_them:
  http: PUT /them/{user_id}
  doc: Them.
  body:
    first?: {type: str, doc: It., note: It., format: an_<id>, min: 1, max: 3, seen: [a],
            refers_to: user_id}
    second?: a | b
  either: [first, second]
  deprecated: Use send_them.
send_them:
  http: POST /them/{user_id}
  doc: Them.
  body: Thing {id}
"""),
    T: """\
types:
  Thing:
    doc: A thing.
    key: id
    fields: {id: str, time: ms, word: Word, either: Either}
  Word: {doc: A word., enum: [a, b]}
  Either: {doc: It., by: id, of: {a: str}}
""",
    E: """\
family: thing
tiers: [user]
events:
  thing:made: {doc: Made., fields: {id: str}}
emits:
  thing:make: {doc: Make., fields: {id: str}}
""",
}


def test_nothing_that_changes_goes_unnoticed() -> None:
    full = loaded(FULL)
    widget = next(resource for resource in full.resources if resource.name == "widget")
    found: list[tuple[str, Api, Api]] = []
    for operation in widget.operations:
        old = attrs.evolve(full, resources=(ir.Resource("w", (operation,), ()),))
        for where, new in variations(operation, operation.name):
            resources = (ir.Resource("w", (new,), ()),)
            found.append((where, old, attrs.evolve(full, resources=resources)))
    for name in ("Thing", "Word", "Either"):
        for where, new in variations(full.types[name], name):
            types = {**full.types, name: new}
            found.append((where, full, attrs.evolve(full, types=types)))
    for attribute in ("families", "platform"):
        for where, new in variations(getattr(full, attribute), attribute):
            found.append((where, full, attrs.evolve(full, **{attribute: new})))
    assert len(found) > 100
    missed = [where for where, old, new in found if not compare(sides_of(old, new))]
    assert [where for where in missed if not IMPOSSIBLE.search(where)] == []
    said = {change.rule for _, old, new in found for change in compare(sides_of(old, new))}
    assert said <= RULES.keys()


def the(findings: list[Finding], rule: str) -> Finding:
    (found,) = [finding for finding in findings if finding.rule.id == rule]
    return found


def test_a_field_that_many_inherit_is_one_finding_with_all_that_it_reaches() -> None:
    finding = the(find(base(), changed(T, "      other: str\n", ""), TODAY), "result.removed")
    assert finding.change.subject == "Base.other"
    assert (finding.direction, finding.operations) == ("response", ())
    assert finding.events == ("thing:made", "thing:moved")


def test_an_inherited_field_stands_at_its_base_also_where_that_comes_later() -> None:
    heirs = (
        "  First: {doc: First., extends: Second, fields: {one: int}}\n"
        "  Second: {doc: Second., extends: Base, fields: {two: int}}\n"
    )
    old = {
        **FILES,
        T: FILES[T].replace("  Thing:\n", f"{heirs}  Thing:\n"),
        W: FILES[W].replace("    returns: Made\n", "    returns: First\n"),
    }
    for field, subject in (
        (", fields: {one: int}", "First.one"),
        (", fields: {two: int}", "Second.two"),
        ("      other: str\n", "Base.other"),
    ):
        new = {**old, T: old[T].replace(field, "")}
        finding = the(find(loaded(old), loaded(new), TODAY), "result.removed")
        assert (finding.change.subject, finding.operations) == (subject, ("widget.pick_it",))


def test_a_type_that_goes_both_ways_gets_both_verdicts() -> None:
    both = changed(T, "      mode: Mode\n", "      mode: Mode\n      part: Part\n")
    old = {
        **FILES,
        T: FILES[T].replace("      mode: Mode\n", "      mode: Mode\n      part: Part\n"),
    }
    new = {**old, T: old[T].replace("      color: str\n", "      color: int\n")}
    found = find(both, loaded(new), TODAY)
    sent, received = the(found, "request.type-changed"), the(found, "result.type-changed")
    assert (sent.direction, sent.operations) == ("request", ("widget.save_it",))
    assert (received.direction, received.operations) == ("response", ("widget.get_it",))
    assert received.events == ("thing:made",)
    assert sent.change.subject == received.change.subject == "Part.color"
    words = changed(T, "    doc: A part.\n", "    doc: Some part.\n")
    assert the(find(base(), words, TODAY), "docs.changed").direction == "response"


def test_a_parameter_of_many_paths_is_one_finding_where_it_stands() -> None:
    finding = the(find(base(), changed(A, "  user_id: str\n", "  user_id: int\n"), TODAY),
                  "request.type-changed")  # fmt: skip
    assert finding.change.subject == "api.yaml params.user_id"
    assert finding.change.old is not None and finding.change.old.file == "spec/api.yaml"
    assert {"widget.get_it", "widget.put_it", "widget.pick_it"} <= set(finding.operations)


def test_an_inherited_field_that_one_declares_anew_is_its_own() -> None:
    new = changed(E, "      id: str\n    fields?:\n      by", "      id: str\n      other: int\n"
                  "    fields?:\n      by")  # fmt: skip
    finding = the(find(base(), new, TODAY), "result.type-changed")
    assert (finding.change.subject, finding.events) == ("thing:made other", ("thing:made",))


def test_what_is_no_longer_inherited_is_gone_there_alone() -> None:
    new = changed(E, "    doc: Made.\n    extends: Base\n", "    doc: Made.\n")
    subjects = [f.change.subject for f in find(base(), new, TODAY) if f.rule.id == "result.removed"]
    assert subjects == ["thing:made other", "thing:made website_id"]


@pytest.mark.parametrize(
    ("file", "old", "new", "lines"),
    [
        (W, "      key?: str\n", "      key?: int\n", ("8", "8")),
        (W, "      key?: str\n", "      a?: int\n      key?: int\n", ("8", "9")),
        (W, "      key?: str\n", "", ("8", None)),
        (A, "host: https://api.crisp.chat\n", "host: https://a.b\n", ("4", "4")),
        (E, "    doc: Lost.\n", "    doc: Lost it.\n", ("14", "14")),
    ],
)
def test_places_on_both_sides(file: str, old: str, new: str, lines: tuple[str, str | None]) -> None:
    changes = [f.change for f in find(base(), changed(file, old, new), TODAY)]
    places = [(str(c.old.line) if c.old else None, str(c.new.line) if c.new else None)
              for c in changes]  # fmt: skip
    assert lines in places
    assert {p.file for c in changes for p in (c.old, c.new) if p} <= {
        f"spec/{file}",
        "spec/api.yaml",
    }


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (W, "    doc: Old.\n", "    doc: Old, it is.\n"),
        (E, "    doc: Lost.\n", "    doc: Lost it.\n"),
        (E, "    doc: Unmake.\n", "    doc: Make no more.\n"),
        (T, "    doc: A row.\n", "    doc: A line.\n"),
    ],
    ids=["operation", "event", "emit", "type"],
)
def test_another_text_is_told_with_what_it_was(file: str, old: str, new: str) -> None:
    change = the(find(base(), changed(file, old, new), TODAY), "docs.changed").change
    said = tuple(line.strip().removeprefix("doc: ") for line in (old, new))
    assert (change.name, change.before, change.after) == ("doc", *said)


def test_a_type_that_is_renamed_is_known_by_its_old_name() -> None:
    old, new = "Aging: {doc: Ages., enum: [a, b], was: Aged,", "Ageing: {doc: Ages., enum: [a, b],"
    finding = the(
        find(base(), changed(T, old, f"{new} was: [Aged, Aging],"), TODAY), "type.renamed"
    )
    assert (finding.change.subject, finding.change.name) == ("Aging", "Aging")


def test_of_one_severity_operations_come_first_then_types_events_and_the_platform() -> None:
    texts = [
        (W, "    doc: Old.\n"), (T, "    doc: A row.\n"), (E, "    doc: Lost.\n"),
        (A, "  box:\n    doc: A box of a shelf.\n"),
    ]  # fmt: skip
    new = dict(FILES)
    for file, text in texts:
        assert new[file].count(text) == 1
        new[file] = new[file].replace(text, text.replace(".\n", ", it is.\n"))
    found = [f.change.subject for f in find(base(), loaded(new), TODAY) if f.rule.area == "docs"]
    assert found == ["widget.old_it", "Row", "thing:lost", "api.yaml handles.box"]


def test_a_fingerprint_is_that_of_the_change_and_not_of_its_line() -> None:
    one = find(base(), changed(W, "      key?: str\n", "      key?: int\n"), TODAY)
    other = find(base(), changed(W, "      key?: str\n", "\n\n      key?: int\n"), TODAY)
    third = find(base(), changed(W, "      key?: str\n", "      key?: bool\n"), TODAY)
    assert [f.fingerprint for f in one] == [f.fingerprint for f in other]
    assert {f.fingerprint for f in one}.isdisjoint(
        f.fingerprint for f in third if f.rule.area != "revision"
    )
    assert all(re.fullmatch(r"[0-9a-f]{12}", f.fingerprint) for f in one)


@pytest.mark.parametrize(
    ("old", "new", "edit", "expected"),
    [
        ("1.2.0", "1.3.0", "breaking", "2.0.0"),
        ("1.2.0", "2.0.0", "breaking", ""),
        ("1.2", "1.2.9", "dangerous", "1.3.0"),
        ("1.2", "1.3", "dangerous", ""),
        ("1.2", "next", "breaking", ""),
        ("2026-01-29", "2026-01-30", "breaking", ""),
        ("2026-01-29", "2026-01-28", "dangerous", "a day after 2026-01-29"),
    ],
)
def test_how_far_a_revision_has_to_go(old: str, new: str, edit: str, expected: str) -> None:
    reason = "people_exists:\n      status: "
    edits = {
        "breaking": ("host: https://api.crisp.chat", "host: https://a.b"),
        "dangerous": (f"{reason}409", f"{reason}410\n      error: ConflictError"),
    }
    before = FILES[A].replace("revision: 2026-01-29", f"revision: {old}")
    after = FILES[A].replace("revision: 2026-01-29", f"revision: {new}").replace(*edits[edit])
    found = find(loaded({**FILES, A: before}), loaded({**FILES, A: after}), TODAY)
    needed = [f.change.name for f in found if f.rule.id == "revision.raised-too-little"]
    assert needed == ([expected] if expected else [])


def test_a_path_is_told_with_the_names_in_it() -> None:
    old, new = "GET /it/{user_id}\n", "GET /thing/{user_id}/{plugin_id}\n"
    found = find(base(), changed(W, old, new), TODAY)
    [message] = [f.message for f in found if f.rule.id == "operation.path-changed"]
    assert message == "the path is `/thing/{user_id}/{plugin_id}`, was `/it/{user_id}`"


def test_what_takes_the_place_of_a_thing_that_is_gone_is_advised() -> None:
    gone = "  old_it:\n    http: DELETE /old\n    doc: Old.\n"
    said = "removed:\n  old_it: {doc: It was slow., successor: widget.any_it}\noperations:\n"
    new = {**FILES, W: FILES[W].replace(gone, "").replace("operations:\n", said)}
    finding = the(find(base(), loaded(new), TODAY), "operation.removed")
    assert finding.fix.endswith(" `widget.any_it` takes its place.")
    field = "deprecated: Use code.\n        sunset"
    ends = {**FILES, T: FILES[T].replace(field, field.replace("\n", "\n        successor: nick\n"))}
    going = "      going:\n        type: str\n        deprecated: Use code.\n"
    going += "        successor: nick\n        sunset: 2026-12-31\n"
    without = {**ends, T: ends[T].replace(going, "", 1)}
    removed = the(find(loaded(ends), loaded(without), TODAY), "result.removed-before-sunset")
    assert removed.fix == "Do without it: Use code. `nick` takes its place."


@pytest.mark.parametrize(
    ("ends", "rule", "severity"),
    [
        ("deprecated: Use get_it.", "type.removed-deprecated", Severity.DANGEROUS),
        ("deprecated: Use get_it., sunset: 2026-12-31", "type.removed-before-sunset",
         Severity.BREAKING),
        ("anchor: it", "type.form-removed", Severity.BREAKING),
    ],
)  # fmt: skip
def test_a_form_follows_the_end_of_all_that_sent_it(
    ends: str, rule: str, severity: Severity
) -> None:
    drop = f"  drop_it: {{http: POST /drop, doc: Drop., {ends}, body: {{part: Part}}}}\n"
    old = loaded({**FILES, W: FILES[W].replace("operations:\n", f"operations:\n{drop}", 1)})
    finding = the(find(old, base(), TODAY), rule)
    assert (finding.severity, finding.change.name) == (severity, "PartInput")
    if rule != "type.form-removed":
        assert finding.operations == ("widget.drop_it",)
        [group] = [g for g in grouped(find(old, base(), TODAY)) if g.parts]
        assert [fact.text for fact in group.with_it()] == ["`PartInput`"]
    lost = compare_names(public_names(old), base()).lost
    assert ("models.PartInput" in lost) == (ends == "anchor: it")
    assert "models.Part" not in lost
