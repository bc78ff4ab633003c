"""`python -m codegen generate` as a whole process: over the finished package, and into nothing."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.measure import goal
from benchmarks.measure import processes
from benchmarks.measure import python
from benchmarks.measure import show

ROOT = Path(__file__).parents[1]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "kept"
        shutil.copytree(ROOT / "generated", kept)
        new = f"rm -rf {folder}/new; exec {sys.executable} -m codegen generate --out {folder}/new"
        times = processes(
            {
                "bare interpreter": python("pass"),
                "import attrs, jinja2, yaml": python("import attrs, jinja2, yaml"),
                "list (reads and checks the spec)": [sys.executable, "-m", "codegen", "list"],
                "generate, nothing new": [*_generate(), str(kept)],
                "generate, every file new": ["sh", "-c", new],
            },
            rounds=11,
        )
    print("generating, whole processes with their children")
    show(times, "import attrs, jinja2, yaml", "ms")
    goal("ms for all files, formatted and linted", median(times["generate, nothing new"]), 1000)
    goal("the same into an empty folder", median(times["generate, every file new"]), 1000)


def _generate() -> list[str]:
    return [sys.executable, "-m", "codegen", "generate", "--out"]


if __name__ == "__main__":
    main()
