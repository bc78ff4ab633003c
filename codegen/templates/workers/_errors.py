"""What goes wrong between a program and its broker."""

from __future__ import annotations

from .._runtime.errors import CrispError


class BrokerError(CrispError):
    """The broker cannot be reached, refuses, or is set up in another way than the program says."""


class UnreadableError(BrokerError):
    """A message of the stream is no event that a `Forwarder` wrote; it is in the dead stream."""


class AbandonedError(BrokerError):
    """An event was begun again and again, and no worker came to its end: each may have died."""
