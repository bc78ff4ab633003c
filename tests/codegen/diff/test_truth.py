"""Compare what the rules call breaking with what old callers do: random edits of a real resource.

The callers are right ones: each operation by position and by keyword, every word and every form of
a message, each field of each result and event with its type. The emulator is that of the edited
spec, and answers from it alone. What neither a type checker nor a server can see is not among the
edits: units, forms of ids, scopes, what a default means.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

import pytest

from codegen.diff.findings import find
from codegen.diff.rules import Severity
from codegen.ir import Api
from crisp_client.testing import _app
from crisp_client.testing import _call
from crisp_client.testing import Emulator
from crisp_client.testing._handlers import fallback
from tests.codegen.diff.edits import edited
from tests.codegen.diff.slice import read_slice
from tests.codegen.diff.slice import written
from tests.codegen.diff.specs import loaded
from tests.codegen.diff.specs import TODAY
from tests.codegen.diff.truth import OldCallers
from tests.codegen.diff.truth import type_errors
from tests.codegen.specs import build
from tests.figures import Report


@pytest.fixture
def callers(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OldCallers]:
    # Nothing that the emulator knows by itself: every address is known, every answer described.
    monkeypatch.setattr(_app._handlers, "handler_of", lambda route: fallback.answer)
    monkeypatch.setattr(_call.Call, "check_addressed", lambda call: None)
    files = written(read_slice())
    package = build(tmp_path_factory.mktemp("old"), files)
    with Emulator(seed=1, enforce_tiers=True) as crisp:
        yield OldCallers(loaded(files), package, crisp)


def edits(seeds: range) -> dict[str, tuple[str, Api]]:
    return {f"edit_{seed}": edited(seed) for seed in seeds}


def disagreements(
    callers: OldCallers, edits: Mapping[str, tuple[str, Api]], tmp_path: Path
) -> list[str]:
    refused = type_errors(tmp_path, callers.api, {name: api for name, (_, api) in edits.items()})
    found = []
    for name, (done, api) in edits.items():
        trouble = [*callers.on_the_wire(api), *refused[name]]
        findings = find(callers.api, api, TODAY)
        breaking = [f for f in findings if f.severity is Severity.BREAKING]
        if bool(breaking) != bool(trouble):
            said = [f"{f.rule.id} {f.change.subject}" for f in findings]
            found.append(f"{name} {done}\n    said {said}\n    was {trouble[:3]}")
    return found


@pytest.mark.timeout(300)
def test_a_few_edits(callers: OldCallers, tmp_path: Path) -> None:
    """If nothing was edited, nothing breaks: then the callers are right, too."""
    none = {"none": ("nothing", callers.api)}
    found = disagreements(callers, none | edits(range(1000, 1004)), tmp_path)
    assert found == [], "\n".join(found)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_two_hundred_edits(callers: OldCallers, tmp_path: Path, report: Report) -> None:
    found = disagreements(callers, edits(range(200)), tmp_path)
    agreed = 200 - len(found)
    report("\n".join([f"{agreed} of 200 edits are classified as old callers fare", *found]))
    assert agreed >= 198
