# Copied from codegen/templates/webhooks/_background.py. Do not edit: change that and run `make generate`.
"""The event loop and the threads of an application that has no loop of its own."""

from __future__ import annotations

import atexit
import threading
import weakref
from concurrent.futures import CancelledError
from concurrent.futures import wait
from contextlib import suppress
from inspect import isawaitable

import attrs

from .._runtime import forking
from .._runtime.dispatch.dispatcher import Dispatcher
from .._runtime.dispatch.queue import DispatchOptions
from .._runtime.dispatch.queue import TICK
from .._runtime.dispatch.threads import NoThreadError
from .._runtime.dispatch.threads import Threads
from .._runtime.loop_thread import LoopThread
from ._calls import Outcome
from ._calls import value_of
from ._delivery import Delivery
from ._exchange import DRAIN_TIMEOUT
from ._receivers import HookReceiver
from ._receivers import Receiver

# Seconds for the loop to begin in, and to end in.
LIMIT = 10.0


@attrs.define
class _Running:
    loop: LoopThread
    threads: Threads
    dispatcher: Dispatcher | None
    """None where there are no events, but requests that are answered."""
    put: int = 0
    """The number of events that were put; not all have arrived yet."""

    def works_here(self) -> bool:
        if self.dispatcher is None:
            return self.loop.is_here()
        return self.dispatcher.works_here()

    @property
    def held(self) -> int:
        if self.dispatcher is None:
            return 0
        on_the_way = self.put - self.dispatcher.counts.received
        return on_the_way + self.dispatcher.held


class Background:
    """Handles events, and waits for what is `async`.

    It begins when it is needed first, and anew after `close` and in a forked process. At the end
    of the program it is closed.
    """

    def __init__(self, receiver: Receiver, options: DispatchOptions) -> None:
        self._receiver = receiver
        self._options = options
        self._left_behind: list[_Running | None] = []
        self._running: _Running | None = None
        self._lock = threading.Lock()
        forking.forget_in_child(self)
        _alive.add(self)

    def forget(self) -> None:
        self._left_behind.append(self._running)
        self._running, self._lock = None, threading.Lock()

    @property
    def held(self) -> int:
        """The number of events that wait or are being handled."""
        running = self._running
        return 0 if running is None else running.held

    @property
    def is_running(self) -> bool:
        return self._running is not None

    def put(self, delivery: Delivery) -> None:
        """Have an event handled."""
        running = self._begun()
        assert running.dispatcher is not None
        # Now, since Python starts none any more once the program ends, which handles what it took.
        with suppress(NoThreadError):  # nor now: it is tried again when a handler needs one
            running.threads.begin()
        with self._lock:  # as many as are counted, in the order in which they came
            running.put += 1
            running.loop.call_soon(running.dispatcher.put, delivery.event_name, delivery.event)

    def value_of(self, result: object, error: Exception | None) -> Outcome:
        """Return the outcome of a call; if that has to be waited for, what comes of it."""
        if not isawaitable(result):
            return result, error
        loop = self._begun().loop
        try:
            outcome = loop.submit(value_of(result, None))
            while not outcome.done() and loop.is_alive():
                wait([outcome], timeout=TICK)
            return outcome.result(0)
        except (RuntimeError, CancelledError, TimeoutError) as ended:
            return None, RuntimeError(f"the application was closed: {type(ended).__name__}")

    def close(self, limit: float | None) -> None:
        """Wait until everything is handled; what still waits after `limit` seconds is dropped."""
        with self._lock:
            running, self._running = self._running, None
        if running is None:
            return
        if running.works_here():  # a handler, which is part of what is waited for, only asks
            ending = running.loop.submit(_end(running.dispatcher, limit))
            ending.add_done_callback(lambda _: running.loop.end())
            return
        with suppress(RuntimeError, CancelledError, TimeoutError):  # the loop has ended by itself
            running.loop.submit(_end(running.dispatcher, limit)).result(
                None if limit is None else limit + LIMIT
            )
        running.loop.end()
        running.loop.join(LIMIT)

    def begin(self) -> None:
        """Start the loop, if it does not run. Raise `RealtimeError` where no thread can be had."""
        self._begun()

    def _begun(self) -> _Running:
        with self._lock:
            if self._running is None or not self._running.loop.is_alive():
                loop = LoopThread("crisp-hooks-loop")
                loop.start()
                threads = Threads(self._options.concurrency, "crisp-hooks")
                try:
                    dispatcher = loop.submit(self._dispatcher(threads)).result(LIMIT)
                except BaseException:
                    loop.end()
                    raise
                self._running = _Running(loop, threads, dispatcher)
            return self._running

    async def _dispatcher(self, threads: Threads) -> Dispatcher | None:
        receiver = self._receiver
        if not isinstance(receiver, HookReceiver):
            return None
        return Dispatcher(receiver.handlers, receiver.decode, self._options, threads)


async def _end(dispatcher: Dispatcher | None, limit: float | None) -> None:
    if dispatcher is not None:
        await dispatcher.join(limit)
        await dispatcher.close()


_alive: weakref.WeakSet[Background] = weakref.WeakSet()


@atexit.register
def _close_all() -> None:
    for background in list(_alive):
        background.close(DRAIN_TIMEOUT)
