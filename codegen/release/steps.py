"""Make a release in a clone: the version, the changelog, a commit, what is built of it, a tag.

The tree that the release is of is not touched before all of it is done.
"""

from __future__ import annotations

import subprocess
import tempfile
from datetime import date
from pathlib import Path

from attrs import frozen
from packaging.version import Version

from codegen.diff.changelog import with_entry
from codegen.diff.release import VERSION_FILE
from codegen.release.bom import write_bom
from codegen.release.notes import by_section
from codegen.release.notes import CHANGELOG
from codegen.release.notes import fragments
from codegen.release.notes import merged
from codegen.release.notes import Sections
from codegen.release.notes import without_unreleased
from codegen.release.notes import written
from codegen.release.package import build
from codegen.release.package import Built
from codegen.release.package import check
from codegen.release.package import digest
from codegen.release.package import ReleaseError
from codegen.release.package import run

SUMS, NOTES = "SHA256SUMS", "notes.md"


@frozen
class Release:
    version: Version
    day: date
    notes: Sections
    """What people wrote."""
    audit: str
    """The entry that the diff makes."""

    @property
    def tag(self) -> str:
        return f"v{self.version}"

    def entry(self) -> str:
        """Return the entry of the changelog: what people wrote, then what the audit found."""
        lines = self.audit.splitlines()[2:]
        found = by_section("the audit", "\n".join(line for line in lines if line != _NOTHING))
        return written(f"[{self.version}] - {self.day}", merged(self.notes, found))


_NOTHING = "Nothing that callers notice."


def git(root: Path, *arguments: str) -> str:
    ran = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True)
    if ran.returncode:
        raise ReleaseError(f"git {arguments[0]}: {ran.stderr.strip() or ran.stdout.strip()}")
    return ran.stdout.strip()


def cloned(root: Path, folder: Path) -> Path:
    """Clone what is checked out at `root`, with the name that its commits have."""
    clone = folder / "clone"
    git(root, "clone", "--quiet", str(root), str(clone))
    for key in ("user.name", "user.email"):
        try:
            git(clone, "config", key, git(root, "config", key))
        except ReleaseError:  # as where the environment states it
            continue
    return clone


def write(clone: Path, release: Release) -> str:
    """Write version and changelog, generate, and commit it; return the entry."""
    file = clone / VERSION_FILE
    lines = file.read_text("utf-8").splitlines()
    stated = f'__version__ = "{release.version}"'
    changed = [stated if line.startswith("__version__ = ") else line for line in lines]
    file.write_text("".join(f"{line}\n" for line in changed), "utf-8")
    run(clone, "codegen", "generate")
    entry = release.entry()
    changelog = clone / CHANGELOG
    text = without_unreleased(changelog.read_bytes().decode("utf-8"))
    changelog.write_bytes(with_entry(text, entry).encode())
    for path in fragments(clone):
        path.unlink()
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", f"Version {release.version}")
    return entry


def make(clone: Path, out: Path, entry: str) -> list[str]:
    """Build what is released of the last commit into a new folder; return what was found."""
    said = package(clone, out)
    for language in ("openapi", "asyncapi"):
        run(clone, "codegen", "export", language, "--out", str(out / f"{language}.json"))
    told = run(clone, "codegen", "site", "--out", str(clone.parent / "docs"))
    said.append(f"site: {told.strip().partition(': ')[2]}")
    (clone.parent / "docs/site").rename(out / "site")
    (out / NOTES).write_text(entry, "utf-8")
    _write_sums(out)
    return said


def package(root: Path, out: Path) -> list[str]:
    """Build wheel, sdist and SBOM of the last commit into a new folder; return what was found."""
    epoch = int(git(root, "log", "-1", "--format=%ct"))
    out.mkdir(parents=True)
    built = build(root, out, epoch)
    said = check(root, built)
    with tempfile.TemporaryDirectory() as folder:
        _compare(built, build(root, Path(folder), epoch))
    write_bom(built.wheel, epoch)
    return said


def _write_sums(out: Path) -> None:
    files = sorted(path for path in out.iterdir() if path.is_file())
    sums = "".join(f"{digest(path)}  {path.name}\n" for path in files)
    (out / SUMS).write_text(sums, "utf-8")


def _compare(one: Built, other: Built) -> None:
    for first, second in zip(one, other, strict=True):
        if digest(first) != digest(second):
            raise ReleaseError(f"two builds of {first.name} differ; the same commit must make one")


def tag(clone: Path, release: Release) -> None:
    git(clone, "tag", "--annotate", release.tag, "--message", f"crisp_client {release.version}")


def bring_back(root: Path, clone: Path, release: Release) -> None:
    """Take the tag of the clone and move the branch of `root` to it: both, or neither."""
    name = f"refs/tags/{release.tag}"
    git(root, "fetch", "--quiet", "--no-tags", str(clone), f"{name}:{name}")
    try:
        git(root, "merge", "--quiet", "--ff-only", name)
    except ReleaseError as error:
        git(root, "tag", "--delete", release.tag)
        raise ReleaseError(f"{error}\nsomething changed meanwhile; nothing was released") from None
