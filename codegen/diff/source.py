"""Load a spec to compare: from a folder, or from a revision of git written `REV:`."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from attrs import evolve

from codegen.ir import Api
from codegen.problems import SpecError
from codegen.resolve import load_api

USAGE = 2
"""The exit status of wrong usage."""
UNSHALLOW = "the clone is shallow, and `git fetch --unshallow --tags` brings the rest"


class SourceError(Exception):
    """A spec to compare was not found, or another argument of the command is wrong."""


def load_side(text: str) -> Api:
    """Return the API of a spec folder, of a folder that holds `spec/`, or of a revision."""
    folder = Path(text)
    for candidate in (folder, folder / "spec"):
        if (candidate / "api.yaml").is_file():
            return _loaded(candidate, f"{candidate.parent}/")
    if text.endswith(":"):
        return _load_revision(text[:-1])
    raise SourceError(
        f"{text}: neither a folder with api.yaml or spec/api.yaml, nor a git revision as `main:`"
    )


def git(*arguments: str) -> bytes:
    try:
        ran = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise SourceError("git is not installed") from None
    if ran.returncode:
        raise SourceError(ran.stderr.decode(errors="replace").strip())
    return ran.stdout


def is_shallow() -> bool:
    """Tell whether git has the last commits of the project only, as a clone of CI often does."""
    return git("rev-parse", "--is-shallow-repository").strip() == b"true"


def _load_revision(revision: str) -> Api:
    # Without `--end-of-options`, git reads a revision that begins with a dash as an option.
    try:
        archive = git("archive", "--format=tar", "--end-of-options", revision, "spec")
    except SourceError as error:
        hint = ""
        if "not a valid object name" in str(error) and is_shallow():
            hint = f"; {UNSHALLOW}"
        raise SourceError(f"{revision}: {error}{hint}") from None
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        return _loaded(Path(folder) / "spec", f"{revision}:")


def _loaded(folder: Path, prefix: str) -> Api:
    """Load a spec; its problems name their file with `prefix`, as two specs are read."""
    try:
        return load_api(folder)
    except SpecError as error:
        raise SpecError(evolve(p, file=prefix + p.file) for p in error.problems) from None
