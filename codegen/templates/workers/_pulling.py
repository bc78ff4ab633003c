"""Asks the consumer of each partition for its next event.

One subscription receives for all of them, and an answer says to which it belongs: 64 loops that
each wait for their own would do the same with 64 timers.
"""

from __future__ import annotations

import asyncio
import json
import logging
import math
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from ._connection import Connection
from ._streams import Settings

logger = logging.getLogger("crisp_client")

# Seconds for which the server keeps a request for an event, and what it may be late.
EXPIRES = 5.0
LATE = 2.0
# Seconds between two looks, and after a refusal.
TICK = 0.25
REFUSED = 1.0

NOT_ASKED = -math.inf

_NOTHING_NEW = ("404", "408")


class Pulling:
    """Requests for events of one worker. `deliver` gets the partition and the message.

    `wants` says whether a partition is to be asked for its next event; `refused` is told of one
    that the server hands out nothing of. If that does not even answer, `silent` is told of it
    before, and of how many requests were not answered in a row.
    """

    def __init__(
        self,
        connection: Connection,
        settings: Settings,
        deliver: Callable[[int, Any], None],
        wants: Callable[[int], bool],
        refused: Callable[[int], None],
        silent: Callable[[int, int], None],
    ) -> None:
        self._connection = connection
        self._settings = settings
        self._deliver = deliver
        self._wants = wants
        self._refused = refused
        self._silent = silent
        # Until when a partition counts as asked, by the clock of the loop.
        self._asked = [NOT_ASKED] * settings.partitions
        self._unanswered = [0] * settings.partitions
        self._request = json.dumps({"batch": 1, "expires": round(EXPIRES * 1e9)}).encode()
        self._wake = asyncio.Event()
        self._told = False
        connection.on_reconnect.append(self.again)

    async def run(self) -> None:
        """Ask until it is cancelled; return no event to the server that came before that."""
        nats, settings = self._connection.nats, self._settings
        inbox = nats.new_inbox()
        self._loop = asyncio.get_running_loop()
        subscription = await nats.subscribe(f"{inbox}.*", cb=self._came)
        subjects = [
            f"{self._connection.prefix}.CONSUMER.MSG.NEXT.{settings.stream}.{settings.consumer(p)}"
            for p in range(settings.partitions)
        ]
        try:
            while True:
                if self._connection.is_up:
                    now = self._loop.time()
                    for partition, subject in enumerate(subjects):
                        if self._asked[partition] <= now and self._wants(partition):
                            if times := self._unanswered[partition]:
                                self._silent(partition, times)
                                self._refused(partition)
                            self._unanswered[partition] += 1
                            self._asked[partition] = now + EXPIRES + LATE
                            reply = f"{inbox}.{partition}"
                            await nats.publish(subject, self._request, reply=reply)
                self._wake.clear()
                try:
                    async with asyncio.timeout(TICK):
                        await self._wake.wait()
                except TimeoutError:
                    pass
        finally:
            # What the server has sent before it knows of this still comes, and is delivered.
            if self._connection.is_up:
                with suppress(Exception):  # the server has gone
                    async with self._connection.answering():
                        await subscription.drain()

    def look(self) -> None:
        """Ask at once where something is wanted."""
        self._wake.set()

    def again(self) -> None:
        """Forget what was asked: the server, or the consumer, that knew it has gone."""
        self._asked = [NOT_ASKED] * len(self._asked)
        self._unanswered = [0] * len(self._asked)
        self.look()

    async def _came(self, message: Any) -> None:
        status = (message.headers or {}).get("Status") if not message.data else None
        if status is None:
            partition = int(message.subject.split(".")[1])
            self._unanswered[partition] = 0
            self._asked[partition] = NOT_ASKED
            self._told = False
            self._deliver(partition, message)
            return
        partition = int(message.subject.rpartition(".")[2])
        self._unanswered[partition] = 0
        if status in _NOTHING_NEW:
            self._asked[partition] = NOT_ASKED
            self.look()
            return
        self._asked[partition] = self._loop.time() + REFUSED
        self._refused(partition)
        if not self._told:
            self._told = True
            why = message.headers.get("Description") or "there is no such consumer, or none yet"
            logger.warning("the broker hands out no event of partition %d: %s", partition, why)
