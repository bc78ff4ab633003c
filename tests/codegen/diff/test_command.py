"""`python -m codegen diff` and `rules`: what it prints, and how it ends."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.diff.rules import RULES
from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import COMPATIBLE
from tests.codegen.diff.base import DANGEROUS
from tests.codegen.diff.base import FILES
from tests.codegen.diff.base import WORDS
from tests.codegen.diff.conftest import Run
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

FORMS = ("text", "markdown", "html", "json", "github", "sarif", "changelog", "migration")


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
        "      do: Update the package; an older one asks `/old`.\n"
        "      spec/rest/widget.yaml:88  wire  both  <print>\n"
        "\n"
        "DANGEROUS (1)\n"
        "\n"
        "  api.yaml revision  [revision.not-raised]\n"
        "      the wire changed, but the revision is still 2026-01-29\n"
        "      spec: Raise `revision:` in api.yaml to the revision of Crisp that this describes.\n"
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


EVERY_FORM = """
import sys
from codegen.__main__ import main

for form in sys.argv[2:]:
    main(["diff", "spec", "new", "--format", form, "--output", f"{form}.{sys.argv[1]}"])
"""
SEEDS = ("1", "2", "3")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report of each form from three processes, which order sets differently."""
    folder = tmp_path_factory.mktemp("reports")
    text = FILES["types/thing.yaml"].replace("      website_id: str\n", "      website_id: int\n")
    write_spec(folder, FILES)
    write_spec(folder / "new", {**BREAKING, "types/thing.yaml": text})
    for seed in SEEDS:
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", EVERY_FORM, seed, *FORMS]
        subprocess.run(command, cwd=folder, env=env, capture_output=True, check=True)
    return folder


@pytest.mark.parametrize("form", list(FORMS))
def test_the_same_bytes_whatever_the_order_of_sets(reports: Path, form: str) -> None:
    found = {(reports / f"{form}.{seed}").read_bytes() for seed in SEEDS}
    assert len(found) == 1 and found != {b""}


def test_what_is_not_shown_is_counted(run: Run, tmp_path: Path) -> None:
    write_spec(tmp_path / "new", WORDS)
    assert run("spec", "new")[1] == "1 docs (1 not shown: --level docs)\n"
    assert "the text of `doc` changed" in run("spec", "new", "--level", "docs")[1]
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
    rest = FILES["rest/widget.yaml"].replace("DELETE /old\n", "DELATE /old\n")
    bad = {**FILES, "rest/widget.yaml": rest}
    write_spec(tmp_path / "bad", bad)
    for arguments in (("bad", "spec"), ("spec", "bad")):
        status, out, err = run(*arguments)
        assert (status, out) == (3, "")
        assert "bad/spec/rest/widget.yaml:89:11: `http:` must begin with one of" in err


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


def test_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:-1]] == list(RULES)
    assert lines[-1] == f"{len(RULES)} rules"
    assert main(["rules", "--format", "markdown"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(RULES) + 2
    # A bar in a cell would be one more column.
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {8}
