# Copied from codegen/templates/testing/_router.py. Do not edit: change that and run `make generate`.
"""Finds the route of a request on the raw path, so that `%2F` never becomes a separator."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from urllib.parse import unquote

from attrs import define
from attrs import field
from attrs import frozen

from ._description import Route


@frozen
class Match:
    route: Route
    params: dict[str, str]


@define
class _Node:
    literals: dict[str, _Node] = field(factory=dict)
    parameters: dict[str, _Node] = field(factory=dict)
    spans: dict[str, _Node] = field(factory=dict)
    routes: dict[str, Route] = field(factory=dict)

    def child(self, piece: str) -> _Node:
        if not piece.startswith("{"):
            return self.literals.setdefault(piece, _Node())
        name = piece[1:-1].rstrip("?")
        if name.endswith("..."):
            return self.spans.setdefault(name[:-3], _Node())
        return self.parameters.setdefault(name, _Node())

    def matches(self, pieces: list[str]) -> Iterator[tuple[_Node, dict[str, str]]]:
        """Yield every node that fits, the most literal first."""
        if not pieces:
            yield self, {}
            return
        first, rest = pieces[0], pieces[1:]
        if first in self.literals:
            yield from self.literals[first].matches(rest)
        for name, node in self.parameters.items():
            for found, params in node.matches(rest) if first else ():
                yield found, {name: first, **params}
        for name, node in self.spans.items():
            yield node, {name: "/".join(pieces)}


class Router:
    """All routes by path and verb. If two operations share both, the first one serves them."""

    def __init__(self, routes: Iterable[Route]) -> None:
        self._root = _Node()
        for route in routes:
            pieces = route.path.strip("/").split("/")
            self._add(pieces, route)
            if pieces[-1].endswith("?}"):
                self._add(pieces[:-1], route)

    def _add(self, pieces: list[str], route: Route) -> None:
        node = self._root
        for piece in pieces:
            node = node.child(piece)
        node.routes.setdefault(route.method, route)

    def find(self, method: str, raw_path: str) -> Match | set[str]:
        """Return the route with its decoded path values, or else the verbs that the path has."""
        pieces = [unquote(piece) for piece in raw_path.lstrip("/").split("/")]
        if len(pieces) > 1 and not pieces[-1]:
            pieces.pop()
        verbs: set[str] = set()
        for node, params in self._root.matches(pieces):
            if method in node.routes:
                return Match(node.routes[method], params)
            verbs |= node.routes.keys()
        return verbs
