"""Show the meaning of a change in `git diff`, as a driver for the files of a spec.

    spec/**/*.yaml diff=crisp-spec                                          # .gitattributes
    git config diff.crisp-spec.command ".venv/bin/python -m codegen diff-driver"

Git calls it once for each file that differs, with both versions of the file, and does not say
which commits are compared. One file is no spec. So each side is a whole tree that has this version:
the working tree, the index, or a commit. Only what the file itself says is shown.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from attrs import evolve
from attrs import frozen

from codegen.diff.change import Change
from codegen.diff.judged import with_agreed
from codegen.diff.report.content import report_on
from codegen.diff.report.text import text
from codegen.diff.rules import Severity
from codegen.diff.source import git
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from codegen.diff.source import USAGE
from codegen.ir import Api
from codegen.problems import SpecError

ABSENT = "."
"""What git says instead of the hash of a file that is not there."""


@frozen
class _Version:
    """One version of a file, as git hands it over."""

    path: str
    content: str
    """Path of a file with the content; it may be a temporary one."""
    blob: str
    """The hash of the content; zeros if git does not know it yet."""

    def is_in(self, blob: str) -> bool:
        """Tell whether a tree has this version, by what it has at the path: zeros for nothing."""
        return not blob.strip("0") if self.blob == ABSENT else blob == self.blob

    def is_in_working_tree(self) -> bool:
        file = Path(self.path)
        if self.blob == ABSENT:
            return not file.exists()
        return file.is_file() and file.read_bytes() == Path(self.content).read_bytes()


def run(arguments: Sequence[str], today: date) -> int:
    """Print what a file changes; git takes any other status than 0 for a crash."""
    if len(arguments) == 1:
        print(f"{arguments[0]}: not merged yet")
        return 0
    if len(arguments) not in (7, 9):
        print("git calls this with 7 arguments; see docs/diff.md", file=sys.stderr)
        return USAGE
    path, old_file, old_blob, _, new_file, new_blob, _, *renamed = arguments
    old = _Version(path, old_file, old_blob)
    new = _Version(renamed[0] if renamed else path, new_file, new_blob)
    name = path if old.path == new.path else f"{path} -> {new.path}"
    try:
        before = _loaded(old, (_committed, _staged, _working))
        after = _loaded(new, (_working, _staged, _committed))
    except OSError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return USAGE
    except (SourceError, SpecError) as error:
        print(f"{name}: its meaning cannot be told.\n{error}\n")
        sys.stdout.flush()
        shown = ["git", "--no-pager", "diff", "--no-ext-diff", "--no-index", "--"]
        subprocess.run([*shown, old_file, new_file], check=False)
        return 0
    report = report_on((old_blob, before), (new_blob, after), today)
    try:
        report = with_agreed(report, today)
    except SourceError as error:
        print(error)
    found = tuple(f for f in report.findings if _files(f.change) & {old.path, new.path})
    colour = not os.environ.get("NO_COLOR") and (
        sys.stdout.isatty() or bool(os.environ.get("GIT_PAGER_IN_USE"))
    )
    print(f"{name}\n\n{text(evolve(report, findings=found, notes=()), Severity.DOCS, colour)}")
    return 0


def _files(change: Change) -> set[str]:
    return {place.file for place in (change.old, change.new) if place is not None}


_Trees = Callable[[_Version], Iterator[str]]


def _loaded(version: _Version, kinds: Sequence[_Trees]) -> Api:
    """Return the spec of the first tree that has the version and can be read."""
    trouble: SourceError | SpecError | None = None
    for trees in kinds:
        try:
            names = list(trees(version))
        except SourceError as error:  # as of an index with conflicts
            trouble, names = trouble or error, []
        for name in names:
            try:
                return load_side(name)
            except (SourceError, SpecError) as error:
                trouble = trouble or error
    raise trouble or SourceError(f"no tree has this version of {version.path}")


# Each yields the names of trees that have a version, for `load_side`


def _working(version: _Version) -> Iterator[str]:
    if version.is_in_working_tree():
        yield "."


def _staged(version: _Version) -> Iterator[str]:
    listed = git("ls-files", "--stage", "--", version.path).decode().split()
    if version.is_in(listed[1] if listed else ""):
        yield f"{git('write-tree').decode().strip()}:"


def _committed(version: _Version) -> Iterator[str]:
    """Yield HEAD, and then commits of all branches, each before or after the version came."""
    listed = git("ls-tree", "HEAD", "--", version.path).decode().split()
    if version.is_in(listed[2] if listed else ""):
        yield "HEAD:"
    logged = git("log", "--all", "--raw", "--no-abbrev", "--no-renames", "--format=%H", "--",
                 version.path)  # fmt: skip
    commit = ""
    for line in logged.decode().splitlines():
        if not line.startswith(":"):
            commit = line or commit
            continue
        _, _, before, after, *_ = line.split()
        if version.is_in(after):
            yield f"{commit}:"
        if version.is_in(before):
            yield f"{commit}^:"
