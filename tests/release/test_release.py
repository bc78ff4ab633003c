"""A release by one command, in a repository that is thrown away."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.diff.release import VERSION_FILE
from codegen.release import steps
from codegen.release.package import Built
from codegen.release.package import digest
from codegen.release.package import ReleaseError
from codegen.release.steps import git as git_in
from crisp_client import __version__
from tests.codegen.diff.base import FILES
from tests.codegen.diff.test_history import git
from tests.codegen.specs import ROOT
from tests.codegen.specs import write_spec

Command = Callable[..., tuple[int, str, str]]
NEXT = "0.3.0"
LISTED = ("ls-files", "--cached", "--others", "--exclude-standard", "-z")
NEEDED = (
    "codegen",
    "spec",
    "generated",
    "docs",
    "examples",
    "*.md",
    "LICENSE",
    "*.toml",
    "names.lock",
)
CHANGELOG = f"""# Changelog

## [Unreleased]

### Fixed

- A client that is closed twice.

## [{__version__}] - 2026-11-29

### Added

- All.
"""
METHOD = """operations:
  rename_website:
    http: PATCH /website/{website_id}/name
    doc: Give a website another name.
    body:
      name: str
    returns: Website

"""


def out(*arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], check=True, capture_output=True, text=True
    ).stdout.strip()


def begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    (tmp_path / ".gitignore").write_text("build/\n__pycache__/\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{key}_DATE", "2026-12-01T05:06:07Z")
    git("init", "-b", "main")
    git("config", "user.name", "a")
    git("config", "user.email", "a@b.c")
    git("add", ".")
    git("commit", "-m", "one")
    git("tag", f"v{__version__}")


@pytest.fixture
def repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Path:
    """The project as it is here but for its notes, or a part of it, in one tagged commit."""
    needed = getattr(request, "param", NEEDED)
    listed = subprocess.run(
        ["git", *LISTED, "--", *needed], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        is_note = name.startswith("docs/changes/") and not name.endswith("/README.md")
        if (ROOT / name).is_file() and not is_note:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, tmp_path / name)
    begin(tmp_path, monkeypatch)
    return tmp_path


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the command reads before it writes, of a spec that is small."""
    write_spec(tmp_path, FILES)
    (tmp_path / VERSION_FILE).parent.mkdir(parents=True)
    for name in ("pyproject.toml", VERSION_FILE.as_posix(), "codegen/release/fragments.md.j2"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tmp_path / name)
    begin(tmp_path, monkeypatch)
    return tmp_path


def commit() -> None:
    git("add", ".")
    git("commit", "-m", "more")


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Command:
    def ran(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        status = main(["release", "--today", "2026-12-01", *arguments])
        return status, *capfd.readouterr()

    return ran


def add_a_method() -> None:
    file = Path("spec/rest/website.yaml")
    file.write_text(file.read_text("utf-8").replace("operations:\n", METHOD, 1), "utf-8")
    api = Path("spec/api.yaml")
    api.write_text(
        re.sub(r"^revision: .*", "revision: 2026-12-01", api.read_text("utf-8"), flags=re.M)
    )


def without_what_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the site and `make check`; the soak test does them."""
    real = steps.run

    def quick(root: Path, module: str, *arguments: str, **more: str) -> str:
        if arguments[:1] != ("site",):
            return real(root, module, *arguments, **more)
        (Path(arguments[2]) / "site").mkdir(parents=True)
        return "no site"

    monkeypatch.setattr(steps, "run", quick)
    monkeypatch.setattr("codegen.release.command.in_tree", lambda *arguments: "")


@pytest.mark.timeout(300)
def test_a_dry_run_makes_all_and_changes_nothing(
    command: Command, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_what_is_long(monkeypatch)
    add_a_method()
    Path("docs/changes").mkdir(exist_ok=True)
    Path("docs/changes/speed.changed.md").write_text("Calls are planned once.\n")
    commit()
    before = out("rev-parse", "HEAD")
    status, said, err = command("--dry")
    assert (status, err) == (0, "")
    assert said.startswith(f"{NEXT}: minor after {__version__} (v{__version__})\n  compatible  ")
    assert f"tag v{NEXT}\n" in said and "crisp_client-0.3.0-py3-none-any.whl: OK\n" in said
    assert said.endswith(f"to release it: make release VERSION={NEXT}\n")
    assert (out("rev-parse", "HEAD"), out("status", "--porcelain")) == (before, "")
    assert out("tag") == f"v{__version__}"
    made = repository / f"build/release/{NEXT}-dry"
    assert sorted(path.name for path in made.iterdir()) == [
        "SHA256SUMS", "asyncapi.json", "crisp_client-0.3.0-py3-none-any.cdx.json",
        "crisp_client-0.3.0-py3-none-any.whl", "crisp_client-0.3.0.tar.gz", "notes.md",
        "openapi.json", "site",
    ]  # fmt: skip
    for line in (made / "SHA256SUMS").read_text().splitlines():
        sha, _, name = line.partition("  ")
        assert digest(made / name) == sha
    notes = (made / "notes.md").read_text("utf-8")
    assert notes == (
        f"## [{NEXT}] - 2026-12-01\n\n### Changed\n\n- Calls are planned once.\n\n### Added\n\n"
        "- `website.rename_website`: `PATCH /website/{website_id}/name` can be called.\n\n"
        "### Fixed\n\n- A client that is closed twice.\n"
    )
    openapi = json.loads((made / "openapi.json").read_text("utf-8"))
    assert "patch" in openapi["paths"]["/website/{website_id}/name"]


def fake_make(
    folders: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    """Have `make test` do something else."""
    folder = folders.mktemp("bin")
    (folder / "make").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "make").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_a_release_is_a_commit_and_a_tag(
    command: Command, small: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("codegen.release.command.make", only_notes)
    monkeypatch.setattr(steps, "run", lambda *arguments: "")  # the dry run generates and builds
    fake_make(tmp_path_factory, monkeypatch, 'echo "$@" > ../make-was')
    status, said, err = command("--version", "0.2.1")
    assert (status, err) == (0, "")
    assert (small.parent / "make-was").read_text() == "--silent test\n"
    assert "nothing was uploaded" in said
    assert out("log", "-1", "--format=%s %an", "v0.2.1") == "Version 0.2.1 a"
    assert (
        out("rev-parse", "v0.2.1^{commit}") == out("rev-parse", "main") == out("rev-parse", "HEAD")
    )
    assert out("cat-file", "-t", "v0.2.1") == "tag" and out("status", "--porcelain") == ""
    assert '__version__ = "0.2.1"' in VERSION_FILE.read_text("utf-8")
    head, _, rest = Path("CHANGELOG.md").read_text("utf-8").partition("## [0.2.1] - 2026-12-01\n")
    assert head == "# Changelog\n\n## [Unreleased]\n\n"
    _, _, old = CHANGELOG.partition("\n\n## [0")
    assert rest == f"\n### Fixed\n\n- A client that is closed twice.\n\n## [0{old}"
    assert command("--dry")[2] == "nothing changed since v0.2.1, and no notes are there\n"


def only_notes(clone: Path, folder: Path, entry: str) -> list[str]:
    folder.mkdir()
    (folder / "notes.md").write_text(entry)
    return ["built"]


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 2", "make test fails; nothing was released\n"),
        ("echo > new.txt", "what is released must be committed first:\n  ?? new.txt\n"),
        ("git commit -q --allow-empty -m meanwhile", ""),
    ],
)
def test_what_is_not_green_is_not_released(
    command: Command, small: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch, script: str, message: str,
) -> None:  # fmt: skip
    fake_make(tmp_path_factory, monkeypatch, script)

    def stop(clone: Path, release: steps.Release) -> str:
        raise ReleaseError("stopped in the clone")

    monkeypatch.setattr("codegen.release.command.write", stop)
    status, _, err = command("--version", NEXT)
    assert status == 1
    assert err == (message or "the branch moved while the tests ran; nothing was released\n")
    assert out("tag") == f"v{__version__}"


def only_a_commit(clone: Path, release: steps.Release) -> str:
    (clone / "names.lock").write_text("new\n")
    git_in(clone, "add", "names.lock")
    git_in(clone, "commit", "--quiet", "--message", f"Version {release.version}")
    return "entry\n"


def test_it_is_all_or_nothing(
    command: Command, small: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    fake_make(tmp_path_factory, monkeypatch, "exit 0")
    monkeypatch.setattr("codegen.release.command.write", only_a_commit)
    before = out("rev-parse", "HEAD")

    def nothing_is_left() -> bool:
        assert list((small / "build/release").iterdir()) == []
        return (out("rev-parse", "HEAD"), out("tag")) == (before, f"v{__version__}")

    def stop(clone: Path, folder: Path, entry: str) -> list[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr("codegen.release.command.make", stop)
    assert command("--version", NEXT)[::2] == (130, "stopped; nothing was released\n")
    assert nothing_is_left()

    def meanwhile(clone: Path, folder: Path, entry: str) -> list[str]:
        (small / "names.lock").write_text("of somebody\n")
        return only_notes(clone, folder, entry)

    monkeypatch.setattr("codegen.release.command.make", meanwhile)
    status, _, err = command("--version", NEXT)
    assert status == 1 and "names.lock" in err
    assert err.endswith("\nsomething changed meanwhile; nothing was released\n")
    assert nothing_is_left() and (small / "names.lock").read_text() == "of somebody\n"
    (small / "names.lock").unlink()
    monkeypatch.setattr("codegen.release.command.make", only_notes)
    assert command("--version", NEXT)[0] == 0
    assert out("log", "-1", "--format=%s", f"v{NEXT}") == f"Version {NEXT}"
    assert (small / f"build/release/{NEXT}/notes.md").read_text() == "entry\n"


def test_one_who_has_no_name_is_told_before_the_tests(
    command: Command, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("config", "user.useConfigOnly", "true")
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{key}_EMAIL", raising=False)
    git("config", "--unset", "user.email")
    monkeypatch.setattr("codegen.release.command._test", lambda root: pytest.fail("it tests"))
    status, _, err = command("--version", NEXT)
    assert status == 1 and err.startswith("git var: ") and "user.email" in err


def test_without_a_version_it_is_proposed(command: Command, small: Path) -> None:
    status, said, _ = command()
    assert status == 0
    assert said == (
        "0.2.1: patch after 0.2.0 (v0.2.0)\n  notes ask for it; the diff alone asks for none\n"
        "to release it: make release VERSION=0.2.1; with DRY=1 nothing changes\n"
    )


@pytest.mark.parametrize(
    ("prepare", "arguments", "message"),
    [
        (lambda: Path("new.txt").write_text(""), (), "must be committed first:\n  ?? new.txt\n"),
        (lambda: git("tag", "-d", "v0.2.0"), (), "tag it, or pass SINCE="),
        (lambda: git("tag", "v0.2.1"), ("--since", "v0.2.0"), "there is a tag v0.2.1 already\n"),
        (lambda: None, ("--version", "0.2.0"), "0.2.0 is not later than 0.2.0\n"),
        *(
            (lambda: None, ("--version", form), f"{form}: a version is as 1.2.3 or 1.3.0rc1\n")
            for form in ("0.3", "0.3.0+local", "1!0.3.0", "0.3.0.post1", "0.3.0.dev1")
        ),
        (lambda: None, ("--version", "new"), "VERSION: 'new' is no version, such as"),
        (lambda: None, ("--since", "nowhere"), "nowhere:: codegen/templates/_version.py is not"),
        (lambda: git("checkout", "--detach"), ("--version", "0.2.1"), "no branch is checked out"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(
    command: Command, small: Path, prepare: Callable[[], object], arguments: tuple[str, ...],
    message: str,
) -> None:  # fmt: skip
    prepare()
    status, _, err = command(*arguments)
    assert status == 1 and message in err


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("docs/changes/a.new.md", "x", "a.new.md: a fragment is called `name.added.md`, with"),
        ("docs/changes/b.removed.md", "`x`", "0.2.1 is too low: it has to be 0.3.0, or higher\n"),
        ("docs/changes/c.fixed.md", "**Breaking** `x`", "0.2.1 is too low: it has to be 0.3.0"),
        ("CHANGELOG.md", "## [Unreleased]\n\n### New\n", "`### New` is no section; there"),
        ("CHANGELOG.md", "## [Unreleased]\n\nText.\n", "`Text.` is no item of a section; write"),
    ],
)  # fmt: skip
def test_notes_are_read_strictly(
    command: Command, small: Path, file: str, text: str, message: str
) -> None:
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    Path(file).write_text(text)
    commit()
    status, _, err = command("--version", "0.2.1")
    assert status == 1 and message in err


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("repository", [["."]], ids=["whole"], indirect=True)
def test_the_dry_run_with_everything(command: Command, repository: Path) -> None:
    status, said, err = command("--dry")
    assert (status, err) == (0, ""), err
    assert re.search(r"^site: \d+ pages, ", said, re.M)
    assert (repository / "build/release/0.2.1-dry/site/index.html").is_file()


def test_what_is_not_committed_is_named_up_to_ten(command: Command, small: Path) -> None:
    for number in range(10, 22):
        Path(f"new-{number}.txt").touch()
    status, _, err = command()
    assert status == 1
    head, *shown = err.splitlines()
    assert head == "what is released must be committed first:"
    assert shown == [*(f"  ?? new-{number}.txt" for number in range(10, 20)), "  and 2 more"]


def test_a_version_that_somebody_decided_on_is_proposed(command: Command, small: Path) -> None:
    text = VERSION_FILE.read_text("utf-8")
    VERSION_FILE.write_text(text.replace(f'"{__version__}"', '"0.9.0"'), "utf-8")
    commit()
    assert command()[1].endswith("make release VERSION=0.9.0; with DRY=1 nothing changes\n")


def test_tests_that_do_not_end_release_nothing(
    command: Command, small: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    fake_make(tmp_path_factory, monkeypatch, "exec sleep 250")
    monkeypatch.setattr("codegen.release.command._TESTS_SECONDS", 0.1)
    status, _, err = command("--version", "0.2.1")
    assert (status, err) == (1, "make test: not done after 0.1 s\n")


def test_a_dry_run_checks_the_package_and_takes_the_place_of_the_last(
    command: Command, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[tuple[str, ...]] = []
    monkeypatch.setattr("codegen.release.command.make", only_notes)
    monkeypatch.setattr("codegen.release.command.write", only_a_commit)
    monkeypatch.setattr(
        "codegen.release.command.in_tree", lambda root, *given: checked.append(given)
    )
    for _ in range(2):
        status, said, err = command("--dry", "--version", "0.3.0rc1")
        assert (status, err) == (0, "")
        made = small / "build/release/0.3.0rc1-dry"
        assert [path.name for path in made.iterdir()] == ["notes.md"]
        (made / "old").touch()
    assert checked == [("codegen", "check")] * 2
    assert "0 KiB  build/release/0.3.0rc1-dry/notes.md\n" in said
    assert out("tag") == f"v{__version__}"


def test_what_is_next_is_told(
    command: Command, small: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    fake_make(tmp_path_factory, monkeypatch, "exit 0")
    monkeypatch.setattr("codegen.release.command.make", only_notes)
    monkeypatch.setattr("codegen.release.command.write", only_a_commit)
    monkeypatch.setattr(
        "codegen.release.command.in_tree", lambda *given: pytest.fail("`make test` checks it")
    )
    _, said, _ = command("--version", "0.2.1")
    _, _, rest = said.partition("nothing was uploaded. What is next:\n")
    words = [re.split(r":  +", line.strip())[-1] for line in rest.splitlines()]
    assert words[0] == "git show --stat v0.2.1; the notes are build/release/0.2.1/notes.md"
    assert words[1] == "git push --atomic REMOTE HEAD v0.2.1"
    assert words[-1] == "git tag -d v0.2.1 && git reset --keep HEAD^"
    before = out("rev-parse", f"v{__version__}^{{commit}}")
    subprocess.run(words[-1], shell=True, check=True, capture_output=True)
    assert (out("rev-parse", "HEAD"), out("tag")) == (before, f"v{__version__}")


def test_beside_the_package_stand_exports_the_site_notes_and_sums(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def package(root: Path, out: Path) -> list[str]:
        out.mkdir(parents=True)
        (out / "a.whl").write_text("wheel")
        return ["a.whl: OK"]

    def run(root: Path, module: str, *arguments: str) -> str:
        asked.append((root, module, *arguments[:-2]))
        option, made = arguments[-2], Path(arguments[-1])
        assert option == "--out"
        if arguments[0] == "site":
            (made / "site").mkdir(parents=True)
            return f"{made / 'site'}: 3 pages\n"
        made.write_text(arguments[1])
        return ""

    asked: list[tuple[object, ...]] = []
    clone, made = tmp_path / "clone", tmp_path / "out"
    monkeypatch.setattr(steps, "package", package)
    monkeypatch.setattr(steps, "run", run)
    assert steps.make(clone, made, "the notes\n") == ["a.whl: OK", "site: 3 pages"]
    assert asked == [
        (clone, "codegen", "export", "openapi"),
        (clone, "codegen", "export", "asyncapi"),
        (clone, "codegen", "site"),
    ]
    files = ["a.whl", "asyncapi.json", "notes.md", "openapi.json"]
    assert sorted(path.name for path in made.iterdir()) == ["SHA256SUMS", *files, "site"]
    assert (made / "notes.md").read_text() == "the notes\n"
    assert (made / "asyncapi.json").read_text() == "asyncapi"
    sums = "".join(f"{digest(made / name)}  {name}\n" for name in files)
    assert (made / "SHA256SUMS").read_text() == sums


# Only what is published


def test_a_package_alone_is_of_what_is_committed_and_of_a_new_folder(
    small: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, Path]] = []

    def package(root: Path, out: Path) -> list[str]:
        asked.append((root, out))
        return ["built"]

    monkeypatch.setattr("codegen.release.command.package", package)
    (small / "there").mkdir()
    (small / "there/.gitignore").write_text("*\n")
    assert main(["package", "--out", "there"]) == 1
    assert capfd.readouterr().err == "there is there already; remove it\n"
    assert main(["package"]) == 0
    assert capfd.readouterr().out == "built\n"
    (small / "new.txt").touch()
    assert main(["package"]) == 1
    assert "must be committed first:\n  ?? new.txt\n" in capfd.readouterr().err
    assert asked == [(small, Path("build/package"))]


def test_two_builds_that_differ_are_no_release(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days: list[int] = []

    def build(root: Path, out: Path, epoch: int) -> Built:
        days.append(epoch)
        made = Built(out / "a.whl", out / "a.tar.gz")
        made.wheel.write_text("same")
        made.sdist.write_text(str(len(days)))
        return made

    monkeypatch.setattr(steps, "build", build)
    monkeypatch.setattr(steps, "check", lambda root, built: [])
    monkeypatch.setattr(steps, "write_bom", lambda wheel, epoch: None)
    with pytest.raises(ReleaseError, match=r"^two builds of a\.tar\.gz differ; the same commit"):
        steps.package(small, small / "build/one")
    assert days == [1_796_101_567] * 2, "the time of the commit"
