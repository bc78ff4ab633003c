"""Hand events to their handlers: on an event loop, and in threads."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from collections.abc import Iterable
from contextlib import suppress
from time import monotonic
from typing import Any

from ..data.model import EventPayload
from .calling import as_failure
from .calling import failure_of
from .calls import Calls
from .claims import Claim
from .claims import Claims
from .gap import Gap
from .handlers import all_plain
from .handlers import decode_or_unknown
from .handlers import Handlers
from .handlers import Registration
from .lanes import Item
from .lanes import Key
from .lanes import Lanes
from .outcome import Counts
from .outcome import Failure
from .queue import DispatchOptions
from .threads import call_in
from .threads import Executor
from .threads import NoThreadError
from .threads import Place
from .threads import place
from .threads import Threads

logger = logging.getLogger("crisp_client")

# Seconds that handlers which never wait may have before everything else gets its turn.
SLICE = 0.01
# Seconds for a cancelled handler to end in; one that does not is left alone.
CANCEL_LIMIT = 2.0


class Dispatcher:
    """Events in order within a conversation, many conversations at once; needs no socket.

    `put` takes what came: name and payload. `async` handlers run on this loop, plain ones in
    `threads`. As many tasks work as there are conversations with events, up to
    `concurrency`; they end when nothing is left. Where the handlers of an event are all plain, the
    thread that calls them goes on with the conversation by itself, since to go back to the loop
    costs more than most handlers do.

    `may_exit` says that the loop is the program's own, which an `async` handler may end by
    `sys.exit()`. With `claims`, each event but a `Gap` is claimed first, and each plain handler is
    called from the loop.
    """

    def __init__(
        self,
        handlers: Handlers,
        decode: Callable[[str, Any], EventPayload],
        options: DispatchOptions,
        threads: Executor | None = None,
        *,
        may_exit: bool = False,
        claims: Claims | None = None,
    ) -> None:
        self._may_exit = may_exit
        self._claims = claims
        self._handlers = handlers
        self._decode = decode
        self._concurrency = options.concurrency
        self._size = options.queue_size
        self._threads = threads or Threads(options.concurrency)
        self.loop = asyncio.get_running_loop()
        self._loop_thread = threading.get_ident()
        self._workers: set[asyncio.Task[None]] = set()
        # For what plain handlers have returned to be awaited.
        self._returned: set[asyncio.Task[Any]] = set()
        self._place = Place(self.loop, self._threads, self._returned)
        self._calls = Calls(handlers, self._threads, self._place)
        self._working = 0
        self._starting = False
        self._room = asyncio.Event()
        self._empty = asyncio.Event()
        # How many threads work on conversations now. While there are any, the lanes and the counts
        # are used with the lock only; without threads, no lock slows the loop down.
        self._sharing = 0
        self._lock = threading.Lock()
        self._lanes = Lanes(
            options,
            announce=lambda: self._soon(self._start_worker),
            room=lambda: self._soon(self._room.set),
            empty=lambda: self._soon(self._empty.set),
        )
        self._handled = 0
        self._failed = 0
        self._closed = False

    def put(self, name: str, payload: Any) -> None:
        """Add an event. Raise `RealtimeError` if the queue is full and `on_full` is `raise`."""
        if not self._sharing:
            self._lanes.put(name, payload)
        else:
            with self._lock:
                self._lanes.put(name, payload)
        if self._claims is not None and payload.__class__ is not Failure:
            self._claims.came(self._lanes.received, name, payload)

    def begin(self, names: Iterable[str]) -> None:
        """Take note that events of these names come from now on, and did not until now."""
        if self._claims is not None:
            self._claims.begin(names)

    def full(self) -> bool:
        if self._lanes.waiting < self._size:
            return False  # nearly always, so that the lock is saved
        with self._lock:
            return self._lanes.full()

    @property
    def held(self) -> int:
        """The number of events that wait or are being handled."""
        with self._lock:
            return self._lanes.held

    @property
    def counts(self) -> Counts:
        with self._lock:
            lanes = self._lanes
            return Counts(lanes.received, self._handled, self._failed, lanes.dropped, lanes.waiting)

    def works_here(self) -> bool:
        """Return whether this thread calls handlers, so that nothing may wait for them in it."""
        return threading.get_ident() == self._loop_thread or self._threads.works_here()

    async def room(self) -> None:
        """Wait until the queue, which was full, has room again."""
        self._room.clear()
        while self.full():
            await self._room.wait()
            self._room.clear()

    async def join(self, limit: float | None) -> None:
        """Wait until everything is handled; drop what is left after `limit` seconds."""
        try:
            async with asyncio.timeout(limit):
                while not self._lanes.idle:
                    self._empty.clear()
                    await self._empty.wait()
        except TimeoutError:
            text = "handlers took too long, %d events are dropped, %d interrupted"
            logger.warning(text, self._clear(), self.held)

    async def close(self) -> None:
        """Drop what waits and cancel what runs; plain handlers go on to their end."""
        self._closed = True
        self._clear()
        until = monotonic() + CANCEL_LIMIT
        while (running := self._workers | self._returned) and (left := until - monotonic()) > 0:
            for task in running:
                task.cancel()
            await asyncio.wait(running, timeout=left)
        if running:
            logger.warning("%d handlers do not end though cancelled", len(running))
        if self._claims is not None:
            await self._claims.close()
        self._threads.close()

    def _clear(self) -> int:
        with self._lock:
            return self._lanes.clear()

    def _soon(self, function: Callable[[], object]) -> None:
        if threading.get_ident() == self._loop_thread:
            function()
        else:
            with suppress(RuntimeError):  # the loop is closed, and nothing is handed out any more
                self.loop.call_soon_threadsafe(function)

    def _start_worker(self) -> None:
        if not self._starting and self._working < self._concurrency:
            # One at a time: if the handlers never wait, it does all the work by itself.
            self._starting = True
            self._working += 1
            worker = self.loop.create_task(self._work())
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    def _take(self) -> tuple[Key] | None:
        self._starting = False
        with self._lock:
            taken = self._lanes.take()
        if taken is None:
            self._working -= 1
        elif self._lanes.ready:
            self._start_worker()
        return taken

    def _next(self, key: Key, turn: int) -> Item | None:
        with self._lock:
            return self._lanes.next(key, turn)

    def _count(self, handled: int = 0, failed: int = 0) -> None:
        with self._lock:
            self._handled += handled
            self._failed += failed

    async def _work(self) -> None:
        handlers, decode, lanes = self._handlers, self._decode, self._lanes
        place.set(self._place)
        until = monotonic() + SLICE
        while (taken := self._take()) is not None:
            key, turn = taken[0], 0
            item = self._next(key, turn)
            while item is not None:
                name, payload, number = item
                if payload.__class__ is Failure:
                    await self._calls.tell(payload.error, payload.event)
                elif registrations := handlers.registrations(name):
                    claimed: Claim | None = None
                    if self._claims is not None:
                        if name != Gap.event_name:
                            claimed = self._claims.of(number, name, payload)
                        if claimed is not None and not await self._claim(self._claims, claimed):
                            turn += 1
                            item = self._next(key, turn)
                            continue
                    elif not registrations[0].is_async and all_plain(registrations):
                        item, turn = await self._go_on_in_thread(key, item, turn)
                        continue
                    event = decode_or_unknown(decode, name, payload)
                    for one in registrations:
                        if one.once and not handlers.claim(name, one):
                            continue
                        # Not in a function of its own, which would cost more than all the rest.
                        try:
                            if one.is_async:
                                running: Any = one.handler(event)
                                await running
                            elif error := await self._calls.in_thread(one.handler, event):
                                await self._fail(error, event, one)
                        except asyncio.CancelledError as cancelled:
                            await self._fail(failure_of(cancelled), event, one)
                        except BaseException as error:
                            ends = self._may_exit and not isinstance(error, Exception)
                            if ends or isinstance(error, GeneratorExit):
                                raise
                            await self._fail(as_failure(error), event, one)
                    if claimed is not None and self._claims is not None:
                        await self._claims.finish(claimed)
                    if self._sharing:
                        self._count(handled=1)
                    else:
                        self._handled += 1
                if monotonic() > until:
                    await asyncio.sleep(0)
                    until = monotonic() + SLICE
                turn += 1
                item = lanes.next(key, turn) if not self._sharing else self._next(key, turn)

    async def _claim(self, claims: Claims, claim: Claim) -> bool:
        """Return whether an event is to be handled here, and not by another process."""
        ours = await claims.take(claim)
        if ours is None:
            self._working -= 1  # no conversation is kept from its turn while this one waits
            try:
                if self._lanes.ready:
                    self._start_worker()
                ours = await claims.settled(claim)
            finally:
                self._working += 1
        return ours

    async def _fail(
        self, error: Exception, event: EventPayload, one: Registration | None = None
    ) -> None:
        self._count(failed=1)
        await self._calls.tell(error, event, one)

    async def _go_on_in_thread(self, key: Key, item: Item, turn: int) -> tuple[Item | None, int]:
        self._sharing += 1
        try:
            result, error = await call_in(self._threads, self._work_in_thread, key, item, turn)
        except NoThreadError as no_thread:
            self._sharing -= 1
            event = decode_or_unknown(self._decode, item[0], item[1])
            await self._fail(no_thread, event)
            self._count(handled=1)
            return self._next(key, turn + 1), turn + 1
        self._sharing -= 1  # not if this is cancelled: the thread works on
        if error is not None:
            raise error
        left: tuple[Item | None, int] = result
        return left

    # What runs in threads

    def _work_in_thread(self, key: Key, item: Item, turn: int) -> tuple[Item | None, int]:
        """Handle an event and those behind it; return the first one that needs the loop."""
        following: Item | None = item
        handlers, decode = self._handlers, self._decode
        while following is not None:
            name, payload, _ = following
            if payload.__class__ is Failure:
                break
            registrations = handlers.registrations(name)
            if not all_plain(registrations):
                break
            if registrations:
                event = decode_or_unknown(decode, name, payload)
                for one in registrations:
                    if self._closed:
                        break
                    if one.once and not handlers.claim(name, one):
                        continue
                    if error := self._calls.here(one.handler, event):
                        self._count(failed=1)
                        self._calls.tell_here(error, event, one)
                self._count(handled=1)
            turn += 1
            following = self._next(key, turn)
        return following, turn
