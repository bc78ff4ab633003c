"""The files of a spec folder to declarations, all problems of all files in one run."""

from __future__ import annotations

from pathlib import Path

from attrs import define
from attrs import Factory

from codegen.ir import Emit
from codegen.ir import Event
from codegen.ir import Family
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import Platform
from codegen.load.apifile import read_platform
from codegen.load.block import Block
from codegen.load.declare import Declarer
from codegen.load.yamlsrc import Map
from codegen.load.yamlsrc import MAX_BYTES
from codegen.load.yamlsrc import read
from codegen.naming import family_problem
from codegen.naming import operation_problem
from codegen.naming import resource_problem
from codegen.problems import Problems
from codegen.problems import shorten

FOLDERS = ("rest", "rtm", "types")


@define
class Declarations:
    """What the files say, before any reference is followed."""

    platform: Platform | None = None
    types: list[NamedType] = Factory(list)
    operations: list[Operation] = Factory(list)
    families: list[Family] = Factory(list)


def load(folder: Path, problems: Problems) -> Declarations:
    """Read every file below `folder`; places name the files relative to the folder's parent."""
    found = Declarations()
    if not folder.is_dir():
        what = "this is no folder" if folder.exists() else "there is no such folder"
        problems.add(Place(str(folder), 1, 1), f"{what}; a spec folder holds `api.yaml`")
        return found
    above = folder.resolve().name or "spec"
    declarer = Declarer(problems)
    for path in sorted(p for p in folder.rglob("*") if not p.is_dir()):
        relative = path.relative_to(folder)
        name = f"{above}/{relative.as_posix()}"
        area = relative.parts[0] if len(relative.parts) == 2 else ""
        start = Place(name, 1, 1)
        if relative.as_posix() != "api.yaml" and (area not in FOLDERS or path.suffix != ".yaml"):
            problems.add(
                start, f"unexpected file; a spec has api.yaml and *.yaml in {', '.join(FOLDERS)}"
            )
        elif problem := operation_problem(path.stem):
            problems.add(start, f"the file name {shorten(path.stem)} {problem}")
        elif (data := _data(path, start, problems)) is not None:
            declare(found, data, name, area, declarer)
    if found.platform is None and not any(p.file.endswith("api.yaml") for p in problems.found):
        problems.add(Place(f"{above}/api.yaml", 1, 1), "the file is missing")
    return found


def declare(found: Declarations, data: bytes, name: str, area: str, declarer: Declarer) -> None:
    """Add what one file says; `area` is its folder."""
    if (root := read(data, name, declarer.problems)) is not None:
        stem = name.rpartition("/")[2].removesuffix(".yaml")
        _READERS[area](found, root, stem, declarer)


def _data(path: Path, start: Place, problems: Problems) -> bytes | None:
    """What the file holds, as far as it may; a pipe or a broken link is a problem, not a wait."""
    try:
        if not path.is_file():
            raise OSError("it is no file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        problems.add(start, f"cannot be read: {error.strerror or error}")
        return None


def _types(found: Declarations, block: Block, module: str, declarer: Declarer) -> None:
    for key, node in block.entries("types"):
        if (named := declarer.named_type(key, node, module)) is not None:
            found.types.append(named)


def _rest(found: Declarations, root: Map, stem: str, declarer: Declarer) -> None:
    file = Block(root, "rest file", "the file", root.place, declarer.problems)
    resource = file.text("resource")
    if resource and (problem := resource_problem(resource)):
        declarer.problems.add(
            file.place_of("resource"), f"the resource name {shorten(resource)} {problem}"
        )
        return
    for key, node in file.entries("operations"):
        if (operation := declarer.operation(resource, key, node, file)) is not None:
            found.operations.append(operation)
    _types(found, file, stem, declarer)


def _rtm(found: Declarations, root: Map, stem: str, declarer: Declarer) -> None:
    file = Block(root, "rtm file", "the file", root.place, declarer.problems)
    family = file.text("family")
    if family and (problem := family_problem(family)):
        declarer.problems.add(
            file.place_of("family"), f"the family name {shorten(family)} {problem}"
        )
        return
    events: list[Event] = []
    for key, node in file.entries("events"):
        if (event := declarer.event(family, key, node, file)) is not None:
            events.append(event)
    emits: list[Emit] = []
    for key, node in file.entries("emits"):
        if (emit := declarer.emit(family, key, node)) is not None:
            emits.append(emit)
    found.families.append(Family(family, root.place.file, tuple(events), tuple(emits)))
    _types(found, file, f"{stem}_events", declarer)


def _shared(found: Declarations, root: Map, stem: str, declarer: Declarer) -> None:
    _types(
        found, Block(root, "types file", "the file", root.place, declarer.problems), stem, declarer
    )


def _api(found: Declarations, root: Map, stem: str, declarer: Declarer) -> None:
    found.platform = read_platform(root, declarer)


_READERS = {"": _api, "rest": _rest, "rtm": _rtm, "types": _shared}
