# Copied from codegen/templates/workers/_acknowledging.py. Do not edit: change that and run `make generate`.
"""What the server is told of an event in the end."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from importlib import import_module
from typing import Any

from ._connection import Connection
from ._connection import LIMIT
from ._dead import leave
from ._known import Known
from ._streams import Settings

# Between the times that a server tells of one message, which are rounded in two ways.
ALIKE = timedelta(milliseconds=1)
# Seconds in which nobody deletes a stream, makes it anew and fills it. A server does not always say
# that it was deleted: what it has to say last is lost now and then.
LASTS = 0.1


async def acknowledge(
    connection: Connection, settings: Settings, known: Known, message: Any, *, since: float
) -> None:
    """Return when the server knows that an event is handled, however long that takes.

    One that was tried again is removed from the dead before that. The server goes by the number
    alone, which another event may have if the stream was made anew `since` this one came: that
    event stays.

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
                if loop.time() - since < LASTS or await _is_there(connection, settings, message):
                    await message.ack_sync(timeout=LIMIT)
            return
        except nobody:
            limit = limit or loop.time() + settings.ack_wait
            if loop.time() >= limit:
                return
        except Exception:  # lost on the way: it is told again, which changes nothing
            limit = None
        await asyncio.sleep(LASTS)  # after which it looks


async def _is_there(connection: Connection, settings: Settings, message: Any) -> bool:
    """Return whether the stream has this event still, and not another one under its number."""
    missing = import_module("nats.js.errors").NotFoundError
    meta = message.metadata
    try:
        found = await connection.js.get_msg(settings.stream, meta.sequence.stream)
    except missing:
        return False
    return bool(abs(found.time - meta.timestamp) <= ALIKE)


async def give_back(message: Any) -> None:
    """Have another worker get an event at once."""
    with suppress(Exception):  # without a connection it comes to another worker by itself
        await message.nak()
