"""The driver for `git diff`: what git shows of files of a spec, in a repository of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import main
from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import FILES
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

MORE = """\
resource: more
tiers: [user]
operations:
  get_it: {http: GET /more, doc: It., returns: Old}
"""
OLD = "types:\n  Old: {doc: Old., fields: {id: str}}\n"
NEW = "types:\n  New: {doc: New., fields: {id: str}}\n"
ATTRIBUTES = re.search(r"^spec/.* diff=crisp-spec$", (ROOT / ".gitattributes").read_text(), re.M)
GONE = "0" * 40


def git(*arguments: str) -> str:
    identity = {f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")}  # fmt: skip
    env = {**os.environ, **identity, "PYTHONPATH": str(ROOT), "GIT_CONFIG_GLOBAL": os.devnull}
    ran = subprocess.run(["git", *arguments], env=env, capture_output=True, text=True, check=True)
    return ran.stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two commits: then one file is gone, one is new, and one uses what the new one has."""
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    command = f"{sys.executable} -m codegen diff-driver"
    git("config", "diff.crisp-spec.command", command)
    assert ATTRIBUTES
    Path(".gitattributes").write_text(f"{ATTRIBUTES[0]}\n")
    write_spec(tmp_path, {**FILES, "rest/more.yaml": MORE, "types/old.yaml": OLD})
    git("add", "-A")
    git("commit", "-qm", "one")
    Path("spec/types/old.yaml").unlink()
    write_spec(tmp_path, {**FILES, "rest/more.yaml": MORE.replace("Old", "New"),
                          "types/new.yaml": NEW})  # fmt: skip
    return tmp_path


def told(shown: str) -> list[str]:
    """Return the files and the rules of an output."""
    files = re.findall(r"^spec/\S+\.yaml$", shown, re.M)
    return files + re.findall(r"^  .*\[(.*)\]$", shown, re.M)


def test_git_shows_what_files_mean_that_are_only_whole_together(repository: Path) -> None:
    Path("spec/rest/widget.yaml").write_text(BREAKING["rest/widget.yaml"])
    git("add", "-A")
    os.chdir(repository / "spec" / "rest")
    shown = git("--no-pager", "diff", "--cached", "--", "widget.yaml", "../types")
    assert told(shown) == [
        "spec/rest/widget.yaml", "spec/types/new.yaml", "spec/types/old.yaml",
        "operation.path-changed", "type.added", "type.removed",
    ]  # fmt: skip
    assert "\x1b" not in shown
    assert shown.startswith(
        "spec/rest/widget.yaml\n\nBREAKING (1)\n\n  widget.old_it  [operation.path-changed]\n"
    )


def blob(name: str) -> str:
    return git("rev-parse", name).strip()


def driven(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["diff-driver", *arguments]) == 0
    return capsys.readouterr().out


def content(folder: Path, name: str) -> str:
    file = folder / "content"
    file.write_text(git("show", name))
    return str(file)


def test_commits_are_found_by_the_version_that_they_have(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As of `git diff main~1 main` when the working tree has gone on."""
    git("add", "-A")
    git("commit", "-qm", "two")
    write_spec(repository, {"types/new.yaml": NEW.replace("str", "int")})
    git("commit", "-qam", "three")
    Path("spec/types/new.yaml").write_text("nonsense")
    path, file = "spec/types/new.yaml", content(repository, "main~1:spec/types/new.yaml")
    added = driven(capsys, path, "/dev/null", ".", ".", file, blob(f"main~1:{path}"), "100644")
    assert told(added) == [path, "type.added"]
    later = repository / "later"
    later.write_text(git("show", f"main:{path}"))
    changed = driven(capsys, path, file, blob(f"main~1:{path}"), "100644", str(later),
                     blob(f"main:{path}"), "100644")  # fmt: skip
    assert told(changed) == [path, "result.type-changed"]
    path, file = "spec/types/old.yaml", content(repository, "main~2:spec/types/old.yaml")
    removed = driven(capsys, path, file, blob(f"main~2:{path}"), "100644", "/dev/null", ".", ".")
    # Without a version, any tree without the file will do; here, the last one.
    assert told(removed) == [path, "result.type-changed", "type.removed"]


def test_a_renamed_file_says_both_names(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git("add", "-A")
    git("commit", "-qm", "two")
    Path("spec/types/new.yaml").rename("spec/types/newer.yaml")
    path, file = "spec/types/new.yaml", content(repository, "HEAD:spec/types/new.yaml")
    out = driven(capsys, path, file, blob(f"HEAD:{path}"), "100644", "spec/types/newer.yaml",
                 GONE, "100644", "spec/types/newer.yaml", "similarity index 100%\n")  # fmt: skip
    assert out.startswith(f"{path} -> spec/types/newer.yaml\n\n")
    assert "type.moved" in out


def test_what_is_no_spec_is_shown_as_text(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = "spec/types/new.yaml"
    Path(path).write_text("types: nonsense\n")
    old = content(repository, "HEAD:spec/types/old.yaml")
    assert main(["diff-driver", path, old, "1" * 40, "100644", path, GONE, "100644"]) == 0
    out = capfd.readouterr().out
    assert out.startswith(
        f"{path}: its meaning cannot be told.\nno tree has this version of {path}"
    )
    assert "-types:\n-  Old:" in out and "+types: nonsense\n" in out


def test_a_conflict_and_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert driven(capsys, "spec/api.yaml") == "spec/api.yaml: not merged yet\n"
    assert main(["diff-driver", "a", "b"]) == 2
    assert "git calls this with 7 arguments" in capsys.readouterr().err
    nowhere = ["none.yaml", "1" * 40, "100644"]
    assert main(["diff-driver", "spec/api.yaml", *nowhere, *nowhere]) == 2
    assert capsys.readouterr().err.endswith("No such file or directory: 'none.yaml'\n")


def test_a_comment_is_no_difference(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = "spec/rest/widget.yaml"
    old = content(repository, f"HEAD:{path}")
    Path(path).write_text(f"# A comment.\n{Path(path).read_text()}")
    out = driven(capsys, path, old, blob(f"HEAD:{path}"), "100644", path, GONE, "100644")
    assert out == f"{path}\n\nno difference\n\n"


def test_what_was_agreed_to_counts_here_too(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = "spec/rest/widget.yaml"
    old = content(repository, f"HEAD:{path}")
    Path(path).write_text(BREAKING["rest/widget.yaml"])
    entry = "{rule: operation.path-changed, severity: docs, reason: Agreed.}"
    Path("severity.yaml").write_text(f"severities: [{entry}]\n")
    Path("waivers.yaml").write_text("waivers: [{path: x, reason: y, expires: 2000-01-01}]\n")
    arguments = (path, old, blob(f"HEAD:{path}"), "100644", path, GONE, "100644")
    out = driven(capsys, *arguments)
    assert out.startswith(f"{path}\n\nDOCS (1)\n") and out.endswith("\n1 docs\n\n")
    Path("severity.yaml").write_text("nonsense\n")
    out = driven(capsys, *arguments)
    assert out.startswith("severity.yaml:1:1: ") and "BREAKING (1)" in out
