"""What holds for all pages that a user reads: their code passes mypy, and their links lead on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from . import test_guides
from . import test_readme
from .commands import is_checked
from .commands import problems
from .pages import blocks
from .pages import GUIDES
from .pages import modules
from .pages import README
from .pages import ROOT

PAGES = [README, *GUIDES]
LANGUAGES = {"python", "sh", "text", "yaml", "toml", "ini", "diff", "json"}


def named(page: Path) -> str:
    return page.stem


def test_each_page_has_a_test_that_reads_it() -> None:
    """But for the command line's: tests/cli/test_guide.py tries each command of it."""
    pages = {f"test_{page.stem.lower().replace('-', '_')}" for page in PAGES if blocks(page)}
    pages.remove("test_command_line")
    tests = {name for module in (test_guides, test_readme) for name in vars(module)}
    assert {name for name in tests if name.startswith("test_")} == pages


@pytest.mark.timeout(180)  # mypy computes for some seconds, and waits much longer on a busy machine
def test_mypy_passes_all_of_their_code(tmp_path: Path) -> None:
    written = [pair for page in PAGES for pair in modules(page).items()]
    for name, code in written:
        (tmp_path / name).write_text(code, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.stdout == f"Success: no issues found in {len(written)} source files\n"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_code_stands_in_fences_that_name_their_language(page: Path) -> None:
    assert {block.language for block in blocks(page)} <= LANGUAGES
    outside = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.M | re.S)
    assert re.findall(r"\n\n {4}.*", outside) == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_what_its_unrun_commands_name_exists(page: Path) -> None:
    unrun = [block for block in blocks(page) if is_checked(block)]
    assert [problem for block in unrun for problem in problems(block)] == []


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", GUIDES, ids=named)
def test_its_links_lead_to_files_and_headings_that_exist(page: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", page.read_text("utf-8"))
    for link in links:
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_file() and target.is_relative_to(ROOT), link
        assert not anchor or anchor in anchors(target), link


def test_no_guide_is_left_out_of_the_list() -> None:
    index = ROOT / "docs/guides/index.md"
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", index.read_text("utf-8")))
    assert listed == {page.name for page in GUIDES} - {"index.md"}


def test_the_readme_has_no_link_that_breaks_on_a_package_index() -> None:
    links = re.findall(r"\]\(([^)]+)\)", README.read_text("utf-8"))
    assert links and all(link.startswith("https://") for link in links)


def test_the_readme_is_read_in_some_minutes() -> None:
    assert len(README.read_text("utf-8").splitlines()) < 150
