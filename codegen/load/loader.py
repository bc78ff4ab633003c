"""The files of a spec folder, read one after the other into `Declarations`."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from pathlib import PurePosixPath

from attrs import define
from attrs import Factory

from codegen.ir import Family
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import Platform
from codegen.ir import Removed
from codegen.language.keys.field import distinct
from codegen.language.keys.file import RestFile
from codegen.language.keys.file import RtmFile
from codegen.language.keys.file import TypesFile
from codegen.language.keys.type import TypeKeys
from codegen.load.apifile import read_platform
from codegen.load.declare import DeclaredOperation
from codegen.load.declare import emit
from codegen.load.declare import event
from codegen.load.declare import named_type
from codegen.load.declare import operation
from codegen.load.declare import removed
from codegen.naming import file_problem
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import MAX_BYTES
from codegen.yamlsrc import read

FOLDERS = ("rest", "rtm", "types")
# A spec has some 75 files, and of two specs that are compared most are the same.
_MOST_KEPT = 500

# Returns what a file holds; None if there is a problem, which it tells.
Data = Callable[[Place, Problems], bytes | None]


@define
class Declarations:
    """All that the files declare; no reference is followed yet."""

    platform: Platform | None = None
    types: list[NamedType] = Factory(list)
    operations: list[DeclaredOperation] = Factory(list)
    families: list[Family] = Factory(list)
    removed: list[Removed] = Factory(list)
    unread: bool = False
    """Whether a file could not be read, so that what it declares would be missed elsewhere."""
    refused: set[str] = Factory(set)
    """Names of types and keys of operations that are declared, but wrong."""


def load(folder: Path, problems: Problems) -> Declarations:
    """Read every file below `folder`; places name the files relative to the folder's parent."""
    if not folder.is_dir():
        what = "this is no folder" if folder.exists() else "there is no such folder"
        problems.add(Place(str(folder), 1, 1), f"{what}; a spec folder holds `api.yaml`")
        return Declarations()
    paths = sorted(path for path in folder.rglob("*") if not path.is_dir())
    files = {path.relative_to(folder).as_posix(): partial(_data, path) for path in paths}
    return gather(files, folder.resolve().name or "spec", problems)


def gather(files: Mapping[str, Data], above: str, problems: Problems) -> Declarations:
    """Read files, named as in their folder; places have the name of that folder above them."""
    found = Declarations()
    for relative, data_of in files.items():
        name, path = f"{above}/{relative}", PurePosixPath(relative)
        area = path.parts[0] if len(path.parts) == 2 else ""
        start = Place(name, 1, 1)
        if relative != "api.yaml" and (area not in FOLDERS or path.suffix != ".yaml"):
            problems.add(
                start, f"unexpected file; a spec has api.yaml and *.yaml in {', '.join(FOLDERS)}"
            )
        elif problem := file_problem(path.stem):
            problems.add(start, f"the file name {shorten(path.stem)} {problem}")
            found.unread = True
        elif (data := data_of(start, problems)) is not None:
            declare(found, data, name, area, problems)
        else:
            found.unread = True
    if found.platform is None and not any(p.file.endswith("api.yaml") for p in problems.found):
        problems.add(Place(f"{above}/api.yaml", 1, 1), "the file is missing")
    return found


_kept: dict[tuple[bytes, str, str], Declarations] = {}


def declare(found: Declarations, data: bytes, name: str, area: str, problems: Problems) -> None:
    """Add what one file says; `area` is its folder. A file without problems is read once."""
    key = data, name, area
    if (said := _kept.get(key)) is None:
        said, before = Declarations(), len(problems.found)
        if (root := read(data, name, problems)) is None:
            said.unread = True
        else:
            stem = name.rpartition("/")[2].removesuffix(".yaml")
            _READERS[area](said, root, stem, problems)
        if len(problems.found) == before:
            if len(_kept) >= _MOST_KEPT:
                _kept.clear()
            _kept[key] = said
    found.platform = said.platform or found.platform
    found.types += said.types
    found.operations += said.operations
    found.families += said.families
    found.removed += said.removed
    found.unread |= said.unread
    found.refused |= said.refused


def _data(path: Path, start: Place, problems: Problems) -> bytes | None:
    """Return the first bytes of a file. A pipe is a problem: reading it could wait for ever."""
    try:
        if not path.is_file():
            raise OSError("it is no file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        problems.add(start, f"cannot be read: {error.strerror or error}")
        return None


def _types(found: Declarations, keys: Iterable[TypeKeys], module: str, problems: Problems) -> None:
    for one in keys:
        if (named := named_type(module, one, problems)) is not None:
            found.types.append(named)
        else:
            found.refused.add(one.name)


def _rest(found: Declarations, root: Map, stem: str, problems: Problems) -> None:
    file = RestFile.read(root, stem, "the file", root.place, problems)
    found.unread |= file.is_unread(RestFile.params)
    operations: list[DeclaredOperation] = []
    for keys in file.operations:
        if (one := operation(file, keys, problems)) is not None:
            operations.append(one)
        else:
            found.refused.add(f"{file.resource}.{keys.name}")
    found.operations += operations
    found.removed += [removed(file, keys) for keys in file.removed]
    # The path of an operation that is refused is not known.
    complete = len(operations) == len(file.operations)
    for field in distinct(file.params, problems):
        if complete and not any(f"{{{field.wire}" in one.path for one in operations):
            problems.add(field.place, f"no path of the file has `{{{field.wire}}}`")
    _types(found, file.types, stem, problems)


def _rtm(found: Declarations, root: Map, stem: str, problems: Problems) -> None:
    file = RtmFile.read(root, stem, "the file", root.place, problems)
    events = tuple(event(file, keys, problems) for keys in file.events)
    emits = tuple(emit(file, keys, problems) for keys in file.emits)
    found.families.append(Family(file.family, root.place.file, events, emits))
    _types(found, file.types, f"{stem}_events", problems)


def _shared(found: Declarations, root: Map, stem: str, problems: Problems) -> None:
    file = TypesFile.read(root, stem, "the file", root.place, problems)
    _types(found, file.types, stem, problems)


def _api(found: Declarations, root: Map, stem: str, problems: Problems) -> None:
    found.platform = read_platform(root, problems)


_READERS = {"": _api, "rest": _rest, "rtm": _rtm, "types": _shared}
