"""Try the witnesses of many changes at once: one type check, and one process for each side."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path

from attrs import field
from attrs import frozen

from codegen.diff.findings import find
from codegen.diff.witness import verify
from codegen.diff.witness.program import Witness
from codegen.diff.witness.table import witnesses
from codegen.ir import Api
from codegen.output import all_outputs
from tests.codegen.diff.specs import TODAY
from tests.codegen.diff.truth import write_seen

# The emulator has the same types in every package, but for its tiers.
_OWN = re.compile(r"from crisp_client(?!\.testing)")


@frozen
class Tried:
    """A witness of a change, and why it does not work; empty if it does."""

    change: str
    witness: Witness = field(repr=False)
    trouble: str

    def __str__(self) -> str:
        finding = self.witness.finding
        return f"{self.change} {finding.rule.id} {finding.change.subject}: {self.trouble}"


def tried(changes: Mapping[str, tuple[Api, Api]], folder: Path) -> list[Tried]:
    """Write and try a witness of each breaking finding of some changes, given as both sides."""
    found = [
        (change, witness)
        for change, sides in changes.items()
        for witness in witnesses(*sides, find(*sides, TODAY))
    ]
    shown = [(change, witness) for change, witness in found if witness.program is not None]
    paths = [
        verify.write_program(witness, folder / "programs" / f"{change}_{witness.name}")
        for change, witness in shown
    ]
    packages = _Packages(folder, [api for sides in changes.values() for api in sides])
    uses: list[dict[Path, Api]] = [
        {path: changes[change][side] for (change, _), path in zip(shown, paths, strict=True)}
        for side in (0, 1)
    ]
    refused = packages.type_errors(uses)
    ran = [verify.runs(packages.jobs(used)) for used in uses]
    worked = []
    for (change, witness), path in zip(shown, paths, strict=True):
        old, new = (verify.Ended(refused[side][path], ran[side][path]) for side in (0, 1))
        worked.append(Tried(change, witness, verify.trouble(witness, old, new)))
    return worked + [Tried(change, w, w.reason) for change, w in found if w.program is None]


class _Packages:
    """The packages of some specs, each with a name of its own."""

    def __init__(self, folder: Path, apis: Iterable[Api]) -> None:
        self.folder = folder
        self.apis = {id(api): api for api in apis}

    def name(self, api: Api) -> str:
        return f"package_{list(self.apis).index(id(api))}"

    def jobs(self, uses: Mapping[Path, Api]) -> Iterable[tuple[Path, list[Path]]]:
        by_package: dict[int, list[Path]] = {}
        for path, api in uses.items():
            by_package.setdefault(id(api), []).append(path)
        return [(self._written(self.apis[key]), paths) for key, paths in by_package.items()]

    def _written(self, api: Api) -> Path:
        """Write a package, of which most files are those of the first one."""
        first, target = self.folder / "package_0", self.folder / self.name(api)
        if target.exists():
            return target
        for path, output in all_outputs(api).items():
            file, known = target / "crisp_client" / path, first / "crisp_client" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if known.exists() and known.read_bytes() == output.content:
                os.link(known, file)
            else:
                file.write_bytes(output.content)
        return target

    def type_errors(self, uses: Sequence[Mapping[Path, Api]]) -> list[dict[Path, str]]:
        """Run mypy once, over a copy of each program for each side."""
        folder = self.folder / "types"
        apis = {self.name(api): api for api in self.apis.values()}
        write_seen(folder, next(iter(apis.values())), apis)
        written: dict[Path, tuple[int, Path]] = {}
        for side, used in enumerate(uses):
            for path, api in used.items():
                file = folder / f"side_{side}_{path.name}"
                file.write_text(_OWN.sub(f"from {self.name(api)}", path.read_text()))
                written[file] = side, path
        found: list[dict[Path, str]] = [{} for _ in uses]
        for file, error in verify.type_errors(list(written), folder).items():
            side, path = written[file]
            found[side][path] = error
        return found
