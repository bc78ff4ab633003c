"""Rules for the revision that brought a thing."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Event
from codegen.ir import Operation
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.revision import comparable


def age(thing: Operation | Event, revision: str) -> Iterator[Finding]:
    if not thing.since:
        return
    pair = comparable(thing.since, revision)
    if pair is None:
        message = (
            f"`since: {thing.since}` of `{thing.name}` and the revision {revision} cannot be"
            " compared; have two dates or two versions"
        )
        yield finding("since-not-compared", thing.place, message)
    elif pair[0] > pair[1]:
        message = f"`{thing.name}` is newer than the revision {revision}"
        yield finding("since-the-future", thing.place, message)
