"""Run `python -m codegen drift`: from its options to a report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from pathlib import Path

from codegen.drift.compare import Comparison
from codegen.drift.exchange import exchange
from codegen.drift.explained import explain
from codegen.drift.explained import load_explanations
from codegen.drift.install import DriftError
from codegen.drift.install import install
from codegen.drift.install import KINDS
from codegen.drift.install import wanted
from codegen.drift.propose import problems_with
from codegen.drift.propose import proposals
from codegen.drift.report import as_json
from codegen.drift.report import markdown
from codegen.drift.report import Report
from codegen.drift.report import text
from codegen.drift.run import Process
from codegen.drift.run import Runner
from codegen.problems import SpecError
from codegen.resolve import load_api

EXPLAINED = Path("docs/drift.yaml")
USAGE = 2
_FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": text,
    "markdown": markdown,
    "json": as_json,
}


def run(options: argparse.Namespace) -> int:
    try:
        report = report_on(options.spec, _runners(options.clients or KINDS), options.explained)
    except DriftError as error:
        print(error, file=sys.stderr)
        return USAGE
    sys.stdout.write(_FORMATS[options.format](report))
    return 1 if report.open else 0


def _runners(clients: Iterable[str]) -> Iterable[Runner]:
    # All are checked before the first is installed.
    for client in [wanted(each) for each in clients]:
        yield Process(install(client))


def report_on(spec: Path, runners: Iterable[Runner], explained: Path | None = None) -> Report:
    """Compare a spec with clients; `explained` must be there, the default file may be."""
    comparison = Comparison(load_api(spec))
    path = explained or EXPLAINED
    if explained and not path.is_file():
        raise DriftError(f"{path}: there is no such file")
    try:
        known = load_explanations(path) if path.is_file() else []
    except SpecError as error:
        raise DriftError(str(error)) from None
    except OSError as error:
        raise DriftError(f"{path}: {error.strerror}") from None
    for runner in runners:
        client, sent = exchange(runner, comparison.api)
        comparison.add(client, sent)
    findings, notes = explain(comparison.findings(), known, comparison.calls)
    unknown = {found.subject for found in findings if not found.explained}
    proposed = proposals(comparison, [new for new in comparison.new if str(new) in unknown])
    return Report(
        comparison.calls,
        tuple(findings),
        tuple(notes),
        tuple(proposed),
        tuple(problems_with(spec, proposed)) if proposed else (),
    )
