"""Rules for the revision that brought a thing, for the day that ends it, and for what follows."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Platform
from codegen.ir import Removed
from codegen.irlifetime import Lifetime
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.placed import place_of
from codegen.revision import comparable


def age(thing: Operation | Event | NamedType | Field, platform: Platform) -> Iterator[Finding]:
    name = thing.wire if isinstance(thing, Field) else thing.name
    if platform.grace is not None and thing.deprecation and not thing.sunset:
        message = f"`{name}` ends without a `sunset:`, which `ending:` in api.yaml asks for"
        yield finding("sunset-missing", place_of(thing, "deprecated"), message)
    if not thing.since:
        return
    revision = platform.revision
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
