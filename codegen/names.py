"""The names lock: what callers may write, committed, so that none of it is lost unseen.

A name may go when it was announced to end; every other that goes fails `check`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from codegen.ir import Api
from codegen.surface import public_names

LOCK = Path("names.lock")
_HEAD = "# Public names of crisp_client; `python -m codegen names` writes them. Do not edit.\n"
_ENDS = "  deprecated"


class LockError(Exception):
    """The file cannot be read as a lock."""


@frozen
class Changes:
    """What a lock and a spec do not have in common."""

    lost: tuple[str, ...] = ()
    """Gone without having been announced to end."""
    ended: tuple[str, ...] = ()
    """Gone as announced."""
    added: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    """Announced to end now, or no longer."""

    def __bool__(self) -> bool:
        return any((self.lost, self.ended, self.added, self.marked))


def compare_names(locked: Mapping[str, bool], api: Api) -> Changes:
    names = public_names(api)
    gone = [name for name in locked if name not in names]
    return Changes(
        lost=tuple(name for name in gone if not locked[name]),
        ended=tuple(name for name in gone if locked[name]),
        added=tuple(name for name in names if name not in locked),
        marked=tuple(name for name in names if name in locked and names[name] != locked[name]),
    )


def read_names(path: Path) -> dict[str, bool]:
    """The names of a lock, each with whether it was announced to end."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise LockError(f"{path} is missing; run `python -m codegen names`") from None
    except (OSError, UnicodeDecodeError) as error:
        raise LockError(f"{path} cannot be read: {error}") from None
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for line in lines:
        if line.removesuffix(_ENDS).split() != [line.removesuffix(_ENDS)]:
            raise LockError(f"{path} has a line that is no name: {line}")
    return {line.removesuffix(_ENDS): line.endswith(_ENDS) for line in lines}


def write_names(path: Path, api: Api) -> int:
    """Writes all names of the spec; how many there are."""
    names = public_names(api)
    lines = [f"{name}{_ENDS * ends}\n" for name, ends in names.items()]
    path.write_text(_HEAD + "".join(lines), "utf-8")
    return len(names)
