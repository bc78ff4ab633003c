"""Nothing that breaks a program is left out: random edits of a real part of the spec.

The program is that of the old callers: it uses every name of the old spec, each by itself.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.diff.rules import Severity
from codegen.diff.usage.known import Known
from codegen.diff.usage.matching import uses_of
from codegen.diff.usage.program import Program as Read
from codegen.diff.usage.program import read_program
from codegen.diff.usage.reading import read_facts
from codegen.diff.uses import Use
from codegen.ir import Api
from tests.codegen.diff import program
from tests.codegen.diff.cases import read_cases
from tests.codegen.diff.edits import edited
from tests.codegen.diff.program import Program
from tests.codegen.diff.slice import read_slice
from tests.codegen.diff.slice import written
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.diff.truth import type_errors
from tests.figures import Report


@pytest.fixture(scope="module")
def old() -> Api:
    return loaded(written(read_slice()))


@pytest.fixture(scope="module")
def callers(old: Api, tmp_path_factory: pytest.TempPathFactory) -> Read:
    path = tmp_path_factory.mktemp("callers") / "callers.py"
    path.write_text(Program(old).text("crisp_client"), "utf-8")
    return read_program([str(path)])


def reached(old: Api, new: Api, program: Read) -> dict[Finding, tuple[Use, ...]]:
    known = Known(old, new)
    facts = read_facts(program, known)
    return {f: uses_of(f, facts, known) for f in find(old, new, TODAY) if f.change.origins}


@pytest.mark.parametrize("seed", range(3000, 3012))
def test_what_breaks_callers_is_shown(old: Api, callers: Read, seed: int) -> None:
    done, new = edited(seed)
    for finding, uses in reached(old, new, callers).items():
        if finding.severity >= Severity.DANGEROUS:
            assert uses, f"{done}: {finding.rule.id} {finding.change.subject}"


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_each_line_that_a_type_checker_refuses_is_shown(
    old: Api, callers: Read, tmp_path: Path, report: Report
) -> None:
    specs = {f"edit_{seed}": edited(seed)[1] for seed in range(60)}
    lacking, count = [], 0
    for name, refused in type_errors(tmp_path, old, specs).items():
        uses = reached(old, specs[name], callers).values()
        shown = {use.at.line for found in uses for use in found}
        lacking += [
            f"{name}: {line}" for line in refused if int(line.partition(":")[0]) not in shown
        ]
        count += len(refused)
    report("\n".join([f"{count} lines refused, {len(lacking)} of them not shown", *lacking]))
    assert count > 100 and lacking == []


# Each rule of the table


# The program passes each argument, one form of each, and names no former name.
BY_THE_PROGRAM = {
    "request.became-required",
    "request.default-changed",
    "request.member-removed",
    "type.former-name-removed",
}


def everything(api: Api, path: Path) -> Read:
    """A program that uses all that a spec makes, in every way that the old callers know."""
    path.write_text(Program(api).text("crisp_client"), "utf-8")
    return read_program([str(path)])


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_each_rule_reaches_who_uses_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "own_operations", Api.operations)
    of_base = everything(base(), tmp_path / "base.py")
    hidden = set()
    for number, case in enumerate(read_cases()):
        new = loaded(case.files)
        of_new = everything(new, tmp_path / f"new_{number}.py")
        for one, other, used in ((base(), new, of_base), (new, base(), of_new)):
            for finding, uses in reached(one, other, used).items():
                is_grave = finding.severity >= Severity.DANGEROUS
                if is_grave and finding.rule.id not in BY_THE_PROGRAM and not uses:
                    hidden.add(f"{case.name}: {finding.rule.id} {finding.change.subject}")
    assert sorted(hidden) == []
