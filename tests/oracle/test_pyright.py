"""Pyright, the type checker of most editors, over the programs that mypy is tried on."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from tests.package.test_typing import RIGHT
from tests.package.test_typing import WRONG

HERE = Path(__file__).parent
PYRIGHT = HERE / "node_modules/.bin/pyright"
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(not PYRIGHT.exists(), reason="`make oracle` installs pyright"),
]


def complaints(folder: Path, program: str) -> dict[int, str]:
    """What it says in strict mode, by line."""
    file = folder / "program.py"
    file.write_text("# pyright: strict\n" + textwrap.dedent(program).lstrip("\n"), "utf-8")
    ran = subprocess.run(
        [PYRIGHT, "--outputjson", "--pythonpath", sys.executable, file],
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[dict[str, Any]] = json.loads(ran.stdout)["generalDiagnostics"]
    return {each["range"]["start"]["line"]: each["message"] for each in found}


def test_a_right_program_passes(tmp_path: Path) -> None:
    assert complaints(tmp_path, RIGHT) == {}


def test_each_mistake_is_found_where_it_is(tmp_path: Path) -> None:
    lines = textwrap.dedent(WRONG).lstrip("\n").splitlines()
    expected = {number for number, line in enumerate(lines, 1) if "  # " in line}
    assert set(complaints(tmp_path, WRONG)) == expected
