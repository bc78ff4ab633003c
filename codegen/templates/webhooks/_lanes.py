"""Work in lanes: one piece after the other within a lane, lanes side by side, each in its turn."""

from __future__ import annotations

from collections import deque
from typing import Generic
from typing import TypeVar

T = TypeVar("T")


class Lanes(Generic[T]):
    """What waits and what runs, at most `limit` in all. Not thread-safe.

    A place is reserved first, so that what finds none is refused before anything else is done.
    """

    def __init__(self, limit: int) -> None:
        self.held = 0
        self._limit = limit
        self._waiting: dict[str, deque[T]] = {}
        self._ready: deque[str] = deque()

    def reserve(self) -> bool:
        if self.held >= self._limit:
            return False
        self.held += 1
        return True

    def release(self) -> None:
        self.held -= 1

    def put(self, lane: str, item: T) -> None:
        """Takes the place that was reserved."""
        if (waiting := self._waiting.get(lane)) is not None:
            waiting.append(item)
        else:
            self._waiting[lane] = deque([item])
            self._ready.append(lane)

    def take(self) -> tuple[str, T] | None:
        """The next item of a lane of which none is being worked on; its lane waits for `done`."""
        if not self._ready:
            return None
        lane = self._ready.popleft()
        return lane, self._waiting[lane].popleft()

    def done(self, lane: str) -> None:
        self.held -= 1
        if self._waiting[lane]:
            self._ready.append(lane)
        else:
            del self._waiting[lane]

    def clear(self) -> None:
        """Forget what waits."""
        for waiting in self._waiting.values():
            self.held -= len(waiting)
            waiting.clear()
        self._ready.clear()
