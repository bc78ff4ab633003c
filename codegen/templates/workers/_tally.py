"""What a worker is told, and what it has done."""

from __future__ import annotations

from attrs import define
from attrs import frozen

from .._runtime.dispatch.outcome import Counts


@frozen
class Options:
    """What a worker is told."""

    concurrency: int
    attempts: int
    drain: float


@define
class Tally:
    """What a worker has done."""

    received: int = 0
    handled: int = 0
    failed: int = 0
    held: int = 0

    @property
    def counts(self) -> Counts:
        return Counts(self.received, self.handled, self.failed, 0, self.held)
