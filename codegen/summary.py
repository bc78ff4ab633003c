"""Tell what a generation changes for callers of the package: public names, by their kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator

from codegen.names import Changes
from codegen.names import without_parts

_MOST_NAMES = 8
# Members of `Event` go with the classes of events.
_KINDS = (
    ("operations", re.compile(r"client\.(\w+\.\w+)")),
    ("handles", re.compile(r"resources\.(\w+)")),
    ("methods of handles", re.compile(r"resources\.(\w+\.\w+)")),
    ("arguments", re.compile(r"client\.(\w+\.\w+\(\w+\))")),
    ("types", re.compile(r"models\.(\w+)")),
    ("fields", re.compile(r"(?:models|events)\.(\w+[.\[].+)")),
    ("events", re.compile(r"events\.(\w+)")),
)


def summary(changes: Changes) -> Iterator[str]:
    """Yield a line for each kind of name that was added, is gone, or was announced to end."""
    gone = (*changes.lost, *changes.ended)
    told = [*_told("added", changes.added), *_told("removed", gone)]
    told += [*_told("deprecated", changes.marked), *_told("not deprecated", changes.unmarked)]
    yield from told or ["no public name changes"]


def _told(what: str, names: Iterable[str]) -> Iterator[str]:
    whole = list(without_parts(names))
    for kind, form in _KINDS:
        found = [match[1] for name in whole if (match := form.fullmatch(name))]
        if found:
            more = f" and {len(found) - _MOST_NAMES} more" * (len(found) > _MOST_NAMES)
            one = kind.removesuffix("s") if len(found) == 1 else kind
            yield f"{what} {len(found)} {one}: {', '.join(found[:_MOST_NAMES])}{more}"
