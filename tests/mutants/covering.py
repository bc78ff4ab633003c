"""Which test runs which block, and how long it takes: found once, file by file of the tests."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from typing import NamedTuple

import pytest

from tests.mutants.forked import in_fork
from tests.mutants.forked import ROOT
from tests.mutants.forked import run_pytest

CACHE = ROOT / "build" / "mutants" / "covering"
SOURCES = (ROOT / "codegen", ROOT / "generated" / "crisp_client")
# These compare with what was written before, or are about faults themselves.
LEFT_OUT = ("tests/test_fresh.py", "tests/mutants/", "tests/oracle/")
LIMIT = 900.0
# A value that is kept for all tests of a file is made by the first of them alone.
FEW = 2


class Noted(NamedTuple):
    """What a file of tests does: each test's seconds, and the tests of each block."""

    seconds: dict[str, float]
    blocks: dict[str, list[str]]
    failed: list[str]


class Noting:
    """The plugin that notes."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.noted = Noted({}, defaultdict(list), [])
        self._made_by: dict[str, set[str]] = defaultdict(set)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._keep("")
        result = yield
        names = item.fixturenames if isinstance(item, pytest.Function) else ()
        self.seen.update(*(self._made_by[name] for name in names))
        self._keep(item.nodeid)
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Iterator[Any]:
        """Note what makes a fixture: one that is kept is made once, and many tests get it."""
        before = set(self.seen)
        self.seen.clear()
        try:
            return (yield)
        finally:
            if fixturedef.scope != "function":
                self._made_by[fixturedef.argname] |= self.seen
            self.seen |= before

    def _keep(self, test: str) -> None:
        seen = set(self.seen)  # at once: threads of the test may go on, and add to it
        for block in seen:
            self.noted.blocks[block].append(test)
        self.seen -= seen

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        seconds = self.noted.seconds
        seconds[report.nodeid] = seconds.get(report.nodeid, 0) + report.duration
        if report.failed or report.skipped:
            self.noted.failed.append(report.nodeid)


def test_files() -> list[str]:
    found = (path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))
    return sorted(path for path in found if not path.startswith(LEFT_OUT))


@functools.cache
def shared_key() -> str:
    """Return what changes with the code and the helpers of tests."""
    files = [path for folder in SOURCES for path in folder.rglob("*.py")]
    files += [p for p in (ROOT / "tests").rglob("*.py") if not p.name.startswith("test_")]
    digest = hashlib.sha256()
    for path in sorted(files):
        if not path.is_relative_to(ROOT / "tests" / "mutants"):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def key(path: str) -> str:
    return hashlib.sha256(shared_key().encode() + (ROOT / path).read_bytes()).hexdigest()[:16]


def noted(path: str) -> Noted | None:
    """Return what is known of a file of tests."""
    kept = _place(path)
    if kept.exists():
        known = json.loads(kept.read_text())
        if known.pop("key") == key(path):
            return Noted(**known)
    return None


def find(path: str) -> str:
    """Run a file of tests and keep what it does; return what went wrong, or nothing."""
    CACHE.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="mutants-"))
    try:
        work = functools.partial(_note, path, folder)
        if wrong := in_fork(work, LIMIT, folder / "log"):
            return f"{path} {wrong}: {(folder / 'log').read_text(errors='replace')[-500:]}"
        os.replace(folder / "noted.json", _place(path))
        return ""
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _place(path: str) -> Path:
    return CACHE / f"{path.replace('/', '.')}.json"


def _note(path: str, folder: Path) -> None:
    plugin = Noting()
    change = {
        "roots": [f"{folder}/" for folder in SOURCES],
        "root": str(ROOT),
        "blocks": str(folder / "blocks"),
        "kept": str(CACHE.parent / "noting"),
    }
    run_pytest([path], plugin, change, folder, plugin.seen.add)
    blocks = {block: set(tests) for block, tests in plugin.noted.blocks.items()}
    if (folder / "blocks").exists():
        for line in (folder / "blocks").read_text().splitlines():
            test, block = json.loads(line)
            blocks.setdefault(block, set()).add(test)
    kept = {
        "key": key(path),
        "seconds": {test: round(s, 4) for test, s in plugin.noted.seconds.items()},
        "blocks": {block: sorted(tests) for block, tests in sorted(blocks.items())},
        "failed": plugin.noted.failed,
    }
    (folder / "noted.json").write_text(json.dumps(kept))


class Covering:
    """All that is known, asked for a block."""

    def __init__(self, files: Sequence[str]) -> None:
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []
        self._of: dict[str, set[str]] = defaultdict(set)
        self._of_file: dict[str, set[str]] = defaultdict(set)
        for path in files:
            if (known := noted(path)) is None:
                continue
            self.failed += sorted(set(known.failed))
            usable = known.seconds.keys() - set(known.failed)
            self.seconds.update((test, known.seconds[test]) for test in usable)
            for block, tests in known.blocks.items():
                found = usable.intersection(tests)
                self._of[block] |= found
                self._of_file[block.rpartition(":")[0]] |= found
        self._beside: dict[str, set[str]] = defaultdict(set)
        for test in self.seconds:
            self._beside[test.split("::")[0]].add(test)

    def naming(self, function: str) -> set[str]:
        """Return the tests of each file that names a class, or a class and its method."""
        wanted = {name for name in function.split(".") if not name.startswith("__")}
        found: set[str] = set()
        for path, tests in self._beside.items():
            if wanted <= set(re.findall(r"\w+", (ROOT / path).read_text("utf-8"))):
                found |= tests
        return found

    def tests(self, blocks: Sequence[str], files: Iterable[Sequence[str]]) -> set[str]:
        """Return the tests to run for a fault in blocks.

        What is outside of functions, or runs only while tests are collected, counts as run by each
        test that runs another block of the first of `files` that any does, or of those after them:
        who uses a value that is made there need not run anything else of its file.
        """
        known = [self._of[block] for block in blocks if block in self._of]
        found = set().union(*known)
        for names in () if found or (blocks and not known) else files:
            is_last = bool(found)
            found = found.union(*(self._of_file[name] for name in names))
            if is_last:
                break
        counts: dict[str, int] = defaultdict(int)
        for test in found:
            counts[test.split("::")[0]] += 1
        alone = (self._beside[path] for path, count in counts.items() if count <= FEW)
        return found.union(*alone)
