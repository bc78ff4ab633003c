# Written by hand: only this client has threads to start and to end.
"""One time of listening for the synchronous client, and the threads that it takes."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures import Future
from concurrent.futures import wait

from .._runtime.dispatch.calling import finish
from .._runtime.dispatch.threads import ThreadDispatcher
from .._runtime.dispatch.threads import TICK
from .._runtime.realtime.backfill import Backfill
from .._runtime.realtime.backfill import Queue
from .._runtime.realtime.connection import Connection
from .._runtime.realtime.options import RealtimeOptions
from .._runtime.realtime.state import RealtimeState
from .._runtime.realtime.watch import Watch

# Seconds for the threads to end in; a handler that goes on longer is left alone.
CLOSE_TIMEOUT = 0.6


class Session:
    """One `listen()` or `start()`: a thread that receives, feeding those that handle."""

    def __init__(
        self,
        watch: Watch,
        options: RealtimeOptions,
        dispatcher: Callable[..., ThreadDispatcher],
        connect: Callable[..., Connection],
        backfill: Callable[[Queue], Backfill] | None,
    ) -> None:
        self.error: BaseException | None = None
        self.ended = False
        self.settled = threading.Event()
        self.closed = threading.Event()
        self.dispatcher = dispatcher(options=options, finish=self._finish, on_room=self._on_room)
        self.put, self.full = self.dispatcher.put, self.dispatcher.full
        self._watch = watch
        self._options = options
        self._connect = connect
        self._backfill = backfill
        self._opened: Future[tuple[asyncio.AbstractEventLoop, Connection]] = Future()
        self._released = asyncio.Event()
        self._roomy = asyncio.Event()
        self._receiving = threading.Thread(target=self._run, name="crisp-client-rtm", daemon=True)
        self._receiving.start()

    @property
    def connection(self) -> Connection:
        return self._opened.result()[1]

    async def room(self) -> None:
        self._roomy.clear()
        while self.full():
            await self._roomy.wait()
            self._roomy.clear()

    def run(self) -> None:
        """Handle events until the connection has ended and all that came before is handled."""
        self.dispatcher.run()

    def stop(self) -> None:
        """End it and wait for that; a handler, which is part of it, only asks for the end."""
        self.connection.stop()
        if threading.current_thread() is not self._receiving and not self.dispatcher.works_here():
            self.closed.wait()

    def close(self) -> None:
        """Called by the thread that ran it, when it is done."""
        try:
            loop, connection = self._opened.result()
            connection.stop()
            loop.call_soon_threadsafe(self._released.set)
            until = time.monotonic() + CLOSE_TIMEOUT
            self._receiving.join(CLOSE_TIMEOUT)
            self.dispatcher.close(max(0.0, until - time.monotonic()))
        finally:
            self.closed.set()

    def _run(self) -> None:
        asyncio.run(self._receive())

    async def _receive(self) -> None:
        backfill = None if self._backfill is None else self._backfill(self)
        connection = self._connect(
            inbox=backfill or self, on_state=self._on_state, options=self._options
        )
        self._opened.set_result((asyncio.get_running_loop(), connection))
        await asyncio.wait({connection.task})
        if not connection.task.cancelled():
            self.error = connection.task.exception()
        if backfill is not None:
            await backfill.close()
        self.ended = True
        self.settled.set()
        self.dispatcher.end(self._options.drain)
        await self._released.wait()  # async handlers of what has come already still need the loop

    def _finish(self, awaitable: Awaitable[object]) -> Exception | None:
        """Run what an async handler returned on the loop, while the thread that called waits."""
        waiting = finish(awaitable)
        try:
            outcome = asyncio.run_coroutine_threadsafe(waiting, self._opened.result()[0])
        except RuntimeError as error:  # the loop is closed
            waiting.close()
            return error
        while not outcome.done():
            wait([outcome], timeout=TICK)
        try:
            return outcome.result()
        except CancelledError:  # by the end of the loop
            return None

    def _on_room(self) -> None:
        self._opened.result()[0].call_soon_threadsafe(self._roomy.set)

    def _on_state(self, state: RealtimeState) -> None:
        if state is RealtimeState.LIVE:
            self.settled.set()
        else:
            self.settled.clear()
        self._watch.change(state)
