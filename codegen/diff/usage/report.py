"""Keep the findings of a report that reach a program, each with the places where it does."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from codegen.diff.report.content import Report
from codegen.diff.usage.known import Known
from codegen.diff.usage.matching import holds_for_all
from codegen.diff.usage.matching import uses_of
from codegen.diff.usage.program import read_program
from codegen.diff.usage.reading import read_facts
from codegen.diff.uses import Usage
from codegen.ir import Api


def reaching(report: Report, old: Api, new: Api, paths: Sequence[str]) -> Report:
    """Return a report of what reaches the programs at some paths."""
    program = read_program(paths)
    known = Known(old, new)
    facts = read_facts(program, known)
    found = [evolve(f, uses=uses_of(f, facts, known)) for f in report.findings]
    kept = tuple(f for f in found if f.uses or holds_for_all(f))
    untold = sorted(dict.fromkeys(facts.untold))
    usage = Usage(
        paths=tuple(paths),
        files=len(program.modules),
        hidden=len(found) - len(kept),
        untold=tuple(f"{at}: {why}" for at, why in untold),
        unread=program.unread,
        first=program.modules[0].file,
    )
    return evolve(report, findings=kept, usage=usage)
