"""Wait for the turn of a request in an event loop."""

from __future__ import annotations

import asyncio
import contextlib
import time

from .. import checks
from ..http.adapter import HttpBase
from .turns import Place
from .turns import Turns


async def wait_for_turn(turns: Turns, deadline: float | None, http: HttpBase) -> None:
    """Raise `DeadlineExceededError` at once if the turn comes after `deadline`.

    The wait ends with a `ClosedError` when the connections over which it would go are closed.
    """
    loop, moved = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:  # by those before, which may be in other threads
        with contextlib.suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(moved.set)

    place = Place(wake)
    try:
        http.waiting.add(wake)
        http.check_open()  # after it was closed, nobody wakes this
        turns.take(place, time.monotonic(), deadline)
        await _until(place, moved, http)
        if turns.elsewhere is not None:
            at = await asyncio.wrap_future(turns.elsewhere.turn())
            turns.move(place, at, time.monotonic(), deadline)
            await _until(place, moved, http)
    except BaseException:
        turns.give_back(place, time.monotonic())
        raise
    finally:
        http.waiting.discard(wake)


async def _until(place: Place, moved: asyncio.Event, http: HttpBase) -> None:
    while (left := place.at - time.monotonic()) > 0:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(checks.capped(left)):
                await moved.wait()
        moved.clear()
        http.check_open()
