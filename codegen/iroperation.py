"""Values of some keys of an operation; `ir.Operation` has them all."""

from __future__ import annotations

from attrs import field
from attrs import frozen

from codegen.irlifetime import Place


@frozen
class Segment:
    """A piece of a path between slashes: literal text, or a parameter."""

    text: str
    parameter: str | None = None
    optional: bool = False
    spans: bool = False


@frozen
class Awaited:
    event: str
    event_field: str
    body_field: str


@frozen
class Deduplicate:
    """A way to see whether a write arrived: its sender chose the value of a field, and asks."""

    body_field: str
    lookup: str
    """The operation of the same resource whose path ends in a value of the field."""
    lookup_path: str = field(default="", eq=False)

    def __str__(self) -> str:
        return f"{self.body_field} by {self.lookup}"


@frozen
class Each:
    """Describe what a route does to many things: an operation, once for each of their ids."""

    operation: str
    ids: str
    """The body field that has the ids."""
    values: tuple[tuple[str, str], ...]
    """Body fields of the operation that the route itself stands for, with their values."""
    place: Place = field(eq=False)

    def __str__(self) -> str:
        given = ", ".join(f"{name} = {value}" for name, value in self.values)
        return f"{self.operation} of {self.ids}" + (f" with {given}" if given else "")
