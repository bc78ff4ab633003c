"""Small programs and changes of the spec, and where a change reaches a program."""

from __future__ import annotations

import textwrap
from functools import cache
from pathlib import Path

from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.diff.usage.facts import Facts
from codegen.diff.usage.known import Known
from codegen.diff.usage.matching import uses_of
from codegen.diff.usage.program import read_program
from codegen.diff.usage.reading import read_facts
from codegen.ir import Api
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import changed
from tests.codegen.diff.specs import TODAY

W, T, E = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml"
S = "rest/shelves.yaml"
HEAD = """\
from crisp_client import AsyncCrispClient, CrispClient, Event, events, models, replace
from crisp_client import resources, webhooks
client = CrispClient()
"""

Change = tuple[str, str, str, str]
"""The file, the text that changes, what it is then, and the rule of the finding."""


@cache
def new_side(file: str, old: str, new: str) -> Api:
    return changed(file, old, new)


@cache
def found(change: Change) -> Finding:
    file, old, new, rule = change
    [finding] = [f for f in find(base(), new_side(file, old, new), TODAY) if f.rule.id == rule]
    return finding


def facts_of(folder: Path, new: Api, **modules: str) -> tuple[Facts, Known]:
    for name, text in modules.items():
        path = folder / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    known = Known(base(), new)
    return read_facts(read_program([str(folder)]), known), known


def marks(text: str, mark: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.rstrip().endswith(mark)]


def reached(folder: Path, change: Change, program: str) -> tuple[list[str], list[str]]:
    """Return the lines of a program that a change reaches: for sure, and perhaps."""
    text = HEAD + textwrap.dedent(program)
    facts, known = facts_of(folder, new_side(*change[:3]), main=text)
    uses = uses_of(found(change), facts, known)
    lines = text.splitlines()
    sure = {use.at.line for use in uses if use.sure}
    perhaps = {use.at.line for use in uses if not use.sure} - sure
    return (
        [lines[number - 1].strip() for number in sorted(sure)],
        [lines[number - 1].strip() for number in sorted(perhaps)],
    )
