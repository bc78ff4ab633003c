"""Ids that the client chooses: of messages, and of calls whose answer comes as an event."""

from __future__ import annotations

import random
import time
import uuid

from .. import forking

_lock = forking.Lock()
_last = 0


def new_fingerprint() -> int:
    """Return an id of the form of Crisp's own: the time in ms and two random digits.

    A process never gets the same one twice.
    """
    global _last
    with _lock:
        _last = max(_last + 1, int(time.time() * 1000) * 100 + random.randrange(100))
        return _last


def new_number() -> int:
    """Return an id for a call, of the positive numbers that every system takes."""
    return random.randrange(1, 2**31)


def new_text() -> str:
    """Return an id for a call."""
    return str(uuid.uuid4())
