"""The page of `make play` in Chromium: a visitor writes to the example bot; `make oracle`."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SHOTS = HERE.parents[1] / "build/page"
BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or ""
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not BROWSER, reason="needs chromium"),
    pytest.mark.skipif(
        not (HERE / "node_modules/playwright-core").is_dir(),
        reason="`make oracle` installs playwright-core",
    ),
]


@pytest.fixture
def address() -> Iterator[str]:
    program = subprocess.Popen(
        [sys.executable, HERE.parents[1] / "examples/play.py"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert program.stdout is not None
        yield program.stdout.readline().split()[5]
    finally:
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=20)


def test_a_visitor_plays_with_the_bot(address: str) -> None:
    """It leaves screenshots in `build/page`, to look at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    command = ["node", "play.js", BROWSER, address, str(SHOTS)]
    ran = subprocess.run(command, cwd=HERE, capture_output=True, text=True, timeout=170)
    assert ran.returncode == 0, ran.stderr
    seen = json.loads(ran.stdout)
    hostile = "<img src=x onerror=\"document.title='owned'\">"
    assert seen["answer"] == f"I'm a bot, and you said: Good day\n{hostile}"
    assert (seen["title"], seen["kept_focus"]) == ("Try a bot", "Tomorrow")
    assert "only operators see it" in seen["note"]
    assert (seen["picture"], seen["typed"], seen["filtered"]) == (1280, True, 0)
    assert "message 503" in seen["refused"] and '"error": true' in seen["refused"]
    assert (seen["outside"], seen["unnamed"], seen["unmarked"]) == ([], [], [])
    assert max(seen["overflow"]) <= 0
    assert [line for line in seen["complaints"] if "ERR_" not in line] == []
