"""Handles web hooks in threads that a program waits for when it ends."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor

from .._runtime.dispatch.lanes import Key
from .._runtime.dispatch.threads import Threads

logger = logging.getLogger("crisp_client")


class PoolDispatcher(Threads):
    """Threads that start when they are needed and end their work when nothing is left."""

    _pool: ThreadPoolExecutor | None = None
    _working = 0

    def close(self, timeout: float | None) -> None:
        """Wait until everything is handled; what still waits after `timeout` seconds is dropped.

        What comes later is handled all the same, by new threads.
        """
        with self._empty:
            if not self._empty.wait_for(lambda: self._lanes.idle, timeout):
                left = self._lanes.clear()
                logger.warning("handlers took too long, %d events are dropped", left)
            is_idle = self._lanes.idle
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=is_idle)

    def _on_ready(self) -> None:
        if self._working >= self._most:
            return
        if self._pool is None:
            self._pool = ThreadPoolExecutor(self._most, "crisp-hooks")
        try:
            self._pool.submit(self._work)
        except RuntimeError:  # the program ends, and its pools finish only what they have
            if not self._working:
                raise
        else:
            self._working += 1

    def _take(self) -> tuple[Key] | None:
        with self._lock:
            if (taken := self._lanes.take()) is None:
                self._working -= 1
            return taken
