"""An answer of a tool, taken apart as a careful agent reads it."""

from __future__ import annotations

import json
from datetime import datetime
from datetime import UTC
from typing import Any

import attrs

from crisp_client.testing import Emulator
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted


@attrs.frozen
class Answering:
    """What a test's own server is reached by, as if it was an emulator."""

    url: str
    website_id: str = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc"
    identifier: str = "identifier-of-it"
    key: str = "key-of-it"
    tier: str = "plugin"


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


def moment(message: dict[str, Any]) -> str:
    """Return the time of a message as tools take it."""
    at = datetime.fromtimestamp(message["timestamp"] / 1000, UTC)
    return at.isoformat(timespec="milliseconds")
