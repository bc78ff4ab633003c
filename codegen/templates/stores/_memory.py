"""A store in the memory of one process."""

from __future__ import annotations

from collections import OrderedDict
from time import monotonic

from .._runtime import forking
from .._runtime.dispatch.store import Store


class MemoryStore(Store):
    """A `Store` for the clients and web hooks of one process; nothing is kept when it ends.

    It holds `limit` keys and forgets the oldest; with a limit of 0 it knows nothing.
    """

    waits = False

    def __init__(self, limit: int = 10_000) -> None:
        if limit < 0:
            raise ValueError("the limit is a number of events, not below 0")
        self._limit = limit
        # Whether it is finished, and until when that holds.
        self._known: OrderedDict[str, tuple[bool, float]] = OrderedDict()
        self._lock = forking.Lock()

    def claim(self, key: str, seconds: float, /) -> bool | None:
        """Take a key; see `Store.claim`."""
        with self._lock:
            finished, until = self._known.get(key, (False, 0.0))
            if until > monotonic():
                self._known.move_to_end(key)
                return False if finished else None
            self._remember(key, False, seconds)
            return True

    def renew(self, key: str, seconds: float, /) -> None:
        """Keep a key that is taken; see `Store.renew`."""
        with self._lock:
            known = self._known.get(key)
            if known and not known[0]:
                self._remember(key, False, seconds)

    def finish(self, key: str, seconds: float, /) -> None:
        """Remember that a key is finished; see `Store.finish`."""
        with self._lock:
            self._remember(key, True, seconds)

    def _remember(self, key: str, finished: bool, seconds: float) -> None:
        self._known[key] = finished, monotonic() + seconds
        self._known.move_to_end(key)
        if len(self._known) > self._limit:
            self._known.popitem(last=False)
