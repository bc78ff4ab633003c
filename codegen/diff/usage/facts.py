"""Hold what a program names, each with its place: the facts that findings are matched with."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from collections.abc import Mapping

from attrs import define
from attrs import field
from attrs import frozen

from codegen.diff.uses import At
from codegen.diff.uses import Use

ALL_FIELDS = frozenset({"to_dict", "to_json", "__dict__"})
"""Attributes that hand on the whole of an object."""


@frozen
class Sent:
    """Hold what a program gives to be sent: arguments of a call, or an object in a body."""

    owner: str
    """A type, or an operation for the arguments of its call."""
    keys: Mapping[str, ast.expr | None]
    """By wire name; None where what is given is not written there."""
    whole: bool
    """False where there may be more keys than these."""
    use: Use


@frozen
class Call:
    """A call of an operation, or another use of its method."""

    operation: str
    called: str
    use: Use
    positional: int = 0
    keywords: frozenset[str] = frozenset()
    starred: bool = False
    """True if arguments come from elsewhere: `*args`, `**values`, a method that is handed on."""


@frozen
class Read:
    """A field of a result or an event that is read."""

    owner: str
    """Its type or event; empty where that cannot be told."""
    name: str
    use: Use


@frozen
class Whole:
    """A result or an event that is handed on as a whole."""

    owners: frozenset[str]
    use: Use


@frozen
class Named:
    """A class of `models`, or another name of the package."""

    name: str
    use: Use


@frozen
class Listens:
    """An event that is named; with no name, all events are listened to."""

    event: str
    use: Use


@define
class Facts:
    calls: list[Call] = field(factory=list)
    sent: list[Sent] = field(factory=list)
    reads: list[Read] = field(factory=list)
    wholes: list[Whole] = field(factory=list)
    named: list[Named] = field(factory=list)
    listens: list[Listens] = field(factory=list)
    any_of: list[tuple[str, Use]] = field(factory=list)
    """Places that may call each operation of a resource, or with no name, of all of them."""
    untold: list[tuple[At, str]] = field(factory=list)

    def of_operation(self, key: str) -> Iterator[Use]:
        yield from (call.use for call in self.calls if call.operation == key)
        yield from self.of_any(key)

    def of_any(self, key: str) -> Iterator[Use]:
        resource = key.partition(".")[0]
        yield from (use for name, use in self.any_of if name in ("", resource))

    def of_event(self, name: str) -> Iterator[Use]:
        yield from (one.use for one in self.listens if one.event in ("", name))
