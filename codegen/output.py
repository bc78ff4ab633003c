"""The package as files: rendered, derived, formatted and checked apart, then put in place.

Everything is made in a folder beside the package. Only when all of it is well are the files that
differ moved over, each in one step, so an error leaves the old package as it was.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
import tokenize
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from codegen.ir import Api
from codegen.render.tree import Output
from codegen.render.tree import render
from codegen.render.tree import RenderError
from codegen.unasync import Unasync
from codegen.unasync import UnusedRule

PACKAGE = "crisp_client"


class OutputError(Exception):
    """There is no new package: a fault of the templates or of the folder, not of the spec."""


@frozen
class Written:
    total: int
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@frozen
class Difference:
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
    with _fresh(api, target.parent) as (folder, outputs):
        _check_room(target, outputs)
        old, new = _files(target), _files(folder)
        changed = tuple(path for path in outputs if old.get(path) != new[path])
        removed = tuple(sorted(old.keys() - new.keys()))
        for path in changed:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(folder / path, target / path)
        for path in removed:
            (target / path).unlink()
        _remove_empty(target)
        return Written(len(new), changed, removed)


def _check_room(target: Path, outputs: Iterable[str]) -> None:
    """Refuses before anything is moved what would stop the moving half-way."""
    folders = {target} | {parent for p in outputs for parent in (target / p).parents}
    for folder in sorted(folders):
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is a file where a folder must be; remove it")
    for path in outputs:
        if (target / path).is_dir():
            raise OutputError(f"{target / path} is a folder where a file must be; remove it")


def check(api: Api, target: Path) -> list[Difference]:
    """What of `target` a fresh generation would change."""
    with _fresh(api) as (folder, outputs):
        old, new = _files(target), _files(folder)
    found = [
        Difference(
            str(target / path),
            "is missing" if path not in old else "differs",
            outputs[path].origins,
        )
        for path in outputs
        if old.get(path) != new[path]
    ]
    extra = sorted(old.keys() - new.keys())
    return found + [Difference(str(target / p), "comes from nowhere", ()) for p in extra]


@contextmanager
def _fresh(api: Api, parent: Path | None = None) -> Iterator[tuple[Path, Mapping[str, Output]]]:
    folder = Path(tempfile.mkdtemp(prefix=".generating-", dir=parent))
    try:
        outputs = {output.path: output for output in _all_outputs(api)}
        for path, output in sorted(outputs.items()):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            stamp = output.stamp if path.endswith(".py") else ""
            (folder / path).write_text(stamp + output.text, "utf-8", newline="\n")
        _tidy(folder)
        for path in outputs:
            if path.endswith(".py"):
                _parse(folder / path, path)
        yield folder, outputs
    finally:
        shutil.rmtree(folder)


def _all_outputs(api: Api) -> Iterator[Output]:
    try:
        outputs = list(render(api))
    except RenderError as error:
        raise OutputError(str(error)) from error
    yield from outputs
    written = {output.path for output in outputs}
    unasync = Unasync()
    for output in outputs:
        folder, _, rest = output.path.partition("/")
        path = f"_sync/{rest}"
        if folder == "_async" and path not in written:
            origins = (*output.origins, "codegen/unasync.py")
            yield Output(path, _sync(unasync, output), origins, "Derived")
    try:
        unasync.check_used()
    except UnusedRule as error:
        raise OutputError(str(error)) from error


def _sync(unasync: Unasync, output: Output) -> str:
    try:
        return unasync.convert(output.text)
    except (SyntaxError, tokenize.TokenError) as error:
        raise OutputError(f"{output.path}: {error}") from error


def _tidy(folder: Path) -> None:
    """Templates import what any of their files may need; ruff drops the rest."""
    for arguments in (["check", "--fix", "--select", "F401,I,RUF022"], ["format"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--quiet", "--no-cache", "--isolated"]
        command += ["--line-length", "100", "--target-version", "py311"]
        if arguments[0] == "check":
            command += ["--config", "lint.isort.force-single-line=true"]
            command += ["--config", "lint.isort.order-by-type=false"]
        ran = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)
        if ran.returncode:
            raise OutputError(f"ruff {arguments[0]}: {ran.stdout}{ran.stderr}")


def _parse(file: Path, path: str) -> None:
    try:
        ast.parse(file.read_text("utf-8"))
    except SyntaxError as error:
        raise OutputError(f"{path}:{error.lineno}: {error.msg}") from error


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _remove_empty(folder: Path) -> None:
    for path in sorted((p for p in folder.rglob("*") if p.is_dir()), reverse=True):
        if not any(child.name != "__pycache__" for child in path.iterdir()):
            shutil.rmtree(path)
