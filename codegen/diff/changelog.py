"""Run `python -m codegen changelog`: put the entry of a release into CHANGELOG.md."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from contextlib import suppress
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
# What people write instead: another level, a word in front, a line below.
_LIKE_ONE = re.compile(r"^(##+ .*\d\.\d|.*\d\.\d.*\r?\n---+\s*$)", re.M)
_FENCED = re.compile(r"^(```|~~~).*?(^\1|\Z)", re.M | re.S)
_LINKS = re.compile(r"(^\[[^\]\n]+\]: [^\n]*\n*)+\Z", re.M)


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
    check_new(path, text, version)
    day = options.today or date.today()
    report = report_since(options, since)
    entry = changelog(evolve(report, findings=report.counted), f"[{version}] - {day}")
    try:
        path.write_bytes(with_entry(text, entry).encode())
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}") from None
    print(f"{path}: wrote {version}, since {since.name}: {summary(report.counted)}")
    return 0


def check_new(path: Path, text: str, version: Version) -> None:
    """Raise if the version stands there already, or a later one does, or none can be found."""
    shown = _without_fenced(text)
    if _HEADING.search(shown) is None and (like := _LIKE_ONE.search(shown)):
        raise SourceError(
            f"{_place(path, text, like)}: is this a version? Its heading must be as "
            "`## [1.2.3] - 2026-01-31`, to tell where the entry belongs; nothing was written"
        )
    for known, match in _versions(text):
        place = _place(path, text, match)
        if known == version:
            raise SourceError(f"{place}: {version} stands there already; nothing was written")
        if known > version:
            raise SourceError(f"{place}: {known} is later than {version}; nothing was written")


def _place(path: Path, text: str, match: re.Match[str]) -> str:
    return f"{path}:{text.count(chr(10), 0, match.start()) + 1}"


def _versions(text: str) -> Iterator[tuple[Version, re.Match[str]]]:
    for match in _HEADING.finditer(_without_fenced(text)):
        with suppress(InvalidVersion):
            yield Version(match[1]), match


def _without_fenced(text: str) -> str:
    """Return a text with blanks in place of what it shows as code; all else stays where it is."""
    return _FENCED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def with_entry(text: str, entry: str) -> str:
    """Return a changelog with an entry before those of other versions; the rest is as it was.

    Where the versions ascend, it comes last.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    entry = entry.replace("\n", end)
    first = _HEADING.search(_without_fenced(text))
    known = [version for version, _ in _versions(text)]
    if first is not None and not (known and known[0] < known[-1]):
        return f"{text[: first.start()]}{entry}{end}{text[first.start() :]}"
    links = _LINKS.search(text)
    rest = text[links.start() :] if links else ""
    before = text.removesuffix(rest).rstrip()
    return end.join([*([before, ""] if before else []), entry, *([rest] if rest else [])])
