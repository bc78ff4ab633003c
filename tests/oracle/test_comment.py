"""The comment of the workflow, by Node: one a pull request, written anew, cut if too long."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.codegen.diff.test_workflow import STEPS

pytestmark = pytest.mark.oracle

# As the action does it, with comments that are in memory.
HARNESS = """
const calls = [];
const record = (name) => async (call) => { calls.push([name, call]); };
const comments = JSON.parse(process.argv[2]);
const github = {
  paginate: async () => comments,
  rest: { issues: { updateComment: record("update"), createComment: record("create") } },
};
const context = { repo: { owner: "o", repo: "r" }, issue: { number: 7 } };
const run = Object.getPrototypeOf(async () => {}).constructor;
new run("github", "context", "require", process.argv[1])(github, context, require)
  .then(() => console.log(JSON.stringify(calls)));
"""
MARK = "<!-- spec-audit -->\n"
BREAKS = "## API changes: 1 breaking\n"
NONE = "## API changes: no difference\n"


def comment(number: int, body: str, sort: str = "Bot") -> dict[str, Any]:
    return {"id": number, "body": body, "user": {"type": sort}}


def calls(folder: Path, report: str, *comments: dict[str, Any]) -> list[Any]:
    (folder / "spec-audit.md").write_text(report, "utf-8")
    script = STEPS["Comment"]["with"]["script"]
    command = ["node", "-e", HARNESS, script, json.dumps(comments)]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def test_the_first_run_writes_a_comment_and_later_ones_write_it_anew(tmp_path: Path) -> None:
    new = {"owner": "o", "repo": "r", "issue_number": 7, "body": MARK + BREAKS}
    others = [comment(1, "Nice."), comment(2, MARK + BREAKS, "User")]
    assert calls(tmp_path, BREAKS, *others) == [["create", new]]
    known = comment(3, MARK + "## API changes: 5 breaking")
    for report in (BREAKS, NONE):
        changed = {"owner": "o", "repo": "r", "comment_id": 3, "body": MARK + report}
        assert calls(tmp_path, report, *others, known) == [["update", changed]]
    assert calls(tmp_path, NONE, *others) == []


def test_a_report_that_is_too_long_is_cut_between_two_findings(tmp_path: Path) -> None:
    report = BREAKS + "<details><summary>s</summary>\n" + "- a finding\n" * 9000 + "</details>\n"
    [[_, call]] = calls(tmp_path, report)
    body = call["body"]
    assert len(body) < 65_536
    end = "- a finding\n\n</details>\n\nThe summary of the run has the rest.\n"
    assert body.endswith(end) and body.count("details>") == 2
