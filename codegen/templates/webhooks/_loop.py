"""An event loop for what is `async` in a program that is not."""

from __future__ import annotations

import asyncio
import inspect
import threading
from concurrent.futures import Future

from ._calls import Outcome
from ._calls import value_of


class LoopThread:
    """Starts with the first thing to wait for. All of it shares one loop, as its clients must."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    def value_of(self, result: object, error: Exception | None) -> Outcome:
        """The outcome of a call; if it returned something to wait for, what comes of that."""
        if not inspect.isawaitable(result):
            return result, error
        loop, _ = self._open().result()
        return asyncio.run_coroutine_threadsafe(value_of(result, None), loop).result()

    def close(self) -> None:
        """End the thread; what it waits for is cancelled."""
        with self._lock:
            thread, self._thread = self._thread, None
            opened, self._opened = self._opened, Future()
        if thread is not None:
            loop, ended = opened.result()
            loop.call_soon_threadsafe(ended.set)
            thread.join()

    def _open(self) -> Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]:
        with self._lock:
            if self._thread is None:
                waiting = _wait(self._opened)
                self._thread = threading.Thread(
                    target=asyncio.run, args=(waiting,), name="crisp-hooks-loop", daemon=True
                )
                self._thread.start()
            return self._opened


async def _wait(opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]]) -> None:
    ended = asyncio.Event()
    opened.set_result((asyncio.get_running_loop(), ended))
    await ended.wait()
