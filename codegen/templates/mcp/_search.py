"""The mode `search`: the whole API in three tools, which find, describe and call an operation."""

from __future__ import annotations

import json
from typing import Any

from .._operations.description import Operation
from .._operations.description import operation_of
from .._operations.description import operations
from .._operations.ranking import ranked
from ._check import complaint
from ._operation import arguments_of
from ._operation import make
from ._operation import plan_of
from ._policy import Policy
from ._results import Answer
from ._tool import Desk
from ._tool import Given
from ._tool import number
from ._tool import Plan
from ._tool import text
from ._tool import Tool
from ._tool import Unmet

# Its name, which stands for so many operations that nobody can be sure of all.
CALL = "call_operation"
_FINDER = "find_operations"
_OPERATION = text("as website.get_website", 100)


def tools(policy: Policy, website_id: str | None) -> list[Tool]:
    offered = [one for one in operations().values() if policy.offers(one.key, [one])]
    return [
        _tool(
            _FINDER,
            "Find operations",
            "Find operations of Crisp's API by what they do, in your own words.",
            {"words": text("as `close a ticket`"), "limit": number("at most so many", 1, 30, 8)},
            _find,
            ["words"],
        ),
        _tool(
            "describe_operation",
            "Describe an operation",
            "Tell which arguments an operation takes, as a JSON Schema, and what it does.",
            {"operation": _OPERATION},
            _describe,
            ["operation"],
        ),
        Tool(
            name=CALL,
            title="Call an operation",
            does="Call an operation of Crisp's API; describe_operation tells what it takes.",
            schema={
                "type": "object",
                "properties": {
                    "operation": _OPERATION,
                    "arguments": {"type": "object", "description": "by Crisp's own names"},
                    "more": {"type": "boolean", "description": "longer, with empty fields"},
                },
                "required": ["operation"],
                "additionalProperties": False,
            },
            operations=offered,
            asks=any(one.asks for one in offered),
            plan=lambda given: _plan(given, website_id),
            run=_call,
        ),
    ]


def _tool(
    name: str, title: str, does: str, properties: dict[str, Any], run: Any, needed: list[str]
) -> Tool:
    schema = {
        "type": "object",
        "properties": properties,
        "required": needed,
        "additionalProperties": False,
    }
    return Tool(
        name=name,
        title=title,
        does=does,
        schema=schema,
        operations=[],
        asks=False,
        plan=lambda given: Plan([]),
        run=run,
    )


async def _find(desk: Desk, given: Given) -> Answer:
    words = given["words"]
    offered = [one for one in ranked(words) if desk.policy.offers(one.key, [one])]
    found = offered[: given.get("limit", 8)]
    if not found:
        return Answer(["Nothing fits: try other words."])
    return Answer([f"{one.key}: {one.doc}{_mark(one)}" for one in found])


async def _describe(desk: Desk, given: Given) -> Answer:
    operation = _known(given["operation"])
    notes = [
        f"{operation.key}: {operation.doc}{_mark(operation)}",
        f"{operation.method} {operation.path}",
        f"answer: {operation.returns or 'none'}",
    ]
    if not desk.policy.offers(operation.key, [operation]):
        notes.append(f"refused here: {desk.policy.judge(operation.key, [operation]).reason}")
    if operation.deprecated:
        notes.append(f"deprecated: {operation.deprecated}")
    schema = json.dumps(arguments_of(operation, desk.website_id), ensure_ascii=False)
    return Answer([*notes, f"arguments: {schema}"])


def _plan(given: Given, website_id: str | None) -> Plan:
    operation = _known(given["operation"])
    arguments = given.get("arguments", {})
    if said := complaint(arguments_of(operation, website_id), arguments):
        raise Unmet(f"{operation.key}: {said}; describe_operation tells what it takes")
    return plan_of(operation, arguments)


async def _call(desk: Desk, given: Given) -> Answer:
    operation = _known(given["operation"])
    arguments = given.get("arguments", {})
    return await make(desk, operation, arguments, more=bool(given.get("more")))


def _known(name: str) -> Operation:
    return operation_of(name, _FINDER)


def _mark(operation: Operation) -> str:
    if operation.safety == "safe":
        return ""
    said = f"; a person is asked: {operation.asks}" if operation.asks else ""
    return f" [writes{said}]"
