"""What the package knows of each operation, made of the spec: the facts of `operations.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.render.commands import commands
from tests.codegen.specs import real_api

# What the spec does not say is left out: `.get("asks", "")`.
OPERATIONS: Mapping[str, Mapping[str, Any]] = commands(real_api())["operations"]


def arguments_of(operation: Mapping[str, Any], where: str) -> list[Mapping[str, Any]]:
    """Return what it takes in its `path`, `body` or `query`."""
    return [one for one in operation.get("args", ()) if one["where"] == where]
