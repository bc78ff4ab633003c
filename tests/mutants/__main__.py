"""Put faults into the code, one at a time, and tell which the tests notice: `make mutants`."""

from __future__ import annotations

import argparse
import math
import os
import signal
import sys
import traceback
from collections.abc import Callable
from collections.abc import Sequence
from typing import TypeVar

from tests.mutants import covering
from tests.mutants import equivalents
from tests.mutants.fault import Fault
from tests.mutants.forked import ROOT
from tests.mutants.forked import warm
from tests.mutants.results import EQUIVALENT
from tests.mutants.results import place
from tests.mutants.results import Results
from tests.mutants.results import shaky
from tests.mutants.results import share
from tests.mutants.results import table
from tests.mutants.results import unnoticed
from tests.mutants.sample import AREAS
from tests.mutants.sample import files
from tests.mutants.sample import sample
from tests.mutants.trial import Outcome
from tests.mutants.trial import Trial

T = TypeVar("T")
LEAST = 0.92


def main() -> int:
    asked = _arguments()
    # So that it ends what it started; in the background, SIGINT is ignored.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        argued = equivalents.read(equivalents.LIST, ROOT)
    except equivalents.EquivalentsError as error:
        print(error, file=sys.stderr)
        return 2
    faults = sample(ROOT, files(ROOT), asked.number, asked.seed, asked.area)
    results = Results(ROOT / "build" / "mutants" / "results.jsonl", ROOT)
    known = results.known()
    equal = [fault for fault in faults if any(entry.means(fault) for entry in argued)]
    if asked.most == math.inf:
        known = {fault: outcome for fault, outcome in known.items() if not outcome.is_cut}
    todo = [fault for fault in faults if fault not in known and fault not in equal]
    if todo:
        if not asked.cold:
            warm()
        covered = _cover(asked.jobs)

        def try_out(fault: Fault) -> None:
            outcome = Trial(fault, covered).outcome(asked.most)
            results.add(fault, outcome)
            tests = f"by none of {outcome.ran} tests, of {outcome.of}"
            told = f"{outcome.result} {outcome.by or tests}"
            print(f"{outcome.seconds:6.1f} s  {place(fault)} {told}", flush=True)

        print(f"{len(todo)} faults to try, of {len(faults)}", flush=True)
        _share_out(todo, asked.jobs, try_out)
        known = results.known()
    found = {fault: known[fault] for fault in faults if fault in known}
    found |= {fault: Outcome(EQUIVALENT) for fault in equal}
    print("\n".join(["", *table(found), "", *unnoticed(found)]))
    if tests := shaky(found):
        print("\nFailed, then passed with the same fault:", *tests, sep="\n    ")
    if len(found) < len(faults):
        print(f"\n{len(faults) - len(found)} faults could not be tried; see above")
        return 2
    return share(found.values()) < LEAST


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--number", type=int, default=400)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--most", type=float, default=math.inf, metavar="SECONDS")
    parser.add_argument("--cold", action="store_true", help="import no library beforehand")
    areas = sorted(set(AREAS.values()))
    parser.add_argument("--area", nargs="*", default=(), choices=areas, metavar="AREA")
    return parser.parse_args()


def _cover(jobs: int) -> covering.Covering:
    """Find which tests run what, where it is not known."""
    tests = covering.test_files()
    if unknown := [path for path in tests if covering.noted(path) is None]:
        print(f"which code do the tests run? {len(unknown)} files of them to see", flush=True)

        def find(path: str) -> None:
            if wrong := covering.find(path):
                print(wrong, flush=True)

        _share_out(unknown, jobs, find)
    if missing := [path for path in tests if covering.noted(path) is None]:
        print("left out, since it is not known what they run:", *missing, sep="\n    ")
    covered = covering.Covering(tests)
    if covered.failed:
        print("left out, skipped or failed without a fault:", *covered.failed, sep="\n    ")
    return covered


def _share_out(items: Sequence[T], jobs: int, work: Callable[[T], None]) -> None:
    """Do it for each item, in as many processes; this one only waits."""
    children = []
    for number in range(jobs):
        if not (pid := os.fork()):
            try:
                _each(items[number::jobs], work)
            finally:
                os._exit(0)
        children.append(pid)
    try:
        for pid in children:
            os.waitpid(pid, 0)
    except BaseException:
        for pid in children:
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)
        raise


def _each(items: Sequence[T], work: Callable[[T], None]) -> None:
    for item in items:
        try:
            work(item)
        except KeyboardInterrupt:
            return
        except Exception:
            traceback.print_exc()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped; the same command goes on from here")
