"""What came out for each fault: kept in a file as it comes, and printed at the end."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path

import attrs

from tests.mutants.covering import shared_key
from tests.mutants.covering import test_files
from tests.mutants.fault import Fault
from tests.mutants.sample import area
from tests.mutants.sample import PACKAGE
from tests.mutants.sample import template
from tests.mutants.trial import Outcome

EQUIVALENT = "equivalent"


class Results:
    """The file; an outcome in it holds until what it depends on is another."""

    def __init__(self, path: Path, root: Path) -> None:
        self._path = path
        self._root = root
        path.parent.mkdir(parents=True, exist_ok=True)

    def add(self, fault: Fault, outcome: Outcome) -> None:
        row = {"fault": attrs.asdict(fault), "outcome": attrs.asdict(outcome)}
        row["key"] = self._key(fault, outcome)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")

    def known(self) -> dict[Fault, Outcome]:
        found = {}
        for line in self._path.read_text("utf-8").splitlines() if self._path.exists() else ():
            row = json.loads(line)
            shaky = tuple(row["outcome"].pop("shaky"))
            fault, outcome = Fault(**row["fault"]), Outcome(**row["outcome"], shaky=shaky)
            if row["key"] == self._key(fault, outcome):
                found[fault] = outcome
        return found

    def _key(self, fault: Fault, outcome: Outcome) -> str:
        """A test that noticed notices until it changes; where none did, any may come to."""
        by = outcome.by.split("::")[0]
        names = [fault.file, by] if by else [fault.file, *test_files()]
        digest = hashlib.sha256(b"" if by else shared_key().encode())
        for name in names:
            path = self._root / name
            digest.update(path.read_bytes() if path.is_file() else b"")
        return digest.hexdigest()[:16]


def place(fault: Fault) -> str:
    """Return where one would make the fault: a file of the package has a line above its first."""
    line = fault.line - fault.file.startswith(PACKAGE)
    return f"{template(fault.file)}:{line}"


def table(outcomes: Mapping[Fault, Outcome]) -> Iterator[str]:
    """Yield the lines of the table by area."""
    heads = ("faults", "noticed", "by timeout", "equivalent", "share")
    yield f"{'area':18} " + " ".join(f"{head:>10}" for head in heads)
    areas = sorted({area(fault.file) for fault in outcomes})
    for name in areas:
        rows = [outcome for fault, outcome in outcomes.items() if area(fault.file) == name]
        yield _row(name, rows)
    yield _row("all", [*outcomes.values()])


def _row(name: str, rows: Sequence[Outcome]) -> str:
    late, equal = (sum(r.result == what for r in rows) for what in ("timeout", EQUIVALENT))
    noticed = late + sum(r.result == "noticed" for r in rows)
    return f"{name:18} {len(rows):10} {noticed:10} {late:10} {equal:10} {share(rows):10.1%}"


def share(rows: Iterable[Outcome]) -> float:
    """Return the part that was noticed of those that can be."""
    real = [row for row in rows if row.result != EQUIVALENT]
    return sum(row.result != "unnoticed" for row in real) / len(real) if real else 1.0


def unnoticed(outcomes: Mapping[Fault, Outcome]) -> Iterator[str]:
    """Yield what one has to know of each fault that no test noticed."""
    for fault in sorted(outcomes, key=lambda fault: (fault.file, fault.line)):
        outcome = outcomes[fault]
        if outcome.result == "unnoticed":
            tests = (
                f"{outcome.ran} of {outcome.of} tests ran"
                if outcome.loaded
                else "never imported by a test"
            )
            yield f"{place(fault)} {fault.function or 'outside of functions'}: {tests}"
            yield f"    - {fault.was}"
            yield f"    + {fault.now}"


def shaky(outcomes: Mapping[Fault, Outcome]) -> list[str]:
    """Return the tests that failed and passed with one fault: they tell nothing."""
    return sorted({test for outcome in outcomes.values() for test in outcome.shaky})
