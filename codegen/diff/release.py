"""Run `python -m codegen version`: compare with the last release, and say what the next is."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import frozen
from packaging.version import InvalidVersion
from packaging.version import Version

from codegen.diff.history import tags
from codegen.diff.judged import report_of
from codegen.diff.report.content import Report
from codegen.diff.report.groups import grouped
from codegen.diff.source import git
from codegen.diff.source import SourceError
from codegen.diff.source import USAGE
from codegen.diff.version import raised
from codegen.diff.version import Step
from codegen.diff.version import step
from codegen.diff.version import step_of
from codegen.diff.version import suffices

VERSION_FILE = Path("codegen/templates/_version.py")
_STATED = re.compile(r'^__version__ = "([^"]+)"$', re.M)
_MOST_REASONS = 5


def guarded(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    def safe(options: argparse.Namespace) -> int:
        try:
            return run(options)
        except SourceError as error:
            print(error, file=sys.stderr)
            return USAGE

    return safe


@frozen
class Since:
    """The release that is compared with."""

    side: str
    version: Version

    @property
    def name(self) -> str:
        return self.side.removesuffix(":")


@guarded
def run_version(options: argparse.Namespace) -> int:
    now = version_now()
    since = since_of(options)
    if since is None:
        print(f"nothing was released yet: no tag has a spec; {VERSION_FILE} says {now}")
        return 0
    report = report_since(options, since)
    asked = step(report.findings)
    needed = max(asked, Step[options.at_least.upper()])
    version = raised(since.version, needed)
    print(*told(report, since, needed, version, f"--at-least {needed}"), sep="\n")
    if suffices(now, version):
        print(f"{VERSION_FILE} says {now}, which will do")
        return 0
    print(f'{VERSION_FILE} says {now}; write `__version__ = "{version}"`')
    return 1 if options.check else 0


def told(
    report: Report, since: Since, needed: Step, version: Version, otherwise: str
) -> Iterator[str]:
    """Yield the version, and the findings that ask for it, or what `otherwise` does."""
    asked = step(report.findings)
    if needed is Step.NONE:
        yield f"{version}: nothing differs from {since.name}, so no version is needed"
        return
    yield f"{version}: {needed} after {since.version} ({since.name})"
    if needed is Step.MAJOR and not version.major:
        yield "  while it is 0.x, what breaks callers raises the second number"
    if needed > asked:
        yield f"  {otherwise}; the diff alone asks for {asked}"
        return
    reasons = grouped(finding for finding in report.findings if step_of(finding) is asked)
    for group in reasons[:_MOST_REASONS]:
        waived = "waived, " if group.lead.waived else ""
        yield f"  {waived}{group.severity}  {group.title}: {group.message}  [{group.rules}]"
    if (left := len(reasons) - _MOST_REASONS) > 0:
        yield f"  and {left} more of them"


def since_of(options: argparse.Namespace) -> Since | None:
    """Return the last release: what was named, or the last tag that has a spec."""
    if options.old is not None:
        side = options.old
    elif (found := _last_tag()) is not None:
        side = found
    else:
        return None
    if options.was is not None:
        return Since(side, as_version("--was", options.was))
    try:
        text = _text_of(side)
    except (SourceError, OSError):
        raise SourceError(f"{side}: {VERSION_FILE} is not there; pass `--was VERSION`") from None
    return Since(side, _stated(f"{side} {VERSION_FILE}", text))


def version_now() -> Version:
    """Return the version that the working tree has."""
    return _stated(VERSION_FILE.as_posix(), read(VERSION_FILE))


def _last_tag() -> str | None:
    for name, _ in reversed(tags()):
        try:
            git("cat-file", "-e", f"{name}spec/api.yaml")
        except SourceError:
            continue
        return name
    return None


def _text_of(side: str) -> str:
    """Return the version file of a side: of a revision of git, or beside the spec of a folder."""
    folder = Path(side)
    if not folder.is_dir() and side.endswith(":"):
        return git("show", "--end-of-options", f"{side}{VERSION_FILE.as_posix()}").decode()
    root = folder.parent if (folder / "api.yaml").is_file() else folder
    return (root / VERSION_FILE).read_text("utf-8")


def read(path: Path) -> str:
    """Return a file as it is, with the ends of its lines."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: {error}") from None


def _stated(where: str, text: str) -> Version:
    match = _STATED.search(text)
    if match is None:
        raise SourceError(f'{where}: there is no line `__version__ = "1.2.3"`')
    return as_version(where, match[1])


def as_version(where: str, text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:
        raise SourceError(f"{where}: {text!r} is no version, such as 1.2.3 or 1.3.0rc1") from None


def report_since(options: argparse.Namespace, since: Since) -> Report:
    options.old = since.side
    return report_of(options, options.today or date.today())
