"""A finding of lint: the rule, the place and the message."""

from __future__ import annotations

from attrs import frozen

from codegen.ir import Place
from codegen.lint.rules import RULES


@frozen(order=True)
class Finding:
    file: str
    line: int
    column: int
    rule: str
    message: str

    def __str__(self) -> str:
        severity = RULES[self.rule].severity
        return f"{self.file}:{self.line}:{self.column}: {severity}: {self.message} [{self.rule}]"


def finding(rule: str, place: Place, message: str) -> Finding:
    return Finding(place.file, place.line, place.column, rule, message)
