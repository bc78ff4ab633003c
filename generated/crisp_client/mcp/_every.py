# Copied from codegen/templates/mcp/_every.py. Do not edit: change that and run `make generate`.
"""The mode `all`: a tool for each operation."""

from __future__ import annotations

import functools
from collections import Counter

from .._operations.description import Operation
from .._operations.description import operations
from ._operation import arguments_of
from ._operation import make
from ._operation import plan_of
from ._results import Answer
from ._tool import Desk
from ._tool import Given
from ._tool import Plan
from ._tool import Tool

_MORE = {"type": "boolean", "description": "longer, with empty fields"}


def tools(website_id: str | None) -> list[Tool]:
    return [_tool(operation, website_id) for operation in operations().values()]


def name_of(operation: Operation) -> str:
    """Return the name of its tool, which is short, as hosts put their own before it.

    Models take letters, digits, `_` and `-` alone.
    """
    return operation.name if operation.name in _unique() else operation.key.replace(".", "-")


@functools.cache
def _unique() -> frozenset[str]:
    counts = Counter(one.name for one in operations().values())
    return frozenset(name for name, count in counts.items() if count == 1)


def _tool(operation: Operation, website_id: str | None) -> Tool:
    schema = arguments_of(operation, website_id)
    has_more = bool(operation.returns) and "more" not in schema["properties"]
    if has_more:
        schema["properties"]["more"] = _MORE

    def own(given: Given) -> tuple[Given, bool]:
        rest = {key: value for key, value in given.items() if not (has_more and key == "more")}
        return rest, has_more and bool(given.get("more"))

    def plan(given: Given) -> Plan:
        return plan_of(operation, own(given)[0])

    async def run(desk: Desk, given: Given) -> Answer:
        rest, more = own(given)
        return await make(desk, operation, rest, more=more)

    does = [operation.doc]
    if operation.either:
        does.append(f"Give exactly one of {', '.join(operation.either)}.")
    if operation.deprecated:
        does.append(f"Deprecated: {operation.deprecated}")
    return Tool(
        name=name_of(operation),
        title=operation.name.replace("_", " ").capitalize(),
        does=" ".join(does),
        schema=schema,
        operations=[operation],
        asks=bool(operation.asks),
        plan=plan,
        run=run,
    )
