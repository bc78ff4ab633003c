"""Faults that change nothing anybody can see, each with the reason: `equivalents.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from pathlib import Path

import attrs
import yaml

from tests.mutants.fault import Fault
from tests.mutants.faults import faults
from tests.mutants.forked import ROOT
from tests.mutants.sample import generated
from tests.mutants.sample import template

LIST = ROOT / "tests" / "mutants" / "equivalents.yaml"


@attrs.frozen
class Equivalent:
    """A fault by what is written, not by its line, so that the entry outlives what moves it."""

    file: str
    function: str
    was: str
    now: str
    why: str

    def means(self, fault: Fault) -> bool:
        known = (template(fault.file), fault.function, fault.was, fault.now)
        return known == (self.file, self.function, self.was, self.now)


class EquivalentsError(Exception):
    """An entry has no reason, or there is no such fault."""


def read(path: Path, root: Path) -> list[Equivalent]:
    """Return the entries; raise `EquivalentsError` with all that are wrong."""
    wrong, found = [], []
    for number, entry in enumerate(yaml.safe_load(path.read_text("utf-8")) or (), 1):
        try:
            found.append(Equivalent(**entry))
        except TypeError:
            names = ", ".join(attrs.fields_dict(Equivalent))
            wrong.append(f"{path}: entry {number}: must have {names}, and nothing else")
    wrong += [
        f"{path}: {entry.file}: `{entry.now}` has no `why`" for entry in found if not entry.why
    ]
    wrong += [
        f"{path}: {entry.file}: there is no fault that makes `{entry.was}` to `{entry.now}`"
        for entry in _unmatched(found, root)
    ]
    if wrong:
        raise EquivalentsError("\n".join(wrong))
    return found


def _unmatched(entries: Sequence[Equivalent], root: Path) -> Iterable[Equivalent]:
    for file in dict.fromkeys(entry.file for entry in entries):
        path = root / generated(file)
        possible = faults(generated(file), path.read_bytes()) if path.is_file() else []
        for entry in entries:
            if entry.file == file and not any(entry.means(fault) for fault in possible):
                yield entry
