"""Wait for what another thread or task does, and leave it the core that it needs for that."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

_PAUSE = 0.001


def until(done: Callable[[], object], seconds: float = 30) -> None:
    limit = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < limit, f"not within {seconds} s"
        time.sleep(_PAUSE)


async def until_async(done: Callable[[], object], seconds: float = 30) -> None:
    async with asyncio.timeout(seconds):
        while not done():
            await asyncio.sleep(_PAUSE)


def soonest(attempt: Callable[[], float], bound: float, tries: int = 5) -> float:
    """Return the seconds of the first attempt within a bound; else the fewest of several.

    What waits for something that it should not wait for is late each time, and a busy machine now
    and then.
    """
    took: list[float] = []
    while not took or (took[-1] >= bound and len(took) < tries):
        took.append(attempt())
    return min(took)
