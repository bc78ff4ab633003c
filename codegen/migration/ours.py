"""Find the method of this package that does what one of another client does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.diff.bodies import positional
from codegen.inventory import arguments
from codegen.ir import Api
from codegen.ir import Operation
from codegen.migration.clients import Method


class Ours:
    """The methods of the package, by route and by name."""

    def __init__(self, api: Api) -> None:
        self._operations = list(api.operations())
        self._by_route: dict[tuple[str, str], list[Operation]] = {}
        for operation in self._operations:
            route = operation.method, _shape(operation.path)
            self._by_route.setdefault(route, []).append(operation)

    def call(self, theirs: Method) -> str:
        """Return the call that does the same; by its route if there is no method for it."""
        found = self.operation(theirs)
        if found is None:
            return f'client.request("{theirs.verb}", "{theirs.path}")'
        name = theirs.name if theirs.name in found.also else found.name
        return f"client.{found.resource}.{name}({_parameters(found)})"

    def operation(self, theirs: Method) -> Operation | None:
        """Return the operation that does the same; None if there is no method for it."""
        same_route = self._by_route.get((theirs.verb, _shape(theirs.path)), [])
        return (
            _named(theirs, (o for o in self._operations if o.resource == theirs.resource))
            or _named(theirs, same_route)
            or next(iter(same_route), None)
            or (None if theirs.verb else _named(theirs, self._operations))
        )


def _named(theirs: Method, operations: Iterable[Operation]) -> Operation | None:
    return next((o for o in operations if theirs.name in (o.name, *o.also)), None)


def _shape(path: str) -> str:
    """Return a path without the names of its parameters, which differ from client to client."""
    return re.sub(r"{[^}]*}", "{}", path)


def _parameters(operation: Operation) -> str:
    ordered = positional(operation)
    marked = {
        one["name"]: one["name"] + ("" if one["required"] else "?") for one in arguments(operation)
    }
    by_name = [text for name, text in marked.items() if name not in ordered]
    return ", ".join([*(marked[name] for name in ordered), *(["*", *by_name] if by_name else [])])
