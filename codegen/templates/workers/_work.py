"""One run of a worker: the events that it holds, from their coming to their acknowledgement."""

from __future__ import annotations

import asyncio
import logging
import math
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from .._runtime.data.model import EventPayload
from .._runtime.data.model import UnknownEvent
from .._runtime.dispatch.gap import Gap
from .._runtime.dispatch.handlers import decode_or_unknown
from .._runtime.dispatch.handlers import Handlers
from ._acknowledging import acknowledge
from ._acknowledging import give_back
from ._connection import Connection
from ._dead import bury
from ._ending import end
from ._envelope import opened
from ._errors import AbandonedError
from ._errors import BrokerError
from ._errors import UnreadableError
from ._handling import Handling
from ._healing import Healing
from ._known import Known
from ._mending import mend
from ._partition import Partition
from ._partition import Place
from ._partition import place
from ._pulling import Pulling
from ._remembered import remember
from ._streams import restore
from ._streams import Settings
from ._tally import Options
from ._tally import Tally

logger = logging.getLogger("crisp_client")

# Seconds to wait before a handler that failed is called again: at first, and at most.
FIRST, LONGEST = 1.0, 60.0
# Seconds that an event waits for its turn before another worker, if one is idle, may have it.
PATIENCE = 0.25
LONGEST_PATIENCE = 5.0
# How often an event may be given back for that.
GIVEN_BACK = 3
# Seconds between two looks whether this worker stood still.
BEAT = 0.25
# Seconds for a cancelled handler to end in.
CANCEL_LIMIT = 2.0


class Work:
    """One `serve()`."""

    def __init__(
        self,
        handlers: Handlers,
        decode: Callable[[str, Any], EventPayload],
        options: Options,
        tally: Tally,
        connection: Connection,
        settings: Settings,
    ) -> None:
        self._decode = decode
        self._options = options
        self._tally = tally
        self._connection = connection
        self._settings = settings
        self._handling = Handling(handlers, options.concurrency)
        self._partitions = [Partition(number) for number in range(settings.partitions)]
        self._slots = asyncio.Semaphore(options.concurrency)
        self._known = Known(connection, settings)
        # What was handled is known, should the server not have understood that.
        self._done: OrderedDict[Place, None] = OrderedDict()
        self._restoring: asyncio.Task[None] | None = None
        self._returning: set[asyncio.Task[None]] = set()
        self._ending = False
        self._healing = Healing(connection, settings)
        self._pulling = Pulling(
            connection, settings, self._deliver, self._wants, self._refused, self._healing.silent
        )
        # Imports what decodes them, before there is a hurry.
        for name in handlers.names():
            decode_or_unknown(decode, name, {})

    async def run(self, told: asyncio.Event) -> None:
        """Work until told to end, or until the broker ends the connection."""
        self._connection.on_reconnect.append(self._again)
        await self._known.begin()
        pulling = asyncio.ensure_future(self._pulling.run())
        renewing = asyncio.ensure_future(self._renew())
        mending = asyncio.ensure_future(
            mend(self._connection, self._settings, lambda p: bool(self._partitions[p].waiting))
        )
        stopped = asyncio.ensure_future(told.wait())
        ended = self._connection.ended
        drain = 0.0
        try:
            ends: set[asyncio.Future[Any]] = {pulling, renewing, mending, stopped, ended}
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            if ended.done():
                raise ended.result()
            for task in (pulling, renewing, mending):
                if task.done():
                    task.result()
            drain = self._options.drain
        finally:
            self._ending = True
            if self._restoring is not None:
                self._restoring.cancel()
            await end({pulling, stopped, mending})
            await self._finish(drain)
            self._known.close()
            await end({renewing})
            self._handling.close()

    async def _finish(self, drain: float) -> None:
        """Give back what has not begun, let what has begun end, and interrupt it in the end."""
        running = {p.task: p for p in self._partitions if p.task is not None}
        for task, partition in running.items():
            if not partition.begun:
                task.cancel()
        if running:
            _, late = await asyncio.wait(running, timeout=drain)
            if late:
                logger.warning("%d handlers took too long, and are interrupted", len(late))
            for task in late:
                task.cancel()
            if late:
                _, stuck = await asyncio.wait(late, timeout=CANCEL_LIMIT)
                if stuck:
                    logger.warning("%d handlers do not end though cancelled", len(stuck))
        if self._returning:
            await asyncio.wait(self._returning, timeout=CANCEL_LIMIT)

    # What comes

    def _wants(self, partition: int) -> bool:
        """Return whether to ask for an event: there is none, and room to handle it."""
        if self._ending or self._tally.held >= self._options.concurrency:
            return False
        return not self._partitions[partition].waiting

    def _deliver(self, number: int, message: Any) -> None:
        stood = self._known.awake()
        partition = self._partitions[number]
        before = len(partition.waiting)
        if not before:
            partition.since = asyncio.get_running_loop().time() - stood
        partition.add(message)
        self._tally.held += len(partition.waiting) - before
        if partition.task is None:
            partition.task = asyncio.get_running_loop().create_task(self._work(partition))
            partition.task.add_done_callback(partial(self._ended, partition))

    async def _renew(self) -> None:
        """Tell the server that what is held is still worked on, and notice a standstill."""
        loop = asyncio.get_running_loop()
        due = loop.time() + self._settings.ack_wait / 3
        while True:
            await asyncio.sleep(min(BEAT, self._settings.ack_wait / 3))
            self._known.awake()
            if loop.time() < due or not self._connection.is_up:
                continue
            due = loop.time() + self._settings.ack_wait / 3
            for partition in self._partitions:
                if partition.waiting:
                    with suppress(Exception):  # the connection is lost: the next time, then
                        await partition.waiting[0].in_progress()

    def _again(self) -> None:
        """Forget what has not begun: the server, which was away, hands it out anew.

        To give it back could take it from a worker that has it by now.
        """
        for partition in self._partitions:
            if partition.task is not None and not partition.begun:
                self._tally.held -= len(partition.waiting)
                partition.waiting.clear()
                partition.task.cancel()

    def _refused(self, partition: int) -> None:
        """Look whether stream and consumers are still there, since nothing is handed out.

        Another worker may be at the event that a new consumer hands out first.
        """
        self._known.doubt([partition])
        for each in self._partitions:
            each.since = -math.inf
        if self._restoring is None or self._restoring.done():
            self._restoring = asyncio.ensure_future(self._restore())

    async def _restore(self) -> None:
        with suppress(BrokerError):  # the connection ends with it
            await restore(self._connection, self._settings)
            if await self._healing.heal():
                self._pulling.again()

    async def _work(self, partition: Partition) -> None:
        while partition.waiting and not self._ending:
            message = partition.waiting[0]
            if not await self._one(partition, message):
                await give_back(message)
            partition.begun = False
            partition.waiting.popleft()
            self._tally.held -= 1

    def _ended(self, partition: Partition, task: asyncio.Task[None]) -> None:
        """Give back what is left, since the work was interrupted or has failed."""
        partition.task, partition.begun = None, False
        left = list(partition.waiting)
        partition.waiting.clear()
        self._tally.held -= len(left)
        for message in left:
            returning = asyncio.get_running_loop().create_task(give_back(message))
            self._returning.add(returning)
            returning.add_done_callback(self._returning.discard)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("an event was given back: a worker failed", exc_info=error)
        self._pulling.look()

    # One event

    async def _one(self, partition: Partition, message: Any) -> bool:
        """Handle an event and acknowledge it; return false to give it back."""
        at = place(message)
        if at not in self._done and not await self._known.has(message, partition.number):
            if not await self._turn(partition, message):
                return False
            is_done = False
            self._known.begin_with(message)
            try:
                await self._handle(partition, message)
                is_done = True
            finally:
                self._known.end_with(message, handled=is_done)
                self._leave(partition)
            remember(self._done, [at])
        partition.begun = True
        since = partition.since
        await acknowledge(self._connection, self._settings, self._known, message, since=since)
        return True

    def _leave(self, partition: Partition) -> None:
        """Let another event have its turn."""
        if partition.has_slot:
            partition.has_slot = False
            self._slots.release()

    async def _enter(self, partition: Partition) -> None:
        """Begin, with a connection: of what is handled without one, nobody else would know."""
        while True:
            await self._connection.up()
            await self._slots.acquire()
            if self._connection.is_up:
                break
            self._slots.release()
        partition.has_slot = partition.begun = True

    async def _turn(self, partition: Partition, message: Any) -> bool:
        """Wait until a handler may be called; return false if another worker has time for it."""
        patience = PATIENCE
        while True:
            try:
                async with asyncio.timeout(patience):
                    await self._enter(partition)
                return True
            except TimeoutError:
                pass
            if message.metadata.num_delivered <= GIVEN_BACK and self._connection.is_up:
                with suppress(Exception):  # it does not say: this worker keeps the event
                    consumer = self._settings.consumer(partition.number)
                    js = self._connection.js
                    if (await js.consumer_info(self._settings.stream, consumer)).num_waiting:
                        return False
            patience = min(2 * patience, LONGEST_PATIENCE)

    async def _handle(self, partition: Partition, message: Any) -> None:
        """Have an event handled, or bury it."""
        self._tally.received += 1
        event = self._event(message)
        deliveries = message.metadata.num_delivered
        if isinstance(event, UnreadableError):
            name, data = message.subject.split(".", 2)[-1], message.data
            told = UnknownEvent(event_name=name, data=data, reason=str(event))
            await self._bury(message, told, event, 0)
        elif deliveries > self._options.attempts + GIVEN_BACK:
            text = f"it was handed out {deliveries - 1} times, and no worker came to its end"
            await self._bury(message, event, AbandonedError(text), deliveries - 1)
        elif error := await self._attempts(partition, event):
            await bury(self._connection, self._settings, message, error, self._options.attempts)
        else:
            self._tally.handled += 1

    def _event(self, message: Any) -> EventPayload | UnreadableError:
        try:
            name, data, backfilled = opened(message.data)
        except UnreadableError as error:
            return error
        event: Any = None
        if name == Gap.event_name:
            with suppress(TypeError):
                event = Gap(**data)
        event = event or decode_or_unknown(self._decode, name, data)
        event._backfilled = backfilled
        return event  # type: ignore[no-any-return]

    async def _attempts(self, partition: Partition, event: EventPayload) -> Exception | None:
        """Call the handlers until each has succeeded or had its attempts; return the error then.

        A handler that succeeded is not called again. Between two attempts the slot is free.
        """
        attempts = self._options.attempts
        left = self._handling.of(event.event_name)
        for attempt in range(1, attempts + 1):
            failed = await self._handling.call(event, left)
            if not failed:
                break
            self._tally.failed += len(failed)
            pause = min(FIRST * 2 ** (attempt - 1), LONGEST)
            then = f"the next one follows in {pause:g} s"
            if attempt == attempts:
                then = f"the event is put into the stream {self._settings.dead}"
            for one, error in failed:
                error.add_note(f"attempt {attempt} of {attempts}: {then}")
                await self._handling.tell(error, event, one)
            if attempt == attempts:
                return failed[0][1]
            left = tuple(one for one, _ in failed)
            self._leave(partition)
            partition.begun = False
            if self._ending:
                raise asyncio.CancelledError
            await asyncio.sleep(pause)
            await self._enter(partition)
        return None

    async def _bury(
        self, message: Any, event: EventPayload, error: Exception, attempts: int
    ) -> None:
        """Put an event that was not handled at all into the stream of the dead, and tell of it."""
        await bury(self._connection, self._settings, message, error, attempts)
        self._tally.failed += 1
        error.add_note(f"the event is in the stream {self._settings.dead}")
        await self._handling.tell(error, event)
