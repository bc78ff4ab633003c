"""The program of a witness: its lines, how it fails, and the text of its file."""

from __future__ import annotations

import enum

from attrs import frozen

from codegen.diff.findings import Finding
from codegen.render.text import docstring


class Fails(enum.Flag):
    """How a program fails on the new package."""

    TYPES = 1
    """mypy refuses it."""
    RUNS = 2
    """It ends with an exception when it runs."""

    def __str__(self) -> str:
        return " and ".join((member.name or "").lower() for member in self)


TYPES, RUNS = Fails.TYPES, Fails.RUNS
BOTH = TYPES | RUNS


@frozen
class Program:
    lines: tuple[str, ...]
    fails: Fails


def program(fails: Fails, *lines: str) -> Program:
    return Program(lines, fails)


Made = Program | str
"""A program, or the reason why there is none."""


@frozen
class Witness:
    """A breaking finding with the program that shows it, or the reason why there is none."""

    finding: Finding
    program: Program | None
    reason: str = ""

    @property
    def name(self) -> str:
        """The name of its file, which stays while the change stays the same."""
        rule = self.finding.rule.id.translate(str.maketrans(".-", "__"))
        return f"{rule}_{self.finding.fingerprint}.py"


def text(finding: Finding, shown: Program) -> str:
    """Return the file of a witness. Text of the spec stands in its docstring only, escaped."""
    title = " ".join(f"{finding.change.subject}: {finding.message}".split())
    return "\n".join(
        [
            f'"""{docstring(title)}',
            "",
            f"Rule {finding.rule.id}, finding {finding.fingerprint}. The old package runs it, and",
            f"mypy --strict accepts it there; with the new one, {_how(shown)}.",
            '"""',
            "",
            f"# fails on the new package: {shown.fails}",
            "",
            *shown.lines,
            "",
        ]
    )


def _how(shown: Program) -> str:
    told = {TYPES: "mypy refuses it", RUNS: "it ends with an exception"}
    return " and ".join(text for way, text in told.items() if way in shown.fails)
