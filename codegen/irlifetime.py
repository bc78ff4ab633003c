"""Hold what all things of a spec have in common: where they stand, and how long they live."""

from __future__ import annotations

from typing import Any
from typing import NamedTuple

from attrs import field
from attrs import frozen


class Place(NamedTuple):
    """A place in the spec; line and column start at 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def places_field() -> Any:
    """Return the attribute for the places of values: by key, and by key and item (`tiers.user`)."""
    return field(factory=dict, eq=False, repr=False)


@frozen
class Successor:
    """The name of what takes the place of a thing that ends, and where the spec says so."""

    name: str
    place: Place = field(eq=False)

    def __str__(self) -> str:
        return self.name


@frozen(kw_only=True)
class Lifetime:
    """When a thing came, and when and why it goes."""

    since: str = ""
    """The revision of the API that brought it."""
    deprecation: str = ""
    """A sentence: what to use instead, or why it ends. Empty while it does not end."""
    sunset: str = ""
    """The day from which it may be gone, as `2026-12-31`; empty where none is announced."""
    successor: Successor | None = None
