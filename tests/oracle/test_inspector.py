"""`crisp mcp` in the hands of the protocol's own inspector, another client than the SDK's.

Needs Node and what `make oracle` installs. Later inspectors than this one need Node 22.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.mcp.test_results import parts

HERE = Path(__file__).parent
INSPECTOR = HERE / "node_modules/@modelcontextprotocol/inspector/cli/build/cli.js"
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed"),
    pytest.mark.skipif(not INSPECTOR.is_file(), reason="`make oracle` installs the inspector"),
]


@pytest.fixture
def inspected(tmp_path: Path) -> Any:
    def inspect(*asked: str, options: tuple[str, ...] = ()) -> Any:
        crisp = Path(sys.executable).with_name("crisp")
        command = ["node", str(INSPECTOR), "--cli", str(crisp), "mcp", "--emulator", *options]
        ran = subprocess.run(
            [*command, "--method", *asked],
            env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    return inspect


@pytest.mark.parametrize("mode, number", [("curated", 11), ("search", 3), ("all", 104)])
def test_it_lists_the_tools_of_each_mode(inspected: Any, mode: str, number: int) -> None:
    tools = inspected("tools/list", options=("--mode", mode))["tools"]
    assert len(tools) == number
    assert all(tool["annotations"]["readOnlyHint"] for tool in tools)
    assert all(tool["inputSchema"]["type"] == "object" for tool in tools)


def test_it_calls_a_tool(inspected: Any) -> None:
    asked = ("tools/call", "--tool-name", "what_is_waiting", "--tool-arg", "limit=1")
    found = inspected(*asked)
    assert not found.get("isError")
    notes, rows = parts(found["content"][0]["text"])
    assert notes[0] == "2 of 3 open conversations wait for an answer, the longest first."
    assert rows[0]["who"] == "Ada Lovelace"


def test_it_cannot_ask_and_so_sends_nothing(inspected: Any) -> None:
    session_id = "session_00000000-0000-4000-8000-000000000000"
    asked = ("tools/call", "--tool-name", "reply", "--tool-arg", f"session_id={session_id}")
    found = inspected(*asked, "--tool-arg", "text=hi", options=("--write",))
    assert found["isError"]
    assert "this host cannot ask one" in found["content"][0]["text"]


def test_it_finds_resources_and_prompts(inspected: Any) -> None:
    assert len(inspected("resources/list")["resources"]) == 3
    [template] = inspected("resources/templates/list")["resourceTemplates"]
    assert template["uriTemplate"] == "crisp://conversation/{session_id}"
    names = [one["name"] for one in inspected("prompts/list")["prompts"]]
    assert names == ["waiting", "answer_in_tone"]
