"""An answer of a tool, taken apart as a careful agent reads it."""

from __future__ import annotations

import json
from typing import Any

from crisp_client.testing import Emulator
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted


def parts(text: str) -> tuple[list[str], list[Any]]:
    """Return the sentences of the server, and the data."""
    if "<data-" not in text:
        return text.splitlines(), []
    notes, _, rest = text.partition("<data-")
    mark, _, rest = rest.partition(">\n")
    data, closing, after = rest.rpartition(f"\n</data-{mark}>")
    assert closing and not after
    return notes.splitlines(), [json.loads(line) for line in data.splitlines()]


def answer(crisp: Emulator, tool: str, **given: Any) -> tuple[list[str], list[Any]]:
    """Call one tool with a host of its own."""
    found: list[str] = []

    async def work(host: Host) -> None:
        found.append(await host.call(tool, **given))

    hosted(crisp, work, writing=True)
    return parts(found[0])


def told(crisp: Emulator, tool: str, **given: Any) -> str:
    return "\n".join(answer(crisp, tool, **given)[0])
