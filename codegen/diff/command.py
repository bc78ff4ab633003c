"""Run `python -m codegen diff`: from its options to a report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from codegen.diff import history
from codegen.diff.judged import judged
from codegen.diff.report.annotations import github
from codegen.diff.report.content import Report
from codegen.diff.report.content import summary
from codegen.diff.report.html import html
from codegen.diff.report.machine import as_json
from codegen.diff.report.markdown import changelog
from codegen.diff.report.markdown import migration
from codegen.diff.report.markdown import pull_request
from codegen.diff.report.sarif import sarif
from codegen.diff.report.text import text
from codegen.diff.rules import Severity
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from codegen.diff.source import USAGE
from codegen.diff.witness.command import write_witnesses
from codegen.diff.witness.index import check_folder

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


def _run(options: argparse.Namespace) -> int:
    today = options.today or date.today()
    if options.history:
        if options.usage:
            raise SourceError("--usage needs two sides; --history has many")
        return _history(options, today)
    if options.old is None:
        raise SourceError("name the old side: a folder, or a git revision as `main:`")
    if options.witness:
        check_folder(options.witness)
    elif options.verify:
        raise SourceError("--verify tries witnesses; say with --witness where to write them")
    old, new = load_side(options.old), load_side(options.new)
    report = judged(options, old, new, today)
    if options.witness:
        write_witnesses(report, old, new, options.witness, options.verify)
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


def _history(options: argparse.Namespace, today: date) -> int:
    if options.witness:
        raise SourceError("--history compares many specs, and --witness two: name both sides")
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
