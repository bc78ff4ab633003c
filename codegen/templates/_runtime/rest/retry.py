"""When to try again: decisions as functions of values, without a clock or a network."""

from __future__ import annotations

import enum
import random
import threading
from collections.abc import Callable

import attrs

from .. import checks
from ..safety import Safety

_SECONDS = checks.field_is_seconds(zero=True)


@attrs.frozen(kw_only=True)
class Retry:
    """How often a call is tried and how long it waits in between. Seconds.

    A call is tried `attempts` times at most; 1 means never again. The wait is random, anything up
    to a bound (full jitter), which doubles from `base` to `cap`. A `Retry-After` is waited for in
    full; more than `longest`, or than 23 days, raises at once.
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
        """Seconds to wait after this many attempts; None to give up."""
        if attempt >= self.attempts:
            return None
        wait = uniform(0, min(self.cap, self.base * 2.0 ** min(attempt - 1, 64)))
        if retry_after is None:
            return wait
        return max(wait, retry_after) if retry_after <= self.longest else None


class Next(enum.Enum):
    """What follows an attempt that failed."""

    RETRY = enum.auto()
    LOOK_UP = enum.auto()  # see whether the write arrived, and only if not try again
    GIVE_UP = enum.auto()


# When the request may have been carried out.
_AFTER_SENDING = {
    "safe": Next.RETRY,
    "idempotent": Next.RETRY,
    "deduplicable": Next.LOOK_UP,
    "unsafe": Next.GIVE_UP,
}


def after_loss(safety: Safety, *, sent: bool) -> Next:
    """No complete answer came; `sent` if a byte of the request may have left."""
    return _AFTER_SENDING[safety] if sent else Next.RETRY


def after_refusal(safety: Safety, *, retryable: bool, throttled: bool) -> Next:
    """Crisp, or something before it, answered with an error status."""
    if throttled:
        return Next.RETRY  # which says that nothing was done
    return _AFTER_SENDING[safety] if retryable else Next.GIVE_UP


class RetryBudget:
    """Keeps an outage from multiplying the load: at most `SIZE` retries without a success.

    A retry takes a token, each success gives half of one back.
    """

    SIZE = 40.0
    SUCCESS = 0.5

    def __init__(self) -> None:
        self._tokens = self.SIZE
        self._lock = threading.Lock()

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
