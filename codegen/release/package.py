"""Build the wheel and the sdist of a tree, and have them checked.

The dates in both come from the commit, so the same commit makes the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

MOST_SECONDS = 600
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")  # twine's, which it writes to files as well


class ReleaseError(Exception):
    """The release cannot be made; the text says why, and what to do."""


@frozen
class Built:
    wheel: Path
    sdist: Path

    def __iter__(self) -> Iterator[Path]:
        return iter((self.wheel, self.sdist))


def build(root: Path, out: Path, epoch: int) -> Built:
    """Build wheel and sdist of the tree at `root` into an empty folder."""
    options = ["hatchling", "build", "--directory", str(out.resolve())]
    run(root, *options, SOURCE_DATE_EPOCH=str(epoch))
    [wheel], [sdist] = out.glob("*.whl"), out.glob("*.tar.gz")
    return Built(wheel, sdist)


def check(root: Path, built: Built) -> list[str]:
    """Have others look at what was built; return what they say."""
    files = [str(path.resolve()) for path in built]
    said = run(root, "twine", "check", "--strict", *files, COLUMNS="1000")
    said += run(root, "check_wheel_contents", str(built.wheel.resolve()))
    plain = _COLOUR.sub("", said)
    return [line.replace(f"{built.wheel.resolve().parent}/", "") for line in plain.splitlines()]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def run(root: Path, module: str, *arguments: str, **environment: str) -> str:
    """Run a module of Python in a tree, with the package of that tree; return what it prints."""
    env = {**os.environ, "PYTHONPATH": str(root / "generated"), **environment}
    command = [sys.executable, "-m", module, *arguments]
    try:
        ran = subprocess.run(
            command, cwd=root, env=env, capture_output=True, text=True, timeout=MOST_SECONDS
        )
    except subprocess.TimeoutExpired:
        raise ReleaseError(f"{module}: not done after {MOST_SECONDS} s") from None
    if ran.returncode:
        said = f"{ran.stdout}{ran.stderr}".strip()
        raise ReleaseError(f"{' '.join([module, *arguments[:1]])} failed:\n{said}")
    return ran.stdout
