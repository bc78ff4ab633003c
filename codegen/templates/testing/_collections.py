"""The items of collections: most of what the API creates, lists, changes and deletes by id."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from ._description import Collection
from ._description import description

Doc = dict[str, Any]
Place = tuple[str, ...]

# Ids of things that have a class or a module of their own; all other collections are kept here.
OBJECTS = ("website_id", "session_id", "people_id", "user_id", "fingerprint")

COLLECTIONS = tuple(one for one in description().collections if one.id_name not in OBJECTS)


def place_of(path: str, params: Mapping[str, str]) -> Place:
    """Return the segments of a path, with values instead of placeholders."""
    pieces = path.strip("/").split("/")
    return tuple(params[p.strip("{}")] if p.startswith("{") else p for p in pieces)


def addressed(method: str, path: str) -> Iterator[Collection]:
    """Yield the collections of whose items the path names one that must exist."""
    for collection in COLLECTIONS:
        if f"{path}/".startswith(f"{collection.item}/"):
            if not (collection.put_adds and method == "PUT" and path == collection.item):
                yield collection


def singles_above(method: str, path: str) -> Iterator[str]:
    """Yield the paths of things of which there is one, and that must be there for a request."""
    for single in description().singles:
        if f"{path}/".startswith(f"{single}/"):
            if not (method in ("POST", "PUT") and path == single):
                yield single


class Items:
    """All items by place and id, oldest first; and documents, by their own place."""

    def __init__(self) -> None:
        self._kept: dict[Place, dict[str, Doc]] = {}
        self.documents: dict[Place, Any] = {}

    def at(self, place: Place) -> dict[str, Doc]:
        return self._kept.setdefault(place, {})

    def remove(self, place: Place, key: str) -> None:
        self.at(place).pop(key, None)
        self.clear((*place, key))

    def inside(self, place: Place) -> Iterator[tuple[Place, Any]]:
        """Yield every item and document below a place, with its own place."""
        for known, items in self._kept.items():
            if known[: len(place)] == place:
                yield from (((*known, key), doc) for key, doc in items.items())
        for known, document in self.documents.items():
            if known[: len(place)] == place:
                yield known, document

    def clear(self, place: Place) -> None:
        """Forget everything at a place and below it."""
        for kept in (self._kept, self.documents):
            for known in [known for known in kept if known[: len(place)] == place]:
                del kept[known]
