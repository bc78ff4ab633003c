"""Write the package: render and derive its files, format them, compare, put them in place.

Only if nothing failed are the files that changed written to a temporary folder beside the package
and moved over, each in one step, so an error leaves the old package as it was.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
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
# The first line of a file in `_sync/` that is not derived from `_async/`; the reason follows.
BY_HAND = re.compile(r"# Written by hand: \S")


class OutputError(Exception):
    """The package could not be made: the templates or the folder are wrong, not the spec."""


class Written(NamedTuple):
    total: int
    changed: tuple[str, ...]
    removed: tuple[str, ...]


class Difference(NamedTuple):
    """A file that is not as the spec makes it, and the files to edit instead."""

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
        raise OutputError(f"{target.parent} cannot be made a folder: {error.strerror}") from error
    outputs = all_outputs(api)
    new, old = _finished(outputs), _files(target)
    changed = _changed(new, old)
    _check_room(target, outputs)
    with _temporary({path: new[path] for path in changed}, target.parent) as folder:
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
    """Raise, before anything is moved, for what would stop the move half-way."""
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
    outputs = all_outputs(api)
    old = _files(target)
    found = [
        Difference(
            str(target / path),
            "is missing" if path not in old else "differs",
            outputs[path].origins,
        )
        for path in _changed(_finished(outputs), old)
    ]
    extra = sorted(old.keys() - outputs.keys())
    return found + [Difference(str(target / p), "comes from nowhere", ()) for p in extra]


def _changed(new: Mapping[str, bytes], old: Mapping[str, bytes]) -> tuple[str, ...]:
    return tuple(path for path, content in new.items() if old.get(path) != content)


def _finished(outputs: Mapping[str, Output]) -> dict[str, bytes]:
    """Return the files as they are to be: a copy is formatted where it is copied from."""
    contents = {path: output.content for path, output in outputs.items()}
    made = {path: contents[path] for path, output in outputs.items() if output.how != "Copied"}
    with _temporary(made) as folder:
        _tidy(folder)
        return contents | _files(folder)


@contextmanager
def _temporary(contents: Mapping[str, bytes], parent: Path | None = None) -> Iterator[Path]:
    """Write files of the package to a temporary folder inside `parent`."""
    root = Path(tempfile.mkdtemp(prefix=".generating-", dir=parent))
    try:
        folder = root / PACKAGE
        _make_folders(folder, contents)
        for path, content in contents.items():
            (folder / path).write_bytes(content)
        yield folder
    finally:
        shutil.rmtree(root)


def _make_folders(root: Path, paths: Iterable[str]) -> None:
    for folder in sorted({os.path.dirname(f"{root}/{path}") for path in paths}):
        os.makedirs(folder, exist_ok=True)


def all_outputs(api: Api) -> dict[str, Output]:
    """Return every file of the package by its path, before ruff formats it."""
    try:
        outputs = {output.path: output for output in render(api)}
    except RenderError as error:
        raise OutputError(str(error)) from error
    twins = {
        path.replace("_async/", "_sync/"): output
        for path, output in outputs.items()
        if path.startswith("_async/")
    }
    _check_marks(outputs.values(), twins)
    derivable = {path: twin for path, twin in twins.items() if path not in outputs}
    return outputs | {output.path: output for output in _derived(derivable)}


def _derived(twins: Mapping[str, Output]) -> Iterator[Output]:
    """Yield the files of `_sync/`, each made from its twin in `_async/`."""
    unasync = Unasync()
    for path, twin in twins.items():
        origins = (*twin.origins, "codegen/unasync.py")
        yield Output(path, unasync.convert(twin.text), origins, "Derived")
    try:
        unasync.check_used()
    except UnusedRule as error:
        raise OutputError(str(error)) from error


def _check_marks(outputs: Iterable[Output], twins: Mapping[str, Output]) -> None:
    """Raise for a file in `_sync/` that does not say that it is written by hand."""
    for output in outputs:
        if not output.path.startswith("_sync/") or BY_HAND.match(output.text):
            continue
        what = "is not derived from `_async/`, as the files beside it are"
        if output.path in twins:
            what = f"replaces the file that is derived from {twins[output.path].origins[-1]}"
        raise OutputError(
            f"{output.origins[-1]} {what}: remove it, or let its first line be "
            "`# Written by hand: ` and the reason"
        )


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
