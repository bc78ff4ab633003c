# Copied from codegen/templates/_runtime/rate/blocking.py. Do not edit: change that and run `make generate`.
"""Block until the turn of a request."""

from __future__ import annotations

import threading
import time

from .. import checks
from ..http.adapter import HttpBase
from .turns import Place
from .turns import Turns

# Seconds for other processes to agree; they give up before.
ELSEWHERE_LIMIT = 60.0


def wait_for_turn(turns: Turns, deadline: float | None, http: HttpBase) -> None:
    """Raise `DeadlineExceededError` at once if the turn comes after `deadline`.

    The wait ends with a `ClosedError` when the connections over which it would go are closed.
    """
    moved = threading.Event()
    wake = moved.set
    place = Place(wake)
    try:
        http.waiting.add(wake)
        http.check_open()  # after it was closed, nobody wakes this
        turns.take(place, time.monotonic(), deadline)
        _until(place, moved, http)
        if turns.elsewhere is not None:
            at = turns.elsewhere.turn().result(ELSEWHERE_LIMIT)
            turns.move(place, at, time.monotonic(), deadline)
            _until(place, moved, http)
    except BaseException:
        turns.give_back(place, time.monotonic())
        raise
    finally:
        http.waiting.discard(wake)


def _until(place: Place, moved: threading.Event, http: HttpBase) -> None:
    while (left := place.at - time.monotonic()) > 0:
        moved.wait(checks.capped(left))
        moved.clear()
        http.check_open()
