# Copied from codegen/templates/mcp/_pace.py. Do not edit: change that and run `make generate`.
"""How often is written, and what was sent a moment ago."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

import attrs

_MINUTE = 60.0
# Seconds for which a message that was sent is known. A host that gave up waiting tries again
# within a few minutes.
_MEMORY = 600.0


class Budget:
    """At most so many writes a minute."""

    def __init__(self, most: int, now: Callable[[], float] = time.monotonic) -> None:
        self.most = most
        self._now = now
        self._times: deque[float] = deque()

    def wait(self) -> float:
        """Return how many seconds it is until the next write; 0 if there is one left."""
        now = self._now()
        while self._times and self._times[0] <= now - _MINUTE:
            self._times.popleft()
        return 0.0 if len(self._times) < self.most else self._times[0] + _MINUTE - now

    def spend(self) -> None:
        self._times.append(self._now())


@attrs.define
class Done:
    """A write that was begun `at` a time: `running`, `certain` to have happened, or neither."""

    at: float
    fingerprint: int | None = None
    certain: bool = False
    running: bool = True


class Memory:
    """Writes of the last ten minutes that must not be made twice."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._done: dict[str, Done] = {}

    def recall(self, key: str) -> Done | None:
        """Return the write, if it was begun in the last ten minutes."""
        limit = self._now() - _MEMORY
        self._done = {one: done for one, done in self._done.items() if done.at > limit}
        return self._done.get(key)

    def begin(self, key: str, fingerprint: int | None = None) -> Done:
        done = self._done[key] = Done(self._now(), fingerprint)
        return done

    def forget(self, key: str) -> None:
        """Forget a write that did not happen."""
        self._done.pop(key, None)

    def since(self, done: Done) -> float:
        return self._now() - done.at

    def left(self, done: Done) -> float:
        return done.at + _MEMORY - self._now()
