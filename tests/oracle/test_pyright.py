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

from crisp_client import CrispClient
from crisp_client import events
from tests.oracle.language_server import language_server
from tests.package.test_completion import FIELDS
from tests.package.test_completion import fields
from tests.package.test_completion import NAMES
from tests.package.test_completion import PROGRAM
from tests.package.test_completion import public
from tests.package.test_completion import RESOURCES
from tests.package.test_typing import RIGHT
from tests.package.test_typing import WRONG

HERE = Path(__file__).parent
PYRIGHT = HERE / "node_modules/.bin/pyright"
SERVER = HERE / "node_modules/.bin/pyright-langserver"
pytestmark = [
    pytest.mark.oracle,
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


def test_an_editor_completes_all_that_there_is(tmp_path: Path) -> None:
    expected = {"client.": public(CrispClient)}
    for name in RESOURCES:
        expected[f"client.{name}."] = public(type(getattr(CrispClient(), name)))
    expected |= {code: public(cls) | fields(cls) for code, cls in FIELDS}
    expected |= {code: {name for name in names if name[0] != "_"} for code, names in NAMES}
    message = public(events.MessageSend)
    expected["for event in client.events('message:send'):\n    event."] = message
    expected["client.on('message:send', lambda event: event."] = message
    expected['client.on("'] = {f'"{name}"' for name in events.CLASSES}
    with language_server(SERVER, tmp_path, sys.executable) as server:
        found = {code: server.completed(PROGRAM + code) for code in expected}
    assert {code: names - found[code] for code, names in expected.items()} == {
        code: set() for code in expected
    }
