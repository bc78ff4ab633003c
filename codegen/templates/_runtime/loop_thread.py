"""An event loop in a thread of its own, for what is `async` in a program that is not."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any
from typing import TypeVar

from . import forking
from .errors import RealtimeError

T = TypeVar("T")

# Seconds for the tasks of the loop to end in when they are cancelled.
CANCEL_LIMIT = 2.0
_ENDED = "the event loop has ended"


class LoopThread:
    """Runs from `start` to `end`; the thread ends with the program at the latest.

    What another thread hands over is begun, or refused where the loop has ended: without the lock
    a loop that has made its last turn would take it, and forget it.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop
        self._is_ending = self._has_ended = False
        self._lock = threading.RLock()  # for a signal handler may come in between
        forking.forget_in_child(self)

    def forget(self) -> None:
        self._lock, self._has_ended = threading.RLock(), True

    def start(self) -> None:
        """Raise `RealtimeError` where no thread can be started."""
        self._loop = asyncio.new_event_loop()
        thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        try:
            thread.start()
        except RuntimeError as error:
            self._loop.close()
            raise RealtimeError(f"no thread can be started for an event loop: {error}") from error
        self._thread = thread

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run it on the loop. Raise `RuntimeError` if that has ended."""
        with self._lock:
            if not self._has_ended:
                return asyncio.run_coroutine_threadsafe(work, self._loop)
        work.close()
        raise RuntimeError(_ENDED)

    def call_soon(self, function: Callable[..., object], *args: Any) -> None:
        """Call it on the loop. Raise `RuntimeError` if that has ended."""
        with self._lock:
            if self._has_ended:
                raise RuntimeError(_ENDED)
            self._loop.call_soon_threadsafe(function, *args)

    def is_alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def is_here(self) -> bool:
        return threading.current_thread() is self._thread

    def end(self) -> None:
        """Cancel all tasks and end the loop; from any thread."""
        with self._lock:
            # A second time would end what follows the end.
            if not (self._is_ending or self._has_ended):
                self._is_ending = True
                self._loop.call_soon_threadsafe(self._loop.stop)

    def join(self, limit: float) -> None:
        """Wait for the end, at most `limit` seconds."""
        if self._thread is not None and not self.is_here():
            self._thread.join(limit)

    def _run(self) -> None:
        loop = self._loop
        try:
            loop.run_forever()
        finally:
            with self._lock:
                self._has_ended = True
            try:
                loop.run_until_complete(asyncio.sleep(0))  # what was handed over begins
                if tasks := asyncio.all_tasks(loop):
                    for task in tasks:
                        task.cancel()
                    loop.run_until_complete(asyncio.wait(tasks, timeout=CANCEL_LIMIT))
                loop.run_until_complete(loop.shutdown_asyncgens())
            finally:
                # Unlike asyncio.run this waits for no look-up of a host, which cannot be cancelled.
                loop.close()
