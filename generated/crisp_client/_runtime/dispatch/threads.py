# Copied from codegen/templates/_runtime/dispatch/threads.py. Do not edit: change that and run `make generate`.
"""Hands events to their handlers in threads."""

from __future__ import annotations

import logging
import threading
from collections.abc import Awaitable
from collections.abc import Callable
from inspect import isawaitable
from time import monotonic
from typing import Any

from ..data.model import EventPayload
from ..realtime.options import RealtimeOptions
from .calling import attempt
from .calling import Counts
from .calling import Failure
from .handlers import decode_or_unknown
from .handlers import Handlers
from .handlers import log_failure
from .lanes import Item
from .lanes import Key
from .lanes import Lanes

logger = logging.getLogger("crisp_client")

# Seconds. Waits are cut into pieces because Windows delivers Ctrl-C only between them.
TICK = 0.5


class Threads:
    """As `Dispatcher`, with threads in place of tasks: plain handlers run in them.

    Which threads those are is for a subclass; each is to call `_work`. `finish` waits for what an
    `async` handler returned. Any thread may call anything.
    """

    def __init__(
        self,
        handlers: Handlers,
        decode: Callable[[str, Any], EventPayload],
        options: RealtimeOptions,
        *,
        finish: Callable[[Awaitable[object]], Exception | None],
        on_room: Callable[[], None] = lambda: None,
    ) -> None:
        self._handlers = handlers
        self._decode = decode
        self._finish = finish
        self._most = options.concurrency
        self._lanes = Lanes(options, self._on_ready, on_room, self._on_empty)
        self._lock = threading.Lock()
        self._empty = threading.Condition(self._lock)
        self._closed = False
        self._handled = 0
        self._failed = 0

    def put(self, name: str, payload: Any) -> None:
        with self._lock:
            self._lanes.put(name, payload)

    def full(self) -> bool:
        with self._lock:
            return self._lanes.full()

    @property
    def held(self) -> int:
        """How many events wait or are being handled."""
        with self._lock:
            return self._lanes.held

    @property
    def counts(self) -> Counts:
        lanes = self._lanes
        return Counts(lanes.received, self._handled, self._failed, lanes.dropped, lanes.waiting)

    def _on_ready(self) -> None:
        """There is something for another thread to do; called with the lock."""
        raise NotImplementedError

    def _take(self) -> tuple[Key] | None:
        """A lane to work on, perhaps after a while; None to end the thread."""
        raise NotImplementedError

    def _late(self) -> bool:
        """Whether threads are to end at once."""
        return False

    def _on_empty(self) -> None:
        self._empty.notify_all()

    def _clear(self) -> int:
        with self._lock:
            return self._lanes.clear()

    def _next(self, key: Key, turn: int) -> Item | None:
        with self._lock:
            return self._lanes.next(key, turn)

    def _work(self) -> None:
        while not self._late() and (taken := self._take()) is not None:
            key, turn = taken[0], 0
            while (item := self._next(key, turn)) is not None:
                turn += 1
                self._handle(item[0], item[1])
                if self._late():
                    break

    def _handle(self, name: str, payload: Any) -> None:
        if payload.__class__ is Failure:
            self._tell(payload.error, payload.event)
            return
        if not (registrations := self._handlers.registrations(name)):
            return
        event = decode_or_unknown(self._decode, name, payload)
        for one in registrations:
            if self._closed:
                return
            if one.once and not self._handlers.claim(name, one):
                continue
            if error := self._call(one.handler, event):
                self._failed += 1
                self._tell(error, event)
        self._handled += 1

    def _tell(self, error: Exception, event: EventPayload) -> None:
        if failure := self._call(self._handlers.on_error, error, event):
            log_failure(error, event)
            log_failure(failure, event)

    def _call(self, function: Callable[..., object], *args: Any) -> Exception | None:
        """Run it to its end and return its exception, if any."""
        result, error = self._attempt(function, *args)
        return self._finish(result) if isawaitable(result) else error

    def _attempt(
        self, function: Callable[..., object], *args: Any
    ) -> tuple[object, Exception | None]:
        try:
            return attempt(function, *args)
        except SystemExit as exit:
            error = RuntimeError("the handler called exit() in a thread, which ends nothing")
            error.__cause__ = exit
            return None, error


class ThreadDispatcher(Threads):
    """Threads that stay until `end` is called.

    With a concurrency of 1 no thread is started: the one that calls `run` does the work.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._ready = threading.Condition(self._lock)
        self._threads: list[threading.Thread] = []
        self._runner: threading.Thread | None = None
        self._idle = 0
        self._deadline: float | None = None

    def works_here(self) -> bool:
        """Whether this thread calls handlers, so that nothing may wait for them in it."""
        here = threading.current_thread()
        return here in self._threads or (self._most == 1 and here is self._runner)

    def run(self) -> None:
        """Returns when `end` was called and everything that came before it is handled."""
        self._runner = threading.current_thread()
        if self._most == 1:
            self._work()
        else:
            with self._empty:
                while not (self._deadline is not None and self._lanes.idle) and not self._late():
                    self._empty.wait(TICK)
        if left := self._clear():
            logger.warning("handlers took too long, %d events are dropped", left)

    def end(self, limit: float) -> None:
        """Nothing more will come; what is not handled within `limit` seconds is dropped."""
        with self._lock:
            deadline = monotonic() + limit
            self._deadline = min(deadline, self._deadline or deadline)
            self._ready.notify_all()
            self._empty.notify_all()

    def close(self, limit: float) -> None:
        """Drop what waits and wait for the running handlers, `limit` seconds at most."""
        self._closed = True
        self._clear()
        self.end(0)
        until = monotonic() + limit
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(max(0.0, until - monotonic()))

    def _late(self) -> bool:
        return self._deadline is not None and monotonic() >= self._deadline

    def _on_ready(self) -> None:
        if self._most == 1:
            self._ready.notify()
        elif self._idle:
            self._idle -= 1
            self._ready.notify()
        elif len(self._threads) < self._most:
            thread = threading.Thread(target=self._work, name="crisp-client-handler", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _take(self) -> tuple[Key] | None:
        with self._ready:
            while True:
                if (taken := self._lanes.take()) is not None:
                    return taken
                if self._deadline is not None:
                    return None
                self._idle += 1
                self._ready.wait(TICK if self._most == 1 else None)

    def _attempt(
        self, function: Callable[..., object], *args: Any
    ) -> tuple[object, Exception | None]:
        if self._most == 1:
            return attempt(function, *args)  # in the caller's own thread, which may exit
        return super()._attempt(function, *args)
