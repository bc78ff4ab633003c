"""The spec as the emulator sees it: `api.json` beside this module, which is rendered from it.

Bodies and answers are described by JSON Schemas.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

from attrs import frozen


@frozen(eq=False)
class Route:
    """One operation of the spec.

    `params` is the JSON Schema of those path values that are enums, `query` that of the query.
    `body` and `returns` are None where nothing is sent or answered. A last `{name?}` in the path
    may be left out.
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
        """The key of its handler, verb and path: `GET /website/{website_id}`."""
        return f"{self.method} {self.template}"

    @property
    def template(self) -> str:
        """The path as docstrings write it."""
        return self.path.replace("?}", "}").replace("...}", "}")


@frozen(eq=False)
class Description:
    """Everything that the emulator knows of the spec.

    `reasons` has status and explanation of each error reason, `rtm` and `web_hooks` the names of
    the socket's messages and of the headers; `hookless` are the events that come in real time only.
    """

    base_path: str
    tiers: tuple[str, ...]
    default_tier: str
    tier_header: str

    operations: tuple[Route, ...]
    definitions: dict[str, Any]
    reasons: dict[str, tuple[int, str]]
    rtm: dict[str, str]
    web_hooks: dict[str, str]
    hookless: tuple[str, ...]


@functools.cache
def description() -> Description:
    return read_description(Path(__file__).with_name("api.json").read_text("utf-8"))


def read_description(text: str) -> Description:
    found = json.loads(text)
    return Description(
        base_path=found["base_path"],
        tiers=tuple(found["tiers"]),
        default_tier=found["default_tier"],
        tier_header=found["tier_header"],
        operations=tuple(Route(**route) for route in found["operations"]),
        definitions=found["definitions"],
        reasons={reason: (status, text) for reason, (status, text) in found["reasons"].items()},
        rtm=found["rtm"],
        web_hooks=found["web_hooks"],
        hookless=tuple(found["hookless"]),
    )
