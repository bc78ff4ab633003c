"""What people wrote for a release and what the audit found become one entry."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.diff.version import Step
from codegen.release.notes import asked
from codegen.release.notes import by_section
from codegen.release.notes import FRAGMENTS
from codegen.release.notes import fragments
from codegen.release.notes import merged
from codegen.release.notes import written
from codegen.release.package import ReleaseError
from tests.codegen.specs import ROOT


def test_what_a_program_has_to_do_comes_first() -> None:
    people = by_section(
        "a",
        "### Security\n- S\n### Fixed\n- F\n### Added\n- A\n### Deprecated\n- D\n"
        "### Changed \n- C \n- **Breaking** B\n  in two lines \n",
    )
    audit = by_section("b", "### Removed\n- R\n### Changed\n- **Breaking** later\n- C\n- E\n")
    assert written("[1]", merged(people, audit)) == (
        "## [1]\n\n"
        "### Changed\n\n- **Breaking** B\n  in two lines\n- **Breaking** later\n- C\n- E\n\n"
        "### Removed\n\n- R\n\n### Deprecated\n\n- D\n\n### Added\n\n- A\n\n"
        "### Fixed\n\n- F\n\n### Security\n\n- S\n"
    )


def test_fragments_may_be_without_an_issue_and_beside_a_read_me(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / FRAGMENTS).mkdir(parents=True)
    names = ["+a.fixed.md", "b-2.added.md", *(f"{letter}.fixed.md" for letter in "cdefgh")]
    for name in ("README.md", *names[::-2], ".gitignore", *names[::2]):
        (tmp_path / FRAGMENTS / name).write_text("Text.\n")
    assert [path.name for path in fragments(tmp_path)] == names


@pytest.mark.parametrize("name", ["a.fixed.txt", "a b.fixed.md", "a.b.fixed.md", "fixed.md"])
def test_a_fragment_with_another_name_is_refused(tmp_path: Path, name: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / FRAGMENTS).mkdir(parents=True)
    (tmp_path / FRAGMENTS / name).write_text("Text.\n")
    with pytest.raises(ReleaseError, match=f"{FRAGMENTS / name}: a fragment is called"):
        fragments(tmp_path)


def test_what_notes_ask_for() -> None:
    for title, step in (
        ("Changed", Step.MINOR),
        ("Removed", Step.MAJOR),
        ("Deprecated", Step.MINOR),
        ("Added", Step.MINOR),
        ("Fixed", Step.PATCH),
        ("Security", Step.PATCH),
    ):
        assert asked({title: ["- A"]}) is step
        assert asked({title: ["- A", "- **Breaking** B"]}) is Step.MAJOR
        assert asked({title: ["- A **Breaking** B"]}) is step
    assert asked({}) is Step.NONE
    assert asked({"Fixed": ["- A"], "Added": ["- B"]}) is Step.MINOR
