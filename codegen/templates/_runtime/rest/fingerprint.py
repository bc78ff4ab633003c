"""Ids that the client gives to what it writes."""

from __future__ import annotations

import random
import time

from .. import forking

_lock = forking.Lock()
_last = 0


def new_fingerprint() -> int:
    """An id of the form that Crisp gives: the time in ms and two more digits.

    Never the same twice in a process.
    """
    global _last
    with _lock:
        _last = max(_last + 1, int(time.time() * 1000) * 100 + random.randrange(100))
        return _last
