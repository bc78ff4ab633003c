"""Hands events to their handlers on an event loop."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from inspect import isawaitable
from inspect import iscoroutinefunction
from time import monotonic
from typing import Any

from ..data.model import EventPayload
from ..realtime.options import RealtimeOptions
from .calling import attempt
from .calling import Counts
from .calling import Failure
from .calling import failure_of
from .calling import finish
from .handlers import decode_or_unknown
from .handlers import Handlers
from .handlers import log_failure
from .lanes import Key
from .lanes import Lanes

logger = logging.getLogger("crisp_client")

# Seconds that handlers which never wait may have before everything else gets its turn.
SLICE = 0.01


class Dispatcher:
    """Events in order within a conversation, many conversations at once; needs no socket.

    `put` takes what came: name and payload. `async` handlers run on this loop, plain ones in
    threads. As many tasks work as there are conversations with events, up to `concurrency`; they
    end when nothing is left. Everything but `counts` belongs to the loop.
    """

    def __init__(
        self,
        handlers: Handlers,
        decode: Callable[[str, Any], EventPayload],
        options: RealtimeOptions,
    ) -> None:
        self._handlers = handlers
        self._decode = decode
        self._concurrency = options.concurrency
        self._lanes = Lanes(options, self._start_worker, self._on_room, self._on_empty)
        self.loop = asyncio.get_running_loop()
        self._workers: set[asyncio.Task[None]] = set()
        self._working = 0
        self._starting = False
        self._room = asyncio.Event()
        self._empty = asyncio.Event()
        self._threads: ThreadPoolExecutor | None = None
        self._in_threads: set[Future[Any]] = set()
        self._handled = 0
        self._failed = 0
        self.put = self._lanes.put
        self.full = self._lanes.full

    @property
    def counts(self) -> Counts:
        lanes = self._lanes
        return Counts(lanes.received, self._handled, self._failed, lanes.dropped, lanes.waiting)

    async def room(self) -> None:
        """Wait until the queue, which was full, has room again."""
        self._room.clear()
        while self.full():
            await self._room.wait()
            self._room.clear()

    @property
    def held(self) -> int:
        """How many events wait or are being handled."""
        return self._lanes.held

    async def join(self, limit: float | None) -> None:
        """Wait until everything is handled; what is left after `limit` seconds is dropped."""
        try:
            async with asyncio.timeout(limit):
                while not self._lanes.idle:
                    self._empty.clear()
                    await self._empty.wait()
        except TimeoutError:
            left = self._lanes.clear()
            text = "handlers took too long, %d events are dropped, %d interrupted"
            logger.warning(text, left, self._lanes.held)

    async def close(self) -> None:
        """Drop what waits and cancel what runs; plain handlers go on to their end."""
        self._lanes.clear()
        while self._workers:
            for worker in self._workers:
                worker.cancel()
            await asyncio.wait(self._workers)
        if self._threads is not None:
            # A handler that still runs is not waited for: nothing can end it.
            self._threads.shutdown(wait=not self._in_threads, cancel_futures=True)

    def _on_room(self) -> None:
        self._room.set()

    def _on_empty(self) -> None:
        self._empty.set()

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
        taken = self._lanes.take()
        if taken is None:
            self._working -= 1
        elif self._lanes.ready:
            self._start_worker()
        return taken

    async def _work(self) -> None:
        handlers, lanes, decode = self._handlers, self._lanes, self._decode
        until = monotonic() + SLICE
        while (taken := self._take()) is not None:
            key, turn = taken[0], 0
            while (item := lanes.next(key, turn)) is not None:
                turn += 1
                name, payload, _ = item
                if payload.__class__ is Failure:
                    await self._tell(payload.error, payload.event)
                    continue
                if registrations := handlers.registrations(name):
                    event = decode_or_unknown(decode, name, payload)
                    for one in registrations:
                        if one.once and not handlers.claim(name, one):
                            continue
                        # Not in a function of its own, which would cost more than all the rest.
                        try:
                            if one.is_async:
                                running: Any = one.handler(event)
                                await running
                            elif error := await self._in_thread(one.handler, event):
                                await self._fail(error, event)
                        except asyncio.CancelledError as cancelled:
                            await self._fail(failure_of(cancelled), event)
                        except Exception as error:
                            await self._fail(error, event)
                    self._handled += 1
                if monotonic() > until:
                    await asyncio.sleep(0)
                    until = monotonic() + SLICE

    async def _in_thread(self, function: Callable[..., object], *args: Any) -> Exception | None:
        """Run it to its end and return its exception: some do not survive being raised here."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._concurrency, "crisp-client-handler")
        run = contextvars.copy_context().run
        running = self._threads.submit(run, attempt, function, *args)
        self._in_threads.add(running)
        running.add_done_callback(self._in_threads.discard)
        result, error = await asyncio.wrap_future(running)
        return await finish(result) if isawaitable(result) else error

    async def _fail(self, error: Exception, event: EventPayload) -> None:
        self._failed += 1
        await self._tell(error, event)

    async def _tell(self, error: Exception, event: EventPayload) -> None:
        handler = self._handlers.on_error
        if handler is log_failure:
            log_failure(error, event)
            return
        if iscoroutinefunction(handler):
            waiting: Any = handler(error, event)
            failure = await finish(waiting)
        else:
            failure = await self._in_thread(handler, error, event)
        if failure is not None:
            log_failure(error, event)
            log_failure(failure, event)
