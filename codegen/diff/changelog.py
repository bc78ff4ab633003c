"""Run `python -m codegen changelog`: put the entry of a release into CHANGELOG.md."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

from attrs import evolve
from packaging.version import InvalidVersion
from packaging.version import Version

from codegen.diff.release import as_version
from codegen.diff.release import guarded
from codegen.diff.release import read
from codegen.diff.release import report_since
from codegen.diff.release import since_of
from codegen.diff.release import version_now
from codegen.diff.report.content import summary
from codegen.diff.report.markdown import changelog
from codegen.diff.source import SourceError

CHANGELOG = Path("CHANGELOG.md")
# The heading of a version, as `## [1.2.0] - 2026-03-04`; `## [Unreleased]` is none.
_HEADING = re.compile(r"^## +\[?v?(\d[^\]\s]*)", re.M)


@guarded
def run_changelog(options: argparse.Namespace) -> int:
    stated = options.version
    version = version_now() if stated is None else as_version("--version", stated)
    options.was = "0"  # it is not asked what the version was
    since = since_of(options)
    if since is None:
        raise SourceError("no tag has a spec; name the side to compare with, as `main:`")
    path: Path = options.file
    text = read(path)
    _check_new(path, text, version)
    day = options.today or date.today()
    report = report_since(options, since)
    entry = changelog(evolve(report, findings=report.counted), f"[{version}] - {day}")
    path.write_bytes(with_entry(text, entry).encode())
    print(f"{path}: wrote {version}, since {since.side}: {summary(report.counted)}")
    return 0


def _check_new(path: Path, text: str, version: Version) -> None:
    """Raise if the version stands there already, or a later one does."""
    for match in _HEADING.finditer(text):
        try:
            known = Version(match[1])
        except InvalidVersion:
            continue
        place = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
        if known == version:
            raise SourceError(f"{place}: {version} stands there already; nothing was written")
        if known > version:
            raise SourceError(f"{place}: {known} is later than {version}; nothing was written")


def with_entry(text: str, entry: str) -> str:
    """Return a changelog with an entry before those of other versions; the rest is as it was."""
    end = "\r\n" if "\r\n" in text else "\n"
    entry = entry.replace("\n", end)
    first = _HEADING.search(text)
    if first is not None:
        return f"{text[: first.start()]}{entry}{end}{text[first.start() :]}"
    return f"{text.rstrip()}{end}{end}{entry}" if text.strip() else entry
