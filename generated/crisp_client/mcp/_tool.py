# Copied from codegen/templates/mcp/_tool.py. Do not edit: change that and run `make generate`.
"""A tool: what a model reads of it, which operations it makes, and what it does."""

from __future__ import annotations

import json
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from datetime import UTC
from inspect import cleandoc
from typing import Any

import attrs

from .._operations.description import Operation
from .._operations.description import operations
from ._pace import Budget
from ._pace import Memory
from ._policy import Policy
from ._policy import writes
from ._results import Answer
from ._results import Scrubber

Given = dict[str, Any]
Properties = Mapping[str, Any]


@attrs.define(kw_only=True)
class Desk:
    """What tools work with: the client, the website, and what was allowed.

    `website_id` is the only website that is worked on; without one, calls name theirs.
    """

    client: Any
    policy: Policy
    scrub: Scrubber
    budget: Budget
    website_id: str | None = None
    memory: Memory = attrs.field(factory=Memory)

    @property
    def website(self) -> str:
        if self.website_id is None:
            raise ValueError("no website: start the server with --website ID")
        return self.website_id


class Unmet(Exception):
    """Something that was asked for cannot be done; nothing was changed."""


@attrs.frozen
class Plan:
    """What one call would do. `reason` is why a person is asked; None is what operations say.

    `question` tells the person what is about to happen, `given` has the ids of whom it is about.
    """

    operations: Sequence[Operation]
    reason: str | None = None
    question: str = ""
    given: Given = attrs.field(factory=dict)

    @property
    def writes(self) -> bool:
        return writes(self.operations)


@attrs.frozen(kw_only=True)
class Tool:
    """One tool; `operations` are those that it may make, `asks` whether a person is asked."""

    name: str
    title: str
    does: str
    schema: Mapping[str, Any]
    operations: Sequence[Operation]
    asks: bool
    plan: Callable[[Given], Plan]
    run: Callable[[Desk, Given], Awaitable[Answer]]

    @property
    def writes(self) -> bool:
        return writes(self.operations)


def tool(
    title: str,
    keys: Sequence[str],
    properties: Properties,
    *,
    needed: Sequence[str] = (),
    reason: str | None = None,
    question: Callable[[Given], str] | None = None,
) -> Callable[[Callable[[Desk, Given], Awaitable[Answer]]], Tool]:
    """Make a tool of a function: its name and its docstring are those of the tool."""
    made = [operations()[key] for key in keys]
    schema: dict[str, Any] = {"type": "object", "properties": dict(properties)}
    if needed:
        schema["required"] = list(needed)
    schema["additionalProperties"] = False

    def make(run: Callable[[Desk, Given], Awaitable[Answer]]) -> Tool:
        return Tool(
            name=run.__name__,
            title=title,
            does=cleandoc(run.__doc__ or ""),
            schema=schema,
            operations=made,
            asks=bool(reason) if reason is not None else any(one.asks for one in made),
            plan=lambda given: Plan(made, reason, (question or _shown(title))(given), given),
            run=run,
        )

    return make


def _shown(title: str) -> Callable[[Given], str]:
    return lambda given: f"{title}: {json.dumps(given, ensure_ascii=False)}"


def moment(key: str, text: str) -> datetime:
    """Return the time that a text says; one without a time zone is in UTC."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        said = "a time as 2026-01-31T12:00:00Z"
        raise Unmet(f"{key} must be {said}, not {text!r:.60}") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def text(doc: str, most: int = 200) -> dict[str, Any]:
    return {"type": "string", "description": doc, "minLength": 1, "maxLength": most}


def number(doc: str, low: int, high: int, default: int) -> dict[str, Any]:
    bounds = {"minimum": low, "maximum": high, "default": default}
    return {"type": "integer", "description": doc, **bounds}


SESSION = {
    "type": "string",
    "description": "id of the conversation",
    "pattern": "^session_[0-9a-f-]{36}$",
}
PAGE = {"type": "integer", "minimum": 1, "default": 1}
MORE = {"type": "boolean", "description": "longer texts and more of them", "default": False}
TIME = {"type": "string", "format": "date-time", "description": "ISO 8601 with a time zone"}
