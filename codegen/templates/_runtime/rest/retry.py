"""Decides when to try again, from plain values, without a clock or a network."""

from __future__ import annotations

import enum
import random
from collections.abc import Callable

import attrs

from .. import checks
from .. import forking
from ..safety import Safety

_SECONDS = checks.field_is_seconds(zero=True)


@attrs.frozen(kw_only=True)
class Retry:
    """The number of requests of a call, and the seconds that the client waits between them.

    `attempts` is the largest number of requests; 1 means no retry. The wait is random between 0 and
    a limit (full jitter), which doubles from `base` to `cap`. If Crisp sends `Retry-After`, the
    client waits as long; a time above `longest`, or above 23 days, raises at once.
    """

    attempts: int = attrs.field(default=3, validator=checks.field_is_whole)
    base: float = attrs.field(default=0.5, converter=checks.capped, validator=_SECONDS)
    cap: float = attrs.field(default=8.0, converter=checks.capped, validator=_SECONDS)
    longest: float = attrs.field(default=120.0, converter=checks.capped, validator=_SECONDS)

    def wait(
        self,
        attempt: int,
        retry_after: float | None = None,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> float | None:
        """Return the seconds to wait after this many attempts; None to give up."""
        if attempt >= self.attempts:
            return None
        wait = uniform(0, min(self.cap, self.base * 2.0 ** min(attempt - 1, 64)))
        if retry_after is None:
            return wait
        return max(wait, retry_after) if retry_after <= self.longest else None


class Next(enum.Enum):
    """The next step after a failed attempt."""

    RETRY = enum.auto()
    LOOK_UP = enum.auto()  # look for the write, and retry only if it did not arrive
    GIVE_UP = enum.auto()


# If the request may have been carried out.
_AFTER_SENDING = {
    "safe": Next.RETRY,
    "idempotent": Next.RETRY,
    "deduplicable": Next.LOOK_UP,
    "unsafe": Next.GIVE_UP,
}


def after_loss(safety: Safety, *, sent: bool) -> Next:
    """Decide after no complete answer came; `sent` is true if a byte may have been sent."""
    return _AFTER_SENDING[safety] if sent else Next.RETRY


def after_refusal(safety: Safety, *, retryable: bool, throttled: bool) -> Next:
    """Decide after Crisp, or a proxy in front of it, answered with an error status."""
    if throttled:
        return Next.RETRY  # nothing was carried out
    return _AFTER_SENDING[safety] if retryable else Next.GIVE_UP


class RetryBudget:
    """Limits retries in an outage, so that they do not multiply the load on Crisp.

    Each retry takes one of `SIZE` tokens, each success gives half a token back.
    """

    SIZE = 40.0
    SUCCESS = 0.5

    def __init__(self) -> None:
        self._tokens = self.SIZE
        self._lock = forking.Lock()

    def take(self) -> bool:
        with self._lock:
            if self._tokens < 1:
                return False
            self._tokens -= 1
            return True

    def succeeded(self) -> None:
        if self._tokens < self.SIZE:
            with self._lock:
                self._tokens = min(self.SIZE, self._tokens + self.SUCCESS)
