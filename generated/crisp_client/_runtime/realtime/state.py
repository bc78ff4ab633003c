# Copied from codegen/templates/_runtime/realtime/state.py. Do not edit: change that and run `make generate`.
"""When to connect again and what an outage was: the real-time connection without its sockets.

Pure: it opens nothing, reads no clock and takes its random numbers from outside.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from enum import StrEnum

from attrs import field
from attrs import frozen

from .. import checks

_SECONDS = checks.field_is_seconds(zero=True)


class RealtimeState(StrEnum):
    """The state of the real-time connection of a client."""

    IDLE = "idle"
    """Nobody listened yet."""
    RESOLVING = "resolving"
    """Asking Crisp where to connect."""
    CONNECTING = "connecting"
    AUTHENTICATING = "authenticating"
    LIVE = "live"
    """Events arrive."""
    GAP = "gap"
    """The connection was lost, or could not be made; the next attempt waits for its time."""
    CLOSED = "closed"
    """Ended by `stop()`, Ctrl-C or cancellation."""
    FAILED = "failed"
    """Ended by an error, which `listen()` raised."""


class Loss(StrEnum):
    """The way in which a connection was lost."""

    LOST = "lost"
    """The transport broke, or could not be made in time."""
    DISCONNECTED = "disconnected"
    """The server said goodbye."""
    SILENT = "silent"
    """Nothing came for too long, not even a ping."""


@frozen
class Backoff:
    """Full jitter: a wait is anything up to a bound, which doubles from `base` to `cap`. Seconds.

    After `steady` seconds without a loss it starts again at `base`.
    """

    base: float = field(default=0.5, converter=checks.capped, validator=_SECONDS)
    cap: float = field(default=60.0, converter=checks.capped, validator=_SECONDS)
    steady: float = field(default=60.0, converter=checks.capped, validator=_SECONDS)

    def bound(self, failures: int) -> float:
        """Return the longest wait after so many failures in a row, in seconds."""
        return min(self.cap, self.base * 2.0 ** min(failures, 64))


@frozen
class Outage:
    """Time in which events were missed, on the clock that `lost` and `live` were told."""

    start: float
    end: float
    reason: Loss


class Lifecycle:
    """The states of one connection; times are seconds on any clock that never goes back."""

    # A server that ends every connection before it answers refuses us without saying so.
    PATIENCE = 3

    def __init__(
        self,
        backoff: Backoff,
        changed: Callable[[RealtimeState], None] = lambda state: None,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self.state = RealtimeState.IDLE
        self._backoff = backoff
        self._changed = changed
        self._uniform = uniform
        self._failures = 0
        self._shown_out = 0
        self._live_since = 0.0
        self._outage: tuple[float, Loss] | None = None

    def enter(self, state: RealtimeState) -> None:
        if state is not self.state:
            self.state = state
            self._changed(state)

    def live(self, now: float) -> Outage | None:
        """Note the authentication; return the outage that it ends, if there was one."""
        self._shown_out = 0
        self._live_since = now
        outage, self._outage = self._outage, None
        self.enter(RealtimeState.LIVE)
        return None if outage is None else Outage(outage[0], now, outage[1])

    def lost(self, loss: Loss, now: float, heard: float | None = None) -> float | None:
        """Return the seconds to wait before the next attempt; None if another one is useless.

        `heard` is when the connection last showed life: what came later was missed.
        """
        if self.state is RealtimeState.LIVE:
            self._outage = (now if heard is None else heard, loss)
            if now - self._live_since >= self._backoff.steady:
                self._failures = 0
        refused = self.state is RealtimeState.AUTHENTICATING and loss is Loss.DISCONNECTED
        self._shown_out = self._shown_out + 1 if refused else 0
        if self._shown_out >= self.PATIENCE:
            return None
        delay = self._uniform(0, self._backoff.bound(self._failures))
        self._failures += 1
        self.enter(RealtimeState.GAP)
        return delay
