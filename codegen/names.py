"""The names lock, `names.lock`: all public names, so that none is lost without being noticed.

A name may go when it was announced to end; every other that goes fails `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from codegen.ir import Api
from codegen.problems import is_mark_of_merge
from codegen.problems import shorten
from codegen.surface import public_names

LOCK = Path("names.lock")
_HEAD = "# Public names of crisp_client; `python -m codegen names` writes them. Do not edit.\n"
_ENDS = "  deprecated"
_MOST_FLAWS = 5
_METHOD = re.compile(r"client\.\w+\.(?!iter_|wait_for_)\w+")
_METHOD_OF_HANDLE = re.compile(r"resources\.\w+\.(?!iter_|wait_for_)\w+")
_TYPE = re.compile(r"models\.\w+")
# Arguments, iterators, methods that wait, and fields. The groups together are the name of the
# method or class.
_PARTS = (
    re.compile(r"(client\.\w+\.\w+)\(.*\)"),
    re.compile(r"((?:client|resources)\.\w+\.)(?:iter|wait_for)_(\w+)"),
    re.compile(r"((?:models|events|resources)\.\w+)[.\[].*"),
)


class LockError(Exception):
    """The file is not there, or cannot be read."""


@frozen
class Lock:
    names: Mapping[str, bool]
    flaws: tuple[str, ...] = ()
    """What is not as `write_names` writes it, with its line."""


@frozen
class Changes:
    """Differences between a lock and a spec."""

    lost: tuple[str, ...] = ()
    """Gone without having been announced to end."""
    ended: tuple[str, ...] = ()
    """Gone after having been announced to end."""
    added: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    """Announced to end since."""
    unmarked: tuple[str, ...] = ()
    """No longer announced to end."""

    def __bool__(self) -> bool:
        return any((self.lost, self.ended, self.added, self.marked, self.unmarked))

    def __str__(self) -> str:
        gone = len(self.lost) + len(self.ended)
        told = [f"{len(self.added)} added", f"{gone} removed"]
        told += [f"{len(self.marked)} marked as deprecated"] if self.marked else []
        told += [f"{len(self.unmarked)} no longer deprecated"] if self.unmarked else []
        return ", ".join(told)


def compare_names(locked: Mapping[str, bool], api: Api) -> Changes:
    names = public_names(api)
    gone = [name for name in locked if name not in names]
    return Changes(
        lost=tuple(name for name in gone if not locked[name]),
        ended=tuple(name for name in gone if locked[name]),
        added=tuple(name for name in names if name not in locked),
        marked=tuple(name for name in names if names[name] and not locked.get(name, True)),
        unmarked=tuple(name for name in names if not names[name] and locked.get(name, False)),
    )


def format_lost(lost: Iterable[str]) -> Iterator[str]:
    """Yield a line of advice for each lost name; parts of a lost method or class have none."""
    for name in without_parts(lost):
        yield f"{name} is gone; {_advice(name)}"


def without_parts(names: Iterable[str]) -> Iterator[str]:
    """Yield the names that are not parts of a method or class that is among them too."""
    names = dict.fromkeys(names)
    return (name for name in names if _owner(name) not in names)


def _owner(name: str) -> str:
    """Return the method or class that a name is a part of; empty for one that is no part."""
    matches = (form.fullmatch(name) for form in _PARTS)
    return next(("".join(match.groups()) for match in matches if match), "")


def _advice(name: str) -> str:
    announce = "say `deprecated:` before it goes"
    if _METHOD.fullmatch(name):
        return f"keep it with `also:`, or {announce}"
    if _METHOD_OF_HANDLE.fullmatch(name):
        return f"keep it with `names:` of its handle, or {announce}"
    if _TYPE.fullmatch(name):
        return "keep it with `was:`, or say `deprecated:` at all that uses it before it goes"
    return announce


def read_names(path: Path) -> Mapping[str, bool]:
    """Return the names of a lock, each with whether it was announced to end."""
    return read_lock(path).names


def read_lock(path: Path) -> Lock:
    """Return what a lock says, and what is wrong with it: git, editors and people write in it."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise LockError(f"{path} is missing; run `python -m codegen names`") from None
    except (OSError, UnicodeDecodeError) as error:
        raise LockError(f"{path} cannot be read: {error}") from None
    names: dict[str, bool] = {}
    lines: dict[str, int] = {}
    flaws: list[str] = []
    last = ""
    for number, line in enumerate(text.split("\n"), 1):
        name = line.removesuffix("\r").removesuffix(_ENDS)
        is_text = name.startswith("#") or name.split() != [name] or is_mark_of_merge(line)
        if not is_text:
            names[name] = line.removesuffix("\r").endswith(_ENDS) and names.get(name, True)
        if flaw := _flaw(line, name, last, lines):
            flaws.append(f"{path}:{number}: {flaw}")
        elif name in names:
            last = name
        lines.setdefault(name, number)
    if not flaws and text != _text(names):
        flaws.append(f"{path}:1: the file does not begin or end as it is written")
    return Lock(names, tuple(flaws))


def _flaw(line: str, name: str, last: str, lines: Mapping[str, int]) -> str:
    """Return what is wrong with a line; empty for nothing."""
    if is_mark_of_merge(line):
        return "git left a conflict here"
    if line.endswith("\r"):
        return "the line ends in CR LF"
    if not name or name.startswith("#"):
        return ""
    if name.split() != [name]:
        return f"this is no name: {shorten(name)}"
    if name in lines:
        return f"{name} stands in line {lines[name]} already"
    return f"{name} stands behind {last}, which is not the order" if name < last else ""


def format_flaws(path: Path, flaws: Sequence[str]) -> Iterator[str]:
    """Yield a few of the flaws, and what to do."""
    yield from flaws[:_MOST_FLAWS]
    more = len(flaws) - _MOST_FLAWS
    yield f"{f'{more} more; ' * (more > 0)}`make generate` writes {path} anew"


def write_names(path: Path, api: Api) -> int:
    """Write all names of the spec, and return how many there are."""
    names = public_names(api)
    path.write_bytes(_text(names).encode())
    return len(names)


def _text(names: Mapping[str, bool]) -> str:
    return _HEAD + "".join(f"{name}{_ENDS * ends}\n" for name, ends in names.items())
