"""Gives up a call at a chosen place, and at one after another until none is left."""

from __future__ import annotations

import asyncio
import itertools
import sys
from collections.abc import Coroutine
from collections.abc import Generator
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class CancelledAt:
    """Awaits `work`, and cancels the task when it has to wait for the `step`-th time."""

    def __init__(self, work: Coroutine[Any, Any, Any], step: int) -> None:
        self._work, self._step = work, step
        self.came_to_it = False

    async def run(self) -> Any:
        return await self

    def __await__(self) -> Generator[Any, Any, Any]:
        go_on: Any = self._work.send
        value: Any = None
        for step in itertools.count():
            try:
                awaited = go_on(value)
            except StopIteration as end:
                return end.value
            if step == self._step:
                self.came_to_it = True
                task = asyncio.current_task()
                assert task is not None
                task.cancel()
            try:
                go_on, value = self._work.send, (yield awaited)
            except BaseException as error:
                go_on, value = self._work.throw, error


class Interruption:
    def __init__(self, step: int) -> None:
        self._left = step
        self.came_to_it = False

    def trace(self, frame: FrameType, event: str, _: object) -> None:
        """The interpreter looks for signals where a function begins."""
        if self.came_to_it or not _INTERRUPTED.intersection(frame.f_code.co_filename.split("/")):
            return
        # Nobody can guard a lock against an interruption within the lock's own code.
        if frame.f_code.co_filename.endswith("_synchronization.py"):
            return
        if self._left == 0:
            self.came_to_it = True
            raise KeyboardInterrupt
        self._left -= 1


_INTERRUPTED = {"crisp_client", "httpx", "httpcore", "httpx2", "httpcore2", "h11"}


@contextmanager
def interrupted_at(step: int) -> Iterator[Interruption]:
    """Ctrl-C in the `step`-th function that is called below."""
    interruption = Interruption(step)
    sys.settrace(interruption.trace)
    try:
        yield interruption
    finally:
        sys.settrace(None)
