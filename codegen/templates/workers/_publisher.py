"""Puts events into the stream, each until the server has acknowledged it."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from importlib import import_module

from ._connection import Connection
from ._envelope import AGAIN
from ._envelope import Envelope
from ._envelope import ID
from ._envelope import token
from ._remembered import remember
from ._streams import restore
from ._streams import Settings

logger = logging.getLogger("crisp_client")

# Bytes of a message for its headers, and those that it has when it is dead. Of one that has no room
# for them nats-py says nothing, and the server ends the connection each time that it comes.
HEADERS = 1_024
# Seconds by which an event may come later to one forwarder than to another.
SKEW = 5.0
# Seconds to wait before the next attempt: at first, and at most.
FIRST, LONGEST = 0.1, 5.0


class Publisher:
    """Publishes for one forwarder, any number of events at a time."""

    def __init__(self, connection: Connection, settings: Settings) -> None:
        self._connection = connection
        self._settings = settings
        # What the server has is known again here, whatever happens to the server.
        self._stored: OrderedDict[str, None] = OrderedDict()
        self._no_stream = import_module("nats.js.errors").NoStreamResponseError
        self._checking = asyncio.Lock()
        self._troubled = False
        self._lanes = [asyncio.Lock() for _ in range(settings.partitions)]

    async def publish_in_turn(self, envelope: Envelope) -> None:
        """Publish after those of its partition that came before, which may have to be tried again.

        Web hooks come at once; events of real time come one after the other in a conversation.
        """
        async with self._lanes[envelope.partition(self._settings.partitions)]:
            await self.publish(envelope)

    async def publish(self, envelope: Envelope) -> None:
        """Return when the stream has it, however long that takes.

        Raise what no later attempt would cure: `ValueError` or `TypeError` if it is not JSON or
        larger than a message may be, `BrokerError` if the stream was replaced by another one.
        """
        if envelope.id in self._stored:
            return
        text = envelope.text()
        settings = self._settings
        partition = envelope.partition(settings.partitions)
        subject = f"{settings.stream}.{partition}.{token(envelope.name)}"
        pause = FIRST
        headers = {ID: envelope.id}
        again = envelope.again
        while True:
            await self._connection.up()
            if len(text) > self._connection.nats.max_payload - HEADERS:
                raise ValueError(
                    f"{envelope.name} has {len(text)} bytes, more than the broker takes"
                )
            lost = self._connection.lost_at
            if again or (lost is not None and envelope.came < lost + SKEW):
                headers[AGAIN] = "1"
            try:
                async with self._connection.answering():
                    await self._connection.js.publish(
                        subject, text, stream=settings.stream, headers=headers
                    )
                break
            except Exception as error:  # it is away, or full: both may pass
                if not self._troubled:
                    self._troubled = True
                    why = str(error) or type(error).__name__
                    logger.warning("the broker took no event, which is tried again: %s", why)
                if isinstance(error, self._no_stream):
                    await self._restore()
            again = True  # this one may have come
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST)
        self._troubled = False
        remember(self._stored, [envelope.id])

    async def _restore(self) -> None:
        """Make the stream again if it has been deleted, once for all that wait for it."""
        async with self._checking:
            await restore(self._connection, self._settings)
