"""A wheel has every file of the package: those that are no Python are named in pyproject.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generated/crisp_client"


def test_every_file_ships() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    patterns = tools["setuptools"]["package-data"]["crisp_client"]
    shipped = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    needed = {path for path in PACKAGE.rglob("*") if path.is_file()}
    assert {path for path in needed if path.suffix not in (".py", ".pyc")} == shipped
