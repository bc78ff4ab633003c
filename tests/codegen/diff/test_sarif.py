"""SARIF: valid by the official schema, with regions that exist and waivers as suppressions."""

from __future__ import annotations

import json
import re
from typing import Any

import attrs
import pytest
from jsonschema import Draft4Validator

from codegen.diff.report.annotations import github
from codegen.diff.report.content import Report
from codegen.diff.report.content import report_on
from codegen.diff.report.sarif import sarif
from codegen.diff.rules import Severity
from codegen.ir import Api
from tests.codegen.diff.base import FILES
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.specs import ROOT

W, T, E = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml"
MORE = "resource: more\ntiers: [user]\noperations:\n  get_it: {http: GET /more, doc: It.}\n"
NEW = {
    **FILES,
    W: FILES[W].replace("      key?: str\n", "      key: str\n").replace("      three?: str\n", ""),
    T: FILES[T].replace("      size: int\n", "").replace("  Aging: ", "  # Ages.\n  Aging2: "),
    E: FILES[E].replace("      by: str\n", "      by: int\n"),
    "api.yaml": re.sub(r" +not_allowed:\n.*\n.*\n", "", FILES["api.yaml"]),
}


@pytest.fixture(scope="module")
def new() -> Api:
    return loaded(NEW)


@pytest.fixture(scope="module")
def report(new: Api) -> Report:
    """A file that is gone, a type, a field, an argument and a setting; one of them is waived."""
    old = loaded({**FILES, "rest/more.yaml": MORE})
    found = report_on(("main:", old), (".", new), TODAY)
    findings = [
        attrs.evolve(f, waived="Nobody sent it.") if f.change.name == "three" else f
        for f in found.findings
    ]
    return attrs.evolve(found, findings=tuple(findings), notes=("a note",))


def results(report: Report) -> dict[str, dict[str, Any]]:
    [run] = json.loads(sarif(report, Severity.DOCS))["runs"]
    found = {}
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        [location] = result["locations"]
        [logical] = location["logicalLocations"]
        found[f"{result['ruleId']} {logical['fullyQualifiedName']}"] = result
    assert len(found) == len(report.findings)
    return found


def test_it_is_valid_by_the_schema(report: Report, new: Api) -> None:
    schema = json.loads((ROOT / "tests/data/sarif-2.1.0.json").read_text("utf-8"))
    validator = Draft4Validator(schema)
    for shown in (report, report_on(("a", new), ("b", new), TODAY)):
        for level in Severity:
            validator.validate(json.loads(sarif(shown, level)))
    document = json.loads(sarif(report, Severity.DOCS))
    document["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator.is_valid(document)


def test_rules_are_described_without_placeholders(report: Report) -> None:
    [run] = json.loads(sarif(report, Severity.DOCS))["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert not any("{" in rule["shortDescription"]["text"] for rule in rules.values())
    required = rules["request.became-required"]
    assert required["shortDescription"]["text"] == "a value must be sent now"
    assert required["help"]["text"] == "Pass `…` always."


def where(result: dict[str, Any]) -> tuple[str, int, int]:
    physical = result["locations"][0]["physicalLocation"]
    region = physical.get("region", {"startLine": 0, "startColumn": 0})
    return physical["artifactLocation"]["uri"], region["startLine"], region["startColumn"]


def text_at(place: tuple[str, int, int]) -> str:
    file, line, column = place
    return NEW[file.removeprefix("spec/")].splitlines()[line - 1][column - 1 :]


def test_each_region_exists_and_what_is_gone_stands_at_its_owner(report: Report) -> None:
    found = results(report)
    for result in found.values():
        assert not where(result)[1] or text_at(where(result))
    places = {name: where(result) for name, result in found.items()}
    assert text_at(places["request.became-required widget.get_it query.key"]) == "key: str"
    assert text_at(places["request.removed widget.put_it body.three"]) == "put_it:"
    assert text_at(places["result.removed Thing.size"]) == "Thing:"
    assert text_at(places["error.reason-removed api.yaml errors.reasons.not_allowed"]) == "reasons:"
    assert places["type.removed-deprecated Aging"] == ("spec/types/thing.yaml", 0, 0)
    assert text_at(places["operation.removed more.get_it"]) == "2026-01-29"
    said = found["operation.removed more.get_it"]["message"]["text"]
    assert "(was in line 4 of spec/rest/more.yaml)" in said


def test_annotations_stand_at_the_same_lines(report: Report) -> None:
    lines = github(report, Severity.DANGEROUS).splitlines()
    assert any(",line=2,col=3,title=result.removed::Thing.size" in line for line in lines)
    assert "::error title=operation.removed::more.get_it" in "\n".join(lines)


def test_levels_fingerprints_and_suppressions(report: Report) -> None:
    found = results(report)
    levels = {result["properties"]["severity"]: result["level"] for result in found.values()}
    assert levels == {
        "breaking": "error",
        "dangerous": "warning",
        "compatible": "note",
        "docs": "note",
    }
    prints = [result["partialFingerprints"]["change/v1"] for result in found.values()]
    assert prints == [finding.fingerprint for finding in report.findings]
    suppressed = {name: r["suppressions"] for name, r in found.items() if r["suppressions"]}
    assert suppressed == {
        "request.removed widget.put_it body.three": [
            {"kind": "external", "status": "accepted", "justification": "Nobody sent it."}
        ]
    }


def test_a_severity_that_was_changed_says_why(report: Report) -> None:
    first = attrs.evolve(report.findings[0], severity=Severity.DANGEROUS, regraded="Agreed.")
    changed = attrs.evolve(report, findings=(first,))
    [run] = json.loads(sarif(changed, Severity.DOCS))["runs"]
    [result], [rule] = run["results"], run["tool"]["driver"]["rules"]
    assert (result["level"], result["properties"]["regraded"]) == ("warning", "Agreed.")
    assert rule["defaultConfiguration"] == {"level": "error"}
