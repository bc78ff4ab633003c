"""The workflow that audits a pull request: its commands do what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import FILES
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

FILE = ROOT / ".github/workflows/spec-audit.yml"
# YAML reads the key `on` as true.
WORKFLOW: dict[Any, Any] = yaml.safe_load(FILE.read_text("utf-8").replace("\non:\n", '\n"on":\n'))
[JOB] = WORKFLOW["jobs"].values()
STEPS = {step.get("name", step.get("uses")): step for step in JOB["steps"]}


def test_it_uses_actions_of_the_platform_and_no_text_of_the_pull_request() -> None:
    used = [step["uses"].partition("@")[0] for step in JOB["steps"] if "uses" in step]
    assert used == ["actions/checkout", "actions/setup-python", "actions/github-script"]
    for step in JOB["steps"]:
        assert "${{" not in step.get("run", "") + step.get("with", {}).get("script", "")


def test_what_it_installs_is_pinned_and_enough() -> None:
    [names] = re.findall(r"-c constraints.txt (.*)", STEPS["Install"]["run"])
    constraints = (ROOT / "constraints.txt").read_text("utf-8")
    pinned = {line.partition("==")[0].lower() for line in constraints.splitlines()}
    assert set(names.split()) <= pinned
    # What the command imports from site-packages must come with these.
    code = "import codegen.diff.command, sys; print(*{n.partition('.')[0] for n in sys.modules})"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    brought = {"attr": "attrs", "yaml": "pyyaml", "markupsafe": "jinja2"}
    site = Path(yaml.__file__).parent.parent
    imported = [name for name in ran.stdout.split() if not name.startswith("_")]
    foreign = {
        name for name in imported if list(site.glob(f"{name}/")) + list(site.glob(f"{name}.*"))
    }
    assert {brought.get(name, name) for name in foreign} == set(names.split())


@pytest.fixture
def pull_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The merge of a branch that breaks callers, checked out as the action does."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for name, value in (("NAME", "a"), ("EMAIL", "a@b")):
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)

    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    write_spec(tmp_path, FILES)
    git("add", "-A")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "branch")
    write_spec(tmp_path, BREAKING)
    git("commit", "-qam", "two")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-ff", "-m", "merge", "branch")
    return tmp_path


def run(step: str, folder: Path) -> tuple[int, str]:
    env = {
        **os.environ, **JOB["env"], "PYTHONPATH": str(ROOT),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
    }  # fmt: skip
    command = ["bash", "-e", "-o", "pipefail", "-c", STEPS[step]["run"]]
    ran = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    assert ran.stderr == ""
    return ran.returncode, ran.stdout


def test_its_commands_annotate_report_and_decide(pull_request: Path) -> None:
    status, out = run("Annotate", pull_request)
    assert (status, out.partition(",line=")[0]) == (0, "::error file=spec/rest/widget.yaml")
    assert run("Report", pull_request)[0] == 0
    summary = (pull_request / "summary.md").read_text("utf-8")
    assert summary == (pull_request / "spec-audit.md").read_text("utf-8")
    assert summary.startswith("## API changes: 1 breaking, 1 dangerous\n")
    status, out = run("Decide", pull_request)
    assert (status, out.partition("\n")[0]) == (1, "BREAKING (1)")
