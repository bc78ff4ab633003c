"""Griffe knows nothing of the spec; what it finds broken in a package, a finding explains."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import griffe
import pytest

from codegen.diff.findings import find
from codegen.diff.findings import Finding
from codegen.diff.rules import Severity
from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.modelnames import model_names
from codegen.naming import camel
from codegen.naming import constant
from codegen.naming import snake
from codegen.output import all_outputs
from tests.codegen.diff.cases import Case
from tests.codegen.diff.cases import read_cases
from tests.codegen.diff.specs import base
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.figures import Report

CASES = read_cases()
# What is compared: all that is public, and the resources behind `client.<resource>`.
RESOURCE = "_sync.resources.widget"
# What is no part of that, and programs and servers: they are the same whatever the spec says.
LEFT_OUT = ("testing/", "_async/", "cli/", "mcp/", "workers/", "webhooks/", "stores/")


def package(api: Api) -> griffe.Module:
    with tempfile.TemporaryDirectory() as folder:
        for path, output in all_outputs(api).items():
            if not path.startswith(LEFT_OUT):
                target = Path(folder, "crisp_client", path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(output.content)
        found = griffe.load("crisp_client", search_paths=[folder], resolve_aliases=True)
    assert isinstance(found, griffe.Module)
    return found


@cache
def base_package() -> griffe.Module:
    return package(base())


def breaks(old: griffe.Module, new: griffe.Module) -> Iterator[str]:
    """Paths of what is broken, as `models.thing.Thing.size`."""
    for one, other in ((old, new), (old[RESOURCE], new[RESOURCE])):
        for found in griffe.find_breaking_changes(one, other):
            yield found.obj.path.removeprefix("crisp_client.")


def explains(finding: Finding, path: str, old: Api) -> bool:
    """Return whether a finding, of more than words, is about the thing at a path."""
    if finding.severity < Severity.DANGEROUS:
        return False
    change = finding.change
    # The datetime beside a time goes with it.
    area, *names = path.removesuffix("_utc").split(".")
    if change.part == "handle":
        handle = change.subject.rpartition(".")[2]
        made = camel(handle) + "Handle"
        return bool({handle, made, f"Async{made}"} & set(names))
    if area == "_sync" and names[0] == "handles":
        (handle,) = [one for one in old.platform.handles if one.name == names[1]]
        made = {
            operation.key: [name for name, _ in methods_on(handle, operation, old)]
            for operation in operations_of(handle, old)
        }
        return any(names[-1] in made.get(key, ()) for key in finding.operations)
    if area == "_sync" and names[0] == "resources":
        method = names[3].removeprefix("iter_").removeprefix("wait_for_")
        return any(operation == f"{names[1]}.{method}" for operation in finding.operations) or (
            change.name in (method, f"iter_{method}", f"wait_for_{method}")
        )
    if area == "events":
        events = {constant(e.name): e.name for e in old.events()}
        events |= {e.class_name: e.name for e in old.events()}
        touched = {events[name] for name in names if name in events}
        return bool(touched & set(finding.events)) or (
            finding.rule.id == "event.moved" and len(names) == 1
        )
    owners = {
        model.owner
        for model in model_names(old)
        if {model.name, f"decode_{snake(model.name)}"} & set(names) or [model.module] == names
    }
    about = {change.subject.partition(" ")[0].partition(".")[0], change.subject, change.name}
    about |= {origin.partition(" ")[2] for origin in change.origins}
    return bool(owners & about) or bool(about & set(names))


def unexplained(case: Case) -> list[str]:
    new = loaded(case.files)
    sides = [(base(), base_package()), (new, package(new))]
    found = []
    for (old_api, old), (new_api, other) in (sides, sides[::-1]):
        findings = find(old_api, new_api, TODAY)
        found += [
            f"{case.name}: {path}"
            for path in breaks(old, other)
            if not any(explains(finding, path, old_api) for finding in findings)
        ]
    return found


@pytest.mark.parametrize("case", CASES[::96], ids=lambda case: case.name)
def test_a_few_cases(case: Case) -> None:
    assert unexplained(case) == []


def test_griffe_sees_something() -> None:
    (case,) = [case for case in CASES if case.name == "a field of an answer goes"]
    assert list(breaks(base_package(), package(loaded(case.files)))) == ["models.thing.Thing.part"]


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_every_case(report: Report) -> None:
    seen, wrong = 0, []
    for case in CASES:
        new = package(loaded(case.files))
        seen += len([*breaks(base_package(), new), *breaks(new, base_package())])
        wrong += unexplained(case)
    assert wrong == []
    report(f"{seen} breaks that griffe reports in {2 * len(CASES)} comparisons are all explained")
