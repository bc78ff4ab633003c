"""`severity.yaml`: rules that are raised or lowered, why, and what is wrong with the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.diff.severities import load_severities
from codegen.problems import SpecError
from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import DANGEROUS
from tests.codegen.diff.conftest import Run
from tests.codegen.specs import write_spec


def entry(rule: str, severity: str) -> str:
    return f"  - rule: {rule}\n    severity: {severity}\n    reason: We agreed to it.\n"


def test_a_rule_is_raised_and_the_report_says_why(run: Run, tmp_path: Path) -> None:
    write_spec(tmp_path / "new", DANGEROUS)
    assert run("spec", "new")[0] == 0
    Path("severity.yaml").write_text(f"severities:\n{entry('request.default-changed', 'breaking')}")
    status, out, _ = run("spec", "new")
    assert status == 1
    assert out.startswith("BREAKING (1)\n\n  widget.get_it query.size  [request.default-changed]\n")
    assert "note:" not in out
    said = "dangerous by its rule. We agreed to it."
    assert f"      severity: {said}\n" in out
    for form in ("markdown", "html", "migration"):
        assert said in run("spec", "new", "--format", form)[1].replace(
            "Dangerous by", "dangerous by"
        )
    found = json.loads(run("spec", "new", "--format", "json")[1])["findings"]
    regraded = [(f["rule"], f["severity"], f["regraded"]) for f in found if f["regraded"]]
    assert regraded == [("request.default-changed", "breaking", "We agreed to it.")]


def test_a_rule_is_lowered_from_a_file_that_is_named(run: Run, tmp_path: Path) -> None:
    write_spec(tmp_path / "new", BREAKING)
    Path("agreed.yaml").write_text(f"severities:\n{entry('operation.path-changed', 'compatible')}")
    assert run("spec", "new")[0] == 1
    status, out, _ = run("spec", "new", "--severity", "agreed.yaml")
    assert (status, out.splitlines()[-1]) == (0, "1 dangerous, 1 compatible")


def test_an_entry_that_changes_nothing_is_named(run: Run, tmp_path: Path) -> None:
    Path("severity.yaml").write_text(f"severities:\n{entry('operation.added', 'compatible')}")
    assert run("spec", "spec")[1] == (
        "note: severity.yaml:2: `operation.added` is compatible without it, too; remove it\n"
        "no difference\n"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b\n", "1:1: the file must hold `severities:` with a list, and nothing else"),
        ("severities:\n  - text\n",
         "2:5: a severity is a block of `rule:`, `severity:` and `reason:`"),
        ("severities:\n  - rule: operation.added\n    severity: docs\n",
         "2:5: a severity needs `reason:`"),
        ("severities:\n" + entry("operation.add", "docs"),
         '2:11: there is no rule "operation.add"; did you mean "operation.added"?'),
        ("severities:\n" + entry("operation.added", "brekaing"),
         '3:15: `severity` cannot be "brekaing"; did you mean "breaking"?'),
        ("severities:\n" + entry("operation.added", "high"),
         '3:15: `severity` cannot be "high"; it is one of breaking, dangerous, compatible, docs'),
        ("severities:\n" + entry("operation.added", "docs") * 2,
         "5:11: the severity of `operation.added` is said before, in line 2"),
        ("severities:\n" + entry("operation.added", "docs") + "    until: x\n",
         '5:5: unknown key "until" in a severity'),
    ],
)  # fmt: skip
def test_a_bad_file(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "severity.yaml"
    file.write_text(text)
    with pytest.raises(SpecError) as refused:
        load_severities(file)
    assert [f"{file}:{problem}"] == [
        str(found)[: len(f"{file}:{problem}")] for found in refused.value.problems
    ]


def test_a_bad_file_is_status_2(run: Run) -> None:
    Path("severity.yaml").write_text("severities:\n  - rule: operation.added\n")
    status, out, err = run("spec", "spec")
    assert (status, out) == (2, "")
    assert "severity.yaml:2:5: a severity needs `severity:`" in err
    assert run("spec", "spec", "--severity", "none.yaml")[2].startswith("none.yaml: there is no")
