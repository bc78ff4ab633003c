"""A `Listening` for a program that blocks: on an event loop in a thread of its own."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures import Future
from concurrent.futures import wait
from contextlib import suppress

from ..dispatch.outcome import Counts
from ..dispatch.queue import TICK
from ..dispatch.threads import CallingThread
from ..dispatch.threads import Executor
from ..errors import RealtimeError
from ..loop_thread import LoopThread
from .listening import Listening
from .options import RealtimeOptions

logger = logging.getLogger("crisp_client")

# Seconds for the loop to begin in, and to end in after the handlers had their time.
BEGIN_LIMIT = 10.0
END_LIMIT = 5.0
# Seconds for it to end in when it was interrupted; what goes on longer is left alone.
CLOSE_LIMIT = 0.6


class ListeningThread:
    """Listens from `begin` on, and may be used from any thread.

    `calling` has a concurrency of 1 mean the thread that calls `wait`. `release` is awaited when
    all is over, `on_end` called then.
    """

    def __init__(
        self,
        options: RealtimeOptions,
        *,
        calling: bool,
        release: Callable[[], Awaitable[object]],
        on_end: Callable[[BaseException | None], object],
    ) -> None:
        self.error: BaseException | None = None
        self._begun: Future[Listening] = Future()
        self._closed = threading.Event()
        self._drain = options.drain
        self._release = release
        self._on_end = on_end
        self._calling = CallingThread() if calling and options.concurrency == 1 else None
        self._consumer: threading.Thread | None = None
        self._loop = LoopThread("crisp-client-rtm")

    def begin(self, make: Callable[[Executor | None], Listening]) -> None:
        """Raise `RealtimeError` where no thread can be started."""
        self._loop.start()
        self._running = self._loop.submit(self._run(make))
        self._begun.result(BEGIN_LIMIT)

    @property
    def _listening(self) -> Listening:
        return self._begun.result(BEGIN_LIMIT)

    @property
    def counts(self) -> Counts:
        return self._listening.counts

    @property
    def closed(self) -> bool:
        """Tell whether it has ended, handlers included."""
        return self._closed.is_set()

    @property
    def ended(self) -> bool:
        return self._listening.ended

    def bind(self) -> None:
        self._listening.bind()

    def refresh(self) -> None:
        if self._begun.done():  # else it will ask for what is handled then
            self._listening.refresh()

    def consumed_here(self) -> None:
        """This thread takes what a handler hands on: nothing may wait for handlers in it."""
        self._consumer = threading.current_thread()

    def wait(self) -> None:
        """Return when it has ended; call the handlers in this thread if that was asked for."""
        if self._calling is not None:
            self._calling.run()
        while not self._closed.wait(TICK):
            pass

    def stop(self) -> None:
        """End it and wait for that; a handler, which is part of it, only asks for the end."""
        if threading.current_thread() is self._consumer:
            self._listening.stop()
        else:
            self.leave()

    def leave(self) -> None:
        """End it, when nobody takes what handlers hand on any more."""
        self._listening.stop()
        if self._listening.dispatcher.works_here() or sys.is_finalizing():
            return  # in a handler, or where no other thread runs any more
        if not self._closed.wait(self._drain + END_LIMIT):
            logger.warning("real time: a handler goes on, listening ends after it")
        self._loop.join(CLOSE_LIMIT)

    def close(self) -> None:
        """End it at once, also in the middle of a handler."""
        self._running.cancel()
        self._loop.join(CLOSE_LIMIT)
        self._closed.set()

    def wait_until_live(self, timeout: float, event: str | None = None) -> None:
        if self._loop.is_here():
            raise RealtimeError("the loop of the connection cannot wait for the connection")
        error: BaseException | None = self.error or RealtimeError("listening was stopped")
        with suppress(RuntimeError, CancelledError, TimeoutError):  # the loop has ended
            waiting = self._loop.submit(self._outcome(timeout, event))
            while not waiting.done() and not self.closed:
                wait([waiting], timeout=TICK)
            error = waiting.result(0)
        if error is not None:
            raise error

    async def _outcome(self, timeout: float, event: str | None) -> Exception | None:
        """Return the error instead of raising it: on its way over a future it loses its cause."""
        try:
            await self._listening.wait_until_live(timeout, event)
        except Exception as error:
            return error
        return None

    async def _run(self, make: Callable[[Executor | None], Listening]) -> None:
        try:
            self._begun.set_result(make(self._calling))
        except BaseException as error:
            self._begun.set_exception(error)
            self._loop.end()
            return
        try:
            await self._listening.run()
        except Exception as error:
            self.error = error
        finally:
            try:
                await self._release()
            finally:
                self._closed.set()
                if self._calling is not None:
                    self._calling.close()
                self._on_end(self.error)
                self._loop.end()
