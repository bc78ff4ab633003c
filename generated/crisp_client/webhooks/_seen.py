# Copied from codegen/templates/webhooks/_seen.py. Do not edit: change that and run `make generate`.
"""Stores that know which deliveries came before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable
from typing import Protocol

from .._runtime import forking


class DeliveryStore(Protocol):
    """Remembers digests of deliveries, in a place that all processes share if there are several."""

    def add(self, digest: str, /) -> bool | Awaitable[bool]:
        """Remember it and return true, or false if it is known already; in one step."""


class RecentDeliveries:
    """A `DeliveryStore` in memory that forgets the oldest; with a limit of 0 it knows nothing."""

    def __init__(self, limit: int = 10_000) -> None:
        if limit < 0:
            raise ValueError("the limit is a number of deliveries, not below 0")
        self._limit = limit
        self._known: OrderedDict[str, None] = OrderedDict()
        self._lock = forking.Lock()

    def add(self, digest: str, /) -> bool:
        """Remember it and return true, or false if it is known already."""
        with self._lock:
            is_new = digest not in self._known
            self._known[digest] = None
            self._known.move_to_end(digest)
            if len(self._known) > self._limit:
                self._known.popitem(last=False)
            return is_new
