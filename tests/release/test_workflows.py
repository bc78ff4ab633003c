"""Workflows are valid, pinned, may do what they need and no more, and name what is there."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.codegen.specs import ROOT
from tests.release.test_package import PROJECT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
# YAML reads the key `on` as true.
PARSED: dict[str, dict[Any, Any]] = {
    path.name: yaml.safe_load(path.read_text("utf-8").replace("\non:\n", '\n"on":\n'))
    for path in WORKFLOWS
}
JOBS = [(name, *job) for name, workflow in PARSED.items() for job in workflow["jobs"].items()]
MAY_WRITE = {
    ("spec-audit.yml", "audit"): {"pull-requests"},
    ("publish.yml", "attest"): {"id-token", "attestations"},
    ("publish.yml", "publish"): {"id-token"},
}


@pytest.mark.parametrize("name", PARSED)
def test_it_is_valid(name: str) -> None:
    vendored = files("check_jsonschema") / "builtin_schemas/vendor/github-workflows.json"
    validator = Draft7Validator(json.loads(vendored.read_text("utf-8")))
    validator.validate(PARSED[name])
    assert not validator.is_valid({**PARSED[name], "jobs": {"audit": {"steps": []}}})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_digest_with_their_version_and_no_secret_is_read(path: Any) -> None:
    text = path.read_text("utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert used
    for one in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), one
    assert "secrets." not in text and "pull_request_target" not in text


def test_an_action_has_one_digest_everywhere() -> None:
    texts = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    used = set(re.findall(r"uses: (.*)", texts))
    assert len(used) == len({one.partition("@")[0] for one in used})


@pytest.mark.parametrize(("name", "job", "said"), JOBS, ids=lambda one: str(one)[:20])
def test_a_job_may_do_what_it_needs_and_ends(name: str, job: str, said: dict[str, Any]) -> None:
    assert PARSED[name]["permissions"] == {}
    writes = {scope for scope, right in said["permissions"].items() if right == "write"}
    assert writes == MAY_WRITE.get((name, job), set())
    assert said["timeout-minutes"] <= 60
    for step in said["steps"]:
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", "")


def test_ci_runs_on_the_pythons_that_the_package_names() -> None:
    named = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if "Python :: 3." in one]
    assert PARSED["ci.yml"]["jobs"]["test"]["strategy"]["matrix"]["python"] == named


def test_targets_and_commands_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    options = (ROOT / "codegen/options.py").read_text("utf-8")
    runs = "\n".join(step.get("run", "") for _, _, job in JOBS for step in job["steps"])
    targets = [*re.findall(r"\bmake ([a-z]+)", runs), *PARSED["weekly.yml"]["jobs"]["versions"]
        ["strategy"]["matrix"]["kind"]]  # fmt: skip
    assert {"test", "drift", "install", "check", "lowest", "newest"} <= set(targets)
    for target in targets:
        assert re.search(rf"^[a-z ]*\b{target}\b[a-z ]*:", makefile, re.M), target
    for command in re.findall(r"-m codegen ([a-z]+)", runs):
        assert f'"{command}", "' in options, command
