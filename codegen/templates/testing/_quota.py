"""A limit on requests that is reached by itself, and that recovers by itself."""

from __future__ import annotations

import math
from collections.abc import Callable

from attrs import define
from attrs import field

from ._description import Route


@define
class Quota:
    """So many requests in each window of `per` seconds, which begins with its first request."""

    requests: int
    per: float
    status: int
    reason: str
    tells: bool
    fits: Callable[[Route], bool]
    _clock: Callable[[], float]
    _ends: float = field(default=-math.inf, init=False)
    _left: int = field(default=0, init=False)

    def take(self) -> bool:
        """Count a request; return whether it is above the limit."""
        now = self._clock()
        if not self._ends - self.per <= now < self._ends:
            self._ends, self._left = now + self.per, self.requests
        if not self._left:
            return True
        self._left -= 1
        return False

    @property
    def headers(self) -> dict[str, str]:
        """How long to wait, in whole seconds, since the header has no others."""
        if not self.tells:
            return {}
        return {"Retry-After": str(max(1, math.ceil(self._ends - self._clock())))}
