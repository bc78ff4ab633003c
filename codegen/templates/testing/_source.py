"""The source of ids and times."""

from __future__ import annotations

import random
import time
import uuid
from collections.abc import Callable


class Source:
    """Makes ids and times; a seed makes ids the same in every run, `clock` is like `time.time`."""

    def __init__(self, seed: int | None, clock: Callable[[], float] = time.time) -> None:
        self._random = random.Random(seed)
        self._clock = clock
        self._last = 0

    def uuid(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def session_id(self) -> str:
        return f"session_{self.uuid()}"

    def key(self) -> str:
        return f"{self._random.getrandbits(256):064x}"

    def number(self, below: int) -> int:
        return self._random.randrange(below)

    def now(self) -> int:
        """Return the time in ms, never the same twice: messages are paged by time."""
        self._last = max(self._last + 1, int(self._clock() * 1000))
        return self._last

    def fingerprint(self, timestamp: int) -> int:
        return timestamp * 100 + self._random.randrange(100)
