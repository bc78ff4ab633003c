# Copied from codegen/templates/workers/_known.py. Do not edit: change that and run `make generate`.
"""Events that workers have handled, for the time after a restart of the server.

A server that was killed has forgotten the last moments: that events were acknowledged, which it
then hands out again; and of events that were handled, their ids, so that a second forwarder may
bring one of them again. The workers still know, since they tell each other what they have handled,
and one that begins is told by another what has been handled before.
One that has not been connected for long waits until the others are.

To write what was handled into the server's key-value store, before each acknowledgement, would
spare this only in part. It would take a second message for each event; and it could not tell who is
at an event that a server hands out anew, for which a lease would have to be written, too, and
renewed. Only a worker that lives can say so, and this asks it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections import OrderedDict
from collections.abc import Iterable
from itertools import islice
from typing import Any

from ._connection import Connection
from ._connection import LIMIT
from ._dead import is_due
from ._envelope import AGAIN
from ._envelope import ID
from ._remembered import remember
from ._streams import Settings

logger = logging.getLogger("crisp_client")

# So many ids are told again after a restart, the newest ones.
TOLD_AGAIN = 1_000
# Seconds between two messages that tell of what was handled.
TOLD = 0.005
# Seconds for all workers to be connected again and to have told what they know.
BACK = 3.0
# Seconds for an answer, which only those give that know the event.
ANSWER = 0.5

# Stands between ids; none has it, being a header.
SEPARATOR = "\n"
# It was handled; it is being handled here.
YES, HELD = b"1", b"2"


class Known:
    """The ids that one worker knows, its own and those of the others."""

    def __init__(self, connection: Connection, settings: Settings) -> None:
        self._connection = connection
        self._settings = settings
        self._subject = f"crisp_client.{settings.stream}"
        self._own: OrderedDict[str, None] = OrderedDict()
        self._all: OrderedDict[str, None] = OrderedDict()
        self._running: set[str] = set()
        self._untold: dict[str, None] = {}
        self._telling: asyncio.Task[None] | None = None
        self._sent = asyncio.Event()
        self._newest: int | None = None
        # The partitions in which no event was found to be new since the last doubt.
        self._doubted: set[int] = set()
        self._awake_at: float
        self._again()
        connection.on_reconnect.append(self._again)

    async def begin(self) -> None:
        """Hear the others, and answer them, from now on."""
        nats = self._connection.nats
        await nats.subscribe(f"{self._subject}.handled", cb=self._hear)
        with contextlib.suppress(Exception):  # there is no other worker
            await self._hear(await nats.request(f"{self._subject}.known", timeout=LIMIT))
        await nats.subscribe(f"{self._subject}.known", queue="one", cb=self._pass_on)
        await nats.subscribe(f"{self._subject}.asked", cb=self._answer)
        with contextlib.suppress(Exception):  # it is looked up when it is needed
            await self._look()
        self._awake_at = time.monotonic()

    def close(self) -> None:
        if self._telling is not None:
            self._telling.cancel()

    def begin_with(self, message: Any) -> None:
        """Take note of an event that is being handled here."""
        if id := (message.headers or {}).get(ID):
            self._running.add(id)

    def end_with(self, message: Any, *, handled: bool) -> None:
        """Take note that it is not any more; if it was handled, the others are told."""
        id = (message.headers or {}).get(ID)
        self._running.discard(id)
        if id and handled:
            remember(self._own, [id])
            remember(self._all, [id])
            self._tell([id])

    async def told(self, message: Any) -> None:
        """Return when the others have been told of an event, if it was handled here.

        It is acknowledged after that. Else, of a worker and a server that die together, the one
        could take along what it handled and the other that this was acknowledged, though what is
        behind it has been handled since.
        """
        id = (message.headers or {}).get(ID)
        while id in self._untold:
            await self._sent.wait()

    def doubt(self, partitions: Iterable[int]) -> None:
        """Ask for the next event of partitions that another worker may have had meanwhile."""
        self._doubted.update(partitions)
        self._newest = None

    def awake(self) -> float:
        """Notice whether this worker stood still for so long that it counted as dead.

        Called often. What was sent to it in that time may have come to another one since.
        Return the seconds since it was called before.
        """
        now = time.monotonic()
        stood, self._awake_at = now - self._awake_at, now
        if stood > self._settings.ack_wait / 2:
            logger.warning(
                "this worker stood still for %.1f s: the process was stopped, or an async handler "
                "blocks the loop. After ack_wait, %g s, its events come to another worker, too",
                stood,
                self._settings.ack_wait,
            )
            self.doubt(range(self._settings.partitions))
        return stood

    async def has(self, message: Any, partition: int) -> bool:
        """Return whether an event has been handled, as far as any worker knows.

        One that was handed out before is asked for, too: the worker that had it may be at it still,
        and it may have been the server that stood still. One that is tried again has been handled
        if it is not among the dead any more.
        """
        id = (message.headers or {}).get(ID)
        if id is None:
            return False
        if id in self._all:
            return True
        doubted = partition in self._doubted and await self._is_old(message)
        came_before = message.metadata.num_delivered > 1
        is_asked_for = doubted or came_before or AGAIN in message.headers
        known = is_asked_for and await self._asked(id)
        if not known:
            # Nor has been what is behind it in its partition.
            self._doubted.discard(partition)
        return known or not await is_due(self._connection, self._settings, message)

    def _again(self) -> None:
        """Doubt what the server hands out now, and tell what may have been lost on the way."""
        self._settled = time.monotonic() + BACK
        self._newest = None
        self._doubted = set(range(self._settings.partitions))
        self._tell(islice(reversed(self._own), TOLD_AGAIN))

    async def _is_old(self, message: Any) -> bool:
        """Return whether a message may be from before the connection was made."""
        while (newest := self._newest) is None:
            await self._connection.up()
            with contextlib.suppress(Exception):  # it is asked again
                await self._look()
                continue
            await asyncio.sleep(ANSWER)
        return bool(message.metadata.sequence.stream <= newest)

    async def _look(self) -> None:
        info = await self._connection.js.stream_info(self._settings.stream)
        self._newest = info.state.last_seq

    async def _asked(self, id: str) -> bool:
        while id not in self._all:
            asked = time.monotonic()
            is_settled = asked > self._settled
            answer = None
            with contextlib.suppress(Exception):  # nobody says so
                answer = await self._answer_to(id)
            if answer == YES:
                return True
            if answer != HELD and is_settled and self._connection.is_up:
                return id in self._all
            await asyncio.sleep(max(0.0, asked + ANSWER - time.monotonic()))
        return True

    async def _answer_to(self, id: str) -> bytes:
        """Return the first answer; raise if none comes in time."""
        nats = self._connection.nats
        inbox = nats.new_inbox()
        answers = await nats.subscribe(inbox)
        try:
            await nats.publish(f"{self._subject}.asked", id.encode(), reply=inbox)
            answer: bytes = (await answers.next_msg(timeout=ANSWER)).data
            return answer
        finally:
            await answers.unsubscribe()

    async def _answer(self, message: Any) -> None:
        id = message.data.decode("utf-8", "replace")
        if id in self._all:
            await message.respond(YES)
        elif id in self._running:
            await message.respond(HELD)

    # What workers tell each other

    def _tell(self, ids: Iterable[str]) -> None:
        self._untold.update(dict.fromkeys(ids))
        if self._telling is None and self._untold:
            self._telling = asyncio.get_running_loop().create_task(self._tell_soon())

    async def _tell_soon(self) -> None:
        while self._untold:
            told = self._next_told()
            with contextlib.suppress(Exception):  # it is told again when there is a connection
                await self._connection.nats.publish(
                    f"{self._subject}.handled", SEPARATOR.join(told).encode()
                )
            for id in told:
                del self._untold[id]
            sent, self._sent = self._sent, asyncio.Event()
            sent.set()
            await asyncio.sleep(TOLD)
        self._telling = None

    def _next_told(self) -> list[str]:
        """Return as many ids as one message has room for, and at least one."""
        told: list[str] = []
        left = self._connection.nats.max_payload
        for id in self._untold:
            left -= len(f"{id}{SEPARATOR}".encode())
            if told and left < 0:
                break
            told.append(id)
        return told

    async def _pass_on(self, message: Any) -> None:
        # Newest last; an id that is cut off is nobody's.
        known = SEPARATOR.join(self._all).encode()
        await message.respond(known[-self._connection.nats.max_payload :])

    async def _hear(self, message: Any) -> None:
        ids = message.data.decode("utf-8", "replace").split(SEPARATOR)
        remember(self._all, filter(None, ids))
