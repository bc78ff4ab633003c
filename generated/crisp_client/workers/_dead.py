# Copied from codegen/templates/workers/_dead.py. Do not edit: change that and run `make generate`.
"""Events that no worker could handle."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from typing import Any

from ._connection import Connection
from ._envelope import ID
from ._partition import place
from ._streams import Settings

# Characters of an error that are kept; a header has one line.
LONGEST = 500
_UNFIT = re.compile(r"[^\x20-\x7e]+")


async def bury(
    connection: Connection, settings: Settings, message: Any, error: Exception, attempts: int
) -> None:
    """Put a message into the stream of the dead; return when that has it."""
    name = message.subject.split(".", 2)[-1]
    number, stored = place(message)
    headers = {
        # With the time, since a stream that is made anew counts from 1 again.
        ID: f"{number}@{stored.timestamp():.6f}",
        "Crisp-Subject": message.subject,
        "Crisp-Attempts": str(attempts),
        "Crisp-Error": _UNFIT.sub(" ", f"{type(error).__name__}: {error}")[:LONGEST],
    }
    if known := (message.headers or {}).get(ID):
        headers["Crisp-Id"] = known
    while True:
        await connection.up()
        with suppress(Exception):
            async with connection.answering():
                await connection.js.publish(
                    f"{settings.dead}.{name}", message.data, stream=settings.dead, headers=headers
                )
            return
        await asyncio.sleep(0.5)
