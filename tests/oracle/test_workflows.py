"""The workflows, looked at by actionlint and by zizmor, as strictly as it can."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.release.test_workflows import WORKFLOWS

HERE = Path(__file__).parent
ZIZMOR = Path(sys.executable).with_name("zizmor")
pytestmark = pytest.mark.oracle
# What its build for Node does not know yet.
NEWER = 'unknown permission scope "attestations"'


@pytest.mark.skipif(not ZIZMOR.is_file(), reason="`make oracle` installs zizmor")
def test_zizmor(tmp_path: Path) -> None:
    strict = [ZIZMOR, "--offline", "--persona=pedantic", "--format=plain", "--no-progress"]
    ran = subprocess.run([*strict, *WORKFLOWS], capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout
    loose = tmp_path / "loose.yml"
    loose.write_text(
        WORKFLOWS[0].read_text("utf-8").replace("@08c6903cd8c0fde910a37f88322edc", "@v")
    )
    ran = subprocess.run([*strict, loose], capture_output=True, text=True, timeout=120)
    assert ran.returncode != 0 and "unpinned-uses" in ran.stdout


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not installed")
def test_actionlint(tmp_path: Path) -> None:
    def found(*paths: Path) -> list[str]:
        command = ["node", "workflows.js", *map(str, paths)]
        ran = subprocess.run(
            command, cwd=HERE, capture_output=True, text=True, check=True, timeout=120
        )
        return [message for _, _, message in json.loads(ran.stdout)]

    assert [message for message in found(*WORKFLOWS) if not message.startswith(NEWER)] == []
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(
        WORKFLOWS[0].read_text("utf-8").replace("matrix.python }}", "matrix.pithon }}")
    )
    [*_, message] = found(wrong)
    assert 'property "pithon" is not defined' in message
