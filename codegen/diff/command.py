"""Run `python -m codegen diff`: from its options to a report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from codegen.diff import history
from codegen.diff.report.annotations import github
from codegen.diff.report.content import Report
from codegen.diff.report.content import report_on
from codegen.diff.report.content import summary
from codegen.diff.report.html import html
from codegen.diff.report.machine import as_json
from codegen.diff.report.markdown import changelog
from codegen.diff.report.markdown import migration
from codegen.diff.report.markdown import pull_request
from codegen.diff.report.sarif import sarif
from codegen.diff.report.text import text
from codegen.diff.rules import Severity
from codegen.diff.severities import load_severities
from codegen.diff.severities import regrade
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from codegen.diff.waivers import load_waivers
from codegen.diff.waivers import waive
from codegen.problems import SpecError

WAIVERS, SEVERITIES = "waivers.yaml", "severity.yaml"
USAGE = 2
T = TypeVar("T")

_FORMATS: Mapping[str, Callable[[Report, Severity], str]] = {
    "markdown": pull_request,
    "html": lambda report, _: html(report),
    "json": lambda report, _: as_json(report),
    "github": github,
    "sarif": sarif,
    "changelog": lambda report, _: changelog(report),
    "migration": lambda report, _: migration(report),
}
_HISTORY: Mapping[str, Callable[[list[history.Step]], str]] = {
    "text": history.as_text,
    "changelog": history.as_changelog,
    "json": history.as_json,
}


def run(options: argparse.Namespace) -> int:
    try:
        return _run(options)
    except SourceError as error:
        print(error, file=sys.stderr)
        return USAGE


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SourceError(f"--today: {text!r} is not a day, as 2026-12-31") from None


def _run(options: argparse.Namespace) -> int:
    today = _day(options.today) if options.today else date.today()
    if options.history:
        return _history(options, today)
    if options.old is None:
        raise SourceError("name the old side: a folder, or a git revision as `main:`")
    report = _report(options, today)
    level = Severity[options.level.upper()]
    if options.format == "text":
        colour = not options.output and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        _write(options, text(report, level, colour))
    else:
        _write(options, _FORMATS[options.format](report, level))
    if options.output:
        print(f"{summary(report.counted)}; see {options.output}")
    threshold = None if options.fail_on == "never" else Severity[options.fail_on.upper()]
    return 1 if report.fails(threshold) else 0


def _report(options: argparse.Namespace, today: date) -> Report:
    old, new = load_side(options.old), load_side(options.new)
    report = report_on((options.old, old), (options.new, new), today)
    return with_agreed(report, today, options.severity, options.waivers)


def with_agreed(
    report: Report, today: date, severity_file: str | None = None, waiver_file: str | None = None
) -> Report:
    """Return a report by what was agreed to in `severity.yaml` and `waivers.yaml`."""
    severities = _agreed(load_severities, severity_file, SEVERITIES)
    found, notes = regrade(report.findings, severities or {})
    waivers = _agreed(load_waivers, waiver_file, WAIVERS)
    found, more = waive(found, waivers or [], today)
    return evolve(report, findings=tuple(found), notes=(*notes, *more))


def _agreed(load: Callable[[Path], T], named: str | None, usual: str) -> T | None:
    """Return what a file says that was agreed to; None if there is none and none was named."""
    path = Path(named or usual)
    if not path.is_file():
        if named:
            raise SourceError(f"{path}: there is no such file")
        return None
    try:
        return load(path)
    except SpecError as error:
        raise SourceError(str(error)) from None


def _history(options: argparse.Namespace, today: date) -> int:
    if options.format not in _HISTORY:
        raise SourceError(f"--history has the formats {', '.join(_HISTORY)}")
    _write(options, _HISTORY[options.format](history.steps(options.new, today)))
    return 0


def _write(options: argparse.Namespace, content: str) -> None:
    if options.output:
        try:
            Path(options.output).write_text(content, "utf-8")
        except OSError as error:
            raise SourceError(f"{options.output}: {error.strerror}") from None
    else:
        sys.stdout.write(content)
