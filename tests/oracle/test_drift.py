"""Crisp's official clients beside the spec, and against the emulator: they were not made from it.

`make oracle` says when Node is missing; the clients are installed into build/drift when asked for.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.drift.command import report_on
from codegen.drift.exchange import exchange
from codegen.drift.install import install
from codegen.drift.install import wanted
from codegen.drift.report import Report
from codegen.drift.run import Process
from codegen.naming import snake
from crisp_client.testing import Emulator
from tests.codegen.specs import real_api
from tests.codegen.test_migration import CLIENTS
from tests.codegen.test_migration import facts
from tests.codegen.test_migration import told
from tests.emulator.official import run_all

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec"
API = real_api()
ROWS = json.loads((ROOT / "tests/data/reference.json").read_text("utf-8"))["operations"]
FORMER = "2026-01-29"
"""The revision that Node 10.10.6 speaks."""
SILENT = {"pypi@1.1.23": {"plugin.unsubscribe_plugin_from_website"}}
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not shutil.which("npm"), reason="Node and npm are not installed"),
]


@cache
def process(client: str) -> Process:
    return Process(install(wanted(client), ROOT / "build/drift"))


@cache
def report(*clients: str) -> Report:
    return report_on(SPEC, map(process, clients), ROOT / "docs/drift.yaml")


def test_the_newest_have_nothing_that_is_not_explained() -> None:
    found = report("node@11.3.0", "pypi@1.1.23")
    assert [str(each) for each in found.open] == []
    assert found.notes == ()
    assert found.proposals == ()
    [node, pypi] = found.calls.values()
    assert node[0] == 229
    assert node[1] > 340
    assert pypi[0] == 80


def test_the_one_before_lacks_what_the_revision_brought_and_nothing_else() -> None:
    """The revision reversed: all that it lacks came later, and all that came later it lacks."""
    found = report("node@10.10.6", "pypi@1.1.23")
    by_rule: dict[str, set[str]] = {}
    for each in found.open:
        by_rule.setdefault(each.rule, set()).add(each.subject)
    later = {o.key for o in API.operations() if o.since > FORMER and o.shares is None}
    assert len(later) == 22
    assert by_rule.keys() == {"route-lost", "route-moved", "key-lost", "answer-lost"}
    assert by_rule["route-lost"] == later
    assert by_rule["route-moved"] == moved()
    assert len(moved()) == 4
    keys = [each for each in found.open if each.rule in ("key-lost", "answer-lost")]
    assert [str(each) for each in keys if each.since <= FORMER] == []
    assert found.notes == ()


def moved() -> set[str]:
    """The operations whose names stood for other routes, as was written down at the time."""
    former: dict[str, set[tuple[str, str]]] = {}
    for row in ROWS:
        for method in row["node"]:
            name = snake(method.rpartition(".")[2])
            former.setdefault(name, set()).add((row["method"], row["path"]))
    return {
        operation.key
        for operation in API.operations()
        if operation.shares is None
        and operation.name in former
        and (operation.method, re.sub(r"\?}", "}", operation.path)) not in former[operation.name]
    }


def test_the_reference_data_says_of_methods_what_they_do() -> None:
    """Data that was collected by hand, against the client that it speaks of."""
    _, sent = exchange(process("node@10.10.6"), API)
    made: dict[str, set[tuple[str, str]]] = {}
    for one in sent:
        paths = {(request.verb, request.path) for request in one.requests}
        made.setdefault(one.call.method.name, set()).update(paths)
    wrong = {
        (method, row["path"]): made.get(method)
        for row in ROWS
        for method in row["node"]
        if not any(
            verb == row["method"] and re.fullmatch(re.sub(r"{\w+}", "[^/]+", row["path"]), path)
            for verb, path in made.get(method, ())
        )
    }
    assert wrong == {}


def test_the_facts_of_the_migration_are_those_of_the_clients() -> None:
    for name in ("node@11.3.0", "pypi@1.1.23"):
        assert facts(process(name)) == told(name.partition("@")[0])
    path = process("node@11.3.0").installed.folder / "node_modules/crisp-api/lib/crisp.ts"
    source = path.read_text("utf-8")
    known = re.search(r"DEFAULT_RTM_EVENTS = \[(.*?)\];", source, re.DOTALL)[1]
    assert re.findall(r'^ *"(.+)"', known, re.MULTILINE) == list(CLIENTS["node"].events)


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.mark.parametrize("name", ["node@10.10.6", "node@11.3.0", "pypi@1.1.23"])
def test_every_method_runs_against_the_emulator(crisp: Emulator, name: str) -> None:
    """Each call takes a route of the spec, and is answered as Crisp answers."""
    run = run_all(process(name), API, crisp)
    assert {one.call.method.name for one in run.sent} == {m.name for m in run.client.methods}
    assert run.unknown == []
    assert run.broken.keys() == SILENT.get(name, set()), run.broken
    assert len(run.served) > 0.85 * len(run.client.methods)


def test_a_version_that_does_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    for client, known in (("node@99.0.0", "11.3.0"), ("pypi@99.0.0", "1.1.23")):
        assert main(["drift", client, "--spec", str(SPEC)]) == 2
        said = capsys.readouterr().err
        assert "has no crisp-api 99.0.0; it has " in said
        assert known in said
