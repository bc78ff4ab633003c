"""Say where a finding stands on the new side, which is what a pull request shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from attrs import frozen

from codegen.diff.findings import Finding
from codegen.diff.report.groups import Row
from codegen.diff.uses import Use
from codegen.ir import Api
from codegen.ir import Place


class Spot(NamedTuple):
    """A file with a line and a column, or a whole file; empty for what stands nowhere."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@frozen
class NewSide:
    """Where the files and declarations of the new spec are."""

    declared: dict[str, Place]
    """By name: operations, events and types, and the settings of api.yaml after its name."""
    files: frozenset[str]

    @classmethod
    def of(cls, api: Api) -> NewSide:
        declared = dict(_declared(api))
        return cls(declared, frozenset(place.file for place in declared.values()))

    def spot(self, finding: Finding) -> Spot:
        """Return the place of a finding; what is gone stands at its owner, or in its file."""
        old, new = finding.change.old, finding.change.new
        if new is not None:
            return Spot(*new)
        if (owner := self._owner(finding.change.subject)) is not None:
            return Spot(*owner)
        return Spot(old.file) if old is not None and old.file in self.files else Spot()

    def _owner(self, subject: str) -> Place | None:
        name = subject if subject.startswith("api.yaml ") else subject.partition(" ")[0]
        while name not in self.declared:
            name, dot, _ = name.rpartition(".")
            if not dot:
                return None
        return self.declared[name]

    @property
    def root(self) -> Spot:
        """Return the place that stands for the spec as a whole."""
        return Spot(*self.declared["api.yaml revision"])


def _declared(api: Api) -> Iterator[tuple[str, Place]]:
    for setting, place in api.platform.places.items():
        yield f"api.yaml {setting}", place
    for operation in api.operations():
        yield operation.key, operation.place
    for named in api.types.values():
        yield named.name, named.place
    for family in api.families:
        yield from ((event.name, event.place) for event in family.events)
        yield from ((emit.name, emit.place) for emit in family.emits)


def spot_of_use(use: Use) -> Spot:
    """Return a place of a program, its file as the repository that holds it names it."""
    path = Path(os.path.abspath(use.at.file))
    root = next((folder for folder in path.parents if (folder / ".git").exists()), None)
    file = use.at.file if root is None else path.relative_to(root).as_posix()
    return Spot(file, use.at.line, use.at.column)


def told_of(row: Row) -> str:
    """Return what was found of one thing in one line, which says where a thing that is gone was."""
    return f"{row.lead.change.subject}: {row.message}{where_it_was(row.lead)}"


def where_it_was(finding: Finding) -> str:
    """Return where a thing that is gone was; nothing of what is still there."""
    old = finding.change.old
    is_gone = old is not None and finding.change.new is None
    return f" (was in line {old.line} of {old.file})" if old and is_gone else ""
