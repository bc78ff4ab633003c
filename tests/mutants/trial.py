"""Put one fault into the code, in memory, and run the tests that run its block."""

from __future__ import annotations

import functools
import json
import math
import shutil
import tempfile
import time
from bisect import bisect
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import attrs
import pytest

from codegen.unasync import Unasync
from tests.imports import graph
from tests.imports import modules
from tests.mutants.covering import Covering
from tests.mutants.fault import Fault
from tests.mutants.forked import in_fork
from tests.mutants.forked import ROOT
from tests.mutants.forked import run_pytest
from tests.mutants.forked import TIMED_OUT

# The quickest tests come first, this many seconds of them; the others only if these notice nothing.
QUICK = 5.0
# What a test may take that took a second when it was measured, and what all may take beside.
SLACK, START = 5.0, 60.0


@attrs.frozen
class Outcome:
    result: str
    """`noticed`, `timeout` or `unnoticed`."""
    by: str = ""
    """The test that noticed, the file of tests that could not be imported, or when it was."""
    why: str = ""
    ran: int = 0
    """How many tests ran, and of how many that run the place."""
    of: int = 0
    seconds: float = 0
    shaky: tuple[str, ...] = ()
    """Tests that failed, and then passed with the same fault."""
    loaded: bool = True

    @property
    def is_cut(self) -> bool:
        """Whether tests that were left out may notice."""
        return self.result == "unnoticed" and self.ran < self.of


class Chosen:
    """The plugin that runs some tests, until one fails, and notes each at once."""

    def __init__(self, tests: Sequence[str], notes: Path) -> None:
        self._tests = set(tests)
        self._files = {test.split("::")[0]: at for at, test in reversed([*enumerate(tests)])}
        self._notes = notes

    def _note(self, what: str, test: str, why: str = "") -> None:
        with self._notes.open("a") as file:
            file.write(json.dumps([what, test, why]) + "\n")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._note("failed", report.nodeid, _last_line(report))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        found = [item for item in items if item.nodeid in self._tests]
        items[:] = sorted(found, key=lambda item: self._files[item.nodeid.split("::")[0]])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._note("started", nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._note("failed", report.nodeid, _last_line(report))
        elif report.when == "teardown":
            self._note("passed", report.nodeid)


def _last_line(report: Any) -> str:
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash else str(report.longrepr)
    lines = text.strip().splitlines() or [""]
    return (lines[0] if crash else lines[-1])[:200]


class Trial:
    """One fault and its tests."""

    def __init__(self, fault: Fault, covering: Covering, root: Path = ROOT) -> None:
        text = fault.applied((root / fault.file).read_bytes())
        twin = derived(root, fault.file)
        self.faults = {str(root / fault.file): text}
        if twin:
            self.faults[str(root / twin)] = Unasync().convert(text)
        files = [fault.file, *filter(None, [twin])]
        blocks = [f"{file}:{fault.block}" for file in files] if fault.block else []
        found = covering.tests(blocks, importers(root, files))
        if fault.function and not blocks:
            # The value of a field, or a default: tests that run the methods need not look at it.
            found |= covering.naming(fault.function)
        self._seconds = covering.seconds
        self.tests = sorted(found, key=lambda test: (covering.seconds[test], test))

    def outcome(self, most: float = math.inf) -> Outcome:
        """Run the tests until one notices, twice in a row; the quickest come first.

        Of these are run what takes `most` seconds without a fault, and at least one.
        """
        began = time.monotonic()
        folder = Path(tempfile.mkdtemp(prefix="mutants-"))
        try:
            found = self._outcome(folder, most)
            loaded = (folder / "loaded").exists() or not self.tests
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        seconds = round(time.monotonic() - began, 1)
        return attrs.evolve(found, seconds=seconds, of=len(self.tests), loaded=loaded)

    def _outcome(self, folder: Path, most: float) -> Outcome:
        ran, shaky = 0, []
        for tests in self._parts(most):
            left = tests
            while left:
                notes, ended = self._run(left, folder)
                passed = {test for what, test, _ in notes if what == "passed"}
                ran += len(passed)
                failed = _culprit(notes, ended)
                if failed is None:
                    break
                test, why = failed
                result = "timeout" if TIMED_OUT in why or "Timeout (>" in why else "noticed"
                if test not in left:
                    return Outcome(result, test or "before any test", why, ran)
                again = _culprit(*self._run([test], folder))
                if again:
                    return Outcome(result, test, why, ran + 1, shaky=tuple(shaky))
                shaky.append(test)
                left = [other for other in left if other not in passed and other != test]
        return Outcome("unnoticed", ran=ran + len(shaky), shaky=tuple(shaky))

    def _parts(self, most: float) -> Iterator[list[str]]:
        ends = [*accumulate(self._seconds[test] for test in self.tests)]
        quick, last = (max(1, bisect(ends, seconds)) for seconds in (min(QUICK, most), most))
        yield self.tests[:quick]
        if quick < last:
            yield self.tests[quick:last]

    def _run(self, tests: Sequence[str], folder: Path) -> tuple[list[list[str]], str]:
        notes = folder / "notes"
        notes.write_text("")
        slowest = max(self._seconds[test] for test in tests)
        limit = START + SLACK * sum(self._seconds[test] for test in tests)
        change = {"faults": self.faults, "loaded": str(folder / "loaded")}
        arguments = ["-x", f"--timeout={START / 2 + SLACK * slowest:.0f}"]
        arguments += sorted({test.split("::")[0] for test in tests})
        work = functools.partial(run_pytest, arguments, Chosen(tests, notes), change, folder)
        ended = in_fork(work, limit, folder / "log")
        return [json.loads(line) for line in notes.read_text().splitlines()], ended


def _culprit(notes: Iterable[Sequence[str]], ended: str) -> tuple[str, str] | None:
    """Return the test that failed, or was under way when the process ended, and why."""
    last = ""
    for what, test, why in notes:
        if what == "failed":
            return test, why
        last = test if what == "started" else ""
    return (last, ended) if ended else None


def derived(root: Path, file: str) -> str:
    """Return the file of `_sync/` that is derived from one of `_async/`, or nothing."""
    twin = file.replace("/_async/", "/_sync/")
    path = root / twin
    if twin == file or not path.exists():
        return ""
    return twin if path.read_text().startswith("# Derived from ") else ""


def importers(root: Path, files: Sequence[str]) -> Iterator[list[str]]:
    """Yield the files, then those that import them, then those that import these, and so on."""
    known, now = set(files), sorted(files)
    imports = _imports(root)
    while now:
        yield now
        now = sorted(f for f, found in imports.items() if f not in known and found & set(now))
        known.update(now)


@functools.cache
def _imports(root: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for folder, name in (("codegen", "codegen"), ("generated/crisp_client", "crisp_client")):
        paths = {
            module: path.relative_to(root).as_posix()
            for module, path in modules(root / folder).items()
        }
        for module, imported in graph(root / folder, name).items():
            found[paths[module]] = {paths[other] for other in imported if other in paths}
    return found
