"""Names and routes of operations: no two of a resource have one name, no two have one route."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.ir import Operation
from codegen.ir import Place
from codegen.naming import python_name
from codegen.placed import place_of
from codegen.problems import Problems


def check_unique(operations: Iterable[Operation], problems: Problems) -> None:
    """Report names and routes that stand twice, each with the place of the first."""
    _check_routes(_named_anew(operations, problems), problems)


def _named_anew(operations: Iterable[Operation], problems: Problems) -> list[Operation]:
    """Return the operations whose name is not that of another, after reporting the others."""
    seen: dict[str, Place] = {}
    found = []
    for operation in operations:
        names = [(operation.name, operation.place)]
        names += [(name, place_of(operation, "also", name)) for name in operation.also]
        if operation.key not in seen:
            found.append(operation)
        for name, place in names:
            key = f"{operation.resource}.{name}"
            if (other := seen.get(key)) is not None:
                message = f"`{name}` is a method of `{operation.resource}` already: {other}"
                problems.add(place, message)
            elif python_name(name) != name:
                problems.add(place, f"`{name}` cannot be a method: the name is taken")
            seen.setdefault(key, place)
    return found


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
