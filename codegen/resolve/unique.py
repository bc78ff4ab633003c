"""Names and routes of operations: no two of a resource have one name, no two have one route."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.ir import Operation
from codegen.placed import place_of
from codegen.problems import Problems
from codegen.resolve.names import check_methods


def check_unique(operations: Iterable[Operation], problems: Problems) -> None:
    """Report names and routes that stand twice, each with the place of the first."""
    _check_routes(check_methods(operations, problems), problems)


def _check_routes(operations: Iterable[Operation], problems: Problems) -> None:
    seen: dict[str, Operation] = {}
    for operation in operations:
        if operation.shares is not None:
            continue
        route = operation.method + re.sub(r"\{[^}]*\}", "{}", operation.path)
        other = seen.setdefault(route, operation)
        if other is operation:
            continue
        advice = "remove one of the two"
        if operation.resource == other.resource:
            advice = f"if both are meant, one says `shares: {other.name}`"
        problems.add(
            place_of(operation, "http"),
            f"{operation.method} {operation.path} is the route of `{other.key}` already "
            f"({place_of(other, 'http')}); {advice}",
        )
