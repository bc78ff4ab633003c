"""The rule from a diff to a version, and the commands `version` and `changelog`."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from packaging.version import Version

from codegen.__main__ import main
from codegen.diff.changelog import with_entry
from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.diff.rules import RULES
from codegen.diff.rules import Severity
from codegen.diff.source import UNSHALLOW
from codegen.diff.version import raised
from codegen.diff.version import Step
from codegen.diff.version import step
from codegen.diff.version import suffices
from tests.codegen.diff.base import BREAKING
from tests.codegen.diff.base import COMPATIBLE
from tests.codegen.diff.base import DANGEROUS
from tests.codegen.diff.base import FILES
from tests.codegen.diff.base import WORDS
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.diff.test_history import git
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

VERSION_FILE = "codegen/templates/_version.py"
Command = Callable[..., tuple[int, str, str]]


def finding(severity: Severity, waived: str = "") -> Finding:
    """A finding whose rule has a severity, of which nothing else counts."""
    [sample, *_] = find(base(), loaded(WORDS), TODAY)
    rule = next(r for r in RULES.values() if r.severity is severity and r.area != "revision")
    return attrs.evolve(sample, rule=rule, severity=severity, waived=waived)


BREAKS, RISKS, ADDS, TELLS = (finding(s) for s in sorted(Severity, reverse=True))
WAIVED = finding(Severity.BREAKING, "Nobody calls it.")

TABLE = [
    ((), Step.NONE, "0.4.2", "1.4.2"),
    ((TELLS,), Step.PATCH, "0.4.3", "1.4.3"),
    ((ADDS,), Step.MINOR, "0.5.0", "1.5.0"),
    ((RISKS,), Step.MINOR, "0.5.0", "1.5.0"),
    ((BREAKS,), Step.MAJOR, "0.5.0", "2.0.0"),
    ((WAIVED,), Step.PATCH, "0.4.3", "1.4.3"),
    ((WAIVED, ADDS), Step.MINOR, "0.5.0", "1.5.0"),
    ((TELLS, ADDS, BREAKS), Step.MAJOR, "0.5.0", "2.0.0"),
]


@pytest.mark.parametrize(("findings", "by", "early", "later"), TABLE)
def test_the_rule(findings: tuple[Finding, ...], by: Step, early: str, later: str) -> None:
    assert step(findings) is by
    assert str(raised(Version("0.4.2"), by)) == early
    assert str(raised(Version("1.4.2"), by)) == later


def test_the_page_has_the_rule() -> None:
    page = (ROOT / "docs/releasing.md").read_text("utf-8")
    rows = re.findall(r"^\| (.*?) \| (\w+) \| ([\d.]+) \| ([\d.]+) \|$", page, re.M)
    severities = [re.findall(r"`(\w+)`", row[0])[:1] for row in rows]
    assert severities == [["breaking"], ["dangerous"], ["compatible"], ["docs"], []]
    told = {tuple(row[1:]) for row in rows}
    assert told == {(str(by), early, later) for _, by, early, later in TABLE}


@pytest.mark.parametrize(
    ("was", "by", "then"),
    [
        ("1.5.0rc1", Step.PATCH, "1.5.0"),
        ("1.5.0rc1", Step.MINOR, "1.5.0"),
        ("1.5.0rc1", Step.MAJOR, "2.0.0"),
        ("2.0.0a1", Step.MAJOR, "2.0.0"),
        ("1.4.3rc1", Step.MINOR, "1.5.0"),
        ("0.5.0rc1", Step.MAJOR, "0.5.0"),
        ("1.5.0rc1", Step.NONE, "1.5.0rc1"),
    ],
)
def test_after_a_pre_release(was: str, by: Step, then: str) -> None:
    assert str(raised(Version(was), by)) == then


@pytest.mark.parametrize(
    ("has", "needed", "enough"),
    [
        ("1.5.0", "1.5.0", True),
        ("1.5", "1.5.0", True),
        ("1.5.0rc1", "1.5.0", True),
        ("2.0.0", "1.5.0", True),
        ("1.4.9", "1.5.0", False),
        ("1.10.0", "1.9.0", True),
    ],
)
def test_what_is_high_enough(has: str, needed: str, enough: bool) -> None:
    assert suffices(Version(has), Version(needed)) is enough


# The commands


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run a command where `old` is a release, 1.4.2, and `spec` what there is now."""
    monkeypatch.chdir(tmp_path)
    write_spec(tmp_path / "old", FILES)
    state("1.4.2", tmp_path / "old")
    state("1.4.2", tmp_path)
    write_spec(tmp_path, FILES)

    def run(name: str, *arguments: str) -> tuple[int, str, str]:
        status = main([name, *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def state(version: str, root: Path) -> None:
    path = root / VERSION_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'"""The version."""\n\n__version__ = "{version}"\n')


@pytest.mark.parametrize(
    ("files", "version"),
    [(BREAKING, "2.0.0"), (DANGEROUS, "1.5.0"), (COMPATIBLE, "1.5.0"), (WORDS, "1.4.3")],
)
def test_two_sides(command: Command, tmp_path: Path, files: dict[str, str], version: str) -> None:
    write_spec(tmp_path, files)
    status, out, _ = command("version", "old")
    assert status == 0
    assert out.startswith(f"{version}: ")
    assert out.endswith(f'{VERSION_FILE} says 1.4.2; write `__version__ = "{version}"`\n')
    assert command("version", "old", "--check")[0] == 1
    state(version, tmp_path)
    assert command("version", "old", "--check")[0] == 0


def test_it_says_why(command: Command, tmp_path: Path) -> None:
    write_spec(tmp_path, BREAKING)
    assert command("version", "old")[1] == (
        "2.0.0: major after 1.4.2 (old)\n"
        "  breaking  widget.old_it: the path is `/older`, was `/old`  [operation.path-changed]\n"
        f'{VERSION_FILE} says 1.4.2; write `__version__ = "2.0.0"`\n'
    )


def test_nothing_changed(command: Command) -> None:
    assert command("version", "old", "--check") == (
        0,
        "1.4.2: nothing differs from old, so no version is needed\n"
        f"{VERSION_FILE} says 1.4.2, which will do\n",
        "",
    )


def test_what_the_maintainer_states(command: Command, tmp_path: Path) -> None:
    out = command("version", "old", "--at-least", "minor")[1]
    assert out.startswith("1.5.0: minor after 1.4.2 (old)\n  --at-least minor; the diff alone asks")
    write_spec(tmp_path, BREAKING)
    assert command("version", "old", "--at-least", "minor")[1].startswith("2.0.0: major")


def test_a_waiver_counts(command: Command, tmp_path: Path) -> None:
    write_spec(tmp_path, BREAKING)
    lines = [
        "waivers:",
        "  - path: '*'",
        "    reason: It was never served.",
        "    expires: 2099-01-01",
    ]
    (tmp_path / "waivers.yaml").write_text("\n".join(lines) + "\n")
    status, out, _ = command("version", "old")
    assert (status, out.splitlines()[0]) == (0, "1.4.3: patch after 1.4.2 (old)")
    assert "  waived, breaking  widget.old_it: " in out


def test_the_last_tag_is_the_release(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git("init", "-b", "main")
    git("add", "spec", VERSION_FILE)
    git("commit", "-m", "released")
    assert command("version", "--check") == (
        0,
        f"nothing was released yet: no tag has a spec; {VERSION_FILE} says 1.4.2\n",
        "",
    )
    git("tag", "v1.4.2")
    write_spec(tmp_path, COMPATIBLE)
    assert command("version")[1].startswith("1.5.0: minor after 1.4.2 (v1.4.2)\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "nowhere: codegen/templates/_version.py is not there; pass `--was VERSION`"),
        (("old", "--was", "one"), "--was: 'one' is no version, such as 1.2.3 or 1.3.0rc1"),
        (("nowhere", "--was", "1.0"), "nowhere: neither a folder with api.yaml"),
    ],
)
def test_wrong_usage(command: Command, arguments: tuple[str, ...], message: str) -> None:
    status, out, err = command("version", *arguments)
    assert (status, out) == (2, "")
    assert err.startswith(message)


def test_a_version_file_without_a_version(command: Command, tmp_path: Path) -> None:
    (tmp_path / VERSION_FILE).write_text("version = 1\n")
    assert command("version", "old")[::2] == (
        2,
        f'{VERSION_FILE}: there is no line `__version__ = "1.2.3"`\n',
    )


def test_reasons_that_say_the_same_are_one(command: Command, tmp_path: Path) -> None:
    new = "".join(f"  new_{n}: {{http: GET /new/{n}, doc: New.}}\n" for n in range(7))
    rest = FILES["rest/widget.yaml"].replace("operations:\n", f"operations:\n{new}", 1)
    write_spec(tmp_path, {**FILES, "rest/widget.yaml": rest})
    assert command("version", "old")[1].splitlines()[1:-1] == [
        "  compatible  7 operations: can be called  [operation.added]"
    ]


# The changelog

HEAD = "# Changelog\n\nWhat changed.\n\n## [Unreleased]\n\n- By hand.\n\n"
OLDER = "## [1.4.2] - 2026-01-01\n\n### Added\n\n- It.\n"


def test_an_entry_is_inserted_and_the_rest_stays(command: Command, tmp_path: Path) -> None:
    write_spec(tmp_path, COMPATIBLE)
    state("1.5.0", tmp_path)
    Path("CHANGELOG.md").write_text(HEAD + OLDER)
    assert command("changelog", "old", "--today", "2026-03-04") == (
        0,
        "CHANGELOG.md: wrote 1.5.0, since old: 1 compatible\n",
        "",
    )
    entry = (
        "## [1.5.0] - 2026-03-04\n\n### Added\n\n- `widget.get_it`: can be called `have` too.\n\n"
    )
    assert Path("CHANGELOG.md").read_text() == HEAD + entry + OLDER


LINKS = "[1.4.2]: https://example.com\n"
FENCED = "# Changelog\n\n```\n## [1.0.0]\n```\n\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD, ""),
        (HEAD, f"\n{LINKS}"),
        (HEAD, OLDER),
        (FENCED, OLDER),
        (f"# Changelog\n\n## 1.3.0\n\nIt.\n\n{OLDER}\n", ""),
        (f"# Changelog\n\n## 1.3.0\n\nIt.\n\n{OLDER}\n", f"\n{LINKS}"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_stands_where_the_order_of_versions_wants_it(
    before: str, after: str, end: str
) -> None:
    text, entry = f"{before}{after.lstrip()}".replace("\n", end), "## [1.5.0]\n\nNew.\n"
    between = "" if after != OLDER else "\n"
    expected = f"{before}{entry}{between}{after}".replace("\n", end)
    assert with_entry(text, entry) == expected


@pytest.mark.parametrize("heading", ["### 1.4.2", "## Version 1.4.2", "1.4.2 of May\n------------"])
def test_a_heading_in_another_form_is_refused(command: Command, heading: str) -> None:
    text = f"# Changelog\n\n{heading}\n\nIt.\n"
    Path("CHANGELOG.md").write_text(text)
    status, _, err = command("changelog", "old", "--version", "1.5.0")
    assert status == 2 and err.startswith("CHANGELOG.md:3: is this a version? Its heading must be")
    assert Path("CHANGELOG.md").read_text() == text


def test_a_shallow_clone_without_tags_is_said(command: Command, tmp_path: Path) -> None:
    git("init", "-b", "main")
    git("add", "-A")
    git("commit", "-m", "one")
    git("commit", "--allow-empty", "-m", "two")
    git("clone", "--depth", "1", tmp_path.as_uri(), "shallow")
    os.chdir("shallow")
    for arguments in (("version",), ("changelog",), ("diff", "--history")):
        status, _, err = command(*arguments)
        assert (status, err) == (2, f"no tag is here; {UNSHALLOW}\n")
    status, _, err = command("diff", "HEAD^1:", ".")
    assert status == 2 and err.endswith(f"HEAD^1; {UNSHALLOW}\n")


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("1.4.2", "CHANGELOG.md:9: 1.4.2 stands there already; nothing was written\n"),
        ("1.4.1", "CHANGELOG.md:9: 1.4.2 is later than 1.4.1; nothing was written\n"),
        ("one", "--version: 'one' is no version, such as 1.2.3 or 1.3.0rc1\n"),
    ],
)
def test_no_version_is_written_twice(command: Command, version: str, message: str) -> None:
    Path("CHANGELOG.md").write_text(HEAD + OLDER)
    assert command("changelog", "old", "--version", version) == (2, "", message)
    assert Path("CHANGELOG.md").read_text() == HEAD + OLDER


def test_no_changelog_and_no_release(command: Command) -> None:
    missing = (2, "", "CHANGELOG.md: No such file or directory\n")
    assert command("changelog", "old") == missing
    git("init", "-b", "main")
    git("commit", "--allow-empty", "-m", "nothing yet")
    status, _, err = command("changelog")
    assert (status, err) == (2, "no tag has a spec; name the side to compare with, as `main:`\n")


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("", "E\n"),
        ("# Changelog\n", "# Changelog\n\nE\n"),
        ("# Changelog\r\n\r\n## 1.0.0\r\n", "# Changelog\r\n\r\nE\r\n\r\n## 1.0.0\r\n"),
        ("## [Unreleased]\n\n## v1.0 (old)\n", "## [Unreleased]\n\nE\n\n## v1.0 (old)\n"),
    ],
)
def test_where_an_entry_goes(text: str, then: str) -> None:
    assert with_entry(text, "E\n") == then


def test_the_changelog_of_the_project_has_its_version() -> None:
    namespace: dict[str, str] = {}
    exec((ROOT / VERSION_FILE).read_text("utf-8"), namespace)
    assert f"## [{namespace['__version__']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("reads", "file", "arguments"),
    [
        (False, "CHANGELOG.md", ("changelog", "old", "--version", "1.5.0")),
        (True, "waivers.yaml", ("version", "old")),
        (True, "severity.yaml", ("diff", "old")),
    ],
)
def test_a_file_that_may_not_be_read_or_written_is_named(
    command: Command, monkeypatch: pytest.MonkeyPatch, reads: bool, file: str,
    arguments: tuple[str, ...],
) -> None:  # fmt: skip
    Path(file).write_text("")
    right = "read_bytes" if reads else "write_bytes"
    real = getattr(Path, right)

    def refused(self: Path, *content: bytes) -> object:
        if self == Path(file):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), file)
        return real(self, *content)

    monkeypatch.setattr(Path, right, refused)
    assert command(*arguments)[::2] == (2, f"{file}: Permission denied\n")
