"""Places of values: what a problem is about, in the file where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from codegen.ir import Place


class Placed(Protocol):
    """A declaration that knows where its name stands, and its values."""

    @property
    def place(self) -> Place: ...

    @property
    def places(self) -> Mapping[str, Place]: ...


def place_of(thing: Placed, key: str, item: str = "") -> Place:
    """Return the place of the value of a key, or of an item of it; else that of the thing."""
    if (place := thing.places.get(f"{key}.{item}")) is not None:
        return place
    return thing.places.get(key, thing.place)
