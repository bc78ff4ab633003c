"""Block until the turn of a request."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from .. import checks
from .turns import Place
from .turns import Turns


def wait_for_turn(turns: Turns, deadline: float | None, check: Callable[[], object]) -> None:
    """Raise `DeadlineExceededError` at once if the turn comes after `deadline`.

    `check` raises what ends the wait; it is asked when the place has moved, or by `Turns.wake`.
    """
    moved = threading.Event()
    place = Place(moved.set)
    try:
        turns.take(place, time.monotonic(), deadline)
        while (left := place.at - time.monotonic()) > 0:
            moved.wait(checks.capped(left))
            moved.clear()
            check()
    except BaseException:
        turns.give_back(place, time.monotonic())
        raise
