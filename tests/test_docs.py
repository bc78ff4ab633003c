"""Pages name files that exist, and rules that are tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.test_import_rules import PACKAGE

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "CONTRIBUTING.md",
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs/guides").glob("*.md")),
]
ARCHITECTURE = (ROOT / "docs/architecture.md").read_text("utf-8")
FOLDERS = ("codegen", "spec", "tests", "docs", "examples", "benchmarks")
# Written by whoever waives a finding, by an export, and for hosts of agents.
OPTIONAL = {
    "waivers.yaml",
    "severity.yaml",
    "conversation.json",
    "claude_desktop_config.json",
    ".cursor/mcp.json",
    ".vscode/mcp.json",
}


def files() -> list[str]:
    found = [*ROOT.glob("*"), *(p for top in FOLDERS for p in (ROOT / top).rglob("*"))]
    return [path.relative_to(ROOT).as_posix() for path in found if path.is_file()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_a_page_names_exist(page: Path) -> None:
    known = [f"/{path}" for path in files()]
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.M | re.S)
    named = re.findall(r"`([\w{}/.-]+\.(?:py|j2|md|yaml|json))`", text)
    wanted = {name for name in named if not name.startswith("build/")} - OPTIONAL
    assert [name for name in wanted if not any(path.endswith(f"/{name}") for path in known)] == []


def test_the_layers_of_the_page_are_those_of_the_test() -> None:
    _, _, after = ARCHITECTURE.partition("In the package: ")
    chain = [
        [name.strip("` \n") for name in layer.split(",")]
        for layer in after.partition(".")[0].split("<")
    ]
    tested = [
        sorted(name.removeprefix("_runtime.") for name in layer if name != "_version")
        for layer in PACKAGE
        if not layer[0].startswith("testing")
    ]
    assert [sorted(layer) for layer in chain] == tested
