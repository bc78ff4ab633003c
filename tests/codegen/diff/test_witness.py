"""Witnesses of breaking findings: programs that work on the old package, and not on the new one."""

from __future__ import annotations

import ast
import json
import os
import re
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import evolve

from codegen.diff.findings import find
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from codegen.diff.witness import verify
from codegen.diff.witness.program import BOTH
from codegen.diff.witness.program import program
from codegen.diff.witness.program import text
from codegen.diff.witness.program import Witness
from codegen.diff.witness.table import MAKERS
from codegen.diff.witness.table import REASONS
from codegen.diff.witness.table import witnesses
from codegen.ir import Api
from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import FILES
from tests.codegen.diff.base import WORDS
from tests.codegen.diff.conftest import Run
from tests.codegen.diff.edits import edited
from tests.codegen.diff.serving import served_changes
from tests.codegen.diff.slice import read_slice
from tests.codegen.diff.slice import written
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import CASES
from tests.codegen.diff.specs import compared
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.diff.witnessing import Tried
from tests.codegen.diff.witnessing import tried
from tests.codegen.specs import REST
from tests.codegen.specs import write_spec
from tests.figures import Report

BREAKING_RULES = sorted(r.id for r in RULES.values() if r.severity is Severity.BREAKING)


def of(old: Api, new: Api) -> list[Witness]:
    return witnesses(old, new, find(old, new, TODAY))


def of_case(name: str, back: bool) -> list[Witness]:
    found = compared(name)
    sides = (found.new, base()) if back else (base(), found.new)
    return witnesses(*sides, found.back if back else found.there)


# Which findings have one


def test_each_breaking_rule_has_a_program_or_a_reason():
    assert sorted([*MAKERS, *REASONS]) == BREAKING_RULES


def test_what_only_a_project_calls_breaking_has_a_reason():
    new = loaded(FILES | WORDS)
    raised = [evolve(f, severity=Severity.BREAKING) for f in find(base(), new, TODAY)]
    docs = [
        w for w in witnesses(base(), new, raised) if w.finding.rule.severity < Severity.BREAKING
    ]
    assert docs and {w.reason for w in docs if w.program is None} == {
        "its rule is not breaking by itself; `severity.yaml` says that it is"
    }


def _found(rule: str) -> Iterator[Witness]:
    """Yield the witnesses of the first case that finds a rule, on the way there or back."""
    for case in CASES.values():
        for entries, back in ((case.found, False), (case.back, True)):
            if any(entry.partition(" ")[0] == rule for entry in entries):
                return (w for w in of_case(case.name, back) if w.finding.rule.id == rule)
    return iter(())


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


# What a case cannot change: the scheme of web hooks is no part of a spec.
@pytest.mark.parametrize("rule", [r for r in BREAKING_RULES if r != "hook.scheme-changed"])
def test_a_program_is_python_and_names_what_changed(rule: str):
    found = list(_found(rule))
    assert found
    for witness in found:
        if witness.program is None:
            assert witness.reason
            continue
        change, fails = witness.finding.change, witness.program.fails
        source = text(witness.finding, witness.program)
        tree = ast.parse(source)
        assert (ast.get_docstring(tree) or "").startswith(change.subject)
        for fact in (rule, witness.finding.fingerprint, f"\n# fails on the new package: {fails}\n"):
            assert fact in source
        about = {change.name, change.before, re.split(r"[ .]", change.subject)[-1]}
        about |= {key.partition(".")[2] for key in witness.finding.operations}
        code = _plain(ast.unparse(tree.body[1:]))
        assert any(_plain(name) in code for name in about if _plain(name)), source


# Text of the spec is never code


HOSTILE_WORD = """'it"; import os; "'"""
HOSTILE = 'a"""\nimport os\n"""\\'


def test_hostile_text_stays_in_the_docstring():
    (witness, *_) = of(base(), loaded(BREAKING))
    assert witness.program is not None
    change = evolve(witness.finding.change, subject=HOSTILE)
    finding = evolve(witness.finding, message=HOSTILE, change=change)
    tree = ast.parse(text(finding, witness.program))
    assert "import os" in ast.get_docstring(tree)
    same = ast.parse("\n".join(witness.program.lines))
    assert ast.dump(ast.Module(tree.body[1:], [])) == ast.dump(same)


def test_hostile_values_stay_values():
    files = {
        "rest/widget.yaml": REST
        + "  get_it:\n    http: GET /it\n    doc: It.\n    query:\n      word?: Word\n"
        + f"types:\n  Word:\n    doc: A word.\n    enum: [{HOSTILE_WORD}, on]\n"
    }
    new = {**files, "rest/widget.yaml": files["rest/widget.yaml"].replace(HOSTILE_WORD, "tame")}
    (witness,) = [w for w in of(loaded(files), loaded(new)) if w.program is not None]
    tree = ast.parse(text(witness.finding, witness.program))
    assert any(
        isinstance(n, ast.Constant) and n.value == 'it"; import os; "' for n in ast.walk(tree)
    )
    assert not any(isinstance(n, ast.Import) for n in ast.walk(tree))


# Programs that are run and type-checked


def random_changes(seeds: range) -> dict[str, tuple[Api, Api]]:
    old = loaded(written(read_slice()))
    return {f"edit_{seed}": (old, edited(seed)[1]) for seed in seeds}


def broken(found: list[Tried]) -> list[str]:
    """Witnesses that were written and do not work."""
    return [str(one) for one in found if one.trouble and one.witness.program is not None]


@pytest.mark.timeout(300)
def test_witnesses_of_a_few_changes_work(tmp_path: Path):
    served = served_changes()
    found = tried({**served, **random_changes(range(1000, 1002))}, tmp_path)
    assert broken(found) == []
    assert [str(one) for one in found if one.trouble and one.change in served] == [
        "served operation.tier-removed widget.give_it: it needs no credentials, so that no token is"
        " refused"
    ]


@pytest.mark.parametrize(
    ("old", "new", "trouble"),
    [
        (("", ""), ("no", "no"), ""),
        (("no", ""), ("no", "no"), "mypy refuses it on the old package: no"),
        (("", "no"), ("no", "no"), "it does not run on the old package: no"),
        (("", ""), ("", "no"), "mypy accepts it on the new package"),
        (("", ""), ("no", ""), "it runs on the new package"),
    ],
)
def test_what_a_witness_claims_has_to_happen(old, new, trouble):
    (witness,) = of(base(), loaded(BREAKING))
    claims = evolve(witness, program=program(BOTH, "pass"))
    assert verify.trouble(claims, verify.Ended(*old), verify.Ended(*new)) == trouble


def test_a_package_that_is_broken_is_no_witness(tmp_path: Path):
    (tmp_path / "crisp_client").mkdir()
    (tmp_path / "crisp_client/__init__.py").write_text("raise ImportError('broken')")
    with pytest.raises(verify.VerifyError, match="ImportError: broken"):
        verify.runs([(tmp_path, [])])


def test_what_keeps_the_programs_from_starting_is_told_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(verify.sys, "executable", str(tmp_path / "none"))
    with pytest.raises(FileNotFoundError):
        verify.runs([(tmp_path, [])])


# The folder and the command


def test_a_folder_of_witnesses(run: Run):
    status, out, err = run("spec", _spec("new", BREAKING), "--witness", "found", "--format", "json")
    assert status == 1
    assert json.loads(out)["findings"]
    assert err == "1 of 1 breaking findings have a witness; see found/README.md\n"
    names = sorted(os.listdir("found"))
    assert names[0] == "README.md" and re.fullmatch(r"operation_path_changed_\w{12}\.py", names[1])
    index = Path("found/README.md").read_text()
    assert names[1] in index and "widget.old_it" in index and "tried" not in index
    # Without an empty line between them, a heading is part of the comment, and a list of the text.
    assert " -->\n\n# Witnesses\n\n`" in index and "the new one.\n\n- [" in index

    # It is written anew, also if there is nothing to show.
    assert run("spec", "spec", "--witness", "found")[0] == 0
    assert os.listdir("found") == ["README.md"]
    assert sorted(os.listdir()) == ["found", "new", "spec"]


def test_a_folder_of_witnesses_is_made_with_those_around_it(run: Run):
    assert run("spec", "spec", "--witness", "some/where/found")[0] == 0
    assert os.listdir("some/where/found") == ["README.md"]


def test_findings_without_a_witness_are_listed(run: Run):
    text = FILES["rest/widget.yaml"].replace("wait: s", "wait: ms")
    new = _spec("new", {**FILES, "rest/widget.yaml": text})
    run("spec", new, "--witness", "found")
    assert os.listdir("found") == ["README.md"]
    index = Path("found/README.md").read_text()
    assert "\n\n## Without a witness\n\n" in index
    assert "widget.put_it body.wait" in index and "no type or exception tells it" in index


def test_a_folder_that_is_not_ours_is_left_alone(run: Run):
    Path("found").mkdir()
    Path("found/mine.py").write_text("mine")
    status, out, err = run("spec", "spec", "--witness", "found")
    assert (status, out) == (2, "")
    assert err == "found has mine.py; --witness needs a folder that is empty, or new\n"
    assert os.listdir("found") == ["mine.py"]

    run("spec", "spec", "--witness", "other")
    Path("other/mine.py").write_text("mine")
    assert run("spec", "spec", "--witness", "other")[0] == 2
    assert run("spec", "spec", "--witness", "other/mine.py")[2].endswith("is empty, or new\n")


def test_nothing_is_half_written(run: Run, monkeypatch: pytest.MonkeyPatch):
    new = _spec("new", BREAKING)
    run("spec", new, "--witness", "found")
    before = sorted(os.listdir("found"))
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if source.name == "new":
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    status, _, err = run("spec", "spec", "--witness", "found")
    assert status == 2 and err.endswith("found: No space left on device\n")
    assert sorted(os.listdir("found")) == before
    assert sorted(os.listdir()) == ["found", "new", "spec"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["spec", "spec", "--verify"], "say with --witness where"),
        (["--history", "--witness", "found"], "--history compares many specs"),
    ],
)
def test_options_that_do_not_go_together(run: Run, options: list[str], message: str):
    status, _, err = run(*options)
    assert status == 2 and message in err
    assert not Path("found").exists()


def test_the_command_tells_what_came_of_trying_them(run: Run, monkeypatch: pytest.MonkeyPatch):
    ended = iter([verify.Ended("", ""), verify.Ended("no", "no")])
    monkeypatch.setattr(verify, "tried", lambda paths, folder: dict.fromkeys(paths, next(ended)))
    new = _spec("new", BREAKING)
    status, _, err = run("spec", new, "--witness", "found", "--verify")
    assert status == 1
    assert err == "1 of 1 breaking findings have a witness that works; see found/README.md\n"
    assert "tried, and works" in Path("found/README.md").read_text()


def _spec(folder: str, files: Mapping[str, str]) -> str:
    return str(write_spec(Path(folder), files))


# The full figures


def _said(found: list[Tried], what: str) -> str:
    lines = [f"{sum(not t.trouble for t in found)} of {len(found)} breaking findings {what}"]
    return "\n".join([*lines, *sorted(str(one) for one in found if one.trouble)])


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_two_hundred_edits(tmp_path: Path, report: Report):
    found = tried(random_changes(range(200)), tmp_path)
    report(_said(found, "of 200 random edits have a witness that works"))
    assert broken(found) == []
    assert sum(not one.trouble for one in found) >= 0.95 * len(found)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_every_case(tmp_path: Path, report: Report):
    changes = {}
    for number, name in enumerate(CASES):
        new = compared(name).new
        changes[f"on_{number}"], changes[f"back_{number}"] = (base(), new), (new, base())
    found = tried(changes, tmp_path)
    report(_said(found, "of the cases have a witness that works"))
    assert broken(found) == []
