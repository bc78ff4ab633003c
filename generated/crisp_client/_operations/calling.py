# Copied from codegen/templates/_operations/calling.py. Do not edit: change that and run `make generate`.
"""Call the method of an operation with values by Crisp's own names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from .description import Argument
from .description import Operation


@attrs.define
class Given:
    """The values for one call, by Crisp's own names."""

    path: dict[str, Any] = attrs.field(factory=dict)
    body: dict[str, Any] = attrs.field(factory=dict)
    query: dict[str, Any] = attrs.field(factory=dict)

    def of(self, argument: Argument) -> dict[str, Any]:
        found: dict[str, Any] = getattr(self, argument.where)
        return found


def method_of(
    client: Any, operation: Operation, values: Given, *, walk: bool = False
) -> tuple[Callable[..., Any], dict[str, Any]]:
    """Return the method of an operation, and its arguments by name."""
    names = {one.key: one.name or one.key for one in operation.args}
    arguments = {names[key]: value for key, value in (values.path | values.query).items()}
    if operation.whole:
        arguments["body"] = values.body
    else:
        arguments |= {names[key]: value for key, value in values.body.items()}
    if walk:
        pages = {one.key for one in operation.of("path") if one.type == "page"}
        arguments = {"start_page" if k in pages else k: v for k, v in arguments.items()}
    resource = getattr(client, operation.resource)
    name = f"iter_{operation.name}" if walk else operation.name
    method: Callable[..., Any] = getattr(resource, name)
    return method, arguments
