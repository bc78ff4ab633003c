"""Routes: which one a request takes, and the template of one that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from codegen.drift.recorder import Request
from codegen.ir import Api
from codegen.ir import Operation


@frozen
class Route:
    """A verb and a path, with the operations that share them."""

    operations: tuple[Operation, ...]

    @property
    def first(self) -> Operation:
        """Return the operation that is no other shape of another."""
        return next((o for o in self.operations if o.shares is None), self.operations[0])

    def values(self, request: Request) -> dict[str, str] | None:
        """Return the values in the path by parameter, or None if the request is for another."""
        operation = self.first
        if request.verb != operation.method:
            return None
        pieces = pieces_of(request.path)
        found: dict[str, str] = {}
        for segment in operation.segments:
            if segment.spans and pieces:
                found[str(segment.parameter)], pieces = "/".join(pieces), []
            elif not pieces:
                if not segment.optional:
                    return None
            elif segment.parameter is not None:
                found[segment.parameter] = pieces.pop(0)
            elif pieces.pop(0) != segment.text:
                return None
        return None if pieces else found

    def __str__(self) -> str:
        return f"{self.first.method} {self.first.path}"


def pieces_of(path: str) -> list[str]:
    return [unquote(piece) for piece in path.strip("/").split("/") if piece]


def routes(api: Api) -> list[Route]:
    grouped: dict[tuple[str, str], list[Operation]] = {}
    for operation in api.operations():
        grouped.setdefault((operation.method, operation.path), []).append(operation)
    return [Route(tuple(operations)) for operations in grouped.values()]


def route_of(request: Request, known: Iterable[Route]) -> Route | None:
    """Return the route of a request: of several that fit, the one with the most literal text."""
    fitting = [route for route in known if route.values(request) is not None]
    return min(fitting, key=lambda route: len(route.values(request) or ()), default=None)


def template(request: Request, arguments: Mapping[str, Any]) -> str:
    """Return the path of a request, with the names of arguments in place of their values."""
    names = {str(value): name for name, value in arguments.items()}
    pieces = pieces_of(request.path)
    return "/" + "/".join(f"{{{names[p]}}}" if p in names else p for p in pieces)


def covers(one: str, other: str) -> bool:
    """Tell whether a template fits all paths of another."""
    pairs = list(zip(pieces_of(one), pieces_of(other), strict=False))
    alike = all(left == right or left.startswith("{") for left, right in pairs)
    return alike and one.count("/") == other.count("/")


def prefix(one: str, other: str) -> int:
    """Return how many segments two templates have in common, parameters being alike."""
    return sum(1 for _ in _common(pieces_of(one), pieces_of(other)))


def _common(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    for left, right in zip(one, other, strict=False):
        if left != right and not (left.startswith("{") and right.startswith("{")):
            return
        yield left
