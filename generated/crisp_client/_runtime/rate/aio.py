# Copied from codegen/templates/_runtime/rate/aio.py. Do not edit: change that and run `make generate`.
"""Wait for the turn of a request in an event loop."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable

from .. import checks
from .turns import Place
from .turns import Turns


async def wait_for_turn(turns: Turns, deadline: float | None, check: Callable[[], object]) -> None:
    """Raise `DeadlineExceededError` at once if the turn comes after `deadline`.

    `check` raises what ends the wait; it is asked when the place has moved, or by `Turns.wake`.
    """
    loop, moved = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:  # by those before, which may be in other threads
        with contextlib.suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(moved.set)

    place = Place(wake)
    try:
        turns.take(place, time.monotonic(), deadline)
        while (left := place.at - time.monotonic()) > 0:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(checks.capped(left)):
                    await moved.wait()
            moved.clear()
            check()
    except BaseException:
        turns.give_back(place, time.monotonic())
        raise
