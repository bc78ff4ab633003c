# Copied from codegen/templates/_runtime/rate/turns.py. Do not edit: change that and run `make generate`.
"""Decides when each request of a client may be sent, from plain values, without waiting."""

from __future__ import annotations

import collections
import math
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

import attrs

from .. import checks
from .. import forking
from ..errors import DeadlineExceededError


def _is_rate(name: str, value: object, other: str = "") -> None:
    checks.seconds(name, value, of="requests a second", other=other)


@attrs.frozen
class Rate:
    """The most requests that a client makes, with all its copies, threads and tasks.

    `per_second` is how many a second, such as 5 or 0.5; `math.inf` is no limit. `burst` is how many
    may go at once after a pause; 1 keeps all of them apart. Each attempt of a call counts.
    """

    per_second: float = attrs.field(validator=lambda _, field, value: _is_rate(field.name, value))
    burst: int = attrs.field(default=1, validator=checks.field_is_whole)


class Place:
    """The place of one request among those that wait; `moved` is called to look again."""

    __slots__ = ("at", "moved")

    def __init__(self, moved: Callable[[], None]) -> None:
        self.at = -math.inf
        """The time of `time.monotonic()` from which on it may be sent."""
        self.moved = moved


class Elsewhere(Protocol):
    """Other processes that keep the same rate together with this one."""

    def turn(self) -> Future[float]:
        """Return the time of `time.monotonic()` from which on a request may be sent."""


class Turns:
    """Gives out places, first come, first served; a child of this process begins anew.

    Its lock is held to count, never to wait. With `elsewhere`, a request whose turn has come here
    waits for its turn among all processes.
    """

    def __init__(self, rate: Rate) -> None:
        self.rate = rate
        self._interval = checks.capped(1 / rate.per_second)
        self._ahead = self._interval * (rate.burst - 1)
        self.forget()
        forking.forget_in_child(self)

    def forget(self) -> None:
        # A lock in Python could be interrupted just before it is released.
        self._lock = threading.Lock()
        self.elsewhere: Elsewhere | None = None  # it is the parent that takes part there
        self._waiting: collections.deque[Place] = collections.deque()
        self._even = -math.inf
        """When as many may go at once as after a long pause."""

    def take(self, place: Place, now: float, deadline: float | None) -> None:
        """Set the time of `place`; raise `DeadlineExceededError` if it cannot be in time."""
        with self._lock:
            while self._waiting and self._waiting[0].at <= now:
                self._waiting.popleft()
            even = max(self._even, now)
            at = even - self._ahead
            self._check(at, now, deadline)
            self._even = even + self._interval
            place.at = at
            if at > now:
                self._waiting.append(place)

    def move(self, place: Place, at: float, now: float, deadline: float | None) -> None:
        """Put off the time of a place that nobody waits behind; raise as `take` does."""
        self._check(at, now, deadline)
        place.at = at

    def _check(self, at: float, now: float, deadline: float | None) -> None:
        if deadline is not None and at >= deadline and at > now:
            text = "the rate of %g requests a second lets this one go in %.1f s, %.1f s too late"
            told = text % (self.rate.per_second, at - now, at - deadline)
            raise DeadlineExceededError(told, sent=False)

    def free(self, now: float) -> bool:
        """Return whether a request may go at once."""
        return max(self._even, now) - self._ahead <= now

    def give_back(self, place: Place, now: float) -> None:
        """Let those behind move up by one place, unless its time has come already."""
        with self._lock:
            waiting = list(self._waiting)
            if place.at <= now or place not in waiting:
                return
            behind = waiting[waiting.index(place) + 1 :]
            self._waiting.remove(place)
            free = place.at
            for other in behind:
                other.at, free = free, other.at
            self._even -= self._interval
        for other in behind:
            other.moved()


def turns_of(rate: float | Rate) -> Turns | None:
    """Return what keeps the rate; None if there is no limit."""
    if not isinstance(rate, Rate):
        _is_rate("rate", rate, other=" or a Rate")
        rate = Rate(rate)
    return None if rate.per_second == math.inf else Turns(rate)


def turns_of_environment() -> Turns | None:
    """Return what keeps the rate of `CRISP_RATE`; None without one."""
    text = os.environ.get("CRISP_RATE")
    if not text:
        return None
    try:
        rate = float(text)
    except ValueError:
        said = "CRISP_RATE must be a number of requests a second, such as 5 or 0.5"
        raise ValueError(said) from None
    _is_rate("CRISP_RATE", rate)
    return turns_of(rate)
