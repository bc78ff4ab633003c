"""The fixtures where pytest is not installed."""

from __future__ import annotations

import subprocess
import sys


def test_it_says_what_is_missing() -> None:
    code = "import sys; sys.modules['pytest'] = None; import crisp_client.testing.pytest_plugin"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    said = "ImportError: the fixtures of crisp_client need pytest, which no extra brings: pip "
    assert ran.stderr.splitlines()[-1] == f"{said}install pytest"
