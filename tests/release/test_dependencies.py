"""docs/dependencies.md names each dependency and each tool once, and none that is not there."""

from __future__ import annotations

import re
from importlib.metadata import version

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.codegen.specs import ROOT
from tests.release.test_package import PROJECT

PAGE = (ROOT / "docs/dependencies.md").read_text("utf-8")
_, CORE, EXTRAS, TOOLS = re.split(r"^## ", PAGE, flags=re.M)


def rows(section: str) -> list[list[str]]:
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]


def test_each_core_dependency_is_explained() -> None:
    found = {row[0].strip("`"): row for row in rows(CORE)}
    assert list(found) == [Requirement(text).name for text in PROJECT["dependencies"]]
    assert all(len(row) == 6 and all(row) for row in found.values())


def test_each_extra_is_explained() -> None:
    found = sorted((row[0].strip("`"), row[1].strip("`")) for row in rows(EXTRAS))
    extras = PROJECT["optional-dependencies"].items()
    assert found == sorted((name, Requirement(one).name) for name, all_ in extras for one in all_)


def test_the_versions_are_those_that_are_pinned() -> None:
    stated = {row[0].strip("`"): row[5] for row in rows(CORE)}
    stated |= {row[1].strip("`"): row[5] for row in rows(EXTRAS)}
    wanted = {name: f"{version(name)}, " for name in stated}
    assert {name: said[: len(wanted[name])] for name, said in stated.items()} == wanted


def test_each_tool_is_named() -> None:
    named = [
        canonicalize_name(name) for row in rows(TOOLS) for name in re.findall("`([^`]+)`", row[0])
    ]
    needed: set[str] = set()
    for file in (
        "dev-requirements.txt", "tests/oracle/requirements.txt",
        "tests/oracle/others/requirements.txt",
    ):  # fmt: skip
        lines = (ROOT / file).read_text("utf-8").splitlines()
        needed |= {Requirement(line).name for line in lines if line and not line.startswith("#")}
    explained = {*named, *(row[1].strip("`") for row in rows(EXTRAS))}
    assert {canonicalize_name(name) for name in needed} <= explained
    assert set(named) <= needed and len(named) == len(set(named))
