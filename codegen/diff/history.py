"""Make the log of API changes: compare each tag of git with the one before it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from codegen.diff.report.content import Report
from codegen.diff.report.content import report_on
from codegen.diff.report.content import summary
from codegen.diff.report.groups import grouped
from codegen.diff.report.machine import document
from codegen.diff.report.markdown import changelog
from codegen.diff.rules import Severity
from codegen.diff.source import git
from codegen.diff.source import is_shallow
from codegen.diff.source import load_side
from codegen.diff.source import SourceError
from codegen.diff.source import UNSHALLOW
from codegen.ir import Api
from codegen.problems import SpecError

_FORMAT = "%(refname:short) %(creatordate:short)"


@frozen
class Step:
    title: str
    """The name of the newer side: a tag with its day, or `Unreleased`."""
    report: Report | None
    trouble: str = ""
    """The reason why there is no report."""


def steps(working: str, today: date) -> list[Step]:
    """Return the steps, the newest first; tags without a spec are left out."""
    return list(_steps(working, today))[::-1]


def _steps(working: str, today: date) -> Iterator[Step]:
    known: tuple[str, Api] | None = None
    for name, title in [*tags(), (working, "Unreleased")]:
        try:
            api = load_side(name)
        except SourceError:
            continue
        except SpecError as error:
            yield Step(title, None, f"its spec cannot be read: {error.problems[0]}")
            continue
        if known is None:
            yield Step(title, None, "the first that can be read")
        else:
            yield Step(title, report_on(known, (name, api), today))
        known = name, api


def tags() -> list[tuple[str, str]]:
    """Return the tags that are ancestors of HEAD, the oldest first."""
    # The last key sorts first.
    sort = ["--sort=version:refname", "--sort=creatordate"]
    listed = git("for-each-ref", *sort, "--merged=HEAD", f"--format={_FORMAT}", "refs/tags")
    rows = [line.rsplit(" ", 1) for line in listed.decode(errors="replace").splitlines()]
    if not rows and is_shallow():
        raise SourceError(f"no tag is here; {UNSHALLOW}")
    return [(f"{name}:", f"{name} - {day}") for name, day in rows]


def as_text(found: list[Step]) -> str:
    return "".join(f"{line}\n" for step in found for line in _lines(step))


def _lines(step: Step) -> Iterator[str]:
    if step.report is None:
        yield f"{step.title}: {step.trouble}"
        return
    yield f"{step.title}: {summary(step.report.findings)}"
    for group in grouped(f for f in step.report.findings if f.severity > Severity.DOCS):
        yield f"  {group.severity!s:<10}  {', '.join(group.entries)}: {group.message}"


def as_changelog(found: list[Step]) -> str:
    return "\n".join(
        changelog(step.report, step.title)
        if step.report
        else f"## {step.title}\n\n{step.trouble.capitalize()}.\n"
        for step in found
    )


def as_json(found: list[Step]) -> str:
    listed = [
        {
            "title": step.title,
            "trouble": step.trouble or None,
            "report": step.report and document(step.report),
        }
        for step in found
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"
