"""What the emulator is told of the spec: plain values, JSON Schema where a shape is described."""

from __future__ import annotations

from typing import Any

from attrs import frozen


@frozen(eq=False)
class Route:
    """One described operation.

    `params` and `query` are the JSON Schemas of values in the path that are one of some words, and
    of query keys as text on the wire; `body` and `returns` are None where nothing is sent or
    answered. A last `{name?}` in the path may be left out.
    """

    key: str
    method: str
    path: str
    status: int
    reason: str
    authenticated: bool
    tiers: tuple[str, ...] | None
    params: dict[str, Any]
    query: dict[str, Any]
    body: dict[str, Any] | None
    returns: dict[str, Any] | None

    @property
    def handler_key(self) -> str:
        """Verb and path as the handlers are registered: `GET /website/{website_id}`."""
        return f"{self.method} {self.template}"

    @property
    def template(self) -> str:
        """The path as docstrings write it."""
        return self.path.replace("?}", "}").replace("...}", "}")


@frozen(eq=False)
class Description:
    """Everything described: routes, named types, error reasons, real-time names and web hooks.

    `hookless` are the events that come in real time only.
    """

    operations: tuple[Route, ...]
    definitions: dict[str, Any]
    reasons: dict[str, tuple[int, str]]
    rtm: dict[str, str]
    web_hooks: dict[str, str]
    hookless: tuple[str, ...]
