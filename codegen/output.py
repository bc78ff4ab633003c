"""The package as files: rendered, derived, formatted and checked apart, then put in place.

Everything is made in memory, what differs from the package then written to a folder beside it.
Only when all of it is well is that moved over, each file in one step, so an error leaves the old
package as it was.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from codegen.ir import Api
from codegen.render.tree import Output
from codegen.render.tree import render
from codegen.render.tree import RenderError
from codegen.unasync import Unasync
from codegen.unasync import UnusedRule

PACKAGE = "crisp_client"


class OutputError(Exception):
    """There is no new package: a fault of the templates or of the folder, not of the spec."""


class Written(NamedTuple):
    total: int
    changed: tuple[str, ...]
    removed: tuple[str, ...]


class Difference(NamedTuple):
    path: str
    what: str
    edit: tuple[str, ...]

    def __str__(self) -> str:
        if not self.edit:
            return f"{self.path} {self.what}; remove it, or run `make generate`"
        return f"{self.path} {self.what}; edit {' or '.join(self.edit)}, then run `make generate`"


def generate(api: Api, target: Path) -> Written:
    """Bring `target`, the package's folder, in line with the spec."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{target.parent} can be no folder: {error.strerror}") from error
    outputs = _all_outputs(api)
    old = _files(target)
    with _finished(outputs.values(), target.parent) as folder:
        changed = _changed(_files(folder), old)
        _check_room(target, outputs)
        if target.exists():
            _make_folders(target, changed)
            for path in changed:
                os.replace(folder / path, target / path)
        else:
            os.replace(folder, target)
    removed = tuple(sorted(old.keys() - outputs.keys()))
    for path in removed:
        (target / path).unlink()
    _remove_empty(target)
    return Written(len(outputs), changed, removed)


def _check_room(target: Path, outputs: Iterable[str]) -> None:
    """Refuses before anything is moved what would stop the moving half-way."""
    parents = {os.path.dirname(f"{target}/{path}") for path in outputs}
    folders = {folder for parent in parents for folder in (Path(parent), *Path(parent).parents)}
    for folder in sorted(folders):
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is a file where a folder must be; remove it")
    for path in outputs:
        if os.path.isdir(f"{target}/{path}"):
            raise OutputError(f"{target / path} is a folder where a file must be; remove it")


def check(api: Api, target: Path) -> list[Difference]:
    """Return what a fresh generation would change in `target`; it writes nothing there."""
    outputs = _all_outputs(api)
    old = _files(target)
    with _finished(outputs.values()) as folder:
        changed = _changed(_files(folder), old)
    found = [
        Difference(
            str(target / path),
            "is missing" if path not in old else "differs",
            outputs[path].origins,
        )
        for path in changed
    ]
    extra = sorted(old.keys() - outputs.keys())
    return found + [Difference(str(target / p), "comes from nowhere", ()) for p in extra]


def _changed(new: Mapping[str, bytes], old: Mapping[str, bytes]) -> tuple[str, ...]:
    return tuple(path for path, content in new.items() if old.get(path) != content)


@contextmanager
def _finished(outputs: Collection[Output], parent: Path | None = None) -> Iterator[Path]:
    """Make a temporary folder with the whole package, formatted, inside `parent`."""
    root = Path(tempfile.mkdtemp(prefix=".generating-", dir=parent))
    try:
        folder = root / PACKAGE
        _make_folders(folder, [output.path for output in outputs])
        for output in outputs:
            (folder / output.path).write_bytes(output.content)
        _tidy(folder)
        yield folder
    finally:
        shutil.rmtree(root)


def _make_folders(root: Path, paths: Iterable[str]) -> None:
    for folder in sorted({os.path.dirname(f"{root}/{path}") for path in paths}):
        os.makedirs(folder, exist_ok=True)


def _all_outputs(api: Api) -> dict[str, Output]:
    try:
        outputs = {output.path: output for output in render(api)}
    except RenderError as error:
        raise OutputError(str(error)) from error
    outputs |= {output.path: output for output in _derived(outputs.values(), outputs.keys())}
    return outputs


def _derived(outputs: Iterable[Output], written: Set[str]) -> Iterator[Output]:
    unasync = Unasync()
    for output in outputs:
        folder, _, rest = output.path.partition("/")
        path = f"_sync/{rest}"
        if folder == "_async" and path not in written:
            origins = (*output.origins, "codegen/unasync.py")
            yield Output(path, unasync.convert(output.text), origins, "Derived")
    try:
        unasync.check_used()
    except UnusedRule as error:
        raise OutputError(str(error)) from error


def _tidy(folder: Path) -> None:
    """Let ruff drop unused imports, sort the others, and format everything."""
    beside = Path(sys.executable).with_name("ruff")
    ruff = [str(beside)] if beside.exists() else [sys.executable, "-m", "ruff"]
    for arguments in (["check", "--fix", "--select", "F401,I,RUF022"], ["format"]):
        command = [*ruff, *arguments, "--quiet", "--no-cache", "--isolated"]
        command += ["--line-length", "100", "--target-version", "py311"]
        if arguments[0] == "check":
            command += ["--config", "lint.isort.force-single-line=true"]
            command += ["--config", "lint.isort.order-by-type=false"]
        ran = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)
        if ran.returncode:
            raise OutputError(f"ruff {arguments[0]}: {ran.stdout}{ran.stderr}")


def _files(folder: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = Path(parent, name)
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def _remove_empty(folder: Path) -> None:
    for parent, _, _ in os.walk(folder, topdown=False):
        if parent != str(folder) and not set(os.listdir(parent)) - {"__pycache__"}:
            shutil.rmtree(parent)
