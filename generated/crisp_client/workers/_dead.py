# Copied from codegen/templates/workers/_dead.py. Do not edit: change that and run `make generate`.
"""Events that no worker could handle.

One that is to be tried again stays among them until a worker has handled it, and comes to that as a
message which says where it stands. Whoever asks for that twice puts two such messages into the
stream, and when the second one has its turn it finds that there is nothing to do any more.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable
from collections.abc import Callable
from importlib import import_module
from typing import Any
from typing import TypeVar

from ._connection import Connection
from ._envelope import ID
from ._partition import place
from ._streams import failure
from ._streams import restore
from ._streams import Settings

logger = logging.getLogger("crisp_client")

_T = TypeVar("_T")

# Headers of a dead event: why it is dead, how often its handlers were called, its id before, where.
ERROR = "Crisp-Error"
ATTEMPTS = "Crisp-Attempts"
KNOWN_AS = "Crisp-Id"
SUBJECT = "Crisp-Subject"
# Header of an event that is tried again: its number among the dead, and its id there.
AMONG = "Crisp-Dead"
# Characters of an error that are kept; a header has one line.
LONGEST = 500
# After so many tries the log says why an event waits.
TRIES_TOLD = 3
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
        SUBJECT: message.subject,
        ATTEMPTS: str(attempts),
        ERROR: _UNFIT.sub(" ", f"{type(error).__name__}: {error}")[:LONGEST],
    }
    if known := (message.headers or {}).get(ID):
        headers[KNOWN_AS] = known
    missing = import_module("nats.js.errors").NoStreamResponseError

    async def put() -> None:
        try:
            await connection.js.publish(
                f"{settings.dead}.{name}", message.data, stream=settings.dead, headers=headers
            )
        except missing:  # somebody deleted it
            await restore(connection, settings)
            raise

    await _insist(connection, settings, put)


async def is_due(connection: Connection, settings: Settings, message: Any) -> bool:
    """Return whether to handle a message; not one that is tried again and is dead no more."""
    among = _among(message)
    if among is None:
        return True
    return await _insist(connection, settings, lambda: stands(connection, settings, *among))


async def leave(connection: Connection, settings: Settings, message: Any) -> None:
    """Remove an event from the dead if it was tried again, whatever came of that."""
    if among := _among(message):
        await _insist(connection, settings, lambda: remove(connection, settings, *among))


def _among(message: Any) -> tuple[int, str] | None:
    """Return the number and the id of an event among the dead that is tried again."""
    number, _, id = (message.headers or {}).get(AMONG, "").partition(" ")
    return (int(number), id) if number.isdecimal() else None


async def stands(connection: Connection, settings: Settings, number: int, id: str) -> bool:
    """Return whether an event is among the dead."""
    missing = import_module("nats.js.errors").NotFoundError
    try:
        found = await connection.js.get_msg(settings.dead, number)
    except missing:
        return False
    return bool((found.headers or {}).get(ID, "") == id)


async def remove(connection: Connection, settings: Settings, number: int, id: str) -> bool:
    """Remove an event from the dead; return whether it was among them."""
    if not await stands(connection, settings, number, id):
        return False
    return bool(await connection.js.delete_msg(settings.dead, number))


async def _insist(
    connection: Connection, settings: Settings, ask: Callable[[], Awaitable[_T]]
) -> _T:
    """Return what the server answers, asked again until it does."""
    tries = 0
    while True:
        await connection.up()
        try:
            async with connection.answering():
                return await ask()
        except Exception as error:
            tries += 1
            if tries == TRIES_TOLD:
                why = failure(error)[1]
                logger.warning("an event waits for the stream %s: %s", settings.dead, why)
        await asyncio.sleep(0.5)
