"""The outcome of events: what failed, and how many were handled."""

from __future__ import annotations

from attrs import frozen

from ..data.model import EventPayload


@frozen
class Failure:
    """Something went wrong about an event; stands among the events for `on_error` to be told."""

    error: Exception
    event: EventPayload


@frozen
class Counts:
    """Counts of events since listening began."""

    received: int = 0
    handled: int = 0
    failed: int = 0
    """Calls of handlers that raised."""
    dropped: int = 0
    """By `drop_oldest`, or because listening ended before their turn."""
    waiting: int = 0
    """Now, for a handler to be free."""
