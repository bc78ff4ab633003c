"""How what serves is told to end, and how what it has begun ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from collections.abc import Iterable
from typing import Any

logger = logging.getLogger("crisp_client")

# Seconds before a task that goes on is cancelled again: more than what it does at its end takes.
AGAIN = 6.0
_TRIES = 3


class StoppedError(Exception):
    """It was told to end before it had begun."""


class Stop:
    """Whether one `serve()` was told to end, which may be before or while it begins."""

    def __init__(self) -> None:
        self.told = asyncio.Event()
        self._beginning: asyncio.Timeout | None = None

    def tell(self) -> None:
        self.told.set()
        if self._beginning is not None and not self._beginning.expired():
            self._beginning.reschedule(0)

    @contextlib.asynccontextmanager
    async def beginning(self) -> AsyncIterator[None]:
        """Raise `StoppedError` in the place of what the block waits for if told to end."""
        limit = self._beginning = asyncio.timeout(0 if self.told.is_set() else None)
        try:
            async with limit:
                yield
        except TimeoutError:
            if not limit.expired():
                raise
            raise StoppedError from None
        finally:
            self._beginning = None


async def end(tasks: Iterable[asyncio.Future[Any]]) -> None:
    """Cancel tasks, and return when they have ended.

    One that goes on is cancelled again: nats-py loses a cancellation that comes while it flushes,
    and so does `asyncio.wait_for` of Python 3.11 if what it waits for comes at the same moment.
    """
    left = set(tasks)
    for _ in range(_TRIES):
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=AGAIN)
        if not left:
            return
    logger.warning("%d tasks do not end though cancelled", len(left))
