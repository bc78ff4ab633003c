"""Try witnesses: generate both packages, run each program on both, and type-check it on both."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from codegen.diff.witness import runner
from codegen.diff.witness.program import RUNS
from codegen.diff.witness.program import text
from codegen.diff.witness.program import TYPES
from codegen.diff.witness.program import Witness
from codegen.ir import Api
from codegen.output import all_outputs

# For all programs of a side; each ends by itself in well under a second.
_LONGEST = 900.0


class VerifyError(Exception):
    """Witnesses could not be tried."""


class Ended(NamedTuple):
    """Hold what came of a program on one side; both texts are empty if nothing was wrong."""

    types: str
    runs: str


def verified(witnesses: Iterable[Witness], old: Api, new: Api) -> dict[str, str]:
    """Return why each witness does not work, by the name of its file; empty for one that does."""
    shown = [witness for witness in witnesses if witness.program is not None]
    with tempfile.TemporaryDirectory() as folder:
        paths = [write_program(w, Path(folder, "programs", w.name)) for w in shown]
        ended = []
        for name, api in (("old", old), ("new", new)):
            write_package(api, Path(folder, name, runner.PACKAGE))
            ended.append(tried(paths, Path(folder, name)))
    return {
        witness.name: trouble(witness, ended[0][path], ended[1][path])
        for witness, path in zip(shown, paths, strict=True)
    }


def write_program(witness: Witness, path: Path) -> Path:
    assert witness.program is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(witness.finding, witness.program), "utf-8")
    return path


def write_package(api: Api, folder: Path) -> None:
    """Write the package of a spec as it is before it is formatted, which no program notices."""
    for path, output in all_outputs(api).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(output.content)


def tried(paths: Sequence[Path], folder: Path) -> Mapping[Path, Ended]:
    """Return what came of programs with the package in a folder."""
    refused = type_errors(paths, folder)
    ended = runs([(folder, paths)])
    return {path: Ended(refused[path], ended[path]) for path in paths}


def trouble(witness: Witness, old: Ended, new: Ended) -> str:
    """Return why a witness does not work; empty if it does."""
    assert witness.program is not None
    fails = witness.program.fails
    if old.types:
        return f"mypy refuses it on the old package: {old.types}"
    if old.runs:
        return f"it does not run on the old package: {old.runs}"
    if TYPES in fails and not new.types:
        return "mypy accepts it on the new package"
    if RUNS in fails and not new.runs:
        return "it runs on the new package"
    return ""


def runs(jobs: Iterable[tuple[Path, Sequence[Path]]]) -> dict[Path, str]:
    """Run programs in one process: for each folder with a package, those that use it."""
    asked = json.dumps([[str(folder), list(map(str, paths))] for folder, paths in jobs])
    # Without `-P`, modules beside the runner would hide those of the same name elsewhere.
    command = [sys.executable, "-P", "-B", runner.__file__]
    try:
        ran = subprocess.run(
            command, input=asked, capture_output=True, text=True, timeout=_LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        raise VerifyError(f"the programs did not end within {_LONGEST:.0f} s") from None
    if ran.returncode:
        raise VerifyError(f"the programs could not be run: {ran.stderr.strip()[-2000:]}")
    return {Path(path): error for path, error in json.loads(ran.stdout).items()}


def type_errors(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    """Return the first complaint of mypy about each program, with the packages in a folder."""
    found = dict.fromkeys(paths, "")
    if not paths:
        return found
    # The project's own configuration, cache and package must not count.
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file="]
    command += [f"--cache-dir={folder.parent / 'cache'}"]
    command += ["--follow-imports=silent", "--no-error-summary", "--hide-error-context"]
    command += ["--no-color-output", *map(str, paths)]
    environment = {**os.environ, "MYPYPATH": str(folder)}
    ran = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if ran.returncode > 1 or ran.stderr:
        raise VerifyError(f"mypy could not check the programs: {ran.stderr or ran.stdout[-2000:]}")
    for line in ran.stdout.splitlines():
        match = re.match(r"(.*?\.py):\d+: error: (.*)", line)
        if match and not found.get(path := (folder / match[1]).resolve(), ""):
            found[path] = match[2]
    return found
