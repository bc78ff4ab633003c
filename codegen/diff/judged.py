"""Compare two sides as a command line asks: by what was agreed to, and for a program."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from codegen.diff.report.content import Report
from codegen.diff.report.content import report_on
from codegen.diff.severities import load_severities
from codegen.diff.severities import regrade
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from codegen.diff.usage.report import reaching
from codegen.diff.waivers import load_waivers
from codegen.diff.waivers import waive
from codegen.ir import Api
from codegen.problems import SpecError

WAIVERS, SEVERITIES = "waivers.yaml", "severity.yaml"
T = TypeVar("T")


def report_of(options: argparse.Namespace, today: date) -> Report:
    """Compare the two sides of a command line; findings may be waived."""
    return judged(options, load_side(options.old), load_side(options.new), today)


def judged(options: argparse.Namespace, old: Api, new: Api, today: date) -> Report:
    """Return a report on two sides that are loaded, as the options of the command ask for it."""
    report = report_on((options.old, old), (options.new, new), today)
    report = with_agreed(report, today, options.severity, options.waivers)
    paths = getattr(options, "usage", None)
    return reaching(report, old, new, paths) if paths else report


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
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}") from None
