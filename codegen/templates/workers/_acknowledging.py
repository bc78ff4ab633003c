"""What the server is told of an event in the end."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from importlib import import_module
from typing import Any

from ._connection import Connection
from ._connection import LIMIT
from ._dead import leave
from ._known import Known
from ._streams import Settings


async def acknowledge(
    connection: Connection, settings: Settings, known: Known, message: Any
) -> None:
    """Return when the server knows that an event is handled, however long that takes.

    One that was tried again is removed from the dead before that.

    It hands the event to another worker if it does not hear of that within `ack_wait`. Where nobody
    has listened for so long, there is no consumer any more that could hand it out.
    """
    await leave(connection, settings, message)
    nobody = import_module("nats.errors").NoRespondersError
    loop = asyncio.get_running_loop()
    limit = None
    while True:
        await connection.up()
        await known.told(message)
        try:
            async with connection.answering():
                await message.ack_sync(timeout=LIMIT)
            return
        except nobody:
            limit = limit or loop.time() + settings.ack_wait
            if loop.time() >= limit:
                return
        except Exception:  # lost on the way: it is told again, which changes nothing
            limit = None
        await asyncio.sleep(0.1)


async def give_back(message: Any) -> None:
    """Have another worker get an event at once."""
    with suppress(Exception):  # without a connection it comes to another worker by itself
        await message.nak()
