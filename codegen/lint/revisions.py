"""Rules for the revision that brought a thing, and for what takes its place."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Removed
from codegen.irlifetime import Lifetime
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.revision import comparable


def age(thing: Operation | Event | NamedType | Field, revision: str) -> Iterator[Finding]:
    if not thing.since:
        return
    name = thing.wire if isinstance(thing, Field) else thing.name
    pair = comparable(thing.since, revision)
    if pair is None:
        message = (
            f"`since: {thing.since}` of `{name}` and the revision {revision} cannot be"
            " compared; have two dates or two versions"
        )
        yield finding("since-not-compared", thing.place, message)
    elif pair[0] > pair[1]:
        message = f"`{name}` is newer than the revision {revision}"
        yield finding("since-the-future", thing.place, message)


def successor_ends(
    thing: Operation | Removed | Event | NamedType, known: Mapping[str, Lifetime]
) -> Iterator[Finding]:
    """Check that the successor does not end itself; `known` has all of its kind."""
    if thing.successor is None:
        return
    found = known[thing.successor.name]
    removed = isinstance(found, Operation | Event) and found.status == "removed"
    if found.deprecation or removed:
        message = f"the successor `{thing.successor}` ends as well"
        yield finding("successor-ends", thing.successor.place, message)
