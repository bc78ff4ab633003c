"""Without the extra `testing`: one line that says what to install, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NEEDED = ["starlette", "uvicorn", "jsonschema"]
SAID = 'crisp_client.testing needs {}: pip install "crisp-client[testing]"'


def run(missing: str, *command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run Python where a library cannot be imported."""
    (folder / "sitecustomize.py").write_text(f"import sys; sys.modules[{missing!r}] = None\n")
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), *sys.path])},
    )


@pytest.mark.parametrize("missing", NEEDED)
def test_the_program(missing: str, tmp_path: Path) -> None:
    done = run(missing, "-m", "crisp_client.testing", "--port", "0", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [SAID.format(missing)]


def test_the_program_with_tls(tmp_path: Path) -> None:
    done = run("trustme", "-m", "crisp_client.testing", "--tls", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == 'tls=True needs trustme: pip install "crisp-client[testing]"\n'


def test_an_import_has_one_traceback(tmp_path: Path) -> None:
    done = run("uvicorn", "-c", "from crisp_client.testing import Emulator", folder=tmp_path)
    assert done.stderr.count("Traceback") == 1
    assert done.stderr.splitlines()[-1] == f"ImportError: {SAID.format('uvicorn')}"


def test_a_fixture(tmp_path: Path) -> None:
    (tmp_path / "test_bot.py").write_text("def test_it(crisp_visitor): pass\n")
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "test_bot.py")
    done = run("uvicorn", *options, folder=tmp_path)
    assert done.returncode == 1
    assert SAID.format("uvicorn") in done.stdout
    assert "Traceback" not in done.stdout and "_emulator.py" not in done.stdout
