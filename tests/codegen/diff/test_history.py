"""Sides that come from git, and the history from tag to tag."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import COMPATIBLE
from tests.codegen.diff.base import DANGEROUS
from tests.codegen.diff.base import FILES
from tests.codegen.diff.conftest import Run
from tests.codegen.specs import write_spec


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"]
    identity += ["-c", "tag.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for day in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(day, "2026-03-04T05:06:07Z")
    shutil.rmtree(tmp_path / "spec", ignore_errors=True)
    git("init", "-b", "main")
    (tmp_path / "README").write_text("")
    git("add", ".")
    git("commit", "-m", "no spec yet")
    git("tag", "empty")
    for tag, files in {"v1": FILES, "v2": COMPATIBLE, "v10": BREAKING}.items():
        write_spec(tmp_path, files)
        git("add", ".")
        git("commit", "-m", tag)
        git("tag", tag)
    yield tmp_path


def test_a_revision_of_git(run: Run, repository: Path) -> None:
    write_spec(repository, DANGEROUS)
    assert run("v1:", "v2:")[:2] == (0, run("v1:", "v2:")[1])
    assert run("v1:", "v10:")[0] == 1
    assert "DANGEROUS (1)" in run("v1:", ".")[1]
    assert run("main:", "HEAD:") == (0, "no difference\n", "")


def test_a_bad_spec_in_a_revision_is_named_by_it(run: Run, repository: Path) -> None:
    (repository / "spec/rest/widget.yaml").write_text("a: b")
    git("commit", "-a", "-m", "bad")
    status, _, err = run("main:")
    assert status == 3
    assert "main:spec/rest/widget.yaml:1:1: unknown key" in err


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nosuch:", "nosuch: fatal: not a valid object name: nosuch"),
        ("empty:", "empty: fatal: pathspec 'spec' did not match any files"),
        ("--output=hacked:", "--output=hacked: fatal: not a valid object name"),
        (":", ": fatal: not a valid object name"),
    ],
)
def test_revisions_that_do_not_serve(repository: Path, revision: str, message: str) -> None:
    with pytest.raises(SourceError, match=re.escape(message)):
        load_side(revision)
    assert not (repository / "hacked").exists()


def test_no_git_and_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(SourceError, match="not a git repository"):
        load_side("main:")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match="main: git is not installed"):
        load_side("main:")


def test_the_history_goes_from_tag_to_tag(run: Run, repository: Path) -> None:
    write_spec(repository, DANGEROUS)
    status, out, _ = run("--history")
    assert status == 0
    assert out.splitlines() == [
        "Unreleased: 1 breaking, 2 dangerous",
        "  breaking    widget.old_it: the path is `/old`, was `/older`",
        "  dangerous   widget.get_it query.size: the default of the query key `size` is 2 (sent), "
        "was 1 (sent)",
        "  dangerous   api.yaml revision: the wire changed, but the revision is still 2026-01-29",
        "v10 - 2026-03-04: 2 breaking, 1 dangerous",
        "  breaking    widget.get_it: can no longer be called `have`",
        "  breaking    widget.old_it: the path is `/older`, was `/old`",
        "  dangerous   api.yaml revision: the wire changed, but the revision is still 2026-01-29",
        "v2 - 2026-03-04: 1 compatible",
        "  compatible  widget.get_it: can be called `have` too",
        "v1 - 2026-03-04: the first that can be read",
    ]
    status, out, _ = run("--history", "--format", "changelog")
    assert (
        "## v2 - 2026-03-04\n\n### Added\n\n- `widget.get_it`: can be called `have` too.\n" in out
    )


def test_a_history_of_nothing(run: Run, repository: Path) -> None:
    for tag in ("empty", "v1", "v2", "v10"):
        git("tag", "-d", tag)
    assert run("--history") == (0, "Unreleased: the first that can be read\n", "")


def test_a_tag_whose_spec_cannot_be_read_is_said_and_passed_over(
    run: Run, repository: Path
) -> None:
    (repository / "spec/api.yaml").write_text("old: grammar\n")
    git("commit", "-a", "-m", "bad")
    git("tag", "v11")
    write_spec(repository, BREAKING)
    out = run("--history")[1].splitlines()
    assert out[0] == "Unreleased: no difference"
    assert out[1].startswith("v11 - 2026-03-04: its spec cannot be read: v11:spec/api.yaml:1:1:")
