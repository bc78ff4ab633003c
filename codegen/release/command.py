"""Run `python -m codegen release`: from a clean tree to a tag, or to the reason why not."""

from __future__ import annotations

import argparse
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import evolve
from attrs import frozen
from packaging.version import Version

from codegen.diff.changelog import check_new
from codegen.diff.release import as_version
from codegen.diff.release import read
from codegen.diff.release import report_since
from codegen.diff.release import Since
from codegen.diff.release import since_of
from codegen.diff.release import told
from codegen.diff.release import VERSION_FILE
from codegen.diff.release import version_now
from codegen.diff.report.content import Report
from codegen.diff.report.markdown import changelog
from codegen.diff.source import SourceError
from codegen.diff.version import raised
from codegen.diff.version import Step
from codegen.diff.version import step
from codegen.diff.version import suffices
from codegen.release.notes import asked
from codegen.release.notes import CHANGELOG
from codegen.release.notes import from_fragments
from codegen.release.notes import merged
from codegen.release.notes import Sections
from codegen.release.notes import unreleased
from codegen.release.package import ReleaseError
from codegen.release.package import run as in_tree
from codegen.release.steps import bring_back
from codegen.release.steps import cloned
from codegen.release.steps import git
from codegen.release.steps import make
from codegen.release.steps import package
from codegen.release.steps import Release
from codegen.release.steps import tag
from codegen.release.steps import write
from codegen.release.workplace import status_of
from codegen.release.workplace import stoppable
from codegen.release.workplace import to_the_end
from codegen.release.workplace import workplace

_MOST_SHOWN = 10
_TESTS_SECONDS = 3600
# As policy.md promises. An index refuses a local version; an epoch is above all others for good.
_FORM = re.compile(r"\d+\.\d+\.\d+((a|b|rc)\d+)?")


@frozen
class Proposal:
    """What changed since the last release, and the version that this asks for."""

    since: Since
    report: Report
    notes: Sections
    needed: Version
    reasons: list[str]


def run(options: argparse.Namespace) -> int:
    root = Path.cwd()
    try:
        with stoppable():
            _run(options, root)
    except (ReleaseError, SourceError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; nothing was released", file=sys.stderr)
        return 128 + signal.SIGINT
    return 0


def _run(options: argparse.Namespace, root: Path) -> None:
    _is_clean(root)
    proposal = _propose(options, root)
    print(*proposal.reasons, sep="\n", flush=True)
    version = _version(options, proposal)
    if options.version is None and not options.dry:
        print(f"to release it: make release VERSION={version}; with DRY=1 nothing changes")
        return
    _release(options, root, proposal, version)


def run_package(options: argparse.Namespace) -> int:
    """Build what is published, and nothing else: the same bytes as in the release."""
    root = Path.cwd()
    try:
        _is_clean(root)
        if options.out.exists():
            raise ReleaseError(f"{options.out} is there already; remove it")
        print(*package(root, options.out), sep="\n")
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _is_clean(root: Path) -> None:
    changed = git(root, "status", "--porcelain").splitlines()
    if changed:
        rest = len(changed) - _MOST_SHOWN
        more = [f"and {rest} more"] if rest > 0 else []
        shown = "\n  ".join([*changed[:_MOST_SHOWN], *more])
        raise ReleaseError(f"what is released must be committed first:\n  {shown}")


def _propose(options: argparse.Namespace, root: Path) -> Proposal:
    options.old = f"{options.since.removesuffix(':')}:" if options.since else None
    options.new = "spec"
    since = since_of(options)
    if since is None:
        first = git(root, "log", "-1", "--format=%h", "--", str(VERSION_FILE))
        raise ReleaseError(
            f"no tag has a spec, so it is not known what the last release was. {first} wrote "
            f"the version {version_now()}: if that was it, tag it, or pass SINCE={first}"
        )
    report = report_since(options, since)
    notes = merged(unreleased(read(CHANGELOG)), from_fragments(root))
    needed = max(step(report.findings), asked(notes))
    if needed is Step.NONE:
        raise ReleaseError(f"nothing changed since {since.name}, and no notes are there")
    version = raised(since.version, needed)
    reasons = told(report, since, needed, version, "notes ask for it")
    return Proposal(since, report, notes, version, list(reasons))


def _version(options: argparse.Namespace, proposal: Proposal) -> Version:
    """Return the version of the release; raise if it does not fit."""
    if options.version is None:
        now = version_now()
        # Somebody may have decided on more.
        version = max(now, proposal.needed) if now > proposal.since.version else proposal.needed
    else:
        version = as_version("VERSION", options.version)
        if not _FORM.fullmatch(str(version)):
            raise ReleaseError(f"{version}: a version is as 1.2.3 or 1.3.0rc1")
    if version <= proposal.since.version:
        raise ReleaseError(f"{version} is not later than {proposal.since.version}")
    if not suffices(version, proposal.needed):
        raise ReleaseError(f"{version} is too low: it has to be {proposal.needed}, or higher")
    if git(Path.cwd(), "tag", "--list", f"v{version}"):
        raise ReleaseError(f"there is a tag v{version} already")
    check_new(CHANGELOG, read(CHANGELOG), version)
    return version


def _release(options: argparse.Namespace, root: Path, proposal: Proposal, version: Version) -> None:
    out: Path = root / options.out / (f"{version}-dry" if options.dry else str(version))
    if not options.dry:
        branch = git(root, "branch", "--show-current")
        if not branch:
            raise ReleaseError("no branch is checked out; the commit of a release belongs to one")
        git(root, "var", "GIT_COMMITTER_IDENT")  # rather than after the tests
        _test(root)
    day = options.today or date.today()
    report = evolve(proposal.report, findings=proposal.report.counted)
    release = Release(version, day, proposal.notes, changelog(report))
    # Beside where it goes, so that the last steps are renames.
    with workplace(out.parent) as folder:
        clone = cloned(root, folder)
        if options.dry:
            in_tree(clone, "codegen", "check")
        entry = write(clone, release)
        fresh = folder / "out"
        print(*make(clone, fresh, entry), sep="\n")
        tag(clone, release)
        commit = git(clone, "log", "-1", "--format=%h %s")
        with to_the_end():
            if not options.dry:
                bring_back(root, clone, release)
            shutil.rmtree(out, ignore_errors=True)
            fresh.rename(out)
    print(*_made(out.relative_to(root), commit, release), sep="\n")
    print(*(_next_of_dry(version) if options.dry else _next(out, root, release)), sep="\n")


def _test(root: Path) -> None:
    """Run what CI runs; afterwards the tree must be the same."""
    head = git(root, "rev-parse", "HEAD")
    try:
        status = status_of(["make", "--silent", "test"], root, _TESTS_SECONDS)
    except subprocess.TimeoutExpired:
        raise ReleaseError(f"make test: not done after {_TESTS_SECONDS} s") from None
    if status:
        raise ReleaseError("make test fails; nothing was released")
    _is_clean(root)
    if git(root, "rev-parse", "HEAD") != head:
        raise ReleaseError("the branch moved while the tests ran; nothing was released")


def _made(out: Path, commit: str, release: Release) -> Iterator[str]:
    yield f"commit {commit}, tag {release.tag}"
    for path in sorted(out.iterdir()):
        size = f"{path.stat().st_size / 1024:9,.0f} KiB" if path.is_file() else f"{'folder':>13}"
        yield f"{size}  {out / path.name}"


def _next_of_dry(version: Version) -> Iterator[str]:
    yield "a dry run: of `make test` only `make check` was run; the commit and the tag are gone"
    yield f"to release it: make release VERSION={version}"


def _next(out: Path, root: Path, release: Release) -> Iterator[str]:
    folder = out.relative_to(root)
    yield "nothing was uploaded. What is next:"
    yield f"  read the commit:  git show --stat {release.tag}; the notes are {folder / 'notes.md'}"
    yield f"  publish it:       git push --atomic REMOTE HEAD {release.tag}"
    yield "                    (.github/workflows/publish.yml builds the tag again, and publishes)"
    yield f"  or take it back:  git tag -d {release.tag} && git reset --keep HEAD^"
