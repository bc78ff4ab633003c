"""`python -m codegen diff` and `rules`: where the sides come from, and how it ends."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.diff.rules import RULES
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from tests.codegen.diff.base import FILES
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

W = "rest/widget.yaml"
Run = Callable[..., tuple[int, str, str]]

BREAKING = {**FILES, W: FILES[W].replace("http: DELETE /old\n", "http: DELETE /older\n")}
DANGEROUS = {**FILES, W: FILES[W].replace("size: int = 1", "size: int = 2")}
COMPATIBLE = {**FILES, W: FILES[W].replace("also: [fetch, take]", "also: [fetch, take, have]")}
WORDS = {**FILES, W: FILES[W].replace("doc: Old.\n", "doc: Older.\n")}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    write_spec(tmp_path, FILES)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["diff", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def test_no_difference(run: Run) -> None:
    assert run("spec") == (0, "no difference\n", "")
    assert run(".", "spec") == (0, "no difference\n", "")


def test_what_a_break_looks_like(run: Run, tmp_path: Path) -> None:
    write_spec(tmp_path / "new", BREAKING)
    status, out, err = run("spec", "new")
    assert (status, err) == (1, "")
    assert re.sub(r"[0-9a-f]{12}", "<print>", out) == (
        "BREAKING (1)\n"
        "\n"
        "  widget.old_it  [operation.path-changed]\n"
        "      the path is `/older`, was `/old`\n"
        "      do: Regenerate; released clients ask `/old`.\n"
        "      spec/rest/widget.yaml:86  wire  both  <print>\n"
        "\n"
        "DANGEROUS (1)\n"
        "\n"
        "  api.yaml revision  [revision.not-raised]\n"
        "      the wire changed, and the revision still is 2026-01-29\n"
        "      do: Raise `revision:` in api.yaml to the revision of Crisp that this describes.\n"
        "      spec/api.yaml:3  wire  <print>\n"
        "\n"
        "1 breaking, 1 dangerous\n"
    )


@pytest.mark.parametrize(
    ("files", "statuses"),
    [(BREAKING, "11110"), (DANGEROUS, "01110"), (COMPATIBLE, "00110"), (WORDS, "00010")],
)
def test_the_threshold_decides_the_status(
    run: Run, tmp_path: Path, files: dict[str, str], statuses: str
) -> None:
    write_spec(tmp_path / "new", files)
    thresholds = ("breaking", "dangerous", "compatible", "docs", "never")
    found = [run("spec", "new", "--fail-on", threshold)[0] for threshold in thresholds]
    assert "".join(map(str, found)) == statuses
    assert run("spec", "new")[0] == int(statuses[0])


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "github"])
def test_the_same_bytes_whatever_the_order_of_sets(run: Run, tmp_path: Path, form: str) -> None:
    text = FILES["types/thing.yaml"].replace("      website_id: str\n", "      website_id: int\n")
    write_spec(tmp_path / "new", {**BREAKING, "types/thing.yaml": text})
    command = [sys.executable, "-m", "codegen", "diff", "spec", "new", "--format", form]
    found = {
        subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1 and found != {b""}


def test_what_is_not_shown_is_counted(run: Run, tmp_path: Path) -> None:
    write_spec(tmp_path / "new", WORDS)
    assert run("spec", "new")[1] == "1 docs (1 not shown: --level docs)\n"
    assert "`doc` says something else" in run("spec", "new", "--level", "docs")[1]
    write_spec(tmp_path / "new", DANGEROUS)
    out = run("spec", "new", "--level", "breaking")[1]
    assert out == "1 dangerous (1 not shown: --level docs)\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name the old side: a folder, or a git revision as `main:`"),
        (("nowhere",), "nowhere: neither a folder with api.yaml or spec/api.yaml, nor a git"),
        (("--", "-x"), "-x: neither a folder with api.yaml or spec/api.yaml, nor a git"),
        (("main:spec",), "main:spec: neither a folder"),
        (("spec", "spec", "--waivers", "none.yaml"), "none.yaml: there is no such file"),
        (("spec", "spec", "--output", "no/where"), "no/where: No such file or directory"),
        (("--history", "--format", "html"), "--history has the formats text, changelog, json"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...], message: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(message)


def test_a_bad_spec_is_status_3_and_named(run: Run, tmp_path: Path) -> None:
    bad = {**FILES, W: FILES[W].replace("DELETE /old\n", "DELATE /old\n")}
    write_spec(tmp_path / "bad", bad)
    for arguments in (("bad", "spec"), ("spec", "bad")):
        status, out, err = run(*arguments)
        assert (status, out) == (3, "")
        assert "bad/spec/rest/widget.yaml:86:3: `http:` must begin with one of" in err


def test_output_goes_to_a_file_and_says_so(run: Run, tmp_path: Path) -> None:
    write_spec(tmp_path / "new", BREAKING)
    assert run("spec", "new", "--output", "found.txt") == (
        1,
        "1 breaking, 1 dangerous; see found.txt\n",
        "",
    )
    assert Path("found.txt").read_text().startswith("BREAKING (1)\n")


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_is_for_terminals(
    run: Run, tmp_path: Path, environment: dict[str, str], coloured: bool
) -> None:
    write_spec(tmp_path / "new", BREAKING)
    assert "\x1b" not in run("spec", "new")[1]
    command = [sys.executable, "-m", "codegen", "diff", "spec", "new"]
    known = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    master, slave = pty.openpty()
    env = {**known, **environment, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=slave, env=env, cwd=tmp_path) as process:
        os.close(slave)
        out = b"".join(iter(lambda: _read(master), b"")).decode()
    os.close(master)
    assert process.returncode == 1
    assert out.startswith("\x1b[1;31mBREAKING (1)\x1b[0m" if coloured else "BREAKING (1)")
    assert ("\x1b" in out) is coloured


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody writes any more
        return b""


# Git


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
        "  dangerous   api.yaml revision: the wire changed, and the revision still is 2026-01-29",
        "  dangerous   widget.get_it query.size: the default of the query key `size` is 2, sent, "
        "was 1, sent",
        "v10 - 2026-03-04: 2 breaking, 1 dangerous",
        "  breaking    widget.get_it: can no longer be called `have`",
        "  breaking    widget.old_it: the path is `/older`, was `/old`",
        "  dangerous   api.yaml revision: the wire changed, and the revision still is 2026-01-29",
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


# The table


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:-1]] == list(RULES)
    assert lines[-1] == f"{len(RULES)} rules"
    assert main(["rules", "--format", "markdown"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(RULES) + 2
    # A bar in a cell would be one more column.
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {7}
