"""Write a report as one HTML page, with search and filters, that loads nothing else.

It can be read without its script, too. Text of the spec is escaped everywhere. If some were not,
the page's content security policy would still allow its own script alone, by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import jinja2
from markupsafe import Markup

from codegen.diff.report.content import AUDIENCES
from codegen.diff.report.content import capital
from codegen.diff.report.content import places
from codegen.diff.report.content import remarks
from codegen.diff.report.content import Report
from codegen.diff.report.content import SEVERITIES
from codegen.diff.report.content import spans
from codegen.diff.report.content import summary
from codegen.diff.report.groups import grouped
from codegen.diff.rules import Audience
from codegen.diff.rules import Severity

_HERE = Path(__file__).parent
_EXPLAINED = {
    Audience.WIRE: ("Wire", "requests, answers, events"),
    Audience.PYTHON: ("Python", "programs that run"),
    Audience.TYPES: ("Types", "checks by mypy or pyright"),
}
_MEANINGS = {
    Severity.BREAKING: "Correct callers stop working.",
    Severity.DANGEROUS: "Callers still work, but may get something that they do not expect.",
    Severity.COMPATIBLE: "Callers need not change.",
    Severity.DOCS: "Only texts changed.",
}


def html(report: Report) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(grouped=grouped, places=places, remarks=remarks)
    environment.filters.update(spans=spans, summary=summary, capital=capital)
    style, script = ((_HERE / name).read_text("utf-8") for name in ("page.css", "page.js"))
    return environment.get_template("page.html.j2").render(
        report=report,
        verdict=_verdict(report),
        severities=SEVERITIES,
        audiences=AUDIENCES,
        explained=_EXPLAINED.items(),
        meanings=_MEANINGS,
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _verdict(report: Report) -> str:
    if not report.findings:
        return "Nothing differs"
    breaking, dangerous = (len(report.of(s)) for s in (Severity.BREAKING, Severity.DANGEROUS))
    if breaking:
        return "1 change breaks callers" if breaking == 1 else f"{breaking} changes break callers"
    if dangerous:
        return f"Nothing breaks; {dangerous} to look at"
    return "Nothing breaks"
