"""Wait for what another thread or task does, and leave it the core that it needs for that."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest

from crisp_client import EventTimeoutError

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


def in_vain(
    wait: Callable[[float], object], enough: Callable[[EventTimeoutError], bool]
) -> tuple[float, EventTimeoutError]:
    """Return for how long a wait has to be in vain for `enough` to happen, and its error.

    The time to connect is part of it, and long on a busy machine.
    """
    for seconds in (0.3, 3, 30):
        with pytest.raises(EventTimeoutError) as caught:
            wait(seconds)
        if enough(caught.value):
            break
    return seconds, caught.value
