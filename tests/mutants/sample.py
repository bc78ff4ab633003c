"""Which files are in which area, and a sample of their faults that a seed fixes."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from tests.mutants.fault import Fault
from tests.mutants.faults import faults
from tests.mutants.faults import is_fault
from tests.mutants.forked import ROOT

PACKAGE = "generated/crisp_client"
TEMPLATES = "codegen/templates"
_FILLED_IN = re.compile(r"\{[{%#]")
# The longest of them that a path begins with says the area of a file.
AREAS = {
    f"{PACKAGE}/": "package",
    "codegen/": "codegen",
    "codegen/load/": "load",
    "codegen/resolve/": "resolve",
    "codegen/render/": "render",
    "codegen/language/": "language",
    "codegen/lint/": "lint",
    "codegen/diff/": "diff",
    "codegen/diff/report/": "diff/report",
    "codegen/diff/usage/": "diff/usage",
    "codegen/diff/witness/": "diff/witness",
    "codegen/drift/": "drift",
    "codegen/export/": "export",
    "codegen/release/": "release",
    "codegen/site/": "site",
    f"{PACKAGE}/_runtime/": "runtime",
    f"{PACKAGE}/_runtime/data/": "runtime/data",
    f"{PACKAGE}/_runtime/dispatch/": "runtime/dispatch",
    f"{PACKAGE}/_runtime/http/": "runtime/http",
    f"{PACKAGE}/_runtime/realtime/": "runtime/realtime",
    f"{PACKAGE}/_runtime/rest/": "runtime/rest",
    f"{PACKAGE}/_runtime/upload/": "runtime/upload",
    f"{PACKAGE}/_async/": "clients",
    f"{PACKAGE}/_sync/": "clients",
    f"{PACKAGE}/_operations/": "cli",
    f"{PACKAGE}/cli/": "cli",
    f"{PACKAGE}/mcp/": "mcp",
    f"{PACKAGE}/webhooks/": "webhooks",
    f"{PACKAGE}/workers/": "workers",
    f"{PACKAGE}/testing/": "testing",
    f"{PACKAGE}/testing/_handlers/": "testing/handlers",
}


def area(file: str) -> str:
    return AREAS[max((prefix for prefix in AREAS if file.startswith(prefix)), key=len)]


def template(file: str) -> str:
    """Return what one edits instead of a file of the package."""
    copied = file.replace(PACKAGE, TEMPLATES)
    return copied if (ROOT / copied).exists() else f"{copied}.j2"


def generated(file: str) -> str:
    """Return the file of the package that a template makes."""
    return file.replace(TEMPLATES, PACKAGE).removesuffix(".j2")


def files(root: Path) -> list[str]:
    """Return the files to put faults into: all that are written by hand as they are run."""
    found = (path.relative_to(root).as_posix() for path in (root / "codegen").rglob("*.py*"))
    names = [generated(name) for name in found if _is_by_hand(root, name)]
    return sorted(name for name in names if any(name.startswith(prefix) for prefix in AREAS))


def _is_by_hand(root: Path, name: str) -> bool:
    """Tell whether a file is Python, or a template that fills nothing in."""
    if not name.endswith(".py.j2"):
        return name.endswith(".py")
    return "{" not in name and not _FILLED_IN.search((root / name).read_text("utf-8"))


def sample(
    root: Path, names: Iterable[str], size: int, seed: str, areas: Sequence[str] = ()
) -> list[Fault]:
    """Return as many faults, more of an area with more lines, and at least some of each.

    A line of the area comes first, then a kind of fault on it, then one of that kind: so a table
    or a long condition does not fill the sample.
    """
    lines: dict[str, dict[tuple[str, int], list[Fault]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        if areas and area(name) not in areas:
            continue
        for fault in faults(name, (root / name).read_bytes()):
            lines[area(name)][name, fault.line].append(fault)
    chosen: list[Fault] = []
    for name, count in shares({name: len(found) for name, found in lines.items()}, size).items():
        chance = random.Random(f"{seed} {name}")
        order = sorted(lines[name])
        chance.shuffle(order)
        picked = (_pick(root, lines[name][line], chance) for line in order)
        chosen += islice(filter(None, picked), count)
    random.Random(seed).shuffle(chosen)
    return chosen


def shares(lines: Mapping[str, int], size: int) -> dict[str, int]:
    """Return how many faults each area gets: a third alike, the rest by its lines."""
    if not lines:
        return {}
    total = sum(lines.values())
    exact = {n: size / 3 / len(lines) + size * 2 / 3 * count / total for n, count in lines.items()}
    found = {name: int(share) for name, share in exact.items()}
    missing = size - sum(found.values())
    for name in sorted(exact, key=lambda name: found[name] - exact[name])[:missing]:
        found[name] += 1
    return found


def _pick(root: Path, found: Sequence[Fault], chance: random.Random) -> Fault | None:
    kinds = sorted({fault.kind for fault in found})
    kind = chance.choice(kinds)
    fault = chance.choice([fault for fault in found if fault.kind == kind])
    return fault if is_fault(fault, (root / fault.file).read_bytes()) else None
